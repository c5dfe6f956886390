#include "core/reflection/sqlite_traces.h"

namespace retort::reflection {

namespace {

// sqlite.org/pragma.html#pragma_schema_version: counts up with every change.
Result<std::string> schemaVersion(sql::Connection& connection, std::string_view)
{
    RETORT_TRY(const sql::ResultSet result, connection.execute("PRAGMA schema_version"));
    const auto* version = result.rows.empty() ? nullptr : std::get_if<std::int64_t>(&result.rows.front().front());
    return version ? std::to_string(*version) : std::string();
}

} // namespace

const CatalogTraces sqliteTraces = {.fingerprint = &schemaVersion};

} // namespace retort::reflection
