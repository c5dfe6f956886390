#include "core/migration/live_tables.h"

#include "core/reflection/database_catalog.h"

namespace retort::migration {

Result<schema::Table> LiveTables::reflect(const sql::QualifiedName& table)
{
    RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(m_connection));
    if (!catalog->reflect)
        return fail(ErrorCode::Unsupported, "This needs the live definition of a table, which Retort does not read from "
                                                + std::string(m_connection.dialectName()) + " yet.");
    return catalog->reflect(m_connection, table);
}

Result<std::vector<std::string>> LiveTables::notReflected(const sql::QualifiedName& table)
{
    RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(m_connection));
    if (!catalog->notReflected)
        return fail(ErrorCode::Unsupported, "Retort cannot tell yet what a copy of a " + std::string(m_connection.dialectName())
                                                + " table would lose, so it does not recreate tables there (batch_alter_table with recreate).");
    return catalog->notReflected(m_connection, table);
}

Result<bool> LiveTables::hasTable(const sql::QualifiedName& table)
{
    RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(m_connection));
    return catalog->hasTable(m_connection, table);
}

Result<std::vector<std::string>> LiveTables::tableNames(const std::optional<sql::Identifier>& schema)
{
    RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(m_connection));
    return catalog->tableNames(m_connection, schema);
}

Result<std::vector<std::string>> LiveTables::viewNames(const std::optional<sql::Identifier>& schema)
{
    RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(m_connection));
    return catalog->viewNames(m_connection, schema);
}

} // namespace retort::migration
