#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/ddl/compiler.h"
#include "core/dialects/generic/dialect.h"
#include "core/operations/operation.h"

namespace retort::ddl {

// op.execute(...). A live run sends literal values, too, so a text() whose :name has no value is an error there, where
// the driver of SQLAlchemy would refuse it; offline it becomes NULL, as Alembic prints it.
[[nodiscard]] Result<std::string> executeSql(const operations::Execute& execute, const dialects::Dialect& dialect,
                                             const CompilerSettings& settings);

// op.bulk_insert(...): one INSERT per row, columns in the table's order (inventory OP-23). A live run adds the columns'
// Python-side defaults, as an executemany does.
[[nodiscard]] Result<std::vector<std::string>>
bulkInsertSql(const operations::BulkInsert& insert, const dialects::Dialect& dialect, const CompilerSettings& settings);

} // namespace retort::ddl
