// MySQL and MariaDB: SQL of mysqldump or mariadb-dump, which the client brings back. These servers end a transaction at every
// DDL statement, so that a restore is not one step: what can go wrong is found out in a scratch database beforehand.

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

#include "core/backup/client_tools.h"
#include "core/backup/inspect.h"
#include "core/backup/mysql_option_file.h"
#include "core/backup/server_method.h"
#include "core/backup/tool_process.h"
#include "core/database/mysql_location.h"
#include "core/database/open_database.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

using database::MysqlLocation;

std::string quotedName(std::string_view name)
{
    return sql::quotedName(name, '`');
}

std::string whatToInstall(const sql::ServerInfo& server)
{
    const std::string version = std::to_string(server.version[0]);
    return server.isMariadb() ? "Install mariadb-client of version " + version + " or newer and put it into PATH"
                              : "Install the client programs of MySQL " + version + " or newer (mysql-client, mysql-community-client) and put them into PATH";
}

// The two servers have grown apart: each is dumped and restored by its own programs, which must not be older.
Result<ClientTool> findTool(const QString& mariadbName, const QString& mysqlName, const sql::ServerInfo& server, const Subject& subject,
                            const JobContext& context)
{
    const QStringList names = server.isMariadb() ? QStringList{mariadbName, mysqlName} : QStringList{mysqlName};
    const std::vector<ClientTool> tools = findTools(names, subject.toolFolders, context);
    if (context.stopRequested())
        return cancelled();
    if (tools.empty())
        return fail(ErrorCode::NotFound, "The program " + names.join(" or "_L1).toStdString() + " is not there, which backups of " + server.product
                                             + " need. " + whatToInstall(server));
    std::optional<ClientTool> best;
    for (const ClientTool& tool : tools) {
        if (tool.mariadb == server.isMariadb() && tool.major >= server.version[0] && (!best || tool.major < best->major))
            best = tool;
    }
    if (best)
        return *best;
    return fail(ErrorCode::Unsupported, "No " + names.join(" or "_L1).toStdString() + " fits the server, " + server.product + ' '
                                            + std::to_string(server.version[0]) + '.' + std::to_string(server.version[1]) + ": there is " + listOf(tools)
                                            + ". " + whatToInstall(server));
}

// mysqldump ends with this line when it has written everything.
Result<void> checkTrailer(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path.toStdString() + " cannot be read: " + file.errorString().toStdString());
    file.seek(std::max<qint64>(0, file.size() - 200));
    if (!file.readAll().contains("\n-- Dump completed"))
        return fail(ErrorCode::Database, "The backup " + path.toStdString() + " is not complete: its last line is missing");
    return {};
}

// Where a line begins in a file, at or after an offset; -1 when it does not.
qint64 findLine(QFile& file, const QByteArray& line, qint64 from)
{
    constexpr qint64 blockSize = 4 << 20;
    const QByteArray wanted = '\n' + line;
    for (qint64 at = from; at < file.size(); at += blockSize) {
        file.seek(at);
        const qsizetype found = file.read(blockSize + wanted.size()).indexOf(wanted);
        if (found >= 0)
            return at + found + 1;
    }
    return -1;
}

// All of a dump but its events: in a scratch database they would run a second time.
Result<std::vector<FilePart>> partsWithoutEvents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path.toStdString() + " cannot be read: " + file.errorString().toStdString());
    const qint64 events = findLine(file, "-- Dumping events for database ", 0);
    if (events < 0)
        return std::vector{FilePart{.offset = 0, .size = file.size()}};
    qint64 end = findLine(file, "-- Dumping routines for database ", events);
    if (end < 0)
        end = file.size();
    return std::vector{FilePart{.offset = 0, .size = events}, FilePart{.offset = end, .size = file.size() - end}};
}

// How much of a database's name goes into that of its scratch database: names have 64 characters at most, and UTF-8 is not
// to be cut in the middle of one.
std::size_t scratchPrefix(std::string_view name)
{
    const auto wide = std::ranges::find_if(name, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return std::min<std::size_t>(40, static_cast<std::size_t>(wide - name.begin()));
}

constexpr std::string_view baseTables = "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ";
constexpr std::string_view areTables = " AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY TABLE_NAME";

class MariadbDumpSession final : public ServerSession {
public:
    struct Tools {
        ClientTool dump;
        ClientTool client;
    };

    MariadbDumpSession(Subject subject, MysqlLocation location, std::unique_ptr<sql::Connection> connection, Tools tools)
        : m_subject(std::move(subject)), m_location(std::move(location)), m_connection(std::move(connection)), m_tools(std::move(tools)),
          m_backslashes(m_connection->server().backslashEscapes)
    {
    }

    [[nodiscard]] sql::Connection& connection() override { return *m_connection; }
    [[nodiscard]] Result<Revisions> readRevisions() override { return revisionsIn(*m_connection, m_location.database); }

    [[nodiscard]] Result<void> dump(const QString& path, BackupEntry& entry, const JobContext& context) override;
    [[nodiscard]] bool onlyAppends() const override { return true; }
    [[nodiscard]] Result<void> prove(const QString& path, const BackupEntry& entry, Rehearsal rehearsal, RestoreReport& report,
                                     const JobContext& context) override;
    [[nodiscard]] Result<Revisions> restore(const QString& path, const BackupEntry& entry, RestoreReport& report, const JobContext& context) override;
    [[nodiscard]] Result<void> empty() override
    {
        RETORT_TRY(const auto connection, secondConnection());
        bool changed = false;
        return emptyDatabase(*connection, {}, changed);
    }
    [[nodiscard]] Result<void> createDatabase(const std::string& name) override;
    void copySettings(const std::string& name, std::vector<std::string>& notes) override;
    [[nodiscard]] Result<void> dropDatabase(const std::string& name) override;
    [[nodiscard]] Result<void> fill(const QString& path, const BackupEntry& entry, const JobContext& context) override;
    [[nodiscard]] Result<std::vector<TableCount>> countTables(const JobContext& context) override;

private:
    class Scratch;

    [[nodiscard]] std::string literal(std::string_view text) const { return sql::textLiteral(text, m_backslashes); }
    [[nodiscard]] Result<Revisions> revisionsIn(sql::Connection& connection, const std::string& database) const;
    [[nodiscard]] Result<std::vector<std::string>> tablesIn(sql::Connection& connection, const std::string& database) const;
    // One that nobody stops.
    [[nodiscard]] Result<std::unique_ptr<sql::Connection>> secondConnection() const;
    // CREATE DATABASE with what is said of this one.
    [[nodiscard]] Result<void> makeDatabase(sql::Connection& connection, const std::string& name) const;
    [[nodiscard]] Result<void> noteLimits(BackupEntry& entry) const;
    [[nodiscard]] Result<void> feed(const QString& path, const std::vector<FilePart>& parts, const std::string& database, std::string_view phase,
                                    const JobContext& context) const;
    [[nodiscard]] Result<void> rehearse(const QString& path, const BackupEntry& entry, const JobContext& context);
    [[nodiscard]] Result<void> emptyDatabase(sql::Connection& connection, const BackupEntry& entry, bool& changed) const;

    Subject m_subject;
    MysqlLocation m_location;
    std::unique_ptr<sql::Connection> m_connection;
    Tools m_tools;
    bool m_backslashes;
};

Result<Revisions> MariadbDumpSession::revisionsIn(sql::Connection& connection, const std::string& database) const
{
    if (m_subject.versionTableSchema && *m_subject.versionTableSchema != m_location.database)
        return std::nullopt; // in another database, which is no part of the backup
    RETORT_TRY(const std::int64_t exists, numberOf(connection, "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = " + literal(database)
                                                                   + " AND TABLE_NAME = " + literal(m_subject.versionTable)));
    if (exists == 0)
        return std::nullopt;
    RETORT_TRY(std::vector<std::string> revisions,
               textsOf(connection, "SELECT version_num FROM " + quotedName(database) + '.' + quotedName(m_subject.versionTable)));
    std::ranges::sort(revisions);
    return revisions;
}

Result<std::vector<std::string>> MariadbDumpSession::tablesIn(sql::Connection& connection, const std::string& database) const
{
    return textsOf(connection, std::string(baseTables) + literal(database) + std::string(areTables));
}

Result<std::unique_ptr<sql::Connection>> MariadbDumpSession::secondConnection() const
{
    // A day is what these servers would wait for a table that somebody else uses.
    return database::openDatabase(m_subject.url, m_subject.folder, {.common = {.lockTimeout = std::chrono::seconds(60)}});
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Only engines with transactions take part in the snapshot.
Result<void> MariadbDumpSession::noteLimits(BackupEntry& entry) const
{
    RETORT_TRY(const auto outside,
               textsOf(*m_connection, "SELECT t.TABLE_NAME FROM information_schema.TABLES t LEFT JOIN information_schema.ENGINES e ON e.ENGINE = t.ENGINE"
                                      " WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE' AND COALESCE(e.TRANSACTIONS, 'NO') <> 'YES'"
                                      " ORDER BY t.TABLE_NAME"));
    if (!outside.empty())
        entry.notes.push_back("Tables whose engine has no transactions are not in the snapshot; changes made during the backup may be in them: " + listed(outside));
    RETORT_TRY(const auto versioned, textsOf(*m_connection, "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                                                            " AND TABLE_TYPE = 'SYSTEM VERSIONED'"));
    if (!versioned.empty())
        entry.notes.emplace_back("Of system-versioned tables the present rows are in the backup, not the history");
    // Field_float::val_str() of the server writes six digits, whoever asks.
    RETORT_TRY(const auto floats, textsOf(*m_connection, "SELECT CONCAT(c.TABLE_NAME, '.', c.COLUMN_NAME) FROM information_schema.COLUMNS c"
                                                         " JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME"
                                                         " WHERE c.TABLE_SCHEMA = DATABASE() AND c.DATA_TYPE = 'float' AND t.TABLE_TYPE <> 'VIEW'"
                                                         " ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION"));
    if (!floats.empty())
        entry.notes.push_back("The server writes six digits of a FLOAT into a dump, and a restore brings back no more (16777217 comes back as 16777200): "
                              + listed(floats));
    if (m_subject.versionTableSchema && *m_subject.versionTableSchema != m_location.database)
        entry.notes.push_back("The version table is in the database " + *m_subject.versionTableSchema + ", which is not in this backup");
    return {};
}

Result<void> MariadbDumpSession::dump(const QString& path, BackupEntry& entry, const JobContext& context)
{
    RETORT_CHECK(noteLimits(entry));
    for (const std::string& note : entry.notes)
        context.write(LogLevel::Warning, backupLogger, note);
    RETORT_TRY(const Revisions before, readRevisions());
    RETORT_TRY(const std::vector<std::string> tables, tablesIn(*m_connection, m_location.database));
    RETORT_TRY(const auto options, MysqlOptionFile::write(m_location, m_tools.dump.mariadb));
    QStringList arguments{options->argument(), u"--single-transaction"_s, u"--quick"_s, u"--hex-blob"_s, u"--default-character-set=utf8mb4"_s,
                          u"--no-tablespaces"_s, u"--max-allowed-packet=1G"_s, u"--result-file="_s + path};
    if (entry.dataOnly)
        arguments += {u"--no-create-info"_s, u"--skip-triggers"_s, u"--complete-insert"_s}; // or nothing would say which columns they are
    else
        arguments += {u"--routines"_s, u"--triggers"_s, u"--events"_s};
    if (!m_tools.dump.mariadb) {
        arguments += u"--set-gtid-purged=OFF"_s;
        if (m_tools.dump.major >= 8)
            arguments += u"--column-statistics=0"_s;
    }
    arguments += {u"--"_s, QString::fromStdString(m_location.database)};
    ToolProcess tool({.program = m_tools.dump.path, .arguments = arguments, .password = m_location.password.value_or(database::Secret())});
    RETORT_CHECK(tool.start());
    RETORT_CHECK(waitForTool(tool, context, [&] { context.reportProgress(static_cast<std::size_t>(QFileInfo(path).size()), 0, dumpPhase); }));
    context.reportProgress(0, 0, checkPhase);
    RETORT_CHECK(checkTrailer(path));
    // The dump's snapshot lies between the two readings.
    RETORT_TRY(const Revisions after, readRevisions());
    if (before != after)
        return fail(ErrorCode::Conflict, "The database was migrated while it was backed up; try again when that has ended");
    entry.hasVersionTable = before.has_value();
    entry.revisions = before.value_or(std::vector<std::string>());
    for (const std::string& table : tables)
        entry.tables.push_back({.table = table}); // rows: counting them now would be another moment than the dump's
    return {};
}

Result<void> MariadbDumpSession::feed(const QString& path, const std::vector<FilePart>& parts, const std::string& database, std::string_view phase,
                                      const JobContext& context) const
{
    RETORT_TRY(const auto options, MysqlOptionFile::write(m_location, m_tools.client.mariadb));
    ToolProcess client({.program = m_tools.client.path,
                        .arguments = {options->argument(), u"--batch"_s, u"--default-character-set=utf8mb4"_s, u"--max-allowed-packet=1G"_s,
                                      u"--skip-reconnect"_s, u"--database="_s + QString::fromStdString(database)},
                        .password = m_location.password.value_or(database::Secret())});
    client.process().setStandardInputFile({});
    RETORT_CHECK(client.start());
    return feedTool(client, path, parts, phase, context);
}

Result<void> MariadbDumpSession::makeDatabase(sql::Connection& connection, const std::string& name) const
{
    RETORT_TRY(const sql::ResultSet set, connection.execute("SELECT DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA"
                                                            " WHERE SCHEMA_NAME = DATABASE()"));
    if (set.rows.empty())
        return fail(ErrorCode::NotFound, "There is no database " + m_location.database);
    RETORT_CHECK(connection.execute("CREATE DATABASE " + quotedName(name) + " CHARACTER SET " + sql::textAt(set.rows.front(), 0) + " COLLATE "
                                    + sql::textAt(set.rows.front(), 1)));
    return {};
}

Result<void> MariadbDumpSession::createDatabase(const std::string& name)
{
    RETORT_TRY(const std::int64_t exists, numberOf(*m_connection, "SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = " + literal(name)));
    if (exists > 0)
        return fail(ErrorCode::AlreadyExists, "There is a database " + name + " on this server already; choose another name for the new one");
    auto made = makeDatabase(*m_connection, name);
    if (made || made.error().code != ErrorCode::Database)
        return made;
    return std::unexpected(
        Error{.code = ErrorCode::Database, .message = "The database " + name + " could not be made; nothing was changed"}.causedBy(std::move(made).error()));
}

// Rights to a database are the server's, by its name.
void MariadbDumpSession::copySettings(const std::string& name, std::vector<std::string>& notes)
{
    const auto events = textsOf(*m_connection, "SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = " + literal(name) + " AND STATUS = 'ENABLED'");
    if (events && !events->empty())
        notes.push_back("The new database " + name + " has " + std::to_string(events->size()) + " events, which run in it from now on");
    notes.push_back("Who may use " + name + " is not in the backup: grant it to the users who are to");
}

Result<void> MariadbDumpSession::dropDatabase(const std::string& name)
{
    RETORT_TRY(const auto connection, secondConnection());
    RETORT_CHECK(connection->execute("DROP DATABASE " + quotedName(name)));
    return {};
}

Result<void> MariadbDumpSession::fill(const QString& path, const BackupEntry&, const JobContext& context)
{
    return feed(path, {FilePart{.offset = 0, .size = QFileInfo(path).size()}}, m_location.database, restorePhase, context);
}

Result<std::vector<TableCount>> MariadbDumpSession::countTables(const JobContext&)
{
    RETORT_TRY(const std::vector<std::string> names, tablesIn(*m_connection, m_location.database));
    std::vector<TableCount> tables;
    for (const std::string& name : names)
        tables.push_back({.table = name});
    return tables;
}

// A database beside the one that is meant, for as long as this lives.
class MariadbDumpSession::Scratch {
public:
    static Result<std::unique_ptr<Scratch>> create(const MariadbDumpSession& session, const JobContext& context)
    {
        RETORT_TRY(auto connection, session.secondConnection());
        const std::string name = session.m_location.database.substr(0, scratchPrefix(session.m_location.database)) + "_retort_"
                                 + std::to_string(QRandomGenerator::system()->generate());
        RETORT_CHECK(session.makeDatabase(*connection, name));
        return std::unique_ptr<Scratch>(new Scratch(name, std::move(connection), context));
    }
    ~Scratch()
    {
        if (auto dropped = m_connection->execute("DROP DATABASE " + quotedName(m_name)); !dropped)
            m_context.write(LogLevel::Warning, backupLogger,
                            "The scratch database " + m_name + " could not be dropped again: " + describe(dropped.error()));
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] sql::Connection& connection() { return *m_connection; }

private:
    Scratch(std::string name, std::unique_ptr<sql::Connection> connection, JobContext context)
        : m_name(std::move(name)), m_connection(std::move(connection)), m_context(std::move(context))
    {
    }

    std::string m_name;
    std::unique_ptr<sql::Connection> m_connection;
    JobContext m_context;
};

Result<void> MariadbDumpSession::rehearse(const QString& path, const BackupEntry& entry, const JobContext& context)
{
    auto scratch = Scratch::create(*this, context);
    if (!scratch)
        return std::unexpected(
            Error{.code = ErrorCode::Unsupported,
                  .message = "Restoring is not one transaction here, so the backup is restored into a scratch database first; that could not be made. "
                             "Nothing was changed. Grant the user CREATE and DROP, or restore without a rehearsal (retort-cli restore --no-rehearsal)"}
                .causedBy(std::move(scratch).error()));
    sql::Connection& connection = (*scratch)->connection();
    if (entry.dataOnly) {
        for (const TableCount& table : entry.tables)
            RETORT_CHECK(connection.execute("CREATE TABLE " + quotedName((*scratch)->name()) + '.' + quotedName(table.table) + " LIKE " + quotedName(table.table)));
    }
    RETORT_TRY(const std::vector<FilePart> parts, partsWithoutEvents(path));
    RETORT_CHECK(feed(path, parts, (*scratch)->name(), rehearsalPhase, context));
    RETORT_TRY(const std::vector<std::string> tables, tablesIn(connection, (*scratch)->name()));
    if (!std::ranges::equal(tables, entry.tables, {}, {}, &TableCount::table))
        return fail(ErrorCode::Conflict, "The backup restored " + std::to_string(tables.size()) + " tables instead of "
                                             + std::to_string(entry.tables.size()) + " into a scratch database");
    RETORT_TRY(const Revisions revisions, revisionsIn(connection, (*scratch)->name()));
    if (revisions.has_value() != entry.hasVersionTable || revisions.value_or(std::vector<std::string>()) != entry.revisions)
        return fail(ErrorCode::Conflict, "The version table of the backup does not say what the backup is labelled with");
    return {};
}

Result<void> MariadbDumpSession::prove(const QString& path, const BackupEntry& entry, Rehearsal rehearsal, RestoreReport& report,
                                       const JobContext& context)
{
    if (entry.dataOnly) {
        RETORT_TRY(const std::int64_t triggers, numberOf(*m_connection, "SELECT COUNT(*) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"));
        if (triggers > 0)
            return std::unexpected(triggersInTheWay());
    }
    if (rehearsal == Rehearsal::Skip) {
        report.notes.emplace_back("The backup was not tried out in a scratch database first");
        return {};
    }
    auto rehearsed = rehearse(path, entry, context);
    if (!rehearsed && rehearsed.error().code == ErrorCode::Database)
        return std::unexpected(
            Error{.code = ErrorCode::Database, .message = "The backup could not be restored into a scratch database; nothing was changed"}.causedBy(
                std::move(rehearsed).error()));
    RETORT_CHECK(rehearsed);
    report.notes.emplace_back("The backup was restored into a scratch database first, which proved it, and then into the database; the two steps of the "
                              "latter, dropping and restoring, are not one transaction on this server");
    return {};
}

// One statement for all tables: it waits for all of them before it drops the first.
Result<void> MariadbDumpSession::emptyDatabase(sql::Connection& connection, const BackupEntry& entry, bool& changed) const
{
    RETORT_CHECK(connection.execute("SET SESSION foreign_key_checks = 0"));
    if (entry.dataOnly) {
        for (const TableCount& table : entry.tables) {
            RETORT_CHECK(connection.execute("DELETE FROM " + quotedName(table.table)));
            changed = true;
        }
        return {};
    }
    struct Kind {
        const char* drop;
        const char* names;
        bool together;
    };
    static constexpr Kind kinds[] = {
        {"DROP TABLE ", "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')", true},
        {"DROP VIEW ", "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'VIEW'", true},
        {"DROP SEQUENCE ", "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'SEQUENCE'", true},
        {"DROP EVENT ", "SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()", false},
        {"DROP FUNCTION ", "SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_TYPE = 'FUNCTION'", false},
        {"DROP PROCEDURE ", "SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_TYPE = 'PROCEDURE'", false},
        {"DROP PACKAGE ", "SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_TYPE = 'PACKAGE'", false},
    };
    for (const Kind& kind : kinds) {
        RETORT_TRY(const std::vector<std::string> names, textsOf(connection, kind.names));
        std::string together;
        for (const std::string& name : names) {
            together += (together.empty() ? "" : ", ") + quotedName(name);
            if (!kind.together) {
                RETORT_CHECK(connection.execute(kind.drop + quotedName(name)));
                changed = true;
            }
        }
        if (kind.together && !together.empty()) {
            const auto dropped = connection.execute(kind.drop + together);
            // A wait that was too long ended before the first of them; of other failures nobody knows.
            changed = changed || dropped || dropped.error().code != ErrorCode::LockTimeout;
            RETORT_CHECK(dropped);
        }
    }
    return {};
}

Result<Revisions> MariadbDumpSession::restore(const QString& path, const BackupEntry& entry, RestoreReport& report, const JobContext& context)
{
    RETORT_TRY(const auto connection, secondConnection());
    if (context.stopRequested())
        return cancelled();
    JobContext unstoppable = context; // from the first table that is dropped on, there is no way but forward
    unstoppable.stop = {};
    bool changed = false;
    auto done = emptyDatabase(*connection, entry, changed);
    if (!done && !changed)
        return std::unexpected(std::move(done).error());
    changed = true;
    if (done)
        done = feed(path, {FilePart{.offset = 0, .size = QFileInfo(path).size()}}, m_location.database, restorePhase, unstoppable);
    auto revisions = revisionsIn(*connection, m_location.database);
    if (done && !revisions)
        done = std::unexpected(revisions.error());
    if (!done) {
        const std::string before = report.safety ? "; what it held before is in the backup " + report.safety->id.toStdString() : std::string();
        report.incomplete = Error{.code = ErrorCode::Database, .message = "The restore failed half way, and the database is not complete" + before}.causedBy(
            std::move(done).error());
    }
    return revisions.value_or(Revisions());
}

class MariadbDumpMethod final : public ServerMethod {
public:
    [[nodiscard]] QLatin1StringView kind() const override { return mariadbDumpKind; }
    [[nodiscard]] bool backsUp(std::string_view dialect) const override { return dialect == "mysql" || dialect == "mariadb"; }

    [[nodiscard]] Result<QString> nameOf(const Subject& subject) const override
    {
        RETORT_TRY(const MysqlLocation location, database::mysqlLocation(subject.url));
        if (location.database.empty())
            return fail(ErrorCode::Configuration, "The database URL names no database");
        const std::string host = location.host.empty() ? "localhost" : location.host;
        const std::string port = std::to_string(location.port == 0 ? 3306 : location.port);
        const std::string place = location.socket.empty() ? host + ':' + port : location.socket;
        return QString::fromStdString("mysql://" + place + '/' + location.database);
    }

    [[nodiscard]] Result<void> verifyContents(const QString& path, const JobContext&) const override { return checkTrailer(path); }

    [[nodiscard]] Result<void> checkSwap(const Subject&, std::uint64_t, const JobContext&) const override
    {
        return fail(ErrorCode::Unsupported, "MySQL and MariaDB cannot rename a database, so that a new one cannot take the place of this one. Restore into a new "
                                            "database and lead the application there, or restore in place");
    }
    [[nodiscard]] Result<std::string> swap(const Subject& subject, const std::string&, const JobContext& context) const override
    {
        RETORT_CHECK(checkSwap(subject, 0, context));
        return std::string();
    }

protected:
    [[nodiscard]] Result<std::unique_ptr<ServerSession>> open(const Subject& subject, const JobContext& context) const override
    {
        RETORT_TRY(MysqlLocation location, database::mysqlLocation(subject.url));
        RETORT_CHECK(mysqlOptions(location, true));
        RETORT_TRY(auto connection, database::openDatabase(subject.url, subject.folder, {.common = {.stop = context.stop}}));
        const sql::ServerInfo server = connection->server();
        RETORT_TRY(ClientTool dump, findTool(u"mariadb-dump"_s, u"mysqldump"_s, server, subject, context));
        RETORT_TRY(ClientTool client, findTool(u"mariadb"_s, u"mysql"_s, server, subject, context));
        for (const std::string& option : optionsLeftOut(location))
            context.write(LogLevel::Warning, backupLogger, "The client programs have no option for this one of the database URL: " + option);
        return std::make_unique<MariadbDumpSession>(subject, std::move(location), std::move(connection),
                                                    MariadbDumpSession::Tools{.dump = std::move(dump), .client = std::move(client)});
    }
    [[nodiscard]] QString suffix() const override { return u".sql"_s; }
};

} // namespace

const BackupMethod& mariadbDumpMethod()
{
    static const MariadbDumpMethod method;
    return method;
}

} // namespace retort::backup
