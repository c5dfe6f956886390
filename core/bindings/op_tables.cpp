// op.create_table, drop_table, rename_table and the table comments (alembic operations/ops.py).

#include <array>

#include "core/bindings/dialect_arguments.h"
#include "core/bindings/op_directives.h"
#include "core/bindings/table_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// The table that create_table() returns is good for bulk_insert() and statements.
Result createTable(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::QualifiedName name, target.table(arguments));
    RETORT_TRY(const std::optional<bool> quote, arguments.flagOrNone("quote"));
    if (quote)
        name.name = sql::Identifier(name.name.text(), quote, name.name.conventional());
    auto table = std::make_shared<TableObject>(target.run(), std::move(name), false);
    RETORT_TRY(TableObject::Properties properties, tableProperties(target.run(), arguments));
    table->setProperties(std::move(properties));
    RETORT_CHECK(table->addItems(arguments.rest(), TableObject::Attached::Copied));
    RETORT_TRY(const bool ifNotExists, arguments.flag("if_not_exists"));
    RETORT_TRY(schema::Table built, table->build());
    RETORT_CHECK(target.add(context, operations::CreateTable{.table = std::move(built), .ifNotExists = ifNotExists}));
    return py::Value(std::move(table));
}

Result dropTable(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::DropTable drop;
    RETORT_TRY(drop.table, target.table(arguments));
    RETORT_TRY(drop.ifExists, arguments.flag("if_exists"));
    std::vector<std::pair<std::string, py::Value>> options;
    for (const auto& [name, value] : arguments.extra()) {
        // Table() knows these two beside the dialect's own.
        if (name != "info" && name != "comment")
            options.emplace_back(name, value);
    }
    RETORT_TRY(drop.dialectOptions, dialectOptions(target.run(), "Table", options));
    RETORT_CHECK(target.add(context, std::move(drop)));
    return py::Value();
}

Result renameTable(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::RenameTable rename;
    RETORT_TRY(rename.table, target.table(arguments, "old_table_name"));
    RETORT_TRY(rename.newName, requireIdentifier(arguments["new_table_name"], "rename_table", "new_table_name"));
    RETORT_CHECK(target.add(context, std::move(rename)));
    return py::Value();
}

Result createTableComment(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::CreateTableComment comment;
    RETORT_TRY(comment.table, target.table(arguments));
    RETORT_TRY(comment.comment, arguments.textOrNone("comment"));
    RETORT_TRY(comment.existingComment, arguments.textOrNone("existing_comment"));
    RETORT_CHECK(target.add(context, std::move(comment)));
    return py::Value();
}

Result dropTableComment(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::DropTableComment comment;
    RETORT_TRY(comment.table, target.table(arguments));
    RETORT_TRY(comment.existingComment, arguments.textOrNone("existing_comment"));
    RETORT_CHECK(target.add(context, std::move(comment)));
    return py::Value();
}

constexpr auto directives = std::to_array<Directive>({
    {"create_table",
     "table_name, *columns, if_not_exists=None, schema=None, comment=None, prefixes=None, info=None, "
     "keep_existing=None, "
     "extend_existing=None, quote=None, listeners=None, implicit_returning=None, **kw",
     "-", &createTable},
    {"drop_table", "table_name, *, schema=None, if_exists=None, **kw", "-", &dropTable},
    {"rename_table", "old_table_name, new_table_name, *, schema=None", "-", &renameTable},
    {"create_table_comment", "table_name, comment, *, existing_comment=None, schema=None",
     "comment, *, existing_comment=None", &createTableComment},
    {"drop_table_comment", "table_name, *, existing_comment=None, schema=None", "*, existing_comment=None",
     &dropTableComment},
});

} // namespace

std::span<const Directive> tableDirectives()
{
    return directives;
}

} // namespace retort::bindings
