#include "core/reflection/sqlite_table_text.h"

#include <array>
#include <initializer_list>

#include "core/reflection/characters.h"

namespace retort::reflection {

namespace {

constexpr auto npos = std::string_view::npos;

// A place in the text that steps over what a pattern asks for; each step says whether it succeeded.
class Matcher {
public:
    Matcher(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    [[nodiscard]] std::size_t at() const { return m_at; }

    bool word(std::string_view expected) // any case
    {
        if (!hasAt(m_text, m_at, expected))
            return false;
        m_at += expected.size();
        return true;
    }
    bool spaces(std::size_t atLeast = 0) // blanks only
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
        return m_at - begin >= atLeast;
    }
    bool blanksAndTabs() // at least one
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
        return m_at > begin;
    }
    template <class Predicate>
    std::string_view run(Predicate accepts)
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && accepts(m_text[m_at]))
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }
    bool oneOf(std::initializer_list<std::string_view> choices, std::string_view& taken)
    {
        for (const std::string_view choice : choices) {
            if (word(choice)) {
                taken = choice;
                return true;
            }
        }
        return false;
    }

private:
    std::string_view m_text;
    std::size_t m_at;
};

std::size_t lineEnd(std::string_view text, std::size_t from)
{
    const std::size_t end = text.find('\n', from);
    return end == npos ? text.size() : end;
}

// (?:"(.+?)")|([a-z0-9_]+), all of them.
std::vector<std::string> columnNames(std::string_view list)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < list.size();) {
        if (list[i] == '"' && i + 2 < list.size()) {
            if (const std::size_t close = list.find('"', i + 2); close != npos && close < lineEnd(list, i)) {
                names.emplace_back(list.substr(i + 1, close - i - 1));
                i = close + 1;
                continue;
            }
        }
        Matcher word(list, i);
        if (const std::string_view run = word.run(isAsciiWord); !run.empty()) {
            names.emplace_back(run);
            i = word.at();
        } else {
            ++i;
        }
    }
    return names;
}

// \( *((?:(?:"[^"]+"|[a-z0-9_]+) *(?:, *)?)+)\): gives the inside.
std::optional<std::string_view> nameList(std::string_view text, Matcher& m)
{
    if (!m.word("("))
        return std::nullopt;
    m.spaces();
    const std::size_t begin = m.at();
    while (true) {
        if (m.word("\"")) {
            if (m.run([](char c) { return c != '"'; }).empty() || !m.word("\""))
                return std::nullopt;
        } else if (m.run(isAsciiWord).empty()) {
            break;
        }
        m.spaces();
        if (m.word(","))
            m.spaces();
    }
    const std::size_t end = m.at();
    if (end == begin || !m.word(")"))
        return std::nullopt;
    return text.substr(begin, end - begin);
}

void readActions(Matcher& m, ForeignKeyText& key)
{
    while (true) {
        Matcher clause = m;
        std::string_view event;
        std::string_view action;
        if (!clause.word("ON ") || !clause.oneOf({"DELETE", "UPDATE"}, event) || !clause.word(" ")
            || !clause.oneOf({"SET NULL", "SET DEFAULT", "CASCADE", "RESTRICT", "NO ACTION"}, action))
            return;
        clause.spaces();
        m = clause;
        if (action == "NO ACTION")
            continue;
        (event == "DELETE" ? key.ondelete : key.onupdate) = std::string(action);
    }
}

void readDeferrability(Matcher& m, ForeignKeyText& key)
{
    Matcher negative = m;
    if (negative.word("NOT") && negative.spaces(1) && negative.word("DEFERRABLE")) {
        key.deferrable = false;
        m = negative;
    } else if (m.word("DEFERRABLE")) {
        key.deferrable = true;
    }
    Matcher initially = m;
    std::string_view when;
    if (initially.spaces(1) && initially.word("INITIALLY") && initially.spaces(1)
        && initially.oneOf({"DEFERRED", "IMMEDIATE"}, when)) {
        key.initially = std::string(when);
        m = initially;
    }
}

// Everything of the clause after its own column list: ` *\) +REFERENCES +table *(columns) actions deferrability`.
std::optional<std::size_t> matchReferences(std::string_view text, std::size_t at, ForeignKeyText& key)
{
    Matcher m(text, at);
    m.spaces();
    if (!m.word(")") || !m.spaces(1) || !m.word("REFERENCES") || !m.spaces(1))
        return std::nullopt;
    if (m.word("\"")) {
        const std::size_t begin = m.at();
        const std::size_t close = begin < text.size() ? text.find('"', begin + 1) : npos;
        if (close == npos || close > lineEnd(text, begin))
            return std::nullopt;
        key.table = std::string(text.substr(begin, close - begin));
        m = Matcher(text, close + 1);
    } else {
        key.table = std::string(m.run(isAsciiWord));
        if (key.table.empty())
            return std::nullopt;
    }
    m.spaces();
    const std::optional<std::string_view> referred = nameList(text, m);
    if (!referred)
        return std::nullopt;
    key.referredColumns = columnNames(*referred);
    m.spaces();
    readActions(m, key);
    readDeferrability(m, key);
    return m.at();
}

// sqlalchemy dialects/sqlite/base.py: FK_PATTERN at one position. Gives the end of the match.
std::optional<std::size_t> matchForeignKey(std::string_view text, std::size_t at, ForeignKeyText& key)
{
    Matcher m(text, at);
    if (m.word("CONSTRAINT ")) {
        const std::string_view name = m.run(isWord);
        if (name.empty() || !m.spaces(1))
            return std::nullopt;
        key.name = std::string(name);
    }
    if (!m.word("FOREIGN KEY"))
        return std::nullopt;
    m.spaces();
    if (!m.word("("))
        return std::nullopt;
    m.spaces();
    const std::size_t begin = m.at();
    const std::size_t limit = lineEnd(text, begin);
    for (std::size_t end = begin + 1; end < limit; ++end) {
        ForeignKeyText attempt;
        if (const auto stop = matchReferences(text, end, attempt)) {
            attempt.name = key.name;
            attempt.columns = columnNames(text.substr(begin, end - begin));
            key = std::move(attempt);
            return stop;
        }
    }
    return std::nullopt;
}

// UNIQUE *\((.+?)\)
std::optional<std::size_t> matchUniqueColumns(std::string_view text, std::size_t at, UniqueText& unique)
{
    Matcher m(text, at);
    if (!m.word("UNIQUE"))
        return std::nullopt;
    m.spaces();
    if (!m.word("("))
        return std::nullopt;
    const std::size_t begin = m.at();
    const std::size_t close = begin < text.size() ? text.find(')', begin + 1) : npos;
    if (close == npos || close > lineEnd(text, begin))
        return std::nullopt;
    unique.columns = columnNames(text.substr(begin, close - begin));
    return close + 1;
}

// sqlalchemy dialects/sqlite/base.py: UNIQUE_PATTERN at one position.
std::optional<std::size_t> matchUnique(std::string_view text, std::size_t at, UniqueText& unique)
{
    Matcher m(text, at);
    if (!m.word("CONSTRAINT "))
        return matchUniqueColumns(text, at, unique);
    m.word("\"");
    const std::size_t begin = m.at();
    const std::size_t limit = lineEnd(text, begin);
    for (std::size_t end = begin + 1; end < limit; ++end) {
        Matcher rest(text, end);
        rest.word("\"");
        if (!rest.spaces(1))
            continue;
        if (const auto stop = matchUniqueColumns(text, rest.at(), unique)) {
            unique.name = std::string(text.substr(begin, end - begin));
            return stop;
        }
    }
    return std::nullopt;
}

// [a-z0-9_ ]+?[\t ]+UNIQUE after the column's name and a blank.
std::optional<std::size_t> matchInlineUniqueTail(std::string_view text, std::size_t at)
{
    Matcher m(text, at);
    if (!m.blanksAndTabs())
        return std::nullopt;
    // The blanks before the type words may also be part of them, so a shorter run of blanks never matches more.
    for (std::size_t end = m.at() + 1; end <= text.size(); ++end) {
        const char last = text[end - 1];
        if (!isAsciiWord(last) && last != ' ')
            return std::nullopt;
        Matcher rest(text, end);
        if (rest.blanksAndTabs() && rest.word("UNIQUE"))
            return rest.at();
    }
    return std::nullopt;
}

// sqlalchemy dialects/sqlite/base.py: INLINE_UNIQUE_PATTERN at one position.
std::optional<std::size_t> matchInlineUnique(std::string_view text, std::size_t at, UniqueText& unique)
{
    if (text[at] == '"' && at + 2 < text.size()) {
        for (std::size_t close = text.find('"', at + 2); close != npos && close < lineEnd(text, at);
             close = text.find('"', close + 1)) {
            if (const auto stop = matchInlineUniqueTail(text, close + 1)) {
                unique.columns = columnNames(text.substr(at, close + 1 - at));
                return stop;
            }
        }
    }
    Matcher m(text, at);
    if (!m.word("["))
        m.word("`");
    const std::string_view name = m.run(isAsciiWord);
    if (name.empty())
        return std::nullopt;
    if (!m.word("]"))
        m.word("`");
    const auto stop = matchInlineUniqueTail(text, m.at());
    if (stop)
        unique.columns = {std::string(name)};
    return stop;
}

template <class Item, class Match>
void collect(std::string_view text, std::vector<Item>& items, Match match)
{
    for (std::size_t at = 0; at < text.size();) {
        Item item;
        if (const std::optional<std::size_t> end = match(text, at, item)) {
            items.push_back(std::move(item));
            at = *end;
        } else {
            ++at;
        }
    }
}

bool isKeyword(std::string_view text, const Token& token, std::string_view keyword)
{
    return token.kind == Token::Kind::Word
           && equalsIgnoringCase(text.substr(token.begin, token.end - token.begin), keyword);
}

bool isSymbol(std::string_view text, const Token& token, char symbol)
{
    return token.kind == Token::Kind::Symbol && text[token.begin] == symbol;
}

// The index of the parenthesis that closes the one at open, or tokens.size().
std::size_t closing(std::string_view text, const std::vector<Token>& tokens, std::size_t open)
{
    std::size_t depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
        if (isSymbol(text, tokens[i], '('))
            ++depth;
        else if (isSymbol(text, tokens[i], ')') && --depth == 0)
            return i;
    }
    return tokens.size();
}

std::string inside(std::string_view text, const Token& open, const Token& close)
{
    std::string_view part = text.substr(open.end, close.begin - open.end);
    while (!part.empty() && (part.front() == ' ' || part.front() == '\n' || part.front() == '\t'))
        part.remove_prefix(1);
    return std::string(part);
}

// Where a column's definition begins in the token list: after "(" or "," of the table's own parentheses.
std::size_t definitionOf(std::string_view text, const std::vector<Token>& tokens, std::string_view column)
{
    std::size_t depth = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool starts =
            (isSymbol(text, tokens[i], '(') && depth == 0) || (isSymbol(text, tokens[i], ',') && depth == 1);
        if (isSymbol(text, tokens[i], '('))
            ++depth;
        else if (isSymbol(text, tokens[i], ')') && depth > 0)
            --depth;
        const Token& next = tokens[i + 1];
        if (starts && equalsIgnoringCase(unquoted(text.substr(next.begin, next.end - next.begin)), column))
            return i + 1;
    }
    return tokens.size();
}

} // namespace

std::vector<Token> tokenize(std::string_view sql)
{
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < sql.size();) {
        const char c = sql[i];
        const std::size_t begin = i;
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
            ++i;
        } else if (sql.substr(i).starts_with("--")) {
            i = lineEnd(sql, i);
        } else if (sql.substr(i).starts_with("/*")) {
            const std::size_t end = sql.find("*/", i + 2);
            i = end == npos ? sql.size() : end + 2;
        } else if (isWord(c)) {
            while (i < sql.size() && (isWord(sql[i]) || sql[i] == '$'))
                ++i;
            tokens.push_back({Token::Kind::Word, begin, i});
        } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
            const char close = c == '[' ? ']' : c;
            for (++i; i < sql.size(); ++i) {
                if (sql[i] != close)
                    continue;
                if (close != ']' && i + 1 < sql.size() && sql[i + 1] == close)
                    ++i;
                else
                    break;
            }
            i = std::min(i + 1, sql.size());
            tokens.push_back({c == '\'' ? Token::Kind::String : Token::Kind::Quoted, begin, i});
        } else {
            tokens.push_back({Token::Kind::Symbol, begin, ++i});
        }
    }
    return tokens;
}

std::string unquoted(std::string_view token)
{
    if (token.size() < 2)
        return std::string(token);
    const char open = token.front();
    if (open != '"' && open != '`' && open != '\'' && open != '[')
        return std::string(token);
    const char close = open == '[' ? ']' : open;
    std::string name;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        name += token[i];
        if (token[i] == close && close != ']')
            ++i;
    }
    return name;
}

// sqlalchemy dialects/sqlite/base.py: get_pk_constraint
std::optional<std::string> primaryKeyName(std::string_view createTable)
{
    for (std::size_t at = 0; at < createTable.size(); ++at) {
        Matcher m(createTable, at);
        if (!m.word("CONSTRAINT "))
            continue;
        const std::string_view name = m.run(isWord);
        if (!name.empty() && m.word(" PRIMARY KEY"))
            return std::string(name);
    }
    return std::nullopt;
}

std::vector<ForeignKeyText> foreignKeyTexts(std::string_view createTable)
{
    std::vector<ForeignKeyText> keys;
    collect(createTable, keys, matchForeignKey);
    return keys;
}

std::vector<UniqueText> uniqueTexts(std::string_view createTable)
{
    std::vector<UniqueText> uniques;
    collect(createTable, uniques, matchUnique);
    collect(createTable, uniques, matchInlineUnique);
    return uniques;
}

std::vector<CheckText> checkTexts(std::string_view createTable)
{
    const std::vector<Token> tokens = tokenize(createTable);
    std::vector<CheckText> checks;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!isKeyword(createTable, tokens[i], "CHECK") || !isSymbol(createTable, tokens[i + 1], '('))
            continue;
        const std::size_t close = closing(createTable, tokens, i + 1);
        if (close == tokens.size())
            break;
        CheckText check{.sqltext = inside(createTable, tokens[i + 1], tokens[close])};
        if (i >= 2 && isKeyword(createTable, tokens[i - 2], "CONSTRAINT"))
            check.name = unquoted(createTable.substr(tokens[i - 1].begin, tokens[i - 1].end - tokens[i - 1].begin));
        checks.push_back(std::move(check));
        i = close;
    }
    return checks;
}

std::string generatedExpression(std::string_view createTable, std::string_view column)
{
    const std::vector<Token> tokens = tokenize(createTable);
    for (std::size_t i = definitionOf(createTable, tokens, column); i + 1 < tokens.size(); ++i) {
        if (isKeyword(createTable, tokens[i], "AS") && isSymbol(createTable, tokens[i + 1], '(')) {
            const std::size_t close = closing(createTable, tokens, i + 1);
            return close == tokens.size() ? std::string() : inside(createTable, tokens[i + 1], tokens[close]);
        }
        if (isSymbol(createTable, tokens[i], '('))
            i = closing(createTable, tokens, i);
        else if (isSymbol(createTable, tokens[i], ','))
            break;
    }
    return {};
}

// sqlalchemy dialects/sqlite/base.py: get_indexes, partial_pred_re
std::optional<std::string> indexPredicate(std::string_view createIndex)
{
    const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; };
    for (std::size_t at = createIndex.find(')'); at != npos; at = createIndex.find(')', at + 1)) {
        Matcher m(createIndex, at + 1);
        if (m.run(space).empty() || !m.word("WHERE") || m.run(space).empty())
            continue;
        // The pattern ends at the line's end; the whole rest is what SQLite means.
        const std::string_view rest = createIndex.substr(m.at());
        if (!rest.empty())
            return std::string(rest);
    }
    return std::nullopt;
}

} // namespace retort::reflection
