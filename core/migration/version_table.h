#pragma once

// The table that remembers where a database stands, exactly as Alembic keeps it (runtime/migration.py).

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/migration/settings.h"
#include "core/script/version_rows.h"
#include "core/sql/connection.h"

namespace retort::dialects {
class Dialect;
}

namespace retort::migration {

// SQL of the version table for one dialect, with the RETURNING clause that SQLAlchemy 2 puts on the INSERT where the
// database has one (inventory CTX-21).
class VersionTable {
public:
    VersionTable(const MigrationSettings& settings, const dialects::Dialect& dialect);

    [[nodiscard]] std::string createStatement() const; // with the tabs and line breaks of SQLAlchemy
    [[nodiscard]] std::string dropStatement() const;
    [[nodiscard]] std::string selectStatement() const;
    [[nodiscard]] std::string deleteAllStatement() const;
    [[nodiscard]] std::string changeStatement(const script::VersionRowChange& change) const;

    // Whether readRows() failed for what stands in the table, and not for the way to it: such rows can still be purged.
    [[nodiscard]] static bool isIllegible(const Error& error) { return error.code == ErrorCode::RevisionMap || error.code == ErrorCode::Evaluation; }
    // Rows in table order, but those that are NULL; none when the table does not exist. Never creates it. Fails where a row is
    // no identifier (RevisionMap: no text; Evaluation: an empty one), as Alembic does.
    [[nodiscard]] Result<std::vector<std::string>> readRows(sql::Connection& connection) const;
    [[nodiscard]] Result<bool> exists(sql::Connection& connection) const;
    [[nodiscard]] Result<void> ensureExists(sql::Connection& connection) const;
    // Applies one change and checks that it hit exactly one row (inventory CMD-26).
    [[nodiscard]] Result<void> applyChange(sql::Connection& connection, const script::VersionRowChange& change) const;

private:
    [[nodiscard]] Error noIdentifier(const sql::Value& value) const;

    std::string m_tableName;   // quoted, with schema
    std::string m_createTable; // statement
    std::string m_bareName;
    std::string m_returning;
    bool m_returningFirst = false; // before VALUES
    std::optional<std::string> m_schema;
};

// VersionTable::readRows() on the table that the settings name.
[[nodiscard]] Result<std::vector<std::string>> readVersionRows(sql::Connection& connection, const MigrationSettings& settings);

} // namespace retort::migration
