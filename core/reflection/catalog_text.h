#pragma once

// Text in queries of catalogues.

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "core/sql/connection.h"
#include "core/sql/dotted_name.h"
#include "core/sql/identifier.h"
#include "core/sql/query_text.h"

namespace retort::reflection {

using sql::firstColumn;
using sql::textAt;

// A string literal for this very server.
[[nodiscard]] inline std::string textLiteral(const sql::Connection& connection, std::string_view text)
{
    return sql::textLiteral(text, connection.server().backslashEscapes);
}

// As much of a statement as a list of sessions is sure to show: the servers cut it off and trim it.
[[nodiscard]] inline std::string_view recognizablePart(std::string_view statement)
{
    const std::size_t begin = statement.find_first_not_of(" \t\n");
    statement.remove_prefix(begin == std::string_view::npos ? statement.size() : begin);
    std::size_t end = std::min<std::size_t>(statement.size(), 200);
    while (end > 0 && end < statement.size() && (static_cast<unsigned char>(statement[end]) & 0xC0U) == 0x80U)
        --end; // not in the middle of a character
    statement = statement.substr(0, end);
    return statement.substr(0, statement.find_last_not_of(" \t\n") + 1);
}

[[nodiscard]] inline bool isNullAt(const std::vector<sql::Value>& row, std::size_t column)
{
    return std::holds_alternative<std::monostate>(row[column]);
}

// "10,2": the numbers up to the first thing that is none.
[[nodiscard]] inline std::vector<std::int64_t> numbersIn(std::string_view text)
{
    std::vector<std::int64_t> numbers;
    while (!text.empty()) {
        std::int64_t number = 0;
        const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (status != std::errc())
            break;
        numbers.push_back(number);
        text.remove_prefix(std::min(text.size(), static_cast<std::size_t>(end - text.data()) + 1));
    }
    return numbers;
}

[[nodiscard]] inline std::unexpected<Error> noSuchTable(const sql::QualifiedName& table)
{
    return fail(ErrorCode::NotFound, "there is no table '" + sql::dottedName(table) + "' in the database");
}

} // namespace retort::reflection
