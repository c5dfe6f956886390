// A value that is not known: everything made of it is not known either, for the same reason.

#include <algorithm>

#include "core/bindings/environment/state.h"
#include "core/bindings/opaque.h"
#include "core/bindings/table_object.h"
#include "core/python/runtime/function.h"

namespace retort::bindings::environment {

namespace {

// So unlike any Python type that an error text naming it can only come from such a value.
constexpr std::string_view unknownTypeName = "<not known>";

class UnknownObject final : public py::Object {
public:
    UnknownObject(State& state, NotKnown why, std::string lastName)
        : m_state(state), m_why(std::move(why)), m_lastName(std::move(lastName))
    {
    }

    [[nodiscard]] const NotKnown& why() const { return m_why; }
    [[nodiscard]] py::ObjectKind kind() const override { return py::ObjectKind::Unknown; }
    [[nodiscard]] std::string typeName() const override
    {
        if (m_state.models)
            m_state.models->lastNamed = m_why;
        return std::string(unknownTypeName);
    }
    [[nodiscard]] bool isCallable() const override { return true; }

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        return py::Attribute(derived(std::string(name)));
    }
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter&, std::string_view, py::Value) override
    {
        return {};
    }
    [[nodiscard]] py::EvalResult<void> deleteAttribute(py::Interpreter&, std::string_view) override { return {}; }
    [[nodiscard]] py::EvalResult<py::Value> call(py::CallContext& context, const py::Arguments& arguments) override
    {
        if (m_state.unknownCalled)
            m_state.unknownCalled(arguments, m_why);
        // connection.run_sync(do_run_migrations) calls its argument, whatever the connection is.
        if (m_lastName == "run_sync" && !arguments.positional.empty()) {
            py::Arguments passed = arguments;
            passed.positional.front() = derived();
            return py::call(context.interpreter, arguments.positional.front(), passed);
        }
        noteWhatItMayMake(context, arguments);
        return derived();
    }
    [[nodiscard]] py::EvalResult<py::Value> getItem(py::Interpreter&, const py::Value&) override { return derived(); }
    [[nodiscard]] py::EvalResult<void> setItem(py::Interpreter&, const py::Value&, py::Value) override { return {}; }
    [[nodiscard]] py::EvalResult<void> deleteItem(py::Interpreter&, const py::Value&) override { return {}; }
    [[nodiscard]] py::EvalResult<std::optional<std::size_t>> length(py::Interpreter&) override { return refuse(); }
    // Nothing, or one item that is not known.
    [[nodiscard]] py::EvalResult<py::IteratorPtr> iterate(py::Interpreter&) override
    {
        std::vector<py::Value> items;
        // A model may be made of what comes out: then it is seen that something is not known.
        if (m_state.models || m_state.decide())
            items.push_back(derived());
        return py::iterateVector(std::move(items));
    }
    [[nodiscard]] py::EvalResult<bool> contains(py::Interpreter&, const py::Value&) override { return refuse(); }
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext&) override { return derived(); }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }
    // The same answer whenever it is asked.
    [[nodiscard]] py::EvalResult<bool> truth(py::Interpreter&) override
    {
        if (!m_truth)
            m_truth = m_state.decide();
        return *m_truth;
    }
    [[nodiscard]] py::EvalResult<std::string> repr(py::Interpreter&) override { return refuse(); }
    [[nodiscard]] py::EvalResult<std::string> format(py::Interpreter&, std::string_view) override { return refuse(); }
    [[nodiscard]] py::EvalResult<std::size_t> hash(py::Interpreter&) override { return refuse(); }
    [[nodiscard]] py::EvalResult<py::OperatorResult> binary(py::Interpreter&, py::BinaryOp, const py::Value&,
                                                            bool) override
    {
        return py::OperatorResult(derived());
    }
    [[nodiscard]] py::EvalResult<py::OperatorResult> unary(py::Interpreter&, py::UnaryOp) override
    {
        return py::OperatorResult(derived());
    }
    [[nodiscard]] py::EvalResult<py::OperatorResult> compare(py::Interpreter&, py::CompareOp, const py::Value&) override
    {
        return py::OperatorResult(derived());
    }

private:
    // A function that is given the MetaData, or columns, may make tables of them.
    void noteWhatItMayMake(const py::CallContext& context, const py::Arguments& arguments) const
    {
        if (m_state.models == nullptr)
            return;
        const auto concerns = [](const py::Value& value) {
            return value.as<MetaDataObject>() != nullptr || value.as<ColumnObject>() != nullptr;
        };
        const bool positional = std::ranges::any_of(arguments.positional, concerns);
        const bool keyword = std::ranges::any_of(arguments.keyword, [&](const auto& item) { return concerns(item.second); });
        if (!positional && !keyword)
            return;
        const py::CallSite site = context.interpreter.site();
        const SourceLocation where = site.location();
        // Not the metaclass of a base that is not known: that class is told of by itself.
        const std::string_view text = site.source.slice(site.range);
        if (text.contains('(') && !text.starts_with("class ") && !text.starts_with('@') && !where.file.starts_with(shimFilePrefix))
            m_state.models->notes.push_back({.subject = "what may be a table", .reason = m_why.reason, .where = where});
    }

    [[nodiscard]] py::Value derived(std::string name = {}) const
    {
        return makeUnknown(m_state, m_why, std::move(name));
    }
    // The expression that needs an answer is not known; see substituteFor().
    [[nodiscard]] py::RaisedResult refuse() const
    {
        Error error{.code = ErrorCode::Unsupported, .message = m_why.reason};
        // Column 0 tells the place where it began from that of an expression.
        error.where = SourceLocation{.file = m_why.file, .line = m_why.line, .column = 0};
        return std::unexpected(py::Raised(std::move(error)));
    }

    State& m_state;
    NotKnown m_why;
    std::string m_lastName; // the attribute that it was
    std::optional<bool> m_truth;
};

} // namespace

py::Value makeUnknown(State& state, NotKnown why, std::string lastName)
{
    return std::make_shared<UnknownObject>(state, std::move(why), std::move(lastName));
}

const NotKnown* whyUnknown(const py::Value& value)
{
    const auto* unknown = dynamic_cast<const UnknownObject*>(value.object());
    return unknown ? &unknown->why() : nullptr;
}

namespace {

// Table(...) and Index(...) that cannot be made leave nothing behind that would tell of them.
void noteLostTable(State& state, const NotKnown& why)
{
    const py::CallSite site = state.run.interpreter().site();
    const std::string_view text = site.source.slice(site.range);
    const std::string_view callee = text.substr(0, text.find('('));
    const bool isIndex = callee.ends_with("Index") && site.range == site.statement;
    const bool adds = callee.ends_with(".append_column") || callee.ends_with(".append_constraint");
    // Under another name, or by a function that makes tables.
    const bool isClass = text.starts_with("class ") || text.starts_with('@');
    const bool takesColumns = !isClass && text.contains("Column(") && !callee.ends_with("Column") && callee.size() < text.size();
    if (site.source.fileName().starts_with(shimFilePrefix) || callee.contains('\n')
        || !(callee == "Table" || callee.ends_with(".Table") || isIndex || adds || takesColumns))
        return;
    ModelNote note{.reason = why.reason, .where = site.location()};
    const std::size_t begin = callee.size() + 1;
    const char quote = begin < text.size() ? text[begin] : '\0';
    const std::size_t end = quote == '"' || quote == '\'' ? text.find(quote, begin + 1) : std::string_view::npos;
    if (!isIndex && end != std::string_view::npos)
        note.table = sql::QualifiedName{.schema = {}, .name = sql::Identifier(std::string(text.substr(begin + 1, end - begin - 1)))};
    else
        note.subject = std::string(isIndex ? "an index" : "a table");
    state.models->notes.push_back(std::move(note));
}

py::Value madeOfUnknown(State& state)
{
    NotKnown why = state.notKnownHere("it is made of a value that is not known");
    if (state.models && state.models->lastNamed)
        why = *state.models->lastNamed;
    if (state.models)
        noteLostTable(state, why);
    return makeUnknown(state, std::move(why));
}

} // namespace

std::optional<py::Value> substituteFor(State& state, const py::EvalResult<py::Value>& outcome)
{
    if (outcome) {
        const auto opaque = outcome->as<OpaqueObject>();
        if (!opaque)
            return std::nullopt;
        return makeUnknown(state, state.notKnownHere(opaque->reason()));
    }
    const py::Raised& raised = outcome.error();
    if (!raised.isException()) {
        if (raised.stop().code != ErrorCode::Unsupported)
            return std::nullopt;
        const std::optional<SourceLocation>& where = raised.stop().where;
        NotKnown why = state.notKnownHere(raised.stop().message);
        const bool derived = where && where->column == 0;
        if (derived || (state.models && where)) {
            why.line = where->line;
            why.file = where->file == state.environmentFile ? std::string() : where->file;
        }
        // "a '<not known>' as argument 'length' ...": what it is made of tells more.
        if (state.models && state.models->lastNamed && why.reason.contains(unknownTypeName))
            why = *state.models->lastNamed;
        if (state.models)
            noteLostTable(state, why);
        return makeUnknown(state, std::move(why));
    }
    // What cannot be imported here may well be there when Alembic runs.
    const std::string message = raised.exception()->message();
    const bool import = raised.exception()->type()->isSubtypeOf(*py::exceptionType("ImportError"));
    if (import || message.starts_with("module '"))
        return makeUnknown(state, state.notKnownHere(message));
    // ", ".join([unknown]) and the like.
    if (message.contains(unknownTypeName))
        return madeOfUnknown(state);
    return std::nullopt;
}

} // namespace retort::bindings::environment
