#include "app/cli/autogenerate_run.h"
#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "core/autogenerate/diff_text.h"
#include "core/migration/step_compiler.h"

namespace retort::cli {

namespace {

class CheckCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override { addBeyondOptions(parser); }

    // alembic command.py: check
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        script::NewRevision unwritten;
        RETORT_TRY(const autogenerate::BeyondSet beyond, beyondOf(arguments));
        RETORT_TRY(const ComparedProject found,
                   compareWithModels(context, {.beyond = beyond, .use = project::ComparisonUse::Check}, unwritten));
        std::vector<std::string> differences;
        for (const project::ModelComparison& compared : found.comparisons) {
            RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(compared.settings, false));
            RETORT_TRY(const std::vector<std::string> tuples, autogenerate::diffTuples(compared.comparison, compiler.dialect()));
            differences.insert(differences.end(), tuples.begin(), tuples.end());
        }
        if (!differences.empty())
            return fail(ErrorCode::Conflict, "New upgrade operations detected: " + autogenerate::diffText(differences));
        context.print("No new upgrade operations detected.");
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace retort::cli
