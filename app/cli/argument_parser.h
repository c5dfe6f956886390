#pragma once

// Command-line options with the rules of Python's argparse, which Alembic's users rely on: unique prefixes of long
// options, attached values (-mfoo, --head=x), joined flags (-vi), negative numbers as positionals (-1), options and
// positionals in any order. CLI11 knows neither the prefixes nor the negative numbers, hence a parser of our own.

#include <expected>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace retort::cli {

// What a value is, for the shell to complete it.
enum class ValueKind { Text, File, Folder, Revision, Profile, Backup };

struct Option {
    enum class Kind { Value, Append, Flag, Help, Version };

    std::vector<std::string> names;    // "-r", "--rev-range"
    Kind kind = Kind::Flag;
    std::string help;
    std::string valueName = {};        // what usage shows for the value
    bool abbreviable = true;           // whether a prefix may stand for it
    ValueKind value = ValueKind::Text;
    std::vector<std::string> choices = {}; // the values there are, or besides those of this kind

    [[nodiscard]] const std::string& key() const { return names.back(); }
    [[nodiscard]] std::string display() const;
    [[nodiscard]] bool takesValue() const { return kind == Kind::Value || kind == Kind::Append; }
};

struct Positional {
    std::string name;
    bool many = false;     // one or more
    std::string help = {};
    ValueKind value = ValueKind::Text;
};

struct Arguments {
    std::map<std::string, std::vector<std::string>> options;   // by Option::key()
    std::set<std::string> flags;
    std::vector<std::string> positionals;
    std::vector<std::string> unrecognized;
    std::vector<std::string> rest;                             // the sub-command and everything behind it

    [[nodiscard]] bool has(const std::string& flag) const { return flags.contains(flag); }
    [[nodiscard]] const std::string* value(const std::string& option) const;
    [[nodiscard]] std::vector<std::string> values(const std::string& option) const;
};

class ArgumentParser {
public:
    // program: what usage calls it ("retort-cli history").
    ArgumentParser(std::string program, std::string description) : m_program(std::move(program)), m_description(std::move(description)) {}

    void addOption(Option option) { m_options.push_back(std::move(option)); }
    void setPositional(Positional positional) { m_positionals.assign(1, std::move(positional)); }
    // Makes this a parser of sub-commands (name, summary): parsing stops at the first positional.
    void setCommands(std::vector<std::pair<std::string, std::string>> commands) { m_commands = std::move(commands); }

    // The error is the text for stderr after "program: error: ". A Help or Version flag ends parsing early.
    [[nodiscard]] std::expected<Arguments, std::string> parse(std::span<const std::string> arguments) const;

    [[nodiscard]] const std::string& program() const { return m_program; }
    [[nodiscard]] std::span<const Option> options() const { return m_options; }
    [[nodiscard]] std::span<const Positional> positionals() const { return m_positionals; }
    [[nodiscard]] std::span<const std::pair<std::string, std::string>> commands() const { return m_commands; }
    [[nodiscard]] std::string usage() const;
    [[nodiscard]] std::string help() const;

private:
    class Run;

    std::string m_program;
    std::string m_description;
    std::vector<Option> m_options;
    std::vector<Positional> m_positionals;
    std::vector<std::pair<std::string, std::string>> m_commands;
};

} // namespace retort::cli
