#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/database_access.h"
#include "app/cli/difference_text.h"
#include "app/cli/profile_access.h"
#include "core/project/round_trips.h"
#include "core/project/schema_copy.h"

namespace retort::cli {

namespace {

std::string describeTrip(const project::RoundTrip& trip)
{
    using enum project::RoundTrip::Outcome;
    const auto reason = [&] { return trip.error ? ": " + describe(*trip.error) : std::string(); };
    switch (trip.outcome) {
    case Passed: return "up, down, up";
    case UpgradeFails: return "the upgrade fails" + reason();
    case DowngradeFails: return "the downgrade fails" + reason();
    case NotUndone: return "the downgrade does not lead back:" + listedLines(trip.differences);
    case UpgradeAgainFails: return "the upgrade fails after the downgrade" + reason();
    case NotRedone: break;
    }
    return "the second upgrade makes something else than the first:" + listedLines(trip.differences);
}

// Ours: whether the revisions can be taken back and repeated, found out where nothing can be broken.
class TryCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption({.names = {"--all"}, .kind = Option::Kind::Flag, .help = "All revisions, beginning with an empty database; not only those that are pending"});
        parser.addOption({.names = {"--to"},
                          .kind = Option::Kind::Value,
                          .help = "Up to this revision; to the heads if it is not given",
                          .valueName = "REVISION",
                          .value = ValueKind::Revision});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_CHECK(requireWritable(context)); // a server makes a database for it
        RETORT_TRY(const auto project, openProject(context));
        context.reportScan(project->scan());
        RETORT_CHECK(CommandContext::requireComplete(project->scan()));
        std::size_t failed = 0;
        const auto tryOn = [&](const LiveDatabase& live) -> Result<void> {
            RETORT_TRY(const std::size_t here, tryDatabase(context, *project, live, arguments));
            failed += here;
            return {};
        };
        RETORT_CHECK(forEachDatabase(context, *project, tryOn));
        if (failed != 0)
            return fail(ErrorCode::Conflict, std::to_string(failed) + (failed == 1 ? " revision does" : " revisions do") + " not go up, down and up again");
        return {};
    }

private:
    static Result<std::size_t> tryDatabase(const CommandContext& context, const project::Project& project, const LiveDatabase& live, const Arguments& arguments)
    {
        const bool all = arguments.has("--all") || !live.connection; // a file that is not there is an empty database
        const std::filesystem::path folder = project.config().currentFolder();
        const auto make = [&] {
            return all ? project::SchemaCopy::makeEmpty(live.url, folder, context.jobContext())
                       : project::SchemaCopy::make(*live.connection, live.url, folder, live.settings, context.jobContext());
        };
        RETORT_TRY(project::SchemaCopy scratch, make());
        std::size_t failed = 0;
        const auto tell = [&](const project::RoundTrip& trip) {
            failed += trip.outcome == project::RoundTrip::Outcome::Passed ? 0 : 1;
            context.print(trip.revision + (trip.title.empty() ? "" : " (" + trip.title + ")") + ": " + describeTrip(trip));
        };
        const std::string target = arguments.value("--to") != nullptr ? *arguments.value("--to") : "heads";
        const std::vector<std::string> rows = all ? std::vector<std::string>() : live.rows;
        migration::MigrationSettings settings = live.settings;
        settings.server = scratch.connection().server();
        RETORT_TRY(const auto trips, project::tryRoundTrips(project, rows, target, scratch.connection(), settings, tell, context.jobContext()));
        if (trips.empty())
            context.print("Nothing is pending; --all tries all revisions on an empty database.");
        return failed;
    }
};

} // namespace

std::unique_ptr<Command> createTryCommand()
{
    return std::make_unique<TryCommand>();
}

} // namespace retort::cli
