#include "core/project/environment_file.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "core/project/target_models.h"
#include "core/script/module_search.h"
#include "core/script/module_source.h"

namespace retort::project {

namespace fs = std::filesystem;

namespace {

using bindings::ConfiguredRun;
using bindings::EnvironmentEvaluation;
using bindings::EnvironmentValue;
using bindings::NotKnown;

// context.config over the ini file; pyproject.toml is not seen through it in Alembic either.
class IniConfig final : public bindings::EnvironmentConfig {
public:
    explicit IniConfig(const script::Config& config)
        : m_ini(config.ini()), m_section(config.section()), m_fileName(config.request().iniPath)
    {
        if (!m_ini.hasSection(m_section) && !config.hasIniFile())
            m_ini.addSection(m_section);
    }
    [[nodiscard]] std::unique_ptr<EnvironmentConfig> copy() const override
    {
        return std::make_unique<IniConfig>(*this);
    }
    [[nodiscard]] std::string mainSection() const override { return m_section; }
    [[nodiscard]] std::optional<std::string> fileName() const override
    {
        return m_fileName.empty() ? std::nullopt : std::optional(m_fileName);
    }
    [[nodiscard]] bool hasSection(const std::string& section) const override { return m_ini.hasSection(section); }
    [[nodiscard]] Result<std::optional<std::string>> get(const std::string& section,
                                                         const std::string& option) const override
    {
        return m_ini.get(section, option);
    }
    [[nodiscard]] Result<Items> items(const std::string& section) const override { return m_ini.items(section); }
    [[nodiscard]] Result<void> set(const std::string& section, const std::string& option,
                                   const std::string& value) override
    {
        return m_ini.set(section, option, value);
    }

private:
    script::IniFile m_ini;
    std::string m_section;
    std::string m_fileName;
};

// Keywords of configure() that decide what SQL is written and how it is run.
struct Keyword {
    std::string_view name;
    bool offlineOnly = false;
};
constexpr auto readKeywords = std::to_array<Keyword>({
    {.name = "dialect_name", .offlineOnly = true},
    {.name = "dialect_opts.paramstyle", .offlineOnly = true},
    {.name = "literal_binds", .offlineOnly = true},
    {.name = "mssql_batch_separator", .offlineOnly = true},
    {.name = "oracle_batch_separator", .offlineOnly = true},
    {.name = "starting_rev"},
    {.name = "target_metadata"},
    {.name = "transaction_per_migration"},
    {.name = "transactional_ddl"},
    {.name = "url"},
    {.name = "version_table"},
    {.name = "version_table_pk"},
    {.name = "version_table_schema"},
});

template <class T>
std::optional<T> held(const ConfiguredRun& run, const std::string& keyword)
{
    const EnvironmentValue* value = run.find(keyword);
    const T* found = value ? std::get_if<T>(value) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

// Python's truth of a plain value.
bool isTrue(const ConfiguredRun& run, const std::string& keyword)
{
    const EnvironmentValue* value = run.find(keyword);
    if (!value)
        return false;
    if (const bool* flag = std::get_if<bool>(value))
        return *flag;
    if (const std::int64_t* number = std::get_if<std::int64_t>(value))
        return *number != 0;
    const std::string* text = std::get_if<std::string>(value);
    return text && !text->empty();
}

// default_paramstyle of SQLAlchemy's dialects, which counts as long as no driver is loaded.
struct DriverStyle {
    std::string_view dialect;
    std::string_view driver; // empty: any other
    std::string_view paramstyle;
};
constexpr auto driverStyles = std::to_array<DriverStyle>({
    {"sqlite", "", "qmark"},
    {"postgresql", "asyncpg", "numeric_dollar"},
    {"postgresql", "pg8000", "format"},
    {"postgresql", "", "pyformat"},
    {"mysql", "mariadbconnector", "qmark"},
    {"mysql", "pyodbc", "named"},
    {"mysql", "", "format"},
    {"mariadb", "mariadbconnector", "qmark"},
    {"mariadb", "pyodbc", "named"},
    {"mariadb", "", "format"},
});

std::string driverStyle(const std::string& dialect, const std::string& url)
{
    const std::string name = url.substr(0, url.find(':'));
    const std::size_t plus = name.find('+');
    const std::string driver = plus == std::string::npos ? std::string() : name.substr(plus + 1);
    const auto fits = [&](const DriverStyle& row) {
        return row.dialect == dialect && (row.driver.empty() || row.driver == driver);
    };
    const auto found = std::ranges::find_if(driverStyles, fits);
    return found == driverStyles.end() ? "named" : std::string(found->paramstyle);
}

bindings::RunArguments runArguments(const ConfiguredRun& run)
{
    bindings::RunArguments arguments;
    for (const auto& [name, value] : run.arguments) {
        bindings::RunArgumentValue passed;
        if (const bool* flag = std::get_if<bool>(&value))
            passed = *flag;
        else if (const std::int64_t* number = std::get_if<std::int64_t>(&value))
            passed = *number;
        else if (const std::string* text = std::get_if<std::string>(&value))
            passed = *text;
        else if (!std::holds_alternative<std::monostate>(value))
            passed = bindings::UnknownArgument{"'" + name
                                               + "' is what env.py gives run_migrations(), which is not a plain value"};
        arguments.emplace_back(name, std::move(passed));
    }
    return arguments;
}

void addDiagnostics(const std::string& path, const EnvironmentEvaluation& evaluation, bool offline,
                    std::vector<Error>& out)
{
    const auto add = [&](Error error) {
        const auto same = [&](const Error& known) {
            return known.message == error.message && known.where == error.where;
        };
        if (std::ranges::none_of(out, same))
            out.push_back(std::move(error));
    };
    if (evaluation.stopped)
        add(*evaluation.stopped);
    for (const ConfiguredRun& run : evaluation.runs) {
        for (const UnreadSetting& unread : unreadSettings(run, offline))
            add({.code = ErrorCode::Unsupported,
                 .message = unread.sentence(),
                 .where = SourceLocation{.file = path, .line = unread.line}});
    }
    for (const NotKnown& note : evaluation.notDone)
        add({.code = ErrorCode::Unsupported,
             .message = note.reason,
             .where = SourceLocation{.file = path, .line = note.line}});
}

} // namespace

std::string UnreadSetting::sentence() const
{
    return keyword.empty() ? reason : keyword + " is not known: " + reason;
}

std::vector<std::string> EnvironmentFile::variablesRead() const
{
    std::vector<std::string> names = online.variablesRead;
    for (const std::string& name : offline.variablesRead) {
        if (!std::ranges::contains(names, name))
            names.push_back(name);
    }
    return names;
}

std::vector<fs::path> searchPath(const script::Config& config, const std::map<std::string, std::string>& variables)
{
    std::vector<fs::path> folders;
    const auto add = [&folders](const fs::path& folder) {
        if (!std::ranges::contains(folders, folder))
            folders.push_back(folder);
    };
    if (const auto configured = config.prependSysPath())
        std::ranges::for_each(*configured, add);
    // What the user puts there, Python takes before anything that is installed.
    if (const auto given = variables.find("PYTHONPATH"); given != variables.end()) {
        for (const auto part : std::views::split(given->second, ':')) {
            if (const std::string folder(part.begin(), part.end()); !folder.empty())
                add((config.currentFolder() / folder).lexically_normal());
        }
    }
    std::ranges::for_each(config.packageSearchPath(), add);
    return folders;
}

namespace {

std::vector<std::string> textsOf(const std::vector<fs::path>& folders)
{
    std::vector<std::string> texts;
    for (const fs::path& folder : folders)
        texts.push_back(folder.string());
    return texts;
}

// A folder as it stands on sys.path.
fs::path folderOf(const script::Config& config, const std::string& text)
{
    return (config.currentFolder() / text).lexically_normal();
}

// What all of the project lies in: nothing outside is read, whatever env.py puts on sys.path.
fs::path rootOf(const fs::path& folder)
{
    static constexpr auto repositories = std::to_array<const char*>({".git", ".hg"});
    static constexpr auto packages = std::to_array<const char*>({"pyproject.toml", "setup.py", "setup.cfg"});
    std::optional<fs::path> root;
    for (fs::path at = folder; at.has_relative_path(); at = at.parent_path()) {
        const auto holds = [&at](const char* name) {
            std::error_code ignored;
            return fs::exists(at / name, ignored);
        };
        if (std::ranges::any_of(repositories, holds))
            return at;
        if (!root && std::ranges::any_of(packages, holds))
            root = at;
    }
    const fs::path parent = folder.parent_path();
    return root.value_or(parent.has_relative_path() ? parent : folder);
}

} // namespace

std::vector<fs::path> searchPathAfter(const EnvironmentEvaluation& evaluation, const script::Config& config, const std::map<std::string, std::string>& variables)
{
    const std::vector<fs::path> before = searchPath(config, variables);
    const fs::path root = rootOf(config.here());
    std::vector<fs::path> folders;
    for (const std::string& text : evaluation.sysPath) {
        const fs::path folder = folderOf(config, text);
        const bool inside = std::ranges::mismatch(root, folder).in1 == root.end();
        if ((inside || std::ranges::contains(before, folder)) && !std::ranges::contains(folders, folder))
            folders.push_back(folder);
    }
    return folders;
}

namespace {

// What both evaluations are given: for the settings, and for the models.
bindings::EnvironmentInputs inputsFor(const IniConfig& ini, const script::Config& config, const EnvironmentQuestion& question, script::ModuleSource modules)
{
    return {.config = ini,
            .offline = question.offline,
            .osEnvironment = question.variables,
            .xArguments = question.xArguments,
            .tag = question.tag,
            .projectModule = std::move(modules),
            .stop = question.stop,
            .sysPath = textsOf(searchPath(config, question.variables)),
            .currentFolder = config.currentFolder().lexically_normal().string()};
}

} // namespace

EnvironmentEvaluation askEnvironment(const text::SourceText& source, const script::Config& config,
                                     const EnvironmentQuestion& question)
{
    const IniConfig ini(config);
    const auto evaluated = [&](const std::vector<fs::path>& folders) {
        bindings::EnvironmentInputs inputs = inputsFor(ini, config, question, script::ModuleSource(folders));
        inputs.revision = question.revision;
        return bindings::evaluateEnvironment(source, inputs);
    };
    const std::vector<fs::path> before = searchPath(config, question.variables);
    EnvironmentEvaluation first = evaluated(before);
    // Imports happen when their names are used, so what env.py puts on sys.path is there for all of them.
    const std::vector<fs::path> after = searchPathAfter(first, config, question.variables);
    EnvironmentEvaluation result = after == before ? std::move(first) : evaluated(after);
    for (const std::string& text : result.sysPath) {
        const fs::path folder = folderOf(config, text);
        if (!std::ranges::contains(after, folder))
            result.notDone.push_back({.reason = "env.py puts " + folder.string() + " on sys.path, which is outside of the project: no module is read from there"});
    }
    return result;
}

Result<models::TargetModels> readTargetModels(const text::SourceText& source, const script::Config& config, script::ModuleSource modules,
                                              const EnvironmentQuestion& question, const std::string& dialect)
{
    const IniConfig ini(config);
    std::vector<fs::path> folders = modules.folders();
    bindings::EnvironmentInputs inputs = inputsFor(ini, config, question, std::move(modules));
    inputs.offline = false;
    inputs.modulesThatMention = [folders = std::move(folders)](std::string_view words) { return script::modulesThatMention(folders, words); };
    inputs.dialect = dialect;
    inputs.modelsOfRun = question.modelsOfRun;
    return models::evaluateTargetModels(source, inputs);
}

EnvironmentFile readEnvironmentFile(const text::SourceText& source, const script::Config& config,
                                    const std::map<std::string, std::string>& variables)
{
    EnvironmentFile file{.present = true, .path = source.fileName()};
    file.offline = askEnvironment(source, config, {.offline = true, .variables = variables});
    file.online = askEnvironment(source, config, {.offline = false, .variables = variables});
    addDiagnostics(file.path, file.online, false, file.diagnostics);
    addDiagnostics(file.path, file.offline, true, file.diagnostics);
    return file;
}

const EnvironmentValue* urlOf(const ConfiguredRun& run)
{
    const EnvironmentValue* url = run.find("url");
    return url && !std::holds_alternative<std::monostate>(*url) ? url : nullptr;
}

bool isMetadataUnknown(const ConfiguredRun& run)
{
    const EnvironmentValue* metadata = run.find("target_metadata");
    return metadata && std::holds_alternative<NotKnown>(*metadata);
}

std::vector<UnreadSetting> unreadSettings(const ConfiguredRun& run, bool offline)
{
    std::vector<UnreadSetting> unread;
    for (const Keyword& keyword : readKeywords) {
        const EnvironmentValue* value = run.find(std::string(keyword.name));
        const NotKnown* why = value ? std::get_if<NotKnown>(value) : nullptr;
        if (why && (offline || !keyword.offlineOnly))
            unread.push_back({.keyword = std::string(keyword.name),
                              .reason = why->reason,
                              .line = why->line == 0 ? run.line : why->line});
    }
    return unread;
}

void applyRun(const ConfiguredRun* run, bool offline, const std::string& url, migration::MigrationSettings& settings)
{
    // Without an env.py there is nobody to leave literal_binds out: print values, as the stock template does.
    settings.literalBinds = true;
    settings.paramstyle = "named";
    if (!run)
        return;
    settings.versionTable = held<std::string>(*run, "version_table").value_or(settings.versionTable);
    settings.versionTableSchema = held<std::string>(*run, "version_table_schema");
    settings.versionTablePrimaryKey = !run->find("version_table_pk") || isTrue(*run, "version_table_pk");
    settings.transactionPerMigration = isTrue(*run, "transaction_per_migration");
    settings.transactionalDdl = held<bool>(*run, "transactional_ddl");
    settings.runArguments = runArguments(*run);
    if (run->naming)
        settings.naming = *run->naming;
    if (!offline)
        return;
    settings.literalBinds = isTrue(*run, "literal_binds");
    if (const std::string separator = settings.dialect + "_batch_separator"; run->find(separator))
        settings.batchSeparator = held<std::string>(*run, separator).value_or(std::string());
    settings.paramstyle =
        held<std::string>(*run, "dialect_opts.paramstyle").value_or(driverStyle(settings.dialect, url));
}

} // namespace retort::project
