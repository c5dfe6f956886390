#include "core/project/journaled_run.h"

#include "core/project/applied_scripts.h"
#include "core/project/blocker_watch.h"
#include "core/project/broken_runs.h"

namespace retort::project {

Result<migration::RunReport> runJournaled(JournaledRun run, const script::MigrationPlan& plan, sql::Connection& connection,
                                          const migration::RunObserver& observer, const JobContext& context)
{
    migration::ScriptLoader load = migration::diskLoader();
    if (run.planned) {
        RETORT_CHECK(run.planned->check(plan, run.settings, load));
        load = run.planned->checking(std::move(load));
    }
    // Where nothing is to be done nothing is written down, so that all may be read-only.
    const bool nothing = plan.steps.empty() && !run.options.purge && run.options.cleanUp.empty();
    std::unique_ptr<migration::RunJournal> journal;
    if (!nothing) {
        RETORT_TRY(journal, beginJournal(run.url, run.folder, run.settings));
    }
    run.options.journal = journal.get();
    run.options.heading = runHeading(std::move(run.command));
    const BlockerWatch watch(run.url, run.folder, connection, run.waitingFor);
    // What ran is remembered, though its file may be another one by the end.
    RanTexts texts;
    const auto keeping = [&](const script::Revision& revision) -> Result<text::SourceText> {
        RETORT_TRY(text::SourceText source, load(revision));
        texts.insert_or_assign(revision.path, std::string(source.bytes()));
        return source;
    };
    migration::RunReport report = migration::runPlan(plan, connection, run.settings, keeping, run.options, observer, context);
    if (nothing)
        return report;
    if (auto remembered = rememberRun(run.url, run.folder, run.settings, plan, report.applied, texts); !remembered)
        run.warned(remembered.error().message);
    return report;
}

std::function<void(const std::vector<std::string>&)> waitingInLog(const JobContext& context)
{
    return [&context](const std::vector<std::string>& blockers) {
        for (const std::string& blocker : blockers)
            context.write(LogLevel::Warning, "retort.lock", "Waiting for " + blocker);
    };
}

std::function<void(const std::string&)> warnedInLog(const JobContext& context)
{
    return [&context](const std::string& warning) { context.write(LogLevel::Warning, "retort.scripts", warning); };
}

} // namespace retort::project
