#pragma once

#include <string>
#include <string_view>

#include "core/reflection/characters.h"
#include "core/sql/expression.h"

namespace retort::reflection {

// A TextClause that prints exactly the given SQL: what sa.text() would take for a :name placeholder, or for an escaped
// one, is escaped. (SQLAlchemy hands reflected text to text() as it is and then turns 'a :b' into 'a NULL'.)
[[nodiscard]] inline sql::ExpressionPtr verbatim(std::string_view sql)
{
    std::string text;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] == ':') {
            std::size_t end = i + 1;
            while (end < sql.size() && (isWord(sql[end]) || sql[end] == '$'))
                ++end;
            const bool doubled = end < sql.size() && sql[end] == ':';
            const char before = i == 0 ? ' ' : sql[i - 1];
            if (!doubled && (before == '\\' || (end > i + 1 && before != ':' && !isWord(before))))
                text += '\\';
        }
        text += sql[i];
    }
    return sql::makeExpression(sql::TextClause{std::move(text), {}});
}

} // namespace retort::reflection
