#include "core/project/project.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

#include <unistd.h>

#include "core/database/database_url.h"
#include "core/journal/journal_place.h"
#include "core/project/dotenv.h"
#include "core/project/git_index.h"
#include "core/project/target_models.h"
#include "core/script/module_paths.h"
#include "core/script/module_source.h"

namespace retort::project {

namespace fs = std::filesystem;

namespace {

// Flask-Migrate keeps alembic.ini inside the script folder and passes script_location from outside.
Result<void> completeScriptLocation(script::Config& config)
{
    const auto location = config.option("script_location");
    if (!location || *location)
        return {};
    std::error_code error;
    const fs::path here = config.here();
    if (!fs::is_regular_file(here / "env.py", error) || !config.hasIniFile())
        return {};
    std::string escaped;
    for (const char c : here.string())
        escaped += c == '%' ? std::string("%%") : std::string(1, c);
    return config.setMainOption("script_location", escaped);
}

std::optional<text::SourceText> readEnvironment(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return text::SourceText(path.string(), text.str());
}

bool isOf(const bindings::ConfiguredRun& run, const std::string& dialect)
{
    const bindings::EnvironmentValue* url = urlOf(run);
    const std::string* text = url ? std::get_if<std::string>(url) : nullptr;
    return text && text->starts_with(dialect);
}

const std::string* knownUrl(const bindings::ConfiguredRun* run)
{
    const bindings::EnvironmentValue* url = run ? urlOf(*run) : nullptr;
    return url ? std::get_if<std::string>(url) : nullptr;
}

bool holdsPassword(const std::string& url)
{
    const auto parsed = database::DatabaseUrl::parse(url);
    return parsed
           && (parsed->password().has_value()
               || std::ranges::any_of(parsed->options(), [](const auto& option) { return database::DatabaseUrl::optionHoldsPassword(option.first); }));
}

void addCandidate(std::vector<UrlCandidate>& candidates, UrlCandidate candidate)
{
    if (!std::ranges::contains(candidates, candidate.url, &UrlCandidate::url))
        candidates.push_back(std::move(candidate));
}

} // namespace

Result<std::shared_ptr<const Project>> Project::open(const script::ConfigRequest& request, const JobContext& context, const Project* previous)
{
    RETORT_TRY(script::Config config, script::Config::load(request));
    RETORT_CHECK(completeScriptLocation(config));
    RETORT_TRY(script::ScriptDirectory directory, script::ScriptDirectory::open(config));
    auto project = std::shared_ptr<Project>(new Project(std::move(config), std::move(directory)));
    RETORT_TRY(project->m_scan, project->m_directory.scan(context, previous ? &previous->m_scan : nullptr));
    project->m_environmentSource = readEnvironment(project->m_directory.envFile());
    if (const auto dotenv = readEnvironment(project->dotenvFile())) {
        project->m_dotenv = parseDotenv(dotenv->bytes());
        project->m_dotenvIsTracked = isTrackedByGit(project->dotenvFile());
    }
    project->m_iniIsTracked = isTrackedByGit(project->m_config.iniFile());
    project->m_variables = processEnvironment();
    if (project->m_environmentSource)
        project->m_environment = readEnvironmentFile(*project->m_environmentSource, project->m_config, project->m_variables);
    const bool sameEnvironment = previous && previous->m_environmentSource && project->m_environmentSource
                                 && previous->m_environmentSource->bytes() == project->m_environmentSource->bytes();
    if (sameEnvironment)
        project->m_naming = previous->m_naming;
    return project;
}

fs::path Project::folder() const
{
    return m_config.here();
}

std::string Project::name() const
{
    const fs::path folder = m_config.here();
    const std::string name = folder.filename().string();
    return name.empty() ? folder.string() : name;
}

bindings::EnvironmentEvaluation Project::askEnvironment(const EnvironmentQuestion& question) const
{
    if (!m_environmentSource)
        return {};
    if (question.xArguments.empty() && !question.tag && question.revision == nullptr && question.variables == m_variables)
        return m_environment.mode(question.offline);
    return project::askEnvironment(*m_environmentSource, m_config, question);
}

Result<std::shared_ptr<const models::TargetModels>> Project::targetModels(const EnvironmentQuestion& question, const std::string& dialect) const
{
    if (!m_environmentSource)
        return fail(ErrorCode::NotFound, "there is no " + m_directory.envFile().string() + ", which names the models");
    EnvironmentQuestion aimed = question;
    if (m_aim && !aimed.modelsOfRun)
        aimed.modelsOfRun = m_aim;
    RETORT_TRY(models::TargetModels models, readTargetModels(*m_environmentSource, m_config, modules(), aimed, dialect));
    return std::make_shared<const models::TargetModels>(std::move(models));
}

// The one it is aimed at, if its database has this dialect; else the first that has, else the first; null: none.
const bindings::ConfiguredRun* Project::runFor(const bindings::EnvironmentEvaluation& evaluation, const std::string& dialect) const
{
    const std::vector<bindings::ConfiguredRun>& runs = evaluation.runs;
    if (m_aim && *m_aim < runs.size() && isOf(runs[*m_aim], dialect))
        return &runs[*m_aim];
    const auto found = std::ranges::find_if(runs, [&](const bindings::ConfiguredRun& run) { return isOf(run, dialect); });
    if (found != runs.end())
        return &*found;
    return runs.empty() ? nullptr : &runs.front();
}

std::shared_ptr<const Project> Project::aimedAt(std::optional<std::size_t> run) const
{
    auto aimed = std::shared_ptr<Project>(new Project(*this));
    // Answers of the run that it was aimed at before.
    aimed->m_histories = std::make_shared<Histories>();
    aimed->m_naming = std::make_shared<ModelNaming>();
    aimed->m_aim = run;
    return aimed;
}

std::optional<std::size_t> Project::runOn(const database::DatabaseUrl& url) const
{
    const std::vector<bindings::ConfiguredRun>& runs = m_environment.online.runs;
    for (std::size_t i = 0; runs.size() > 1 && i < runs.size(); ++i) {
        const std::string* text = knownUrl(&runs[i]);
        const auto parsed = text ? database::DatabaseUrl::parse(*text) : std::unexpected(Error());
        if (parsed && journal::isSameDatabase(*parsed, url, m_config.currentFolder()))
            return i;
    }
    return std::nullopt;
}

Result<std::size_t> Project::runNamed(const std::string& name) const
{
    const std::vector<bindings::ConfiguredRun>& runs = m_environment.online.runs;
    std::string names;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        names += (i == 0 ? "" : ", ") + number;
        bool named = name == number;
        for (const auto& [keyword, value] : runs[i].arguments) {
            const auto* text = std::get_if<std::string>(&value);
            if (text != nullptr)
                names += " (" + keyword + " " + *text + ")";
            named = named || (text != nullptr && *text == name);
        }
        if (named)
            return i;
    }
    return fail(ErrorCode::NotFound, "env.py works on no database called '" + name + "'; it has " + (runs.empty() ? "none" : names));
}

std::vector<UrlCandidate> Project::urlCandidates(const std::map<std::string, std::string>& variables) const
{
    std::vector<UrlCandidate> named; // places that env.py may take a URL from, whether it does or not
    for (const std::string& name : m_environment.variablesRead()) {
        const auto found = variables.find(name);
        // env.py reads other variables too; only what looks like a URL names a database.
        if (found != variables.end() && found->second.contains(':') && found->second.contains("//"))
            addCandidate(named, {.url = found->second, .source = "environment variable " + name});
    }
    if (const auto url = m_config.databaseUrl(); url && *url && !(*url)->empty())
        addCandidate(named, {.url = **url,
                             .source = "sqlalchemy.url in " + m_config.iniFile().filename().string(),
                             .trackedFile = m_iniIsTracked && holdsPassword(**url) ? m_config.iniFile().filename().string() : std::string()});

    std::vector<UrlCandidate> result;
    const bindings::EnvironmentEvaluation evaluation = askEnvironment({.offline = false, .variables = variables});
    for (const bindings::ConfiguredRun& run : evaluation.runs) {
        const std::string* url = knownUrl(&run);
        if (!url)
            continue;
        const auto source = std::ranges::find(named, *url, &UrlCandidate::url);
        addCandidate(result, source != named.end() ? *source : UrlCandidate{.url = *url, .source = "env.py, line " + std::to_string(run.line)});
    }
    for (UrlCandidate& candidate : named)
        addCandidate(result, std::move(candidate));
    return result;
}

fs::path Project::dotenvFile() const
{
    return folder() / ".env";
}

std::vector<UrlCandidate> Project::dotenvCandidates() const
{
    std::vector<UrlCandidate> found;
    for (const auto& [name, value] : m_dotenv) {
        const auto parsed = database::DatabaseUrl::parse(value);
        // Brokers and caches have URLs, too.
        if (!parsed || !parsed->dialectName())
            continue;
        addCandidate(found, {.url = value, .source = name + " in .env", .trackedFile = m_dotenvIsTracked && holdsPassword(value) ? ".env" : std::string()});
    }
    return found;
}

// The project's own folders: what alembic.ini and env.py put on sys.path, the folder it is in, and the package around the scripts.
script::ModuleSource Project::modules() const
{
    const std::vector<fs::path> folders = m_environmentSource ? searchPathAfter(m_environment.online, m_config, m_variables) : searchPath(m_config, m_variables);
    const fs::path scripts = m_directory.location();
    const auto root = script::packageRoot(scripts);
    if (!root)
        return script::ModuleSource(folders);
    return script::ModuleSource(folders, *root / *scripts.lexically_relative(*root).begin());
}

migration::MigrationSettings Project::settings(std::string dialect, bool offline) const
{
    migration::MigrationSettings settings;
    settings.dialect = std::move(dialect);
    const bindings::ConfiguredRun* run = runFor(m_environment.mode(offline), settings.dialect);
    const bindings::ConfiguredRun* online = runFor(m_environment.online, settings.dialect);
    // An env.py that refuses offline mode still says what its version table is.
    const std::string* url = knownUrl(run ? run : online);
    if (run)
        applyRun(run, offline, url ? *url : std::string(), settings);
    else
        applyRun(online, false, url ? *url : std::string(), settings);
    settings.osEnvironment = processEnvironment();
    settings.projectModule = modules();
    return settings;
}

migration::MigrationSettings Project::runSettings(const sql::Connection& connection) const
{
    migration::MigrationSettings settings = runSettings(std::string(connection.dialectName()), false);
    settings.server = connection.server();
    return settings;
}

migration::MigrationSettings Project::runSettings(std::string dialect, bool offline) const
{
    migration::MigrationSettings result = settings(std::move(dialect), offline);
    const bindings::ConfiguredRun* run = runFor(m_environment.mode(offline), result.dialect);
    if (!run)
        run = runFor(m_environment.online, result.dialect);
    if (run && isMetadataUnknown(*run))
        result.naming = modelNaming().value_or(result.naming);
    return result;
}

std::optional<schema::NamingConvention> Project::modelNaming() const
{
    const std::lock_guard lock(m_naming->mutex);
    if (!m_naming->asked && m_environmentSource) {
        m_naming->asked = true;
        const auto read = readTargetModels(*m_environmentSource, m_config, modules(), {.offline = false, .variables = m_variables, .modelsOfRun = m_aim}, "sqlite");
        if (read && read->metadata.size() == 1)
            m_naming->value = read->metadata.front().naming;
    }
    return m_naming->value;
}

Result<operations::SchemaModel> Project::schemaAt(const std::vector<std::string>& revisions, const std::string& dialect,
                                                  const JobContext& context) const
{
    history::SchemaHistory* history = nullptr;
    {
        const std::lock_guard lock(m_histories->mutex);
        std::unique_ptr<history::SchemaHistory>& entry = m_histories->of[dialect];
        if (!entry)
            entry = std::make_unique<history::SchemaHistory>(map(), runSettings(dialect, true), migration::diskLoader());
        history = entry.get();
    }
    return history->at(revisions, context);
}

std::map<std::string, std::string> processEnvironment()
{
    std::map<std::string, std::string> result;
    for (char** entry = environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos)
            result.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return result;
}

} // namespace retort::project
