#pragma once

#include "core/ddl/impl.h"

namespace retort::ddl {

// alembic ddl/sqlite.py
class SqliteImpl : public MigrationImpl {
public:
    using MigrationImpl::MigrationImpl;

    [[nodiscard]] Result<void> addConstraint(const AddConstraintStep& step) override;
    [[nodiscard]] Result<void> dropConstraint(const DropConstraintStep& step) override;
    [[nodiscard]] Result<void> renameTable(const operations::RenameTable& rename) override;
    [[nodiscard]] Result<void> tableComment(const TableCommentStep& step) override;

    [[nodiscard]] bool requiresRecreate(const std::vector<Step>& steps) const override;
    [[nodiscard]] bool castsInBatch(const types::TypePtr& from, const types::TypePtr& to) const override;
    void adjustReflected(schema::Column& column) const override;
};

} // namespace retort::ddl
