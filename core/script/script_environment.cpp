#include "core/script/script_environment.h"

#include <algorithm>
#include <fstream>

#include "core/script/new_file.h"
#include "core/script/script_environment_files.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

namespace fs = std::filesystem;

template <class Action>
Result<void> observed(const CreationObserver& observer, const std::string& message, Action action)
{
    if (observer.started)
        observer.started(message);
    Result<void> result = action();
    if (observer.finished)
        observer.finished(result.has_value());
    return result;
}

Result<void> createFolder(const fs::path& folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return fail(ErrorCode::Io, "Cannot create " + folder.string() + ": " + failed.message());
    return {};
}

// Relative folders are written relative to the file, so that it works from any current folder. '%' has to be doubled.
std::string locationText(const fs::path& file, const NewEnvironment& request, const fs::path& folder)
{
    const bool given = fs::path(request.directory).is_absolute();
    const std::string path =
        given ? folder.generic_string() : folder.lexically_relative(file.parent_path()).generic_string();
    std::string out = given ? "" : "%(here)s/";
    for (const char c : path)
        out += c == '%' ? "%%" : std::string(1, c);
    return out;
}

std::string withLocation(std::string out, const std::string& location)
{
    constexpr std::string_view placeholder = "${script_location}";
    if (const std::size_t at = out.find(placeholder); at != std::string::npos)
        out.replace(at, placeholder.size(), location);
    return out;
}

// One call of createEnvironment().
class Creation {
public:
    Creation(const Config& config, const NewEnvironment& request, const CreationObserver& observer,
             const std::function<void(std::string_view)>& note)
        : m_config(config), m_request(request), m_observer(observer), m_note(note)
    {
        const fs::path given = request.directory;
        m_folder = (given.is_absolute() ? given : config.currentFolder() / given).lexically_normal();
        m_folder = (m_folder / "").parent_path();
    }

    Result<CreatedEnvironment> run()
    {
        std::error_code ignored;
        if (fs::exists(m_folder, ignored) && (!fs::is_directory(m_folder, ignored) || !fs::is_empty(m_folder, ignored)))
            return fail(ErrorCode::AlreadyExists,
                        "Directory " + m_request.directory + " already exists and is not empty");
        const auto table = environmentTemplateFiles();
        const auto files = std::ranges::find(table, m_request.templateName, &EnvironmentTemplateFiles::name);
        if (files == table.end())
            return fail(ErrorCode::NotFound, "No such template " + pythonRepr(m_request.templateName));
        if (!fs::exists(m_folder, ignored))
            RETORT_CHECK(createFolderAt(m_folder));
        RETORT_CHECK(createFolderAt(m_folder / "versions"));
        RETORT_CHECK(write(m_folder / "README", templateText(files->readme)));
        CreatedEnvironment result{.iniFile = m_config.iniFile()};
        RETORT_TRY(result.iniExisted, writeIni(result.iniFile, *files));
        if (!files->toml.empty()) {
            result.tomlFile = m_config.tomlFile();
            RETORT_CHECK(writeToml(result.tomlFile, *files));
        }
        RETORT_CHECK(write(m_folder / "env.py", templateText(files->env)));
        RETORT_CHECK(write(m_folder / "script.py.mako", templateText(files->script)));
        if (m_request.package)
            RETORT_CHECK(addPackageFiles());
        return result;
    }

private:
    Result<void> createFolderAt(const fs::path& path)
    {
        return observed(m_observer, "Creating directory " + m_config.shown(path), [&] { return createFolder(path); });
    }

    Result<void> write(const fs::path& path, std::string_view text)
    {
        return observed(m_observer, "Generating " + path.string(), [&] { return writeNewFile(path, text); });
    }

    // True: there was one, which is left alone.
    Result<bool> writeIni(const fs::path& path, const EnvironmentTemplateFiles& files)
    {
        std::error_code ignored;
        if (fs::exists(path, ignored)) {
            m_note("File " + m_config.shown(path) + " already exists, skipping");
            return true;
        }
        RETORT_CHECK(write(path, withLocation(templateText(files.ini), locationText(path, m_request, m_folder))));
        return false;
    }

    // alembic command.py: init, for pyproject.toml.mako
    Result<void> writeToml(const fs::path& path, const EnvironmentTemplateFiles& files)
    {
        std::error_code ignored;
        const std::string text = withLocation(templateText(files.toml), locationText(path, m_request, m_folder));
        if (m_config.hasTomlTable()) {
            m_note("File " + m_config.shown(path)
                   + " already exists and already has a [tool.alembic] section, skipping");
            return {};
        }
        if (!fs::exists(path, ignored))
            return write(path, text);
        return observed(m_observer, "Appending to existing " + path.string(), [&]() -> Result<void> {
            std::ofstream file(path, std::ios::binary | std::ios::app);
            file << "\n\n" << text;
            file.close();
            if (!file)
                return fail(ErrorCode::Io, "Cannot write " + path.string());
            return {};
        });
    }

    Result<void> addPackageFiles()
    {
        for (const fs::path& path : {m_folder / "__init__.py", m_folder / "versions" / "__init__.py"})
            RETORT_CHECK(
                observed(m_observer, "Adding " + m_config.shown(path), [&] { return writeNewFile(path, ""); }));
        return {};
    }

    const Config& m_config;
    const NewEnvironment& m_request;
    const CreationObserver& m_observer;
    const std::function<void(std::string_view)>& m_note;
    fs::path m_folder;
};

} // namespace

std::vector<EnvironmentTemplate> environmentTemplates()
{
    std::vector<EnvironmentTemplate> result;
    for (const EnvironmentTemplateFiles& files : environmentTemplateFiles()) {
        const std::string_view readme = findEmbeddedFile(embeddedTemplates(), files.readme)->text;
        result.push_back({.name = files.name,
                          .synopsis = readme.substr(0, readme.find('\n')),
                          .needsToml = !files.toml.empty()});
    }
    return result;
}

// alembic command.py: init
Result<CreatedEnvironment> createEnvironment(const Config& config, const NewEnvironment& request,
                                             const CreationObserver& observer,
                                             const std::function<void(std::string_view)>& note)
{
    return Creation(config, request, observer, note).run();
}

} // namespace retort::script
