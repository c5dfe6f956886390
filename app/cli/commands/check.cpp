#include "app/cli/autogenerate_run.h"
#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/new_revision.h"
#include "core/autogenerate/diff_text.h"
#include "core/migration/step_compiler.h"

namespace retort::cli {

namespace {

class CheckCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override { parser.addOption(enumValuesOption()); }

    // alembic command.py: check
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const ComparedProject found, compareWithModels(context, arguments.has("--enum-values")));
        const project::ModelComparison& compared = found.comparison;
        script::NewRevision unwritten;
        RETORT_TRY(const project::RevisionProcessing processed,
                   project::processRevision(*found.project, *compared.models, compared, compared.comparison.groups, project::ComparisonUse::Check, unwritten));
        report(context, processed);
        if (compared.comparison.isEmpty()) {
            context.print("No new upgrade operations detected.");
            return {};
        }
        RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(compared.settings, false));
        RETORT_TRY(const std::string differences, autogenerate::diffText(compared.comparison, compiler.dialect()));
        return fail(ErrorCode::Conflict, "New upgrade operations detected: " + differences);
    }
};

} // namespace

std::unique_ptr<Command> createCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace retort::cli
