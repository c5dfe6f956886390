#pragma once

// The inside of planAdoption(), shared by its files only.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/autogenerate/operation_group.h"
#include "core/dialects/generic/dialect.h"
#include "core/project/adoption.h"
#include "core/schema/metadata.h"

namespace retort::project {

struct AdoptionOperations {
    std::vector<autogenerate::OperationGroup> upgrade;
    std::vector<autogenerate::OperationGroup> downgrade;
    std::set<std::string> assumed; // what must be there for them, a sentence each
};

// The tables of a database and the operations that make them, with the types and sequences that they need.
struct TablesInOperations {
    reflection::DatabaseSchema database; // without the version table and without what is not carried
    AdoptionOperations operations;
    std::vector<std::string> notCarried; // views, triggers, ... a sentence each
};
// Errors: Unsupported for a table that no operations make.
[[nodiscard]] Result<TablesInOperations> operationsThatMake(sql::Connection& connection, const migration::MigrationSettings& settings, const JobContext& context);

// Without those that MySQL makes for foreign keys by itself, and refuses to make again.
[[nodiscard]] std::vector<schema::Index> indexesToCreate(const schema::Table& table, std::string_view dialect);

// Tables of a database as models would describe them, for a comparison with another one. sequencesOf: the one that they are compared with,
// or their own; its owned sequences make SERIAL of a PostgreSQL column.
[[nodiscard]] schema::MetaData asModels(std::vector<schema::Table> tables, const reflection::DatabaseSchema& sequencesOf, const dialects::Dialect& dialect);

// What two schemas differ in, in Alembic's words; empty: they are the same. model: tables as a script would make them.
[[nodiscard]] Result<std::vector<std::string>> differencesBetween(const std::vector<schema::Table>& model, const reflection::DatabaseSchema& database,
                                                                  const migration::MigrationSettings& settings, sql::Connection& connection,
                                                                  const JobContext& context);

// Runs or replays the script that was drafted, and fills in check and differences. Fails when the script cannot be followed.
[[nodiscard]] Result<void> checkAdoption(Adoption& adoption, const migration::MigrationSettings& settings, sql::Connection& connection, const JobContext& context);

} // namespace retort::project
