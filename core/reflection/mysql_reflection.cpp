#include "core/reflection/mysql_reflection.h"

#include <algorithm>

#include "core/reflection/catalog_text.h"
#include "core/reflection/mysql_type.h"
#include "core/reflection/verbatim_text.h"

namespace retort::reflection {

namespace {

using Row = std::vector<sql::Value>;

std::optional<std::int64_t> numberAt(const Row& row, std::size_t column)
{
    const auto* number = std::get_if<std::int64_t>(&row[column]);
    return number ? std::optional(*number) : std::nullopt;
}

std::string quotedText(std::string_view text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + '\'';
}

class Relation {
public:
    Relation(sql::Connection& connection, const sql::QualifiedName& name) : m_connection(connection), m_name(name)
    {
        m_schema = name.schema ? textLiteral(connection, name.schema->text()) : std::string("DATABASE()");
        m_table.name = name;
    }

    Result<schema::Table> read()
    {
        RETORT_CHECK(find());
        RETORT_CHECK(readColumns());
        RETORT_CHECK(readKeys());
        RETORT_CHECK(readForeignKeys());
        RETORT_CHECK(readChecks());
        return std::move(m_table);
    }

private:
    // The part of a WHERE that names the table.
    [[nodiscard]] std::string whereTable(const std::string& prefix = {}) const
    {
        return prefix + "TABLE_SCHEMA = " + m_schema + " AND " + prefix + "TABLE_NAME = " + textLiteral(m_connection, m_name.name.text());
    }

    Result<void> find()
    {
        RETORT_TRY(const sql::ResultSet found, m_connection.execute("SELECT TABLE_COLLATION, TABLE_COMMENT, TABLE_TYPE, ENGINE, CREATE_OPTIONS FROM "
                                                                    "information_schema.TABLES WHERE " + whereTable()));
        if (found.rows.empty())
            return noSuchTable(m_name);
        m_collation = textAt(found.rows.front(), 0);
        m_isView = textAt(found.rows.front(), 2) != "BASE TABLE";
        if (const std::string comment = textAt(found.rows.front(), 1); !comment.empty() && !m_isView)
            m_table.comment = comment;
        addOptions(found.rows.front());
        return {};
    }

    // sqlalchemy dialects/mysql/reflection.py: _parse_table_options, of what SHOW CREATE TABLE says behind the columns.
    void addOptions(const Row& row)
    {
        if (m_isView)
            return;
        const auto add = [&](const char* name, const std::string& value) {
            if (!value.empty())
                m_table.dialectOptions.emplace_back(name, value);
        };
        add("mysql_collate", m_collation);
        add("mysql_default_charset", m_collation.substr(0, m_collation.find('_')));
        add("mysql_engine", textAt(row, 3));
        const std::string options = textAt(row, 4);
        constexpr std::string_view format = "row_format=";
        if (const std::size_t at = options.find(format); at != std::string::npos)
            add("mysql_row_format", options.substr(at + format.size(), options.find(' ', at) - at - format.size()));
    }

    // sqlalchemy dialects/mysql/reflection.py: _parse_column
    Result<void> readColumns()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, CHARACTER_SET_NAME, COLLATION_NAME, "
                                        "COLUMN_COMMENT, GENERATION_EXPRESSION FROM information_schema.COLUMNS WHERE "
                                        + whereTable() + " ORDER BY ORDINAL_POSITION"));
        for (const Row& row : rows.rows) {
            schema::Column column;
            column.name = textAt(row, 0);
            const std::string collation = textAt(row, 6);
            const bool own = !collation.empty() && collation != m_collation;
            column.type = resolveMysqlType(textAt(row, 1), own ? std::optional(textAt(row, 5)) : std::nullopt, own ? std::optional(collation) : std::nullopt);
            column.nullable = m_isView || textAt(row, 2) == "YES";
            const std::string extra = textAt(row, 4);
            if (const std::string generation = textAt(row, 8); !generation.empty())
                column.computed = schema::Computed{verbatim(generation), extra.contains("STORED")};
            else if (const std::optional<std::string> fallback = defaultOf(row, extra))
                column.serverDefault = verbatim(*fallback);
            const bool counts = extra.contains("auto_increment");
            column.autoincrementGiven = counts || column.type->affinity() == "Integer";
            column.autoincrement = counts ? schema::Autoincrement::Yes : column.autoincrementGiven ? schema::Autoincrement::No : schema::Autoincrement::Auto;
            if (const std::string comment = textAt(row, 7); !comment.empty())
                column.comment = comment;
            m_table.columns.push_back(std::move(column));
        }
        return {};
    }

    // As SHOW CREATE TABLE writes it. MariaDB (since 10.2.7) keeps SQL here; MySQL keeps a literal's bare text, and says
    // which are expressions.
    [[nodiscard]] std::optional<std::string> defaultOf(const Row& row, const std::string& extra) const
    {
        if (isNullAt(row, 3))
            return std::nullopt;
        std::string text = textAt(row, 3);
        const sql::ServerInfo server = m_connection.server();
        const bool isSql = server.isMariadb() || extra.contains("DEFAULT_GENERATED") || text.starts_with("CURRENT_TIMESTAMP");
        if (server.isMariadb() && text == "NULL")
            return std::nullopt;
        if (m_isView ? !text.starts_with('\'') : !isSql)
            text = quotedText(text);
        if (const std::size_t update = extra.find("on update "); update != std::string::npos)
            text += " ON UPDATE " + extra.substr(update + 10);
        return text;
    }

    // sqlalchemy dialects/mysql/base.py: get_pk_constraint, get_indexes. A unique key is an index here, as it is in a table
    // that SQLAlchemy reflects. The rows come key by key, in the order of its columns.
    Result<void> readKeys()
    {
        const bool hasExpressions = !m_connection.server().isMariadb() && m_connection.server().version >= std::array{8, 0, 13};
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT INDEX_NAME, NON_UNIQUE, COLUMN_NAME, SUB_PART, INDEX_TYPE, "
                                        + std::string(hasExpressions ? "EXPRESSION" : "NULL") + " FROM information_schema.STATISTICS WHERE " + whereTable()));
        schema::PrimaryKeyConstraint primary;
        for (const Row& row : rows.rows) {
            const std::string name = textAt(row, 0);
            if (name == "PRIMARY") {
                primary.columns.emplace_back(textAt(row, 2));
                continue;
            }
            if (m_table.indexes.empty() || m_table.indexes.back().name->text() != name)
                m_table.indexes.push_back(startIndex(row, name));
            addPart(m_table.indexes.back(), row);
        }
        std::ranges::stable_sort(m_table.indexes, {}, [](const schema::Index& index) { return index.name->text(); });
        if (primary.columns.empty())
            return {};
        for (schema::Column& column : m_table.columns)
            column.primaryKey = std::ranges::contains(primary.columns, column.name);
        primary.creationOrder = ++m_order;
        m_table.constraints.emplace_back(std::move(primary));
        return {};
    }

    static schema::Index startIndex(const Row& row, const std::string& name)
    {
        schema::Index index;
        index.name = sql::Identifier(name);
        index.unique = numberAt(row, 1) == 0;
        if (const std::string type = textAt(row, 4); type == "FULLTEXT" || type == "SPATIAL")
            index.dialectOptions.emplace_back("mysql_prefix", type);
        return index;
    }

    static void addPart(schema::Index& index, const Row& row)
    {
        if (isNullAt(row, 2)) {
            index.expressions.push_back(verbatim(textAt(row, 5)));
            return;
        }
        index.expressions.push_back(sql::makeExpression(sql::ColumnRef{.table = {}, .name = textAt(row, 2), .type = nullptr}));
        const std::optional<std::int64_t> length = numberAt(row, 3);
        if (!length)
            return;
        schema::OptionMap lengths;
        if (const schema::OptionValue* known = schema::findOption(index.dialectOptions, "mysql_length")) {
            lengths = **std::get_if<std::shared_ptr<const schema::OptionMap>>(known);
            std::erase_if(index.dialectOptions, [](const auto& option) { return option.first == "mysql_length"; });
        }
        lengths.items.emplace_back(textAt(row, 2), *length);
        index.dialectOptions.emplace_back("mysql_length", std::make_shared<const schema::OptionMap>(std::move(lengths)));
    }

    // sqlalchemy dialects/mysql/base.py: get_foreign_keys
    Result<void> readForeignKeys()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME, "
                                        "k.REFERENCED_COLUMN_NAME, r.UPDATE_RULE, r.DELETE_RULE, k.REFERENCED_TABLE_SCHEMA = k.TABLE_SCHEMA "
                                        "FROM information_schema.KEY_COLUMN_USAGE k JOIN information_schema.REFERENTIAL_CONSTRAINTS r "
                                        "ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME "
                                        "WHERE " + whereTable("k.") + " AND k.REFERENCED_TABLE_NAME IS NOT NULL ORDER BY k.CONSTRAINT_NAME, k.ORDINAL_POSITION"));
        std::vector<schema::ForeignKeyConstraint> keys;
        for (const Row& row : rows.rows) {
            if (keys.empty() || keys.back().name->text() != textAt(row, 0))
                keys.push_back(startForeignKey(row));
            keys.back().columns.emplace_back(textAt(row, 1));
            keys.back().referredColumns.emplace_back(textAt(row, 4));
        }
        for (schema::ForeignKeyConstraint& key : keys) {
            key.creationOrder = ++m_order;
            m_table.constraints.emplace_back(std::move(key));
        }
        return {};
    }

    [[nodiscard]] schema::ForeignKeyConstraint startForeignKey(const Row& row) const
    {
        const auto action = [&](std::size_t column) {
            const std::string rule = textAt(row, column);
            return rule == "NO ACTION" || rule == "RESTRICT" ? std::nullopt : std::optional(rule); // the defaults
        };
        schema::ForeignKeyConstraint key;
        key.name = sql::Identifier(textAt(row, 0));
        key.referredTable.name = textAt(row, 3);
        if (m_name.schema || numberAt(row, 7) != 1)
            key.referredTable.schema = textAt(row, 2);
        key.onupdate = action(5);
        key.ondelete = action(6);
        return key;
    }

    // sqlalchemy dialects/mysql/base.py: get_check_constraints: those of the table, not those that stand in a column.
    Result<void> readChecks()
    {
        const sql::ServerInfo server = m_connection.server();
        std::string query;
        if (server.isMariadb())
            query = "SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS WHERE LEVEL = 'Table' AND CONSTRAINT_SCHEMA = "
                    + m_schema + " AND TABLE_NAME = " + textLiteral(m_connection, m_name.name.text()) + " ORDER BY CONSTRAINT_NAME";
        else if (server.version >= std::array{8, 0, 16})
            query = "SELECT c.CONSTRAINT_NAME, c.CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS c JOIN information_schema.TABLE_CONSTRAINTS t "
                    "ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME WHERE "
                    + whereTable("t.") + " ORDER BY c.CONSTRAINT_NAME";
        else
            return {}; // a MySQL without checks
        RETORT_TRY(const sql::ResultSet rows, m_connection.execute(query));
        for (const Row& row : rows.rows) {
            schema::CheckConstraint check;
            check.name = sql::Identifier(textAt(row, 0));
            check.sqltext = verbatim(textAt(row, 1));
            check.creationOrder = ++m_order;
            m_table.constraints.emplace_back(std::move(check));
        }
        return {};
    }

    sql::Connection& m_connection;
    const sql::QualifiedName& m_name;
    std::string m_schema; // as SQL
    std::string m_collation;
    // SQLAlchemy makes up a CREATE TABLE for a view from DESCRIBE (dialects/mysql/reflection.py: _describe_to_create): there
    // every column is nullable, and every default a string.
    bool m_isView = false;
    schema::Table m_table;
    std::uint32_t m_order = 0;
};

} // namespace

Result<schema::Table> reflectMysqlTable(sql::Connection& connection, const sql::QualifiedName& table)
{
    return Relation(connection, table).read();
}

} // namespace retort::reflection
