#include "core/dialects/mysql/implicit_commit.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/dialects/generic/first_words.h"

namespace retort::dialects {

bool commitsImplicitly(std::string_view statement)
{
    static constexpr auto committing = std::to_array<std::string_view>(
        {"ALTER",  "ANALYZE", "BEGIN",    "CACHE",  "CHANGE", "CHECK",  "CREATE", "DROP",  "FLUSH", "GRANT", "INSTALL",
         "LOCK",   "OPTIMIZE", "RENAME",  "REPAIR", "RESET",  "REVOKE", "START",  "STOP",  "TRUNCATE", "UNINSTALL"});
    const std::vector<std::string> words = firstWords(statement, 4);
    if (words.empty())
        return false;
    const auto has = [&](std::size_t index, std::string_view word) { return words.size() > index && words[index] == word; };
    if (words[0] == "CREATE" || words[0] == "DROP") {
        const std::size_t object = has(1, "OR") && has(2, "REPLACE") ? 3 : 1;
        return !has(object, "TEMPORARY");
    }
    if (words[0] == "LOAD")
        return has(1, "INDEX");
    if (words[0] == "SET")
        return has(1, "PASSWORD");
    return std::ranges::contains(committing, std::string_view(words[0]));
}

} // namespace retort::dialects
