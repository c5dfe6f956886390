#include "core/reflection/sqlite_type.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/reflection/characters.h"

namespace retort::reflection {

namespace {

struct KnownName {
    std::string_view declared;
    std::string_view className;
    std::string_view module = "sqlalchemy";
};

// sqlalchemy dialects/sqlite/base.py: ischema_names
constexpr std::array knownNames = {
    KnownName{"BIGINT", "BIGINT"},       KnownName{"BLOB", "BLOB"},         KnownName{"BOOL", "BOOLEAN"},
    KnownName{"BOOLEAN", "BOOLEAN"},     KnownName{"CHAR", "CHAR"},         KnownName{"DATE", "DATE"},
    KnownName{"DATE_CHAR", "DATE"},      KnownName{"DATETIME", "DATETIME"}, KnownName{"DATETIME_CHAR", "DATETIME"},
    KnownName{"DOUBLE", "DOUBLE"},       KnownName{"DECIMAL", "DECIMAL"},   KnownName{"FLOAT", "FLOAT"},
    KnownName{"INT", "INTEGER"},         KnownName{"INTEGER", "INTEGER"},   KnownName{"JSON", "JSON", "sqlite"},
    KnownName{"NUMERIC", "NUMERIC"},     KnownName{"REAL", "REAL"},         KnownName{"SMALLINT", "SMALLINT"},
    KnownName{"TEXT", "TEXT"},           KnownName{"TIME", "TIME"},         KnownName{"TIME_CHAR", "TIME"},
    KnownName{"TIMESTAMP", "TIMESTAMP"}, KnownName{"VARCHAR", "VARCHAR"},   KnownName{"NVARCHAR", "NVARCHAR"},
    KnownName{"NCHAR", "NCHAR"},
};

struct Declared {
    std::string name;                                 // "VARCHAR", "DOUBLE PRECISION"
    std::optional<std::vector<std::int64_t>> numbers; // of the parentheses; empty optional without parentheses
};

std::vector<std::int64_t> numbersIn(std::string_view text)
{
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        std::int64_t value = 0;
        constexpr std::int64_t limit = INT64_MAX / 10 - 1;
        for (; i < text.size() && isDigit(text[i]); ++i)
            value = value > limit ? value : value * 10 + (text[i] - '0');
        numbers.push_back(value);
    }
    return numbers;
}

// ([\w ]+)(\(.*?\))? at the start of the upper-case text.
Declared split(std::string_view text)
{
    Declared declared;
    std::size_t end = 0;
    while (end < text.size() && (isWord(text[end]) || text[end] == ' '))
        ++end;
    declared.name = upper(text.substr(0, end));
    if (end > 0 && end < text.size() && text[end] == '(') {
        if (const std::size_t close = text.find(')', end); close != std::string_view::npos)
            declared.numbers = numbersIn(text.substr(end, close - end));
    }
    return declared;
}

KnownName classFor(const std::string& name)
{
    if (const auto known = std::ranges::find(knownNames, std::string_view(name), &KnownName::declared);
        known != knownNames.end())
        return *known;
    const auto has = [&name](std::string_view part) { return name.contains(part); };
    if (has("INT"))
        return {"", "INTEGER"};
    if (has("CHAR") || has("CLOB") || has("TEXT"))
        return {"", "TEXT"};
    if (has("BLOB") || name.empty())
        return {"", "NullType"};
    if (has("REAL") || has("FLOA") || has("DOUB"))
        return {"", "REAL"};
    return {"", "NUMERIC"};
}

// Python would call the class with the numbers as positional arguments; nothing when it does not take that many.
std::optional<std::vector<types::SqlType::Argument>> positional(const types::TypeClass& cls,
                                                                const std::vector<std::int64_t>& numbers)
{
    std::vector<types::SqlType::Argument> arguments;
    auto parameter = cls.parameters.begin();
    for (const std::int64_t number : numbers) {
        if (parameter == cls.parameters.end() || parameter->kind != types::TypeParameter::Kind::PositionalOrKeyword)
            return std::nullopt;
        const bool isFlag = parameter->defaultText == "False" || parameter->defaultText == "True";
        types::TypeValue value = isFlag ? types::TypeValue(number != 0) : types::TypeValue(number);
        arguments.emplace_back(std::string(parameter->name), std::move(value));
        ++parameter;
    }
    return arguments;
}

} // namespace

ResolvedType resolveSqliteType(std::string_view declared)
{
    const Declared parts = split(declared);
    const KnownName known = classFor(parts.name);
    // INT and BOOL are read as INTEGER and BOOLEAN, which SQLite treats alike.
    const bool sameName = parts.name == known.className || parts.name == "INT" || parts.name == "BOOL";
    ResolvedType resolved{types::makeType(known.className, {}, known.module), sameName};
    if (known.className == "NullType")
        resolved.exact = parts.name.empty();
    if (parts.numbers && !parts.numbers->empty()) {
        if (const auto arguments = positional(resolved.type->cls(), *parts.numbers))
            resolved.type = types::makeType(known.className, *arguments, known.module);
        else
            resolved.exact = false;
    }
    return resolved;
}

} // namespace retort::reflection
