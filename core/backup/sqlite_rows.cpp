// Rows of copies of SQLite files: the copy is attached to the database, which reads it.
//
// Foreign keys are off in the connection that fills. SQLite cannot switch triggers off: they are dropped in the transaction and
// made again at its end from their own text.

#include <QUrl>

#include "core/backup/inspect.h"
#include "core/backup/server_method.h"
#include "core/backup/table_fill.h"
#include "core/database/sqlite_location.h"
#include "core/sql/query_text.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

std::string quotedName(const std::string& name)
{
    return sql::quotedName(name, '"');
}

// pragma_table_list: shadow tables are the business of the virtual table that they belong to.
constexpr const char* tablesQuery = "SELECT name, type = 'virtual' FROM pragma_table_list"
                                    " WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
constexpr const char* virtualReason = "it is a virtual table, whose rows are kept by its module";

bool flagAt(const std::vector<sql::Value>& row, std::size_t column)
{
    const auto* number = std::get_if<std::int64_t>(&row[column]);
    return number && *number != 0;
}

Result<std::vector<TargetColumn>> columnsOf(sql::Connection& connection, const std::string& table)
{
    RETORT_TRY(const sql::ResultSet result,
               connection.execute("SELECT name, \"notnull\", dflt_value IS NOT NULL OR (pk = 1 AND upper(type) = 'INTEGER'), hidden IN (2, 3)"
                                  " FROM pragma_table_xinfo("
                                  + sql::textLiteral(table, false) + ") WHERE hidden <> 1 ORDER BY cid"));
    std::vector<TargetColumn> columns;
    for (const auto& row : result.rows)
        columns.push_back({.name = sql::textAt(row, 0), .notNull = flagAt(row, 1), .filledByItself = flagAt(row, 2), .generated = flagAt(row, 3)});
    return columns;
}

Result<std::vector<TargetTable>> tablesOf(sql::Connection& connection)
{
    RETORT_TRY(const sql::ResultSet result, connection.execute(tablesQuery));
    std::vector<TargetTable> tables;
    for (const auto& row : result.rows) {
        TargetTable table{.table = sql::textAt(row, 0), .quoted = {}, .columns = {}, .obstacle = flagAt(row, 1) ? virtualReason : ""};
        table.quoted = "main." + quotedName(table.table);
        RETORT_TRY(table.columns, columnsOf(connection, table.table));
        tables.push_back(std::move(table));
    }
    return tables;
}

class SqliteFill final : public FillServer {
public:
    SqliteFill(std::unique_ptr<database::SqliteConnection> connection, QString path) : m_connection(std::move(connection)), m_path(std::move(path)) {}

    [[nodiscard]] sql::Connection& connection() override { return *m_connection; }

    [[nodiscard]] Result<void> begin() override
    {
        // Immutable: a copy of a database in WAL mode would else get files beside it.
        const std::string uri = QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded).toStdString() + "?immutable=1";
        RETORT_CHECK(m_connection->execute("ATTACH " + sql::textLiteral(uri, false) + " AS retort_backup"));
        RETORT_CHECK(m_connection->execute("PRAGMA foreign_keys=OFF"));
        // Not a transaction that reads first: another connection that writes meanwhile would make every table fail at once, and
        // no waiting would help.
        RETORT_CHECK(m_connection->execute("BEGIN IMMEDIATE"));
        RETORT_TRY(const sql::ResultSet triggers, m_connection->execute("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'"));
        for (const auto& row : triggers.rows) {
            RETORT_CHECK(m_connection->execute("DROP TRIGGER main." + quotedName(sql::textAt(row, 0))));
            m_triggers.push_back(sql::textAt(row, 1));
        }
        return {};
    }

    [[nodiscard]] Result<void> readFile(TableFill& fill, const JobContext& context) override
    {
        std::size_t done = 0;
        for (const TableRoute& route : fill.routes()) {
            context.reportProgress(done++, fill.routes().size(), restorePhase);
            if (context.stopRequested())
                return cancelled();
            if (!route.open())
                continue;
            std::string from;
            for (const ColumnRoute& column : route.columns)
                from += (from.empty() ? "" : ", ") + quotedName(column.from);
            RETORT_CHECK(fill.table(route, [&]() -> Result<std::int64_t> {
                if (route.columns.empty())
                    return 0;
                RETORT_TRY(const sql::ResultSet inserted, m_connection->execute(fill.header("INSERT INTO", route) + " SELECT " + from + " FROM retort_backup."
                                                                                + quotedName(route.from)));
                return inserted.rowsAffected;
            }));
        }
        return {};
    }

    [[nodiscard]] Result<std::vector<FillKey>> foreignKeys() override;

    [[nodiscard]] Result<void> finish(TableFill& fill) override
    {
        RETORT_CHECK(setSequences(fill));
        for (const std::string& trigger : m_triggers)
            RETORT_CHECK(m_connection->execute(trigger));
        return {};
    }

private:
    [[nodiscard]] Result<void> setSequences(const TableFill& fill);
    [[nodiscard]] Result<bool> hasSequences(const std::string& schema)
    {
        RETORT_TRY(const std::int64_t found, numberOf(*m_connection, "SELECT count(*) FROM " + schema + ".sqlite_master WHERE name = 'sqlite_sequence'"));
        return found > 0;
    }

    std::unique_ptr<database::SqliteConnection> m_connection;
    QString m_path;
    std::vector<std::string> m_triggers;
};

// A key that names no columns refers to the primary key.
Result<std::vector<FillKey>> SqliteFill::foreignKeys()
{
    RETORT_TRY(const sql::ResultSet result,
               m_connection->execute("SELECT t.name, f.id, p.name, f.\"from\", coalesce(f.\"to\", (SELECT k.name FROM pragma_table_info(p.name) k WHERE k.pk = f.seq + 1))"
                                     " FROM main.sqlite_master t CROSS JOIN pragma_foreign_key_list(t.name) f"
                                     " JOIN main.sqlite_master p ON p.type = 'table' AND p.name = f.\"table\" COLLATE NOCASE"
                                     " WHERE t.type = 'table' ORDER BY t.name, f.id, f.seq"));
    std::vector<FillKey> keys;
    std::string last;
    for (const auto& row : result.rows) {
        const std::string child = sql::textAt(row, 0);
        const std::string parent = sql::textAt(row, 2);
        const auto* id = std::get_if<std::int64_t>(&row[1]);
        const std::string key = child + '\n' + std::to_string(id ? *id : 0);
        if (std::exchange(last, key) != key)
            keys.push_back({.child = child,
                            .parent = parent,
                            .quotedChild = "main." + quotedName(child),
                            .quotedParent = "main." + quotedName(parent),
                            .columns = {},
                            .referred = {}});
        keys.back().columns.push_back(quotedName(sql::textAt(row, 3)));
        keys.back().referred.push_back(quotedName(sql::textAt(row, 4)));
    }
    return keys;
}

// AUTOINCREMENT never gives a number twice: the backup's is the least that counts.
Result<void> SqliteFill::setSequences(const TableFill& fill)
{
    RETORT_TRY(const bool here, hasSequences("main"));
    RETORT_TRY(const bool there, hasSequences("retort_backup"));
    for (const TableRoute& route : fill.routes()) {
        if (!here || !there || !fill.isFilled(route))
            continue;
        const std::string number = "(SELECT max(seq) FROM retort_backup.sqlite_sequence WHERE name = " + sql::textLiteral(route.from, false) + ")";
        const std::string name = sql::textLiteral(route.to, false);
        RETORT_CHECK(m_connection->execute("UPDATE main.sqlite_sequence SET seq = max(seq, coalesce(" + number + ", 0)) WHERE name = " + name));
        RETORT_CHECK(m_connection->execute("INSERT INTO main.sqlite_sequence (name, seq) SELECT " + name + ", " + number + " WHERE " + number
                                           + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main.sqlite_sequence WHERE name = " + name
                                           + ") AND EXISTS (SELECT 1 FROM main.sqlite_master WHERE name = " + name + " AND sql LIKE '%AUTOINCREMENT%')"));
    }
    return {};
}

class SqliteRows final : public RowMethod {
public:
    [[nodiscard]] QLatin1StringView kind() const override { return sqliteKind; }

    [[nodiscard]] Result<StoredRows> readTables(const Subject&, const BackupEntry&, const QString& path, const JobContext& context) const override
    {
        RETORT_TRY(const auto copy, openCopy(path, context));
        RETORT_TRY(const std::vector<TargetTable> tables, tablesOf(*copy));
        StoredRows stored;
        for (const TargetTable& table : tables) {
            if (context.stopRequested())
                return cancelled();
            StoredTable& one = stored.tables.emplace_back();
            one.table = table.table;
            one.obstacle = table.obstacle;
            for (const TargetColumn& column : table.columns) {
                if (!column.generated)
                    one.columns.push_back(column.name);
            }
            one.width = one.columns.size();
            if (one.obstacle.empty()) {
                RETORT_TRY(one.rows, numberOf(*copy, "SELECT count(*) FROM " + table.quoted));
            }
        }
        return stored;
    }

    [[nodiscard]] Result<std::vector<TargetTable>> targetTables(sql::Connection& connection) const override { return tablesOf(connection); }

    [[nodiscard]] Result<RowReport> fill(const FillRequest& request, const JobContext& context) const override
    {
        RETORT_TRY(const database::SqliteLocation location, database::sqliteLocation(request.subject.url, request.subject.folder));
        RETORT_TRY(auto connection, database::SqliteConnection::open({.file = location.file}, {.stop = context.stop}));
        SqliteFill server(std::move(connection), request.path);
        return TableFill(server, request).run(context);
    }
};

} // namespace

const RowMethod& sqliteRows()
{
    static const SqliteRows rows;
    return rows;
}

} // namespace retort::backup
