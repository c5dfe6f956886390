#pragma once

#include "core/ddl/impl.h"

namespace retort::ddl {

// alembic ddl/mssql.py. SQL Server changes type and nullability of a column in one statement, keeps defaults as
// constraints with names of its own, and renames by stored procedures.
class MssqlImpl : public MigrationImpl {
public:
    using MigrationImpl::MigrationImpl;

    [[nodiscard]] Result<void> alterColumn(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> addColumn(const AddColumnStep& step) override;
    [[nodiscard]] Result<void> dropColumn(const operations::DropColumn& drop) override;
    [[nodiscard]] Result<void> renameTable(const operations::RenameTable& rename) override;
    [[nodiscard]] Result<void> tableComment(const TableCommentStep& step) override;
    [[nodiscard]] Result<void> bulkInsert(const sql::QualifiedName& table,
                                          std::vector<std::string> statements) override;

protected:
    [[nodiscard]] Result<void> columnNullable(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnDefault(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnType(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnName(const operations::AlterColumn& alter) override;

private:
    // Looks a constraint of the column up by its kind (a view of the catalog) and drops it.
    void dropConstraintOf(const sql::QualifiedName& table, const sql::Identifier& column, std::string_view catalogView);
    void dropForeignKeyOf(const sql::QualifiedName& table, const sql::Identifier& column);
};

} // namespace retort::ddl
