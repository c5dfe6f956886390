#pragma once

#include <memory>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

[[nodiscard]] std::unique_ptr<Dialect> makeMysqlDialect(DialectSettings settings);
// MariaDB is MySQL with other reserved words and a few differences in DDL.
[[nodiscard]] std::unique_ptr<Dialect> makeMariadbDialect(DialectSettings settings);

} // namespace retort::dialects
