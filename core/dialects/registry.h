#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

// SQLAlchemy's dialect name ("sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"), or a URL's scheme with a
// driver ("postgresql+psycopg2"), whose driver is ignored. Errors: InvalidArgument for unknown ones.
[[nodiscard]] Result<std::unique_ptr<Dialect>> findDialect(std::string_view name, DialectSettings settings = {});

// The names findDialect() accepts, in the order shown to users.
[[nodiscard]] std::vector<std::string_view> dialectNames();

} // namespace retort::dialects
