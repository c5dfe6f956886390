#include "core/migration/log_lines.h"

#include <string>

#include "core/dialects/generic/dialect.h"

namespace retort::migration {

bool isTransactional(const MigrationSettings& settings, const dialects::Dialect& dialect)
{
    return settings.transactionalDdl.value_or(dialect.traits().transactionalDdl);
}

void logContext(const JobContext& context, const MigrationSettings& settings, const dialects::Dialect& dialect, bool offline)
{
    context.write(LogLevel::Info, runtimeLogger, "Context impl " + std::string(dialect.traits().implName) + ".");
    if (offline)
        context.write(LogLevel::Info, runtimeLogger, "Generating static SQL");
    context.write(LogLevel::Info, runtimeLogger,
                  isTransactional(settings, dialect) ? "Will assume transactional DDL." : "Will assume non-transactional DDL.");
}

} // namespace retort::migration
