#include "core/dialects/generic/first_words.h"

#include <algorithm>

namespace retort::dialects {

namespace {

void skipSpaceAndComments(std::string_view& text)
{
    const auto skipTo = [&text](std::string_view end) {
        const std::size_t at = text.find(end, 2);
        text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
    };
    while (!text.empty()) {
        if (std::string_view(" \t\r\n\f\v").contains(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with("--") || text.starts_with('#'))
            text.remove_prefix(std::min(text.find('\n'), text.size()));
        else if (text.starts_with("/*") && !text.starts_with("/*!")) // that one MySQL runs
            skipTo("*/");
        else
            return;
    }
}

} // namespace

std::vector<std::string> firstWords(std::string_view statement, std::size_t count)
{
    std::vector<std::string> words;
    while (words.size() < count) {
        skipSpaceAndComments(statement);
        std::string word;
        while (!statement.empty()) {
            const char c = statement.front();
            const bool lower = c >= 'a' && c <= 'z';
            if (!lower && !(c >= 'A' && c <= 'Z'))
                break;
            word += lower ? static_cast<char>(c - 'a' + 'A') : c;
            statement.remove_prefix(1);
        }
        if (word.empty())
            break;
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace retort::dialects
