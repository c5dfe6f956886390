#include <algorithm>
#include <iterator>

#include "app/cli/commands/command_table.h"
#include "app/cli/difference_text.h"
#include "app/cli/side_access.h"
#include "core/sql/dotted_name.h"

namespace retort::cli {

namespace {

// Ours: what leads from one side to the other.
class DiffCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        using Kind = Option::Kind;
        parser.setPositional({.name = "side", .many = true, .help = std::string("From, and to if it is not the models: ") + sideHelp, .value = ValueKind::Revision});
        parser.addOption({.names = {"--sql"}, .kind = Kind::Flag, .help = "Print the SQL that leads from the first side to the second"});
        parser.addOption({.names = {"--operations"}, .kind = Kind::Flag, .help = "Print it as operations of a revision script"});
        parser.addOption({.names = {"--exit-code"}, .kind = Kind::Flag, .help = "End with status 1 when the two differ"});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        if (arguments.positionals.size() > 2)
            return fail(ErrorCode::InvalidArgument, "diff compares two sides, not " + std::to_string(arguments.positionals.size()));
        if (arguments.has("--sql") && arguments.has("--operations"))
            return fail(ErrorCode::InvalidArgument, "--sql and --operations cannot be given together");
        const project::SchemaSide from = project::schemaSideFrom(arguments.positionals.front());
        const project::SchemaSide to = arguments.positionals.size() == 2 ? project::schemaSideFrom(arguments.positionals.back())
                                                                         : project::SchemaSide{.kind = project::SchemaSide::Kind::Models};
        RETORT_TRY(const SideAccess access, openSides(context, {from, to}, project::needsScratch(from, to)));
        RETORT_TRY(const project::SideComparison compared, project::compareSides(access.sources(context), from, to, context.jobContext()));
        for (const std::string& warning : compared.comparison.warnings)
            context.complain("warning: " + warning);
        for (const std::string& note : compared.notes)
            context.complain("note: " + note);
        RETORT_CHECK(print(context, arguments, compared));
        if (arguments.has("--exit-code") && !compared.comparison.isEmpty())
            context.noteDifferences();
        return {};
    }

private:
    static Result<void> print(const CommandContext& context, const Arguments& arguments, const project::SideComparison& compared)
    {
        if (arguments.has("--sql") || arguments.has("--operations")) {
            if (compared.comparison.isEmpty())
                return {};
            RETORT_TRY(const std::string text, arguments.has("--sql") ? project::sqlOf(compared) : project::pythonOf(compared));
            context.write(text);
            return {};
        }
        std::vector<std::string> lines;
        for (const autogenerate::DifferenceGroup& group : compared.comparison.groups) {
            for (const autogenerate::Difference& difference : group.differences)
                std::ranges::move(differenceLines(difference), std::back_inserter(lines));
        }
        const std::string between = "From " + project::describeSide(compared.from) + " to " + project::describeSide(compared.to) + ": ";
        if (lines.empty()) {
            context.print(between + "no differences.");
            return {};
        }
        context.print(between + std::to_string(lines.size()) + (lines.size() == 1 ? " difference" : " differences"));
        for (const std::string& line : lines)
            context.print("  " + line);
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createDiffCommand()
{
    return std::make_unique<DiffCommand>();
}

} // namespace retort::cli
