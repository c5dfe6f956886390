#include "core/reflection/mysql_type.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/reflection/catalog_text.h"

namespace retort::reflection {

namespace {

// What stands in parentheses, and which keywords the class has beside it.
enum class Shape { Plain, Width, Numeric, Fraction, Text, Length, Values };

struct KnownName {
    std::string_view name;
    std::string_view className;
    std::string_view module;
    Shape shape = Shape::Plain;
};
// sqlalchemy dialects/mysql/base.py: ischema_names
constexpr auto knownNames = std::to_array<KnownName>({
    {"bigint", "BIGINT", "mysql", Shape::Width},
    {"binary", "BINARY", "sqlalchemy", Shape::Length},
    {"bit", "BIT", "mysql", Shape::Length},
    {"blob", "BLOB", "sqlalchemy", Shape::Length},
    {"char", "CHAR", "mysql", Shape::Text},
    {"date", "DATE", "sqlalchemy"},
    {"datetime", "DATETIME", "mysql", Shape::Fraction},
    {"decimal", "DECIMAL", "mysql", Shape::Numeric},
    {"double", "DOUBLE", "mysql", Shape::Numeric},
    {"enum", "ENUM", "mysql", Shape::Values},
    {"float", "FLOAT", "mysql", Shape::Numeric},
    {"inet4", "INET4", "mysql"},
    {"inet6", "INET6", "mysql"},
    {"int", "INTEGER", "mysql", Shape::Width},
    {"json", "JSON", "mysql"},
    {"longblob", "LONGBLOB", "mysql"},
    {"longtext", "LONGTEXT", "mysql", Shape::Text},
    {"mediumblob", "MEDIUMBLOB", "mysql"},
    {"mediumint", "MEDIUMINT", "mysql", Shape::Width},
    {"mediumtext", "MEDIUMTEXT", "mysql", Shape::Text},
    {"set", "SET", "mysql", Shape::Values},
    {"smallint", "SMALLINT", "mysql", Shape::Width},
    {"text", "TEXT", "mysql", Shape::Text},
    {"time", "TIME", "mysql", Shape::Fraction},
    {"timestamp", "TIMESTAMP", "mysql", Shape::Fraction},
    {"tinyblob", "TINYBLOB", "mysql"},
    {"tinyint", "TINYINT", "mysql", Shape::Width},
    {"tinytext", "TINYTEXT", "mysql", Shape::Text},
    {"uuid", "UUID", "sqlalchemy"},
    {"varbinary", "VARBINARY", "sqlalchemy", Shape::Length},
    {"varchar", "VARCHAR", "mysql", Shape::Text},
    {"year", "YEAR", "mysql", Shape::Width},
});

struct Parts {
    std::string name;
    std::string inside; // the parentheses
    std::string rest;   // " unsigned zerofill"
};

Parts split(std::string_view text)
{
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        return {.name = std::string(text.substr(0, blank)), .inside = {}, .rest = std::string(text.substr(blank))};
    }
    return {.name = std::string(text.substr(0, open)), .inside = std::string(text.substr(open + 1, close - open - 1)),
            .rest = std::string(text.substr(close + 1))};
}

// 'a','it''s'
std::vector<std::string> valuesIn(std::string_view text)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\'')
            continue;
        std::string& value = values.emplace_back();
        for (++i; i < text.size(); ++i) {
            if (text[i] == '\'' && !text.substr(i + 1).starts_with('\''))
                break;
            if (text[i] == '\'')
                ++i;
            value += text[i];
        }
    }
    return values;
}

} // namespace

types::TypePtr resolveMysqlType(std::string_view columnType, const std::optional<std::string>& charset,
                                const std::optional<std::string>& collation)
{
    const Parts parts = split(columnType);
    const auto known = std::ranges::find(knownNames, std::string_view(parts.name), &KnownName::name);
    if (known == knownNames.end())
        return types::nullType();
    std::vector<types::SqlType::Argument> arguments;
    const std::vector<std::int64_t> numbers = known->shape == Shape::Values ? std::vector<std::int64_t>() : numbersIn(parts.inside);
    const auto number = [&](std::size_t index, const char* name) {
        if (index < numbers.size())
            arguments.emplace_back(name, numbers[index]);
    };
    switch (known->shape) {
    case Shape::Plain: break;
    case Shape::Width: number(0, "display_width"); break;
    case Shape::Numeric:
        number(0, "precision");
        number(1, "scale");
        break;
    case Shape::Fraction: number(0, "fsp"); break;
    case Shape::Text:
    case Shape::Length: number(0, "length"); break;
    case Shape::Values: arguments.emplace_back(parts.name == "set" ? "values" : "enums", valuesIn(parts.inside)); break;
    }
    if (known->shape == Shape::Width || known->shape == Shape::Numeric) {
        for (const char* word : {"unsigned", "zerofill"}) {
            if (parts.rest.contains(word))
                arguments.emplace_back(word, true);
        }
    }
    if (known->shape == Shape::Text || known->shape == Shape::Values) {
        if (charset)
            arguments.emplace_back("charset", *charset);
        if (collation)
            arguments.emplace_back("collation", *collation);
    }
    return types::makeType(known->className, std::move(arguments), known->module);
}

} // namespace retort::reflection
