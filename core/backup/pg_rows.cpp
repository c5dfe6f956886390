// Rows of archives of pg_dump: pg_restore writes them as COPY text, which goes on to the server over a connection of our own.
//
// Foreign keys are dropped in the transaction and added again at its end, when the server checks them; triggers of
// users are disabled and enabled again. The owner of a table may do both, while session_replication_role is for superusers, and
// leaves foreign keys unchecked. Sequences are set by ALTER SEQUENCE, which a ROLLBACK takes back, unlike setval().

#include <QFileInfo>

#include <algorithm>

#include "core/backup/client_tools.h"
#include "core/backup/dump_lines.h"
#include "core/backup/inspect.h"
#include "core/backup/server_method.h"
#include "core/backup/table_fill.h"
#include "core/backup/tool_process.h"
#include "core/database/postgresql_connection.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

using database::PostgresqlConnection;

std::string literal(const std::string& text)
{
    return sql::textLiteral(text, false);
}

// What pg_restore writes, as it is read: the pipe is never drained further than that, so that memory stays as it is.
class RestoreOutput {
public:
    static Result<std::unique_ptr<RestoreOutput>> start(const Subject& subject, const QString& path, std::string_view phase, const JobContext& context)
    {
        RETORT_TRY(const ClientTool program, newestPgRestore(subject.toolFolders, context));
        std::unique_ptr<RestoreOutput> output(new RestoreOutput({.program = program.path, .arguments = {u"--data-only"_s, u"--file=-"_s}}, context));
        output->m_size = static_cast<std::size_t>(QFileInfo(path).size());
        output->m_phase = phase;
        output->m_tool.process().setStandardInputFile(path);
        output->m_tool.process().setStandardOutputFile({});
        RETORT_CHECK(output->m_tool.start());
        return output;
    }
    [[nodiscard]] LineReader& lines() { return m_lines; }

private:
    RestoreOutput(const ToolCommand& command, const JobContext& context) : m_tool(command), m_context(context), m_lines([this] { return read(); }) {}

    Result<QByteArray> read()
    {
        constexpr qint64 blockSize = 256 * 1024;
        for (;;) {
            if (m_context.stopRequested()) {
                m_tool.stop();
                return cancelled();
            }
            QByteArray block = m_tool.process().read(blockSize);
            if (!block.isEmpty()) {
                const qint64 position = m_tool.inputPosition(); // -1: it has read all of it and ended
                m_context.reportProgress(position < 0 ? m_size : std::min(static_cast<std::size_t>(position), m_size), m_size, m_phase);
                return block;
            }
            if (m_tool.process().state() == QProcess::NotRunning) {
                (void)m_tool.waitFor(std::chrono::milliseconds(0));
                RETORT_CHECK(m_tool.outcome());
                return QByteArray();
            }
            m_tool.process().waitForReadyRead(50);
        }
    }

    ToolProcess m_tool;
    JobContext m_context;
    LineReader m_lines;
    std::size_t m_size = 0;
    std::string m_phase;
};

Result<std::vector<TargetTable>> tablesOf(sql::Connection& connection)
{
    // attgenerated is there since PostgreSQL 12.
    RETORT_TRY(const sql::ResultSet result,
               connection.execute("SELECT n.nspname::text, c.relname::text, format('%I.%I', n.nspname, c.relname), a.attname::text, a.attnotnull,"
                                  " a.atthasdef OR a.attidentity <> '', coalesce(to_jsonb(a) ->> 'attgenerated', '') <> ''"
                                  " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                  " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                                  " WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                                  " AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"
                                  " AND d.deptype = 'e') ORDER BY 1, 2, a.attnum"));
    const auto flag = [](const std::vector<sql::Value>& row, std::size_t column) {
        const auto* value = std::get_if<bool>(&row[column]);
        return value && *value;
    };
    std::vector<TargetTable> tables;
    for (const auto& row : result.rows) {
        const std::string quoted = sql::textAt(row, 2);
        if (tables.empty() || tables.back().quoted != quoted)
            tables.push_back({.table = tableKey(sql::textAt(row, 0), sql::textAt(row, 1)), .quoted = quoted, .columns = {}});
        if (!std::holds_alternative<std::monostate>(row[3]))
            tables.back().columns.push_back(
                {.name = sql::textAt(row, 3), .notNull = flag(row, 4), .filledByItself = flag(row, 5), .generated = flag(row, 6)});
    }
    return tables;
}

class PgFill final : public FillServer {
public:
    PgFill(std::unique_ptr<PostgresqlConnection> connection, const FillRequest& request) : m_connection(std::move(connection)), m_request(request) {}

    [[nodiscard]] sql::Connection& connection() override { return *m_connection; }
    [[nodiscard]] std::string emptying(const std::string& quotedTable) const override { return "TRUNCATE TABLE ONLY " + quotedTable; }
    [[nodiscard]] std::string rowsOf(const std::string& quotedTable) const override { return "ONLY " + quotedTable; } // not those of its heirs (INHERITS)
    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> readFile(TableFill& fill, const JobContext& context) override;
    [[nodiscard]] Result<std::vector<FillKey>> foreignKeys() override { return m_keys; }
    [[nodiscard]] Result<void> finish(TableFill& fill) override;

private:
    [[nodiscard]] Result<void> readForeignKeys();
    [[nodiscard]] Result<void> dropForeignKeys();
    [[nodiscard]] Result<void> disableTriggers();
    [[nodiscard]] Result<void> copyTable(TableFill& fill, const TableRoute& route, RestoreOutput& output);
    [[nodiscard]] Result<void> setSequence(TableFill& fill, const SequenceValue& value);
    [[nodiscard]] Result<void> refreshViews(TableFill& fill);
    // What the server has against it is a note that begins with these words.
    [[nodiscard]] Result<void> attempt(TableFill& fill, const std::string& statement, const std::string& failed);

    std::unique_ptr<PostgresqlConnection> m_connection;
    const FillRequest& m_request;
    std::string m_targets; // "'public.item'::regclass, ...": the tables that are filled
    std::vector<FillKey> m_keys;
    std::vector<std::string> m_afterwards; // what brings foreign keys and triggers back
    std::vector<SequenceValue> m_sequences;
};

Result<void> PgFill::begin()
{
    for (const TableRoute& route : m_request.routes) {
        if (!route.quoted.empty())
            m_targets += (m_targets.empty() ? "" : ", ") + literal(route.quoted) + "::regclass";
    }
    if (m_targets.empty())
        m_targets = "NULL";
    RETORT_CHECK(m_connection->begin());
    // As pg_restore has them; rows that the user may not see are an error.
    for (const char* setting : {"statement_timeout = 0", "idle_in_transaction_session_timeout = 0", "row_security = off", "xmloption = content"})
        RETORT_CHECK(m_connection->execute(std::string("SET LOCAL ") + setting));
    RETORT_CHECK(readForeignKeys());
    RETORT_CHECK(dropForeignKeys());
    return disableTriggers();
}

Result<void> PgFill::dropForeignKeys()
{
    RETORT_TRY(const sql::ResultSet keys,
               m_connection->execute("SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_catalog.pg_get_constraintdef(c.oid),"
                                     " pg_catalog.obj_description(c.oid, 'pg_constraint') FROM pg_catalog.pg_constraint c"
                                     " WHERE c.contype = 'f' AND c.conparentid = 0 AND (c.conrelid IN (" + m_targets + ") OR c.confrelid IN (" + m_targets
                                     + ") OR c.conrelid IN (SELECT inhparent FROM pg_catalog.pg_inherits WHERE inhrelid IN (" + m_targets
                                     + ")) OR c.confrelid IN (SELECT inhparent FROM pg_catalog.pg_inherits WHERE inhrelid IN (" + m_targets + ")))"));
    for (const auto& row : keys.rows) {
        const std::string table = sql::textAt(row, 0);
        const std::string name = sql::textAt(row, 1);
        RETORT_CHECK(m_connection->execute("ALTER TABLE " + table + " DROP CONSTRAINT " + name));
        m_afterwards.push_back("ALTER TABLE " + table + " ADD CONSTRAINT " + name + ' ' + sql::textAt(row, 2));
        if (const std::string comment = sql::textAt(row, 3); !comment.empty())
            m_afterwards.push_back("COMMENT ON CONSTRAINT " + name + " ON " + table + " IS " + literal(comment));
    }
    return {};
}

Result<void> PgFill::disableTriggers()
{
    RETORT_TRY(const sql::ResultSet triggers,
               m_connection->execute("SELECT tgrelid::regclass::text, quote_ident(tgname), tgenabled::text FROM pg_catalog.pg_trigger"
                                     " WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgrelid IN (" + m_targets + ")"));
    for (const auto& row : triggers.rows) {
        const std::string table = "ALTER TABLE " + sql::textAt(row, 0);
        RETORT_CHECK(m_connection->execute(table + " DISABLE TRIGGER " + sql::textAt(row, 1)));
        const std::string enabled = sql::textAt(row, 2);
        m_afterwards.push_back(table + (enabled == "A" ? " ENABLE ALWAYS TRIGGER " : enabled == "R" ? " ENABLE REPLICA TRIGGER " : " ENABLE TRIGGER ")
                               + sql::textAt(row, 1));
    }
    return {};
}

// Up to the end of its rows, also when they cannot be put in.
Result<void> PgFill::copyTable(TableFill& fill, const TableRoute& route, RestoreOutput& output)
{
    constexpr std::size_t blockSize = 128 * 1024;
    std::string block;
    bool ended = false;
    const bool whole = route.takesWholeRows();
    const auto next = [&]() -> Result<std::string_view> {
        block.clear();
        while (!ended && block.size() < blockSize) {
            RETORT_TRY(const auto line, output.lines().next());
            if (!line)
                return fail(ErrorCode::Io, "The backup ends in the middle of the rows of " + route.from);
            ended = *line == copyEnd;
            if (!ended && whole)
                (block += *line) += '\n';
            else if (!ended)
                appendFields(block, *line, route.columns);
        }
        return std::string_view(block);
    };
    RETORT_CHECK(fill.table(route, [&]() -> Result<std::int64_t> {
        return route.columns.empty() ? 0 : m_connection->copyIn(fill.header("COPY", route) + " FROM STDIN", next);
    }));
    while (!ended)
        RETORT_CHECK(next());
    return {};
}

Result<void> PgFill::readFile(TableFill& fill, const JobContext& context)
{
    RETORT_TRY(const auto output, RestoreOutput::start(m_request.subject, m_request.path, restorePhase, context));
    bool passedOver = false; // in the rows of a table that is not filled
    for (;;) {
        RETORT_TRY(const auto line, output->lines().next());
        if (!line)
            return {};
        if (passedOver) {
            passedOver = *line != copyEnd;
        } else if (const auto table = copyHeader(*line)) {
            const TableRoute* route = fill.routeOf(table->table);
            passedOver = !route;
            if (route)
                RETORT_CHECK(copyTable(fill, *route, *output));
        } else if (auto value = sequenceValue(*line)) {
            m_sequences.push_back(*std::move(value));
        } else if (line->starts_with("SET client_encoding = ")) {
            RETORT_CHECK(m_connection->execute("SET LOCAL " + std::string(line->substr(4))));
        }
    }
}

// Before they are dropped. One of, or to, a table with partitions is only checked when it is added again: what the catalogue has for
// each partition (conparentid) is not what a row has to fulfil.
Result<void> PgFill::readForeignKeys()
{
    RETORT_TRY(const sql::ResultSet result,
               m_connection->execute("SELECT c.oid::text, cn.nspname::text, cc.relname::text, c.conrelid::regclass::text, pn.nspname::text, pc.relname::text,"
                                     " c.confrelid::regclass::text, quote_ident(ca.attname), quote_ident(pa.attname) FROM pg_catalog.pg_constraint c"
                                     " JOIN pg_catalog.pg_class cc ON cc.oid = c.conrelid JOIN pg_catalog.pg_namespace cn ON cn.oid = cc.relnamespace"
                                     " JOIN pg_catalog.pg_class pc ON pc.oid = c.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace"
                                     " CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (child, parent, position)"
                                     " JOIN pg_catalog.pg_attribute ca ON ca.attrelid = c.conrelid AND ca.attnum = k.child"
                                     " JOIN pg_catalog.pg_attribute pa ON pa.attrelid = c.confrelid AND pa.attnum = k.parent"
                                     " WHERE c.contype = 'f' AND c.convalidated AND c.conparentid = 0 AND cc.relkind = 'r' AND pc.relkind = 'r' AND (c.conrelid IN ("
                                     + m_targets + ") OR c.confrelid IN (" + m_targets + ")) ORDER BY c.oid, k.position"));
    std::string last;
    for (const auto& row : result.rows) {
        if (std::exchange(last, sql::textAt(row, 0)) != sql::textAt(row, 0))
            m_keys.push_back({.child = tableKey(sql::textAt(row, 1), sql::textAt(row, 2)),
                              .parent = tableKey(sql::textAt(row, 4), sql::textAt(row, 5)),
                              .quotedChild = sql::textAt(row, 3),
                              .quotedParent = sql::textAt(row, 6),
                              .columns = {},
                              .referred = {}});
        m_keys.back().columns.push_back(sql::textAt(row, 7));
        m_keys.back().referred.push_back(sql::textAt(row, 8));
    }
    return {};
}

// A sequence of another name by now, or of somebody else, is not a reason to leave the rows out.
Result<void> PgFill::setSequence(TableFill& fill, const SequenceValue& value)
{
    RETORT_TRY(const sql::ResultSet found, m_connection->execute("SELECT seqincrement FROM pg_catalog.pg_sequence WHERE seqrelid = to_regclass("
                                                                 + literal(value.sequence) + ")"));
    if (found.rows.empty())
        return {};
    const auto* increment = std::get_if<std::int64_t>(&found.rows.front().front());
    const std::int64_t next = value.called && increment ? value.value + *increment : value.value;
    return attempt(fill, "ALTER SEQUENCE " + value.sequence + " RESTART WITH " + std::to_string(next),
                   "The sequence " + value.sequence + " could not be set to " + std::to_string(next));
}

Result<void> PgFill::attempt(TableFill& fill, const std::string& statement, const std::string& failed)
{
    RETORT_CHECK(m_connection->execute("SAVEPOINT retort_attempt"));
    const auto done = m_connection->execute(statement);
    if (!done && done.error().code == ErrorCode::Database && !m_connection->isLost()) {
        RETORT_CHECK(m_connection->execute("ROLLBACK TO SAVEPOINT retort_attempt"));
        fill.note(failed + ": " + describe(done.error()));
    } else {
        RETORT_CHECK(done);
    }
    RETORT_CHECK(m_connection->execute("RELEASE SAVEPOINT retort_attempt"));
    return {};
}

// Materialized views of the filled tables, of tables that those are a part or an heir of, and of views of them; those first that
// others are made of. One that was never populated stays so.
Result<void> PgFill::refreshViews(TableFill& fill)
{
    RETORT_TRY(const std::vector<std::string> views,
               textsOf(*m_connection, "WITH RECURSIVE used (view, relation) AS ("
                                      "SELECT DISTINCT r.ev_class, d.refobjid FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class v ON v.oid = r.ev_class"
                                      " AND v.relkind IN ('v', 'm') JOIN pg_catalog.pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid"
                                      " AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class"
                                      " UNION SELECT inhparent, inhrelid FROM pg_catalog.pg_inherits), "
                                      "filled (relation, depth) AS (SELECT unnest(ARRAY[" + m_targets + "]::regclass[])::oid, 0"
                                      " UNION SELECT u.view, f.depth + 1 FROM used u JOIN filled f ON f.relation = u.relation WHERE f.depth < 100)" // views may go round in circles
                                      " SELECT c.oid::regclass::text FROM filled f JOIN pg_catalog.pg_class c ON c.oid = f.relation"
                                      " WHERE c.relkind = 'm' AND c.relispopulated GROUP BY c.oid ORDER BY max(f.depth), 1"));
    for (const std::string& view : views)
        RETORT_CHECK(attempt(fill, "REFRESH MATERIALIZED VIEW " + view, "The materialized view " + view + " could not be refreshed and shows earlier rows"));
    return {};
}

Result<void> PgFill::finish(TableFill& fill)
{
    for (const SequenceValue& value : m_sequences)
        RETORT_CHECK(setSequence(fill, value));
    // A column whose table or sequence was renamed: its sequence is at least behind the rows.
    RETORT_TRY(const sql::ResultSet columns,
               m_connection->execute("SELECT a.attrelid::regclass::text, quote_ident(a.attname), s.name, q.seqincrement FROM pg_catalog.pg_attribute a"
                                     " CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_serial_sequence(a.attrelid::regclass::text, a.attname::text)) AS s (name)"
                                     " JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.name::regclass"
                                     " WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (" + m_targets + ") AND q.seqincrement > 0"));
    for (const auto& row : columns.rows) {
        const std::string sequence = sql::textAt(row, 2);
        RETORT_TRY(const sql::ResultSet behind,
                   m_connection->execute("SELECT m.highest FROM (SELECT max(" + sql::textAt(row, 1) + ")::bigint AS highest FROM ONLY " + sql::textAt(row, 0) + ") m, "
                                         + sequence + " s WHERE m.highest >= s.last_value + (CASE WHEN s.is_called THEN 1 ELSE 0 END)"));
        const auto* highest = behind.rows.empty() ? nullptr : std::get_if<std::int64_t>(&behind.rows.front().front());
        if (highest)
            RETORT_CHECK(setSequence(fill, {.sequence = sequence, .value = *highest, .called = true}));
    }
    for (const std::string& statement : m_afterwards)
        RETORT_CHECK(m_connection->execute(statement));
    return refreshViews(fill);
}

class PgDumpRows final : public RowMethod {
public:
    [[nodiscard]] QLatin1StringView kind() const override { return pgDumpKind; }

    [[nodiscard]] Result<StoredRows> readTables(const Subject& subject, const BackupEntry&, const QString& path, const JobContext& context) const override
    {
        RETORT_TRY(const auto output, RestoreOutput::start(subject, path, readPhase, context));
        StoredRows stored;
        bool inRows = false;
        bool largeObjects = false;
        for (;;) {
            RETORT_TRY(const auto line, output->lines().next());
            if (!line)
                break;
            if (inRows && *line != copyEnd)
                ++stored.tables.back().rows;
            else if (inRows)
                inRows = false;
            else if (auto table = copyHeader(*line)) {
                stored.tables.push_back(*std::move(table));
                inRows = true;
            } else
                largeObjects = largeObjects || line->starts_with("SELECT pg_catalog.lo_open(");
        }
        if (largeObjects)
            stored.notes.emplace_back("The backup holds large objects, which are not restored with the rows");
        std::ranges::sort(stored.tables, {}, &StoredTable::table);
        return stored;
    }

    [[nodiscard]] Result<std::vector<TargetTable>> targetTables(sql::Connection& connection) const override { return tablesOf(connection); }

    [[nodiscard]] Result<RowReport> fill(const FillRequest& request, const JobContext& context) const override
    {
        RETORT_TRY(const database::PostgresqlLocation location, database::postgresqlLocation(request.subject.url));
        RETORT_TRY(auto connection, PostgresqlConnection::open(location, {.stop = context.stop}));
        PgFill server(std::move(connection), request);
        return TableFill(server, request).run(context);
    }
};

} // namespace

const RowMethod& pgDumpRows()
{
    static const PgDumpRows rows;
    return rows;
}

} // namespace retort::backup
