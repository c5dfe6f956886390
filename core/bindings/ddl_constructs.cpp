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

py::EvalResult<std::shared_ptr<SequenceItem>> sequenceArgument(ScriptRun& run, const py::BoundArguments& arguments)
{
    if (auto sequence = arguments["element"].as<SequenceItem>())
        return sequence;
    return argumentError(run, "a Sequence is expected, got " + reprOf(run, arguments["element"]));
}

Result createSequence(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<SequenceItem> sequence, sequenceArgument(run, arguments));
    RETORT_TRY(const bool ifNotExists, arguments.flag("if_not_exists"));
    return makeElement(run, "DDL", {createSequenceStatement(run, sequence->item, ifNotExists), nullptr, {}});
}

Result dropSequence(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::shared_ptr<SequenceItem> sequence, sequenceArgument(run, arguments));
    RETORT_TRY(const bool ifExists, arguments.flag("if_exists"));
    return makeElement(run, "DDL", {dropSequenceStatement(sequence->item, ifExists), nullptr, {}});
}

// sqlalchemy sql/compiler.py: visit_create_schema, visit_drop_schema
Result createSchema(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::Identifier name, requireIdentifier(arguments["name"], "CreateSchema", "name"));
    RETORT_TRY(const bool ifNotExists, arguments.flag("if_not_exists"));
    sql::DdlStatement statement;
    statement.parts.emplace_back(std::string("CREATE SCHEMA ") + (ifNotExists ? "IF NOT EXISTS " : ""));
    statement.parts.emplace_back(sql::QualifiedName{.schema = {}, .name = std::move(name)});
    return makeElement(run, "DDL", std::move(statement));
}

Result dropSchema(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::Identifier name, requireIdentifier(arguments["name"], "DropSchema", "name"));
    RETORT_TRY(const bool ifExists, arguments.flag("if_exists"));
    RETORT_TRY(const bool cascade, arguments.flag("cascade"));
    sql::DdlStatement statement;
    statement.parts.emplace_back(std::string("DROP SCHEMA ") + (ifExists ? "IF EXISTS " : ""));
    statement.parts.emplace_back(sql::QualifiedName{.schema = {}, .name = std::move(name)});
    if (cascade)
        statement.parts.emplace_back(std::string(" CASCADE"));
    return makeElement(run, "DDL", std::move(statement));
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
    {"CreateSchema", "name, if_not_exists=False", &createSchema},
    {"DropSchema", "name, cascade=False, if_exists=False", &dropSchema},
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
