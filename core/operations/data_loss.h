#pragma once

// What operations take away that no reverse operation brings back: tables, columns and rows with what is in them.

#include <string>
#include <vector>

#include "core/operations/operation.h"

namespace retort::operations {

struct DataLoss {
    enum class Kind {
        Table,
        Column,    // "orders.note"
        Rows,      // of that table
        Statement, // SQL of the script's own that drops or deletes something, as it is written
    };
    Kind kind = Kind::Table;
    std::string what;

    friend bool operator==(const DataLoss&, const DataLoss&) = default;
};

// In the order of the operations, also those in batches and autocommit blocks. SQL that is text is looked at for its words
// only: it is rather named once too often.
[[nodiscard]] std::vector<DataLoss> dataLosses(const std::vector<Operation>& operations);

} // namespace retort::operations
