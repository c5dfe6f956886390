// A whole PostgreSQL server: every database, the roles and the tablespaces, as SQL of pg_dumpall. It is made, checked and listed
// here; bringing it back takes an empty server and its superuser, and is the administrator's own work with psql.

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include "core/backup/new_backup.h"
#include "core/backup/pg_tools.h"
#include "core/backup/server_method.h"
#include "core/database/open_database.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

// What pg_dumpall writes last.
constexpr QByteArrayView lastWords = "-- PostgreSQL database cluster dump complete";
constexpr qint64 tail = 4096; // bytes in which it stands

template <class T>
Result<T> notHere()
{
    return fail(ErrorCode::Unsupported, "A backup of a whole server is brought back by hand: into a new, empty server of the same or a newer version, as its "
                                        "superuser, with psql --no-psqlrc --file=FILE postgres");
}

// Roles' passwords are the superuser's to read.
Result<bool> isSuperuser(sql::Connection& connection)
{
    RETORT_TRY(const std::int64_t yes, numberOf(connection, "SELECT count(*) FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper"));
    return yes > 0;
}

class PgServerMethod final : public BackupMethod {
public:
    [[nodiscard]] QLatin1StringView kind() const override { return pgServerKind; }
    [[nodiscard]] bool backsUp(std::string_view) const override { return false; } // one database, which this does not

    [[nodiscard]] Result<QString> nameOf(const Subject& subject) const override
    {
        RETORT_TRY(const database::PostgresqlLocation location, database::postgresqlLocation(subject.url));
        return pgServerName(location);
    }

    [[nodiscard]] Result<BackupEntry> create(const Subject& subject, const CreateOptions& options, const JobContext& context) const override
    {
        if (options.dataOnly)
            return fail(ErrorCode::Unsupported, "A whole server is backed up with its tables, not with the rows alone");
        RETORT_TRY(const database::PostgresqlLocation location, pgToolLocation(subject));
        RETORT_TRY(const auto connection, database::openDatabase(subject.url, subject.folder, {.common = {.stop = context.stop}}));
        RETORT_TRY(const ClientTool pgDumpall, findPgTool(u"pg_dumpall"_s, connection->server(), subject, context));
        RETORT_TRY(const auto backup, NewBackup::begin(options.folder,
                                                       {.label = options.label,
                                                        .reason = options.reason,
                                                        .databasePath = pgServerName(location),
                                                        .kind = kind(),
                                                        .product = QString::fromStdString(sql::productText(connection->server()))},
                                                       u"server"_s, u".sql"_s));
        backup->hashMeanwhile();
        QStringList arguments{u"--file="_s + backup->path()};
        RETORT_TRY(const bool superuser, isSuperuser(*connection));
        if (!superuser) {
            arguments += u"--no-role-passwords"_s;
            backup->entry().notes.push_back("The roles are kept without their passwords, which only a superuser may read");
        }
        ToolProcess tool(pgCommand(pgDumpall, location, arguments));
        RETORT_CHECK(tool.start());
        RETORT_CHECK(waitForTool(tool, context, [&] { context.reportProgress(static_cast<std::size_t>(QFileInfo(backup->path()).size()), 0, dumpPhase); }));
        if (const std::string words = tool.words(); !words.empty())
            backup->entry().notes.push_back(words);
        RETORT_CHECK(verifyContents(backup->path(), context));
        return backup->finish(context);
    }

    [[nodiscard]] Result<void> verifyContents(const QString& path, const JobContext&) const override
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(file.size() - tail, 0)))
            return fail(ErrorCode::Io, "Cannot read " + path.toStdString() + ": " + file.errorString().toStdString());
        if (!file.readAll().contains(lastWords))
            return fail(ErrorCode::Database, "The backup " + path.toStdString() + " does not come to its end");
        return {};
    }

    [[nodiscard]] Result<RestoreReport> restore(const Subject&, const RestoreOptions&, const JobContext&) const override { return notHere<RestoreReport>(); }
    [[nodiscard]] Result<NewDatabaseReport> restoreInto(const Subject&, const NewDatabaseOptions&, const JobContext&) const override
    {
        return notHere<NewDatabaseReport>();
    }
    [[nodiscard]] Result<void> checkSwap(const Subject&, std::uint64_t, const JobContext&) const override { return notHere<void>(); }
    [[nodiscard]] Result<std::string> swap(const Subject&, const std::string&, const JobContext&) const override { return notHere<std::string>(); }
    [[nodiscard]] Result<void> emptyDatabase(const Subject&, const JobContext&) const override { return notHere<void>(); }
};

} // namespace

const BackupMethod& pgServerMethod()
{
    static const PgServerMethod method;
    return method;
}

} // namespace retort::backup
