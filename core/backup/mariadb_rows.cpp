// Rows of dumps of mysqldump and mariadb-dump: their INSERT statements, with other names of tables and columns where they
// have them by now, over a connection of our own.
//
// Foreign keys do not act in the session that fills. Triggers cannot be kept from acting, and dropping them would end the
// transaction: tables that have some stay out, as do those whose engine has no transactions. AUTO_INCREMENT and sequences, which no transaction
// takes back, are set when the rows are in, and only forward: no number is given twice.

#include <QFile>

#include <algorithm>

#include "core/backup/dump_lines.h"
#include "core/backup/inspect.h"
#include "core/backup/server_method.h"
#include "core/backup/table_fill.h"
#include "core/database/open_database.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

std::string quotedName(const std::string& name)
{
    return sql::quotedName(name, '`');
}

// A dump, read with its progress.
class DumpFile {
public:
    static Result<std::unique_ptr<DumpFile>> open(const QString& path, std::string_view phase, const JobContext& context)
    {
        std::unique_ptr<DumpFile> dump(new DumpFile(path, phase, context));
        if (!dump->m_file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Io, path.toStdString() + " cannot be read: " + dump->m_file.errorString().toStdString());
        return dump;
    }
    [[nodiscard]] MysqlDumpReader& parts() { return m_parts; }

private:
    DumpFile(const QString& path, std::string_view phase, const JobContext& context)
        : m_file(path), m_phase(phase), m_context(context), m_parts([this] { return read(); })
    {
    }

    Result<QByteArray> read()
    {
        constexpr qint64 blockSize = 256 * 1024;
        if (m_context.stopRequested())
            return cancelled();
        QByteArray block = m_file.read(blockSize);
        if (block.isEmpty() && m_file.error() != QFileDevice::NoError)
            return fail(ErrorCode::Io, m_file.fileName().toStdString() + " cannot be read: " + m_file.errorString().toStdString());
        m_context.reportProgress(static_cast<std::size_t>(m_file.pos()), static_cast<std::size_t>(m_file.size()), m_phase);
        return block;
    }

    QFile m_file;
    std::string m_phase;
    JobContext m_context;
    MysqlDumpReader m_parts;
};

Result<std::vector<TargetTable>> tablesOf(sql::Connection& connection)
{
    RETORT_TRY(const sql::ResultSet result,
               connection.execute(
                   "SELECT t.TABLE_NAME, c.COLUMN_NAME, c.IS_NULLABLE = 'NO',"
                   " c.COLUMN_DEFAULT IS NOT NULL OR c.EXTRA LIKE '%auto_increment%', COALESCE(c.GENERATION_EXPRESSION, '') <> '',"
                   " COALESCE(e.TRANSACTIONS, 'NO') = 'YES', COALESCE(t.ENGINE, ''),"
                   " EXISTS (SELECT 1 FROM information_schema.TRIGGERS g WHERE g.EVENT_OBJECT_SCHEMA = t.TABLE_SCHEMA AND g.EVENT_OBJECT_TABLE = t.TABLE_NAME"
                   " AND g.EVENT_MANIPULATION IN ('INSERT', 'DELETE'))"
                   " FROM information_schema.TABLES t JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME"
                   " LEFT JOIN information_schema.ENGINES e ON e.ENGINE = t.ENGINE"
                   " WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY t.TABLE_NAME, c.ORDINAL_POSITION"));
    const auto flag = [](const std::vector<sql::Value>& row, std::size_t column) {
        const auto* number = std::get_if<std::int64_t>(&row[column]);
        return number && *number != 0;
    };
    std::vector<TargetTable> tables;
    for (const auto& row : result.rows) {
        const std::string name = sql::textAt(row, 0);
        if (tables.empty() || tables.back().table != name) {
            tables.push_back({.table = name, .quoted = quotedName(name), .columns = {}});
            if (!flag(row, 5))
                tables.back().obstacle = "its engine, " + sql::textAt(row, 6) + ", has no transactions, so that a failure could not be taken back";
            else if (flag(row, 7))
                tables.back().obstacle = "it has triggers, which would act on every row";
        }
        tables.back().columns.push_back(
            {.name = sql::textAt(row, 1), .notNull = flag(row, 2), .filledByItself = flag(row, 3), .generated = flag(row, 4)});
    }
    return tables;
}

class MariadbFill final : public FillServer {
public:
    MariadbFill(std::unique_ptr<sql::Connection> connection, const FillRequest& request) : m_connection(std::move(connection)), m_request(request) {}

    [[nodiscard]] sql::Connection& connection() override { return *m_connection; }
    [[nodiscard]] char quote() const override { return '`'; }

    [[nodiscard]] Result<void> begin() override
    {
        // As dumps have them; but what does not fit is an error, and not cut to fit.
        for (const char* setting : {"foreign_key_checks = 0", "time_zone = '+00:00'", "sql_mode = 'NO_AUTO_VALUE_ON_ZERO,STRICT_ALL_TABLES'"})
            RETORT_CHECK(m_connection->execute(std::string("SET SESSION ") + setting));
        RETORT_CHECK(m_connection->execute("SET NAMES utf8mb4"));
        return m_connection->begin();
    }

    [[nodiscard]] Result<void> readFile(TableFill& fill, const JobContext& context) override;
    [[nodiscard]] Result<std::vector<FillKey>> foreignKeys() override;
    [[nodiscard]] Result<void> finish(TableFill&) override { return {}; }
    void afterwards(TableFill& fill) override;

private:
    [[nodiscard]] Result<void> setCounter(const TableRoute& route, std::int64_t next);
    [[nodiscard]] Result<void> setSequence(const SequenceValue& value);
    [[nodiscard]] std::string literal(const std::string& text) const { return sql::textLiteral(text, m_connection->server().backslashEscapes); }

    std::unique_ptr<sql::Connection> m_connection;
    const FillRequest& m_request;
    std::map<std::string, std::int64_t> m_nextNumbers; // by the table of the backup
    std::vector<SequenceValue> m_sequences;
};

// The rows with only the values that the table takes.
std::string wantedValues(std::string_view rows, const std::vector<ColumnRoute>& columns)
{
    std::string text;
    forEachRow(rows, [&](const std::vector<std::string_view>& values) {
        text += text.empty() ? "(" : ",(";
        for (const ColumnRoute& column : columns) {
            if (&column != &columns.front())
                text += ',';
            text += column.position < values.size() ? values[column.position] : "DEFAULT";
        }
        text += ')';
    });
    return text;
}

Result<void> MariadbFill::readFile(TableFill& fill, const JobContext& context)
{
    RETORT_TRY(const auto file, DumpFile::open(m_request.path, restorePhase, context));
    for (;;) {
        RETORT_TRY(const auto part, file->parts().next());
        if (!part)
            return {};
        if (part->created && part->created->nextNumber > 0)
            m_nextNumbers[part->created->table] = part->created->nextNumber;
        if (part->sequence)
            m_sequences.push_back(*part->sequence);
        const auto insert = insertStatement(part->insert);
        const TableRoute* route = insert ? fill.routeOf(insert->table) : nullptr;
        if (!route)
            continue;
        std::string statement = fill.header("INSERT INTO", *route) + " VALUES ";
        statement += route->takesWholeRows() ? std::string(insert->rows) : wantedValues(insert->rows, route->columns);
        RETORT_CHECK(fill.table(*route, [&]() -> Result<std::int64_t> {
            RETORT_TRY(const sql::ResultSet inserted, m_connection->execute(statement));
            return inserted.rowsAffected;
        }));
    }
}

Result<void> MariadbFill::setCounter(const TableRoute& route, std::int64_t next)
{
    RETORT_TRY(const std::int64_t behind,
               numberOf(*m_connection, "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = " + literal(route.to)
                                           + " AND AUTO_INCREMENT < " + std::to_string(next)));
    if (behind > 0)
        RETORT_CHECK(m_connection->execute("ALTER TABLE " + route.quoted + " AUTO_INCREMENT = " + std::to_string(next)));
    return {};
}

// SETVAL itself only goes forward.
Result<void> MariadbFill::setSequence(const SequenceValue& value)
{
    RETORT_TRY(const std::int64_t there,
               numberOf(*m_connection, "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'SEQUENCE' AND TABLE_NAME = "
                                           + literal(value.sequence)));
    if (there > 0)
        RETORT_CHECK(m_connection->execute("DO SETVAL(" + quotedName(value.sequence) + ", " + std::to_string(value.value) + ", 0)"));
    return {};
}

void MariadbFill::afterwards(TableFill& fill)
{
    for (const TableRoute& route : fill.routes()) {
        const auto next = m_nextNumbers.find(route.from);
        if (next == m_nextNumbers.end() || !fill.isFilled(route))
            continue;
        if (const auto set = setCounter(route, next->second); !set)
            fill.note("AUTO_INCREMENT of the table " + route.to + " could not be set to " + std::to_string(next->second) + ": " + describe(set.error()));
    }
    for (const SequenceValue& value : m_sequences) {
        if (const auto set = setSequence(value); !set)
            fill.note("The sequence " + value.sequence + " could not be set to " + std::to_string(value.value) + ": " + describe(set.error()));
    }
}

Result<std::vector<FillKey>> MariadbFill::foreignKeys()
{
    RETORT_TRY(const sql::ResultSet result,
               m_connection->execute("SELECT TABLE_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_NAME, COLUMN_NAME, REFERENCED_COLUMN_NAME"
                                     " FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_SCHEMA = DATABASE()"
                                     " AND REFERENCED_TABLE_NAME IS NOT NULL ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION"));
    std::vector<FillKey> keys;
    std::string last;
    for (const auto& row : result.rows) {
        const std::string child = sql::textAt(row, 0);
        const std::string parent = sql::textAt(row, 2);
        const std::string key = child + '\n' + sql::textAt(row, 1);
        if (std::exchange(last, key) != key)
            keys.push_back({.child = child, .parent = parent, .quotedChild = quotedName(child), .quotedParent = quotedName(parent), .columns = {}, .referred = {}});
        keys.back().columns.push_back(quotedName(sql::textAt(row, 3)));
        keys.back().referred.push_back(quotedName(sql::textAt(row, 4)));
    }
    return keys;
}

class MariadbDumpRows final : public RowMethod {
public:
    [[nodiscard]] QLatin1StringView kind() const override { return mariadbDumpKind; }

    [[nodiscard]] Result<StoredRows> readTables(const Subject&, const BackupEntry& entry, const QString& path, const JobContext& context) const override
    {
        RETORT_TRY(const auto file, DumpFile::open(path, readPhase, context));
        std::map<std::string, StoredTable> tables;
        for (const TableCount& table : entry.tables) // a dump of data only does not name those without rows
            tables[table.table].table = table.table;
        for (;;) {
            RETORT_TRY(auto part, file->parts().next());
            if (!part)
                break;
            if (part->created) {
                StoredTable& table = tables[part->created->table];
                table = *std::move(part->created);
                continue;
            }
            auto insert = insertStatement(part->insert);
            if (!insert)
                continue;
            StoredTable& table = tables[insert->table];
            table.table = insert->table;
            if (!insert->columns.empty())
                table.columns = std::move(insert->columns);
            forEachRow(insert->rows, [&](const std::vector<std::string_view>& values) {
                ++table.rows;
                table.width = values.size();
            });
            if (table.columns.size() != table.width && !table.columns.empty())
                table.obstacle = "its rows in the backup have " + std::to_string(table.width) + " values for " + std::to_string(table.columns.size()) + " columns";
        }
        StoredRows stored;
        for (auto& [name, table] : tables)
            stored.tables.push_back(std::move(table));
        return stored;
    }

    [[nodiscard]] Result<std::vector<TargetTable>> targetTables(sql::Connection& connection) const override { return tablesOf(connection); }

    [[nodiscard]] Result<RowReport> fill(const FillRequest& request, const JobContext& context) const override
    {
        // A day is what these servers would wait for a table that somebody else uses.
        RETORT_TRY(auto connection, database::openDatabase(request.subject.url, request.subject.folder,
                                                           {.common = {.lockTimeout = std::chrono::seconds(60), .stop = context.stop}}));
        MariadbFill server(std::move(connection), request);
        return TableFill(server, request).run(context);
    }
};

} // namespace

const RowMethod& mariadbDumpRows()
{
    static const MariadbDumpRows rows;
    return rows;
}

} // namespace retort::backup
