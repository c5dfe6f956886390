#pragma once

// A new project as `alembic init` makes it, with the few things filled in that everybody fills in next: the database's URL,
// how files are named, where the models are. Decided first, so that a window can show it, then written; nothing that exists
// is overwritten. Blocks on small files; call it from a worker.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace retort::project {

struct NewProjectRequest {
    std::filesystem::path folder;           // absolute; is made when it is not there
    std::string templateName = "generic";
    std::string scripts = "migrations";     // the scripts folder, within `folder`
    std::string url;                        // for sqlalchemy.url; empty: from the environment variable
    std::string urlVariable;                // env.py reads the URL from this variable; empty: it does not
    bool dateInFileNames = false;
    std::string modelsModule;               // "myapp.models"; empty: target_metadata stays None
    std::string modelsAttribute = "Base.metadata";
    bool package = false;                   // also __init__.py files

    friend bool operator==(const NewProjectRequest&, const NewProjectRequest&) = default;
};

struct NewProjectFile {
    std::filesystem::path path; // absolute
    bool added = false;         // the file exists and gets a section more (pyproject.toml)
    bool kept = false;          // the file exists and stays as it is
    std::string text;           // what is written
};

struct NewProjectPlan {
    NewProjectRequest request;
    std::vector<NewProjectFile> files;
    std::vector<std::string> notes; // what the user should know, a sentence each
    std::optional<Error> error;     // why it cannot be made so
};

// Never fails; errors in the plan: InvalidArgument (names that cannot be, a URL with a password), AlreadyExists (the scripts folder is not empty, there is
// an alembic.ini), NotFound (no such template).
[[nodiscard]] NewProjectPlan planNewProject(const NewProjectRequest& request);

// Writes what the plan says; the folder to open. When it fails half way, what it had written is removed.
[[nodiscard]] Result<std::filesystem::path> createNewProject(const NewProjectRequest& request);

// date-prepended file names, as Alembic's documentation has them.
inline constexpr const char* datedFileTemplate = "%%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s";

} // namespace retort::project
