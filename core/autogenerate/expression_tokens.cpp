#include "core/autogenerate/expression_tokens.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/dialects/generic/ddl_compiler.h" // lowerCase

namespace retort::autogenerate {

namespace {

using Kind = ExpressionToken::Kind;

bool isBlank(char c)
{
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}
bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}
bool isWordSign(char c)
{
    const auto sign = static_cast<unsigned char>(c);
    return std::isalnum(sign) != 0 || c == '_' || c == '$' || sign >= 0x80;
}

class Tokenizer {
public:
    Tokenizer(std::string_view sql, NameCase names) : m_sql(sql), m_names(names) {}

    std::vector<ExpressionToken> all()
    {
        while (m_at < m_sql.size()) {
            if (skipNoise())
                continue;
            const char c = m_sql[m_at];
            const std::size_t begin = m_at;
            if (c == '\'')
                addString();
            else if (c == '"' || c == '`' || (c == '[' && m_names == NameCase::Folded)) // PostgreSQL has arrays in them
                addQuoted(c == '[' ? ']' : c);
            else if (isDigit(c) || (c == '.' && isDigit(peek(1))))
                addWhile(Kind::Number, [](char sign) { return isWordSign(sign) || sign == '.'; });
            else if (isWordSign(c))
                addWhile(Kind::Word, isWordSign);
            else
                addSign();
            m_tokens.back().begin = begin;
            m_tokens.back().end = std::min(m_at, m_sql.size());
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead) const { return m_at + ahead < m_sql.size() ? m_sql[m_at + ahead] : '\0'; }

    bool skipNoise()
    {
        const std::string_view rest = m_sql.substr(m_at);
        const auto skipPast = [&](std::string_view end) {
            const std::size_t found = m_sql.find(end, m_at + 2);
            m_at = found == std::string_view::npos ? m_sql.size() : found + end.size();
        };
        if (isBlank(rest.front()))
            ++m_at;
        else if (rest.starts_with("--"))
            skipPast("\n");
        else if (rest.starts_with("/*"))
            skipPast("*/");
        else
            return false;
        return true;
    }

    template <class Belongs>
    void addWhile(Kind kind, Belongs belongs)
    {
        const std::size_t start = m_at;
        while (m_at < m_sql.size() && belongs(m_sql[m_at]))
            ++m_at;
        m_tokens.push_back({kind, dialects::lowerCase(std::string(m_sql.substr(start, m_at - start)))});
    }

    // A doubled quote, or one after a backslash on MySQL, is part of it.
    std::string quotedText(char end)
    {
        std::string text;
        for (++m_at; m_at < m_sql.size(); ++m_at) {
            if (m_sql[m_at] == end && peek(1) != end)
                break;
            if (m_sql[m_at] == end)
                ++m_at;
            text += m_sql[m_at];
        }
        ++m_at;
        return text;
    }

    void addString()
    {
        if (!m_tokens.empty() && m_tokens.back().kind == Kind::Word && m_tokens.back().text.starts_with("_utf8"))
            m_tokens.pop_back();
        else if (!m_tokens.empty() && m_tokens.back().kind == Kind::Word && m_tokens.back().text == "_latin1")
            m_tokens.pop_back();
        m_tokens.push_back({Kind::String, '\'' + quotedText('\'') + '\''});
    }

    void addQuoted(char end)
    {
        const std::string text = quotedText(end);
        m_tokens.push_back({Kind::Quoted, m_names == NameCase::Folded ? dialects::lowerCase(text) : text});
    }

    void addSign()
    {
        static constexpr auto longer = std::to_array<std::pair<std::string_view, std::string_view>>(
            {{"<=>", "<=>"}, {"!~~", "!~~"}, {"->>", "->>"}, {"::", "::"}, {"<=", "<="}, {">=", ">="}, {"<>", "<>"}, {"!=", "<>"}, {"==", "="}, {"||", "||"},
             {"~~", "~~"}, {"->", "->"}, {"&&", "&&"}, {"@>", "@>"}, {"<@", "<@"}, {"<<", "<<"}, {">>", ">>"}});
        const std::string_view rest = m_sql.substr(m_at);
        const auto found = std::ranges::find_if(longer, [&](const auto& sign) { return rest.starts_with(sign.first); });
        m_tokens.push_back({Kind::Sign, std::string(found != longer.end() ? found->second : rest.substr(0, 1))});
        m_at += found != longer.end() ? found->first.size() : 1;
    }

    std::string_view m_sql;
    NameCase m_names;
    std::size_t m_at = 0;
    std::vector<ExpressionToken> m_tokens;
};

// "(a) or (b)" begins and ends with brackets that are no pair.
bool isInBrackets(const std::vector<ExpressionToken>& tokens)
{
    const auto is = [](const ExpressionToken& token, std::string_view sign) { return token.kind == Kind::Sign && token.text == sign; };
    if (tokens.size() < 2 || !is(tokens.front(), "(") || !is(tokens.back(), ")"))
        return false;
    int depth = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        depth += is(tokens[i], "(") ? 1 : is(tokens[i], ")") ? -1 : 0;
        if (depth == 0)
            return false;
    }
    return true;
}

} // namespace

std::vector<ExpressionToken> expressionTokens(std::string_view sql, NameCase names)
{
    std::vector<ExpressionToken> tokens = Tokenizer(sql, names).all();
    while (isInBrackets(tokens))
        tokens = {tokens.begin() + 1, tokens.end() - 1};
    return tokens;
}

NameCase nameCaseOf(std::string_view dialect)
{
    return dialect == "sqlite" || dialect == "mysql" || dialect == "mariadb" ? NameCase::Folded : NameCase::Exact;
}

namespace {

std::string quoted(const std::string& name, char quote)
{
    std::string result(1, quote);
    for (const char c : name)
        result += c == quote ? std::string(2, quote) : std::string(1, c);
    return result + (quote == '[' ? ']' : quote);
}

// A name that no database writes in quotes.
bool isPlain(const std::string& name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || isDigit(c); }) && !isDigit(name.front());
}

} // namespace

std::string withColumnRenamed(std::string_view sql, const std::string& from, const std::string& to, std::string_view dialect)
{
    const NameCase names = nameCaseOf(dialect);
    const std::vector<ExpressionToken> tokens = Tokenizer(sql, names).all();
    const std::string wanted = names == NameCase::Folded ? dialects::lowerCase(from) : from;
    std::string result;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const ExpressionToken& token = tokens[i];
        const bool isName = token.kind == Kind::Word || token.kind == Kind::Quoted;
        const bool isFunction = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::Sign && tokens[i + 1].text == "(";
        const bool isType = i > 0 && (tokens[i - 1].text == "::" || (tokens[i - 1].kind == Kind::Word && tokens[i - 1].text == "as"));
        if (!isName || isFunction || isType || token.text != wanted)
            continue;
        const char own = token.kind == Kind::Quoted ? sql[token.begin] : dialect == "mysql" || dialect == "mariadb" ? '`' : '"';
        result += sql.substr(copied, token.begin - copied);
        result += token.kind == Kind::Word && isPlain(to) ? to : quoted(to, own);
        copied = token.end;
    }
    return result += sql.substr(copied);
}

} // namespace retort::autogenerate
