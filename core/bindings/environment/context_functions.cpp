// alembic.context as env.py uses it (alembic runtime/environment.py): configure() and run_migrations() write down what
// they are given.

#include <algorithm>
#include <array>

#include "core/bindings/alembic_modules.h"
#include "core/bindings/environment/revision_directives.h"
#include "core/bindings/environment/state.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/table_object.h"
#include "core/python/runtime/function.h"

namespace retort::bindings::environment {

namespace {

using Evaluated = py::EvalResult<py::Value>;

py::RaisedResult plainException(std::string message)
{
    return py::raise(py::exceptionType("Exception"), std::move(message));
}

class FileObject final : public py::Object {
public:
    explicit FileObject(std::string path) : m_path(std::move(path)) {}
    [[nodiscard]] std::string typeName() const override { return "TextIOWrapper"; }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] Evaluated enter(py::CallContext&) override { return py::Value(self<FileObject>()); }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (name == "close" || name == "flush") {
            return py::Attribute(
                py::makeFunction(std::string(name), "",
                                 [](py::CallContext&, const py::BoundArguments&) -> Evaluated { return py::Value(); }));
        }
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::unsupported("what env.py writes to a file itself is not read");
    }

private:
    std::string m_path;
};

class NothingContext final : public py::Object {
public:
    [[nodiscard]] std::string typeName() const override { return "nullcontext"; }
    [[nodiscard]] Evaluated enter(py::CallContext&) override { return py::Value(); }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }
};

// alembic runtime/migration.py: MigrationContext.configure
py::EvalResult<void> checkTarget(State& state, const py::BoundArguments& arguments)
{
    const py::Value& connection = arguments["connection"];
    if (isEngine(connection)) {
        return raise(state.run, "CommandError",
                     "'connection' argument to configure() is expected to be a sqlalchemy.engine.Connection instance, "
                     "got an Engine");
    }
    const bool none = connection.isNone() && arguments["url"].isNone() && arguments["dialect_name"].isNone();
    const bool dialect =
        std::ranges::contains(arguments.extra(), std::string("dialect"), [](const auto& item) { return item.first; });
    if (none && !dialect)
        return plainException("Connection, url, or dialect_name is required.");
    // alembic ddl/impl.py: DefaultImpl.__init__
    const py::Value& binds = arguments["literal_binds"];
    if (!state.inputs.offline && binds.isBool() && *binds.boolean())
        return raise(state.run, "CommandError", "Can't use literal_binds setting without as_sql mode");
    return {};
}

// Options that stay from one configure() to the next unless they are given again.
constexpr auto lastingOptions =
    std::to_array<std::string_view>({"transactional_ddl", "output_buffer", "starting_rev", "tag"});
// Options that every call sets, to their default if need be.
constexpr auto freshOptions =
    std::to_array<std::string_view>({"connection", "url", "dialect_name", "dialect_opts", "transaction_per_migration",
                                     "target_metadata", "literal_binds", "render_as_batch", "template_args"});

// alembic runtime/environment.py: EnvironmentContext.configure
Evaluated configure(py::CallContext&, State& state, const py::BoundArguments& arguments)
{
    RETORT_CHECK(checkTarget(state, arguments));
    for (const std::string_view name : lastingOptions) {
        if (!arguments[name].isNone())
            state.options.insert_or_assign(std::string(name), arguments[name]);
    }
    for (const std::string_view name : freshOptions)
        state.options.insert_or_assign(std::string(name), arguments[name]);
    for (const auto& [name, value] : arguments.extra())
        state.options.insert_or_assign(name, value);
    state.configuredAt = state.line();
    return py::Value();
}

void addDialectOptions(std::map<std::string, EnvironmentValue>& keywords, const py::Value& value)
{
    if (const NotKnown* why = whyUnknown(value)) {
        keywords.insert_or_assign("dialect_opts.paramstyle", *why);
        return;
    }
    const py::DictObject* dict = py::asDict(value);
    if (!dict)
        return;
    for (const py::HashTable::Entry& entry : dict->table().entries()) {
        if (entry.live && entry.key.str())
            keywords.insert_or_assign("dialect_opts." + *entry.key.str(), plainValue(entry.value));
    }
}

ConfiguredRun configuredRun(State& state)
{
    ConfiguredRun run{.line = *state.configuredAt, .keywords = keywordsOf(state.options)};
    const py::Value& connection = state.options.at("connection");
    const py::Value& target = connection.isNone() ? state.options.at("url") : connection;
    if (const std::optional<py::Value> url = urlOf(state, target))
        run.keywords.insert_or_assign("url", plainValue(*url));
    if (const auto metadata = state.options.at("target_metadata").as<MetaDataObject>())
        run.naming = *metadata->convention();
    if (const auto buffer = state.options.find("output_buffer"); buffer != state.options.end()) {
        if (const std::string* path = filePath(buffer->second))
            run.outputFile = *path;
        else if (!buffer->second.isNone())
            state.noteNotDone("env.py sends the SQL to an output_buffer of its own");
    }
    return run;
}

// The question about the revision as the runs before this one left it (alembic autogenerate/api.py: _run_environment, which
// adds one UpgradeOps for each database).
RevisionQuestion nextQuestion(const State& state)
{
    RevisionQuestion question = *state.inputs.revision;
    const std::vector<ConfiguredRun>& before = state.result.runs;
    if (!before.empty())
        question.directive = before.back().revision->directive;
    question.operations.assign(before.size() + 1, 0);
    return question;
}

py::EvalResult<ProcessedRevision> processNext(State& state)
{
    const std::vector<ConfiguredRun>& before = state.result.runs;
    // alembic: generated_revisions[-1]
    if (!before.empty() && before.back().revision->dropped)
        return py::raise(py::exceptionType("IndexError"), "list index out of range");
    if (!before.empty() && before.back().revision->notKnown)
        return *before.back().revision;
    const RevisionQuestion question = nextQuestion(state);
    state.revision = &question;
    const auto hook = state.options.find("process_revision_directives");
    auto processed = processRevision(state, hook == state.options.end() ? py::Value() : hook->second);
    state.revision = nullptr;
    return processed;
}

Evaluated runMigrations(py::CallContext&, State& state, const py::BoundArguments& arguments)
{
    if (!state.configuredAt)
        return plainException("No context has been configured yet.");
    if (state.models) {
        const py::Value& target = state.options.at("target_metadata");
        const auto known = state.models->options.find("target_metadata");
        const std::size_t run = state.models->runs++;
        const bool first = known == state.models->options.end() || (known->second.isNone() && !target.isNone());
        if (state.inputs.modelsOfRun ? *state.inputs.modelsOfRun == run : first)
            state.models->options = state.options;
    }
    ConfiguredRun run = configuredRun(state);
    for (const auto& [name, value] : arguments.extra())
        run.arguments.emplace_back(name, plainValue(value));
    run.before = std::exchange(state.said, {});
    if (state.inputs.revision != nullptr) {
        RETORT_TRY(run.revision, processNext(state));
    }
    state.result.runs.push_back(std::move(run));
    return py::Value();
}

Evaluated beginTransaction(py::CallContext&, State& state, const py::BoundArguments&)
{
    if (!state.configuredAt)
        return plainException("No context has been configured yet.");
    return py::Value(std::make_shared<NothingContext>());
}

// A statement that env.py puts between those of the migrations.
Evaluated execute(py::CallContext&, State& state, const py::BoundArguments&)
{
    state.noteNotDone("env.py executes SQL with context.execute()");
    return py::Value();
}

struct ContextFunction {
    std::string_view name;
    std::string_view signature;
    Evaluated (*body)(py::CallContext&, State&, const py::BoundArguments&);
};

constexpr auto functions = std::to_array<ContextFunction>({
    {"begin_transaction", "", &beginTransaction},
    {"configure",
     "connection=None, url=None, dialect_name=None, dialect_opts=None, transactional_ddl=None, "
     "transaction_per_migration=False,"
     " output_buffer=None, starting_rev=None, tag=None, template_args=None, render_as_batch=False, "
     "target_metadata=None,"
     " literal_binds=False, **kw",
     &configure},
    {"execute", "sql, execution_options=None", &execute},
    {"run_migrations", "**kw", &runMigrations},
    {"static_output", "text", &execute},
});

// What a migration's context offers and env.py may ask, too.
constexpr auto sharedFunctions =
    std::to_array<std::string_view>({"is_offline_mode", "get_x_argument", "get_tag_argument"});

} // namespace

std::map<std::string, EnvironmentValue> keywordsOf(const std::map<std::string, py::Value>& options)
{
    std::map<std::string, EnvironmentValue> keywords;
    for (const auto& [name, value] : options) {
        if (name == "dialect_opts")
            addDialectOptions(keywords, value);
        else
            keywords.insert_or_assign(name, plainValue(value));
    }
    return keywords;
}

std::optional<py::Value> findContextFunction(State& state, std::string_view name)
{
    if (name == "config")
        return makeConfigObject(state);
    if (std::ranges::contains(sharedFunctions, name))
        return findContextName(state.run, name);
    const auto found = std::ranges::find(functions, name, &ContextFunction::name);
    if (found == functions.end())
        return std::nullopt;
    const auto body = found->body;
    return py::makeFunction(std::string(name), found->signature,
                            [&state, body](py::CallContext& context, const py::BoundArguments& arguments) {
                                return body(context, state, arguments);
                            });
}

py::Value makeFile(std::string path)
{
    return std::make_shared<FileObject>(std::move(path));
}

const std::string* filePath(const py::Value& value)
{
    const auto file = value.as<FileObject>();
    return file ? &file->path() : nullptr;
}

EnvironmentValue plainValue(const py::Value& value)
{
    if (value.isNone())
        return std::monostate();
    if (const NotKnown* why = whyUnknown(value))
        return *why;
    if (value.isBool())
        return *value.boolean();
    if (value.isInt())
        return *value.integer();
    if (const std::string* text = value.str())
        return *text;
    return OtherValue{.typeName = py::typeName(value)};
}

} // namespace retort::bindings::environment
