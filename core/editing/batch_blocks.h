#pragma once

// Operations in batch blocks, as render_as_batch writes them.

#include <string_view>
#include <vector>

#include "core/operations/operation.h"

namespace retort::editing {

// The table that an operation changes and a batch block could change; null: none.
[[nodiscard]] const operations::QualifiedName* batchTable(const operations::OperationBody& body);

// Whether the dialect has no ALTER for it, so that only a batch block can do it.
[[nodiscard]] bool needsBatch(const operations::OperationBody& body, std::string_view dialect);

// Neighbours that change one table stand in one block. all: whatever can stand in a block does; else only what needs it.
[[nodiscard]] std::vector<operations::Operation> inBatchBlocks(std::vector<operations::Operation> operations, std::string_view dialect, bool all);

} // namespace retort::editing
