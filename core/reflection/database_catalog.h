#pragma once

// What a live database of any dialect holds, asked for the way SQLAlchemy's inspector asks. These functions run SQL on the
// connection's thread and keep nothing.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/reflection/database_schema.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"
#include "core/sql/identifier.h"

namespace retort::reflection {

// Questions about what a session has left behind that is gone. A null function: the database has nothing of the kind.
struct CatalogTraces {
    // A text of the structure (of the session's database; without rows) that is another one once this statement has changed
    // it. Empty: what such a statement changes is not seen here.
    Result<std::string> (*fingerprint)(sql::Connection& connection, std::string_view statement) = nullptr;
    // The number of the transaction under way, by which transactionCommitted() knows it; empty: it has changed nothing.
    Result<std::string> (*transactionId)(sql::Connection& connection) = nullptr;
    // Nothing: it is still under way, or too long ago.
    Result<std::optional<bool>> (*transactionCommitted)(sql::Connection& connection, const std::string& id) = nullptr;
    // Whether another session is at this very statement.
    Result<bool> (*isRunning)(sql::Connection& connection, std::string_view statement) = nullptr;
    // Statements that clear away what this one leaves half done when it is broken off; none: it has left nothing.
    Result<std::vector<std::string>> (*leftovers)(sql::Connection& connection, std::string_view statement) = nullptr;
    // Who keeps a session waiting, a line each: "process 4711 of app on db1: UPDATE shop ...".
    Result<std::vector<std::string>> (*blockers)(sql::Connection& connection, std::uint64_t session) = nullptr;
};

// The questions of one dialect. Without a schema they are about the default one (PostgreSQL: the search path). A null
// function: Retort cannot ask that yet.
struct DatabaseCatalog {
    std::string_view dialect;
    // A table, view or what else can be read like one.
    Result<bool> (*hasTable)(sql::Connection& connection, const sql::QualifiedName& table);
    // By name, without the database's own.
    Result<std::vector<std::string>> (*tableNames)(sql::Connection& connection, const std::optional<sql::Identifier>& schema);
    Result<std::vector<std::string>> (*viewNames)(sql::Connection& connection, const std::optional<sql::Identifier>& schema);
    // NotFound: there is none of that name.
    Result<schema::Table> (*reflect)(sql::Connection& connection, const sql::QualifiedName& table);
    // Several at once, without those that are not there, in any order; null: reflect() is as good.
    Result<std::vector<schema::Table>> (*reflectAll)(sql::Connection& connection, std::span<const sql::QualifiedName> tables);
    // What a table rebuilt from reflect() would lack, one sentence each.
    Result<std::vector<std::string>> (*notReflected)(sql::Connection& connection, const sql::QualifiedName& table);
    // How to tell afterwards what became of a run.
    const CatalogTraces* traces;
    // SQL for the schema of a table that names none, and for the names of all schemas (one column).
    std::string_view defaultSchema;
    std::string_view schemaNames;
    // The sequences that belong to columns, by the text that a column's default has for them; null: there are none.
    Result<std::map<std::string, OwnedSequence>> (*ownedSequences)(sql::Connection& connection);
    // All sequences, those of the default schema without one in their names; null: SQLAlchemy knows of none there.
    Result<std::vector<sql::QualifiedName>> (*sequences)(sql::Connection& connection);
};

// Unsupported for a dialect that Retort does not connect to.
[[nodiscard]] Result<const DatabaseCatalog*> catalogOf(const sql::Connection& connection);

} // namespace retort::reflection
