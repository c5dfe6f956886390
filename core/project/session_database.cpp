#include <QFileInfo>

#include "core/database/open_database.h"
#include "core/database/sqlite_location.h"
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
    DatabaseState state;
    state.rows = rows;
    placeOnMap(&project, state);
    migration::MigrationSettings settings = project.settings(std::string(connection.dialectName()), false);
    settings.server = connection.server();
    auto edited = lookForEditedScripts(project, url, settings, state.applied, context);
    if (!edited)
        context.write(LogLevel::Warning, "retort.scripts", edited.error().message);
    return edited ? *std::move(edited) : std::vector<EditedScript>();
}

} // namespace

void ProjectSession::Private::setDatabaseError(Error error)
{
    worker.reset();
    database.phase = Phase::Failed;
    database.error = std::move(error);
    Q_EMIT q.databaseChanged();
}

void ProjectSession::Private::connectTo(const QString& url, const QString& source, bool createIfMissing)
{
    ++connectionNumber;
    worker.reset();
    database = {};
    database.phase = Phase::Connecting;
    database.source = source;
    const auto parsed = database::DatabaseUrl::parse(url.trimmed().toStdString());
    if (!parsed)
        return setDatabaseError(parsed.error());
    connectedUrl = *parsed;
    database.displayUrl = utf8(parsed->displayText());
    const auto dialect = parsed->dialectName();
    if (!dialect)
        return setDatabaseError(dialect.error());
    database.dialect = utf8(*dialect);
    database.name = utf8(parsed->database().value_or(""));
    const std::filesystem::path folder = project ? project->folder() : std::filesystem::current_path();
    if (*dialect == "sqlite") {
        const auto location = database::sqliteLocation(*parsed, folder);
        if (!location)
            return setDatabaseError(location.error());
        database.filePath = utf8(location->file.string());
        database.name = location->inMemory() ? QStringLiteral(":memory:") : QFileInfo(database.filePath).fileName();
    }
    worker = std::make_unique<database::DatabaseWorker>([url = *parsed, folder, createIfMissing](std::stop_token stop) {
        const auto missing = createIfMissing ? database::MissingFile::Create : database::MissingFile::Refuse;
        return database::openDatabase(url, folder, {.common = {.stop = std::move(stop)}, .sqlite = {.missingFile = missing}});
    });
    Q_EMIT q.databaseChanged();
    readPosition();
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
                RETORT_TRY(position.broken, lookForBrokenRun(*project, url, connection, context));
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

void ProjectSession::connectToDatabase(const QString& url, const QString& source, bool createIfMissing)
{
    if (!d->busy)
        d->connectTo(url, source, createIfMissing);
}

void ProjectSession::disconnectDatabase()
{
    if (!d->worker && d->database.phase == Phase::Disconnected)
        return;
    ++d->connectionNumber;
    d->worker.reset();
    d->database = {};
    d->backups.clear();
    d->dataRestorePlan.reset();
    d->busy = false;
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
