#pragma once

#include <map>
#include <string>

#include "core/base/error.h"
#include "core/sql/connection.h"
#include "core/sql/identifier.h"

namespace retort::reflection {

// Why a table is no table of its own.
struct NotOwnTable {
    enum class Kind {
        Partition, // of: the table whose rows it has
        Extension, // of PostgreSQL, which brought it along; of: its name
        Virtual,   // of SQLite, or a table that such a one keeps its data in
    };
    Kind kind = Kind::Partition;
    std::string of = {};
};

// Of all schemas; those of the default schema have none in their names. Runs SQL on the connection's thread. Errors: Database.
[[nodiscard]] Result<std::map<sql::QualifiedName, NotOwnTable>> readNotOwnTables(sql::Connection& connection);

} // namespace retort::reflection
