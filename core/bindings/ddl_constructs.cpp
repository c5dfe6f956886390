#include "core/bindings/ddl_constructs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/native_names.h"
#include "core/bindings/opaque.h"
#include "core/bindings/statements.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// sqlalchemy ddl.py: DDL; compiler.py: visit_ddl: statement % context.
Result ddl(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::string statement, arguments.text("statement"));
    const py::Value context = arguments["context"].isNone() ? py::Value(py::makeDict()) : arguments["context"];
    RETORT_TRY(const py::Value text,
               py::binary(run.interpreter(), py::BinaryOp::Mod, py::Value(std::move(statement)), context));
    return makeElement(run, "DDL", sql::DdlText{*text.str()});
}

// Names that no database asks to be quoted; the binding cannot quote others.
bool isPlainName(const std::string& name)
{
    return !name.empty() && std::isdigit(static_cast<unsigned char>(name.front())) == 0
           && std::ranges::all_of(
               name, [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_'; });
}

py::EvalResult<std::string> sequenceName(const schema::Sequence& sequence, bool isOracle)
{
    const auto isPlain = [isOracle](const sql::Identifier& name) {
        return isPlainName(name.text()) && !(isOracle && name.text().starts_with('_'));
    };
    const bool plain = isPlain(sequence.name.name) && (!sequence.name.schema || isPlain(*sequence.name.schema));
    if (!plain)
        return py::unsupported("a sequence whose name needs quotes is not evaluated natively");
    return dottedName(sequence.name);
}

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

py::EvalResult<std::shared_ptr<SequenceItem>> sequenceArgument(ScriptRun& run, const py::BoundArguments& arguments)
{
    if (auto sequence = arguments["element"].as<SequenceItem>())
        return sequence;
    return argumentError(run, "a Sequence is expected, got " + reprOf(run, arguments["element"]));
}

Result createSequence(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<SequenceItem> sequence, sequenceArgument(run, arguments));
    RETORT_TRY(const std::string name, sequenceName(sequence->item, run.environment().dialect == "oracle"));
    RETORT_TRY(const bool ifNotExists, arguments.flag("if_not_exists"));
    return makeElement(run, "DDL",
                       sql::DdlText{std::string("CREATE SEQUENCE ") + (ifNotExists ? "IF NOT EXISTS " : "") + name
                                    + optionsText(sequence->item.options, run.environment().dialect == "oracle")});
}

Result dropSequence(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<SequenceItem> sequence, sequenceArgument(run, arguments));
    RETORT_TRY(const std::string name, sequenceName(sequence->item, run.environment().dialect == "oracle"));
    RETORT_TRY(const bool ifExists, arguments.flag("if_exists"));
    return makeElement(run, "DDL", sql::DdlText{std::string("DROP SEQUENCE ") + (ifExists ? "IF EXISTS " : "") + name});
}

py::EvalResult<std::shared_ptr<TableObject>> tableArgument(ScriptRun& run, const py::BoundArguments& arguments)
{
    if (auto table = arguments["element"].as<TableObject>())
        return table;
    return argumentError(run, "a Table is expected, got " + reprOf(run, arguments["element"]));
}

Result createTable(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<TableObject> table, tableArgument(run, arguments));
    RETORT_TRY(schema::Table built, table->build());
    // The construct is the CREATE TABLE statement alone.
    built.indexes.clear();
    RETORT_TRY(const bool ifNotExists, arguments.flag("if_not_exists"));
    return py::Value(std::make_shared<DdlConstruct>(
        "CreateTable", operations::CreateTable{.table = std::move(built), .ifNotExists = ifNotExists}));
}

Result dropTable(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<TableObject> table, tableArgument(run, arguments));
    RETORT_TRY(const bool ifExists, arguments.flag("if_exists"));
    return py::Value(std::make_shared<DdlConstruct>(
        "DropTable", operations::DropTable{.table = table->name(), .ifExists = ifExists, .dialectOptions = {}}));
}

py::EvalResult<std::shared_ptr<IndexObject>> indexArgument(ScriptRun& run, const py::BoundArguments& arguments)
{
    auto index = arguments["element"].as<IndexObject>();
    if (!index || !index->table())
        return argumentError(run, "an Index of a table is expected, got " + reprOf(run, arguments["element"]));
    return index;
}

Result createIndex(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<IndexObject> index, indexArgument(run, arguments));
    RETORT_TRY(const std::optional<bool> ifNotExists, arguments.flagOrNone("if_not_exists"));
    return py::Value(std::make_shared<DdlConstruct>(
        "CreateIndex",
        operations::CreateIndex{.table = *index->table(), .index = index->index(), .ifNotExists = ifNotExists}));
}

Result dropIndex(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<IndexObject> index, indexArgument(run, arguments));
    operations::DropIndex drop{.name = index->index().name,
                               .table = index->table(),
                               .schema = index->table()->schema,
                               .ifExists = {},
                               .dialectOptions = index->index().dialectOptions};
    RETORT_TRY(drop.ifExists, arguments.flagOrNone("if_exists"));
    return py::Value(std::make_shared<DdlConstruct>("DropIndex", std::move(drop)));
}

constexpr auto rows = std::to_array<FunctionRow>({
    {"DDL", "statement, context=None", &ddl},
    {"CreateSequence", "element, if_not_exists=False", &createSequence},
    {"DropSequence", "element, if_exists=False", &dropSequence},
    {"CreateTable", "element, include_foreign_key_constraints=None, if_not_exists=False", &createTable},
    {"DropTable", "element, if_exists=False", &dropTable},
    {"CreateIndex", "element, if_not_exists=False", &createIndex},
    {"DropIndex", "element, if_exists=False", &dropIndex},
});

py::EvalResult<sql::ResultSet> recordStatement(const py::CallContext& context, ScriptRun& run, sql::ExpressionPtr statement)
{
    return run.perform(operations::Execute{.statement = std::move(statement)}, sourceOf(context));
}

// An INSERT whose rows come as parameters; offline, too: Alembic would print it with placeholders.
bool isInsertWithoutValues(const py::Value& statement)
{
    const auto dml = statement.as<DmlObject>();
    return dml && dml->parts().kind == DmlObject::Kind::Insert && dml->parts().rows.empty() && !dml->parts().select;
}

} // namespace

std::span<const FunctionRow> ddlConstructs()
{
    return rows;
}

py::EvalResult<sql::ResultSet> recordExecution(const py::CallContext& context, ScriptRun& run, const py::Value& statement,
                                     const py::Value& parameters)
{
    if (const auto construct = statement.as<DdlConstruct>()) {
        return run.perform(construct->body(), sourceOf(context));
    }
    py::Value executed = statement;
    if (const std::string* text = statement.str())
        executed = makeElement(run, "TextClause", sql::TextClause{.text = *text, .binds = {}});
    // alembic migration.py: the offline connection drops the parameters of execute().
    const bool dropsParameters = run.environment().offline && !isInsertWithoutValues(executed);
    if (parameters.isNone() || dropsParameters) {
        RETORT_TRY(sql::ExpressionPtr expression, executable(run, executed));
        return recordStatement(context, run, std::move(expression));
    }
    RETORT_TRY(std::vector<sql::ExpressionPtr> statements, withParameters(run, executed, parameters));
    sql::ResultSet last;
    for (sql::ExpressionPtr& one : statements) {
        RETORT_TRY(last, recordStatement(context, run, std::move(one)));
    }
    return last;
}

} // namespace retort::bindings
