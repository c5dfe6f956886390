#include "app/cli/write_hooks.h"

#include <system_error>

#include "app/cli/process.h"
#include "core/script/post_write_hooks.h"

namespace retort::cli {

namespace {

namespace fs = std::filesystem;

// An executable of the project's Python environment: the active one, or one beside the configuration; else of PATH.
std::optional<fs::path> findProjectScript(const script::Config& config, const std::string& name)
{
    std::vector<fs::path> environments;
    if (const std::string active = environmentVariable("VIRTUAL_ENV"); !active.empty())
        environments.emplace_back(active);
    for (const std::string_view folder : {".venv", "venv"})
        environments.push_back(config.here() / folder);
    for (const fs::path& environment : environments) {
        std::error_code error;
        if (fs::path candidate = environment / "bin" / name; fs::exists(candidate, error))
            return candidate;
    }
    return findOnPath(name);
}

// The words to run, names of the project's own programs resolved.
Result<std::vector<std::string>> resolvedWords(const script::Config& config, const script::HookCommand& command)
{
    using Kind = script::HookCommand::Kind;
    std::vector<std::string> words = command.words;
    if (command.kind == Kind::Script) {
        const auto found = findProjectScript(config, words.front());
        if (!found)
            return fail(ErrorCode::NotFound, "Could not find entrypoint console_scripts." + words.front());
        words.front() = found->string();
    } else if (command.kind == Kind::Module) {
        const auto python = findProjectScript(config, "python3");
        if (!python)
            return fail(ErrorCode::NotFound, "Could not find module " + words.front() + ": there is no python3 to run it");
        words.insert(words.begin(), {python->string(), "-m"});
    }
    return words;
}

Result<void> runHook(const CommandContext& context, const script::Config& config, const script::PostWriteHook& hook,
                     const fs::path& file)
{
    RETORT_TRY(const script::HookCommand command, script::hookCommand(hook, file));
    context.message("Running post write hook '" + hook.name + "' ...");
    const auto ended = context.statusLines().finished;
    auto words = resolvedWords(config, command);
    if (!words) {
        ended(false);
        return std::unexpected(std::move(words).error());
    }
    const ProcessEnd end = runProcess(*words, command.folder);
    ended(end.startError == 0);
    if (end.startError == 0)
        return {};
    return fail(ErrorCode::NotFound, "Post write hook '" + hook.name + "' could not be run: '" + words->front() + "': "
                                         + std::generic_category().message(end.startError));
}

} // namespace

Result<void> runWriteHooks(const CommandContext& context, const script::Config& config, const fs::path& file)
{
    RETORT_TRY(const std::vector<script::PostWriteHook> hooks, script::postWriteHooks(config));
    if (hooks.empty())
        return {};
    if (!context.options().trust) {
        std::string names;
        for (const script::PostWriteHook& hook : hooks)
            names += (names.empty() ? "" : ", ") + hook.name;
        context.complain("warning: the post write hooks of this project (" + names
                         + ") were not run, because they are programs that it names; retort-cli --trust runs them");
        return {};
    }
    for (const script::PostWriteHook& hook : hooks)
        RETORT_CHECK(runHook(context, config, hook, file));
    return {};
}

} // namespace retort::cli
