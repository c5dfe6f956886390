#pragma once

// What SQLite tells only through the text of CREATE TABLE and CREATE INDEX: constraint names, checks, generated
// columns. Primary key, foreign key and unique clauses are recognised exactly where SQLAlchemy's patterns recognise
// them, so that both see the same tables; checks and generated columns are found by scanning with balanced parentheses.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::reflection {

struct ForeignKeyText {
    std::optional<std::string> name;
    std::vector<std::string> columns;
    std::string table;
    std::vector<std::string> referredColumns;
    std::optional<std::string> ondelete, onupdate; // upper case; NO ACTION counts as none
    std::optional<bool> deferrable;
    std::optional<std::string> initially; // upper case
};
struct UniqueText {
    std::optional<std::string> name;
    std::vector<std::string> columns;
};
struct CheckText {
    std::optional<std::string> name;
    std::string sqltext;
};

[[nodiscard]] std::optional<std::string> primaryKeyName(std::string_view createTable);
[[nodiscard]] std::vector<ForeignKeyText> foreignKeyTexts(std::string_view createTable);
[[nodiscard]] std::vector<UniqueText> uniqueTexts(std::string_view createTable);
[[nodiscard]] std::vector<CheckText> checkTexts(std::string_view createTable);
[[nodiscard]] std::string generatedExpression(std::string_view createTable, std::string_view column);
[[nodiscard]] std::optional<std::string> indexPredicate(std::string_view createIndex);

// One token of SQL text: a word, a quoted name or string (with its quotes), or one other character. Comments and
// white space are skipped.
struct Token {
    enum class Kind { Word, Quoted, String, Symbol };
    Kind kind = Kind::Symbol;
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<Token> tokenize(std::string_view sql);
[[nodiscard]] std::string unquoted(std::string_view token); // "a""b" -> a"b; plain words as they are

} // namespace retort::reflection
