#include "core/reflection/postgresql_reflection.h"

#include <algorithm>
#include <span>

#include "core/reflection/catalog_text.h"
#include "core/reflection/postgresql_type.h"
#include "core/reflection/verbatim_text.h"

namespace retort::reflection {

namespace {

using Row = std::vector<sql::Value>;

bool flagAt(const Row& row, std::size_t column)
{
    const auto* flag = std::get_if<bool>(&row[column]);
    return flag && *flag;
}

// Reads one relation, which is known by its OID once it was found: a name may be hidden by another in the search path.
class Relation {
public:
    Relation(sql::Connection& connection, const sql::QualifiedName& name) : m_connection(connection), m_name(name) {}

    Result<schema::Table> read()
    {
        RETORT_CHECK(find());
        m_table.name = m_name;
        RETORT_CHECK(readEnums());
        RETORT_CHECK(readColumns());
        RETORT_CHECK(readConstraints());
        RETORT_CHECK(readIndexes());
        return std::move(m_table);
    }

private:
    // A column of the catalogue that servers have from a version on.
    std::string since(int version, const char* column, const char* otherwise) const
    {
        return m_connection.server().version[0] >= version ? column : otherwise;
    }

    Result<void> find()
    {
        const std::string scope = m_name.schema ? "n.nspname = " + textLiteral(m_connection, m_name.schema->text())
                                                : std::string("pg_catalog.pg_table_is_visible(c.oid) AND n.nspname != 'pg_catalog'");
        RETORT_TRY(const sql::ResultSet found,
                   m_connection.execute("SELECT c.oid, pg_catalog.obj_description(c.oid, 'pg_class') FROM pg_catalog.pg_class c "
                                        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = "
                                        + textLiteral(m_connection, m_name.name.text()) + " AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND " + scope));
        if (found.rows.empty())
            return noSuchTable(m_name);
        m_oid = std::to_string(std::get<std::int64_t>(found.rows.front()[0]));
        if (!isNullAt(found.rows.front(), 1))
            m_table.comment = textAt(found.rows.front(), 1);
        return {};
    }

    // sqlalchemy dialects/postgresql/base.py: _load_enums. Only those that a column of this relation is of.
    Result<void> readEnums()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT pg_catalog.format_type(t.oid, NULL), n.nspname::text, t.typname::text, "
                                        "pg_catalog.pg_type_is_visible(t.oid), e.enumlabel::text FROM pg_catalog.pg_type t "
                                        "JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid "
                                        "WHERE EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = " + m_oid
                                        + " AND a.atttypid IN (t.oid, t.typarray)) ORDER BY t.oid, e.enumsortorder"));
        for (const Row& row : rows.rows) {
            PostgresqlEnum& known = m_enums[textAt(row, 0)];
            known.name = textAt(row, 2);
            if (!flagAt(row, 3))
                known.schema = textAt(row, 1);
            known.labels.push_back(textAt(row, 4));
        }
        return {};
    }

    // sqlalchemy dialects/postgresql/base.py: _columns_query, _get_columns_info
    Result<void> readColumns()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, "
                                        "pg_catalog.pg_get_expr(d.adbin, d.adrelid), " + since(12, "a.attgenerated::text", "''::text") + ", a.attidentity::text, "
                                        "pg_catalog.col_description(a.attrelid, a.attnum) FROM pg_catalog.pg_attribute a "
                                        "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
                                        "WHERE a.attrelid = " + m_oid + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum"));
        for (const Row& row : rows.rows) {
            schema::Column column;
            column.name = textAt(row, 0);
            column.type = resolvePostgresqlType(textAt(row, 1), m_enums);
            column.nullable = !flagAt(row, 2);
            const std::string generated = textAt(row, 4);
            if (!generated.empty())
                column.computed = schema::Computed{verbatim(textAt(row, 3)), generated == "s"};
            else if (!isNullAt(row, 3))
                column.serverDefault = verbatim(textAt(row, 3));
            if (const std::string identity = textAt(row, 5); !identity.empty())
                column.identity = schema::Identity{.always = identity == "a", .onNull = {}, .options = {}};
            if (!isNullAt(row, 6))
                column.comment = textAt(row, 6);
            m_table.columns.push_back(std::move(column));
        }
        return {};
    }

    // sqlalchemy dialects/postgresql/base.py: _constraint_query, _foreing_key_query, _check_constraint_query. Primary key
    // first, then foreign keys, unique constraints and checks, each by name.
    Result<void> readConstraints()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute(
                       "SELECT con.conname::text, con.contype::text, pg_catalog.pg_get_constraintdef(con.oid, true), con.condeferrable, "
                       "con.condeferred, con.confupdtype::text, con.confdeltype::text, rn.nspname::text, rc.relname::text, "
                       "pg_catalog.pg_table_is_visible(rc.oid), a.attname::text, ra.attname::text FROM pg_catalog.pg_constraint con "
                       "LEFT JOIN LATERAL unnest(con.conkey) WITH ORDINALITY AS k(num, ord) ON con.contype != 'c' "
                       "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num "
                       "LEFT JOIN pg_catalog.pg_class rc ON rc.oid = con.confrelid LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace "
                       "LEFT JOIN pg_catalog.pg_attribute ra ON ra.attrelid = con.confrelid AND ra.attnum = con.confkey[k.ord] "
                       "WHERE con.conrelid = " + m_oid + " AND con.contype IN ('p', 'f', 'u', 'c') "
                       "ORDER BY position(con.contype::text in 'pfuc'), con.conname, k.ord"));
        for (std::size_t i = 0; i < rows.rows.size();) {
            std::size_t end = i + 1;
            while (end < rows.rows.size() && textAt(rows.rows[end], 0) == textAt(rows.rows[i], 0))
                ++end;
            add({rows.rows.begin() + static_cast<std::ptrdiff_t>(i), rows.rows.begin() + static_cast<std::ptrdiff_t>(end)});
            i = end;
        }
        return {};
    }

    // The rows of one constraint, one for each of its columns.
    void add(std::span<const Row> rows)
    {
        const Row& first = rows.front();
        std::vector<sql::Identifier> columns;
        std::vector<sql::Identifier> referred;
        for (const Row& row : rows) {
            columns.emplace_back(textAt(row, 10));
            referred.emplace_back(textAt(row, 11));
        }
        switch (textAt(first, 1).front()) {
        case 'p': {
            schema::PrimaryKeyConstraint key;
            key.columns = std::move(columns);
            for (schema::Column& column : m_table.columns)
                column.primaryKey = std::ranges::contains(key.columns, column.name);
            append(std::move(key), first);
            return;
        }
        case 'u': {
            schema::UniqueConstraint unique;
            unique.columns = std::move(columns);
            append(std::move(unique), first);
            return;
        }
        case 'c': {
            schema::CheckConstraint check;
            check.sqltext = verbatim(checkText(textAt(first, 2)));
            append(std::move(check), first);
            return;
        }
        default: append(foreignKey(first, std::move(columns), std::move(referred)), first);
        }
    }

    static schema::ForeignKeyConstraint foreignKey(const Row& row, std::vector<sql::Identifier> columns, std::vector<sql::Identifier> referred)
    {
        // NO ACTION, the default, is not an option that was given.
        const auto action = [&](std::size_t column) -> std::optional<std::string> {
            const std::string letter = textAt(row, column);
            if (letter == "r")
                return "RESTRICT";
            if (letter == "c")
                return "CASCADE";
            if (letter == "n")
                return "SET NULL";
            return letter == "d" ? std::optional<std::string>("SET DEFAULT") : std::nullopt;
        };
        schema::ForeignKeyConstraint key;
        key.columns = std::move(columns);
        key.referredColumns = std::move(referred);
        key.referredTable.name = textAt(row, 8);
        if (!flagAt(row, 9))
            key.referredTable.schema = textAt(row, 7);
        key.onupdate = action(5);
        key.ondelete = action(6);
        return key;
    }

    template <class Constraint>
    void append(Constraint constraint, const Row& row)
    {
        constraint.name = sql::Identifier(textAt(row, 0));
        constraint.creationOrder = ++m_order;
        if (flagAt(row, 3)) {
            constraint.deferrable = true;
            if (flagAt(row, 4))
                constraint.initially = "DEFERRED";
        }
        m_table.constraints.emplace_back(std::move(constraint));
    }

    // sqlalchemy dialects/postgresql/base.py: get_multi_check_constraints. "CHECK (x > 0) NOT VALID" is x > 0.
    static std::string checkText(std::string text)
    {
        for (const std::string_view suffix : {" NOT VALID", " NO INHERIT"}) {
            if (text.ends_with(suffix))
                text.resize(text.size() - suffix.size());
        }
        const std::size_t open = text.find('(');
        return open == std::string::npos || !text.ends_with(')') ? text : text.substr(open + 1, text.size() - open - 2);
    }

    // sqlalchemy dialects/postgresql/base.py: _index_query. Not those of primary keys and unique constraints, which come and
    // go with them; an expression is kept as the server writes it.
    Result<void> readIndexes()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute(
                       "SELECT ic.relname::text, i.indisunique, am.amname::text, pg_catalog.pg_get_expr(i.indpred, i.indrelid), "
                       "a.attname::text, pg_catalog.pg_get_indexdef(i.indexrelid, k.ord::integer, true), k.ord > i.indnkeyatts, " + since(15, "i.indnullsnotdistinct", "false")
                       + " FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid "
                       "JOIN pg_catalog.pg_am am ON am.oid = ic.relam CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(num, ord) "
                       "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num AND k.num > 0 "
                       "WHERE i.indrelid = " + m_oid + " AND NOT i.indisprimary AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint con "
                       "WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x')) ORDER BY ic.relname, k.ord"));
        for (const Row& row : rows.rows) {
            if (m_table.indexes.empty() || m_table.indexes.back().name->text() != textAt(row, 0))
                m_table.indexes.push_back(startIndex(row));
            schema::Index& index = m_table.indexes.back();
            if (flagAt(row, 6))
                include(index, textAt(row, 4));
            else if (isNullAt(row, 4))
                index.expressions.push_back(verbatim(textAt(row, 5)));
            else
                index.expressions.push_back(sql::makeExpression(sql::ColumnRef{.table = {}, .name = textAt(row, 4), .type = nullptr}));
        }
        return {};
    }

    static schema::Index startIndex(const Row& row)
    {
        schema::Index index;
        index.name = sql::Identifier(textAt(row, 0));
        index.unique = flagAt(row, 1);
        if (const std::string method = textAt(row, 2); method != "btree")
            index.dialectOptions.emplace_back("postgresql_using", method);
        if (!isNullAt(row, 3))
            index.dialectOptions.emplace_back("postgresql_where", verbatim(textAt(row, 3)));
        if (flagAt(row, 7))
            index.dialectOptions.emplace_back("postgresql_nulls_not_distinct", true);
        return index;
    }

    static void include(schema::Index& index, const std::string& column)
    {
        for (auto& [name, value] : index.dialectOptions) {
            if (auto* columns = std::get_if<std::vector<std::string>>(&value); columns && name == "postgresql_include") {
                columns->push_back(column);
                return;
            }
        }
        index.dialectOptions.emplace_back("postgresql_include", std::vector{column});
    }

    sql::Connection& m_connection;
    const sql::QualifiedName& m_name;
    std::string m_oid;
    PostgresqlEnums m_enums;
    schema::Table m_table;
    std::uint32_t m_order = 0;
};

} // namespace

Result<schema::Table> reflectPostgresqlTable(sql::Connection& connection, const sql::QualifiedName& table)
{
    return Relation(connection, table).read();
}

} // namespace retort::reflection
