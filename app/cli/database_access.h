#pragma once

// From a command to the project's database: what Alembic's EnvironmentContext and env.py do for it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_context.h"
#include "core/database/database_url.h"
#include "core/migration/settings.h"
#include "core/project/project.h"
#include "core/sql/connection.h"

namespace retort::cli {

// The project with its env.py read; logging is set up from here on, as env.py would do it.
[[nodiscard]] Result<std::shared_ptr<const project::Project>> openProject(CommandContext& context);

struct LiveDatabase {
    std::shared_ptr<const project::Project> project;
    database::DatabaseUrl url;
    migration::MigrationSettings settings;
    std::unique_ptr<sql::Connection> connection;
    std::vector<std::string> rows;       // of the version table, as it stood when it was opened
};

enum class Access { Read, Write };

// Connects to the database that the project names and reads its version table. With Read, a missing SQLite file is not
// created.
[[nodiscard]] Result<LiveDatabase> openLiveDatabase(CommandContext& context, const std::shared_ptr<const project::Project>& project,
                                                    const std::optional<std::string>& tag, Access access);

// Settings for --sql.
[[nodiscard]] Result<migration::MigrationSettings> offlineSettings(const CommandContext& context, const project::Project& project,
                                                                   const std::optional<std::string>& tag);

} // namespace retort::cli
