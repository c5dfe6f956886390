#pragma once

// Renames. Alembic sees a table or column that goes and another that comes; what was renamed loses its data that way. Who
// compares is told which pairs look like a rename, and why, and decides.

#include <optional>
#include <string>
#include <vector>

#include "core/autogenerate/comparison.h"

namespace retort::autogenerate {

struct Rename {
    sql::QualifiedName table;          // as the database has it; of a column also as a rename of the same list makes it
    std::optional<std::string> column; // nothing: the table itself
    std::string newName;

    friend bool operator==(const Rename&, const Rename&) = default;
};

struct RenameCandidate {
    Rename rename;
    double likeness = 0; // up to 1; none below 0.5 is offered
    // What speaks for it, as words: "same type", "same place", "similar name".
    std::vector<std::string> evidence;
};

// Pairs of what goes and what comes, the likeliest first; nothing is in two of them.
[[nodiscard]] std::vector<RenameCandidate> findRenames(const Comparison& comparison, const std::vector<schema::MetaData>& models,
                                                       const reflection::DatabaseSchema& database, const dialects::Dialect& dialect);

// Those of them that only the renames of tables have brought to light: columns of tables that are renamed.
[[nodiscard]] std::vector<RenameCandidate> columnsOfRenamed(std::vector<RenameCandidate> candidates, const std::vector<Rename>& renames);

// The database as it is once the renames are done: foreign keys, constraints, checks, computed columns and indexes follow, their
// own names stay.
[[nodiscard]] reflection::DatabaseSchema renamed(reflection::DatabaseSchema database, const std::vector<Rename>& renames);

// The steps of the renames themselves, to stand before those of a comparison with renamed(database).
[[nodiscard]] std::vector<DifferenceGroup> renameSteps(const std::vector<Rename>& renames, const reflection::DatabaseSchema& database);

} // namespace retort::autogenerate
