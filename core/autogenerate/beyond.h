#pragma once

// What Alembic does not look at: the values of enum types and the columns of primary keys. Without CompareOptions::enumValues
// it is only told (Comparison::unseen).

#include <vector>

#include "core/autogenerate/table_comparison.h"

namespace retort::autogenerate {

// A table on both sides.
struct ComparedTable {
    const schema::Table* database;
    const schema::Table* model;
};

// The values of PostgreSQL's enum types, before all other steps. tables: all of the database.
[[nodiscard]] Result<void> compareEnums(const ComparisonRun& run, const std::vector<ComparedTable>& pairs, const std::vector<schema::Table>& tables,
                                        Comparison& result);

// Whether two enum types that are written out where they are used (MySQL) have other values.
[[nodiscard]] bool inlineEnumsDiffer(const types::TypePtr& database, const types::TypePtr& model, const dialects::Dialect& dialect);

// The columns of primary keys, of which it is only told: their constraint may have foreign keys on it.
void comparePrimaryKeys(const std::vector<ComparedTable>& pairs, Comparison& result);

} // namespace retort::autogenerate
