#include "core/script/script_environment.h"

#include <algorithm>

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

// Relative folders are written relative to the ini, so that it works from any current folder. '%' has to be doubled.
std::string locationText(const Config& config, const NewEnvironment& request, const fs::path& folder)
{
    const bool given = fs::path(request.directory).is_absolute();
    const std::string path = given ? folder.generic_string() : folder.lexically_relative(config.here()).generic_string();
    std::string out = given ? "" : "%(here)s/";
    for (const char c : path)
        out += c == '%' ? "%%" : std::string(1, c);
    return out;
}

} // namespace

std::vector<EnvironmentTemplate> environmentTemplates()
{
    return {{.name = "generic", .synopsis = genericReadme.substr(0, genericReadme.find('\n'))}};
}

// alembic command.py: init
Result<CreatedEnvironment> createEnvironment(const Config& config, const NewEnvironment& request,
                                             const CreationObserver& observer,
                                             const std::function<void(std::string_view)>& note)
{
    std::error_code ignored;
    fs::path folder = (fs::path(request.directory).is_absolute() ? fs::path(request.directory)
                                                                 : config.currentFolder() / request.directory)
                          .lexically_normal();
    folder = (folder / "").parent_path();
    if (fs::exists(folder, ignored) && (!fs::is_directory(folder, ignored) || !fs::is_empty(folder, ignored)))
        return fail(ErrorCode::AlreadyExists, "Directory " + request.directory + " already exists and is not empty");
    const auto known = environmentTemplates();
    if (std::ranges::find(known, request.templateName, &EnvironmentTemplate::name) == known.end())
        return fail(ErrorCode::NotFound, "No such template " + pythonRepr(request.templateName));
    const auto creating = [&](const fs::path& path) {
        return observed(observer, "Creating directory " + pythonRepr(path.string()), [&] { return createFolder(path); });
    };
    if (!fs::exists(folder, ignored))
        RETORT_CHECK(creating(folder));
    RETORT_CHECK(creating(folder / "versions"));

    CreatedEnvironment result{.iniFile = config.iniFile()};
    const auto generating = [&](const fs::path& path, std::string_view text) {
        return observed(observer, "Generating " + path.string(), [&] { return writeNewFile(path, text); });
    };
    RETORT_CHECK(generating(folder / "README", genericReadme));
    result.iniExisted = fs::exists(result.iniFile, ignored);
    if (result.iniExisted) {
        note("File " + pythonRepr(result.iniFile.string()) + " already exists, skipping");
    } else {
        constexpr std::string_view placeholder = "${script_location}";
        std::string text(genericIni);
        text.replace(text.find(placeholder), placeholder.size(), locationText(config, request, folder));
        RETORT_CHECK(generating(result.iniFile, text));
    }
    RETORT_CHECK(generating(folder / "env.py", genericEnv));
    RETORT_CHECK(generating(folder / "script.py.mako", genericScript));
    if (request.package) {
        for (const fs::path& path : {folder / "__init__.py", folder / "versions" / "__init__.py"}) {
            RETORT_CHECK(observed(observer, "Adding " + pythonRepr(path.string()), [&] { return writeNewFile(path, ""); }));
        }
    }
    return result;
}

} // namespace retort::script
