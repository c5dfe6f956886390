#pragma once

// Text in queries of catalogues.

#include <string>
#include <string_view>

#include "core/sql/connection.h"

namespace retort::reflection {

// A string literal for this very server.
[[nodiscard]] inline std::string textLiteral(const sql::Connection& connection, std::string_view text)
{
    const bool backslashes = connection.server().backslashEscapes;
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || (c == '\\' && backslashes))
            result += c;
        result += c;
    }
    return result + '\'';
}

// A column of a row that holds text; empty for NULL and for what is none.
[[nodiscard]] inline std::string textAt(const std::vector<sql::Value>& row, std::size_t column)
{
    const auto* text = column < row.size() ? std::get_if<std::string>(&row[column]) : nullptr;
    return text ? *text : std::string();
}

// The first column of every row.
[[nodiscard]] inline Result<std::vector<std::string>> firstColumn(Result<sql::ResultSet> result)
{
    if (!result)
        return std::unexpected(std::move(result).error());
    std::vector<std::string> names;
    for (const std::vector<sql::Value>& row : result->rows)
        names.push_back(textAt(row, 0));
    return names;
}

} // namespace retort::reflection
