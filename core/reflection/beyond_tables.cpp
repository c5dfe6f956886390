#include "core/reflection/beyond_tables.h"

#include <array>
#include <span>

#include "core/reflection/catalog_text.h"
#include "core/reflection/not_own_tables.h"
#include "core/reflection/sqlite_reflection.h"

namespace retort::reflection {

namespace {

// Rows of one column are sentences as they come from the database.
struct Question {
    std::string_view sql;
    int since = 0; // major version of the server
};

// PostgreSQL. Objects of extensions come with them, so that they are not named one by one.
constexpr auto postgresqlQuestions = std::to_array<Question>({
    {"SELECT CASE c.relkind WHEN 'v' THEN 'View ' WHEN 'm' THEN 'Materialized view ' ELSE 'Foreign table ' END || c.relname "
     "FROM pg_catalog.pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('v', 'm', 'f') "
     "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.objid = c.oid) ORDER BY c.relname"},
    {"SELECT 'Partitions of the table ' || p.relname || ' (' || string_agg(c.relname, ', ' ORDER BY c.relname) || '): it becomes an ordinary table' "
     "FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid JOIN pg_catalog.pg_class p ON p.oid = i.inhparent "
     "WHERE p.relkind = 'p' AND c.relkind IN ('r', 'p') AND p.relnamespace = current_schema()::regnamespace GROUP BY p.relname ORDER BY p.relname",
     10},
    {"SELECT 'Partitioning of the table ' || c.relname || ': it becomes an ordinary table' FROM pg_catalog.pg_class c WHERE c.relkind = 'p' "
     "AND c.relnamespace = current_schema()::regnamespace AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid) "
     "ORDER BY c.relname",
     10},
    {"SELECT 'Inheritance of the table ' || c.relname || ' from ' || p.relname FROM pg_catalog.pg_inherits i "
     "JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid JOIN pg_catalog.pg_class p ON p.oid = i.inhparent WHERE p.relkind = 'r' "
     "AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname, i.inhseqno"},
    {"SELECT 'Exclusion constraint ' || con.conname || ' of the table ' || con.conrelid::regclass FROM pg_catalog.pg_constraint con "
     "WHERE con.contype = 'x' AND con.connamespace = current_schema()::regnamespace ORDER BY con.conname"},
    {"SELECT 'That the constraint ' || con.conname || ' of the table ' || con.conrelid::regclass || ' is NOT VALID: rows are held against it' "
     "FROM pg_catalog.pg_constraint con WHERE NOT con.convalidated AND con.contype IN ('c', 'f') "
     "AND con.connamespace = current_schema()::regnamespace ORDER BY con.conname"},
    {"SELECT 'Trigger ' || t.tgname || ' of ' || t.tgrelid::regclass FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid "
     "WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND NOT COALESCE((SELECT true FROM pg_catalog.pg_inherits i "
     "WHERE i.inhrelid = c.oid AND c.relispartition), false) ORDER BY t.tgname",
     10},
    {"SELECT CASE p.prokind WHEN 'p' THEN 'Procedure ' WHEN 'a' THEN 'Aggregate ' ELSE 'Function ' END || p.oid::regprocedure FROM pg_catalog.pg_proc p "
     "WHERE p.pronamespace = current_schema()::regnamespace AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.objid = p.oid) "
     "ORDER BY 1",
     11},
    {"SELECT CASE t.typtype WHEN 'd' THEN 'Domain ' WHEN 'r' THEN 'Range type ' ELSE 'Composite type ' END || t.typname FROM pg_catalog.pg_type t "
     "LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid WHERE t.typnamespace = current_schema()::regnamespace "
     "AND (t.typtype IN ('d', 'r') OR t.typtype = 'c' AND c.relkind = 'c') "
     "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.objid = t.oid) ORDER BY t.typname"},
    {"SELECT 'Enumeration ' || t.typname || ', which no column of a table uses' FROM pg_catalog.pg_type t "
     "WHERE t.typnamespace = current_schema()::regnamespace AND t.typtype = 'e' AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a "
     "JOIN pg_catalog.pg_class c ON c.oid = a.attrelid WHERE a.atttypid IN (t.oid, t.typarray) AND c.relkind IN ('r', 'p')) "
     "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.objid = t.oid) ORDER BY t.typname"},
    {"SELECT 'Extension ' || extname || CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_type t JOIN pg_catalog.pg_depend e ON e.objid = t.oid "
     "AND e.deptype = 'e' AND e.refobjid = x.oid JOIN pg_catalog.pg_attribute a ON a.atttypid IN (t.oid, t.typarray) JOIN pg_catalog.pg_class c "
     "ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace) "
     "THEN ', whose types columns have: it must be there before the revision runs' ELSE '' END "
     "FROM pg_catalog.pg_extension x WHERE extname <> 'plpgsql' ORDER BY extname"},
    {"SELECT 'Policy ' || p.polname || ' of the table ' || p.polrelid::regclass FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c "
     "ON c.oid = p.polrelid WHERE c.relnamespace = current_schema()::regnamespace ORDER BY p.polname",
     10},
    {"SELECT 'Row level security of the table ' || c.relname FROM pg_catalog.pg_class c WHERE c.relrowsecurity "
     "AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname",
     10},
    {"SELECT 'That the table ' || c.relname || ' is unlogged' FROM pg_catalog.pg_class c WHERE c.relkind = 'r' AND c.relpersistence = 'u' "
     "AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname"},
    {"SELECT 'Storage parameters of ' || c.relname || ' (' || array_to_string(c.reloptions, ', ') || ')' FROM pg_catalog.pg_class c "
     "WHERE c.reloptions IS NOT NULL AND c.relkind IN ('r', 'p', 'i') AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname"},
    {"SELECT 'Collation ' || l.collname || ' of the column ' || c.relname || '.' || a.attname FROM pg_catalog.pg_attribute a "
     "JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_type t ON t.oid = a.atttypid JOIN pg_catalog.pg_collation l "
     "ON l.oid = a.attcollation WHERE a.attcollation <> t.typcollation AND a.attnum > 0 AND c.relkind IN ('r', 'p') "
     "AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname, a.attnum"},
    {"SELECT 'Operator class ' || o.opcname || ' of the index ' || c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c "
     "ON c.oid = i.indexrelid CROSS JOIN LATERAL unnest(i.indclass) AS k(oid) JOIN pg_catalog.pg_opclass o ON o.oid = k.oid "
     "WHERE NOT o.opcdefault AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname"},
    {"SELECT 'The schema ' || n.nspname || ' with ' || count(*) || CASE count(*) WHEN 1 THEN ' table' ELSE ' tables' END FROM pg_catalog.pg_class c "
     "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname <> current_schema() "
     "AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' GROUP BY n.nspname ORDER BY n.nspname"},
});

// MySQL and MariaDB; MariaDB's own kinds of tables are told by their type.
constexpr auto mysqlQuestions = std::to_array<Question>({
    {"SELECT CONCAT('View ', TABLE_NAME) FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME"},
    {"SELECT CONCAT(CASE TABLE_TYPE WHEN 'SEQUENCE' THEN 'Sequence ' WHEN 'SYSTEM VERSIONED' THEN 'System-versioned table ' ELSE 'Table of another kind ' END, "
     "TABLE_NAME) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE NOT IN ('BASE TABLE', 'VIEW', 'SYSTEM VIEW') "
     "ORDER BY TABLE_NAME"},
    {"SELECT CONCAT('Partitions of the table ', TABLE_NAME, ' (', GROUP_CONCAT(PARTITION_NAME ORDER BY PARTITION_ORDINAL_POSITION SEPARATOR ', '), "
     "'): it becomes an ordinary table') FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = DATABASE() AND PARTITION_NAME IS NOT NULL "
     "GROUP BY TABLE_NAME ORDER BY TABLE_NAME"},
    {"SELECT CONCAT('Trigger ', TRIGGER_NAME, ' of the table ', EVENT_OBJECT_TABLE) FROM information_schema.TRIGGERS "
     "WHERE TRIGGER_SCHEMA = DATABASE() ORDER BY TRIGGER_NAME"},
    {"SELECT CONCAT(CASE ROUTINE_TYPE WHEN 'PROCEDURE' THEN 'Procedure ' ELSE 'Function ' END, ROUTINE_NAME) FROM information_schema.ROUTINES "
     "WHERE ROUTINE_SCHEMA = DATABASE() ORDER BY ROUTINE_NAME"},
    {"SELECT CONCAT('Event ', EVENT_NAME) FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE() ORDER BY EVENT_NAME"},
});

constexpr auto sqliteQuestions = std::to_array<Question>({
    {"SELECT 'View ' || name FROM sqlite_master WHERE type = 'view' ORDER BY name"},
    {"SELECT 'Trigger ' || name || ' of ' || tbl_name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"},
    {"SELECT 'Virtual table ' || name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' ORDER BY name"},
});

Result<void> ask(sql::Connection& connection, std::span<const Question> questions, std::vector<std::string>& answers)
{
    for (const Question& question : questions) {
        if (connection.server().version[0] < question.since)
            continue;
        RETORT_TRY(const std::vector<std::string> sentences, firstColumn(connection.execute(question.sql)));
        for (const std::string& sentence : sentences)
            answers.push_back(sentence + '.');
    }
    return {};
}

Result<void> addPostgresqlSequences(sql::Connection& connection, std::vector<StandaloneSequence>& sequences)
{
    if (connection.server().version[0] < 10)
        return {}; // they have no catalogue
    RETORT_TRY(const sql::ResultSet rows,
               connection.execute(
                   "SELECT c.relname::text, 'CREATE SEQUENCE ' || quote_ident(c.relname) || CASE WHEN s.seqtypid = 'bigint'::regtype THEN '' ELSE "
                   "' AS ' || s.seqtypid::regtype END || CASE s.seqincrement WHEN 1 THEN '' ELSE ' INCREMENT BY ' || s.seqincrement END || "
                   "CASE WHEN s.seqincrement < 0 OR s.seqmin <> 1 THEN ' MINVALUE ' || s.seqmin ELSE '' END || CASE WHEN s.seqmax IN (32767, 2147483647, "
                   "9223372036854775807) THEN '' ELSE ' MAXVALUE ' || s.seqmax END || CASE s.seqstart WHEN 1 THEN '' ELSE ' START WITH ' || s.seqstart END || "
                   "CASE s.seqcache WHEN 1 THEN '' ELSE ' CACHE ' || s.seqcache END || CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END, "
                   "COALESCE(t.relname::text, ''), COALESCE(a.attname::text, ''), "
                   "COALESCE('ALTER SEQUENCE ' || quote_ident(c.relname) || ' OWNED BY ' || quote_ident(t.relname) || '.' || quote_ident(a.attname), '') "
                   "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid LEFT JOIN pg_catalog.pg_depend d ON d.objid = c.oid "
                   "AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') "
                   "LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid "
                   "AND a.attnum = d.refobjsubid WHERE c.relnamespace = current_schema()::regnamespace AND d.deptype IS DISTINCT FROM 'i' "
                   "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.objid = c.oid) ORDER BY c.relname"));
    for (const std::vector<sql::Value>& row : rows.rows) {
        sequences.push_back({.name = textAt(row, 0), .create = textAt(row, 1), .owningTable = textAt(row, 2), .owningColumn = textAt(row, 3),
                             .ownedBy = textAt(row, 4)});
    }
    return {};
}

Result<void> readPostgresql(sql::Connection& connection, BeyondTables& result)
{
    RETORT_CHECK(ask(connection, postgresqlQuestions, result.notCarried));
    return addPostgresqlSequences(connection, result.sequences);
}

Result<void> readSqlite(sql::Connection& connection, const std::vector<std::string>& tables, BeyondTables& result)
{
    RETORT_CHECK(ask(connection, sqliteQuestions, result.notCarried));
    for (const std::string& table : tables) {
        if (result.notOwnTables.contains(table))
            continue;
        RETORT_TRY(result.uniqueColumns[table], sqliteUniqueColumns(connection, {std::nullopt, table}));
        RETORT_TRY(const std::vector<std::string> losses, sqliteTableLosses(connection, {std::nullopt, table}));
        for (const std::string& loss : losses)
            result.notCarried.push_back("Table " + table + ": " + loss + '.');
    }
    return {};
}

} // namespace

Result<BeyondTables> readBeyondTables(sql::Connection& connection, const std::vector<std::string>& tables)
{
    BeyondTables result;
    RETORT_TRY(const auto notOwn, readNotOwnTables(connection));
    for (const auto& [name, why] : notOwn)
        result.notOwnTables.insert(name.name.text());
    const std::string_view dialect = connection.dialectName();
    if (dialect == "postgresql") {
        RETORT_CHECK(readPostgresql(connection, result));
    } else if (dialect == "mysql" || dialect == "mariadb") {
        RETORT_CHECK(ask(connection, mysqlQuestions, result.notCarried));
    } else if (dialect == "sqlite") {
        RETORT_CHECK(readSqlite(connection, tables, result));
    } else {
        return fail(ErrorCode::Unsupported, "Retort cannot read the structure of a live " + std::string(dialect) + " database yet.");
    }
    return result;
}

} // namespace retort::reflection
