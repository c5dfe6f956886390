#include "core/ddl/oracle_impl.h"

namespace retort::ddl {

using operations::AlterColumn;

std::string OracleImpl::modify(const AlterColumn& alter) const
{
    return alterTable(alter.table) + " MODIFY " + dialect().quote(alter.column) + " ";
}

Result<void> OracleImpl::columnNullable(const AlterColumn& alter)
{
    sink().sql(modify(alter) + (*alter.nullable ? "NULL" : "NOT NULL"));
    return {};
}

Result<void> OracleImpl::columnDefault(const AlterColumn& alter)
{
    if (isDropped(alter.serverDefault)) {
        sink().sql(modify(alter) + "DEFAULT NULL");
        return {};
    }
    RETORT_TRY(const std::string text, defaultText(alter.serverDefault));
    sink().sql(modify(alter) + "DEFAULT " + text);
    return {};
}

// alembic ddl/oracle.py: visit_identity_column
Result<void> OracleImpl::columnIdentity(const AlterColumn& alter)
{
    if (isDropped(alter.serverDefault)) {
        sink().sql(modify(alter) + "DROP IDENTITY");
        return {};
    }
    const auto* wanted = std::get_if<schema::Identity>(&alter.serverDefault);
    if (wanted == nullptr)
        return fail(
            ErrorCode::Compile,
            "an identity column gets another server default only after its identity was dropped (server_default=None)");
    RETORT_TRY(const std::string identity, dialect().identitySql(*wanted));
    sink().sql(modify(alter) + identity);
    return {};
}

Result<void> OracleImpl::columnType(const AlterColumn& alter)
{
    RETORT_TRY(const std::string type, dialect().typeSql(alter.type));
    sink().sql(modify(alter) + type);
    return {};
}

// alembic ddl/oracle.py: visit_column_comment. The names are as they are given, without schema and quotes.
Result<void> OracleImpl::columnComment(const AlterColumn& alter)
{
    const auto* text = std::get_if<std::string>(&alter.comment);
    sink().sql("COMMENT ON COLUMN " + alter.table.name.text() + "." + alter.column.text() + " IS "
               + dialect().stringLiteral(text != nullptr ? *text : std::string()));
    return {};
}

Result<void> OracleImpl::columnName(const AlterColumn& alter)
{
    sink().sql(alterTable(alter.table) + " RENAME COLUMN " + dialect().quote(alter.column) + " TO "
               + dialect().quote(*alter.newName));
    return {};
}

// alembic ddl/oracle.py: add_column. Constraints of the column's own are not repeated here.
Result<void> OracleImpl::addColumn(const AddColumnStep& step)
{
    if (step.add.ifNotExists || step.add.inlineReferences || step.add.inlinePrimaryKey)
        return fail(ErrorCode::Unsupported, "unsupported: if_not_exists, inline_references and inline_primary_key of "
                                            "add_column are not written for oracle");
    RETORT_TRY(const std::string specification, dialect().columnSpecification(step.table.columns.front(), step.table));
    sink().sql(alterTable(step.add.table) + " ADD " + specification);
    return {};
}

Result<void> OracleImpl::renameTable(const operations::RenameTable& rename)
{
    sink().sql(alterTable(rename.table) + " RENAME TO " + dialect().quote(rename.newName));
    return {};
}

Result<void> OracleImpl::tableComment(const TableCommentStep& step)
{
    if (!step.isDrop && !step.comment)
        return fail(ErrorCode::Unsupported,
                    "unsupported: create_table_comment without a text is not written for oracle");
    return MigrationImpl::tableComment(step);
}

} // namespace retort::ddl
