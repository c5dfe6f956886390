#include <QFileInfo>

#include "core/database/open_database.h"
#include "core/database/sqlite_location.h"
#include "core/journal/journal_place.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"
#include "core/sql/query_text.h"

namespace retort::project {

namespace {

using Phase = DatabaseState::Phase;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

struct Position {
    std::vector<std::string> rows;
    sql::ServerInfo server;
    std::shared_ptr<const BrokenRunFound> broken;
    std::vector<EditedScript> edited;
};

// What is remembered of the scripts is a help and no condition: where it cannot be read the log says so.
std::vector<EditedScript> editedScripts(const Project& project, const database::DatabaseUrl& url, sql::Connection& connection,
                                        const std::vector<std::string>& rows, const JobContext& context)
{
    migration::MigrationSettings settings = project.settings(std::string(connection.dialectName()), false);
    settings.server = connection.server();
    auto edited = lookForEditedScripts(project, url, settings, rows, context);
    if (!edited)
        context.write(LogLevel::Warning, "retort.scripts", edited.error().message);
    return edited ? *std::move(edited) : std::vector<EditedScript>();
}

Result<std::unique_ptr<sql::Connection>> openFor(const ConnectionRequest& request, const std::filesystem::path& folder, std::stop_token stop)
{
    const bool readOnly = request.profile && request.profile->readOnly;
    const auto missing = request.createIfMissing && !readOnly ? database::MissingFile::Create : database::MissingFile::Refuse;
    return database::openDatabase(request.url, folder,
                                  {.common = {.readOnly = readOnly, .stop = std::move(stop)}, .sqlite = {.missingFile = missing}});
}

} // namespace

void ProjectSession::Private::setDatabaseError(Error error)
{
    worker.reset();
    database.phase = Phase::Failed;
    database.error = std::move(error);
    Q_EMIT q.databaseChanged();
}

void ProjectSession::Private::connectTo(const ConnectionRequest& wanted)
{
    connectedUrl = wanted.url;
    aimAt(wanted.url);
    database.profile = wanted.profile;
    database.displayUrl = utf8(wanted.url.displayText());
    database.nameToType = utf8(database::nameToType(wanted.url));
    const auto dialect = wanted.url.dialectName();
    if (!dialect)
        return setDatabaseError(dialect.error());
    database.dialect = utf8(*dialect);
    database.name = utf8(wanted.url.database().value_or(""));
    const std::filesystem::path folder = project ? project->folder() : std::filesystem::current_path();
    if (*dialect == "sqlite") {
        const auto location = database::sqliteLocation(wanted.url, folder);
        if (!location)
            return setDatabaseError(location.error());
        database.filePath = utf8(location->file.string());
        database.name = location->inMemory() ? QStringLiteral(":memory:") : QFileInfo(database.filePath).fileName();
    }
    database.place = utf8(journal::databasePlace(wanted.url, folder).value_or(std::string()));
    openWorker(wanted);
    Q_EMIT q.databaseChanged();
    readPosition();
}

void ProjectSession::Private::openWorker(const ConnectionRequest& wanted)
{
    const std::filesystem::path folder = project ? project->folder() : std::filesystem::current_path();
    worker = std::make_unique<database::DatabaseWorker>([wanted, folder](std::stop_token stop) {
        return openFor(wanted, folder, std::move(stop));
    });
}

void ProjectSession::Private::aimAt(const database::DatabaseUrl& url)
{
    const auto run = project ? project->runOn(url) : std::nullopt;
    if (project && project->aim() != run)
        project = project->aimedAt(run);
}

Error ProjectSession::Private::notReady() const
{
    return {.code = ErrorCode::InvalidArgument,
            .message = busy                  ? "Something else is under way on this database; wait for it or cancel it."
                       : replacing          ? "Another project is being opened; wait for it."
                       : worker && !project ? "Open a project first."
                                            : "Connect to a database first."};
}

std::optional<Error> ProjectSession::Private::readOnlyRefusal() const
{
    if (!database.readOnly())
        return std::nullopt;
    return Error{.code = ErrorCode::InvalidArgument,
                 .message = "The connection profile " + database.profile->name + " is read-only, so nothing was changed in " + database.name.toStdString()
                            + ". Connect with another profile, or take the mark off this one"};
}

std::optional<Error> ProjectSession::Private::refusal(quint64 plannedOn) const
{
    if (!project || !worker || busy || replacing)
        return notReady();
    if (plannedOn != connectionNumber)
        return Error{.code = ErrorCode::Conflict,
                     .message = "The plan was made on another connection, so nothing was changed in " + database.name.toStdString() + ". Make the plan again."};
    return readOnlyRefusal();
}

void ProjectSession::Private::readPosition()
{
    if (!worker)
        return;
    worker->submit(
        q,
        [project = project, url = *connectedUrl](sql::Connection& connection, const JobContext& context) -> Result<Position> {
            Position position{.rows = {}, .server = connection.server(), .broken = {}, .edited = {}};
            RETORT_TRY(position.rows, readVersionRows(project.get(), connection));
            if (project) {
                // A journal that cannot be read is in the way of a run, which says so, and of nothing else.
                auto broken = lookForBrokenRun(*project, url, connection, context);
                if (!broken && broken.error().code != ErrorCode::Io)
                    return std::unexpected(std::move(broken).error());
                if (broken)
                    position.broken = *std::move(broken);
                else
                    context.write(LogLevel::Error, "retort.journal", describe(broken.error()));
                position.edited = editedScripts(*project, url, connection, position.rows, context);
            }
            return position;
        },
        [this, number = connectionNumber](Result<Position> position) {
            if (number != connectionNumber)
                return;
            if (!position)
                return setDatabaseError(std::move(position).error());
            const bool first = database.phase != Phase::Connected;
            database.phase = Phase::Connected;
            database.error.reset();
            database.rows = std::move(position->rows);
            database.product = utf8(sql::productText(position->server));
            database.broken = std::move(position->broken);
            database.edited = std::move(position->edited);
            placeOnMap(project.get(), database);
            if (first)
                refreshBackups();
            Q_EMIT q.databaseChanged();
        },
        logCallbacks());
}

// A new attempt: what was connected is let go, whatever becomes of it.
void ProjectSession::Private::beginConnecting(const QString& source)
{
    ++connectionNumber;
    worker.reset();
    database = {};
    database.phase = Phase::Connecting;
    database.source = source;
    dataRestorePlan.reset();
    if (!std::exchange(backups, {}).empty())
        Q_EMIT q.backupsChanged();
}

void ProjectSession::connectToDatabase(const ConnectionRequest& request)
{
    if (d->busy)
        return;
    d->beginConnecting(request.source);
    d->connectTo(request);
}

void ProjectSession::connectToDatabase(const QString& url, const QString& source, bool createIfMissing)
{
    if (d->busy)
        return;
    d->beginConnecting(source);
    const auto parsed = database::DatabaseUrl::parse(url.trimmed().toStdString());
    if (!parsed)
        return d->setDatabaseError(parsed.error());
    d->connectTo({.url = *parsed, .source = source, .createIfMissing = createIfMissing});
}

void ProjectSession::testConnection(const ConnectionRequest& request)
{
    const std::filesystem::path folder = d->project ? d->project->folder() : std::filesystem::current_path();
    d->testJob.run(
        [request, folder](const JobContext& context) -> Result<database::ConnectionReport> {
            RETORT_TRY(const auto connection, openFor({.url = request.url, .source = {}, .createIfMissing = false, .profile = request.profile}, folder, context.stop));
            return database::reportOn(*connection, request.url, folder);
        },
        [this, profile = request.profile](const Result<database::ConnectionReport>& report) {
            Q_EMIT connectionTested(report ? ConnectionTest{.error = {}, .report = *report, .profile = profile}
                                           : ConnectionTest{.error = report.error(), .report = {}, .profile = profile});
        });
}

void ProjectSession::profileChanged(const database::ConnectionProfile& profile)
{
    if (!d->database.profile || d->database.profile->id != profile.id)
        return;
    auto changed = std::make_shared<database::ConnectionProfile>(profile);
    changed->readOnly = changed->readOnly || d->database.readOnly();
    d->database.profile = std::move(changed);
    Q_EMIT databaseChanged();
}

void ProjectSession::disconnectDatabase()
{
    // What is under way has the database until it has ended; cancel() ends it.
    if (d->busy || (!d->worker && d->database.phase == Phase::Disconnected))
        return;
    ++d->connectionNumber;
    d->worker.reset();
    d->database = {};
    d->backups.clear();
    d->dataRestorePlan.reset();
    Q_EMIT databaseChanged();
    Q_EMIT backupsChanged();
}

void ProjectSession::acceptEditedScript(const std::string& revision)
{
    if (!d->worker || !d->project)
        return;
    d->worker->submit(
        *this,
        [project = d->project, url = *d->connectedUrl, revision](sql::Connection& connection, const JobContext&) {
            return acceptEdit(*project, url, project->settings(std::string(connection.dialectName()), false), revision);
        },
        [this](const Result<void>& accepted) {
            if (!accepted)
                Q_EMIT logged(static_cast<int>(LogLevel::Warning), QStringLiteral("retort.scripts"), utf8(accepted.error().message));
            d->readPosition();
        });
}

void ProjectSession::refreshDatabase()
{
    d->readPosition();
}

} // namespace retort::project
