#pragma once

#include <optional>
#include <vector>

#include "core/operations/operation.h"

namespace retort::autogenerate {

// Alembic's operations come in containers (alembic operations/ops.py: ModifyTableOps): what changes one table that is
// there stands together, and becomes one block where render_as_batch is set.
struct OperationGroup {
    // The table that all of the operations change; nothing: they create or drop tables, or are none of a table's.
    std::optional<operations::QualifiedName> modifies;
    std::vector<operations::Operation> operations;
    bool asBatch = false; // a block in any case: no statement of the database does it otherwise
    std::vector<schema::TableItem> tableArgs = {}; // of that block: what the table keeps only when it is named there
};

} // namespace retort::autogenerate
