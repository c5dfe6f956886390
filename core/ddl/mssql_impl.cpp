#include "core/ddl/mssql_impl.h"

#include "core/dialects/generic/options.h"

namespace retort::ddl {

namespace {

using operations::AlterColumn;

constexpr std::string_view defaultConstraints = "sys.default_constraints";
constexpr std::string_view checkConstraints = "sys.check_constraints";

// The argument of object_id(): names as they are, without quotes, as Alembic prints them.
std::string objectName(const sql::QualifiedName& table)
{
    const bool hasSchema = table.schema && !table.schema->empty();
    return (hasSchema ? table.schema->text() + "." : std::string()) + table.name.text();
}

} // namespace

// alembic ddl/mssql.py: MSSQLImpl.alter_column
Result<void> MssqlImpl::alterColumn(const AlterColumn& alter)
{
    AlterColumn parts = alter;
    parts.newName.reset();
    if (!parts.nullable && alter.type)
        parts.nullable = alter.existingNullable;
    if (parts.nullable && alter.type) {
        // The statement for NULL or NOT NULL names the type as well.
        parts.existingType = alter.type;
        parts.type = nullptr;
    } else if (parts.nullable && !alter.existingType) {
        return fail(ErrorCode::Compile, "MS-SQL ALTER COLUMN operations with NULL or NOT NULL require the "
                                        "existing_type or a new type_ be passed.");
    } else if (alter.type) {
        sink().warn("MS-SQL ALTER COLUMN operations that specify type_= should also specify a nullable= or "
                    "existing_nullable= argument to avoid implicit conversion of NOT NULL columns to NULL.");
    }
    const bool isGenerated = isIdentity(alter) || isComputed(alter); // the generic rule refuses it
    if (!isGenerated)
        parts.serverDefault = operations::NotGiven{};
    RETORT_CHECK(MigrationImpl::alterColumn(parts));
    if (isGiven(alter.serverDefault) && !isGenerated) {
        if (isGiven(alter.existingServerDefault) || isDropped(alter.serverDefault))
            dropConstraintOf(alter.table, alter.column, defaultConstraints);
        if (!isDropped(alter.serverDefault))
            RETORT_CHECK(columnDefault(alter));
    }
    return alter.newName ? columnName(alter) : Result<void>();
}

Result<void> MssqlImpl::columnNullable(const AlterColumn& alter)
{
    RETORT_TRY(const std::string type, dialect().typeSql(alter.existingType));
    sink().sql(alterColumnPrefix(alter) + " " + type + (*alter.nullable ? " NULL" : " NOT NULL"));
    return {};
}

Result<void> MssqlImpl::columnDefault(const AlterColumn& alter)
{
    RETORT_TRY(const std::string text, defaultText(alter.serverDefault));
    sink().sql(alterTable(alter.table) + " ADD DEFAULT " + text + " FOR " + dialect().quote(alter.column));
    return {};
}

Result<void> MssqlImpl::columnType(const AlterColumn& alter)
{
    RETORT_TRY(const std::string type, dialect().typeSql(alter.type));
    sink().sql(alterColumnPrefix(alter) + " " + type);
    return {};
}

Result<void> MssqlImpl::columnName(const AlterColumn& alter)
{
    sink().sql("EXEC sp_rename '" + dialect().formatTableDotted(alter.table) + "." + dialect().quote(alter.column)
               + "', " + dialect().quote(*alter.newName) + ", 'COLUMN'");
    return {};
}

// alembic ddl/mssql.py: mssql_add_column. Constraints of the column's own are not repeated here.
Result<void> MssqlImpl::addColumn(const AddColumnStep& step)
{
    if (step.add.ifNotExists || step.add.inlineReferences || step.add.inlinePrimaryKey)
        return fail(ErrorCode::Unsupported, "unsupported: if_not_exists, inline_references and inline_primary_key of "
                                            "add_column are not written for mssql");
    RETORT_TRY(const std::string specification, dialect().columnSpecification(step.table.columns.front(), step.table));
    sink().sql(alterTable(step.add.table) + " ADD " + specification);
    return {};
}

Result<void> MssqlImpl::dropColumn(const operations::DropColumn& drop)
{
    if (dialects::isSet(drop.options, "mssql_drop_default"))
        dropConstraintOf(drop.table, drop.column, defaultConstraints);
    if (dialects::isSet(drop.options, "mssql_drop_check"))
        dropConstraintOf(drop.table, drop.column, checkConstraints);
    if (dialects::isSet(drop.options, "mssql_drop_foreign_key"))
        dropForeignKeyOf(drop.table, drop.column);
    return MigrationImpl::dropColumn(drop);
}

Result<void> MssqlImpl::renameTable(const operations::RenameTable& rename)
{
    sink().sql("EXEC sp_rename '" + dialect().formatTableDotted(rename.table) + "', "
               + dialect().quote(rename.newName));
    return {};
}

Result<void> MssqlImpl::tableComment(const TableCommentStep& step)
{
    if (!step.isDrop && !step.comment)
        return fail(ErrorCode::Unsupported,
                    "unsupported: create_table_comment without a text is not written for mssql");
    return MigrationImpl::tableComment(step);
}

Result<void> MssqlImpl::bulkInsert(const sql::QualifiedName& table, std::vector<std::string> statements)
{
    const auto identityInsert = [&](std::string_view state) {
        sql::TextClause text{.text = "SET IDENTITY_INSERT " + dialect().formatTable(table) + " " + std::string(state),
                             .binds = {}};
        return emit(dialect().statement(sql::makeExpression(std::move(text))));
    };
    RETORT_CHECK(identityInsert("ON"));
    RETORT_CHECK(MigrationImpl::bulkInsert(table, std::move(statements)));
    return identityInsert("OFF");
}

// alembic ddl/mssql.py: _exec_drop_col_constraint
void MssqlImpl::dropConstraintOf(const sql::QualifiedName& table, const sql::Identifier& column,
                                 std::string_view catalogView)
{
    sink().sql("declare @const_name varchar(256)\nselect @const_name = QUOTENAME([name]) from "
               + std::string(catalogView) + "\nwhere parent_object_id = object_id('" + objectName(table)
               + "')\nand col_name(parent_object_id, parent_column_id) = '" + column.text() + "'\nexec('alter table "
               + dialect().formatTableDotted(table) + " drop constraint ' + @const_name)");
}

// alembic ddl/mssql.py: _exec_drop_col_fk_constraint
void MssqlImpl::dropForeignKeyOf(const sql::QualifiedName& table, const sql::Identifier& column)
{
    sink().sql("declare @const_name varchar(256)\nselect @const_name = QUOTENAME([name]) from\n"
               "sys.foreign_keys fk join sys.foreign_key_columns fkc\non fk.object_id=fkc.constraint_object_id\n"
               "where fkc.parent_object_id = object_id('"
               + objectName(table) + "')\nand col_name(fkc.parent_object_id, fkc.parent_column_id) = '" + column.text()
               + "'\nexec('alter table " + dialect().formatTableDotted(table) + " drop constraint ' + @const_name)");
}

} // namespace retort::ddl
