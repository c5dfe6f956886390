// The head of a batch block.

#include "core/autogenerate/rendering.h"
#include "core/operations/visit.h"

namespace retort::autogenerate {

using operations::Overloaded;

namespace {

Text itemText(Rendering& rendering, const schema::TableItem& item)
{
    return std::visit(Overloaded{
                          [&](const schema::Column& column) { return columnText(rendering, column, true); },
                          [&](const schema::Constraint& constraint) -> Text {
                              RETORT_TRY(const std::optional<std::string> text, constraintText(rendering, constraint));
                              if (!text)
                                  return fail(ErrorCode::Unsupported, "a constraint without columns has no text here");
                              return *text;
                          },
                          [&](const schema::Index& index) { return indexText(rendering, index); },
                      },
                      item);
}

Result<void> addItems(Rendering& rendering, printer::Call& call, std::string_view name,
                      const std::vector<schema::TableItem>& items)
{
    std::vector<std::string> texts;
    for (const schema::TableItem& item : items) {
        RETORT_TRY(std::string text, itemText(rendering, item));
        texts.push_back(std::move(text));
    }
    if (!texts.empty())
        call.keyword(name, printer::tuple(texts));
    return {};
}

std::string_view recreateName(operations::BatchRecreate recreate)
{
    switch (recreate) {
    case operations::BatchRecreate::Auto: return "auto";
    case operations::BatchRecreate::Always: return "always";
    case operations::BatchRecreate::Never: return "never";
    }
    return {};
}

Result<void> addTableOptions(Rendering& rendering, printer::Call& call, const operations::BatchAlterTable& batch)
{
    std::vector<std::pair<std::string, std::string>> options;
    for (const auto& [name, value] : batch.tableOptions) {
        RETORT_TRY(std::string text, optionText(rendering, value));
        options.emplace_back(printer::reprText(name), std::move(text));
    }
    if (!options.empty())
        call.keyword("table_kwargs", printer::dict(options));
    return {};
}

} // namespace

// alembic autogenerate/render.py: _render_modify_table; arguments that only a script has come behind.
Text batchHeader(Rendering& rendering, const operations::BatchAlterTable& batch)
{
    printer::Call call(rendering.options.alembicPrefix + "batch_alter_table");
    call.text(batch.table.name.text());
    call.keyword("schema", optionalName(batch.table.schema));
    if (batch.recreate != operations::BatchRecreate::Auto)
        call.textKeyword("recreate", recreateName(batch.recreate));
    std::vector<std::string> groups;
    for (const std::vector<sql::Identifier>& group : batch.partialReordering) {
        std::vector<std::string> names;
        for (const sql::Identifier& name : group)
            names.push_back(identifierText(name));
        groups.push_back(printer::tuple(names));
    }
    if (!groups.empty())
        call.keyword("partial_reordering", printer::list(groups));
    if (batch.copyFrom) {
        RETORT_TRY(const std::string table, tableText(rendering, *batch.copyFrom));
        call.keyword("copy_from", table);
    }
    RETORT_CHECK(addItems(rendering, call, "table_args", batch.tableArgs));
    RETORT_CHECK(addTableOptions(rendering, call, batch));
    RETORT_CHECK(addItems(rendering, call, "reflect_args", batch.reflectArgs));
    std::vector<std::pair<std::string, std::string>> naming;
    for (const auto& [key, name] : batch.namingConvention)
        naming.emplace_back(printer::reprText(key), printer::reprText(name));
    if (!naming.empty())
        call.keyword("naming_convention", printer::dict(naming));
    return "with " + call.source() + " as batch_op:";
}

} // namespace retort::autogenerate
