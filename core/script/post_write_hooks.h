#pragma once

// [post_write_hooks]: programs that a project wants to run on every new revision file (formatters, linters). Only what
// they are; running them is the caller's, who asks the user first. Functions of any thread.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/script/config.h"

namespace retort::script {

struct PostWriteHook {
    std::string name;
    std::map<std::string, std::string, std::less<>> options; // "type", "executable", "options", "cwd" ...
};

// What a hook runs. The program is a name or a path; names are looked up by the caller.
struct HookCommand {
    // Script: an executable of the project's Python environment or of PATH. Module: words.front() is run by python -m.
    enum class Kind { Script, Module, Program };
    Kind kind = Kind::Program;
    std::vector<std::string> words; // the program or module, then its arguments
    std::filesystem::path folder;   // to run in; empty: the current one
};

// CFG-40: in the order in which they run. Fails (Configuration) on a bad interpolation or a malformed TOML table.
[[nodiscard]] Result<std::vector<PostWriteHook>> postWriteHooks(const Config& config);

// CFG-41: REVISION_SCRIPT_FILENAME replaced. Fails (NotFound) in Alembic's words when a key is missing or the type
// is none of Alembic's own; functions that env.py registers are of that kind.
[[nodiscard]] Result<HookCommand> hookCommand(const PostWriteHook& hook, const std::filesystem::path& script);

// Python's shlex.split(text) in POSIX mode, comments not recognised. Fails (Configuration) on an open quote.
[[nodiscard]] Result<std::vector<std::string>> splitShellWords(std::string_view text);

} // namespace retort::script
