#pragma once

// Constraints and indexes that are made of column objects: columns that have no name yet, as in the body of a declarative
// class, and tables that the columns become part of later (sqlalchemy schema.py: ColumnCollectionMixin._check_attach).

#include <memory>
#include <vector>

#include "core/bindings/table_object.h"

namespace retort::bindings {

// The column objects among the values, MappedColumn's included.
[[nodiscard]] std::vector<std::shared_ptr<ColumnObject>> columnsAmong(const std::vector<py::Value>& values);
// item, an index or a constraint, becomes part of the table that all of these columns are in, or of the one that they
// come to be in. Only where models are read: a migration's operations say themselves what belongs where.
void attachByColumns(ScriptRun& run, const py::Value& item, const std::vector<std::shared_ptr<ColumnObject>>& columns);

// Names that stand for columns made before they had one (ScriptRun::placeholderFor), replaced by what they are called
// now. An InvalidRequestError for a foreign key to a column that is in no table.
[[nodiscard]] py::EvalResult<void> resolvePlaceholders(ScriptRun& run, schema::TableItem& item);

} // namespace retort::bindings
