// PostgreSQL: archives of pg_dump, which pg_restore and psql bring back in one transaction.

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"
#include "core/backup/pg_new_database.h"
#include "core/backup/pg_restore_script.h"
#include "core/backup/pg_tools.h"
#include "core/backup/server_method.h"
#include "core/database/open_database.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

using database::PostgresqlLocation;

Result<QByteArray> listArchive(const ClientTool& pgRestore, const QString& path, const JobContext& context)
{
    auto list = outputOf({.program = pgRestore.path, .arguments = {u"--list"_s, path}}, context);
    if (list || list.error().code == ErrorCode::Cancelled)
        return list;
    return std::unexpected(Error{.code = ErrorCode::Database, .message = "The backup " + path.toStdString() + " cannot be read"}.causedBy(
        std::move(list).error()));
}

class PgDumpSession final : public ServerSession {
public:
    PgDumpSession(const Subject& subject, PostgresqlLocation location, std::unique_ptr<sql::Connection> connection, ClientTool pgDump,
                  ClientTool pgRestore, ClientTool psql)
        : m_subject(subject), m_location(std::move(location)), m_connection(std::move(connection)), m_pgDump(std::move(pgDump)),
          m_pgRestore(std::move(pgRestore)), m_psql(std::move(psql))
    {
    }

    [[nodiscard]] sql::Connection& connection() override { return *m_connection; }

    [[nodiscard]] Result<Revisions> readRevisions() override
    {
        RETORT_TRY(const std::int64_t exists,
                   numberOf(*m_connection, "SELECT count(to_regclass(" + sql::textLiteral(versionTable(), false) + "))"));
        if (exists == 0)
            return std::nullopt;
        RETORT_TRY(std::vector<std::string> revisions, textsOf(*m_connection, "SELECT version_num::text FROM " + versionTable()));
        std::ranges::sort(revisions);
        return revisions;
    }

    [[nodiscard]] Result<void> dump(const QString& path, BackupEntry& entry, const JobContext& context) override;
    [[nodiscard]] Result<void> prove(const QString& path, const BackupEntry& entry, Rehearsal rehearsal, RestoreReport& report,
                                     const JobContext& context) override;
    [[nodiscard]] Result<Revisions> restore(const QString& path, const BackupEntry& entry, RestoreReport& report, const JobContext& context) override;
    [[nodiscard]] Result<void> empty() override;
    [[nodiscard]] Result<void> createDatabase(const std::string& name) override { return createBeside(*m_connection, name); }
    void copySettings(const std::string& name, std::vector<std::string>& notes) override { copyDatabaseSettings(*m_connection, name, notes); }
    [[nodiscard]] Result<void> dropDatabase(const std::string& name) override
    {
        RETORT_TRY(const auto connection, database::openDatabase(m_subject.url, m_subject.folder)); // that nobody stops
        return dropBeside(*connection, name);
    }
    [[nodiscard]] Result<void> fill(const QString& path, const BackupEntry& entry, const JobContext& context) override;
    [[nodiscard]] Result<std::vector<TableCount>> countTables(const JobContext& context) override;

private:
    [[nodiscard]] std::string versionTable() const
    {
        const auto quoted = [](const std::string& name) { return sql::quotedName(name, '"'); };
        return (m_subject.versionTableSchema ? quoted(*m_subject.versionTableSchema) + '.' : std::string()) + quoted(m_subject.versionTable);
    }

    // A snapshot that pg_dump can share; this connection stays in it until its transaction ends.
    [[nodiscard]] Result<std::string> exportSnapshot();
    [[nodiscard]] Result<void> runPgDump(const QString& path, const std::string& snapshot, BackupEntry& entry, const JobContext& context);
    [[nodiscard]] Result<PresentState> readPresentState(bool dataOnly);
    [[nodiscard]] Result<void> runRestore(const QString& path, const RestoreScript& script, const JobContext& context);
    [[nodiscard]] static Result<void> transfer(ToolProcess& pgRestore, ToolProcess& psql, qint64 size, const JobContext& context);

    Subject m_subject;
    PostgresqlLocation m_location;
    std::unique_ptr<sql::Connection> m_connection;
    ClientTool m_pgDump;
    ClientTool m_pgRestore;
    ClientTool m_psql;
};

Result<std::string> PgDumpSession::exportSnapshot()
{
    RETORT_CHECK(m_connection->begin());
    RETORT_CHECK(m_connection->execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
    // It is idle while pg_dump works. Rows that the user may not see are an error, as they are for pg_dump.
    for (const char* setting : {"idle_in_transaction_session_timeout = 0", "statement_timeout = 0", "row_security = off"})
        RETORT_CHECK(m_connection->execute(std::string("SET LOCAL ") + setting));
    RETORT_TRY(const std::vector<std::string> snapshot, textsOf(*m_connection, "SELECT pg_export_snapshot()"));
    return snapshot.empty() ? std::string() : snapshot.front();
}

// Partitions are counted, the tables they are parts of are not; ONLY, because pg_dump takes the rows of an heir (INHERITS) as
// its own. What an entry calls it, and its name in SQL.
constexpr std::string_view countedTables =
    "SELECT CASE n.nspname WHEN 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END, c.oid::regclass::text"
    " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
    " AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"
    " AND d.deptype = 'e') ORDER BY 1";

Result<void> PgDumpSession::runPgDump(const QString& path, const std::string& snapshot, BackupEntry& entry, const JobContext& context)
{
    RETORT_TRY(const sql::ResultSet tables, m_connection->execute(countedTables));
    QStringList arguments{u"--format=custom"_s, u"--snapshot="_s + QString::fromStdString(snapshot), u"--file="_s + path};
    if (entry.dataOnly)
        arguments += u"--data-only"_s;
    ToolProcess pgDump(pgCommand(m_pgDump, m_location, arguments));
    RETORT_CHECK(pgDump.start());
    const auto report = [&] { context.reportProgress(static_cast<std::size_t>(QFileInfo(path).size()), 0, dumpPhase); };
    // Counting in the same snapshot, while pg_dump works.
    const auto countNext = [&]() -> Result<bool> {
        if (entry.tables.size() == tables.rows.size())
            return false;
        const std::vector<sql::Value>& row = tables.rows[entry.tables.size()];
        RETORT_TRY(const std::int64_t rows, numberOf(*m_connection, "SELECT count(*) FROM ONLY " + sql::textAt(row, 1)));
        entry.tables.push_back({.table = sql::textAt(row, 0), .rows = rows});
        return true;
    };
    RETORT_CHECK(waitForTool(pgDump, context, report, countNext));
    if (const std::string words = pgDump.words(); !words.empty())
        entry.notes.push_back(words);
    return {};
}

Result<void> PgDumpSession::dump(const QString& path, BackupEntry& entry, const JobContext& context)
{
    RETORT_TRY(const std::string snapshot, exportSnapshot());
    const auto dumped = [&]() -> Result<void> {
        RETORT_TRY(auto revisions, readRevisions());
        entry.hasVersionTable = revisions.has_value();
        entry.revisions = std::move(revisions).value_or(std::vector<std::string>());
        return runPgDump(path, snapshot, entry, context);
    }();
    (void)m_connection->rollback(); // it only read
    RETORT_CHECK(dumped);
    std::ranges::sort(entry.tables, {}, &TableCount::table);
    context.reportProgress(0, 0, checkPhase);
    RETORT_CHECK(listArchive(m_pgRestore, path, context));
    return {};
}

Result<void> PgDumpSession::prove(const QString&, const BackupEntry& entry, Rehearsal, RestoreReport&, const JobContext&)
{
    RETORT_TRY(const std::int64_t subscriptions,
               numberOf(*m_connection, "SELECT count(*) FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid"
                                       " WHERE d.datname = current_database()"));
    if (subscriptions > 0)
        return fail(ErrorCode::Unsupported, "The database has subscriptions (logical replication), which no transaction can drop; drop them first");
    RETORT_TRY(const std::int64_t triggers,
               numberOf(*m_connection, "SELECT count(*) FROM pg_catalog.pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"));
    if (entry.dataOnly && triggers > 0)
        return std::unexpected(triggersInTheWay());
    return {}; // one transaction: it either works or changes nothing
}

Result<PresentState> PgDumpSession::readPresentState(bool dataOnly)
{
    PresentState state;
    RETORT_TRY(state.extensions, textsOf(*m_connection, "SELECT extname::text FROM pg_catalog.pg_extension"));
    RETORT_TRY(state.keptSchemas,
               textsOf(*m_connection, "SELECT n.nspname::text FROM pg_catalog.pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                                      " AND (n.nspname = 'public' OR n.oid IN (SELECT extnamespace FROM pg_catalog.pg_extension)"
                                      " OR EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid"
                                      " AND d.deptype = 'e'))"));
    RETORT_TRY(const std::vector<std::string> path, textsOf(*m_connection, "SHOW search_path"));
    state.searchPath = path.empty() ? std::string() : path.front();
    if (!dataOnly)
        return state;
    RETORT_TRY(const sql::ResultSet tables,
               m_connection->execute("SELECT n.nspname::text, c.relname::text, format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c"
                                     " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname !~ '^pg_'"
                                     " AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d"
                                     " WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')"));
    for (const auto& row : tables.rows)
        state.tables.push_back({.schema = sql::textAt(row, 0), .name = sql::textAt(row, 1), .quoted = sql::textAt(row, 2)});
    return state;
}

// Until pg_restore has written everything and psql has taken it, up to the end of pg_restore.
Result<void> PgDumpSession::transfer(ToolProcess& pgRestore, ToolProcess& psql, qint64 size, const JobContext& context)
{
    constexpr auto slice = std::chrono::milliseconds(50);
    while (!pgRestore.waitFor(slice)) {
        if (context.stopRequested()) {
            psql.stop();
            pgRestore.stop();
            return cancelled();
        }
        if (psql.waitFor(std::chrono::milliseconds(0))) {
            pgRestore.stop();
            break;
        }
        if (const qint64 position = pgRestore.inputPosition(); position >= 0)
            context.reportProgress(static_cast<std::size_t>(std::min(position, size)), static_cast<std::size_t>(size), restorePhase);
    }
    context.reportProgress(static_cast<std::size_t>(size), static_cast<std::size_t>(size), restorePhase);
    // psql first: when it gives up, pg_restore only says that nobody listens.
    if (psql.waitFor(std::chrono::milliseconds(0)))
        RETORT_CHECK(psql.outcome());
    if (auto done = pgRestore.outcome(); !done) {
        if (psql.waitFor(std::chrono::milliseconds(500)))
            RETORT_CHECK(psql.outcome());
        return done;
    }
    return {};
}

// psql reads what opens the transaction and empties the database, and then what pg_restore writes: a pipe from there, of
// which no byte takes the way through here. The COMMIT is the last thing that pg_restore writes when all went well; when it
// breaks down, or we do, psql comes to an end without one, and the server rolls back.
Result<void> PgDumpSession::runRestore(const QString& path, const RestoreScript& script, const JobContext& context)
{
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
    };
    if (!folder.isValid() || !write(u"list"_s, script.list) || !write(u"before.sql"_s, QByteArray::fromStdString(script.before)))
        return fail(ErrorCode::Io, "Cannot write to the temporary folder " + folder.path().toStdString());

    ToolProcess psql(pgCommand(m_psql, m_location,
                               {u"--no-psqlrc"_s, u"--quiet"_s, u"--set=ON_ERROR_STOP=1"_s, u"--file="_s + folder.filePath(u"before.sql"_s),
                                u"--file=-"_s}));
    // From standard input, where its progress can be seen.
    ToolProcess pgRestore({.program = m_pgRestore.path,
                           .arguments = {u"--single-transaction"_s, u"--use-list="_s + folder.filePath(u"list"_s), u"--file=-"_s}});
    pgRestore.process().setStandardInputFile(path);
    pgRestore.process().setStandardOutputProcess(&psql.process());
    RETORT_CHECK(psql.start());
    RETORT_CHECK(pgRestore.start());
    RETORT_CHECK(transfer(pgRestore, psql, QFileInfo(path).size(), context));
    while (!psql.waitFor(std::chrono::milliseconds(50))) // the COMMIT is on its way, and whether it was in time could not be told
        continue;
    return psql.outcome();
}

Result<Revisions> PgDumpSession::restore(const QString& path, const BackupEntry& entry, RestoreReport&, const JobContext& context)
{
    RETORT_TRY(const QByteArray list, listArchive(m_pgRestore, path, context));
    RETORT_TRY(const PresentState present, readPresentState(entry.dataOnly));
    auto restored = runRestore(path, makeRestoreScript(list, entry, present, versionTable()), context);
    if (!restored && restored.error().code == ErrorCode::Database)
        return std::unexpected(
            Error{.code = ErrorCode::Database, .message = "The restore failed and was rolled back; the database is as it was"}.causedBy(std::move(restored).error()));
    RETORT_CHECK(restored);
    // As the transaction itself has found before it ended.
    return entry.hasVersionTable ? Revisions(entry.revisions) : Revisions();
}

Result<void> PgDumpSession::fill(const QString& path, const BackupEntry& entry, const JobContext& context)
{
    RETORT_TRY(const QByteArray list, listArchive(m_pgRestore, path, context));
    RETORT_TRY(const PresentState present, readPresentState(false));
    return runRestore(path, makeRestoreScript(list, entry, present, versionTable()), context);
}

Result<std::vector<TableCount>> PgDumpSession::countTables(const JobContext& context)
{
    RETORT_TRY(const sql::ResultSet tables, m_connection->execute(countedTables));
    std::vector<TableCount> counts;
    for (const auto& row : tables.rows) {
        if (context.stopRequested())
            return cancelled();
        RETORT_TRY(const std::int64_t rows, numberOf(*m_connection, "SELECT count(*) FROM ONLY " + sql::textAt(row, 1)));
        counts.push_back({.table = sql::textAt(row, 0), .rows = rows});
    }
    std::ranges::sort(counts, {}, &TableCount::table);
    return counts;
}

Result<void> PgDumpSession::empty()
{
    RETORT_TRY(const PresentState present, readPresentState(false));
    RETORT_CHECK(m_connection->begin());
    auto done = m_connection->execute(emptyingScript(present));
    if (done)
        return m_connection->commit();
    (void)m_connection->rollback();
    return std::unexpected(std::move(done).error());
}

class PgDumpMethod final : public ServerMethod {
public:
    [[nodiscard]] QLatin1StringView kind() const override { return pgDumpKind; }
    [[nodiscard]] bool backsUp(std::string_view dialect) const override { return dialect == "postgresql"; }

    [[nodiscard]] Result<QString> nameOf(const Subject& subject) const override
    {
        RETORT_TRY(const PostgresqlLocation location, database::postgresqlLocation(subject.url));
        RETORT_TRY(const std::string database, databaseNameOf(subject));
        return pgServerName(location) + u'/' + QString::fromStdString(database);
    }

    [[nodiscard]] Result<void> verifyContents(const QString& path, const JobContext& context) const override
    {
        RETORT_TRY(const ClientTool pgRestore, newestPgRestore(std::nullopt, context));
        RETORT_CHECK(listArchive(pgRestore, path, context));
        return {};
    }

    [[nodiscard]] Result<void> checkSwap(const Subject& subject, std::uint64_t ownSession, const JobContext& context) const override
    {
        RETORT_TRY(const std::string name, databaseNameOf(subject));
        RETORT_TRY(const auto connection, openElsewhere(subject, {name}, context));
        return checkAlone(*connection, name, ownSession);
    }
    [[nodiscard]] Result<std::string> swap(const Subject& subject, const std::string& name, const JobContext& context) const override
    {
        RETORT_TRY(const std::string present, databaseNameOf(subject));
        RETORT_TRY(const auto connection, openElsewhere(subject, {present, name}, context));
        return swapDatabases(*connection, present, name);
    }

protected:
    [[nodiscard]] Result<std::unique_ptr<ServerSession>> open(const Subject& subject, const JobContext& context) const override
    {
        RETORT_TRY(PostgresqlLocation location, pgToolLocation(subject));
        RETORT_TRY(auto connection, database::openDatabase(subject.url, subject.folder, {.common = {.stop = context.stop}}));
        const sql::ServerInfo server = connection->server();
        RETORT_TRY(ClientTool pgDump, findPgTool(u"pg_dump"_s, server, subject, context));
        RETORT_TRY(ClientTool pgRestore, findPgTool(u"pg_restore"_s, server, subject, context));
        RETORT_TRY(ClientTool psql, findPgTool(u"psql"_s, server, subject, context));
        return std::make_unique<PgDumpSession>(subject, std::move(location), std::move(connection), std::move(pgDump), std::move(pgRestore), std::move(psql));
    }
    [[nodiscard]] QString suffix() const override { return u".dump"_s; }
};

} // namespace

const BackupMethod& pgDumpMethod()
{
    static const PgDumpMethod method;
    return method;
}

} // namespace retort::backup
