#include <filesystem>
#include <system_error>

#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/database_access.h"
#include "app/cli/process.h"
#include "core/script/plan.h"

namespace retort::cli {

namespace {

namespace fs = std::filesystem;

// alembic util/editor.py: _find_editor
Result<fs::path> findEditor()
{
    std::vector<std::string> candidates = {"sensible-editor", "editor", "nano", "vim", "code"};
    std::ptrdiff_t place = 0;
    for (const char* name : {"EDITOR", "VISUAL"}) {
        const std::string value = environmentVariable(name);
        std::error_code error;
        if (!value.empty() && fs::exists(value, error))
            return fs::path(value);
        if (!value.empty() && !value.contains('/'))
            candidates.insert(candidates.begin() + place, value);
        ++place;
    }
    for (const std::string& candidate : candidates) {
        if (auto found = findOnPath(candidate))
            return *found;
    }
    return fail(ErrorCode::NotFound,
                "Error executing editor (No suitable editor found. Please set the \"EDITOR\" or \"VISUAL\""
                " environment variables)");
}

Result<void> openInEditor(const std::string& file)
{
    RETORT_TRY(const fs::path editor, findEditor());
    const std::string program = editor.string();
    const auto [failed, code] = runProcess({program, file});
    if (failed != 0) {
        return fail(ErrorCode::NotFound, "Error executing editor ([Errno " + std::to_string(failed) + "] "
                                             + std::generic_category().message(failed) + ": '" + program + "')");
    }
    if (code == 0)
        return {};
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
        parser.setPositional({.name = "rev", .help = "revision identifier", .value = ValueKind::Revision});
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
