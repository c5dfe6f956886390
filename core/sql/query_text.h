#pragma once

// Text in queries that Retort itself writes, and out of their rows.

#include <string>
#include <string_view>
#include <vector>

#include "core/sql/connection.h"

namespace retort::sql {

// A string literal. backslashEscapes: as ServerInfo says of the server.
[[nodiscard]] inline std::string textLiteral(std::string_view text, bool backslashEscapes)
{
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || (c == '\\' && backslashEscapes))
            result += c;
        result += c;
    }
    return result + '\'';
}

// A name between quotes ('"', or MySQL's '`'), which are doubled inside.
[[nodiscard]] inline std::string quotedName(std::string_view name, char quote)
{
    std::string result(1, quote);
    for (const char c : name) {
        if (c == quote)
            result += c;
        result += c;
    }
    return result + quote;
}

// A column of a row that holds text; empty for NULL and for what is none.
[[nodiscard]] inline std::string textAt(const std::vector<Value>& row, std::size_t column)
{
    const auto* text = column < row.size() ? std::get_if<std::string>(&row[column]) : nullptr;
    return text ? *text : std::string();
}

// The first column of every row.
[[nodiscard]] inline Result<std::vector<std::string>> firstColumn(Result<ResultSet> result)
{
    if (!result)
        return std::unexpected(std::move(result).error());
    std::vector<std::string> names;
    for (const std::vector<Value>& row : result->rows)
        names.push_back(textAt(row, 0));
    return names;
}

// "PostgreSQL 17.6", "MariaDB 11.8.3"
[[nodiscard]] inline std::string productText(const ServerInfo& server)
{
    const auto [major, minor, patch] = server.version;
    const std::string text = server.product + ' ' + std::to_string(major) + '.' + std::to_string(minor);
    return patch > 0 ? text + '.' + std::to_string(patch) : text;
}

} // namespace retort::sql
