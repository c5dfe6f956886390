#include "core/migration/live_tables.h"

#include "core/reflection/sqlite_reflection.h"

namespace retort::migration {

namespace {

Result<void> requireSqlite(const sql::Connection& connection)
{
    if (connection.dialectName() == "sqlite")
        return {};
    return fail(ErrorCode::Unsupported,
                "Re-creating a table needs its live definition, which Retort reads from SQLite only so far, not from " +
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

} // namespace retort::migration
