#include "app/cli/database_access.h"

#include "app/cli/broken_run_text.h"
#include "app/cli/profile_access.h"
#include "core/database/open_database.h"
#include "core/dialects/generic/dialect.h"
#include "core/migration/log_lines.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"

namespace retort::cli {

Result<std::shared_ptr<const project::Project>> openProject(CommandContext& context)
{
    RETORT_TRY(auto opened, project::Project::open(context.options().config));
    context.startLogging(opened->config());
    if (context.options().engine.empty())
        return opened;
    RETORT_TRY(const std::size_t run, opened->runNamed(context.options().engine));
    return opened->aimedAt(run);
}

Result<project::RunTargets> findTargets(const CommandContext& context, const project::Project& project, bool offline,
                                        const std::optional<std::string>& tag)
{
    RETORT_TRY(project::RunTargets found,
               project::findRunTargets(project, {.offline = offline,
                                                 .variables = project::processEnvironment(),
                                                 .xArguments = context.options().xArguments,
                                                 .tag = tag,
                                                 .databaseUrl = context.options().databaseUrl}));
    for (const project::UnreadSetting& unread : found.unread) {
        const std::string place =
            unread.line == 0 ? found.environmentFile : found.environmentFile + ":" + std::to_string(unread.line);
        context.complain("warning: " + place + ": " + unread.sentence());
    }
    std::optional<database::Secret> password;
    if (!offline) {
        RETORT_TRY(password, profilePassword(context));
    }
    for (project::RunTarget& target : found.targets) {
        target.settings.dropVersionTableAtBase = context.options().compat.dropsVersionTableAtBase;
        if (password && target.url)
            target.url = target.url->withPassword(*password);
    }
    return found;
}

Result<void> forEachTarget(const CommandContext& context, const project::RunTargets& targets,
                           const std::function<Result<void>(const project::RunTarget&)>& run)
{
    for (const project::RunTarget& target : targets.targets) {
        relay(context, target.before);
        RETORT_CHECK(run(target));
    }
    relay(context, targets.after);
    return {};
}

void relay(const CommandContext& context, const bindings::SpokenText& said)
{
    context.write(said.printed);
    for (const bindings::LogLine& line : said.log)
        context.jobContext().write(line.level, line.logger, line.message);
}

namespace {

// Where the database cannot be opened at all, that is what is said, not that there is no lock of it.
Error openError(const LiveDatabase& live, Error reason)
{
    return Error{.code = ErrorCode::Database, .message = "Cannot open " + live.url.displayText()}.causedBy(std::move(reason));
}

using LockWay = decltype(&database::MigrationLock::acquire);

Result<std::unique_ptr<database::MigrationLock>> lockDatabase(const CommandContext& context, const project::Project& project,
                                                              const LiveDatabase& live, LockWay way)
{
    database::MigrationLockOptions options{.versionTable = live.settings.versionTable,
                                           .versionTableSchema = live.settings.versionTableSchema,
                                           .wait = context.options().limits.lockWait};
    options.waiting = [&](const std::string& holder) {
        context.complain("waiting for another run on this database: " + holder);
    };
    return way(live.url, project.config().currentFolder(), options);
}

// Keeps other runs out, as far as the access needs it.
Result<void> lockFor(Access access, const CommandContext& context, const project::Project& project, LiveDatabase& live)
{
    const auto toOpenError = [&](Error reason) {
        return reason.code == ErrorCode::Conflict ? std::move(reason) : openError(live, std::move(reason));
    };
    auto lock = lockDatabase(context, project, live, access == Access::Look ? &database::MigrationLock::look : &database::MigrationLock::acquire);
    if (!lock && access == Access::WriteIfNeeded && lock.error().code == ErrorCode::Io) {
        live.unwritable = openError(live, std::move(lock).error());
        lock = lockDatabase(context, project, live, &database::MigrationLock::look);
    }
    if (!lock)
        return std::unexpected(toOpenError(std::move(lock).error()));
    live.lock = std::move(*lock);
    return {};
}

bool mayCreate(Access access, const LiveDatabase& live)
{
    return access == Access::Write || (access == Access::WriteIfNeeded && !live.unwritable);
}

} // namespace

Result<LiveDatabase> openLiveDatabase(const CommandContext& context, const project::Project& project,
                                      const project::RunTarget& target, Access access, Illegible illegible)
{
    LiveDatabase live{.url = *target.url, .settings = target.settings, .lock = {}, .connection = {}, .rows = {}, .broken = {}, .unwritable = {}};
    if (access == Access::Write || access == Access::WriteIfNeeded)
        RETORT_CHECK(requireWritable(context));
    if (access != Access::Read)
        RETORT_CHECK(lockFor(access, context, project, live));
    database::OpenOptions options;
    options.common.readOnly = context.options().profile.profile && context.options().profile.profile->readOnly;
    options.common.lockTimeout = context.options().limits.lockTimeout;
    options.common.statementTimeout = context.options().limits.statementTimeout;
    options.sqlite.missingFile = mayCreate(access, live) ? database::MissingFile::Create : database::MissingFile::Refuse;
    auto connection = database::openDatabase(live.url, project.config().currentFolder(), options);
    if (!connection) {
        // Looking at a database that does not exist yet finds no revisions in it.
        if (access == Access::Read && connection.error().code == ErrorCode::NotFound)
            return live;
        if (live.unwritable)
            return std::unexpected(*live.unwritable);
        return std::unexpected(openError(live, std::move(connection).error()));
    }
    live.connection = std::move(*connection);
    live.settings.server = live.connection->server();
    if (access == Access::Read) {
        RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(live.settings, false));
        migration::logContext(context.jobContext(), live.settings, compiler.dialect(), false);
    }
    auto rows = migration::readVersionRows(*live.connection, live.settings);
    if (!rows && (illegible == Illegible::Fails || !migration::VersionTable::isIllegible(rows.error())))
        return std::unexpected(std::move(rows).error());
    if (rows)
        live.rows = *std::move(rows);
    if (access != Access::Read) {
        RETORT_TRY(live.broken, project::findBrokenRun(live.url, project.config().currentFolder(), live.settings, *live.connection));
    }
    if (mayCreate(access, live))
        RETORT_CHECK(project::forgetHarmless(live.broken));
    return live;
}

Result<void> requireWhole(const CommandContext& context, const LiveDatabase& live)
{
    if (!live.broken)
        return {};
    if (live.broken->now.needsDecision())
        return fail(ErrorCode::Conflict, brokenRunRefusal(*live.broken));
    context.complain("warning: " + brokenRunSummary(*live.broken));
    return {};
}

void warnOfOpenRun(const CommandContext& context, const project::Project& project, const database::DatabaseUrl& url,
                   const migration::MigrationSettings& settings)
{
    const auto open = project::hasOpenJournal(url, project.config().currentFolder(), settings);
    if (open.value_or(false)) // a journal that cannot be read is the business of who acts on it
        context.complain("warning: a run on this database broke off, or is under way; `retort-cli resume` says what of it is in");
}

Result<void> forEachDatabase(const CommandContext& context, const project::Project& project,
                             const std::function<Result<void>(const LiveDatabase&)>& use)
{
    RETORT_TRY(const project::RunTargets targets, findTargets(context, project, false, std::nullopt));
    return forEachTarget(context, targets, [&](const project::RunTarget& target) -> Result<void> {
        RETORT_TRY(const LiveDatabase live, openLiveDatabase(context, project, target, Access::Read));
        return use(live);
    });
}

} // namespace retort::cli
