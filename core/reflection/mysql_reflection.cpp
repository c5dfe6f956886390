#include "core/reflection/mysql_reflection.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

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

// Reads tables of one schema. Each question is asked once for all of them: of one table by its name, which the server then
// looks up; of several for the whole schema, since the server opens every table for a list of names as well.
class Relations {
public:
    Relations(sql::Connection& connection, const std::optional<sql::Identifier>& schema) : m_connection(connection), m_schemaName(schema)
    {
        m_schema = schema ? textLiteral(connection, schema->text()) : std::string("DATABASE()");
    }

    // Those of the names that are there.
    Result<std::vector<schema::Table>> read(const std::vector<std::string>& names)
    {
        for (const std::string& name : names)
            m_wanted.insert(name);
        RETORT_CHECK(find());
        RETORT_CHECK(readColumns());
        RETORT_CHECK(readKeys());
        RETORT_CHECK(readForeignKeys());
        RETORT_CHECK(readChecks());
        std::vector<schema::Table> tables;
        for (auto& [name, relation] : m_relations)
            tables.push_back(std::move(relation.table));
        return tables;
    }

private:
    struct Relation {
        schema::Table table;
        std::string collation;
        // SQLAlchemy makes up a CREATE TABLE for a view from DESCRIBE (dialects/mysql/reflection.py: _describe_to_create):
        // there every column is nullable, and every default a string.
        bool isView = false;
        std::uint32_t order = 0; // of the last constraint
    };

    // The part of a WHERE that names the tables. prefix: of the columns.
    [[nodiscard]] std::string whereTable(const std::string& prefix = {}) const
    {
        const std::string inSchema = prefix + "TABLE_SCHEMA = " + m_schema;
        return m_wanted.size() == 1 ? inSchema + " AND " + prefix + "TABLE_NAME = " + textLiteral(m_connection, *m_wanted.begin()) : inSchema;
    }
    // The table that a row begins with; null: it is not asked for.
    [[nodiscard]] Relation* relationOf(const Row& row)
    {
        const auto found = m_relations.find(textAt(row, 0));
        return found == m_relations.end() ? nullptr : &found->second;
    }

    Result<void> find()
    {
        RETORT_TRY(const sql::ResultSet found,
                   m_connection.execute("SELECT TABLE_NAME, TABLE_COLLATION, TABLE_COMMENT, TABLE_TYPE, ENGINE, CREATE_OPTIONS FROM "
                                        "information_schema.TABLES WHERE " + whereTable()));
        for (const Row& row : found.rows) {
            // A server may find a name whatever its case.
            const std::string name = m_wanted.size() == 1 ? *m_wanted.begin() : textAt(row, 0);
            if (!m_wanted.contains(name))
                continue;
            Relation& relation = m_relations[textAt(row, 0)];
            relation.table.name = {m_schemaName, name};
            relation.collation = textAt(row, 1);
            relation.isView = textAt(row, 3) != "BASE TABLE";
            if (const std::string comment = textAt(row, 2); !comment.empty() && !relation.isView)
                relation.table.comment = comment;
            addOptions(relation, row);
        }
        return {};
    }

    // sqlalchemy dialects/mysql/reflection.py: _parse_table_options, of what SHOW CREATE TABLE says behind the columns.
    static void addOptions(Relation& relation, const Row& row)
    {
        if (relation.isView)
            return;
        const auto add = [&](const char* name, const std::string& value) {
            if (!value.empty())
                relation.table.dialectOptions.emplace_back(name, value);
        };
        add("mysql_collate", relation.collation);
        add("mysql_default_charset", relation.collation.substr(0, relation.collation.find('_')));
        add("mysql_engine", textAt(row, 4));
        const std::string options = textAt(row, 5);
        constexpr std::string_view format = "row_format=";
        if (const std::size_t at = options.find(format); at != std::string::npos)
            add("mysql_row_format", options.substr(at + format.size(), options.find(' ', at) - at - format.size()));
    }

    // sqlalchemy dialects/mysql/reflection.py: _parse_column
    Result<void> readColumns()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, CHARACTER_SET_NAME, COLLATION_NAME, "
                                        "COLUMN_COMMENT, GENERATION_EXPRESSION FROM information_schema.COLUMNS WHERE "
                                        + whereTable() + " ORDER BY TABLE_NAME, ORDINAL_POSITION"));
        for (const Row& row : rows.rows) {
            Relation* relation = relationOf(row);
            if (relation == nullptr)
                continue;
            schema::Column column;
            column.name = textAt(row, 1);
            const std::string collation = textAt(row, 7);
            const bool own = !collation.empty() && collation != relation->collation;
            column.type = resolveMysqlType(textAt(row, 2), own ? std::optional(textAt(row, 6)) : std::nullopt, own ? std::optional(collation) : std::nullopt);
            column.nullable = relation->isView || textAt(row, 3) == "YES";
            const std::string extra = textAt(row, 5);
            if (const std::string generation = textAt(row, 9); !generation.empty())
                column.computed = schema::Computed{verbatim(generation), extra.contains("STORED")};
            else if (const std::optional<std::string> fallback = defaultOf(*relation, row, extra))
                column.serverDefault = verbatim(*fallback);
            const bool counts = extra.contains("auto_increment");
            column.autoincrementGiven = counts || column.type->affinity() == "Integer";
            column.autoincrement = counts ? schema::Autoincrement::Yes : column.autoincrementGiven ? schema::Autoincrement::No : schema::Autoincrement::Auto;
            if (const std::string comment = textAt(row, 8); !comment.empty())
                column.comment = comment;
            relation->table.columns.push_back(std::move(column));
        }
        return {};
    }

    // As SHOW CREATE TABLE writes it. MariaDB (since 10.2.7) keeps SQL here; MySQL keeps a literal's bare text, and says
    // which are expressions.
    [[nodiscard]] std::optional<std::string> defaultOf(const Relation& relation, const Row& row, const std::string& extra) const
    {
        if (isNullAt(row, 4))
            return std::nullopt;
        std::string text = textAt(row, 4);
        const sql::ServerInfo server = m_connection.server();
        const bool isSql = server.isMariadb() || extra.contains("DEFAULT_GENERATED") || text.starts_with("CURRENT_TIMESTAMP");
        if (server.isMariadb() && text == "NULL")
            return std::nullopt;
        if (relation.isView ? !text.starts_with('\'') : !isSql)
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
                   m_connection.execute("SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, SUB_PART, INDEX_TYPE, "
                                        + std::string(hasExpressions ? "EXPRESSION" : "NULL") + " FROM information_schema.STATISTICS WHERE " + whereTable()));
        std::map<std::string, schema::PrimaryKeyConstraint> primaryKeys;
        for (const Row& row : rows.rows) {
            Relation* relation = relationOf(row);
            if (relation == nullptr)
                continue;
            const std::string name = textAt(row, 1);
            if (name == "PRIMARY") {
                primaryKeys[textAt(row, 0)].columns.emplace_back(textAt(row, 3));
                continue;
            }
            std::vector<schema::Index>& indexes = relation->table.indexes;
            if (indexes.empty() || indexes.back().name->text() != name)
                indexes.push_back(startIndex(row, name));
            addPart(indexes.back(), row);
        }
        for (auto& [name, relation] : m_relations)
            std::ranges::stable_sort(relation.table.indexes, {}, [](const schema::Index& index) { return index.name->text(); });
        for (auto& [name, primary] : primaryKeys) {
            Relation& relation = m_relations.at(name);
            for (schema::Column& column : relation.table.columns)
                column.primaryKey = std::ranges::contains(primary.columns, column.name);
            primary.creationOrder = ++relation.order;
            relation.table.constraints.emplace_back(std::move(primary));
        }
        return {};
    }

    static schema::Index startIndex(const Row& row, const std::string& name)
    {
        schema::Index index;
        index.name = sql::Identifier(name);
        index.unique = numberAt(row, 2) == 0;
        if (const std::string type = textAt(row, 5); type == "FULLTEXT" || type == "SPATIAL")
            index.dialectOptions.emplace_back("mysql_prefix", type);
        return index;
    }

    static void addPart(schema::Index& index, const Row& row)
    {
        if (isNullAt(row, 3)) {
            index.expressions.push_back(verbatim(textAt(row, 6)));
            return;
        }
        index.expressions.push_back(sql::makeExpression(sql::ColumnRef{.table = {}, .name = textAt(row, 3), .type = nullptr}));
        const std::optional<std::int64_t> length = numberAt(row, 4);
        if (!length)
            return;
        schema::OptionMap lengths;
        if (const schema::OptionValue* known = schema::findOption(index.dialectOptions, "mysql_length")) {
            lengths = **std::get_if<std::shared_ptr<const schema::OptionMap>>(known);
            std::erase_if(index.dialectOptions, [](const auto& option) { return option.first == "mysql_length"; });
        }
        lengths.items.emplace_back(textAt(row, 3), *length);
        index.dialectOptions.emplace_back("mysql_length", std::make_shared<const schema::OptionMap>(std::move(lengths)));
    }

    // sqlalchemy dialects/mysql/base.py: get_foreign_keys
    Result<void> readForeignKeys()
    {
        RETORT_TRY(const sql::ResultSet rows,
                   m_connection.execute("SELECT k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME, "
                                        "k.REFERENCED_COLUMN_NAME, r.UPDATE_RULE, r.DELETE_RULE, k.REFERENCED_TABLE_SCHEMA = k.TABLE_SCHEMA "
                                        "FROM information_schema.KEY_COLUMN_USAGE k JOIN information_schema.REFERENTIAL_CONSTRAINTS r "
                                        "ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME "
                                        "WHERE " + whereTable("k.") + " AND k.REFERENCED_TABLE_NAME IS NOT NULL ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION"));
        for (const Row& row : rows.rows) {
            Relation* relation = relationOf(row);
            if (relation == nullptr)
                continue;
            std::vector<schema::Constraint>& constraints = relation->table.constraints;
            auto* last = constraints.empty() ? nullptr : std::get_if<schema::ForeignKeyConstraint>(&constraints.back());
            if (last == nullptr || last->name->text() != textAt(row, 1)) {
                constraints.emplace_back(startForeignKey(row, ++relation->order));
                last = std::get_if<schema::ForeignKeyConstraint>(&constraints.back());
            }
            last->columns.emplace_back(textAt(row, 2));
            last->referredColumns.emplace_back(textAt(row, 5));
        }
        return {};
    }

    [[nodiscard]] schema::ForeignKeyConstraint startForeignKey(const Row& row, std::uint32_t order) const
    {
        const auto action = [&](std::size_t column) {
            const std::string rule = textAt(row, column);
            return rule == "NO ACTION" || rule == "RESTRICT" ? std::nullopt : std::optional(rule); // the defaults
        };
        schema::ForeignKeyConstraint key;
        key.name = sql::Identifier(textAt(row, 1));
        key.creationOrder = order;
        key.referredTable.name = textAt(row, 4);
        if (m_schemaName || numberAt(row, 8) != 1)
            key.referredTable.schema = textAt(row, 3);
        key.onupdate = action(6);
        key.ondelete = action(7);
        return key;
    }

    // sqlalchemy dialects/mysql/base.py: get_check_constraints: those of the table, not those that stand in a column.
    Result<void> readChecks()
    {
        const sql::ServerInfo server = m_connection.server();
        std::string query;
        if (server.isMariadb())
            query = "SELECT TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS WHERE LEVEL = 'Table' AND CONSTRAINT_SCHEMA = "
                    + m_schema + (m_wanted.size() == 1 ? " AND TABLE_NAME = " + textLiteral(m_connection, *m_wanted.begin()) : std::string())
                    + " ORDER BY TABLE_NAME, CONSTRAINT_NAME";
        else if (server.version >= std::array{8, 0, 16})
            query = "SELECT t.TABLE_NAME, c.CONSTRAINT_NAME, c.CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS c JOIN information_schema.TABLE_CONSTRAINTS t "
                    "ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME WHERE "
                    + whereTable("t.") + " ORDER BY t.TABLE_NAME, c.CONSTRAINT_NAME";
        else
            return {}; // a MySQL without checks
        RETORT_TRY(const sql::ResultSet rows, m_connection.execute(query));
        for (const Row& row : rows.rows) {
            Relation* relation = relationOf(row);
            if (relation == nullptr)
                continue;
            schema::CheckConstraint check;
            check.name = sql::Identifier(textAt(row, 1));
            check.sqltext = verbatim(textAt(row, 2));
            check.creationOrder = ++relation->order;
            relation->table.constraints.emplace_back(std::move(check));
        }
        return {};
    }

    sql::Connection& m_connection;
    std::optional<sql::Identifier> m_schemaName;
    std::string m_schema; // as SQL
    std::set<std::string> m_wanted;
    std::map<std::string, Relation> m_relations; // by name
};

} // namespace

Result<schema::Table> reflectMysqlTable(sql::Connection& connection, const sql::QualifiedName& table)
{
    RETORT_TRY(std::vector<schema::Table> found, Relations(connection, table.schema).read({table.name.text()}));
    if (found.empty())
        return noSuchTable(table);
    return std::move(found.front());
}

Result<std::vector<schema::Table>> reflectMysqlTables(sql::Connection& connection, std::span<const sql::QualifiedName> tables)
{
    std::map<std::optional<sql::Identifier>, std::vector<std::string>> bySchema;
    for (const sql::QualifiedName& table : tables)
        bySchema[table.schema].push_back(table.name.text());
    std::vector<schema::Table> result;
    for (const auto& [schema, names] : bySchema) {
        RETORT_TRY(std::vector<schema::Table> found, Relations(connection, schema).read(names));
        std::ranges::move(found, std::back_inserter(result));
    }
    return result;
}

} // namespace retort::reflection
