#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/cli/argument_parser.h"

namespace retort::cli {

namespace {

constexpr std::size_t defaultWidth = 80;
constexpr std::size_t helpColumn = 24;

std::size_t terminalWidth()
{
    if (const char* columns = std::getenv("COLUMNS")) { // NOLINT concurrency: before any thread starts
        const long value = std::strtol(columns, nullptr, 10);
        if (value > 0)
            return static_cast<std::size_t>(value);
    }
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return defaultWidth;
}

std::string wrapped(const std::vector<std::string>& words, std::size_t first, std::size_t indent)
{
    const std::size_t width = std::max<std::size_t>(terminalWidth(), 20) - 2;
    std::string out;
    std::size_t column = first;
    for (const std::string& word : words) {
        if (!out.empty() && column + 1 + word.size() > width) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (!out.empty()) {
            out += ' ';
            ++column;
        }
        out += word;
        column += word.size();
    }
    return out;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::string helpLine(const std::string& left, const std::string& text)
{
    std::string out = "  " + left;
    if (text.empty())
        return out + "\n";
    if (out.size() + 2 > helpColumn)
        out += "\n" + std::string(helpColumn, ' ');
    else
        out.resize(helpColumn, ' ');
    return out + wrapped(wordsOf(text), helpColumn, helpColumn) + "\n";
}

} // namespace

std::string ArgumentParser::usage() const
{
    std::vector<std::string> words;
    for (const Option& option : m_options) {
        const std::string& name = option.names.front();
        words.push_back(option.takesValue() ? "[" + name + " " + option.valueName + "]" : "[" + name + "]");
    }
    for (const Positional& positional : m_positionals)
        words.push_back(positional.many ? positional.name + " [" + positional.name + " ...]" : positional.name);
    if (!m_commands.empty()) {
        std::string choices;
        for (const auto& command : m_commands)
            choices += (choices.empty() ? "{" : ",") + command.first;
        words.push_back(choices + "}");
        words.emplace_back("...");
    }
    const std::string head = "usage: " + m_program + " ";
    return head + wrapped(words, head.size(), head.size()) + "\n";
}

std::string ArgumentParser::help() const
{
    std::string out = usage() + "\n";
    if (!m_description.empty())
        out += m_description + "\n\n";
    if (!m_positionals.empty() || !m_commands.empty())
        out += "positional arguments:\n";
    for (const Positional& positional : m_positionals)
        out += helpLine(positional.name, positional.help);
    for (const auto& [name, summary] : m_commands)
        out += helpLine("  " + name, summary);
    out += m_positionals.empty() && m_commands.empty() ? "options:\n" : "\noptions:\n";
    for (const Option& option : m_options) {
        std::string left;
        for (const std::string& name : option.names)
            left += (left.empty() ? "" : ", ") + name + (option.takesValue() ? " " + option.valueName : "");
        out += helpLine(left, option.help);
    }
    return out;
}

} // namespace retort::cli
