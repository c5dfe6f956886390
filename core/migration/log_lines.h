#pragma once

#include <string_view>

#include "core/base/job_context.h"
#include "core/migration/settings.h"

namespace retort::dialects {
class Dialect;
}

namespace retort::migration {

inline constexpr std::string_view runtimeLogger = "alembic.runtime.migration";

// Whether a run puts DDL into transactions: what the settings say, else what the dialect does.
[[nodiscard]] bool isTransactional(const MigrationSettings& settings, const dialects::Dialect& dialect);

// The two or three lines that every Alembic run starts with (runtime/migration.py: MigrationContext.__init__).
void logContext(const JobContext& context, const MigrationSettings& settings, const dialects::Dialect& dialect, bool offline);

} // namespace retort::migration
