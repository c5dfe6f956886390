#include "core/operations/reverse.h"

#include <algorithm>
#include <ranges>

#include "core/operations/column_default.h"
#include "core/operations/visit.h"

namespace retort::operations {

namespace {

using Reversed = Result<OperationBody>;

std::unexpected<Error> cannot(std::string_view directive, const std::string& subject, std::string_view why)
{
    return fail(ErrorCode::Unsupported,
                std::string(directive) + " of '" + subject + "' cannot be reversed: " + std::string(why));
}

Reversed reverseBody(const CreateTable& create)
{
    return DropTable{.table = create.table.name};
}

Reversed reverseBody(const DropTable& drop)
{
    return cannot("drop_table", drop.table.name.text(), "it does not say which columns the table had");
}

Reversed reverseBody(const RenameTable& rename)
{
    return RenameTable{.table = {rename.table.schema, rename.newName}, .newName = rename.table.name};
}

Reversed reverseBody(const AddColumn& add)
{
    return DropColumn{.table = add.table, .column = add.column.name};
}

Reversed reverseBody(const DropColumn& drop)
{
    return cannot("drop_column", drop.table.name.text() + "." + drop.column.text(),
                  "it does not say which type the column had");
}

// alembic operations/ops.py: AlterColumnOp.reverse; but where it would quietly leave an attribute as it is, because the
// old value was not given, this fails.
Reversed reverseBody(const AlterColumn& alter)
{
    const std::string subject = alter.table.name.text() + "." + alter.column.text();
    AlterColumn back = alter;
    if (alter.nullable) {
        if (!alter.existingNullable)
            return cannot("alter_column", subject, "existing_nullable is not given");
        std::swap(back.nullable, back.existingNullable);
    }
    if (alter.type) {
        if (!alter.existingType)
            return cannot("alter_column", subject, "existing_type is not given");
        std::swap(back.type, back.existingType);
    }
    if (isGiven(alter.serverDefault)) {
        if (!isGiven(alter.existingServerDefault))
            return cannot("alter_column", subject, "existing_server_default is not given");
        std::swap(back.serverDefault, back.existingServerDefault);
    }
    if (alter.autoincrement) {
        if (!alter.existingAutoincrement)
            return cannot("alter_column", subject, "existing_autoincrement is not given");
        std::swap(back.autoincrement, back.existingAutoincrement);
    }
    if (!std::holds_alternative<NotGiven>(alter.comment)) {
        // An absent existing_comment means that there was no comment.
        back.comment = alter.existingComment ? CommentChange(*alter.existingComment) : CommentChange(std::monostate{});
        const std::string* text = std::get_if<std::string>(&alter.comment);
        back.existingComment = text != nullptr ? std::optional(*text) : std::nullopt;
    }
    if (alter.newName) {
        back.column = *alter.newName;
        back.newName = alter.column;
    }
    if (!alter.options.empty())
        return cannot("alter_column", subject,
                      "its dialect options (" + alter.options.front().first + ") hold for one direction only");
    return back;
}

Reversed reverseBody(const CreateIndex& create)
{
    if (!create.index.name)
        return cannot("create_index", create.table.name.text(), "the index has no name");
    DropIndex drop{.name = create.index.name, .table = create.table};
    drop.schema = create.table.schema;
    drop.dialectOptions = create.index.dialectOptions;
    return drop;
}

Reversed reverseBody(const DropIndex& drop)
{
    return cannot("drop_index", drop.name ? drop.name->text() : "", "it does not say which columns the index had");
}

Reversed reverseBody(const CreateConstraint& create)
{
    const schema::ConstraintBase& base = schema::base(create.constraint);
    if (!base.name)
        return cannot(directiveName(create), create.table.name.text(), "the constraint has no name");
    const ConstraintKind kind =
        std::visit(Overloaded{
                       [](const schema::PrimaryKeyConstraint&) { return ConstraintKind::Primary; },
                       [](const schema::UniqueConstraint&) { return ConstraintKind::Unique; },
                       [](const schema::CheckConstraint&) { return ConstraintKind::Check; },
                       [](const schema::ForeignKeyConstraint&) { return ConstraintKind::ForeignKey; },
                       [](const schema::ExcludeConstraint&) { return ConstraintKind::Unspecified; },
                   },
                   create.constraint);
    return DropConstraint{.table = create.table, .name = base.name, .kind = kind};
}

Reversed reverseBody(const DropConstraint& drop)
{
    return cannot("drop_constraint", drop.name ? drop.name->text() : "", "it does not say what the constraint was");
}

Reversed reverseBody(const CreateTableComment& create)
{
    if (!create.existingComment)
        return DropTableComment{.table = create.table, .existingComment = create.comment};
    return CreateTableComment{
        .table = create.table, .comment = create.existingComment, .existingComment = create.comment};
}

Reversed reverseBody(const DropTableComment& drop)
{
    if (!drop.existingComment)
        return cannot("drop_table_comment", drop.table.name.text(), "existing_comment is not given");
    return CreateTableComment{.table = drop.table, .comment = drop.existingComment};
}

Reversed reverseBody(const Execute&)
{
    return fail(ErrorCode::Unsupported, "execute cannot be reversed: what undoes its SQL is not known");
}

Reversed reverseBody(const BulkInsert& insert)
{
    return cannot("bulk_insert", insert.table.name.name.text(), "which rows were there before is not known");
}

Reversed reverseBody(const CreateType& create)
{
    return DropType{.type = create.type, .checkFirst = create.checkFirst};
}

Reversed reverseBody(const DropType& drop)
{
    return CreateType{.type = drop.type, .checkFirst = drop.checkFirst};
}

Result<std::vector<Operation>> reverseAll(const std::vector<Operation>& operations)
{
    std::vector<Operation> reversed;
    for (const Operation& operation : operations | std::views::reverse) {
        RETORT_TRY(std::vector<Operation> steps, reverse(operation));
        std::ranges::move(steps, std::back_inserter(reversed));
    }
    return reversed;
}

Reversed reverseBody(const BatchAlterTable& batch)
{
    if (batch.copyFrom)
        return cannot("batch_alter_table", batch.table.name.text(), "copy_from describes the table as it was before");
    BatchAlterTable back = batch;
    RETORT_TRY(back.operations, reverseAll(batch.operations));
    return back;
}

Reversed reverseBody(const AutocommitBlock& block)
{
    AutocommitBlock back;
    RETORT_TRY(back.operations, reverseAll(block.operations));
    return back;
}

} // namespace

Result<std::vector<Operation>> reverse(const Operation& operation)
{
    Reversed body = std::visit([](const auto& concrete) { return reverseBody(concrete); }, operation.body);
    if (!body)
        return std::unexpected(std::move(body).error());
    std::vector<Operation> reversed;
    reversed.push_back(Operation{std::move(*body), operation.source});
    return reversed;
}

} // namespace retort::operations
