#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"

namespace retort::cli {

namespace {

class CheckCommand final : public Command {
public:
    void declare(ArgumentParser&, const Compat&) const override {}

    Result<void> run(CommandContext&, const Arguments&) const override
    {
        return fail(ErrorCode::Unsupported,
                    "check is unsupported: it needs the comparison of models, which is not built yet");
    }
};

} // namespace

std::unique_ptr<Command> createCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace retort::cli
