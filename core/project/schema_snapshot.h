#pragma once

// The structure of a database in a file, to be compared with later, elsewhere or without the database. JSON, format
// "retort-schema", version 1; schema_snapshot.cpp describes it. It has no rows and no passwords, and the same structure
// gives the same bytes, so that it can be kept beside the scripts.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/reflection/database_schema.h"

namespace retort::project {

struct SchemaSnapshot {
    reflection::DatabaseSchema schema;  // without the version table; notes are not kept
    std::string server;                 // "PostgreSQL 17.2", for people; empty: not known
    std::vector<std::string> revisions; // where the database stood, or the revision that was built; sorted
};

// Errors: an expression that the dialect cannot write; a dialect that is not known.
[[nodiscard]] Result<std::string> snapshotText(const SchemaSnapshot& snapshot);
// Errors: InvalidArgument with the place in the document.
[[nodiscard]] Result<SchemaSnapshot> snapshotFromText(std::string_view text);

// Whole or not at all. A file that is there is replaced only when it is a snapshot (Conflict otherwise).
[[nodiscard]] Result<void> saveSnapshot(const std::filesystem::path& file, const SchemaSnapshot& snapshot);
// NotFound, Io; errors name the file.
[[nodiscard]] Result<SchemaSnapshot> loadSnapshot(const std::filesystem::path& file);

} // namespace retort::project
