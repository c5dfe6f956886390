#include "core/database/python_sqlite.h"

#include <algorithm>

namespace retort::database {

// CPython Modules/_sqlite/statement.c: lstrip_sql
std::string_view skipSqlComments(std::string_view statement)
{
    while (!statement.empty()) {
        if (std::string_view(" \t\f\n\r").contains(statement.front())) {
            statement.remove_prefix(1);
        } else if (statement.starts_with("--")) {
            statement.remove_prefix(std::min(statement.find('\n'), statement.size()));
        } else if (statement.starts_with("/*")) {
            const std::size_t end = statement.find("*/", 2);
            statement.remove_prefix(end == std::string_view::npos ? statement.size() : end + 2);
        } else {
            break;
        }
    }
    return statement;
}

// CPython Modules/_sqlite/statement.c: pysqlite_statement_create (is_dml compares the first letters, not the word)
bool opensImplicitTransaction(std::string_view statement)
{
    const std::string_view text = skipSqlComments(statement);
    const auto begins = [text](std::string_view word) {
        return text.size() >= word.size() && std::ranges::equal(text.substr(0, word.size()), word, [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
               });
    };
    return begins("insert") || begins("update") || begins("delete") || begins("replace");
}

} // namespace retort::database
