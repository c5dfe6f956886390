#include "core/backup/pg_restore_script.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/sql/query_text.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

// One line of the list: "215; 1259 16389 TABLE public item owner".
struct ListLine {
    QByteArray text;
    QByteArray what; // "TABLE public item owner"; empty for comments
};

std::vector<ListLine> linesOf(const QByteArray& list)
{
    std::vector<ListLine> lines;
    for (const QByteArray& line : list.split('\n')) {
        static const QRegularExpression entry(u"^\\d+; \\d+ \\d+ (.*)$"_s);
        const QRegularExpressionMatch match = entry.match(QString::fromUtf8(line));
        lines.push_back({.text = line, .what = match.hasMatch() ? match.captured(1).toUtf8() : QByteArray()});
    }
    return lines;
}

bool names(const ListLine& line, QByteArrayView kind, const std::string& name)
{
    const QByteArray start = kind.toByteArray() + QByteArray::fromStdString(name);
    return line.what.startsWith(start) && (line.what.size() == start.size() || line.what.at(start.size()) == ' ');
}

bool has(const std::vector<ListLine>& lines, QByteArrayView kind, const std::string& name)
{
    return std::ranges::any_of(lines, [&](const ListLine& line) { return names(line, kind, name); });
}

// An extension that is there already need not be made, and often only the administrator may; a schema that stays must not.
bool staysInPlace(const ListLine& line, const PresentState& present)
{
    const auto isNamed = [&](QByteArrayView kind) { return [&line, kind](const std::string& name) { return names(line, kind, name); }; };
    return std::ranges::any_of(present.extensions, isNamed("EXTENSION - ")) || std::ranges::any_of(present.extensions, isNamed("COMMENT - EXTENSION "))
           || std::ranges::any_of(present.keptSchemas, isNamed("SCHEMA - "));
}

std::string textArray(const std::vector<std::string>& texts)
{
    std::string array = "ARRAY[";
    for (const std::string& text : texts)
        array += (&text == &texts.front() ? "" : ", ") + sql::textLiteral(text, false);
    return array + "]::text[]";
}

// pg_restore begins a transaction of its own, of which the server would warn.
constexpr std::string_view opening = R"sql(BEGIN;
SET client_min_messages = error;
SET standard_conforming_strings = on;
SET statement_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
)sql";

// pg_identify_object() writes each name so that DROP takes it. Objects that belong to an extension ('e') or are part of
// another object ('i') go with that or stay with it; the key columns (objsubid) of a partitioned table are part of the table.
constexpr std::string_view dropObjects = R"sql(
DO $retort_drop$
DECLARE
    statements text[];
    one text;
BEGIN
    SELECT array_agg(format('DROP SCHEMA %I CASCADE', nspname)) INTO statements FROM pg_catalog.pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname::text <> ALL (kept_schemas);
    FOREACH one IN ARRAY coalesce(statements, '{}') LOOP EXECUTE one; END LOOP;
    SELECT array_agg(format('DROP %s IF EXISTS %s CASCADE',
                            CASE i.type WHEN 'foreign-data wrapper' THEN 'foreign data wrapper' ELSE i.type END, i.identity) ORDER BY o.rank)
    INTO statements
    FROM (
        SELECT 1 AS rank, 'pg_class'::regclass AS class, oid, relnamespace AS namespace FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'f', 'v', 'm')
        UNION ALL SELECT 2, 'pg_class'::regclass, oid, relnamespace FROM pg_catalog.pg_class WHERE relkind = 'S'
        UNION ALL SELECT 3, 'pg_proc'::regclass, oid, pronamespace FROM pg_catalog.pg_proc
        UNION ALL SELECT 4, 'pg_operator'::regclass, oid, oprnamespace FROM pg_catalog.pg_operator
        UNION ALL SELECT 4, 'pg_opclass'::regclass, oid, opcnamespace FROM pg_catalog.pg_opclass
        UNION ALL SELECT 5, 'pg_opfamily'::regclass, oid, opfnamespace FROM pg_catalog.pg_opfamily
        UNION ALL SELECT 6, 'pg_ts_config'::regclass, oid, cfgnamespace FROM pg_catalog.pg_ts_config
        UNION ALL SELECT 7, 'pg_ts_dict'::regclass, oid, dictnamespace FROM pg_catalog.pg_ts_dict
        UNION ALL SELECT 8, 'pg_ts_parser'::regclass, oid, prsnamespace FROM pg_catalog.pg_ts_parser
        UNION ALL SELECT 8, 'pg_ts_template'::regclass, oid, tmplnamespace FROM pg_catalog.pg_ts_template
        UNION ALL SELECT 9, 'pg_conversion'::regclass, oid, connamespace FROM pg_catalog.pg_conversion
        UNION ALL SELECT 10, 'pg_type'::regclass, t.oid, t.typnamespace FROM pg_catalog.pg_type t
                  WHERE t.typtype <> 'm' AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
        UNION ALL SELECT 11, 'pg_collation'::regclass, oid, collnamespace FROM pg_catalog.pg_collation
        UNION ALL SELECT 12, 'pg_event_trigger'::regclass, oid, 0 FROM pg_catalog.pg_event_trigger
        UNION ALL SELECT 12, 'pg_publication'::regclass, oid, 0 FROM pg_catalog.pg_publication
        UNION ALL SELECT 12, 'pg_cast'::regclass, oid, 0 FROM pg_catalog.pg_cast WHERE oid >= 16384
        UNION ALL SELECT 12, 'pg_foreign_server'::regclass, oid, 0 FROM pg_catalog.pg_foreign_server
        UNION ALL SELECT 13, 'pg_foreign_data_wrapper'::regclass, oid, 0 FROM pg_catalog.pg_foreign_data_wrapper
        UNION ALL SELECT 13, 'pg_language'::regclass, oid, 0 FROM pg_catalog.pg_language WHERE oid >= 16384
    ) o CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.class, o.oid, 0) i
    WHERE (o.namespace = 0 OR o.namespace IN (SELECT oid FROM pg_catalog.pg_namespace
                                                     WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname::text = ANY (kept_schemas)))
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = o.class AND d.objid = o.oid AND d.objsubid = 0 AND d.deptype IN ('e', 'i'));
    FOREACH one IN ARRAY coalesce(statements, '{}') LOOP EXECUTE one; END LOOP;
    PERFORM pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata;
END
$retort_drop$;
)sql";

// Extensions may have tables whose rows are part of a dump (pg_extension_config_dump): they are emptied of those.
constexpr std::string_view emptyExtensionTables = R"sql(
DO $retort_empty$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT c.oid::regclass::text AS name, t.condition FROM pg_catalog.pg_extension e
               CROSS JOIN LATERAL unnest(e.extconfig, e.extcondition) AS t (class, condition)
               JOIN pg_catalog.pg_class c ON c.oid = t.class AND c.relkind = 'r'
    LOOP
        EXECUTE 'DELETE FROM ' || one.name || ' ' || coalesce(one.condition, '');
    END LOOP;
END
$retort_empty$;
)sql";

std::string replaced(std::string text, std::string_view what, const std::string& with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string emptyDatabase(const std::vector<ListLine>& lines, const PresentState& present)
{
    std::string text;
    for (const std::string& extension : present.extensions) {
        if (!has(lines, "EXTENSION - ", extension) && extension != "plpgsql") // which no dump lists: every database has it
            text += "DROP EXTENSION IF EXISTS " + sql::quotedName(extension, '"') + " CASCADE;\n";
    }
    text += replaced(std::string(dropObjects), "kept_schemas", textArray(present.keptSchemas));
    if (!has(lines, "SCHEMA - ", "public")) // no dump lists it when it is as it was made
        text += "CREATE SCHEMA IF NOT EXISTS public;\n";
    return text;
}

std::string emptyTables(const std::vector<ListLine>& lines, const PresentState& present)
{
    std::string text;
    std::string tables;
    for (const PresentState::Table& table : present.tables) {
        if (has(lines, QByteArray("TABLE DATA " + QByteArray::fromStdString(table.schema) + ' '), table.name))
            tables += (tables.empty() ? "ONLY " : ", ONLY ") + table.quoted; // heirs (INHERITS) may be newer than the backup
    }
    if (std::ranges::any_of(lines, [](const ListLine& line) { return line.what.startsWith("BLOB"); })) // which are made anew, with their numbers
        text += "SELECT count(pg_catalog.lo_unlink(oid)) FROM pg_catalog.pg_largeobject_metadata;\n";
    return tables.empty() ? text : text + "TRUNCATE TABLE " + tables + ";\n";
}

std::string checkVersionTable(const BackupEntry& entry, const PresentState& present, const std::string& versionTable)
{
    const std::string literal = sql::textLiteral(versionTable, false);
    const std::string expected = entry.hasVersionTable ? textArray(entry.revisions) : std::string("NULL");
    return "CREATE TEMPORARY TABLE retort_end (at_commit integer);\n"
           "CREATE FUNCTION pg_temp.retort_check() RETURNS trigger LANGUAGE plpgsql AS $retort_check$\nDECLARE\n    found text[];\nBEGIN\n"
           "    PERFORM pg_catalog.set_config('search_path', "
           + sql::textLiteral(present.searchPath, false) + ", true);\n    IF to_regclass(" + literal
           + ") IS NOT NULL THEN\n        EXECUTE 'SELECT coalesce(array_agg(version_num::text ORDER BY version_num::text COLLATE \"C\"), ''{}'') FROM ' || "
           + literal + " INTO found;\n    END IF;\n    IF found IS DISTINCT FROM " + expected
           + " THEN\n        RAISE EXCEPTION 'the version table would say % after the restore', found;\n    END IF;\n    RETURN NULL;\nEND\n$retort_check$;\n"
             "CREATE CONSTRAINT TRIGGER retort_check AFTER INSERT ON retort_end DEFERRABLE INITIALLY DEFERRED"
             " FOR EACH ROW EXECUTE PROCEDURE pg_temp.retort_check();\n"
             "INSERT INTO retort_end VALUES (1);\n";
}

} // namespace

RestoreScript makeRestoreScript(const QByteArray& list, const BackupEntry& entry, const PresentState& present, const std::string& versionTable)
{
    const std::vector<ListLine> lines = linesOf(list);
    RestoreScript script;
    for (const ListLine& line : lines) {
        if (entry.dataOnly || !staysInPlace(line, present))
            script.list += line.text + '\n';
    }
    script.before = std::string(opening) + (entry.dataOnly ? emptyTables(lines, present) : emptyDatabase(lines, present))
                    + std::string(emptyExtensionTables) + checkVersionTable(entry, present, versionTable);
    return script;
}

std::string emptyingScript(const PresentState& present)
{
    return replaced(std::string(dropObjects), "kept_schemas", textArray(present.keptSchemas));
}

} // namespace retort::backup
