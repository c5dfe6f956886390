#include "core/migration/log_lines.h"

#include <string>

namespace retort::migration {

namespace {

std::string_view implementationName(std::string_view dialect)
{
    if (dialect == "sqlite")
        return "SQLiteImpl";
    if (dialect == "postgresql")
        return "PostgresqlImpl";
    if (dialect == "mysql")
        return "MySQLImpl";
    if (dialect == "mariadb")
        return "MariaDBImpl";
    if (dialect == "mssql")
        return "MSSQLImpl";
    if (dialect == "oracle")
        return "OracleImpl";
    return "DefaultImpl";
}

} // namespace

void logContext(const JobContext& context, std::string_view dialect, bool transactional, bool offline)
{
    context.write(LogLevel::Info, runtimeLogger, "Context impl " + std::string(implementationName(dialect)) + ".");
    if (offline)
        context.write(LogLevel::Info, runtimeLogger, "Generating static SQL");
    context.write(LogLevel::Info, runtimeLogger, transactional ? "Will assume transactional DDL." : "Will assume non-transactional DDL.");
}

} // namespace retort::migration
