#include "core/project/broken_runs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSysInfo>

#include "core/journal/journal_file.h"
#include "core/journal/journal_place.h"

namespace retort::project {

Result<std::optional<BrokenRunFound>> findBrokenRun(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                                    const migration::MigrationSettings& settings, sql::Connection& connection)
{
    RETORT_TRY(const QString path, journal::journalPath(url, folder, settings));
    if (path.isEmpty())
        return std::nullopt;
    RETORT_TRY(const std::vector<migration::JournalRecord> records, journal::readJournal(path));
    std::optional<migration::BrokenRun> broken = migration::brokenRun(records);
    if (!broken)
        return std::nullopt;
    RETORT_TRY(migration::BrokenAssessment now, migration::assess(*broken, connection, settings));
    return BrokenRunFound{.journal = path, .broken = *std::move(broken), .now = std::move(now)};
}

Result<bool> hasOpenJournal(const database::DatabaseUrl& url, const std::filesystem::path& folder, const migration::MigrationSettings& settings)
{
    RETORT_TRY(const QString path, journal::journalPath(url, folder, settings));
    if (path.isEmpty())
        return false;
    RETORT_TRY(const std::vector<migration::JournalRecord> records, journal::readJournal(path));
    return migration::brokenRun(records).has_value();
}

const migration::RunPosition& positionOf(const BrokenRunFound& found, bool undecidedIsIn)
{
    const bool doubtIsIn = found.now.state == migration::BrokenState::Undecided && undecidedIsIn && found.broken.doubt;
    return doubtIsIn ? found.broken.doubt->ifIn : found.now.position;
}

Result<Continuation> continuationOf(const BrokenRunFound& found, const script::MapPointer& map, bool undecidedIsIn)
{
    const migration::RunPosition& position = positionOf(found, undecidedIsIn);
    std::vector<script::ScriptToRun> scripts;
    for (std::size_t i = position.stepsIn; i < found.broken.run.steps.size(); ++i)
        scripts.push_back({.revision = found.broken.run.steps[i].revision, .isUpgrade = found.broken.run.steps[i].isUpgrade});
    Continuation continuation;
    RETORT_TRY(continuation.plan, script::planScripts(map, scripts));
    continuation.options.expectedRows = found.now.rows;
    continuation.options.alreadyIn = position.in;
    continuation.options.cleanUp = found.now.cleanUp;
    continuation.options.moment = found.broken.run.moment;
    return continuation;
}

Result<std::unique_ptr<migration::RunJournal>> beginJournal(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                                            const migration::MigrationSettings& settings)
{
    RETORT_TRY(const QString path, journal::journalPath(url, folder, settings));
    if (path.isEmpty())
        return nullptr;
    return journal::JournalFile::create(path);
}

migration::RunBegun runHeading(std::string command)
{
    return {.startedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(),
            .process = std::to_string(QCoreApplication::applicationPid()) + " on " + QSysInfo::machineHostName().toStdString(),
            .command = std::move(command),
            .steps = {},
            .rows = {},
            .alreadyIn = {}};
}

Result<void> forgetRunsOn(const database::DatabaseUrl& url, const std::filesystem::path& folder, const migration::MigrationSettings& settings)
{
    RETORT_TRY(const QString path, journal::journalPath(url, folder, settings));
    return path.isEmpty() ? Result<void>() : journal::retireJournal(path);
}

Result<void> forgetHarmless(const std::optional<BrokenRunFound>& found)
{
    return found && !found->now.needsDecision() ? forgetBrokenRun(*found) : Result<void>();
}

Result<void> forgetBrokenRun(const BrokenRunFound& found)
{
    return journal::retireJournal(found.journal);
}

} // namespace retort::project
