// Copies of SQLite files through SQLite's online backup.

#include "core/backup/backup_method.h"
#include "core/backup/catalogue.h"
#include "core/backup/create_backup.h"
#include "core/backup/inspect.h"
#include "core/backup/sqlite_beside.h"
#include "core/sql/query_text.h"

namespace retort::backup {

namespace {

Result<database::SqliteLocation> locationOf(const Subject& subject)
{
    RETORT_TRY(database::SqliteLocation location, database::sqliteLocation(subject.url, subject.folder));
    if (location.inMemory())
        return fail(ErrorCode::Unsupported, "A database in memory cannot be backed up: it belongs to its connection alone");
    return database::SqliteLocation{.file = location.file}; // options of the URL are about the project's own connections
}

class SqliteMethod final : public BackupMethod {
public:
    [[nodiscard]] QLatin1StringView kind() const override { return sqliteKind; }
    [[nodiscard]] bool backsUp(std::string_view dialect) const override { return dialect == "sqlite"; }

    [[nodiscard]] Result<QString> nameOf(const Subject& subject) const override
    {
        RETORT_TRY(const database::SqliteLocation location, locationOf(subject));
        return Catalogue::canonicalPath(QString::fromStdString(location.file.string()));
    }

    [[nodiscard]] Result<BackupEntry> create(const Subject& subject, const CreateOptions& options, const JobContext& context) const override
    {
        if (options.dataOnly)
            return fail(ErrorCode::Unsupported, "A backup of an SQLite database is a copy of its file: the data alone cannot be backed up");
        RETORT_TRY(const database::SqliteLocation location, locationOf(subject));
        return createBackup({.database = location,
                             .folder = options.folder,
                             .label = options.label,
                             .reason = options.reason,
                             .versionTable = subject.versionTable,
                             .copy = {}},
                            context);
    }

    [[nodiscard]] Result<void> verifyContents(const QString& path, const JobContext& context) const override
    {
        RETORT_TRY(const auto copy, openCopy(path, context));
        RETORT_TRY(const std::vector<std::string> damage, checkIntegrity(*copy, context));
        if (!damage.empty())
            return fail(ErrorCode::Database, "The backup " + path.toStdString() + " is a damaged database: " + damage.front());
        return {};
    }

    [[nodiscard]] Result<RestoreReport> restore(const Subject& subject, const RestoreOptions& options, const JobContext& context) const override
    {
        RETORT_TRY(const database::SqliteLocation location, locationOf(subject));
        RETORT_TRY(RestoreReport report, restoreBackup({.folder = options.folder,
                                                        .id = options.id,
                                                        .target = location,
                                                        .safety = options.safety,
                                                        .safetyLabel = options.safetyLabel,
                                                        .versionTable = subject.versionTable,
                                                        .otherDatabase = options.otherDatabase,
                                                        .copy = {}},
                                                       context));
        report.revisions = report.restored.revisions; // every page is the backup's
        return report;
    }

    [[nodiscard]] Result<NewDatabaseReport> restoreInto(const Subject& subject, const NewDatabaseOptions& options, const JobContext& context) const override
    {
        RETORT_TRY(const database::SqliteLocation location, locationOf(subject));
        return restoreBesideSqlite(location.file, subject, options, context);
    }

    [[nodiscard]] Result<void> checkSwap(const Subject& subject, std::uint64_t, const JobContext&) const override
    {
        RETORT_TRY(const database::SqliteLocation location, locationOf(subject));
        return checkNobodyHasOpen(location.file);
    }

    [[nodiscard]] Result<std::string> swap(const Subject& subject, const std::string& name, const JobContext&) const override
    {
        RETORT_TRY(const database::SqliteLocation location, locationOf(subject));
        return swapFiles(location.file, name);
    }

    [[nodiscard]] Result<void> emptyDatabase(const Subject& subject, const JobContext& context) const override
    {
        RETORT_TRY(const database::SqliteLocation location, locationOf(subject));
        RETORT_TRY(const auto connection, database::SqliteConnection::open(location, {.stop = context.stop}));
        RETORT_CHECK(connection->execute("PRAGMA foreign_keys=OFF"));
        RETORT_CHECK(connection->begin());
        // Virtual tables first: they take their shadow tables with them.
        RETORT_TRY(const sql::ResultSet objects,
                   connection->execute("SELECT type, name FROM sqlite_master WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                                       " ORDER BY type = 'table', sql NOT LIKE 'CREATE VIRTUAL%'"));
        for (const auto& row : objects.rows)
            RETORT_CHECK(connection->execute("DROP " + sql::textAt(row, 0) + " IF EXISTS " + sql::quotedName(sql::textAt(row, 1), '"')));
        return connection->commit();
    }
};

} // namespace

const BackupMethod& sqliteMethod()
{
    static const SqliteMethod method;
    return method;
}

} // namespace retort::backup
