#include "core/migration/offline_writer.h"

#include <algorithm>

#include "core/dialects/generic/dialect.h"
#include "core/migration/log_lines.h"
#include "core/migration/statement_text.h"
#include "core/migration/version_table.h"
#include "core/script/version_rows.h"

namespace retort::migration {

namespace {

constexpr std::string_view whitespace = " \t\r\n\f\v";

// The text may quote what a script wrote; a line end would turn the rest of it into SQL.
std::string commentText(std::string text)
{
    std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return "-- " + text;
}

// One offline run; mirrors the control flow of runtime/migration.py: run_migrations and begin_transaction.
class OfflineRun {
public:
    OfflineRun(const MigrationSettings& settings, const ScriptLoader& load, const JobContext& context)
        : m_settings(settings), m_load(load), m_context(context)
    {
    }

    OfflineScript write(const Result<script::MigrationPlan>& plan, const OfflineOptions& options)
    {
        OfflineScript result;
        if (auto done = writeChecked(plan, options, result); !done)
            result.error = std::move(done).error();
        result.text = m_out.takeText();
        return result;
    }

private:
    Result<void> writeChecked(const Result<script::MigrationPlan>& planned, const OfflineOptions& options, OfflineScript& result)
    {
        RETORT_TRY(DialectCompiler compiler, DialectCompiler::create(m_settings, true));
        const VersionTable table(m_settings, compiler.dialect());
        m_out = StatementText(styleOf(compiler.dialect(), m_settings));
        m_transactional = isTransactional(m_settings, compiler.dialect());
        m_onGap = options.onGap;
        m_schema = options.assumed;
        logContext(m_context, m_settings, compiler.dialect(), true);
        const bool wholeRun = m_transactional && !m_settings.transactionPerMigration;
        const bool perStep = m_transactional && m_settings.transactionPerMigration;
        if (wholeRun)
            m_out.begin();
        if (options.purge)
            return fail(ErrorCode::InvalidArgument, "Can't use --purge with --sql mode");
        if (!planned)
            return std::unexpected(planned.error());
        const script::MigrationPlan& plan = *planned;
        script::HeadMaintainer heads(plan.map, options.startRows);
        for (const script::MigrationStep& step : plan.steps) {
            if (m_context.stopRequested())
                return fail(ErrorCode::Cancelled, "Cancelled.");
            if (perStep)
                m_out.begin();
            auto done = writeStep(plan, step, table, heads, compiler, result);
            result.warnings = compiler.compiler().warnings();
            RETORT_CHECK(done);
            if (perStep)
                m_out.commit();
        }
        if (m_settings.dropVersionTableAtBase && heads.rows().empty())
            m_out.statement(table.dropStatement(), {});
        if (wholeRun)
            m_out.commit();
        return {};
    }

    Result<void> writeStep(const script::MigrationPlan& plan, const script::MigrationStep& step, const VersionTable& table,
                           script::HeadMaintainer& heads, DialectCompiler& compiler, OfflineScript& result)
    {
        if (heads.rows().empty())
            m_out.statement(table.createStatement(), {});
        m_context.write(LogLevel::Info, runtimeLogger, "Running " + step.log());
        m_out.paragraph("-- Running " + step.shortLog());
        if (step.node) {
            const script::Revision& revision = plan.map->revision(*step.node);
            if (auto whole = writeScript(revision, step.isUpgrade, compiler, result); !whole) {
                if (m_onGap == OnGap::Stop || whole.error().code == ErrorCode::Cancelled)
                    return whole;
                result.gaps.push_back({.revision = plan.map->id(*step.node), .reason = std::move(whole).error()});
                m_out.paragraph(gapText(result.gaps.back()));
            }
        }
        RETORT_TRY(const std::vector<script::VersionRowChange> changes, heads.apply(step));
        for (const script::VersionRowChange& change : changes)
            m_out.statement(table.changeStatement(change), {});
        return {};
    }

    // The statements of one script; the error is why they are not all there.
    Result<void> writeScript(const script::Revision& revision, bool isUpgrade, DialectCompiler& compiler, OfflineScript& result)
    {
        RETORT_TRY(const text::SourceText source, m_load(revision));
        const auto direction = isUpgrade ? bindings::Direction::Upgrade : bindings::Direction::Downgrade;
        const auto schemaBefore = [this] { return m_schema ? &*m_schema : nullptr; };
        StepSql sql = compileOffline(source, direction, m_settings, compiler.compiler(), schemaBefore, m_context.stop);
        noteSchema(revision.id.str(), sql, result);
        for (const bindings::ScriptOutput& output : sql.output) {
            if (!output.logged)
                m_out.raw(output.text);
        }
        m_out.statements(sql.statements, m_transactional);
        if (sql.incomplete)
            return std::unexpected(std::move(*sql.incomplete));
        return {};
    }

    // The schema after the step, and what was assumed of the one before it.
    void noteSchema(const std::string& revision, const StepSql& sql, OfflineScript& result)
    {
        if (!m_schema)
            return;
        if (sql.assumedAtLines.empty()) {
            for (const operations::Operation& operation : sql.operations)
                m_schema->apply(operation);
        } else {
            result.assumptions.push_back("revision " + revision + ": " + sql.warnings.front().message);
            m_out.paragraph(commentText("ASSUMED in " + result.assumptions.back()));
        }
        if (sql.incomplete)
            m_schema->addGap({.reason = "it is not known what else it does", .source = {}, .revision = revision});
        m_schema->gapsBelongTo(revision);
    }

    const MigrationSettings& m_settings;
    const ScriptLoader& m_load;
    const JobContext& m_context;
    std::optional<operations::SchemaModel> m_schema;
    StatementText m_out;
    bool m_transactional = false;
    OnGap m_onGap = OnGap::Stop;
};

} // namespace

std::string offlineText(std::string_view statement, std::string_view terminator)
{
    std::string text;
    text.reserve(statement.size() + 8);
    for (const char c : statement) {
        if (c == '\t')
            text += "    ";
        else
            text += c;
    }
    const std::size_t first = text.find_first_not_of(whitespace);
    if (first == std::string::npos)
        return std::string(terminator) + "\n\n";
    const std::size_t last = text.find_last_not_of(whitespace);
    return text.substr(first, last - first + 1) + std::string(terminator) + "\n\n";
}

std::string gapText(const OfflineGap& gap)
{
    return commentText("GAP in revision " + gap.revision + ": " + describe(gap.reason)) + "\n-- What this revision does from there on is missing here.";
}

StepText previewStep(const text::SourceText& script, bindings::Direction direction, const MigrationSettings& settings,
                     const SchemaBefore& schemaBefore, std::stop_token stop)
{
    StepText result;
    auto compiler = DialectCompiler::create(settings, true);
    if (!compiler) {
        result.incomplete = std::move(compiler).error();
        return result;
    }
    StepSql sql = compileOffline(script, direction, settings, compiler->compiler(), schemaBefore, std::move(stop));
    StatementText out(styleOf(compiler->dialect(), settings));
    out.statements(sql.statements, isTransactional(settings, compiler->dialect()));
    result.text = out.takeText();
    result.spans = out.takeSpans();
    result.operations = std::move(sql.operations);
    result.output = std::move(sql.output);
    result.warnings = std::move(sql.warnings);
    result.incomplete = std::move(sql.incomplete);
    return result;
}

OfflineScript writeOffline(const Result<script::MigrationPlan>& plan, const OfflineOptions& options, const MigrationSettings& settings,
                           const ScriptLoader& load, const JobContext& context)
{
    return OfflineRun(settings, load, context).write(plan, options);
}

OfflineScript writeEnsureVersion(const MigrationSettings& settings, const JobContext& context)
{
    OfflineScript result;
    auto compiler = DialectCompiler::create(settings, true);
    if (!compiler) {
        result.error = std::move(compiler).error();
        return result;
    }
    const bool transactional = isTransactional(settings, compiler->dialect());
    logContext(context, settings, compiler->dialect(), true);
    StatementText out(styleOf(compiler->dialect(), settings));
    // Alembic opens its per-migration transaction only around steps, so none is printed with transaction_per_migration.
    const bool wholeRun = transactional && !settings.transactionPerMigration;
    if (wholeRun)
        out.begin();
    const VersionTable table(settings, compiler->dialect());
    out.statement(table.createStatement(), {});
    if (settings.dropVersionTableAtBase)
        out.statement(table.dropStatement(), {});
    if (wholeRun)
        out.commit();
    result.text = out.takeText();
    return result;
}

} // namespace retort::migration
