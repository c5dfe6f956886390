#include "core/migration/live_tables.h"

#include "core/reflection/sqlite_reflection.h"

namespace retort::migration {

namespace {

Result<void> requireSqlite(const sql::Connection& connection)
{
    if (connection.dialectName() == "sqlite")
        return {};
    return fail(ErrorCode::Unsupported,
                "This needs the live definition of a table, which Retort reads from SQLite only so far, not from " +
                    std::string(connection.dialectName()) + ".");
}

} // namespace

Result<schema::Table> LiveTables::reflect(const sql::QualifiedName& table)
{
    RETORT_CHECK(requireSqlite(m_connection));
    return reflection::reflectSqliteTable(m_connection, table);
}

Result<std::vector<std::string>> LiveTables::notReflected(const sql::QualifiedName& table)
{
    RETORT_CHECK(requireSqlite(m_connection));
    return reflection::sqliteNotReflected(m_connection, table);
}

Result<std::vector<std::string>> LiveTables::tableNames(const std::optional<sql::Identifier>& schema)
{
    RETORT_CHECK(requireSqlite(m_connection));
    return reflection::sqliteTableNames(m_connection, schema);
}

Result<std::vector<std::string>> LiveTables::viewNames(const std::optional<sql::Identifier>& schema)
{
    RETORT_CHECK(requireSqlite(m_connection));
    return reflection::sqliteViewNames(m_connection, schema);
}

} // namespace retort::migration
