#include "core/reflection/postgresql_reflection.h"

#include <algorithm>
#include <map>
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

// Reads relations, which are known by their OIDs once they were found: a name may be hidden by another in the search path.
// Each question is asked once for all of them.
class Relations {
public:
    explicit Relations(sql::Connection& connection) : m_connection(connection) {}

    // Those of the names that are there, by OID.
    Result<std::vector<schema::Table>> read(std::span<const sql::QualifiedName> names)
    {
        RETORT_CHECK(find(names));
        if (m_relations.empty())
            return std::vector<schema::Table>();
        for (const auto& [oid, relation] : m_relations)
            m_oids += (m_oids.empty() ? "'{" : ",") + std::to_string(oid);
        m_oids += "}'::oid[]";
        RETORT_CHECK(readEnums());
        RETORT_CHECK(readColumns());
        RETORT_CHECK(readConstraints());
        RETORT_CHECK(readIndexes());
        std::vector<schema::Table> tables;
        for (auto& [oid, relation] : m_relations)
            tables.push_back(std::move(relation.table));
        return tables;
    }

private:
    // A column of the catalogue that servers have from a version on.
    std::string since(int version, const char* column, const char* otherwise) const
    {
        return m_connection.server().version[0] >= version ? column : otherwise;
    }

    struct Relation {
        schema::Table table;
        std::uint32_t order = 0; // of the last constraint
    };

    [[nodiscard]] schema::Table& tableOf(const Row& row) { return m_relations.at(std::get<std::int64_t>(row.front())).table; }

    // By schema: the names that are asked for in it.
    Result<void> find(std::span<const sql::QualifiedName> names)
    {
        std::map<std::optional<sql::Identifier>, std::string> lists;
        for (const sql::QualifiedName& name : names) {
            std::string& list = lists[name.schema];
            list += (list.empty() ? "" : ", ") + textLiteral(m_connection, name.name.text());
        }
        for (const auto& [schema, list] : lists) {
            const std::string scope = schema ? "n.nspname = " + textLiteral(m_connection, schema->text())
                                             : std::string("pg_catalog.pg_table_is_visible(c.oid) AND n.nspname != 'pg_catalog'");
            RETORT_TRY(const sql::ResultSet found,
                       m_connection.execute("SELECT c.oid, c.relname::text, pg_catalog.obj_description(c.oid, 'pg_class') FROM pg_catalog.pg_class c "
                                            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relname IN (" + list
                                            + ") AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND " + scope));
            for (const Row& row : found.rows) {
                schema::Table& table = m_relations[std::get<std::int64_t>(row[0])].table;
                table.name = {schema, textAt(row, 1)};
                if (!isNullAt(row, 2))
                    table.comment = textAt(row, 2);
            }
        }
        return {};
    }

    // sqlalchemy dialects/postgresql/base.py: _load_enums. Only those that a column of these relations is of.
    Result<void> readEnums()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT pg_catalog.format_type(t.oid, NULL), n.nspname::text, t.typname::text, "
                                        "pg_catalog.pg_type_is_visible(t.oid), e.enumlabel::text FROM pg_catalog.pg_type t "
                                        "JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid "
                                        "WHERE EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = ANY (" + m_oids
                                        + ") AND a.atttypid IN (t.oid, t.typarray)) ORDER BY t.oid, e.enumsortorder"));
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
        // Since there are identity columns, there is a catalogue of sequences.
        const bool hasIdentity = m_connection.server().version[0] >= 10;
        const std::string identity = hasIdentity ? "a.attidentity::text, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache "
                                                 : "''::text, NULL, NULL, NULL, NULL, NULL, NULL ";
        const std::string sequences = hasIdentity ? "LEFT JOIN pg_catalog.pg_depend p ON a.attidentity != '' AND p.refclassid = 'pg_class'::regclass "
                                                    "AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.classid = 'pg_class'::regclass "
                                                    "AND p.deptype = 'i' LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid "
                                                  : "";
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT a.attrelid, a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, "
                                        "pg_catalog.pg_get_expr(d.adbin, d.adrelid), pg_catalog.col_description(a.attrelid, a.attnum), "
                                        + since(12, "a.attgenerated::text, ", "''::text, ") + identity + "FROM pg_catalog.pg_attribute a "
                                        "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum " + sequences
                                        + "WHERE a.attrelid = ANY (" + m_oids + ") AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum"));
        for (const Row& row : rows.rows) {
            schema::Column column;
            column.name = textAt(row, 1);
            column.type = resolvePostgresqlType(textAt(row, 2), m_enums);
            column.nullable = !flagAt(row, 3);
            const std::string generated = textAt(row, 6);
            const std::string fallback = isNullAt(row, 4) ? std::string() : textAt(row, 4);
            if (!generated.empty())
                column.computed = schema::Computed{verbatim(fallback), generated == "s"};
            else if (!isNullAt(row, 4))
                column.serverDefault = verbatim(fallback);
            column.identity = identityOf(row);
            column.autoincrementGiven = true;
            const bool counts = column.identity || (generated.empty() && fallback.contains("nextval('") && column.type->affinity() == "Integer");
            column.autoincrement = counts ? schema::Autoincrement::Yes : schema::Autoincrement::No;
            if (!isNullAt(row, 5))
                column.comment = textAt(row, 5);
            tableOf(row).columns.push_back(std::move(column));
        }
        return {};
    }

    static std::optional<schema::Identity> identityOf(const Row& row)
    {
        const std::string kind = textAt(row, 7);
        if (kind.empty())
            return std::nullopt;
        const auto number = [&](std::size_t column) {
            const auto* value = std::get_if<std::int64_t>(&row[column]);
            return value != nullptr ? std::optional(*value) : std::nullopt;
        };
        schema::Identity identity{.always = kind == "a", .onNull = {}, .options = {}};
        identity.options.start = number(8);
        identity.options.increment = number(9);
        identity.options.minvalue = number(10);
        identity.options.maxvalue = number(11);
        if (const bool* cycle = std::get_if<bool>(&row[12]))
            identity.options.cycle = *cycle;
        identity.options.cache = number(13);
        return identity;
    }

    // sqlalchemy dialects/postgresql/base.py: _constraint_query, _foreing_key_query, _check_constraint_query. Primary key
    // first, then foreign keys, unique constraints and checks, each by name.
    Result<void> readConstraints()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute(
                       "SELECT con.conrelid, con.conname::text, con.contype::text, pg_catalog.pg_get_constraintdef(con.oid, true), con.condeferrable, "
                       "con.condeferred, con.confupdtype::text, con.confdeltype::text, rn.nspname::text, rc.relname::text, "
                       "pg_catalog.pg_table_is_visible(rc.oid), a.attname::text, ra.attname::text FROM pg_catalog.pg_constraint con "
                       "LEFT JOIN LATERAL unnest(con.conkey) WITH ORDINALITY AS k(num, ord) ON con.contype != 'c' "
                       "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num "
                       "LEFT JOIN pg_catalog.pg_class rc ON rc.oid = con.confrelid LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace "
                       "LEFT JOIN pg_catalog.pg_attribute ra ON ra.attrelid = con.confrelid AND ra.attnum = con.confkey[k.ord] "
                       "WHERE con.conrelid = ANY (" + m_oids + ") AND con.contype IN ('p', 'f', 'u', 'c') "
                       "ORDER BY con.conrelid, position(con.contype::text in 'pfuc'), con.conname, k.ord"));
        for (std::size_t i = 0; i < rows.rows.size();) {
            std::size_t end = i + 1;
            while (end < rows.rows.size() && rows.rows[end][0] == rows.rows[i][0] && textAt(rows.rows[end], 1) == textAt(rows.rows[i], 1))
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
            columns.emplace_back(textAt(row, 11));
            referred.emplace_back(textAt(row, 12));
        }
        switch (textAt(first, 2).front()) {
        case 'p': {
            schema::PrimaryKeyConstraint key;
            key.columns = std::move(columns);
            for (schema::Column& column : tableOf(first).columns)
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
            check.sqltext = verbatim(checkText(textAt(first, 3)));
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
        key.referredTable.name = textAt(row, 9);
        if (!flagAt(row, 10))
            key.referredTable.schema = textAt(row, 8);
        key.onupdate = action(6);
        key.ondelete = action(7);
        return key;
    }

    template <class Constraint>
    void append(Constraint constraint, const Row& row)
    {
        constraint.name = sql::Identifier(textAt(row, 1));
        Relation& relation = m_relations.at(std::get<std::int64_t>(row.front()));
        constraint.creationOrder = ++relation.order;
        if (flagAt(row, 4)) {
            constraint.deferrable = true;
            if (flagAt(row, 5))
                constraint.initially = "DEFERRED";
        }
        relation.table.constraints.emplace_back(std::move(constraint));
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
                       "SELECT i.indrelid, ic.relname::text, i.indisunique, am.amname::text, pg_catalog.pg_get_expr(i.indpred, i.indrelid), "
                       "a.attname::text, pg_catalog.pg_get_indexdef(i.indexrelid, k.ord::integer, true), k.ord > i.indnkeyatts, "
                       + since(15, "i.indnullsnotdistinct, ", "false, ")
                       + "CASE WHEN k.ord <= i.indnkeyatts AND am.amname = 'btree' THEN i.indoption[k.ord::integer - 1]::integer ELSE 0 END "
                       "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid "
                       "JOIN pg_catalog.pg_am am ON am.oid = ic.relam CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(num, ord) "
                       "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num AND k.num > 0 "
                       "WHERE i.indrelid = ANY (" + m_oids + ") AND NOT i.indisprimary AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint con "
                       "WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x')) ORDER BY i.indrelid, ic.relname, k.ord"));
        for (const Row& row : rows.rows) {
            std::vector<schema::Index>& indexes = tableOf(row).indexes;
            if (indexes.empty() || indexes.back().name->text() != textAt(row, 1))
                indexes.push_back(startIndex(row));
            schema::Index& index = indexes.back();
            if (flagAt(row, 7))
                include(index, textAt(row, 5));
            else if (isNullAt(row, 5))
                index.expressions.push_back(sorted(verbatim(textAt(row, 6)), row));
            else
                index.expressions.push_back(sorted(sql::makeExpression(sql::ColumnRef{.table = {}, .name = textAt(row, 5), .type = nullptr}), row));
        }
        return {};
    }

    // The order that is not the default: bits of pg_index.indoption. alembic autogenerate/compare.py: _make_index
    static sql::ExpressionPtr sorted(sql::ExpressionPtr expression, const Row& row)
    {
        const auto* bits = std::get_if<std::int64_t>(&row[9]);
        const bool descending = bits != nullptr && (*bits & 1) != 0;
        const bool nullsFirst = bits != nullptr && (*bits & 2) != 0;
        const auto modified = [](sql::ExpressionPtr operand, const char* word) {
            return sql::makeExpression(sql::UnaryExpression{.op = word, .operand = std::move(operand), .postfix = true});
        };
        if (descending)
            expression = modified(std::move(expression), "DESC");
        if (nullsFirst == descending)
            return expression;
        return modified(std::move(expression), nullsFirst ? "NULLS FIRST" : "NULLS LAST");
    }

    static schema::Index startIndex(const Row& row)
    {
        schema::Index index;
        index.name = sql::Identifier(textAt(row, 1));
        index.unique = flagAt(row, 2);
        if (const std::string method = textAt(row, 3); method != "btree")
            index.dialectOptions.emplace_back("postgresql_using", method);
        if (!isNullAt(row, 4))
            index.dialectOptions.emplace_back("postgresql_where", textAt(row, 4));
        if (flagAt(row, 8))
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
    std::map<std::int64_t, Relation> m_relations; // by OID
    std::string m_oids;                           // as SQL
    PostgresqlEnums m_enums;
};

} // namespace

Result<schema::Table> reflectPostgresqlTable(sql::Connection& connection, const sql::QualifiedName& table)
{
    RETORT_TRY(std::vector<schema::Table> found, Relations(connection).read(std::span(&table, 1)));
    if (found.empty())
        return noSuchTable(table);
    return std::move(found.front());
}

Result<std::vector<schema::Table>> reflectPostgresqlTables(sql::Connection& connection, std::span<const sql::QualifiedName> tables)
{
    return Relations(connection).read(tables);
}

} // namespace retort::reflection
