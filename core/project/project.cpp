#include "core/project/project.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

#include <unistd.h>

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

EnvironmentFile readEnvironment(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return {};
    std::ostringstream text;
    text << file.rdbuf();
    return readEnvironmentFile(text::SourceText(path.string(), text.str()));
}

// The project's own folders: what alembic.ini puts on sys.path, the folder it is in, and the package around the scripts.
script::ModuleSource moduleSource(const script::Config& config, const script::ScriptDirectory& directory)
{
    std::vector<fs::path> folders;
    if (auto configured = config.prependSysPath())
        folders = std::move(*configured);
    folders.push_back(config.here());
    const fs::path scripts = directory.location();
    const auto root = script::packageRoot(scripts);
    if (!root)
        return script::ModuleSource(folders);
    return script::ModuleSource(folders, *root / *scripts.lexically_relative(*root).begin());
}

} // namespace

Result<std::shared_ptr<const Project>> Project::open(const script::ConfigRequest& request, const JobContext& context, const Project* previous)
{
    RETORT_TRY(script::Config config, script::Config::load(request));
    RETORT_CHECK(completeScriptLocation(config));
    RETORT_TRY(script::ScriptDirectory directory, script::ScriptDirectory::open(config));
    auto project = std::shared_ptr<Project>(new Project(std::move(config), std::move(directory)));
    RETORT_TRY(project->m_scan, project->m_directory.scan(context, previous ? &previous->m_scan : nullptr));
    project->m_environment = readEnvironment(project->m_directory.envFile());
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

std::vector<UrlCandidate> Project::urlCandidates(const std::map<std::string, std::string>& variables) const
{
    std::vector<UrlCandidate> result;
    for (const std::string& name : m_environment.environmentVariables) {
        const auto found = variables.find(name);
        // env.py reads other variables too; only what looks like a URL names a database.
        if (found != variables.end() && found->second.find(':') != std::string::npos && found->second.find("//") != std::string::npos)
            result.push_back({.url = found->second, .source = "environment variable " + name});
    }
    for (const ConfigureCall& call : m_environment.configureCalls) {
        if (call.url)
            result.push_back({.url = *call.url, .source = "env.py, line " + std::to_string(call.line)});
    }
    if (const auto url = m_config.databaseUrl(); url && *url && !(*url)->empty())
        result.push_back({.url = **url, .source = "sqlalchemy.url in " + m_config.iniFile().filename().string()});
    return result;
}

migration::MigrationSettings Project::settings(std::string dialect, bool offline) const
{
    migration::MigrationSettings settings;
    settings.dialect = std::move(dialect);
    applyEnvironment(m_environment, offline, settings);
    settings.osEnvironment = processEnvironment();
    settings.projectModule = moduleSource(m_config, m_directory);
    return settings;
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
