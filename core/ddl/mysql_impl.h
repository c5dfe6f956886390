#pragma once

#include "core/ddl/impl.h"

namespace retort::ddl {

// alembic ddl/mysql.py: MySQL and MariaDB
class MysqlImpl : public MigrationImpl {
public:
    using MigrationImpl::MigrationImpl;

    [[nodiscard]] Result<void> alterColumn(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> dropConstraint(const DropConstraintStep& step) override;

protected:
    [[nodiscard]] Result<void> columnNullable(const operations::AlterColumn& alter) override;
    [[nodiscard]] Result<void> columnType(const operations::AlterColumn& alter) override;

private:
    [[nodiscard]] Result<std::string> specification(const operations::AlterColumn& alter) const;
};

} // namespace retort::ddl
