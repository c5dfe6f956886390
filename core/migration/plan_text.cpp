#include "core/migration/plan_text.h"

#include "core/dialects/generic/dialect.h"
#include "core/migration/log_lines.h"
#include "core/migration/statement_text.h"
#include "core/migration/version_table.h"
#include "core/script/version_rows.h"

namespace retort::migration {

namespace {

class PlanWriter {
public:
    PlanWriter(DialectCompiler& compiler, const MigrationSettings& settings, const ScriptLoader& load, const std::stop_token& stop)
        : m_compiler(compiler), m_settings(settings), m_load(load), m_stop(stop), m_versionTable(settings, compiler.dialect())
    {
    }

    StepText step(const script::MigrationPlan& plan, const script::MigrationStep& step, script::HeadMaintainer& heads)
    {
        StepText result;
        StatementText out(styleOf(m_compiler.dialect(), m_settings));
        if (step.node)
            script(plan.map->revision(*step.node), step.isUpgrade ? bindings::Direction::Upgrade : bindings::Direction::Downgrade, out, result);
        auto changes = heads.apply(step);
        if (!changes && !result.incomplete)
            result.incomplete = changes.error();
        for (std::size_t i = 0; changes && i < changes->size(); ++i)
            out.statement(m_versionTable.changeStatement((*changes)[i]), {});
        result.text = out.takeText();
        result.spans = out.takeSpans();
        return result;
    }

private:
    void script(const script::Revision& revision, bindings::Direction direction, StatementText& out, StepText& result)
    {
        const auto source = m_load(revision);
        if (!source) {
            result.incomplete = source.error();
            return;
        }
        bindings::Evaluation evaluation = evaluateStep(*source, direction, m_settings, false, m_stop);
        result.output = std::move(evaluation.output);
        for (const operations::Operation& operation : evaluation.operations) {
            auto statements = m_compiler.compiler().compile(operation);
            if (!statements) {
                result.incomplete = std::move(statements).error().at({.file = revision.path, .line = operation.source.line});
                return;
            }
            out.statements(*statements, isTransactional(m_settings, m_compiler.dialect()));
        }
        if (!evaluation.error)
            return;
        if (!evaluation.needsDatabase) {
            result.incomplete = std::move(evaluation.error);
            return;
        }
        result.warnings.push_back({.message = "The script reads the database here. What it does from here on is known only in the run itself.",
                                   .source = {.line = evaluation.error->where ? evaluation.error->where->line : 0}});
    }

    DialectCompiler& m_compiler;
    const MigrationSettings& m_settings;
    const ScriptLoader& m_load;
    const std::stop_token& m_stop;
    VersionTable m_versionTable;
};

} // namespace

PlanText describePlan(const script::MigrationPlan& plan, const std::vector<std::string>& rows, const MigrationSettings& settings,
                      const ScriptLoader& load, const std::stop_token& stop)
{
    PlanText result;
    result.steps.resize(plan.steps.size());
    auto compiler = DialectCompiler::create(settings, false);
    if (!compiler) {
        result.error = std::move(compiler).error();
        return result;
    }
    PlanWriter writer(*compiler, settings, load, stop);
    script::HeadMaintainer heads(plan.map, rows);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        result.steps[i] = writer.step(plan, plan.steps[i], heads);
        if (result.steps[i].incomplete && !result.error)
            result.error = result.steps[i].incomplete;
    }
    return result;
}

} // namespace retort::migration
