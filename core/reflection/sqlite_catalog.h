#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/sql/connection.h"
#include "core/sql/identifier.h"

namespace retort::reflection {

// Rows of SQLite's pragmas and of sqlite_master, typed. Without a schema, main is asked first and then temp.
struct ColumnRow {
    std::string name;
    std::string type;
    bool notNull = false;
    std::optional<std::string> defaultText;
    std::int64_t primaryKeyPosition = 0; // from 1; 0: not part of it
    std::int64_t hidden = 0;             // 1 hidden, 2 generated virtual, 3 generated stored
};
struct ForeignKeyRow {
    std::int64_t id = 0;
    std::string table;
    std::string column;
    std::optional<std::string> referredColumn;
    std::string onUpdate, onDelete, match;
};
struct IndexRow {
    std::string name;
    bool unique = false;
    std::string origin; // "c" CREATE INDEX, "u" UNIQUE, "pk" PRIMARY KEY
    bool partial = false;
};
struct IndexColumnRow {
    std::optional<std::string> column; // empty: an expression
    bool descending = false;
    std::string collation;
};
struct ObjectRow {
    std::string type, name, table, sql;
};

class SqliteCatalog {
public:
    SqliteCatalog(sql::Connection& connection, std::optional<sql::Identifier> schema);

    [[nodiscard]] Result<std::vector<ColumnRow>> columns(const std::string& table);
    [[nodiscard]] Result<std::vector<ForeignKeyRow>> foreignKeys(const std::string& table);
    [[nodiscard]] Result<std::vector<IndexRow>> indexes(const std::string& table);
    [[nodiscard]] Result<std::vector<IndexColumnRow>> indexColumns(const std::string& index);
    // The CREATE text of a table or view; an empty optional when there is none.
    [[nodiscard]] Result<std::optional<std::string>> tableText(const std::string& table);
    [[nodiscard]] Result<std::optional<std::string>> indexText(const std::string& index);
    [[nodiscard]] Result<std::vector<ObjectRow>> objects(std::string_view type);
    [[nodiscard]] Result<std::vector<std::string>> tableNames();

private:
    using Rows = std::vector<std::vector<sql::Value>>;
    [[nodiscard]] Result<Rows> pragma(std::string_view name, const std::string& argument);
    [[nodiscard]] Result<Rows> query(const std::string& statement);
    [[nodiscard]] std::string prefix() const;

    sql::Connection& m_connection;
    std::optional<sql::Identifier> m_schema;
};

} // namespace retort::reflection
