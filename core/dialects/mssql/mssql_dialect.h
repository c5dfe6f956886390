#pragma once

#include <memory>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

// Microsoft SQL Server, as SQLAlchemy writes for it without having seen a server: IMAGE, TEXT and NTEXT for large
// values, ROW_NUMBER() for paging. SQL text only; Retort does not connect to it.
[[nodiscard]] std::unique_ptr<Dialect> makeMssqlDialect(DialectSettings settings);

} // namespace retort::dialects
