#pragma once

#include <memory>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

// Oracle Database, as SQLAlchemy writes for it without having seen a server (which counts as 12c). SQL text only;
// Retort does not connect to it.
[[nodiscard]] std::unique_ptr<Dialect> makeOracleDialect(DialectSettings settings);

} // namespace retort::dialects
