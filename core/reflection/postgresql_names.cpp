#include "core/reflection/catalog_text.h"
#include "core/reflection/postgresql_reflection.h"

namespace retort::reflection {

namespace {

// sqlalchemy dialects/postgresql/base.py: _pg_class_filter_scope_schema
std::string inScope(const sql::Connection& connection, const std::optional<sql::Identifier>& schema)
{
    if (schema)
        return "n.nspname = " + textLiteral(connection, schema->text());
    return "pg_catalog.pg_table_is_visible(c.oid) AND n.nspname != 'pg_catalog'";
}

std::string select(const std::string& kinds, const std::string& condition)
{
    return "SELECT c.relname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
           "WHERE c.relkind IN (" + kinds + ") AND " + condition;
}

Result<std::vector<std::string>> names(sql::Connection& connection, const std::string& kinds, const std::optional<sql::Identifier>& schema)
{
    return firstColumn(connection.execute(select(kinds, "c.relpersistence != 't' AND " + inScope(connection, schema)) + " ORDER BY 1"));
}

} // namespace

// sqlalchemy dialects/postgresql/base.py: _has_table_query
Result<bool> postgresqlHasTable(sql::Connection& connection, const sql::QualifiedName& table)
{
    RETORT_TRY(const sql::ResultSet result,
               connection.execute(select("'r', 'p', 'f', 'v', 'm'", "c.relname = " + textLiteral(connection, table.name.text()) + " AND "
                                                                         + inScope(connection, table.schema))));
    return !result.rows.empty();
}

Result<std::vector<std::string>> postgresqlTableNames(sql::Connection& connection, const std::optional<sql::Identifier>& schema)
{
    return names(connection, "'r', 'p'", schema);
}

Result<std::vector<std::string>> postgresqlViewNames(sql::Connection& connection, const std::optional<sql::Identifier>& schema)
{
    return names(connection, "'v'", schema);
}

Result<std::map<std::string, OwnedSequence>> postgresqlOwnedSequences(sql::Connection& connection)
{
    RETORT_TRY(const sql::ResultSet rows,
               connection.execute("SELECT c.oid::regclass::text, c.relname::text, a.attname::text FROM pg_catalog.pg_class c "
                                  "JOIN pg_catalog.pg_depend d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass "
                                  "AND d.refclassid = 'pg_class'::regclass JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid "
                                  "AND a.attnum = d.refobjsubid WHERE c.relkind = 'S'"));
    std::map<std::string, OwnedSequence> sequences;
    for (const std::vector<sql::Value>& row : rows.rows)
        sequences.emplace(textAt(row, 0), OwnedSequence{.name = textAt(row, 1), .column = textAt(row, 2)});
    return sequences;
}

Result<std::vector<sql::QualifiedName>> postgresqlSequences(sql::Connection& connection)
{
    RETORT_TRY(const sql::ResultSet rows,
               connection.execute("SELECT CASE WHEN n.nspname = current_schema() THEN NULL ELSE n.nspname::text END, c.relname::text FROM pg_catalog.pg_class c "
                                  "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' ORDER BY 1, 2"));
    std::vector<sql::QualifiedName> sequences;
    for (const std::vector<sql::Value>& row : rows.rows) {
        sql::QualifiedName& name = sequences.emplace_back(sql::QualifiedName{.schema = {}, .name = textAt(row, 1)});
        if (!isNullAt(row, 0))
            name.schema = sql::Identifier(textAt(row, 0));
    }
    return sequences;
}

} // namespace retort::reflection
