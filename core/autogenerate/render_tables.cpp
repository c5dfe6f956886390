// create_table, drop_table, rename_table and the comments of tables.

#include <algorithm>

#include "core/autogenerate/rendering.h"

namespace retort::autogenerate {

namespace {

// What a call may have without unpacking a list, in the versions of Python that Alembic came from.
constexpr std::size_t maxPythonArguments = 255;

// Columns in order, then constraints by their text.
Result<std::vector<std::string>> tableItems(Rendering& rendering, const schema::Table& table)
{
    rendering.table = table.name;
    std::vector<std::string> items;
    for (const schema::Column& column : table.columns) {
        RETORT_TRY(std::string text, columnText(rendering, column, false));
        if (!text.empty())
            items.push_back(std::move(text));
    }
    std::vector<std::string> constraints;
    for (const schema::Constraint& constraint : table.constraints) {
        RETORT_TRY(std::optional<std::string> text, constraintText(rendering, constraint));
        if (text)
            constraints.push_back(std::move(*text));
    }
    // Python compares characters, UTF-8 keeps their order.
    std::ranges::sort(constraints);
    items.insert(items.end(), constraints.begin(), constraints.end());
    return items;
}

Result<void> addIndexes(Rendering& rendering, std::vector<std::string>& items, const schema::Table& table)
{
    for (const schema::Index& index : table.indexes) {
        RETORT_TRY(std::string text, indexText(rendering, index));
        items.push_back(std::move(text));
    }
    return {};
}

std::string optionName(std::string name)
{
    std::ranges::replace(name, ' ', '_');
    return name;
}

// sorted(op.kw), each "%s=%r"
Result<std::vector<std::string>> sortedOptions(Rendering& rendering, const schema::DialectOptions& options)
{
    std::vector<const schema::DialectOptions::value_type*> sorted;
    for (const auto& option : options)
        sorted.push_back(&option);
    std::ranges::stable_sort(sorted, {}, [](const auto* option) { return std::string_view(option->first); });
    std::vector<std::string> texts;
    for (const auto* option : sorted) {
        RETORT_TRY(const std::string value, optionText(rendering, option->second));
        texts.push_back(optionName(option->first) + "=" + value);
    }
    return texts;
}

} // namespace

// alembic autogenerate/render.py: _add_table
Text createTableText(Rendering& rendering, const operations::CreateTable& create)
{
    const schema::Table& table = create.table;
    RETORT_TRY(std::vector<std::string> items, tableItems(rendering, table));
    if (rendering.options.wholeColumns)
        RETORT_CHECK(addIndexes(rendering, items, table));
    std::string text = rendering.operationPrefix() + "create_table(" + identifierText(table.name.name) + ",\n";
    const std::string joined = printer::joined(items, ",\n");
    text += items.size() > maxPythonArguments ? "*[" + joined + "]" : joined;
    if (table.name.schema && !table.name.schema->empty())
        text += ",\nschema=" + identifierText(*table.name.schema);
    if (table.comment && !table.comment->empty())
        text += ",\ncomment=" + printer::reprText(*table.comment);
    RETORT_TRY(const std::vector<std::string> options, sortedOptions(rendering, table.dialectOptions));
    for (const std::string& option : options)
        text += ",\n" + option;
    if (!table.prefixes.empty())
        text += ",\nprefixes=" + printer::reprTextList(table.prefixes);
    if (create.ifNotExists)
        text += ",\nif_not_exists=True";
    return text + "\n)";
}

// alembic autogenerate/render.py: _drop_table. The table's own dialect options have no say in DROP TABLE.
Text dropTableText(Rendering& rendering, const operations::DropTable& drop)
{
    printer::Call call = rendering.directive("drop_table");
    call.text(drop.table.name.text());
    addSchema(call, drop.table.schema);
    if (drop.ifExists)
        call.keyword("if_exists", "True");
    return call.source();
}

Text renameTableText(Rendering& rendering, const operations::RenameTable& rename)
{
    printer::Call call = rendering.directive("rename_table");
    call.text(rename.table.name.text()).text(rename.newName.text());
    addSchema(call, rename.table.schema);
    return call.source();
}

namespace {

// The layout of a table comment: one argument a line.
std::string commentCall(const Rendering& rendering, std::string_view directive, std::vector<std::string> arguments,
                        const sql::QualifiedName& table)
{
    if (!rendering.inBatch) {
        arguments.insert(arguments.begin(), identifierText(table.name));
        arguments.push_back("schema=" + optionalName(table.schema));
    }
    return rendering.operationPrefix() + std::string(directive) + "(\n    " + printer::joined(arguments, ",\n    ") + "\n)";
}

} // namespace

// alembic autogenerate/render.py: _render_create_table_comment
Text createTableCommentText(Rendering& rendering, const operations::CreateTableComment& comment)
{
    return commentCall(rendering, "create_table_comment",
                       {optionalText(comment.comment), "existing_comment=" + optionalText(comment.existingComment)},
                       comment.table);
}

// alembic autogenerate/render.py: _render_drop_table_comment
Text dropTableCommentText(Rendering& rendering, const operations::DropTableComment& comment)
{
    return commentCall(rendering, "drop_table_comment", {"existing_comment=" + optionalText(comment.existingComment)},
                       comment.table);
}

Text tableText(Rendering& rendering, const schema::Table& table)
{
    printer::Call call(rendering.sa("Table"));
    call.text(table.name.name.text()).argument(rendering.sa("MetaData()"));
    // The constraints that flags of columns ask for are among the table's.
    RETORT_TRY(std::vector<std::string> items, tableItems(rendering, table));
    RETORT_CHECK(addIndexes(rendering, items, table));
    for (std::string& item : items)
        call.argument(std::move(item));
    addSchema(call, table.name.schema);
    if (table.comment)
        call.textKeyword("comment", *table.comment);
    if (!table.prefixes.empty())
        call.keyword("prefixes", printer::reprTextList(table.prefixes));
    RETORT_TRY(const std::vector<std::string> options, sortedOptions(rendering, table.dialectOptions));
    for (const std::string& option : options)
        call.argument(option);
    return call.source();
}

} // namespace retort::autogenerate
