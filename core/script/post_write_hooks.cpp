#include "core/script/post_write_hooks.h"

#include <algorithm>
#include <array>

namespace retort::script {

namespace {

constexpr std::string_view fileToken = "REVISION_SCRIPT_FILENAME";
constexpr std::string_view blanks = " \t\r\n";

struct HookType {
    std::string_view name;
    std::string_view programKey;
    HookCommand::Kind kind;
};

constexpr auto hookTypes = std::to_array<HookType>({
    {"console_scripts", "entrypoint", HookCommand::Kind::Script},
    {"module", "module", HookCommand::Kind::Module},
    {"exec", "executable", HookCommand::Kind::Program},
});

// alembic script/base.py: _split_on_space_comma
std::vector<std::string> hookNames(std::string_view text)
{
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(", \t\r\n"), text.size());
        if (end > 0)
            names.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

std::string replaced(std::string text, std::string_view token, const std::string& by)
{
    for (std::size_t at = text.find(token); at != std::string::npos; at = text.find(token, at + by.size()))
        text.replace(at, token.size(), by);
    return text;
}

} // namespace

Result<std::vector<std::string>> splitShellWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool inWord = false;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool escapes = c == '\\' && quote != '\'';
        if (escapes && i + 1 == text.size())
            return fail(ErrorCode::Configuration, "No escaped character in: " + std::string(text));
        if (escapes) {
            const char next = text[++i];
            // Between double quotes a backslash stands for itself before anything but a quote or another backslash.
            if (quote == '"' && next != '"' && next != '\\')
                word += c;
            word += next;
            inWord = true;
        } else if (quote != 0) {
            if (c == quote)
                quote = 0;
            else
                word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            inWord = true;
        } else if (!blanks.contains(c)) {
            word += c;
            inWord = true;
        } else if (inWord) {
            words.push_back(std::exchange(word, {}));
            inWord = false;
        }
    }
    if (quote != 0)
        return fail(ErrorCode::Configuration, "No closing quotation in: " + std::string(text));
    if (inWord)
        words.push_back(std::move(word));
    return words;
}

// alembic script/write_hooks.py: _run_hooks
Result<std::vector<PostWriteHook>> postWriteHooks(const Config& config)
{
    static constexpr std::string_view section = "post_write_hooks";
    if (!config.ini().hasSection(section))
        return config.tomlHooks();
    RETORT_TRY(const IniFile::Items items, config.ini().items(section));
    std::vector<PostWriteHook> hooks;
    const auto listed = std::ranges::find(items, "hooks", &IniFile::Items::value_type::first);
    for (std::string& name : hookNames(listed == items.end() ? std::string_view() : listed->second)) {
        PostWriteHook hook{.name = std::move(name), .options = {}};
        const std::string prefix = hook.name + ".";
        for (const auto& [key, value] : items) {
            if (key.starts_with(prefix))
                hook.options.emplace(key.substr(prefix.size()), value);
        }
        hooks.push_back(std::move(hook));
    }
    return hooks;
}

// alembic script/write_hooks.py: console_scripts, exec, module
Result<HookCommand> hookCommand(const PostWriteHook& hook, const std::filesystem::path& script)
{
    const auto option = [&](std::string_view key) {
        const auto found = hook.options.find(key);
        return found == hook.options.end() ? std::optional<std::string>() : found->second;
    };
    const auto type = option("type");
    if (!type)
        return fail(ErrorCode::NotFound, "Key '" + hook.name + ".type' (or 'type' in toml) is required for post write hook '"
                                                  + hook.name + "'");
    const auto known = std::ranges::find(hookTypes, *type, &HookType::name);
    if (known == hookTypes.end())
        return fail(ErrorCode::NotFound, "No formatter with name '" + *type + "' registered");
    const auto program = option(known->programKey);
    if (!program)
        return fail(ErrorCode::NotFound, "Key " + hook.name + "." + std::string(known->programKey)
                                                  + " is required for post write hook '" + hook.name + "'");
    HookCommand command{.kind = known->kind, .words = {*program}, .folder = option("cwd").value_or("")};
    std::string arguments = option("options").value_or("");
    if (!arguments.contains(fileToken))
        arguments = std::string(fileToken) + " " + arguments;
    RETORT_TRY(std::vector<std::string> words, splitShellWords(arguments));
    for (std::string& word : words)
        command.words.push_back(replaced(std::move(word), fileToken, script.string()));
    return command;
}

} // namespace retort::script
