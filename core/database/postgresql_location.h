#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/database/secret.h"

namespace retort::database {

// Where a PostgreSQL database is and how to get in: a value, without a connection.
struct PostgresqlLocation {
    std::vector<std::pair<std::string, std::string>> keywords; // libpq's connection parameters, without the password
    std::optional<Secret> password;

    [[nodiscard]] const std::string* keyword(std::string_view name) const;
    // "localhost:5432, database shop", for messages.
    [[nodiscard]] std::string where() const;
};

// Reads a URL as SQLAlchemy and the driver that it names would (psycopg2 when it names none; psycopg, asyncpg and pg8000
// have names of their own for a few options). Errors: Configuration for options that the driver would refuse and for
// hosts and ports that do not go together, Unsupported for drivers that are not known.
[[nodiscard]] Result<PostgresqlLocation> postgresqlLocation(const DatabaseUrl& url);

} // namespace retort::database
