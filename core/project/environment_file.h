#pragma once

// What env.py says about itself, read from its syntax tree without running it: the literal keywords of its
// context.configure() calls and the environment variables that it reads.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/migration/settings.h"
#include "core/text/source_text.h"

namespace retort::project {

struct ConfigureCall {
    std::uint32_t line = 0;
    bool offline = false; // has url= or dialect_name=, or stands in a function with "offline" in its name
    std::optional<std::string> versionTable;
    std::optional<std::string> versionTableSchema;
    std::optional<bool> versionTablePrimaryKey;
    std::optional<bool> transactionPerMigration;
    std::optional<bool> transactionalDdl;
    std::optional<bool> literalBinds;
    std::optional<std::string> paramstyle; // dialect_opts={"paramstyle": ...}
    std::optional<std::string> url;        // only when it is a literal
    // Keywords among these that are not literals: name and line. What they hold is not known.
    std::vector<std::pair<std::string, std::uint32_t>> computed;
};

struct EnvironmentFile {
    bool present = false;
    std::vector<ConfigureCall> configureCalls;
    std::vector<std::string> environmentVariables; // in the order of first use: os.environ["X"], os.environ.get("X"), os.getenv("X")
    bool setsUrl = false;                          // set_main_option("sqlalchemy.url", ...)
    // Line where sqlalchemy.url is set to something that does not come from an environment variable: application code
    // decides, and what alembic.ini says may not be the database that Alembic would use. 0: no such line.
    std::uint32_t urlFromCodeLine = 0;
    std::vector<Error> diagnostics;

    // The call that counts for offline or online runs; null when there is none.
    [[nodiscard]] const ConfigureCall* call(bool offline) const;
};

[[nodiscard]] EnvironmentFile readEnvironmentFile(const text::SourceText& source);

// Puts what env.py passes to configure() into the settings. doublePercents follows the driver's paramstyle unless
// dialect_opts says "named". Without env.py or configure() call: Alembic's defaults for that mode.
void applyEnvironment(const EnvironmentFile& environment, bool offline, migration::MigrationSettings& settings);

} // namespace retort::project
