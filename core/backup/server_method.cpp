#include "core/backup/server_method.h"

#include <QRegularExpression>

#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"
#include "core/backup/new_backup.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

// The name of the database, as far as it does as a file name.
QString baseNameOf(const Subject& subject)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9_.-]+"_s);
    QString name = QString::fromStdString(subject.url.database().value_or("")).left(60);
    name.replace(odd, u"_"_s);
    return name.isEmpty() || name.startsWith(u'.') ? u"database"_s + name : name;
}

Result<void> checkTarget(const BackupMethod& method, const BackupEntry& entry, const QString& target, OtherDatabase policy)
{
    if (entry.kind != method.kind())
        return fail(ErrorCode::Conflict, "The backup is of the kind " + entry.kind.toStdString() + ", which is not for " + target.toStdString());
    if (policy == OtherDatabase::Refuse && target != entry.databasePath)
        return fail(ErrorCode::Conflict,
                    "The backup was made of another database, " + entry.databasePath.toStdString() + ", not of " + target.toStdString());
    return {};
}

std::string listed(const std::vector<std::string>& revisions)
{
    std::string text;
    for (const std::string& revision : revisions)
        text += (text.empty() ? "" : ", ") + revision;
    return text.empty() ? "base" : text;
}

// With data only, the tables have to be those that the rows are of.
Result<void> checkSchema(ServerSession& session, const BackupEntry& entry)
{
    if (!entry.dataOnly)
        return {};
    RETORT_TRY(const auto now, session.readRevisions());
    if (now.value_or(std::vector<std::string>()) == entry.revisions)
        return {};
    return fail(ErrorCode::Conflict, "The backup holds data only, of a database at " + listed(entry.revisions) + "; this one is at "
                                         + listed(now.value_or(std::vector<std::string>())) + ". Migrate it to there first");
}

} // namespace

Result<BackupEntry> ServerMethod::dump(ServerSession& session, const Subject& subject, const CreateOptions& options, const JobContext& context) const
{
    RETORT_TRY(const QString name, nameOf(subject));
    RETORT_TRY(const auto backup, NewBackup::begin(options.folder,
                                                   {.label = options.label,
                                                    .reason = options.reason,
                                                    .databasePath = name,
                                                    .kind = kind(),
                                                    .dataOnly = options.dataOnly,
                                                    .product = QString::fromStdString(sql::productText(session.connection().server()))},
                                                   baseNameOf(subject), suffix()));
    if (session.onlyAppends())
        backup->hashMeanwhile();
    RETORT_CHECK(session.dump(backup->path(), backup->entry(), context));
    return backup->finish(context);
}

Result<BackupEntry> ServerMethod::create(const Subject& subject, const CreateOptions& options, const JobContext& context) const
{
    RETORT_TRY(const std::unique_ptr<ServerSession> session, open(subject, context));
    return dump(*session, subject, options, context);
}

Result<RestoreReport> ServerMethod::restore(const Subject& subject, const RestoreOptions& options, const JobContext& context) const
{
    const Catalogue catalogue(options.folder);
    RestoreReport report;
    RETORT_TRY(report.restored, catalogue.find(options.id));
    RETORT_TRY(const QString target, nameOf(subject));
    RETORT_CHECK(checkTarget(*this, report.restored, target, options.otherDatabase));
    RETORT_TRY(const std::unique_ptr<ServerSession> session, open(subject, context));
    RETORT_CHECK(catalogue.verify(report.restored, context));
    RETORT_CHECK(checkSchema(*session, report.restored));
    const QString path = catalogue.filePath(report.restored);
    RETORT_CHECK(session->prove(path, report.restored, options.rehearsal, report, context));
    if (options.safety == SafetyBackup::Make) {
        auto safety = dump(*session, subject, {.folder = options.folder, .label = options.safetyLabel, .reason = BackupReason::BeforeRestore}, context);
        if (!safety)
            return std::unexpected(Error{.code = safety.error().code,
                                         .message = "Nothing was restored, because the present state could not be backed up"}
                                       .causedBy(std::move(safety).error()));
        report.safety = std::move(*safety);
    }
    RETORT_TRY(const auto revisions, session->restore(path, report.restored, report, context));
    report.revisions = revisions.value_or(std::vector<std::string>());
    if (!report.incomplete && (revisions.has_value() != report.restored.hasVersionTable || report.revisions != report.restored.revisions))
        report.incomplete = Error{.code = ErrorCode::Conflict,
                                  .message = "The database was restored, but its version table now says " + listed(report.revisions)
                                             + " instead of " + listed(report.restored.revisions)};
    return report;
}

namespace {

// The first thing that is not as it was when the backup was made.
Result<void> compare(const BackupEntry& entry, const Revisions& revisions, const std::vector<TableCount>& tables)
{
    if (revisions.has_value() != entry.hasVersionTable || revisions.value_or(std::vector<std::string>()) != entry.revisions)
        return fail(ErrorCode::Conflict, "The version table of the new database says " + listed(revisions.value_or(std::vector<std::string>())) + " instead of "
                                             + listed(entry.revisions));
    if (tables.size() != entry.tables.size())
        return fail(ErrorCode::Conflict,
                    "The new database has " + std::to_string(tables.size()) + " tables instead of " + std::to_string(entry.tables.size()));
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const TableCount& now = tables[i];
        const TableCount& then = entry.tables[i];
        if (now.table != then.table)
            return fail(ErrorCode::Conflict, "The new database has a table " + now.table + ", which the backup has not, or has not " + then.table);
        if (now.rows >= 0 && then.rows >= 0 && now.rows != then.rows)
            return fail(ErrorCode::Conflict, "The table " + now.table + " has " + std::to_string(now.rows) + " rows in the new database instead of "
                                                 + std::to_string(then.rows));
    }
    return {};
}

} // namespace

Result<void> ServerMethod::fillAndCheck(const Subject& beside, const QString& path, NewDatabaseReport& report, const JobContext& context) const
{
    RETORT_TRY(const std::unique_ptr<ServerSession> session, open(beside, context));
    RETORT_CHECK(session->fill(path, report.restored, context));
    context.reportProgress(0, 0, checkPhase);
    RETORT_TRY(const Revisions revisions, session->readRevisions());
    RETORT_TRY(const std::vector<TableCount> tables, session->countTables(context));
    report.revisions = revisions.value_or(std::vector<std::string>());
    return compare(report.restored, revisions, tables);
}

Result<NewDatabaseReport> ServerMethod::restoreInto(const Subject& subject, const NewDatabaseOptions& options, const JobContext& context) const
{
    const Catalogue catalogue(options.folder);
    NewDatabaseReport report{.restored = {}, .name = options.name, .revisions = {}, .notes = {}};
    RETORT_TRY(report.restored, catalogue.find(options.id));
    RETORT_TRY(const QString present, nameOf(subject));
    RETORT_CHECK(checkTarget(*this, report.restored, present, OtherDatabase::Refuse));
    if (report.restored.dataOnly)
        return fail(ErrorCode::Unsupported, "The backup holds data only, and a new database has no tables for it; restore it into a database at "
                                                + listed(report.restored.revisions));
    if (options.name.empty())
        return fail(ErrorCode::InvalidArgument, "The new database needs a name");
    Subject beside = subject;
    beside.url = urlBeside(subject.url, options.name);
    if (subject.versionTableSchema && subject.versionTableSchema == subject.url.database()) // on MySQL databases are schemas
        beside.versionTableSchema = options.name;
    RETORT_TRY(const std::unique_ptr<ServerSession> session, open(subject, context));
    RETORT_CHECK(catalogue.verify(report.restored, context));
    RETORT_CHECK(session->createDatabase(options.name));
    auto filled = fillAndCheck(beside, catalogue.filePath(report.restored), report, context);
    if (filled && context.stopRequested())
        filled = std::unexpected(Error{.code = ErrorCode::Cancelled, .message = "Cancelled."});
    if (filled) {
        session->copySettings(options.name, report.notes);
        return report;
    }
    const ErrorCode code = filled.error().code;
    const auto dropped = session->dropDatabase(options.name);
    const std::string after = dropped ? "; the new database " + options.name + ", which was half made, was dropped again"
                                      : "; the new database " + options.name + " is half made and could not be dropped (" + describe(dropped.error())
                                            + "): drop it yourself";
    return std::unexpected(Error{.code = code, .message = "The backup was not restored" + after}.causedBy(std::move(filled).error()));
}

database::DatabaseUrl urlBeside(const database::DatabaseUrl& url, const std::string& database)
{
    // Drivers know options that count more than the path.
    return url.withDatabase(database).withOption("dbname", std::nullopt).withOption("database", std::nullopt);
}

Result<void> ServerMethod::emptyDatabase(const Subject& subject, const JobContext& context) const
{
    RETORT_TRY(const std::unique_ptr<ServerSession> session, open(subject, context));
    return session->empty();
}

Error triggersInTheWay()
{
    return {.code = ErrorCode::Unsupported,
            .message = "The database has triggers, which would act on every row that is restored; a backup of data only cannot be restored into it as a whole. Restore its rows "
                       "(retort-cli restore --data), which keeps triggers from acting where the server can, and otherwise says which tables they stand in the way of"};
}

Result<std::int64_t> numberOf(sql::Connection& connection, const std::string& query)
{
    RETORT_TRY(const sql::ResultSet result, connection.execute(query));
    const auto* number = result.rows.empty() || result.rows.front().empty() ? nullptr : std::get_if<std::int64_t>(&result.rows.front().front());
    return number ? *number : 0;
}

Result<std::vector<std::string>> textsOf(sql::Connection& connection, const std::string& query)
{
    return sql::firstColumn(connection.execute(query));
}

} // namespace retort::backup
