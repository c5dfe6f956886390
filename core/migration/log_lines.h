#pragma once

#include <string_view>

#include "core/base/job_context.h"

namespace retort::migration {

inline constexpr std::string_view runtimeLogger = "alembic.runtime.migration";

// The three lines that every Alembic run starts with (runtime/migration.py: MigrationContext.__init__).
void logContext(const JobContext& context, std::string_view dialect, bool transactional, bool offline);

} // namespace retort::migration
