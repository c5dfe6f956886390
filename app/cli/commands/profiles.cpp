#include "app/cli/commands/command_table.h"
#include "app/cli/command_context.h"
#include "core/database/profile_store.h"

namespace retort::cli {

namespace {

std::string lineOf(const database::ConnectionProfile& profile)
{
    std::string line = profile.name + "  " + std::string(database::nameOf(profile.use));
    if (profile.readOnly)
        line += " (read-only)";
    line += "  " + profile.url.displayText();
    return profile.group.empty() ? line : line + "  in " + profile.group;
}

// Not of Alembic's: it knows one database, which the project names.
class ProfilesCommand final : public Command {
public:
    void declare(ArgumentParser&, const Compat&) const override {}

    Result<void> run(CommandContext& context, const Arguments&) const override
    {
        RETORT_TRY(const database::ProfileBook book, database::ProfileStore().load());
        for (const database::ConnectionProfile& profile : book.profiles)
            context.print(lineOf(profile));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createProfilesCommand()
{
    return std::make_unique<ProfilesCommand>();
}

} // namespace retort::cli
