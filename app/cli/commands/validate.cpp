#include <QDateTime>
#include <QTimeZone>

#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/database_access.h"
#include "core/project/applied_scripts.h"
#include "core/script/plan.h"

namespace retort::cli {

namespace {

std::string describe(const project::EditedScript& edited)
{
    using enum project::EditedScript::Part;
    const std::string when = QDateTime::fromSecsSinceEpoch(edited.at, QTimeZone::UTC).toString(Qt::ISODate).toStdString();
    const std::string part = edited.part == Upgrade ? "upgrade() was edited" : edited.part == Downgrade ? "downgrade() was edited"
                                                                                                       : "was edited (whether it would run other SQL cannot be told)";
    return edited.revision + ": " + part + (edited.ran ? " since it ran at " : " since it was first seen applied at ") + when + ", " + edited.path;
}

class ValidateCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption({.names = {"-v", "--verbose"}, .kind = Option::Kind::Flag, .help = "Show what changed."});
        parser.addOption({.names = {"--accept"},
                          .kind = Option::Kind::Append,
                          .help = "An edit that is meant: from now on the script of this revision counts as it is",
                          .valueName = "REVISION",
                          .value = ValueKind::Revision});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const auto project, openProject(context));
        context.reportScan(project->scan());
        std::size_t found = 0;
        const auto look = [&](const LiveDatabase& database) -> Result<void> {
            RETORT_TRY(const std::size_t edited, validate(context, *project, database, arguments));
            found += edited;
            return {};
        };
        RETORT_CHECK(forEachDatabase(context, *project, look));
        if (found != 0)
            return fail(ErrorCode::Conflict, std::to_string(found) + (found == 1 ? " script was" : " scripts were") + " edited after being applied");
        context.print("No applied script was edited.");
        return {};
    }

private:
    // Returns how many were edited.
    static Result<std::size_t> validate(const CommandContext& context, const project::Project& project, const LiveDatabase& database,
                                        const Arguments& arguments)
    {
        for (const std::string& revision : arguments.values("--accept"))
            RETORT_CHECK(accept(project, database, revision));
        RETORT_TRY(const auto edited, project::lookForEditedScripts(project, database.url, database.settings, database.rows, context.jobContext()));
        for (const project::EditedScript& script : edited)
            RETORT_CHECK(show(context, script, arguments.has("--verbose")));
        return edited.size();
    }

    static Result<void> show(const CommandContext& context, const project::EditedScript& script, bool verbose)
    {
        context.print(describe(script));
        if (verbose) {
            RETORT_TRY(const std::string diff, project::editAsDiff(script));
            context.write(diff);
        }
        return {};
    }

    static Result<void> accept(const project::Project& project, const LiveDatabase& database, const std::string& identifier)
    {
        RETORT_TRY(const script::NodeList nodes, script::resolveRevisions(project.map(), identifier));
        for (const script::NodeIndex node : nodes)
            RETORT_CHECK(project::acceptEdit(project, database.url, database.settings, project.map()->id(node)));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createValidateCommand()
{
    return std::make_unique<ValidateCommand>();
}

} // namespace retort::cli
