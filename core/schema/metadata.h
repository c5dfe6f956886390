#pragma once

#include <optional>
#include <vector>

#include "core/schema/naming_convention.h"
#include "core/schema/table.h"

namespace retort::schema {

// What SQLAlchemy calls MetaData: the tables that an application's models describe. Names that the convention gives are
// in the tables already; tables stand in the order in which they were defined.
struct MetaData {
    std::optional<Identifier> schema; // of tables that name none
    NamingConvention naming;
    std::vector<Table> tables;
    std::vector<Sequence> sequences = {}; // Sequence(..., metadata=...); those of columns are there
};

} // namespace retort::schema
