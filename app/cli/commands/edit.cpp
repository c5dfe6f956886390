#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/database_access.h"
#include "core/script/plan.h"

namespace retort::cli {

namespace {

namespace fs = std::filesystem;

std::string variable(const char* name)
{
    const char* value = std::getenv(name); // NOLINT concurrency: the program has one thread here
    return value != nullptr ? value : "";
}

// alembic util/editor.py: _find_executable
std::optional<fs::path> onPath(const std::string& program)
{
    const std::string path = variable("PATH");
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const fs::path candidate = fs::path(path.substr(begin, end - begin)) / program;
        std::error_code error;
        if (fs::exists(candidate, error))
            return candidate;
        begin = end + 1;
    }
    return std::nullopt;
}

// alembic util/editor.py: _find_editor
Result<fs::path> findEditor()
{
    std::vector<std::string> candidates = {"sensible-editor", "editor", "nano", "vim", "code"};
    std::ptrdiff_t place = 0;
    for (const char* name : {"EDITOR", "VISUAL"}) {
        const std::string value = variable(name);
        std::error_code error;
        if (!value.empty() && fs::exists(value, error))
            return fs::path(value);
        if (!value.empty() && !value.contains('/'))
            candidates.insert(candidates.begin() + place, value);
        ++place;
    }
    for (const std::string& candidate : candidates) {
        if (auto found = onPath(candidate))
            return *found;
    }
    return fail(ErrorCode::NotFound,
                "Error executing editor (No suitable editor found. Please set the \"EDITOR\" or \"VISUAL\""
                " environment variables)");
}

Result<void> openInEditor(const std::string& file)
{
    RETORT_TRY(const fs::path editor, findEditor());
    std::string program = editor.string();
    std::string argument = file;
    std::array<char*, 3> arguments = {program.data(), argument.data(), nullptr};
    pid_t child = 0;
    std::fflush(stdout);
    const int failed = posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ);
    int status = 0;
    while (failed == 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (failed != 0) {
        return fail(ErrorCode::NotFound, "Error executing editor ([Errno " + std::to_string(failed) + "] "
                                             + std::generic_category().message(failed) + ": '" + program + "')");
    }
    if (status == 0)
        return {};
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    if (code < 0)
        return fail(ErrorCode::NotFound,
                    "Error executing editor (" + program + " was ended by signal " + std::to_string(-code) + ")");
    return fail(ErrorCode::NotFound, "Error executing editor (Command '['" + program + "', '" + file
                                         + "']' returned non-zero exit status " + std::to_string(code) + ".)");
}

class EditCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.setPositional({.name = "rev", .help = "revision identifier"});
    }

    // alembic command.py: edit
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const std::string& identifier = arguments.positionals.front();
        if (identifier == "current") {
            RETORT_TRY(const auto project, openProject(context));
            context.reportScan(project->scan());
            return forEachDatabase(context, *project, [&](const LiveDatabase& database) -> Result<void> {
                if (database.rows.empty())
                    return fail(ErrorCode::NotFound, "No current revisions");
                return edit(project->map(), script::resolveRevisions(project->map(), database.rows));
            });
        }
        RETORT_TRY(const Scripts scripts, context.openScripts());
        const auto nodes = script::resolveRevisions(scripts.map(), identifier);
        if (nodes && nodes->empty())
            return fail(ErrorCode::NotFound, "No revision files indicated by symbol '" + identifier + "'");
        return edit(scripts.map(), nodes);
    }

private:
    static Result<void> edit(const script::MapPointer& map, const Result<script::NodeList>& nodes)
    {
        if (!nodes)
            return std::unexpected(nodes.error());
        for (const script::NodeIndex node : *nodes)
            RETORT_CHECK(openInEditor(map->revision(node).path));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createEditCommand()
{
    return std::make_unique<EditCommand>();
}

} // namespace retort::cli
