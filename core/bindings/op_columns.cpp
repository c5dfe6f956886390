// op.add_column, drop_column, alter_column and their batch forms (alembic operations/ops.py, operations/batch.py).

#include <array>

#include "core/bindings/dialect_arguments.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/op_directives.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

Result addColumn(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::AddColumn add;
    RETORT_TRY(add.table, target.table(arguments));
    RETORT_TRY(const std::shared_ptr<ColumnObject> column, columnArgument(target.run(), arguments));
    add.column = column->column();
    RETORT_TRY(add.ifNotExists, arguments.flag("if_not_exists"));
    RETORT_TRY(add.inlineReferences, arguments.flag("inline_references"));
    RETORT_TRY(add.inlinePrimaryKey, arguments.flag("inline_primary_key"));
    if (target.isBatch()) {
        RETORT_TRY(add.insertBefore, identifierOrNone(arguments["insert_before"], "add_column", "insert_before"));
        RETORT_TRY(add.insertAfter, identifierOrNone(arguments["insert_after"], "add_column", "insert_after"));
    }
    // alembic operations/toimpl.py: add_column makes a table of the column, which is then a part of that.
    if (!column->isAttached())
        column->attach(std::make_shared<sql::TableRef>(sql::TableRef{.name = add.table, .columns = {{add.table, column->column().name, column->sqlType()}}, .alias = {}}), {});
    RETORT_CHECK(target.add(context, std::move(add)));
    return py::Value();
}

Result dropColumn(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::DropColumn drop;
    RETORT_TRY(drop.table, target.table(arguments));
    RETORT_TRY(drop.column, requireIdentifier(arguments["column_name"], "drop_column", "column_name"));
    for (const auto& [name, value] : arguments.extra()) {
        if (name == "if_exists") {
            RETORT_TRY(drop.ifExists, py::truth(target.run().interpreter(), value));
            continue;
        }
        RETORT_TRY(schema::OptionValue converted, optionValue(target.run(), name, value));
        drop.options.emplace_back(name, std::move(converted));
    }
    RETORT_CHECK(target.add(context, std::move(drop)));
    return py::Value();
}

// server_default=False is "not given", None removes the default (alembic ops.py: AlterColumnOp).
py::EvalResult<operations::DefaultChange> defaultChange(ScriptRun& run, const py::Value& value)
{
    if (value.isBool() && !*value.boolean())
        return operations::NotGiven();
    if (value.isNone())
        return operations::DropDefault();
    if (const auto computed = value.as<ComputedItem>())
        return operations::DefaultChange(computed->item);
    if (const auto identity = value.as<IdentityItem>())
        return operations::DefaultChange(identity->item);
    RETORT_TRY(const schema::ServerDefault serverDefault, serverDefaultFrom(run, value));
    if (const auto* text = std::get_if<std::string>(&serverDefault))
        return operations::DefaultChange(*text);
    if (const auto* expression = std::get_if<sql::ExpressionPtr>(&serverDefault))
        return operations::DefaultChange(*expression);
    return operations::DefaultChange(schema::FetchedValue());
}

py::EvalResult<operations::CommentChange> commentChange(const py::BoundArguments& arguments)
{
    if (arguments["comment"].isBool())
        return operations::NotGiven();
    RETORT_TRY(std::optional<std::string> comment, arguments.textOrNone("comment"));
    return comment ? operations::CommentChange(std::move(*comment)) : operations::CommentChange(std::monostate());
}

// Keywords of the dialects' alter_column() and whatever else was given: Alembic hands them on and nobody complains.
py::EvalResult<void> applyOptions(ScriptRun& run, operations::AlterColumn& alter, const py::BoundArguments& arguments)
{
    for (const auto& [name, value] : arguments.extra()) {
        if (name == "autoincrement" || name == "existing_autoincrement") {
            if (value.isNone())
                continue;
            RETORT_TRY(const schema::Autoincrement autoincrement, autoincrementFrom(run, value));
            (name == "autoincrement" ? alter.autoincrement : alter.existingAutoincrement) = autoincrement;
            continue;
        }
        if (!name.contains('_'))
            continue;
        RETORT_TRY(schema::OptionValue converted, optionValue(run, name, value));
        alter.options.emplace_back(name, std::move(converted));
    }
    return {};
}

py::EvalResult<void> applyExisting(ScriptRun& run, operations::AlterColumn& alter, const py::BoundArguments& arguments)
{
    RETORT_TRY(alter.existingType, typeOrNone(run, arguments["existing_type"]));
    RETORT_TRY(alter.existingServerDefault, defaultChange(run, arguments["existing_server_default"]));
    RETORT_TRY(alter.existingNullable, arguments.flagOrNone("existing_nullable"));
    RETORT_TRY(alter.existingComment, arguments.textOrNone("existing_comment"));
    return {};
}

Result alterColumn(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    ScriptRun& run = target.run();
    operations::AlterColumn alter;
    RETORT_TRY(alter.table, target.table(arguments));
    RETORT_TRY(alter.column, requireIdentifier(arguments["column_name"], "alter_column", "column_name"));
    RETORT_TRY(alter.nullable, arguments.flagOrNone("nullable"));
    RETORT_TRY(alter.comment, commentChange(arguments));
    RETORT_TRY(alter.serverDefault, defaultChange(run, arguments["server_default"]));
    RETORT_TRY(alter.newName, identifierOrNone(arguments["new_column_name"], "alter_column", "new_column_name"));
    RETORT_TRY(alter.type, typeOrNone(run, arguments["type_"]));
    RETORT_CHECK(applyExisting(run, alter, arguments));
    const py::Value& type = arguments[alter.type ? "type_" : "existing_type"];
    alter.typeIsClass = type.as<py::TypeObject>() != nullptr;
    if (target.isBatch()) {
        RETORT_TRY(alter.insertBefore, identifierOrNone(arguments["insert_before"], "alter_column", "insert_before"));
        RETORT_TRY(alter.insertAfter, identifierOrNone(arguments["insert_after"], "alter_column", "insert_after"));
    }
    RETORT_CHECK(applyOptions(run, alter, arguments));
    RETORT_CHECK(target.add(context, std::move(alter)));
    return py::Value();
}

constexpr auto directives = std::to_array<Directive>({
    {"add_column",
     "table_name, column, *, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None",
     "column, *, insert_before=None, insert_after=None, if_not_exists=None, inline_references=None, "
     "inline_primary_key=None",
     &addColumn},
    {"drop_column", "table_name, column_name, *, schema=None, **kw", "column_name, **kw", &dropColumn},
    {"alter_column",
     "table_name, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None, "
     "type_=None, existing_type=None, "
     "existing_server_default=False, existing_nullable=None, existing_comment=None, schema=None, **kw",
     "column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None, type_=None, "
     "existing_type=None, "
     "existing_server_default=False, existing_nullable=None, existing_comment=None, insert_before=None, "
     "insert_after=None, **kw",
     &alterColumn},
});

} // namespace

std::span<const Directive> columnDirectives()
{
    return directives;
}

} // namespace retort::bindings
