#include "core/operations/execute_text.h"

#include <cctype>

namespace retort::operations {

Operation execute(const std::string& sql)
{
    const auto isWord = [](char c) { return c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0; };
    std::string text;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        // sqlalchemy sql/elements.py: TextClause._bind_params_regex
        const bool begins = sql[i] == ':' && i + 1 < sql.size() && isWord(sql[i + 1]);
        const char before = i == 0 ? ' ' : sql[i - 1];
        if (begins && before != ':' && before != '\\' && !isWord(before))
            text += '\\';
        text += sql[i];
    }
    return {.body = Execute{.statement = sql::makeExpression(sql::TextClause{.text = std::move(text), .binds = {}})}, .source = {}};
}

} // namespace retort::operations
