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

// One call of draftEnvironment().
class Drafting {
public:
    Drafting(const Config& config, const NewEnvironment& request) : m_config(config), m_request(request)
    {
        const fs::path given = request.directory;
        m_folder = (given.is_absolute() ? given : config.currentFolder() / given).lexically_normal();
        m_folder = (m_folder / "").parent_path();
    }

    Result<EnvironmentDraft> run()
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
            m_draft.folders.push_back(m_folder);
        m_draft.folders.push_back(m_folder / "versions");
        add(m_folder / "README", templateText(files->readme));
        addIni(*files);
        if (!files->toml.empty())
            addToml(*files);
        add(m_folder / "env.py", templateText(files->env), EnvironmentFile::Role::Env);
        add(m_folder / "script.py.mako", templateText(files->script));
        if (m_request.package) {
            for (const fs::path& path : {m_folder / "__init__.py", m_folder / "versions" / "__init__.py"}) {
                add(path, "");
                m_draft.files.back().addedLate = true;
            }
        }
        return std::move(m_draft);
    }

private:
    EnvironmentFile& add(const fs::path& path, std::string text, EnvironmentFile::Role role = EnvironmentFile::Role::Other)
    {
        return m_draft.files.emplace_back(
            EnvironmentFile{.kind = EnvironmentFile::Kind::New, .role = role, .path = path, .text = std::move(text), .note = {}});
    }

    void keep(EnvironmentFile& file, const std::string& note)
    {
        file.kind = EnvironmentFile::Kind::Kept;
        file.note = "File " + m_config.shown(file.path) + note;
    }

    void addIni(const EnvironmentTemplateFiles& files)
    {
        const fs::path path = m_config.iniFile();
        std::error_code ignored;
        EnvironmentFile& file = add(path, withLocation(templateText(files.ini), locationText(path, m_request, m_folder)), EnvironmentFile::Role::Ini);
        if (fs::exists(path, ignored))
            keep(file, " already exists, skipping");
    }

    // alembic command.py: init, for pyproject.toml.mako
    void addToml(const EnvironmentTemplateFiles& files)
    {
        const fs::path path = m_config.tomlFile();
        std::error_code ignored;
        EnvironmentFile& file = add(path, withLocation(templateText(files.toml), locationText(path, m_request, m_folder)), EnvironmentFile::Role::Toml);
        if (m_config.hasTomlTable())
            keep(file, " already exists and already has a [tool.alembic] section, skipping");
        else if (fs::exists(path, ignored))
            file.kind = EnvironmentFile::Kind::Appended;
    }

    const Config& m_config;
    const NewEnvironment& m_request;
    fs::path m_folder;
    EnvironmentDraft m_draft;
};

Result<void> append(const fs::path& path, std::string_view text)
{
    std::ofstream file(path, std::ios::binary | std::ios::app);
    file << "\n\n" << text;
    file.close();
    if (!file)
        return fail(ErrorCode::Io, "Cannot write " + path.string());
    return {};
}

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

Result<EnvironmentDraft> draftEnvironment(const Config& config, const NewEnvironment& request)
{
    return Drafting(config, request).run();
}

Result<void> writeEnvironment(const Config& config, const EnvironmentDraft& draft, const CreationObserver& observer,
                              const std::function<void(std::string_view)>& note)
{
    for (const fs::path& folder : draft.folders)
        RETORT_CHECK(observed(observer, "Creating directory " + config.shown(folder), [&] { return createFolder(folder); }));
    for (const EnvironmentFile& file : draft.files) {
        switch (file.kind) {
        case EnvironmentFile::Kind::Kept: note(file.note); break;
        case EnvironmentFile::Kind::Appended:
            RETORT_CHECK(observed(observer, "Appending to existing " + file.path.string(), [&] { return append(file.path, file.text); }));
            break;
        case EnvironmentFile::Kind::New:
            RETORT_CHECK(observed(observer, file.addedLate ? "Adding " + config.shown(file.path) : "Generating " + file.path.string(),
                                  [&] { return writeNewFile(file.path, file.text); }));
            break;
        }
    }
    return {};
}

// alembic command.py: init
Result<CreatedEnvironment> createEnvironment(const Config& config, const NewEnvironment& request,
                                             const CreationObserver& observer,
                                             const std::function<void(std::string_view)>& note)
{
    RETORT_TRY(const EnvironmentDraft draft, draftEnvironment(config, request));
    RETORT_CHECK(writeEnvironment(config, draft, observer, note));
    CreatedEnvironment result{.iniFile = config.iniFile()};
    for (const EnvironmentFile& file : draft.files) {
        if (file.role == EnvironmentFile::Role::Ini)
            result.iniExisted = file.kind == EnvironmentFile::Kind::Kept;
        if (file.role == EnvironmentFile::Role::Toml)
            result.tomlFile = file.path;
    }
    return result;
}

} // namespace retort::script
