#pragma once

#include "core/ddl/impl.h"

namespace retort::ddl {

// alembic ddl/postgresql.py
class PostgresqlImpl : public MigrationImpl {
public:
    using MigrationImpl::MigrationImpl;

    [[nodiscard]] Result<void> alterColumn(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> renameTable(const operations::RenameTable& rename) override;
    [[nodiscard]] Result<void> prepareForBatch(const schema::Table& oldTable,
                                               const std::set<std::string>& names) override;

protected:
    [[nodiscard]] Result<void> columnIdentity(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnComment(const operations::AlterColumn& alter) override;

private:
    [[nodiscard]] Result<void> columnTypeUsing(const operations::AlterColumn& alter, const std::string& usingText);
};

} // namespace retort::ddl
