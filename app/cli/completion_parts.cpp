#include "app/cli/reference_text.h"

namespace retort::cli {

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

// As one word of a POSIX shell.
std::string quoted(const std::string& text)
{
    return "'" + replaced(text, "'", "'\\''") + "'";
}

std::string joined(std::span<const std::string> words)
{
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

// What bash and zsh call the function that offers such values.
std::string_view nameOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text: return "text";
    case ValueKind::File: return "files";
    case ValueKind::Folder: return "folders";
    case ValueKind::Revision: return "revisions";
    case ValueKind::Profile: return "profiles";
    case ValueKind::Backup: return "backups";
    }
    return {};
}

// --- bash

std::string bashOptionWords(const ArgumentParser& parser)
{
    std::string out;
    for (const Option& option : parser.options())
        out += (out.empty() ? "" : " ") + joined(option.names);
    return out;
}

std::string bashValues(const std::string& command, const ArgumentParser& parser)
{
    std::string out;
    for (const Option& option : parser.options()) {
        if (!option.takesValue())
            continue;
        std::string patterns;
        for (const std::string& name : option.names)
            patterns += (patterns.empty() ? "" : " | ") + quoted(command + " " + name);
        out += "    " + patterns + ") values='" + std::string(nameOf(option.value))
               + (option.choices.empty() ? "" : " " + joined(option.choices)) + "' ;;\n";
    }
    for (const Positional& positional : parser.positionals())
        out += "    " + quoted(command + " ") + ") values='" + std::string(nameOf(positional.value)) + "' ;;\n";
    return out;
}

// --- zsh

std::string zshAction(const std::string& message, ValueKind kind, const std::vector<std::string>& choices)
{
    const std::string head = ":" + replaced(message, ":", "\\:") + ":";
    if (kind == ValueKind::Text)
        return head + (choices.empty() ? " " : "(" + joined(choices) + ")");
    if (kind == ValueKind::File)
        return head + "_files";
    if (kind == ValueKind::Folder)
        return head + "_files -/";
    // The blank keeps _arguments from adding words of its own.
    return head + " _retort-cli_" + std::string(nameOf(kind)) + (choices.empty() ? "" : " " + joined(choices));
}

std::string zshHelp(const std::string& help)
{
    return "[" + replaced(replaced(replaced(replaced(help, "\\", "\\\\"), "[", "\\["), "]", "\\]"), ":", "\\:") + "]";
}

std::string zshSpecs(const ArgumentParser& parser, std::string_view indent)
{
    std::string out;
    for (const Option& option : parser.options()) {
        // What stands on the left excludes the others, unless it may come again.
        const std::string exclusive = option.kind == Option::Kind::Append ? "*" : "(" + joined(option.names) + ")";
        for (const std::string& name : option.names) {
            std::string spec = exclusive + name;
            if (option.takesValue())
                spec += name.starts_with("--") ? "=" : "+";
            spec += zshHelp(option.help);
            if (option.takesValue())
                spec += zshAction(option.valueName, option.value, option.choices);
            out += std::string(indent) + quoted(spec) + " \\\n";
        }
    }
    for (const Positional& positional : parser.positionals())
        out += std::string(indent) + quoted((positional.many ? "*" : "1") + zshAction(positional.name, positional.value, {})) + " \\\n";
    return out;
}

// --- fish

std::string fishQuoted(const std::string& text)
{
    return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'";
}

std::string fishValues(ValueKind kind, const std::vector<std::string>& choices)
{
    const std::string words = joined(choices);
    switch (kind) {
    case ValueKind::Text: return words.empty() ? "" : " -a " + fishQuoted(words);
    case ValueKind::File: return " -F";
    case ValueKind::Folder: return " -a '(__fish_complete_directories)'";
    case ValueKind::Revision: return " -a " + fishQuoted("(__retort_cli_revisions)" + (words.empty() ? "" : " " + words));
    case ValueKind::Profile: return " -a '(__retort_cli_profiles)'";
    case ValueKind::Backup: return " -a '(__retort_cli_backups)'";
    }
    return {};
}

std::string fishCalls(const std::string& condition, const ArgumentParser& parser)
{
    const std::string head = "complete -c retort-cli -n " + fishQuoted(condition);
    std::string out;
    for (const Option& option : parser.options()) {
        out += head;
        for (const std::string& name : option.names)
            out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (option.takesValue())
            out += (option.value == ValueKind::File ? " -r" : " -x") + fishValues(option.value, option.choices);
        out += " -d " + fishQuoted(option.help) + "\n";
    }
    for (const Positional& positional : parser.positionals())
        out += head + fishValues(positional.value, {}) + "\n";
    return out;
}

} // namespace

Placeholders bashParts(const CommandLineReference& reference)
{
    std::string commands;
    std::string options = "    '') options='" + bashOptionWords(reference.global) + "' ;;\n";
    std::string values = bashValues("", reference.global);
    for (const CommandReference& command : reference.commands) {
        commands += (commands.empty() ? "" : " ") + command.name;
        options += "    " + command.name + ") options='" + bashOptionWords(command.parser) + "' ;;\n";
        values += bashValues(command.name, command.parser);
    }
    return {{"COMMANDS", "_retort_cli_commands='" + commands + "'\n"}, {"OPTIONS", options}, {"VALUES", values}};
}

Placeholders zshParts(const CommandLineReference& reference)
{
    std::string commands;
    std::string commandOptions;
    for (const CommandReference& command : reference.commands) {
        commands += "        " + quoted(command.name + ":" + replaced(command.summary, ":", "\\:")) + "\n";
        commandOptions += "    " + command.name + ")\n        _arguments -s -S \\\n" + zshSpecs(command.parser, "            ")
                          + "            && result=0\n        ;;\n";
    }
    return {{"COMMANDS", commands}, {"OPTIONS", zshSpecs(reference.global, "        ")}, {"COMMAND_OPTIONS", commandOptions}};
}

Placeholders fishParts(const CommandLineReference& reference)
{
    std::string valueOptions;
    for (const Option& option : reference.global.options()) {
        if (option.takesValue())
            valueOptions += " " + joined(option.names);
    }
    std::string calls = fishCalls("not __retort_cli_command", reference.global);
    for (const CommandReference& command : reference.commands) {
        calls += "complete -c retort-cli -n 'not __retort_cli_command' -a " + command.name + " -d " + fishQuoted(command.summary) + "\n";
        calls += fishCalls("__retort_cli_command " + command.name, command.parser);
    }
    return {{"VALUE_OPTIONS", "set -g __retort_cli_value_options" + valueOptions + "\n"}, {"COMPLETIONS", calls}};
}

} // namespace retort::cli
