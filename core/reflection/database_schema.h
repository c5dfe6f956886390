#pragma once

// All tables of a live database at once, for comparisons. Runs SQL on the connection's thread and keeps nothing.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"

namespace retort::reflection {

// A sequence that belongs to a column, as SERIAL makes it.
struct OwnedSequence {
    std::string name;
    std::string column;
};

struct DatabaseSchema {
    std::string dialect;
    // The schema that a table without one is in ("public", the name of a MySQL database, "main").
    std::string defaultSchema;
    // Tables of the default schema have none in their names. By schema and name.
    std::vector<schema::Table> tables;
    // PostgreSQL: by the text that nextval() has for it in a column's default.
    std::map<std::string, OwnedSequence> ownedSequences;
    // PostgreSQL: all of them, named as the tables are; nothing: that is not known.
    std::optional<std::vector<sql::QualifiedName>> sequences = {};
    // What the database could not say or Retort does not read, a sentence each.
    std::vector<std::string> notes;
};

struct SchemaRequest {
    bool allSchemas = false; // include_schemas: otherwise the default schema only
    // env.py's include_name for "schema" (parent: nothing) and "table". Null: everything is read.
    std::function<Result<bool>(const std::optional<std::string>& name, std::string_view type, const std::optional<std::string>& schema)> includeName;
};

// Errors: Database, Cancelled, what the filter answers. A table that goes while it is read is left out.
[[nodiscard]] Result<DatabaseSchema> readDatabaseSchema(sql::Connection& connection, const SchemaRequest& request, const JobContext& context = {});

} // namespace retort::reflection
