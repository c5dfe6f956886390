#include "core/bindings/environment/revision_directives.h"

#include <algorithm>

#include "core/bindings/exceptions.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/script_function.h"

namespace retort::bindings::environment {

namespace {

using Evaluated = py::EvalResult<py::Value>;

py::Value textOrNone(const std::optional<std::string>& text)
{
    return text ? py::Value(*text) : py::Value();
}

py::Value listOf(const std::vector<std::string>& texts)
{
    return py::makeList(std::vector<py::Value>(texts.begin(), texts.end()));
}

// What a command line option holds: None, a str, or a list of several.
py::Value optionOf(const std::vector<std::string>& texts, bool list)
{
    if (texts.empty())
        return {};
    return list || texts.size() > 1 ? listOf(texts) : py::Value(texts.front());
}

// One call of the function: why it cannot be told what it does, if so.
struct Call {
    State& state;
    std::optional<NotKnown> notKnown = {};
    std::optional<SourceLocation> function = {}; // where it stands, once it has returned

    void lose(const std::string& reason)
    {
        if (notKnown)
            return;
        notKnown = state.notKnownHere(reason);
        if (function) {
            notKnown->line = function->line;
            notKnown->file = function->file == state.environmentFile ? std::string() : function->file;
        }
    }
};

constexpr const char* noOperations = "the operations of a revision are not handed to functions of env.py";

// alembic operations/ops.py: UpgradeOps, DowngradeOps. Of its operations only their number is told.
class OperationsObject final : public py::Object {
public:
    OperationsObject(std::shared_ptr<Call> call, bool upgrade, std::size_t count) : m_call(std::move(call)), m_upgrade(upgrade)
    {
        std::vector<py::Value> operations;
        for (std::size_t i = 0; i < count; ++i)
            operations.push_back(makeUnknown(m_call->state, m_call->state.notKnownHere(noOperations)));
        m_operations = std::make_shared<py::ListObject>(std::move(operations));
        m_before = m_operations->items();
    }
    [[nodiscard]] std::string typeName() const override { return m_upgrade ? "UpgradeOps" : "DowngradeOps"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        if (name == "is_empty") {
            return py::Attribute(py::makeFunction("is_empty", "", [self = self<OperationsObject>()](py::CallContext&, const py::BoundArguments&) -> Evaluated {
                return py::Value(self->m_operations->items().empty());
            }));
        }
        if (name == "ops")
            return py::Attribute(py::Value(m_operations));
        m_call->lose(noOperations);
        return py::Attribute(makeUnknown(m_call->state, *m_call->notKnown));
    }
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter&, std::string_view, py::Value) override
    {
        m_call->lose(noOperations);
        return {};
    }
    [[nodiscard]] bool changed() const
    {
        return !std::ranges::equal(m_operations->items(), m_before, {}, [](const py::Value& value) { return value.object(); },
                                   [](const py::Value& value) { return value.object(); });
    }

private:
    std::shared_ptr<Call> m_call;
    bool m_upgrade;
    std::shared_ptr<py::ListObject> m_operations;
    std::vector<py::Value> m_before;
};

using OperationsPointer = std::shared_ptr<OperationsObject>;

std::vector<OperationsPointer> operationsOf(const std::shared_ptr<Call>& call, const RevisionQuestion& question, bool upgrade)
{
    std::vector<OperationsPointer> result;
    for (const std::size_t count : question.operations)
        result.push_back(std::make_shared<OperationsObject>(call, upgrade, count));
    return result;
}

// alembic operations/ops.py: MigrationScript.
class ScriptObject final : public py::Object {
public:
    ScriptObject(const std::shared_ptr<Call>& call, const RevisionQuestion& question)
        : m_call(call), m_upgrade(operationsOf(call, question, true)), m_downgrade(operationsOf(call, question, false)),
          m_imports(std::make_shared<py::SetObject>())
    {
        const RevisionDirective& directive = question.directive;
        m_fields = {{"rev_id", py::Value(directive.id)},
                    {"message", textOrNone(directive.message)},
                    {"head", optionOf(directive.heads, false)},
                    {"splice", py::Value(directive.splice)},
                    {"branch_label", optionOf(directive.branchLabels, false)},
                    {"version_path", textOrNone(directive.versionPath)},
                    {"depends_on", optionOf(directive.dependsOn, true)},
                    {"imports", py::Value(m_imports)}};
    }
    [[nodiscard]] std::string typeName() const override { return "MigrationScript"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter, std::string_view name) override
    {
        if (const auto field = m_fields.find(name); field != m_fields.end())
            return py::Attribute(field->second);
        const std::vector<OperationsPointer>& operations = name.starts_with("upgrade") ? m_upgrade : m_downgrade;
        if (name == "upgrade_ops" || name == "downgrade_ops") {
            // alembic operations/ops.py: MigrationScript.upgrade_ops
            if (operations.size() > 1) {
                return py::raise(py::exceptionType("ValueError"), "This MigrationScript instance has a multiple-entry list for "
                                                                      + std::string(name == "upgrade_ops" ? "UpgradeOps" : "DowngradeOps")
                                                                      + "; please use the " + std::string(name) + "_list attribute.");
            }
            return py::Attribute(py::Value(operations.front()));
        }
        if (name == "upgrade_ops_list" || name == "downgrade_ops_list")
            return py::Attribute(py::makeList(std::vector<py::Value>(operations.begin(), operations.end())));
        return py::Object::getAttribute(interpreter, name);
    }
    // Attributes that Alembic does not know do nothing there either.
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter&, std::string_view name, py::Value value) override
    {
        if (name.contains("_ops"))
            m_call->lose(noOperations);
        else
            m_fields.insert_or_assign(std::string(name), std::move(value));
        return {};
    }

    // Into the directive what became of it.
    void read(py::Interpreter& interpreter, RevisionDirective& directive) const
    {
        if (std::ranges::any_of(m_upgrade, &OperationsObject::changed) || std::ranges::any_of(m_downgrade, &OperationsObject::changed))
            m_call->lose(noOperations);
        if (const std::optional<std::string> id = text("rev_id"); id && !id->empty())
            directive.id = *id;
        else
            m_call->lose("rev_id is no text");
        directive.message = text("message");
        directive.heads = texts(interpreter, "head");
        directive.splice = flag("splice");
        directive.branchLabels = texts(interpreter, "branch_label");
        directive.versionPath = text("version_path");
        directive.dependsOn = texts(interpreter, "depends_on");
        directive.imports = texts(interpreter, "imports");
        std::ranges::sort(directive.imports);
    }

private:
    [[nodiscard]] const py::Value& field(std::string_view name) const
    {
        const py::Value& value = m_fields.find(name)->second;
        if (const NotKnown* why = whyUnknown(value); why != nullptr && !m_call->notKnown)
            m_call->notKnown = *why;
        return value;
    }
    [[nodiscard]] std::optional<std::string> text(std::string_view name) const
    {
        const py::Value& value = field(name);
        if (value.isNone())
            return std::nullopt;
        if (value.str() == nullptr)
            m_call->lose(std::string(name) + " is no text");
        return value.str() != nullptr ? std::optional(*value.str()) : std::nullopt;
    }
    [[nodiscard]] bool flag(std::string_view name) const
    {
        const py::Value& value = field(name);
        if (!value.isBool() && !value.isNone())
            m_call->lose(std::string(name) + " is neither True nor False");
        return value.isBool() && *value.boolean();
    }
    [[nodiscard]] std::vector<std::string> texts(py::Interpreter& interpreter, std::string_view name) const
    {
        const py::Value& value = field(name);
        if (value.isNone())
            return {};
        if (value.str() != nullptr)
            return {*value.str()};
        std::vector<std::string> result;
        const auto items = py::toVector(interpreter, value);
        const bool known = items && std::ranges::all_of(*items, [](const py::Value& item) { return item.str() != nullptr; });
        if (!known) {
            m_call->lose(std::string(name) + " is no text and no list of texts");
            return {};
        }
        for (const py::Value& item : *items)
            result.push_back(*item.str());
        return result;
    }

    std::shared_ptr<Call> m_call;
    std::vector<OperationsPointer> m_upgrade; // one for each database
    std::vector<OperationsPointer> m_downgrade;
    std::shared_ptr<py::SetObject> m_imports;
    std::map<std::string, py::Value, std::less<>> m_fields;
};

// ---- alembic.script ----

// alembic script/base.py: Script, of a revision that stands.
class RevisionObject final : public py::Object {
public:
    RevisionObject(State& state, std::string id, std::string file) : m_state(state), m_id(std::move(id)), m_file(std::move(file)) {}
    [[nodiscard]] std::string typeName() const override { return "Script"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        if (name == "revision")
            return py::Attribute(py::Value(m_id));
        if (name == "path")
            return py::Attribute(py::Value(m_file));
        return py::Attribute(makeUnknown(m_state, m_state.notKnownHere("'Script." + std::string(name) + "' is not read")));
    }

private:
    State& m_state;
    std::string m_id;
    std::string m_file;
};

Evaluated currentHead(State& state, const RevisionQuestion& question)
{
    // alembic script/base.py: ScriptDirectory.get_current_head
    if (question.heads.size() > 1) {
        return raise(state.run, "CommandError",
                     "The script directory has multiple heads (due to branching).Please use get_heads(), or merge the branches using alembic merge.");
    }
    return question.heads.empty() ? py::Value() : py::Value(question.heads.front());
}

class ScriptDirectoryObject final : public py::Object {
public:
    explicit ScriptDirectoryObject(State& state) : m_state(state) {}
    [[nodiscard]] std::string typeName() const override { return "ScriptDirectory"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        static const py::MethodTable<ScriptDirectoryObject> methods = {
            {"get_current_head", "", &head},
            {"get_heads", "", &heads},
            {"walk_revisions", "base='base', head='heads'", &walk},
        };
        if (m_state.revision != nullptr) {
            if (py::Attribute method = methods.bind(self<ScriptDirectoryObject>(), name))
                return method;
        }
        return py::Attribute(makeUnknown(m_state, m_state.notKnownHere("'ScriptDirectory." + std::string(name) + "' is not read")));
    }

private:
    static Evaluated head(py::CallContext&, ScriptDirectoryObject& self, const py::BoundArguments&)
    {
        return currentHead(self.m_state, *self.m_state.revision);
    }
    static Evaluated heads(py::CallContext&, ScriptDirectoryObject& self, const py::BoundArguments&)
    {
        return listOf(self.m_state.revision->heads);
    }
    static Evaluated walk(py::CallContext&, ScriptDirectoryObject& self, const py::BoundArguments& arguments)
    {
        State& state = self.m_state;
        if (arguments.given("base") || arguments.given("head"))
            return makeUnknown(state, state.notKnownHere("'walk_revisions' is only read without a range"));
        std::vector<py::Value> revisions;
        for (const auto& [id, file] : state.revision->revisions)
            revisions.push_back(std::make_shared<RevisionObject>(state, id, file));
        return py::makeList(std::move(revisions));
    }

    State& m_state;
};

class ScriptDirectoryClass final : public py::Object {
public:
    explicit ScriptDirectoryClass(State& state) : m_state(state) {}
    [[nodiscard]] std::string typeName() const override { return "type"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter, std::string_view name) override
    {
        if (name != "from_config")
            return py::Object::getAttribute(interpreter, name);
        return py::Attribute(py::makeFunction("from_config", "config", [&state = m_state](py::CallContext&, const py::BoundArguments&) -> Evaluated {
            return py::Value(std::make_shared<ScriptDirectoryObject>(state));
        }));
    }

private:
    State& m_state;
};

// ---- the context that the function is given ----

class DialectObject final : public py::Object {
public:
    DialectObject(State& state, std::string name) : m_state(state), m_name(std::move(name)) {}
    [[nodiscard]] std::string typeName() const override { return "Dialect"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        if (name == "name" && !m_name.empty())
            return py::Attribute(py::Value(m_name));
        return py::Attribute(makeUnknown(m_state, m_state.notKnownHere("'dialect." + std::string(name) + "' is not read here")));
    }

private:
    State& m_state;
    std::string m_name;
};

class ContextObject final : public py::Object {
public:
    explicit ContextObject(State& state) : m_state(state) {}
    [[nodiscard]] std::string typeName() const override { return "MigrationContext"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        if (name == "config")
            return py::Attribute(makeConfigObject(m_state));
        if (name == "script")
            return py::Attribute(py::Value(std::make_shared<ScriptDirectoryObject>(m_state)));
        if (name == "dialect")
            return py::Attribute(py::Value(std::make_shared<DialectObject>(m_state, m_state.revision->dialect)));
        const std::optional<std::vector<std::string>>& rows = m_state.revision->rows;
        if (name == "get_current_revision" && rows && rows->size() <= 1)
            return py::Attribute(answers(rows->empty() ? py::Value() : py::Value(rows->front())));
        if (name == "get_current_heads" && rows)
            return py::Attribute(answers(py::makeTuple(std::vector<py::Value>(rows->begin(), rows->end()))));
        return py::Attribute(makeUnknown(m_state, m_state.notKnownHere("'MigrationContext." + std::string(name) + "' is not read here")));
    }

private:
    static py::Value answers(py::Value value)
    {
        return py::makeFunction("get_current", "", [value = std::move(value)](py::CallContext&, const py::BoundArguments&) -> Evaluated { return value; });
    }

    State& m_state;
};

std::optional<SourceLocation> placeOf(const py::Value& hook)
{
    const auto* function = dynamic_cast<const py::ScriptFunction*>(hook.object());
    if (function == nullptr || function->definition() == nullptr)
        return std::nullopt;
    return function->module()->tree->source.location(function->definition()->nameRange);
}

// The list after the call: one script or none.
void readBack(Call& call, py::Interpreter& interpreter, const py::ListObject& directives, const std::shared_ptr<ScriptObject>& script,
              ProcessedRevision& result)
{
    const std::vector<py::Value>& left = directives.items();
    result.dropped = left.empty();
    if (left.size() == 1 && left.front().object() == script.get())
        script->read(interpreter, result.directive);
    else if (!left.empty())
        call.lose("it puts other revisions in the place of the one that it was given");
}

} // namespace

py::EvalResult<ProcessedRevision> processRevision(State& state, const py::Value& hook)
{
    const RevisionQuestion& question = *state.revision;
    ProcessedRevision result{.directive = question.directive};
    // alembic: `if hook:`
    if (hook.isNone() || (hook.isBool() && !*hook.boolean()))
        return result;
    result.given = true;
    if (const NotKnown* why = whyUnknown(hook)) {
        result.notKnown = *why;
        return result;
    }
    py::Interpreter& interpreter = state.run.interpreter();
    const auto call = std::make_shared<Call>(Call{.state = state});
    const auto script = std::make_shared<ScriptObject>(call, question);
    const auto directives = std::make_shared<py::ListObject>(std::vector{py::Value(script)});
    const py::Value rows = question.rows ? py::makeTuple(std::vector<py::Value>(question.rows->begin(), question.rows->end()))
                                         : makeUnknown(state, state.notKnownHere("the version table is not read for this"));
    const std::size_t decided = state.models != nullptr ? state.models->decisions.size() : 0;
    SpokenText before = std::exchange(state.said, {});
    state.unknownCalled = [&](const py::Arguments& arguments, const NotKnown& why) {
        const auto isOurs = [&](const py::Value& value) { return value.object() == directives.get() || value.object() == script.get(); };
        const bool given = std::ranges::any_of(arguments.positional, isOurs)
                           || std::ranges::any_of(arguments.keyword, [&](const auto& argument) { return isOurs(argument.second); });
        if (given && !call->notKnown)
            call->notKnown = why;
    };
    auto done = py::call(interpreter, hook, {{py::Value(std::make_shared<ContextObject>(state)), rows, py::Value(directives)}, {}});
    state.unknownCalled = nullptr;
    result.said = std::exchange(state.said, std::move(before));
    if (!done && (done.error().isException() || done.error().stop().code != ErrorCode::Unsupported))
        return std::unexpected(std::move(done).error());
    if (!done) {
        const Error& stop = done.error().stop();
        call->notKnown = NotKnown{.reason = stop.message, .line = stop.where ? stop.where->line : 0, .file = {}};
    }
    // With models one way is taken, and the other may do something else.
    if (state.models != nullptr && state.models->decisions.size() != decided && !call->notKnown) {
        const SourceLocation& where = state.models->decisions[decided].where;
        call->notKnown = NotKnown{.reason = "it does different things depending on a value that is not known", .line = where.line, .file = where.file};
    }
    call->function = placeOf(hook);
    readBack(*call, interpreter, *directives, script, result);
    if (call->notKnown) {
        result.notKnown = call->notKnown;
        result.dropped = false;
        result.directive = question.directive;
    }
    return result;
}

std::optional<py::Value> findScriptName(State& state, std::string_view name)
{
    if (name != "ScriptDirectory")
        return std::nullopt;
    return py::Value(std::make_shared<ScriptDirectoryClass>(state));
}

} // namespace retort::bindings::environment
