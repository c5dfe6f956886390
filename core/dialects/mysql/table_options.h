#pragma once

#include <string>

#include "core/base/error.h"
#include "core/dialects/generic/dialect.h"
#include "core/schema/table.h"

namespace retort::dialects {

// The text after ")" of CREATE TABLE: ENGINE=InnoDB CHARSET=utf8mb4 COMMENT='...' PARTITION BY ...
// sqlalchemy prints them in the order of a hash set; here they stand in the order given, COLLATE after any character
// set, partitioning last.
[[nodiscard]] Result<std::string> mysqlTableOptions(const schema::Table& table, const Dialect& dialect);

} // namespace retort::dialects
