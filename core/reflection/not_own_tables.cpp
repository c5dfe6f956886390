#include "core/reflection/not_own_tables.h"

#include "core/reflection/catalog_text.h"

namespace retort::reflection {

namespace {

using Tables = std::map<sql::QualifiedName, NotOwnTable>;

Result<void> readPostgresql(sql::Connection& connection, Tables& tables)
{
    const std::string schema = "CASE WHEN n.nspname = current_schema() THEN NULL ELSE n.nspname::text END";
    const auto add = [&](NotOwnTable::Kind kind, const std::string& query) -> Result<void> {
        RETORT_TRY(const sql::ResultSet rows, connection.execute(query));
        for (const std::vector<sql::Value>& row : rows.rows) {
            sql::QualifiedName name{.schema = {}, .name = textAt(row, 1)};
            if (!isNullAt(row, 0))
                name.schema = sql::Identifier(textAt(row, 0));
            tables.emplace(std::move(name), NotOwnTable{.kind = kind, .of = textAt(row, 2)});
        }
        return {};
    };
    const std::string from = "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace ";
    RETORT_CHECK(add(NotOwnTable::Kind::Extension,
                     "SELECT " + schema + ", c.relname::text, x.extname::text " + from
                         + "JOIN pg_catalog.pg_depend e ON e.objid = c.oid AND e.classid = 'pg_class'::regclass AND e.deptype = 'e' "
                           "JOIN pg_catalog.pg_extension x ON x.oid = e.refobjid WHERE c.relkind IN ('r', 'p')"));
    if (connection.server().version[0] < 10)
        return {};
    return add(NotOwnTable::Kind::Partition,
               "SELECT " + schema + ", c.relname::text, p.relname::text " + from
                   + "JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid JOIN pg_catalog.pg_class p ON p.oid = i.inhparent WHERE c.relispartition AND c.relkind IN ('r', 'p')");
}

Result<void> readSqlite(sql::Connection& connection, Tables& tables)
{
    RETORT_TRY(const std::vector<std::string> names, firstColumn(connection.execute("SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow')")));
    for (const std::string& name : names)
        tables.emplace(sql::QualifiedName{.schema = {}, .name = name}, NotOwnTable{.kind = NotOwnTable::Kind::Virtual});
    return {};
}

} // namespace

Result<Tables> readNotOwnTables(sql::Connection& connection)
{
    Tables tables;
    if (connection.dialectName() == "postgresql")
        RETORT_CHECK(readPostgresql(connection, tables));
    else if (connection.dialectName() == "sqlite")
        RETORT_CHECK(readSqlite(connection, tables));
    return tables;
}

} // namespace retort::reflection
