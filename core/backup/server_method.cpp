#include "core/backup/server_method.h"

#include <QRegularExpression>

#include "core/backup/catalogue.h"
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

Result<void> ServerMethod::emptyDatabase(const Subject& subject, const JobContext& context) const
{
    RETORT_TRY(const std::unique_ptr<ServerSession> session, open(subject, context));
    return session->empty();
}

Error triggersInTheWay()
{
    return {.code = ErrorCode::Unsupported,
            .message = "The database has triggers, which would act on every row that is restored; a backup of data only cannot be restored into it"};
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
