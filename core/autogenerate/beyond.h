#pragma once

// What Alembic does not look at, as far as it is about more than one table. What CompareOptions::beyond does not have is only
// told (Comparison::unseen).

#include <vector>

#include "core/autogenerate/table_comparison.h"

namespace retort::autogenerate {

// A table on both sides.
struct ComparedTable {
    const schema::Table* database;
    const schema::Table* model;
};

// The values of PostgreSQL's enum types, before all other steps. tables: all of the database.
[[nodiscard]] Result<void> compareEnums(const ComparisonRun& run, const std::vector<ComparedTable>& pairs, const std::vector<const schema::Table*>& tables,
                                        Comparison& result);

// Whether two enum types that are written out where they are used (MySQL) have other values.
[[nodiscard]] bool inlineEnumsDiffer(const types::TypePtr& database, const types::TypePtr& model, const dialects::Dialect& dialect);

// The columns of primary keys, of which it is only told: their constraint may have foreign keys on it.
void comparePrimaryKeys(const std::vector<ComparedTable>& pairs, Comparison& result);

// Sequences of these tables' columns, and those of the models that belong to none, which the database lacks: before all
// other steps.
[[nodiscard]] Result<void> compareSequences(const ComparisonRun& run, const std::vector<const schema::Table*>& tables,
                                            const std::vector<schema::MetaData>& models, const reflection::DatabaseSchema& database, Comparison& result);

// Takes out of the tables that come and go the foreign keys for which the table at the other end is not there yet, or no
// longer: those of cycles, and those of tables that are dropped in the order of their names. They become steps of their own,
// after all new tables and before all that are dropped. What is left in is made by no database but SQLite.
void separateKeys(const ComparisonRun& run, Comparison& result);

} // namespace retort::autogenerate
