#include "core/migration/lasting_tables.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/dialects/generic/first_words.h"
#include "core/sql/query_text.h"

namespace retort::migration {

namespace {

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool isPartOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

// Where it stands by itself; npos: nowhere.
std::size_t findWord(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isPartOfName(text[at - 1])) && (end == text.size() || !isPartOfName(text[end])))
            return at;
    }
    return std::string_view::npos;
}

// What a statement writes into stands before this: INSERT INTO t | (a, b) ..., UPDATE t | SET ..., DELETE FROM t | WHERE ... Tables
// that are joined to the target of an UPDATE or DELETE count as written. text is in lower case.
std::string_view targetOf(std::string_view text, std::string_view verb)
{
    const auto upTo = [&](std::initializer_list<std::string_view> words) {
        std::size_t end = text.size();
        for (const std::string_view word : words)
            end = std::min(end, findWord(text, word));
        return text.substr(0, end);
    };
    if (verb == "INSERT" || verb == "REPLACE") {
        const std::string_view target = upTo({"select", "values", "value", "set", "with", "table"});
        return target.substr(0, target.find('('));
    }
    if (verb == "UPDATE")
        return upTo({"set"});
    return verb == "DELETE" ? upTo({"where"}) : text;
}

} // namespace

Result<void> LastingTables::ask()
{
    m_names.clear();
    RETORT_TRY(const sql::ResultSet tables,
               m_connection.execute("SELECT t.TABLE_NAME FROM information_schema.TABLES t LEFT JOIN information_schema.ENGINES e ON e.ENGINE = t.ENGINE"
                                    " WHERE t.TABLE_TYPE = 'BASE TABLE' AND COALESCE(e.TRANSACTIONS, 'NO') <> 'YES' AND t.TABLE_SCHEMA = DATABASE()"));
    for (const auto& row : tables.rows)
        m_names.insert(lowerCase(sql::textAt(row, 0)));
    RETORT_TRY(const sql::ResultSet engine,
               m_connection.execute("SELECT COUNT(*) FROM information_schema.ENGINES WHERE SUPPORT = 'DEFAULT' AND TRANSACTIONS = 'YES'"));
    const auto* count = engine.rows.empty() ? nullptr : std::get_if<std::int64_t>(&engine.rows.front().front());
    m_everyNewOne = count && *count == 0;
    m_known = true;
    return {};
}

Result<bool> LastingTables::writtenBy(std::string_view statement)
{
    static constexpr auto reading = std::to_array<std::string_view>({"SELECT", "SHOW", "SET", "EXPLAIN", "DESCRIBE", "DESC", "USE", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"});
    const std::vector<std::string> words = dialects::firstWords(statement, 1);
    const bool possible = m_connection.dialectName() == "mysql" || m_connection.dialectName() == "mariadb";
    if (!possible || (!words.empty() && std::ranges::contains(reading, std::string_view(words.front()))))
        return false;
    if (!m_known)
        RETORT_CHECK(ask());
    const std::string text = m_names.empty() ? std::string() : lowerCase(statement);
    const std::string_view target = targetOf(text, words.empty() ? std::string_view() : std::string_view(words.front()));
    return std::ranges::any_of(m_names, [&](const std::string& name) { return findWord(target, name) != std::string_view::npos; });
}

void LastingTables::ran(std::string_view statement)
{
    if (!m_known)
        return;
    const std::vector<std::string> words = dialects::firstWords(statement, 1);
    if (words.empty() || (words.front() != "CREATE" && words.front() != "ALTER" && words.front() != "RENAME" && words.front() != "SET"))
        return;
    const std::string text = lowerCase(statement);
    m_known = !m_everyNewOne && !text.contains("engine") && !text.contains("rename") && !text.contains("like");
}

} // namespace retort::migration
