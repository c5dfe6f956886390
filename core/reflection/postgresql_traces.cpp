#include "core/reflection/postgresql_traces.h"

#include "core/reflection/catalog_text.h"

namespace retort::reflection {

namespace {

Result<std::string> oneText(sql::Connection& connection, const std::string& query)
{
    RETORT_TRY(const sql::ResultSet result, connection.execute(query));
    return result.rows.empty() ? std::string() : textAt(result.rows.front(), 0);
}

// Whole rows of the catalogue as JSON, whatever columns this release has; without those that change by themselves or with
// the rows of a table, and without what is of one session (temporary tables) or of the server.
Result<std::string> fingerprint(sql::Connection& connection, std::string_view)
{
    return oneText(connection, R"(
SELECT pg_catalog.md5(coalesce(pg_catalog.string_agg(line, '|' ORDER BY line), '')) FROM (
WITH relations AS (
    SELECT c.* FROM pg_catalog.pg_class c WHERE c.oid >= 16384 AND c.relpersistence <> 't' AND c.relkind <> 't')
SELECT 'class' || (pg_catalog.to_jsonb(c) - '{relpages,reltuples,relallvisible,relallfrozen,relfrozenxid,relminmxid,relhasindex,relhasrules,relhastriggers,relhassubclass,relfilenode}'::text[])::text AS line
    FROM relations c
UNION ALL SELECT 'attribute' || (pg_catalog.to_jsonb(a) - '{attcacheoff}'::text[])::text
    FROM pg_catalog.pg_attribute a JOIN relations c ON c.oid = a.attrelid WHERE a.attnum > 0
UNION ALL SELECT 'default' || pg_catalog.to_jsonb(d)::text FROM pg_catalog.pg_attrdef d JOIN relations c ON c.oid = d.adrelid
UNION ALL SELECT 'index' || (pg_catalog.to_jsonb(i) - '{indcheckxmin}'::text[])::text
    FROM pg_catalog.pg_index i JOIN relations c ON c.oid = i.indexrelid
UNION ALL SELECT 'rule' || pg_catalog.to_jsonb(r)::text FROM pg_catalog.pg_rewrite r JOIN relations c ON c.oid = r.ev_class
UNION ALL SELECT 'trigger' || pg_catalog.to_jsonb(t)::text FROM pg_catalog.pg_trigger t JOIN relations c ON c.oid = t.tgrelid
UNION ALL SELECT 'policy' || pg_catalog.to_jsonb(p)::text FROM pg_catalog.pg_policy p
UNION ALL SELECT 'sequence' || pg_catalog.to_jsonb(s)::text FROM pg_catalog.pg_sequence s JOIN relations c ON c.oid = s.seqrelid
UNION ALL SELECT 'constraint' || pg_catalog.to_jsonb(k)::text FROM pg_catalog.pg_constraint k WHERE k.oid >= 16384
UNION ALL SELECT 'enum' || pg_catalog.to_jsonb(e)::text FROM pg_catalog.pg_enum e
UNION ALL SELECT 'type' || pg_catalog.to_jsonb(t)::text FROM pg_catalog.pg_type t WHERE t.oid >= 16384 AND t.typtype IN ('e', 'd', 'r')
UNION ALL SELECT 'function' || pg_catalog.to_jsonb(f)::text FROM pg_catalog.pg_proc f WHERE f.oid >= 16384
UNION ALL SELECT 'schema' || pg_catalog.to_jsonb(n)::text FROM pg_catalog.pg_namespace n
    WHERE n.oid >= 16384 AND n.nspname NOT LIKE 'pg\_%'
UNION ALL SELECT 'extension' || pg_catalog.to_jsonb(x)::text FROM pg_catalog.pg_extension x
UNION ALL SELECT 'comment' || pg_catalog.to_jsonb(d)::text FROM pg_catalog.pg_description d WHERE d.objoid >= 16384
) AS lines)");
}

Result<std::string> transactionId(sql::Connection& connection)
{
    return oneText(connection, "SELECT pg_catalog.txid_current_if_assigned()::text");
}

Result<std::optional<bool>> transactionCommitted(sql::Connection& connection, const std::string& id)
{
    RETORT_TRY(const std::string status, oneText(connection, "SELECT pg_catalog.txid_status(" + std::to_string(numbersIn(id).at(0)) + ")"));
    if (status == "committed" || status == "aborted")
        return status == "committed";
    return std::nullopt;
}

Result<bool> isRunning(sql::Connection& connection, std::string_view statement)
{
    RETORT_TRY(const std::string found,
               oneText(connection, "SELECT pg_catalog.count(*)::text FROM pg_catalog.pg_stat_activity WHERE state = 'active' AND pid <> "
                                   "pg_catalog.pg_backend_pid() AND datname = pg_catalog.current_database() AND pg_catalog.strpos(query, "
                                       + textLiteral(connection, recognizablePart(statement)) + ") > 0"));
    return found != "0";
}

// CREATE INDEX CONCURRENTLY that is broken off leaves an index that is maintained and never used.
Result<std::vector<std::string>> leftovers(sql::Connection& connection, std::string_view statement)
{
    return firstColumn(connection.execute(
        "SELECT 'DROP INDEX CONCURRENTLY IF EXISTS ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) "
        "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE NOT i.indisvalid AND c.relkind = 'i' AND pg_catalog.strpos("
        + textLiteral(connection, statement) + ", c.relname) > 0"));
}

Result<std::vector<std::string>> blockers(sql::Connection& connection, std::uint64_t session)
{
    return firstColumn(connection.execute(
        "SELECT 'process ' || a.pid || coalesce(' of ' || a.usename, '') || coalesce(' on ' || pg_catalog.host(a.client_addr), '') || "
        "coalesce(', ' || nullif(a.application_name, ''), '') || coalesce(' (' || a.state || ')', '') || coalesce(': ' || "
        "pg_catalog.left(pg_catalog.regexp_replace(a.query, '\\s+', ' ', 'g'), 200), '') "
        "FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY(pg_catalog.pg_blocking_pids("
        + std::to_string(session) + ")) ORDER BY a.pid"));
}

} // namespace

const CatalogTraces postgresqlTraces = {.fingerprint = &fingerprint,
                                        .transactionId = &transactionId,
                                        .transactionCommitted = &transactionCommitted,
                                        .isRunning = &isRunning,
                                        .leftovers = &leftovers,
                                        .blockers = &blockers};

} // namespace retort::reflection
