#include "core/migration/step_compiler.h"

#include "core/dialects/generic/dialect.h"
#include "core/dialects/registry.h"

namespace retort::migration {

struct CompilerBundle {
    std::unique_ptr<dialects::Dialect> dialect; // must outlive the compiler
    std::unique_ptr<ddl::Compiler> compiler;
};

namespace {

dialects::ParamStyle paramStyleOf(std::string_view name)
{
    using dialects::ParamStyle;
    if (name == "format")
        return ParamStyle::Format;
    if (name == "pyformat")
        return ParamStyle::Pyformat;
    return name == "qmark" ? ParamStyle::Qmark : ParamStyle::Named;
}

// sqlalchemy dialects/mysql/base.py: initialize(), dialects/postgresql/base.py: initialize()
dialects::DialectSettings settingsFor(const sql::ServerInfo& server)
{
    dialects::DialectSettings settings;
    if (server.product.empty())
        return settings;
    const auto since = [&](int major, int minor, int patch) { return server.version >= std::array{major, minor, patch}; };
    settings.backslashEscapes = server.backslashEscapes;
    if (server.isMariadb()) {
        settings.mariadbServer = true;
        settings.functionDefaultsInParentheses = since(10, 2, 1);
        settings.mariadbReturning = since(10, 5, 0);
        // Not mariadbNativeUuid: SQLAlchemy 2.0 makes a Uuid CHAR(32) here too.
    } else if (server.product == "MySQL") {
        settings.functionDefaultsInParentheses = since(8, 0, 13);
    }
    return settings;
}

} // namespace

DialectCompiler::DialectCompiler(std::unique_ptr<CompilerBundle> bundle) : m_bundle(std::move(bundle)) {}
DialectCompiler::~DialectCompiler() = default;
DialectCompiler::DialectCompiler(DialectCompiler&&) noexcept = default;
DialectCompiler& DialectCompiler::operator=(DialectCompiler&&) noexcept = default;

Result<DialectCompiler> DialectCompiler::create(const MigrationSettings& settings, bool offline, ddl::TableSource* tables)
{
    auto bundle = std::make_unique<CompilerBundle>();
    dialects::DialectSettings dialectSettings = settingsFor(settings.server);
    if (offline)
        dialectSettings.paramStyle = paramStyleOf(settings.paramstyle);
    dialectSettings.boundValues = !offline;
    RETORT_TRY(bundle->dialect, dialects::findDialect(settings.dialect, dialectSettings));
    // A live run always inlines its values: the statements it shows are the statements it runs.
    const ddl::CompilerSettings compilerSettings{
        .offline = offline,
        .literalBinds = settings.literalBinds || !offline,
        .doublePercents = dialectSettings.doublePercents(),
        .naming = settings.naming,
    };
    bundle->compiler = std::make_unique<ddl::Compiler>(*bundle->dialect, compilerSettings, tables);
    return DialectCompiler(std::move(bundle));
}

ddl::Compiler& DialectCompiler::compiler()
{
    return *m_bundle->compiler;
}

const dialects::Dialect& DialectCompiler::dialect() const
{
    return *m_bundle->dialect;
}

bindings::Evaluation evaluateStep(const text::SourceText& script, bindings::Direction direction, const MigrationSettings& settings,
                                  bool offline, std::stop_token stop, bindings::LiveDatabase* live,
                                  operations::SchemaModel* assumed)
{
    bindings::EvaluationEnvironment environment;
    environment.dialect = settings.dialect;
    environment.mariadb = settings.server.isMariadb();
    environment.offline = offline;
    environment.osEnvironment = settings.osEnvironment;
    environment.xArguments = settings.xArguments;
    environment.tag = settings.tag;
    environment.projectModule = settings.projectModule;
    environment.runArguments = settings.runArguments;
    environment.versionTable = settings.versionTable;
    environment.versionTableSchema = settings.versionTableSchema;
    environment.live = live;
    environment.assumed = assumed;
    environment.stop = std::move(stop);
    environment.moment = settings.moment;
    // Each script has random bytes of its own, whichever ran before it.
    for (std::size_t i = 0; environment.moment && i < script.bytes().size(); ++i)
        environment.moment->seed = (environment.moment->seed ^ static_cast<std::uint8_t>(script.bytes()[i])) * 0x100000001b3U; // FNV-1a
    return bindings::evaluateScript(script, direction, environment);
}

std::string assumptionText(const std::vector<std::uint32_t>& lines, const operations::SchemaModel& before)
{
    std::string text = "The script asks for the structure of the database (line";
    for (std::size_t i = 0; i < lines.size(); ++i)
        text += (i == 0 ? lines.size() > 1 ? "s " : " " : ", ") + std::to_string(lines[i]);
    text += "). Assumed: what the revisions before it make of an empty database";
    if (before.gaps().empty())
        return text + ".";
    const operations::SchemaModel::Gap& first = before.gaps().front();
    text += ", as far as that can be followed. " + std::to_string(before.gaps().size())
            + (before.gaps().size() == 1 ? " step could" : " steps could") + " not be";
    if (!first.revision.empty())
        text += ", the first in revision " + first.revision;
    if (first.source.line > 0)
        text += " (line " + std::to_string(first.source.line) + ")";
    return text + ": " + first.reason + ".";
}

StepSql compileOffline(const text::SourceText& script, bindings::Direction direction, const MigrationSettings& settings,
                       ddl::Compiler& compiler, const SchemaBefore& schemaBefore, std::stop_token stop)
{
    bindings::Evaluation evaluation = evaluateStep(script, direction, settings, true, stop);
    StepSql result;
    if (evaluation.error && evaluation.needsDatabase && schemaBefore) {
        if (operations::SchemaModel* model = schemaBefore()) {
            const operations::SchemaModel before = *model;
            bindings::Evaluation again = evaluateStep(script, direction, settings, true, std::move(stop), nullptr, model);
            if (!again.assumedAtLines.empty()) {
                evaluation = std::move(again);
                result.assumedAtLines = evaluation.assumedAtLines;
                result.warnings.push_back({.message = assumptionText(result.assumedAtLines, before),
                                           .source = {.line = result.assumedAtLines.front()}});
            } else {
                *model = before; // rows are what it needs
            }
        }
    }
    result.output = std::move(evaluation.output);
    result.incomplete = std::move(evaluation.error);
    const std::size_t earlierWarnings = compiler.warnings().size();
    for (const operations::Operation& operation : evaluation.operations) {
        auto statements = compiler.compile(operation);
        if (!statements) {
            const auto line = operation.source.line;
            result.incomplete = std::move(statements).error().at({.file = script.fileName(), .line = line});
            break;
        }
        std::ranges::move(*statements, std::back_inserter(result.statements));
    }
    result.operations = std::move(evaluation.operations);
    result.warnings.insert(result.warnings.end(), compiler.warnings().begin() + static_cast<std::ptrdiff_t>(earlierWarnings),
                           compiler.warnings().end());
    return result;
}

} // namespace retort::migration
