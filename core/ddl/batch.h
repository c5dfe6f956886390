#pragma once

#include <functional>
#include <vector>

#include "core/base/error.h"
#include "core/ddl/compiler.h"
#include "core/ddl/impl.h"
#include "core/ddl/steps.h"
#include "core/operations/operation.h"

namespace retort::ddl {

// One batch_alter_table block (alembic operations/batch.py: BatchOperationsImpl): collects the steps of its operations,
// decides whether the table has to be rebuilt (inventory OP-51), and emits either plain ALTERs or a move and copy.
class BatchCompiler {
public:
    // Runs an operation that is not one on the table (execute inside the block): at once, before what was collected.
    using Immediate = std::function<Result<void>(const operations::Operation&)>;

    // All references must outlive the compiler; tables is null offline.
    BatchCompiler(MigrationImpl& impl, const CompilerSettings& settings, TableSource* tables, Immediate immediate)
        : m_impl(impl), m_settings(settings), m_tables(tables), m_immediate(std::move(immediate))
    {
    }

    [[nodiscard]] Result<void> compile(const operations::BatchAlterTable& batch, operations::OperationSource source);

private:
    struct Collected {
        std::vector<Step> steps;
        std::vector<operations::OperationSource> sources; // of each step
    };
    struct Existing {
        schema::Table table;
        bool reflected = false;
    };

    [[nodiscard]] Result<Collected> collect(const operations::BatchAlterTable& batch);
    [[nodiscard]] bool recreates(const operations::BatchAlterTable& batch, const std::vector<Step>& steps) const;
    [[nodiscard]] Result<Existing> existingTable(const operations::BatchAlterTable& batch);
    [[nodiscard]] Result<schema::Table> reflect(const operations::BatchAlterTable& batch);

    MigrationImpl& m_impl;
    const CompilerSettings& m_settings;
    TableSource* m_tables;
    Immediate m_immediate;
};

} // namespace retort::ddl
