// create_index and drop_index.

#include "core/autogenerate/rendering.h"

namespace retort::autogenerate {

namespace {

// alembic autogenerate/render.py: _get_index_rendered_expressions
Result<std::vector<std::string>> indexElements(Rendering& rendering, const schema::Index& index)
{
    std::vector<std::string> elements;
    for (const sql::ExpressionPtr& expression : index.expressions) {
        if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node)) {
            elements.push_back(printer::reprText(column->name.text()));
            continue;
        }
        RETORT_TRY(std::string text, expressionText(rendering, expression, Place::Index));
        elements.push_back(std::move(text));
    }
    return elements;
}

void addFlag(printer::Call& call, std::string_view name, const std::optional<bool>& value)
{
    if (value)
        call.keyword(name, printer::reprBool(*value));
}

} // namespace

// alembic autogenerate/render.py: _add_index
Text createIndexText(Rendering& rendering, const operations::CreateIndex& create)
{
    RETORT_TRY(const std::vector<std::string> elements, indexElements(rendering, create.index));
    printer::Call call = rendering.directive("create_index");
    call.argument(nameText(rendering, create.index.name));
    if (!rendering.inBatch)
        call.text(create.table.name.text());
    call.argument(printer::list(elements));
    call.keyword("unique", printer::reprBool(create.index.unique));
    if (!rendering.inBatch)
        addSchema(call, create.table.schema);
    RETORT_CHECK(addOptions(rendering, call, create.index.dialectOptions));
    addFlag(call, "if_not_exists", create.ifNotExists);
    return call.source();
}

// alembic autogenerate/render.py: _drop_index
Text dropIndexText(Rendering& rendering, const operations::DropIndex& drop)
{
    printer::Call call = rendering.directive("drop_index");
    call.argument(nameText(rendering, drop.name));
    if (!rendering.inBatch) {
        call.keyword("table_name", drop.table ? identifierText(drop.table->name) : std::string("None"));
        addSchema(call, drop.schema);
    }
    RETORT_CHECK(addOptions(rendering, call, drop.dialectOptions));
    addFlag(call, "if_exists", drop.ifExists);
    return call.source();
}

Text indexText(Rendering& rendering, const schema::Index& index)
{
    RETORT_TRY(const std::vector<std::string> elements, indexElements(rendering, index));
    printer::Call call(rendering.sa("Index"));
    call.argument(nameText(rendering, index.name));
    for (const std::string& element : elements)
        call.argument(element);
    if (index.unique)
        call.keyword("unique", "True");
    RETORT_CHECK(addOptions(rendering, call, index.dialectOptions));
    return call.source();
}

} // namespace retort::autogenerate
