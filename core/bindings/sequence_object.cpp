// sa.Sequence as scripts use it: CREATE and DROP statements, next_value().

#include <algorithm>
#include <array>

#include "core/bindings/schema_objects.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// compiler.py: DDLCompiler.get_identity_options; oracle/base.py: OracleDDLCompiler.get_identity_options
std::string optionsText(const schema::IdentityOptions& options, bool isOracle)
{
    const std::string no = isOracle ? " NO" : " NO ";
    std::string text;
    const auto add = [&](std::string_view words, const std::optional<std::int64_t>& value) {
        if (value)
            text += " " + std::string(words) + " " + std::to_string(*value);
    };
    add("INCREMENT BY", options.increment);
    add("START WITH", options.start);
    add("MINVALUE", options.minvalue);
    add("MAXVALUE", options.maxvalue);
    if (options.nominvalue)
        text += no + "MINVALUE";
    if (options.nomaxvalue)
        text += no + "MAXVALUE";
    add("CACHE", options.cache);
    if (options.cycle)
        text += *options.cycle ? std::string(" CYCLE") : no + "CYCLE";
    if (isOracle && options.order)
        text += *options.order ? " ORDER" : " NOORDER";
    return text;
}

// sqlalchemy engine/default.py: Dialect.supports_sequences
constexpr auto dialectsWithSequences = std::to_array<std::string_view>({"postgresql", "mssql", "oracle"});

// sequence.create(bind), sequence.drop(bind): nothing where there are no sequences (sql/ddl.py: can_create_sequence).
bool isIgnored(const SequenceItem& sequence)
{
    const std::string& dialect = sequence.run().environment().dialect;
    return !std::ranges::contains(dialectsWithSequences, dialect)
           || (sequence.item.optional && dialect == "postgresql");
}

Result create(py::CallContext& context, SequenceItem& sequence, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    if (isIgnored(sequence))
        return py::Value();
    ScriptRun& run = sequence.run();
    const bool asks = checkFirst && !run.environment().offline;
    RETORT_CHECK(run.record(context, operations::Execute{createSequenceStatement(run, sequence.item, asks)}));
    return py::Value();
}

Result drop(py::CallContext& context, SequenceItem& sequence, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    if (isIgnored(sequence))
        return py::Value();
    const bool asks = checkFirst && !sequence.run().environment().offline;
    RETORT_CHECK(sequence.run().record(context, operations::Execute{dropSequenceStatement(sequence.item, asks)}));
    return py::Value();
}

Result nextValue(py::CallContext&, SequenceItem& sequence, const py::BoundArguments&)
{
    return makeElement(sequence.run(), "next_value", sql::NextValue{sequence.item.name}, types::makeType("Integer"));
}

} // namespace

sql::ExpressionPtr createSequenceStatement(const ScriptRun& run, const schema::Sequence& sequence, bool ifNotExists)
{
    sql::DdlStatement statement;
    statement.parts.emplace_back(std::string("CREATE SEQUENCE ") + (ifNotExists ? "IF NOT EXISTS " : ""));
    statement.parts.emplace_back(sequence.name);
    // dialects/postgresql/base.py and mssql/base.py: visit_create_sequence; the others do not print it.
    const std::string& dialect = run.environment().dialect;
    if (sequence.dataType && (dialect == "postgresql" || dialect == "mssql")) {
        statement.parts.emplace_back(std::string(" AS "));
        statement.parts.emplace_back(sequence.dataType);
    }
    statement.parts.emplace_back(optionsText(sequence.options, dialect == "oracle"));
    return sql::makeExpression(std::move(statement));
}

sql::ExpressionPtr dropSequenceStatement(const schema::Sequence& sequence, bool ifExists)
{
    sql::DdlStatement statement;
    statement.parts.emplace_back(std::string("DROP SEQUENCE ") + (ifExists ? "IF EXISTS " : ""));
    statement.parts.emplace_back(sequence.name);
    return sql::makeExpression(std::move(statement));
}

py::EvalResult<py::Attribute> SequenceItem::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<SequenceItem> methods = {
        {"create", "bind, checkfirst=True", &create},
        {"drop", "bind, checkfirst=True", &drop},
        {"next_value", "", &nextValue},
    };
    if (name == "name")
        return py::Attribute(item.name.name.text());
    if (name == "schema")
        return item.name.schema ? py::Attribute(item.name.schema->text()) : py::Attribute(py::Value());
    if (py::Attribute method = methods.bind(self<SequenceItem>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'Sequence." + std::string(name) + "' is not evaluated natively");
}

} // namespace retort::bindings
