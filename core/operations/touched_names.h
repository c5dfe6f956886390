#pragma once

// The tables and columns that operations are about: what a search for "users" or "users.email" has to find.

#include <string>
#include <vector>

#include "core/operations/operation.h"

namespace retort::operations {

struct TouchedNames {
    std::vector<std::string> tables;  // "orders", "sales.orders"; sorted, each once
    std::vector<std::string> columns; // "orders.note", "sales.orders.note"; sorted, each once

    friend bool operator==(const TouchedNames&, const TouchedNames&) = default;
};

// Also those in batches and autocommit blocks, the other end of foreign keys, and new names of what is renamed. SQL that is
// text is looked at for the tables after FROM, JOIN, INTO, UPDATE and TABLE: one may be named too often there, and its
// columns are not.
[[nodiscard]] TouchedNames touchedNames(const std::vector<Operation>& operations);

} // namespace retort::operations
