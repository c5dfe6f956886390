#include "core/reflection/mysql_traces.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/reflection/catalog_text.h"

namespace retort::reflection {

namespace {

// Fowler, Noll and Vo's FNV-1a, 64 bits: chance is the only adversary here.
class Hash {
public:
    void add(std::string_view text)
    {
        for (const char c : text)
            step(static_cast<unsigned char>(c));
        step(0);
    }
    void add(const sql::Value& value)
    {
        step(static_cast<unsigned char>(value.index()));
        if (const auto* text = std::get_if<std::string>(&value))
            add(std::string_view(*text));
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            add(std::string_view(std::to_string(*number)));
        else if (const auto* bytes = std::get_if<sql::Bytes>(&value))
            add(std::string_view(bytes->bytes));
        else if (const auto* decimal = std::get_if<sql::Decimal>(&value))
            add(std::string_view(decimal->text));
    }
    [[nodiscard]] std::string text() const { return std::to_string(m_state); }

private:
    void step(unsigned char byte)
    {
        m_state = (m_state ^ byte) * 0x100000001b3ULL;
    }
    std::uint64_t m_state = 0xcbf29ce484222325ULL;
};

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

// Everything in a statement that could be a name: words, and what stands between backquotes.
std::set<std::string> namesIn(std::string_view statement)
{
    std::set<std::string> names;
    std::string word;
    bool quoted = false;
    const auto end = [&] {
        if (!word.empty())
            names.insert(word);
        word.clear();
    };
    for (const char c : statement) {
        const bool ofWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
                            || (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (c == '`') {
            end();
            quoted = !quoted;
        } else if (quoted || ofWord) {
            word += c;
        } else {
            end();
        }
    }
    end();
    return names;
}

// What stands before the first bracket, one within a quoted name aside.
std::string_view beforeBracket(std::string_view statement)
{
    bool quoted = false;
    for (std::size_t i = 0; i < statement.size(); ++i) {
        if (statement[i] == '`')
            quoted = !quoted;
        else if (statement[i] == '(' && !quoted)
            return statement.substr(0, i);
    }
    return statement;
}

// "ALTER TABLE other.t": about a database that is not looked at here.
bool namesAnotherDatabase(std::string_view statement)
{
    const std::string_view head = beforeBracket(statement);
    const auto isName = [](char c) { return c == '`' || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t dot = head.find('.'); dot != std::string_view::npos; dot = head.find('.', dot + 1)) {
        if (dot > 0 && dot + 1 < head.size() && isName(head[dot - 1]) && isName(head[dot + 1]))
            return true;
    }
    return false;
}

// Objects that are not in SHOW CREATE TABLE of a table, by the word that a statement about them begins with.
struct Part {
    std::string_view word;
    std::string_view columns;
    std::string_view table;  // of information_schema
    std::string_view schema; // its column that names the database
};
constexpr auto parts = std::to_array<Part>({
    {"view", "TABLE_NAME, VIEW_DEFINITION", "VIEWS", "TABLE_SCHEMA"},
    {"trigger", "TRIGGER_NAME, EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, ACTION_STATEMENT", "TRIGGERS", "TRIGGER_SCHEMA"},
    {"procedure", "ROUTINE_NAME, ROUTINE_TYPE, DTD_IDENTIFIER, ROUTINE_DEFINITION", "ROUTINES", "ROUTINE_SCHEMA"},
    {"function", "ROUTINE_NAME, ROUTINE_TYPE, DTD_IDENTIFIER, ROUTINE_DEFINITION", "ROUTINES", "ROUTINE_SCHEMA"},
    {"event", "EVENT_NAME, EVENT_DEFINITION, STATUS", "EVENTS", "EVENT_SCHEMA"},
});

Result<void> addRows(Hash& hash, sql::Connection& connection, const std::string& query)
{
    RETORT_TRY(const sql::ResultSet result, connection.execute(query));
    for (const std::vector<sql::Value>& row : result.rows) {
        for (const sql::Value& value : row)
            hash.add(value);
    }
    return {};
}

// Without the counter, which changes with the rows.
std::string withoutAutoIncrement(std::string text)
{
    constexpr std::string_view option = " AUTO_INCREMENT=";
    const std::size_t begin = text.rfind(option);
    if (begin == std::string::npos)
        return text;
    std::size_t end = begin + option.size();
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return text.erase(begin, end - begin);
}

// The tables that a statement may be about, as the server would make them anew: what its words before the first bracket
// are the names of. Asked for one by one, since the server looks a name up, but goes through all tables to list them.
Result<void> addTables(Hash& hash, sql::Connection& connection, const std::set<std::string>& words)
{
    std::string query;
    for (const std::string& word : words)
        query += (query.empty() ? "" : " UNION ALL ") + ("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = "
                                                         + textLiteral(connection, word));
    RETORT_TRY(const std::vector<std::string> tables, firstColumn(connection.execute(query)));
    for (const std::string& table : tables) {
        hash.add(std::string_view(table));
        RETORT_TRY(const sql::ResultSet made, connection.execute("SHOW CREATE TABLE " + sql::quotedName(table, '`')));
        if (!made.rows.empty())
            hash.add(std::string_view(withoutAutoIncrement(textAt(made.rows.front(), 1))));
    }
    return {};
}

Result<std::string> fingerprint(sql::Connection& connection, std::string_view statement)
{
    if (namesAnotherDatabase(statement))
        return std::string();
    const std::set<std::string> words = namesIn(beforeBracket(statement));
    std::set<std::string> named;
    for (const std::string& word : words)
        named.insert(lower(word));
    Hash hash;
    bool seen = false;
    for (const Part& part : parts) {
        if (!named.contains(std::string(part.word)))
            continue;
        seen = true;
        RETORT_CHECK(addRows(hash, connection, "SELECT " + std::string(part.columns) + " FROM information_schema." + std::string(part.table) + " WHERE "
                                                   + std::string(part.schema) + " = DATABASE() ORDER BY 1, 2"));
    }
    if (named.contains("table") || named.contains("tables") || named.contains("index") || named.contains("sequence")) {
        seen = true;
        RETORT_CHECK(addTables(hash, connection, words));
    }
    return seen ? hash.text() : std::string(); // users, rights, databases
}

Result<bool> isRunning(sql::Connection& connection, std::string_view statement)
{
    RETORT_TRY(const sql::ResultSet found,
               connection.execute("SELECT ID FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID() AND COMMAND <> 'Sleep' AND DB = "
                                  "DATABASE() AND INSTR(INFO, "
                                  + textLiteral(connection, recognizablePart(statement)) + ") > 0"));
    return !found.rows.empty();
}

// While the session waits: transactions that wait for nobody. Of those that hold row locks it is known, of those that keep a table from being
// altered (metadata locks) no server tells without being set up for it.
Result<std::vector<std::string>> blockers(sql::Connection& connection, std::uint64_t session)
{
    return firstColumn(connection.execute(
        "SELECT CONCAT('process ', p.ID, ' of ', p.USER, ' on ', p.HOST, ' (', p.COMMAND, ' for ', p.TIME, ' s)', "
        "IFNULL(CONCAT(': ', LEFT(p.INFO, 200)), '')) FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p "
        "ON p.ID = t.trx_mysql_thread_id WHERE t.trx_state <> 'LOCK WAIT' AND p.ID <> CONNECTION_ID() AND p.ID <> "
        + std::to_string(session) + " AND (p.DB = DATABASE() OR p.DB IS NULL) AND (EXISTS (SELECT 1 FROM information_schema.PROCESSLIST w WHERE w.ID = "
        + std::to_string(session) + " AND w.STATE LIKE 'Waiting for%lock') OR EXISTS (SELECT 1 FROM information_schema.INNODB_TRX w "
          "WHERE w.trx_mysql_thread_id = " + std::to_string(session) + " AND w.trx_state = 'LOCK WAIT')) ORDER BY p.ID"));
}

} // namespace

const CatalogTraces mysqlTraces = {.fingerprint = &fingerprint, .isRunning = &isRunning, .blockers = &blockers};

} // namespace retort::reflection
