#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/ddl/batch_columns.h"
#include "core/ddl/impl.h"
#include "core/ddl/steps.h"
#include "core/operations/operation.h"
#include "core/schema/table.h"

namespace retort::ddl {

// Move and copy (alembic operations/batch.py: ApplyBatchImpl): the table as a batch wants it, changed step by step, and
// at last the statements that build it under a temporary name, copy the rows, and put it in the place of the old one.
class BatchTable {
public:
    // existing: copy_from, or what reflection found (reflected), with its final constraint names. impl must outlive
    // this.
    BatchTable(MigrationImpl& impl, const operations::BatchAlterTable& batch, schema::Table existing, bool reflected);

    // Errors are Alembic's: "No such constraint: 'x'", "Constraint must have a name" ...
    [[nodiscard]] Result<void> apply(const Step& step);

    // Emits CREATE TABLE, INSERT ... SELECT, DROP TABLE, the renaming and the indexes.
    [[nodiscard]] Result<void> create();

private:
    using NamedConstraint = std::pair<std::string, schema::Constraint>;

    void takeConstraints();
    void takeIndexes();

    [[nodiscard]] Result<void> alterColumn(const operations::AlterColumn& alter);
    void changeType(BatchColumn& column, const types::TypePtr& type);
    [[nodiscard]] Result<void> changeDefault(schema::Column& column, const operations::DefaultChange& change);
    [[nodiscard]] Result<void> addColumn(const AddColumnStep& step);
    [[nodiscard]] Result<void> dropColumn(const operations::DropColumn& drop);
    [[nodiscard]] Result<void> addConstraint(const AddConstraintStep& step);
    [[nodiscard]] Result<void> dropConstraint(const DropConstraintStep& step);
    void forgetTypeConstraint(const types::TypePtr& type);
    void unflagPrimaryKey(const schema::Constraint& constraint);

    [[nodiscard]] Result<schema::Table> newTable() const;
    [[nodiscard]] Result<std::vector<schema::TableItem>> tableArguments() const;
    [[nodiscard]] Result<void> appendConstraints(schema::Table& table);
    [[nodiscard]] schema::Constraint transferred(schema::Constraint constraint) const;
    [[nodiscard]] Result<void> checkNewIndexes() const;
    [[nodiscard]] bool survives(const schema::Constraint& constraint) const;
    [[nodiscard]] schema::Index transferred(schema::Index index) const;
    [[nodiscard]] Result<std::string> copyStatement(const schema::Table& table) const;
    [[nodiscard]] sql::ColumnRef renamed(const sql::ColumnRef& column) const;

    MigrationImpl& m_impl;
    const operations::BatchAlterTable& m_batch;
    schema::Table m_table; // as it was
    bool m_reflected;
    sql::QualifiedName m_temporary;

    BatchColumns m_columns;
    std::vector<NamedConstraint> m_named;
    std::set<std::string> m_added; // the names of those that the batch itself has made
    std::vector<schema::Constraint> m_unnamed;
    std::vector<schema::Index> m_indexes;
    std::vector<schema::Index> m_newIndexes;
};

} // namespace retort::ddl
