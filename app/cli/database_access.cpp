#include "app/cli/database_access.h"

#include "core/database/open_database.h"
#include "core/dialects/generic/dialect.h"
#include "core/migration/log_lines.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"
#include "core/project/live_database.h"

namespace retort::cli {

namespace {

Result<database::DatabaseUrl> urlOf(const CommandContext& context, const project::Project& project)
{
    if (!context.options().databaseUrl.empty())
        return database::DatabaseUrl::parse(context.options().databaseUrl);
    return project::databaseUrlOf(project, project::processEnvironment());
}

migration::MigrationSettings settingsFor(const CommandContext& context, const project::Project& project, const std::string& dialect,
                                         bool offline, const std::optional<std::string>& tag)
{
    migration::MigrationSettings settings = project.settings(dialect, offline);
    settings.xArguments = context.options().xArguments;
    settings.tag = tag;
    settings.dropVersionTableAtBase = context.options().beforeAlembic119;
    return settings;
}

} // namespace

Result<std::shared_ptr<const project::Project>> openProject(CommandContext& context)
{
    RETORT_TRY(auto opened, project::Project::open(context.options().config));
    context.startLogging(opened->config());
    return opened;
}

Result<LiveDatabase> openLiveDatabase(CommandContext& context, const std::shared_ptr<const project::Project>& project,
                                      const std::optional<std::string>& tag, Access access)
{
    RETORT_TRY(database::DatabaseUrl url, urlOf(context, *project));
    RETORT_TRY(const std::string dialect, url.dialectName());
    LiveDatabase live{.project = project,
                      .url = std::move(url),
                      .settings = settingsFor(context, *project, dialect, false, tag),
                      .connection = nullptr,
                      .rows = {}};
    database::SqliteOptions options;
    options.missingFile = access == Access::Write ? database::MissingFile::Create : database::MissingFile::Refuse;
    auto connection = database::openDatabase(live.url, project->config().currentFolder(), options);
    if (!connection) {
        // Looking at a database that does not exist yet finds no revisions in it.
        if (access == Access::Read && connection.error().code == ErrorCode::NotFound)
            return live;
        return std::unexpected(Error{.code = ErrorCode::Database, .message = "Cannot open " + live.url.displayText()}.causedBy(
            std::move(connection).error()));
    }
    live.connection = std::move(*connection);
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(live.settings, false));
    if (access == Access::Read) {
        const bool transactional = live.settings.transactionalDdl.value_or(compiler.dialect().traits().transactionalDdl);
        migration::logContext(context.jobContext(), dialect, transactional, false);
    }
    RETORT_TRY(live.rows, migration::VersionTable(live.settings, compiler.dialect()).readRows(*live.connection));
    return live;
}

Result<migration::MigrationSettings> offlineSettings(const CommandContext& context, const project::Project& project,
                                                     const std::optional<std::string>& tag)
{
    RETORT_TRY(const database::DatabaseUrl url, urlOf(context, project));
    RETORT_TRY(const std::string dialect, url.dialectName());
    return settingsFor(context, project, dialect, true, tag);
}

} // namespace retort::cli
