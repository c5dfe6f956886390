#include "core/dialects/mssql/mssql_identifiers.h"

namespace retort::dialects {

namespace {

struct SchemaParts {
    std::string database; // empty: none
    std::string owner;
    bool databaseIsText = false; // brackets inside: printed as it stands
};

// The parts between the dots that stand outside of brackets. What was in brackets keeps them, the last part excepted.
std::vector<std::string> dottedParts(std::string_view schema)
{
    std::vector<std::string> parts;
    std::string symbol;
    bool inside = false;
    bool bracketed = false;
    for (const char c : schema) {
        if (c == '[') {
            inside = bracketed = true;
        } else if (c == ']') {
            inside = false;
        } else if (c == '.' && !inside) {
            parts.push_back(bracketed ? "[" + symbol + "]" : symbol);
            symbol.clear();
            bracketed = false;
        } else {
            symbol += c;
        }
    }
    if (!symbol.empty())
        parts.push_back(symbol);
    return parts;
}

// sqlalchemy dialects/mssql/base.py: _schema_elements
SchemaParts schemaParts(std::string_view schema)
{
    const std::vector<std::string> parts = dottedParts(schema);
    SchemaParts result;
    if (parts.empty())
        return result;
    result.owner = parts.back();
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
        result.database += (i ? "." : "") + parts[i];
    const std::size_t close = result.database.find(']', 1);
    const std::size_t open = close == std::string::npos ? close : result.database.find('[', close);
    result.databaseIsText = open != std::string::npos && open + 1 < result.database.size();
    if (!result.databaseIsText) {
        result.database.erase(0, std::min(result.database.find_first_not_of('['), result.database.size()));
        result.database.resize(result.database.find_last_not_of(']') + 1);
    }
    return result;
}

} // namespace

std::string MssqlIdentifierPreparer::quoteSchema(const sql::Identifier& schema) const
{
    if (schema.quote() == true)
        return quote(schema);
    const SchemaParts parts = schemaParts(schema.text());
    if (parts.database.empty())
        return parts.owner.empty() ? std::string() : quote(parts.owner);
    return (parts.databaseIsText ? parts.database : quote(parts.database)) + "." + quote(parts.owner);
}

} // namespace retort::dialects
