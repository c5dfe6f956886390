#include "core/operations/touched_names.h"

#include "core/sql/dotted_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

namespace retort::operations {

namespace {

std::string inCapitals(std::string_view text)
{
    std::string capitals(text);
    std::ranges::transform(capitals, capitals.begin(), [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
    return capitals;
}

// A statement's names and words one after the other, without its literals, comments and signs.
class SqlWords {
public:
    struct Word {
        std::string text; // dotted names as one word, unquoted
        bool quoted = false;
    };

    explicit SqlWords(std::string_view sql) : m_sql(sql) {}

    std::vector<Word> all()
    {
        std::vector<Word> words;
        while (m_at < m_sql.size()) {
            if (skipNoise())
                continue;
            Word word;
            if (!takeName(word)) {
                ++m_at;
                words.push_back({}); // a sign: no name goes on after it
                continue;
            }
            while (m_at + 1 < m_sql.size() && m_sql[m_at] == '.') {
                ++m_at;
                word.text += '.';
                if (!takeName(word))
                    break;
            }
            words.push_back(std::move(word));
        }
        return words;
    }

private:
    static bool isNameSign(char c)
    {
        const auto sign = static_cast<unsigned char>(c);
        return std::isalnum(sign) != 0 || c == '_' || c == '$' || sign >= 0x80;
    }

    bool startsWith(std::string_view text) const { return m_sql.substr(m_at).starts_with(text); }

    void skipPast(std::string_view end, std::size_t from)
    {
        const std::size_t found = m_sql.find(end, from);
        m_at = found == std::string_view::npos ? m_sql.size() : found + end.size();
    }

    bool skipNoise()
    {
        if (std::isspace(static_cast<unsigned char>(m_sql[m_at])) != 0)
            ++m_at;
        else if (startsWith("--"))
            skipPast("\n", m_at);
        else if (startsWith("/*"))
            skipPast("*/", m_at + 2);
        else if (m_sql[m_at] == '\'')
            skipPast("'", m_at + 1);
        else
            return false;
        return true;
    }

    bool takeName(Word& word)
    {
        const std::size_t start = m_at;
        const char first = m_sql[m_at];
        if (first == '"' || first == '`' || first == '[') {
            skipPast(first == '[' ? "]" : std::string_view(&first, 1), m_at + 1);
            if (m_at - start < 3)
                return false;
            word.text += m_sql.substr(start + 1, m_at - start - 2);
            word.quoted = true;
            return true;
        }
        while (m_at < m_sql.size() && isNameSign(m_sql[m_at]))
            ++m_at;
        word.text += m_sql.substr(start, m_at - start);
        return m_at > start;
    }

    std::string_view m_sql;
    std::size_t m_at = 0;
};

bool comesBeforeTable(std::string_view word)
{
    static constexpr auto words = std::to_array<std::string_view>({"FROM", "INTO", "JOIN", "TABLE", "UPDATE"});
    return std::ranges::contains(words, word);
}

// Between such a word and the table: "DROP TABLE IF EXISTS t".
bool isPassedOver(std::string_view word)
{
    static constexpr auto words = std::to_array<std::string_view>({"EXISTS", "IF", "LATERAL", "NOT", "ONLY"});
    return std::ranges::contains(words, word);
}

// In place of a table: "ON CONFLICT DO UPDATE SET".
bool isNoTable(std::string_view word)
{
    static constexpr auto words = std::to_array<std::string_view>({"SELECT", "SET", "VALUES"});
    return std::ranges::contains(words, word);
}

class Names {
public:
    void add(const std::vector<Operation>& operations)
    {
        for (const Operation& operation : operations)
            std::visit([this](const auto& body) { look(body); }, operation.body);
    }

    [[nodiscard]] TouchedNames take() const { return {.tables = {m_tables.begin(), m_tables.end()}, .columns = {m_columns.begin(), m_columns.end()}}; }

private:
    void table(const QualifiedName& name)
    {
        if (!name.name.text().empty())
            m_tables.insert(sql::dottedName(name));
    }
    void column(const QualifiedName& owner, const Identifier& name)
    {
        table(owner);
        if (!name.text().empty())
            m_columns.insert(sql::dottedName(owner) + "." + name.text());
    }
    void columnsOf(const QualifiedName& owner, const schema::Column& one)
    {
        column(owner, one.name);
        for (const schema::ColumnForeignKey& key : one.foreignKeys) {
            const schema::ColumnSpec spec = schema::parseColumnSpec(key.target);
            column(spec.table, spec.column);
        }
    }
    void constraint(const QualifiedName& owner, const schema::Constraint& one)
    {
        table(owner);
        if (const auto* columns = schema::listedColumns(one)) {
            for (const Identifier& name : *columns)
                column(owner, name);
        }
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&one)) {
            table(key->referredTable);
            for (const Identifier& name : key->referredColumns)
                column(key->referredTable, name);
        }
    }
    void index(const QualifiedName& owner, const schema::Index& one)
    {
        table(owner);
        for (const sql::ExpressionPtr& expression : one.expressions) {
            if (const auto* name = expression ? std::get_if<sql::ColumnRef>(&expression->node) : nullptr)
                column(owner, name->name);
        }
    }

    void look(const CreateTable& op)
    {
        const QualifiedName& name = op.table.name;
        table(name);
        for (const schema::Column& one : op.table.columns)
            columnsOf(name, one);
        for (const schema::Constraint& one : op.table.constraints)
            constraint(name, one);
    }
    void look(const DropTable& op) { table(op.table); }
    void look(const RenameTable& op)
    {
        table(op.table);
        table({.schema = op.table.schema, .name = op.newName});
    }
    void look(const AddColumn& op) { columnsOf(op.table, op.column); }
    void look(const DropColumn& op) { column(op.table, op.column); }
    void look(const AlterColumn& op)
    {
        column(op.table, op.column);
        if (op.newName)
            column(op.table, *op.newName);
    }
    void look(const CreateIndex& op) { index(op.table, op.index); }
    void look(const DropIndex& op)
    {
        if (op.table)
            table(*op.table);
    }
    void look(const CreateConstraint& op) { constraint(op.table, op.constraint); }
    void look(const DropConstraint& op) { table(op.table); }
    void look(const CreateTableComment& op) { table(op.table); }
    void look(const DropTableComment& op) { table(op.table); }
    void look(const BulkInsert& op)
    {
        table(op.table.name);
        for (const auto& row : op.rows) {
            for (const auto& [name, value] : row)
                column(op.table.name, Identifier(name));
        }
    }
    static void look(const CreateType&) {}
    static void look(const DropType&) {}
    void look(const BatchAlterTable& op)
    {
        table(op.table);
        add(op.operations);
    }
    void look(const AutocommitBlock& op) { add(op.operations); }
    void look(const Execute& op)
    {
        if (!op.statement)
            return;
        const auto& node = op.statement->node;
        if (const auto* insert = std::get_if<sql::Insert>(&node))
            lookAt(*insert);
        else if (const auto* update = std::get_if<sql::Update>(&node))
            lookAt(*update);
        else if (const auto* rows = std::get_if<sql::Delete>(&node))
            lookAt(rows->table);
        else if (const auto* select = std::get_if<sql::Select>(&node))
            std::ranges::for_each(select->from, [this](const sql::TableRef& one) { lookAt(one); });
        else if (const auto* text = std::get_if<sql::TextClause>(&node))
            lookAtText(text->text);
        else if (const auto* ddl = std::get_if<sql::DdlText>(&node))
            lookAtText(ddl->text);
    }

    void lookAt(const sql::TableRef& one)
    {
        if (one.kind == sql::TableRef::Kind::Table)
            table(one.name);
        else if (one.join) {
            lookAt(one.join->left);
            lookAt(one.join->right);
        }
    }
    void lookAt(const sql::Insert& insert)
    {
        lookAt(insert.table);
        for (const auto& row : insert.rows) {
            for (const sql::Assignment& one : row)
                column(insert.table.name, one.column);
        }
        for (const Identifier& name : insert.columns)
            column(insert.table.name, name);
    }
    void lookAt(const sql::Update& update)
    {
        lookAt(update.table);
        for (const sql::Assignment& one : update.values)
            column(update.table.name, one.column);
    }
    void lookAtText(const std::string& sql)
    {
        const std::vector<SqlWords::Word> words = SqlWords(sql).all();
        const bool makesIndex = words.size() > 2 && inCapitals(words.front().text) == "CREATE"
                                && std::ranges::any_of(words, [](const SqlWords::Word& word) { return inCapitals(word.text) == "INDEX"; });
        bool awaited = false;
        for (const SqlWords::Word& word : words) {
            const std::string capitals = word.quoted ? std::string() : inCapitals(word.text);
            if (comesBeforeTable(capitals) || (makesIndex && capitals == "ON")) {
                awaited = true;
            } else if (awaited && !isPassedOver(capitals)) {
                if (!word.text.empty() && !isNoTable(capitals))
                    m_tables.insert(word.text);
                awaited = false;
            }
        }
    }

    std::set<std::string> m_tables;
    std::set<std::string> m_columns;
};

} // namespace

TouchedNames touchedNames(const std::vector<Operation>& operations)
{
    Names names;
    names.add(operations);
    return names.take();
}

} // namespace retort::operations
