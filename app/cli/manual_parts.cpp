#include <cctype>

#include "app/cli/reference_text.h"

namespace retort::cli {

namespace {

constexpr std::size_t sourceWidth = 78;

// A word as roff text: a hyphen that is meant as one (options), no escapes of its own.
std::string escaped(std::string_view word)
{
    std::string out;
    for (const char c : word) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-' && word.front() == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

// "... e.g. 1.13" goes on, "... pyproject.toml. Defaults ..." does not.
bool sentenceEnds(std::string_view line, std::string_view next)
{
    return line.ends_with('.') && !next.empty() && std::isupper(static_cast<unsigned char>(next.front())) != 0;
}

// Lines of text, a sentence beginning a line of its own, none taken for a request.
std::string paragraph(std::string_view text)
{
    std::string out;
    std::string line;
    const auto flush = [&] {
        if (line.starts_with('.') || line.starts_with('\''))
            out += "\\&";
        out += line + "\n";
        line.clear();
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string word = escaped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty())
            continue;
        if (!line.empty() && (line.size() + 1 + word.size() > sourceWidth || sentenceEnds(line, word)))
            flush();
        line += (line.empty() ? "" : " ") + word;
    }
    if (!line.empty())
        flush();
    return out;
}

std::string sentence(std::string text)
{
    if (text.empty())
        return text;
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    if (text.back() != '.')
        text += '.';
    return text;
}

// "Fl c Ar CONFIG": the macro adds the first hyphen.
std::string flag(const Option& option, const std::string& name)
{
    std::string out = "Fl " + (name.starts_with("--") ? "\\-" + name.substr(2) : name.substr(1));
    if (option.takesValue())
        out += " Ar " + option.valueName;
    return out;
}

std::string optionList(const ArgumentParser& parser, bool withHelp)
{
    std::string out;
    for (const Option& option : parser.options()) {
        if (option.kind == Option::Kind::Help && !withHelp)
            continue;
        std::string names;
        for (const std::string& name : option.names)
            names += (names.empty() ? "" : " , ") + flag(option, name);
        out += ".It " + names + "\n" + paragraph(sentence(option.help));
        if (option.kind == Option::Kind::Append)
            out += "May be given several times.\n";
    }
    return out;
}

std::string positionalList(const ArgumentParser& parser)
{
    std::string out;
    for (const Positional& positional : parser.positionals()) {
        if (!positional.help.empty())
            out += ".It Ar " + positional.name + "\n" + paragraph(sentence(positional.help));
    }
    return out;
}

std::string commandSection(const CommandReference& command)
{
    std::string out = ".Ss " + command.name + "\n.Nm\n.Op Ar option ...\n.Cm " + command.name + "\n";
    for (const Option& option : command.parser.options()) {
        if (option.kind != Option::Kind::Help)
            out += ".Op " + flag(option, option.names.front()) + "\n";
    }
    for (const Positional& positional : command.parser.positionals())
        out += ".Ar " + positional.name + (positional.many ? " ..." : "") + "\n";
    out += ".Pp\n" + paragraph(sentence(command.summary));
    const std::string list = positionalList(command.parser) + optionList(command.parser, false);
    if (!list.empty())
        out += ".Bl -tag -width Ds\n" + list + ".El\n";
    return out;
}

} // namespace

Placeholders manualParts(const CommandLineReference& reference)
{
    std::string commands;
    for (const CommandReference& command : reference.commands)
        commands += commandSection(command);
    return {{"OPTIONS", ".Bl -tag -width Ds\n" + optionList(reference.global, true) + ".El\n"}, {"COMMANDS", commands}};
}

} // namespace retort::cli
