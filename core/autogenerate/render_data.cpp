// execute, bulk_insert and the statements about named types. Alembic renders of these only execute() of a str; the others
// are written as one would write them in a script.

#include "core/autogenerate/rendering.h"

namespace retort::autogenerate {

namespace {

// text("...").bindparams(...) with its values; binds that have none are left to whoever executes it.
Text bindText(Rendering& rendering, const sql::TextBind& bind)
{
    if (bind.list)
        return fail(ErrorCode::Unsupported, "the parameter :" + bind.name + " with a list of values has no text here");
    printer::Call call(rendering.sa("bindparam"));
    call.text(bind.name);
    if (bind.value) {
        RETORT_TRY(const std::string value, valueText(rendering, *bind.value));
        call.keyword("value", value);
    }
    if (bind.type) {
        RETORT_TRY(const std::string type, typeText(rendering, bind.type));
        call.keyword("type_", type);
    }
    return call.source();
}

Text textClause(Rendering& rendering, const sql::TextClause& clause)
{
    if (clause.binds.empty())
        return printer::reprText(clause.text);
    printer::Call text(rendering.sa("text"));
    text.text(clause.text);
    printer::Call binds(text.source() + ".bindparams");
    for (const sql::TextBind& bind : clause.binds) {
        RETORT_TRY(std::string argument, bindText(rendering, bind));
        binds.argument(std::move(argument));
    }
    return binds.source();
}

// DDL() formats its text once more.
std::string doubledPercents(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '%' ? std::string("%%") : std::string(1, c);
    return out;
}

} // namespace

// alembic autogenerate/render.py: _execute_sql: always "op.", also in a batch block.
Text executeText(Rendering& rendering, const operations::Execute& execute)
{
    printer::Call call(rendering.options.alembicPrefix + "execute");
    if (const auto* clause = std::get_if<sql::TextClause>(&execute.statement->node)) {
        RETORT_TRY(std::string text, textClause(rendering, *clause));
        return call.argument(std::move(text)).source();
    }
    if (const auto* ddl = std::get_if<sql::DdlText>(&execute.statement->node))
        return call.argument(printer::Call(rendering.sa("DDL")).text(doubledPercents(ddl->text)).source()).source();
    return fail(ErrorCode::Unsupported,
                "op.execute() of a statement that is put together from SQLAlchemy's objects has no text here; "
                "a plain SQL string has");
}

namespace {

Text insertedText(Rendering& rendering, const sql::ExpressionPtr& expression)
{
    if (std::holds_alternative<sql::Null>(expression->node))
        return "None";
    const auto* literal = std::get_if<sql::Literal>(&expression->node);
    if (!literal)
        return fail(ErrorCode::Unsupported, "bulk_insert() of an SQL expression has no text here");
    RETORT_TRY(std::string value, valueText(rendering, literal->value));
    if (!literal->inlineLiteral)
        return value;
    return printer::Call(rendering.options.alembicPrefix + "inline_literal").argument(std::move(value)).source();
}

Text insertedTable(Rendering& rendering, const schema::Table& table)
{
    printer::Call call(rendering.sa("table"));
    call.text(table.name.name.text());
    for (const schema::Column& column : table.columns) {
        printer::Call one(rendering.sa("column"));
        one.text(column.name.text());
        if (!types::isNullType(column.type)) {
            RETORT_TRY(std::string type, typeText(rendering, column.type));
            one.argument(std::move(type));
        }
        call.argument(one.source());
    }
    addSchema(call, table.name.schema);
    return call.source();
}

} // namespace

Text bulkInsertText(Rendering& rendering, const operations::BulkInsert& insert)
{
    RETORT_TRY(const std::string table, insertedTable(rendering, insert.table));
    std::string rows;
    for (const auto& row : insert.rows) {
        std::vector<std::pair<std::string, std::string>> items;
        for (const auto& [column, value] : row) {
            RETORT_TRY(std::string text, insertedText(rendering, value));
            items.emplace_back(printer::reprText(column), std::move(text));
        }
        rows += "    " + printer::dict(items) + ",\n";
    }
    printer::Call call(rendering.options.alembicPrefix + "bulk_insert");
    call.argument(table).argument(rows.empty() ? "[]" : "[\n" + rows + "]");
    if (!insert.multiinsert)
        call.keyword("multiinsert", "False");
    return call.source();
}

Text namedTypeText(Rendering& rendering, const types::TypePtr& type, std::string_view method, bool checkFirst)
{
    RETORT_TRY(const std::string text, typeText(rendering, type));
    return printer::Call(text + "." + std::string(method))
        .argument(rendering.options.alembicPrefix + "get_bind()")
        .keyword("checkfirst", printer::reprBool(checkFirst))
        .source();
}

} // namespace retort::autogenerate
