#include "core/operations/operation.h"

#include "core/operations/visit.h"

namespace retort::operations {

namespace {

std::string_view constraintDirective(const schema::Constraint& constraint)
{
    return std::visit(
        Overloaded{
            [](const schema::PrimaryKeyConstraint&) -> std::string_view { return "create_primary_key"; },
            [](const schema::UniqueConstraint&) -> std::string_view { return "create_unique_constraint"; },
            [](const schema::CheckConstraint&) -> std::string_view { return "create_check_constraint"; },
            [](const schema::ForeignKeyConstraint&) -> std::string_view { return "create_foreign_key"; },
            [](const schema::ExcludeConstraint&) -> std::string_view { return "create_exclude_constraint"; },
        },
        constraint);
}

} // namespace

std::string_view directiveName(const OperationBody& body)
{
    using Name = std::string_view;
    return std::visit(Overloaded{
                          [](const CreateTable&) -> Name { return "create_table"; },
                          [](const DropTable&) -> Name { return "drop_table"; },
                          [](const RenameTable&) -> Name { return "rename_table"; },
                          [](const AddColumn&) -> Name { return "add_column"; },
                          [](const DropColumn&) -> Name { return "drop_column"; },
                          [](const AlterColumn&) -> Name { return "alter_column"; },
                          [](const CreateIndex&) -> Name { return "create_index"; },
                          [](const DropIndex&) -> Name { return "drop_index"; },
                          [](const CreateConstraint& create) -> Name { return constraintDirective(create.constraint); },
                          [](const DropConstraint&) -> Name { return "drop_constraint"; },
                          [](const CreateTableComment&) -> Name { return "create_table_comment"; },
                          [](const DropTableComment&) -> Name { return "drop_table_comment"; },
                          [](const Execute&) -> Name { return "execute"; },
                          [](const BulkInsert&) -> Name { return "bulk_insert"; },
                          [](const CreateType&) -> Name { return "create_type"; },
                          [](const DropType&) -> Name { return "drop_type"; },
                          [](const BatchAlterTable&) -> Name { return "batch_alter_table"; },
                          [](const AutocommitBlock&) -> Name { return "autocommit_block"; },
                      },
                      body);
}

} // namespace retort::operations
