#include "core/project/dotenv.h"

#include <algorithm>
#include <optional>

namespace retort::project {

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view blanks = " \t";

void skip(std::string_view& text, std::string_view what)
{
    text.remove_prefix(std::min(text.find_first_not_of(what), text.size()));
}

void skipLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
}

bool isNameSign(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
}

std::string takeName(std::string_view& text)
{
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, isNameSign) - text.begin());
    std::string name(text.substr(0, end));
    text.remove_prefix(end);
    return name;
}

// The text after an opening quote, up to the closing one, which is taken too; nothing: there is none.
std::optional<std::string> takeQuoted(std::string_view& text, char quote)
{
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == quote) {
            text.remove_prefix(i + 1);
            return value;
        }
        if (text[i] != '\\' || i + 1 == text.size()) {
            value += text[i];
            continue;
        }
        const char next = text[++i];
        if (next == quote || next == '\\')
            value += next;
        else if (quote == '"' && next == 'n')
            value += '\n';
        else if (quote == '"' && next == 't')
            value += '\t';
        else
            value += std::string{'\\', next};
    }
    return std::nullopt;
}

std::string takeBare(std::string_view& text)
{
    std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    text.remove_prefix(line.size());
    for (const std::string_view comment : {" #", "\t#"})
        line = line.substr(0, line.find(comment));
    if (line.starts_with('#'))
        line = {};
    return std::string(line.substr(0, line.find_last_not_of(blanks) + 1));
}

std::string expanded(std::string value, const Variables& earlier)
{
    std::size_t from = 0;
    while (true) {
        const std::size_t begin = value.find("${", from);
        const std::size_t end = begin == std::string::npos ? begin : value.find('}', begin);
        if (end == std::string::npos)
            return value;
        const std::string name = value.substr(begin + 2, end - begin - 2);
        const auto known = std::ranges::find(earlier.rbegin(), earlier.rend(), name, &Variables::value_type::first);
        if (known == earlier.rend()) {
            from = end; // of the environment, which is not ours to guess
            continue;
        }
        value.replace(begin, end - begin + 1, known->second);
        from = begin + known->second.size();
    }
}

// One binding at the start of the text.
void takeBinding(std::string_view& text, Variables& found)
{
    if (text.starts_with("export ") || text.starts_with("export\t")) {
        text.remove_prefix(6);
        skip(text, blanks);
    }
    const std::string name = takeName(text);
    skip(text, blanks);
    if (name.empty() || !text.starts_with('='))
        return;
    text.remove_prefix(1);
    skip(text, blanks);
    const char quote = text.empty() ? '\0' : text.front();
    if (quote != '"' && quote != '\'') {
        found.emplace_back(name, expanded(takeBare(text), found));
        return;
    }
    text.remove_prefix(1);
    if (auto value = takeQuoted(text, quote))
        found.emplace_back(name, quote == '\'' ? *std::move(value) : expanded(*std::move(value), found));
}

} // namespace

std::vector<std::pair<std::string, std::string>> parseDotenv(std::string_view text)
{
    Variables found;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    while (!text.empty()) {
        skip(text, " \t\r\n");
        takeBinding(text, found);
        skipLine(text);
    }
    return found;
}

} // namespace retort::project
