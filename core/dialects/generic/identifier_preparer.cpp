#include "core/dialects/generic/identifier_preparer.h"

#include <algorithm>

#include "core/dialects/generic/md5.h"

namespace retort::dialects {

namespace {

bool isLegal(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

// Length in characters, as Python counts.
std::size_t characters(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string_view firstCharacters(std::string_view utf8, std::size_t count)
{
    std::size_t seen = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const bool starts = (static_cast<unsigned char>(utf8[i]) & 0xc0) != 0x80;
        if (starts && seen++ == count)
            return utf8.substr(0, i);
    }
    return utf8;
}

} // namespace

IdentifierPreparer::IdentifierPreparer(const QuotingRules& rules) : m_rules(rules)
{
    std::string_view words = rules.reservedWords;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        m_reservedWords.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

bool IdentifierPreparer::hasIllegalCharacters(std::string_view name) const
{
    return name.empty() || !std::ranges::all_of(name, isLegal);
}

bool IdentifierPreparer::requiresQuotes(std::string_view name) const
{
    if (hasIllegalCharacters(name) || m_rules.illegalInitials.contains(name[0]) || (name[0] >= '0' && name[0] <= '9'))
        return true;
    if (std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; }))
        return true;
    return std::ranges::binary_search(m_reservedWords, name);
}

std::string IdentifierPreparer::escapePercents(std::string_view text) const
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        out += c;
        if (c == '%' && m_rules.doublePercents)
            out += c;
    }
    return out;
}

std::string IdentifierPreparer::quoteAlways(std::string_view name) const
{
    const char closing = m_rules.closingQuote ? m_rules.closingQuote : m_rules.quote;
    std::string out(1, m_rules.quote);
    for (const char c : m_rules.doublesPercentsInNames ? escapePercents(name) : std::string(name)) {
        out += c;
        if (c == closing)
            out += c;
    }
    return out + closing;
}

std::string IdentifierPreparer::quote(const sql::Identifier& name) const
{
    const bool quoted = name.quote() ? *name.quote() : requiresQuotes(name.text());
    return quoted ? quoteAlways(name.text()) : name.text();
}

std::string IdentifierPreparer::formatCollation(const sql::Identifier& name) const
{
    return m_rules.quotesCollations ? quote(name) : name.text();
}

std::string IdentifierPreparer::formatTable(const sql::QualifiedName& table, bool useSchema) const
{
    if (!useSchema || !table.schema || table.schema->empty())
        return quote(table.name);
    return quoteSchema(*table.schema) + "." + quote(table.name);
}

// alembic ddl/base.py: format_table_name, quote_dotted
std::string IdentifierPreparer::formatTableDotted(const sql::QualifiedName& table) const
{
    if (!table.schema || table.schema->empty())
        return quote(table.name);
    if (table.schema->quote())
        return quote(*table.schema) + "." + quote(table.name);
    std::string out;
    std::string_view rest = table.schema->text();
    while (true) {
        const std::size_t dot = rest.find('.');
        out += quote(sql::Identifier(std::string(rest.substr(0, dot)))) + ".";
        if (dot == std::string_view::npos)
            break;
        rest.remove_prefix(dot + 1);
    }
    return out + quote(table.name);
}

// sqlalchemy sql/compiler.py: IdentifierPreparer._truncate_and_render_maxlen_name
Result<std::string> IdentifierPreparer::formatWithin(const sql::Identifier& name, std::size_t maximum) const
{
    const std::size_t length = characters(name.text());
    if (name.conventional() && length > maximum) {
        const std::string shortened =
            std::string(firstCharacters(name.text(), maximum - 8)) + "_" + md5Hex(name.text()).substr(28);
        return quote(sql::Identifier(shortened, name.quote(), true));
    }
    if (!name.conventional() && length > m_rules.maxIdentifierLength)
        return fail(ErrorCode::Compile, "Identifier '" + name.text() + "' exceeds maximum length of "
                                            + std::to_string(m_rules.maxIdentifierLength) + " characters");
    return quote(name);
}

Result<std::string> IdentifierPreparer::formatConstraintName(const sql::Identifier& name) const
{
    return formatWithin(name, m_rules.maxConstraintNameLength);
}

Result<std::string> IdentifierPreparer::formatIndexName(const sql::Identifier& name) const
{
    return formatWithin(name, m_rules.maxIndexNameLength);
}

} // namespace retort::dialects
