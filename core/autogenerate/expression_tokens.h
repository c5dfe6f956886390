#pragma once

// The text of an SQL expression without what carries no meaning, for comparing texts that two hands wrote.

#include <string>
#include <string_view>
#include <vector>

namespace retort::autogenerate {

// What of a text is kept of names.
enum class NameCase {
    Folded, // SQLite, MySQL: names are the same in any case, quoted or not
    Exact,  // PostgreSQL: quoted ones are as they are written
};

struct ExpressionToken {
    enum class Kind { Word, Quoted, Number, String, Sign };
    Kind kind = Kind::Sign;
    std::string text; // words in small letters, names without quotes, strings with theirs
    std::size_t begin = 0; // bytes of the expression, quotes and all
    std::size_t end = 0;

    friend bool operator==(const ExpressionToken& left, const ExpressionToken& right)
    {
        const auto isName = [](Kind kind) { return kind == Kind::Word || kind == Kind::Quoted; };
        return left.text == right.text && (left.kind == right.kind || (isName(left.kind) && isName(right.kind)));
    }
};

// Without blanks, comments, brackets around the whole, and the character sets that MySQL puts before strings (_utf8mb4'x').
// "!=" and "==" are "<>" and "=".
[[nodiscard]] std::vector<ExpressionToken> expressionTokens(std::string_view sql, NameCase names);

// SQLite, MySQL, MariaDB: Folded.
[[nodiscard]] NameCase nameCaseOf(std::string_view dialect);
// The expression with the column under its new name, as databases rewrite it; functions and texts stay.
[[nodiscard]] std::string withColumnRenamed(std::string_view sql, const std::string& from, const std::string& to, std::string_view dialect);

} // namespace retort::autogenerate
