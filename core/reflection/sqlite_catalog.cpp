#include "core/reflection/sqlite_catalog.h"

#include <charconv>
#include <utility>

namespace retort::reflection {

namespace {

std::string doubled(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text) {
        result += c;
        if (c == quote)
            result += quote;
    }
    return result + quote;
}

// Drivers differ in how they hand over SQLite's loosely typed cells.
std::optional<std::string> textOf(const sql::Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* bytes = std::get_if<sql::Bytes>(&value))
        return bytes->bytes;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* number = std::get_if<double>(&value))
        return std::to_string(*number);
    if (const auto* flag = std::get_if<bool>(&value))
        return std::string(*flag ? "1" : "0");
    return std::nullopt;
}

std::string text(const std::vector<sql::Value>& row, std::size_t column)
{
    return column < row.size() ? textOf(row[column]).value_or("") : std::string();
}

std::optional<std::string> optionalText(const std::vector<sql::Value>& row, std::size_t column)
{
    return column < row.size() ? textOf(row[column]) : std::nullopt;
}

std::int64_t integer(const std::vector<sql::Value>& row, std::size_t column)
{
    if (column >= row.size())
        return 0;
    if (const auto* number = std::get_if<double>(&row[column]))
        return static_cast<std::int64_t>(*number);
    const std::string digits = text(row, column);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<std::string> firstText(const std::vector<std::vector<sql::Value>>& rows)
{
    return rows.empty() ? std::nullopt : optionalText(rows.front(), 0);
}

} // namespace

SqliteCatalog::SqliteCatalog(sql::Connection& connection, std::optional<sql::Identifier> schema)
    : m_connection(connection), m_schema(std::move(schema))
{
}

std::string SqliteCatalog::prefix() const
{
    return m_schema ? doubled(m_schema->text(), '"') + "." : std::string();
}

Result<SqliteCatalog::Rows> SqliteCatalog::query(const std::string& statement)
{
    RETORT_TRY(sql::ResultSet result, m_connection.execute(statement));
    return std::move(result.rows);
}

// sqlalchemy dialects/sqlite/base.py: _get_table_pragma
Result<SqliteCatalog::Rows> SqliteCatalog::pragma(std::string_view name, const std::string& argument)
{
    const std::string call = std::string(name) + "(" + doubled(argument, '"') + ")";
    if (m_schema)
        return query("PRAGMA " + prefix() + call);
    RETORT_TRY(Rows rows, query("PRAGMA main." + call));
    if (!rows.empty())
        return rows;
    return query("PRAGMA temp." + call);
}

Result<std::vector<ColumnRow>> SqliteCatalog::columns(const std::string& table)
{
    RETORT_TRY(const Rows rows, pragma("table_xinfo", table));
    std::vector<ColumnRow> columns;
    for (const auto& row : rows) {
        columns.push_back({.name = text(row, 1),
                           .type = text(row, 2),
                           .notNull = integer(row, 3) != 0,
                           .defaultText = optionalText(row, 4),
                           .primaryKeyPosition = integer(row, 5),
                           .hidden = integer(row, 6)});
    }
    return columns;
}

Result<std::vector<ForeignKeyRow>> SqliteCatalog::foreignKeys(const std::string& table)
{
    RETORT_TRY(const Rows rows, pragma("foreign_key_list", table));
    std::vector<ForeignKeyRow> keys;
    for (const auto& row : rows) {
        keys.push_back({.id = integer(row, 0),
                        .table = text(row, 2),
                        .column = text(row, 3),
                        .referredColumn = optionalText(row, 4),
                        .onUpdate = text(row, 5),
                        .onDelete = text(row, 6),
                        .match = text(row, 7)});
        if (keys.back().referredColumn && keys.back().referredColumn->empty())
            keys.back().referredColumn.reset();
    }
    return keys;
}

Result<std::vector<IndexRow>> SqliteCatalog::indexes(const std::string& table)
{
    RETORT_TRY(const Rows rows, pragma("index_list", table));
    std::vector<IndexRow> indexes;
    for (const auto& row : rows)
        indexes.push_back({.name = text(row, 1),
                           .unique = integer(row, 2) != 0,
                           .origin = text(row, 3),
                           .partial = integer(row, 4) != 0});
    return indexes;
}

Result<std::vector<IndexColumnRow>> SqliteCatalog::indexColumns(const std::string& index)
{
    RETORT_TRY(const Rows rows, pragma("index_xinfo", index));
    std::vector<IndexColumnRow> columns;
    for (const auto& row : rows) {
        if (integer(row, 5) != 0) // key columns only
            columns.push_back(
                {.column = optionalText(row, 2), .descending = integer(row, 3) != 0, .collation = text(row, 4)});
    }
    return columns;
}

Result<std::optional<std::string>> SqliteCatalog::tableText(const std::string& table)
{
    const std::string where = " WHERE name = " + doubled(table, '\'') + " COLLATE NOCASE AND type IN ('table', 'view')";
    RETORT_TRY(Rows rows, query("SELECT sql FROM " + prefix() + "sqlite_master" + where));
    if (rows.empty() && !m_schema) {
        RETORT_TRY(rows, query("SELECT sql FROM sqlite_temp_master" + where));
    }
    return firstText(rows);
}

Result<std::optional<std::string>> SqliteCatalog::indexText(const std::string& index)
{
    const std::string where = " WHERE name = " + doubled(index, '\'') + " AND type = 'index'";
    RETORT_TRY(Rows rows, query("SELECT sql FROM " + prefix() + "sqlite_master" + where));
    if (rows.empty() && !m_schema) {
        RETORT_TRY(rows, query("SELECT sql FROM sqlite_temp_master" + where));
    }
    return firstText(rows);
}

Result<std::vector<ObjectRow>> SqliteCatalog::objects(std::string_view type)
{
    const std::string select = "SELECT type, name, tbl_name, sql FROM ";
    const std::string where = " WHERE type = " + doubled(type, '\'') + " ORDER BY name";
    RETORT_TRY(Rows rows, query(select + prefix() + "sqlite_master" + where));
    if (!m_schema) {
        RETORT_TRY(Rows temporary, query(select + "sqlite_temp_master" + where));
        for (auto& row : temporary)
            rows.push_back(std::move(row));
    }
    std::vector<ObjectRow> objects;
    for (const auto& row : rows)
        objects.push_back({.type = text(row, 0), .name = text(row, 1), .table = text(row, 2), .sql = text(row, 3)});
    return objects;
}

Result<std::vector<std::string>> SqliteCatalog::tableNames()
{
    RETORT_TRY(const Rows rows,
               query("SELECT name FROM " + prefix()
                     + "sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"));
    std::vector<std::string> names;
    for (const auto& row : rows)
        names.push_back(text(row, 0));
    return names;
}

} // namespace retort::reflection
