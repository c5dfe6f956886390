#pragma once

#include "core/ddl/impl.h"

namespace retort::ddl {

// alembic ddl/oracle.py
class OracleImpl : public MigrationImpl {
public:
    using MigrationImpl::MigrationImpl;

    [[nodiscard]] Result<void> addColumn(const AddColumnStep& step) override;
    [[nodiscard]] Result<void> renameTable(const operations::RenameTable& rename) override;
    [[nodiscard]] Result<void> tableComment(const TableCommentStep& step) override;

protected:
    [[nodiscard]] Result<void> columnNullable(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnDefault(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnIdentity(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnType(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnComment(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnName(const operations::AlterColumn& alter) override;

private:
    [[nodiscard]] std::string modify(const operations::AlterColumn& alter) const; // ALTER TABLE t MODIFY c
};

} // namespace retort::ddl
