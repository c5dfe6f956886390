#pragma once

// What a live database holds beside the tables that readDatabaseSchema() reads: for whoever writes a script that is to make
// the same database and must say what will be missing. Of the default schema; other schemas are named. Runs SQL on the
// connection's thread and keeps nothing.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/sql/connection.h"

namespace retort::reflection {

// A sequence of PostgreSQL that columns take their defaults from.
struct StandaloneSequence {
    std::string name;
    std::string create;       // SQL that makes it
    std::string owningTable;  // empty: nobody owns it
    std::string owningColumn;
    std::string ownedBy;      // SQL that gives it to them; empty with owningTable
};

struct BeyondTables {
    // What operations on tables, columns, keys and indexes cannot say, a sentence each: views, triggers, partitions ...
    std::vector<std::string> notCarried;
    // Tables that are no tables of their own: partitions, those of extensions.
    std::set<std::string> notOwnTables;
    std::vector<StandaloneSequence> sequences; // without those of identity columns
    // SQLite: the columns of each UNIQUE constraint of a table. SQLAlchemy does not see all of them.
    std::map<std::string, std::vector<std::vector<std::string>>> uniqueColumns;
};

// tables: those that are read, by name. Errors: Database; Unsupported for a dialect that Retort does not connect to.
[[nodiscard]] Result<BeyondTables> readBeyondTables(sql::Connection& connection, const std::vector<std::string>& tables);

} // namespace retort::reflection
