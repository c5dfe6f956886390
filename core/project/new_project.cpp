#include "core/project/new_project.h"

#include <algorithm>
#include <cctype>

#include "core/database/database_url.h"
#include "core/script/script_environment.h"

namespace retort::project {

namespace {

namespace fs = std::filesystem;
using script::EnvironmentDraft;
using script::EnvironmentFile;

constexpr const char* placeholderUrl = "driver://user:pass@localhost/dbname";

std::unexpected<Error> refuse(std::string why)
{
    return fail(ErrorCode::InvalidArgument, std::move(why));
}

bool isDottedName(std::string_view text)
{
    bool start = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '.' && !start)
            start = true;
        else if (byte >= 0x80U || std::isalpha(byte) != 0 || c == '_' || (!start && std::isdigit(byte) != 0))
            start = false;
        else
            return false;
    }
    return !start;
}

bool isVariableName(std::string_view text)
{
    const auto allowed = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) == 0 && std::ranges::all_of(text, allowed);
}

bool isMultidb(const NewProjectRequest& request)
{
    return request.templateName == "multidb";
}

Result<void> checkNames(const NewProjectRequest& request)
{
    if (request.folder.empty() || !request.folder.is_absolute())
        return refuse("Choose the folder of the project.");
    const fs::path scripts = fs::path(request.scripts).lexically_normal();
    if (request.scripts.empty() || scripts.is_absolute() || scripts == "." || *scripts.begin() == "..")
        return refuse("Name a folder for the scripts, within the project's folder, such as migrations.");
    if (!request.urlVariable.empty() && !isVariableName(request.urlVariable))
        return refuse("“" + request.urlVariable + "” is no name of an environment variable; use letters, digits and underscores.");
    if (!request.modelsModule.empty() && !isDottedName(request.modelsModule))
        return refuse("“" + request.modelsModule + "” is no Python module; write it as in an import: myapp.models");
    if (!request.modelsModule.empty() && !isDottedName(request.modelsAttribute))
        return refuse("“" + request.modelsAttribute + "” is no name in a module; write what holds the MetaData, such as Base.metadata");
    return {};
}

// Whoever reads the project reads alembic.ini.
Result<void> checkUrl(const NewProjectRequest& request)
{
    if (request.url.empty())
        return {};
    RETORT_TRY(const database::DatabaseUrl url, database::DatabaseUrl::parse(request.url));
    if (url.displayText() == url.textWithPassword())
        return {};
    return refuse("The URL holds a password, and everybody who reads the project would see it in alembic.ini. Leave the password out, or leave the URL out and "
                  "let env.py read it from an environment variable.");
}

void replaceFirst(std::string& text, std::string_view what, std::string_view with)
{
    if (const std::size_t at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
}

// From the start of the line that begins so to its end.
void replaceLine(std::string& text, std::string_view beginning, const std::string& line)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (std::string_view(text).substr(at).starts_with(beginning)) {
            text.replace(at, end - at, line);
            return;
        }
        at = end + 1;
    }
}

std::string doubledPercent(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c == '%' ? std::string("%%") : std::string(1, c);
    return out;
}

void fillIni(std::string& text, const NewProjectRequest& request)
{
    if (request.dateInFileNames)
        replaceLine(text, "# file_template = ", std::string("file_template = ") + datedFileTemplate);
    if (isMultidb(request))
        return;
    if (!request.url.empty())
        replaceFirst(text, placeholderUrl, doubledPercent(request.url));
    else if (!request.urlVariable.empty())
        replaceLine(text, "sqlalchemy.url = ", "# env.py takes it from the environment variable " + request.urlVariable + ", so that no password stands here.\nsqlalchemy.url =");
}

void fillToml(std::string& text, const NewProjectRequest& request)
{
    if (request.dateInFileNames)
        replaceLine(text, "# file_template = ", std::string("file_template = \"") + datedFileTemplate + '"');
}

// As Alembic's documentation says: the models are imported, and target_metadata is theirs.
void fillEnvironment(std::string& text, const NewProjectRequest& request)
{
    if (isMultidb(request))
        return;
    constexpr std::string_view config = "\nconfig = context.config\n";
    if (!request.urlVariable.empty()) {
        const std::size_t first = text.find("\nfrom logging.config import");
        const std::size_t asyncio = text.find("import asyncio\n");
        const std::size_t at = asyncio != std::string::npos ? asyncio + std::string_view("import asyncio\n").size() : first + 1;
        text.insert(at, "import os\n");
        replaceFirst(text, config,
                     std::string(config) + "\n# The database's URL, which may hold a password.\nif url := os.environ.get(\"" + request.urlVariable
                         + "\"):\n    config.set_main_option(\"sqlalchemy.url\", url.replace(\"%\", \"%%\"))\n");
    }
    if (request.modelsModule.empty())
        return;
    const std::string name = request.modelsAttribute.substr(0, request.modelsAttribute.find('.'));
    replaceFirst(text, config, "\nfrom " + request.modelsModule + " import " + name + '\n' + std::string(config));
    replaceFirst(text, "# The MetaData that autogenerate compares the database with, for example\n#   from myapp.models import Base\n#   target_metadata = Base.metadata\n"
                       "target_metadata = None\n",
                 "# The MetaData that autogenerate compares the database with.\ntarget_metadata = " + request.modelsAttribute + '\n');
}

void fill(EnvironmentFile& file, const NewProjectRequest& request)
{
    switch (file.role) {
    case EnvironmentFile::Role::Ini: fillIni(file.text, request); return;
    case EnvironmentFile::Role::Toml: fillToml(file.text, request); return;
    case EnvironmentFile::Role::Env: fillEnvironment(file.text, request); return;
    case EnvironmentFile::Role::Other: return;
    }
}

bool hasModule(const NewProjectRequest& request)
{
    std::string path = request.modelsModule;
    std::ranges::replace(path, '.', '/');
    std::error_code ignored;
    return fs::exists(request.folder / (path + ".py"), ignored) || fs::exists(request.folder / path / "__init__.py", ignored);
}

void addNotes(NewProjectPlan& plan)
{
    const NewProjectRequest& request = plan.request;
    if (isMultidb(request)) {
        plan.notes.emplace_back("The databases of this template are the sections engine1 and engine2 of alembic.ini: fill in their URLs there, and the models in env.py.");
        return;
    }
    if (request.url.empty() && request.urlVariable.empty())
        plan.notes.emplace_back("alembic.ini gets a URL that leads nowhere; fill it in before the first run, or connect to a database by hand.");
    if (!request.modelsModule.empty() && !hasModule(request))
        plan.notes.push_back("There is no module " + request.modelsModule + " in the folder. env.py imports it all the same; Alembic can only run once it is there.");
}

struct Draft {
    script::Config config;
    EnvironmentDraft files;
};

Result<Draft> draft(const NewProjectRequest& request)
{
    RETORT_CHECK(checkNames(request));
    RETORT_CHECK(checkUrl(request));
    std::error_code ignored;
    if (fs::exists(request.folder, ignored) && !fs::is_directory(request.folder, ignored))
        return fail(ErrorCode::AlreadyExists, request.folder.string() + " is a file; choose a folder.");
    if (fs::exists(request.folder / "alembic.ini", ignored))
        return fail(ErrorCode::AlreadyExists, "There is an alembic.ini in " + request.folder.string() + " already. Open that folder instead, or choose another.");
    RETORT_TRY(script::Config config, script::Config::load({.currentFolder = request.folder}));
    if (config.hasTomlTable()) {
        return fail(ErrorCode::AlreadyExists, "The pyproject.toml in " + request.folder.string()
                                                  + " has a section [tool.alembic] already. Open that folder instead, or choose another.");
    }
    const script::NewEnvironment environment{.directory = request.scripts, .templateName = request.templateName, .package = request.package};
    RETORT_TRY(EnvironmentDraft files, script::draftEnvironment(config, environment));
    for (EnvironmentFile& file : files.files)
        fill(file, request);
    return Draft{.config = std::move(config), .files = std::move(files)};
}

// The folders that are not there, the innermost first.
std::vector<fs::path> missingFolders(const NewProjectRequest& request, const EnvironmentDraft& files)
{
    std::vector<fs::path> missing;
    const auto add = [&](fs::path folder) {
        std::error_code ignored;
        for (; !folder.empty() && !fs::exists(folder, ignored) && folder != folder.parent_path(); folder = folder.parent_path()) {
            if (!std::ranges::contains(missing, folder))
                missing.push_back(folder);
        }
    };
    add(request.folder);
    for (const fs::path& folder : files.folders)
        add(folder);
    std::ranges::sort(missing, std::ranges::greater(), [](const fs::path& path) { return path.string().size(); });
    return missing;
}

} // namespace

NewProjectPlan planNewProject(const NewProjectRequest& request)
{
    NewProjectPlan plan{.request = request, .files = {}, .notes = {}, .error = {}};
    const Result<Draft> drafted = draft(request);
    if (!drafted) {
        plan.error = drafted.error();
        return plan;
    }
    for (const EnvironmentFile& file : drafted->files.files) {
        plan.files.push_back({.path = file.path,
                              .added = file.kind == EnvironmentFile::Kind::Appended,
                              .kept = file.kind == EnvironmentFile::Kind::Kept,
                              .text = file.text});
    }
    addNotes(plan);
    return plan;
}

Result<fs::path> createNewProject(const NewProjectRequest& request)
{
    RETORT_TRY(const Draft drafted, draft(request));
    const std::vector<fs::path> missing = missingFolders(request, drafted.files);
    std::error_code failed;
    fs::create_directories(request.folder, failed);
    if (failed)
        return fail(ErrorCode::Io, "Cannot create " + request.folder.string() + ": " + failed.message());
    // What is added to a file comes last: it cannot be taken back by removing the file.
    EnvironmentDraft files = drafted.files;
    std::ranges::stable_partition(files.files, [](const EnvironmentFile& file) { return file.kind != EnvironmentFile::Kind::Appended; });
    std::vector<fs::path> written;
    script::CreationObserver observer;
    std::string under;
    std::size_t next = 0;
    observer.started = [&](std::string_view message) { under = message; };
    observer.finished = [&](bool succeeded) {
        if (under.starts_with("Creating directory"))
            return;
        while (next < files.files.size() && files.files[next].kind == EnvironmentFile::Kind::Kept)
            ++next;
        if (succeeded && files.files[next].kind == EnvironmentFile::Kind::New)
            written.push_back(files.files[next].path);
        ++next;
    };
    auto done = script::writeEnvironment(drafted.config, files, observer, [](std::string_view) {});
    if (done)
        return request.folder;
    for (const fs::path& path : written)
        fs::remove(path, failed);
    for (const fs::path& folder : missing)
        fs::remove(folder, failed); // only while it is empty
    return std::unexpected(std::move(done).error());
}

} // namespace retort::project
