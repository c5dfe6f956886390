#pragma once

#include <memory>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

[[nodiscard]] std::unique_ptr<Dialect> makePostgresqlDialect(DialectSettings settings);

} // namespace retort::dialects
