#pragma once

// `alembic init` and `alembic list_templates`: creates a script folder and its alembic.ini from our own templates.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/script/config.h"
#include "core/script/revision_create.h"

namespace retort::script {

struct EnvironmentTemplate {
    std::string_view name;
    std::string_view synopsis;       // first line of its README
    bool needsToml = false;          // configures through pyproject.toml, which Alembic before 1.16 does not read
};

[[nodiscard]] std::vector<EnvironmentTemplate> environmentTemplates();

struct NewEnvironment {
    std::string directory;           // as given; relative to the configuration's current folder
    std::string templateName = "generic";
    bool package = false;            // also write __init__.py files
};

// One file of a new environment as it would be written.
struct EnvironmentFile {
    enum class Kind {
        New,
        Appended, // the file is there, and the text is added to it (pyproject.toml)
        Kept,     // the file is there and stays as it is; note says so in Alembic's words
    };
    enum class Role { Ini, Toml, Env, Other };
    Kind kind = Kind::New;
    Role role = Role::Other;
    std::filesystem::path path;
    std::string text;
    std::string note;
    bool addedLate = false; // "Adding ..." in place of "Generating ..."
};

struct EnvironmentDraft {
    std::vector<std::filesystem::path> folders; // to be made, outer ones first
    std::vector<EnvironmentFile> files;         // in the order in which they are written
};

// What createEnvironment() would do, for who wants to show or change it first. AlreadyExists when the folder is not empty;
// NotFound for an unknown template.
[[nodiscard]] Result<EnvironmentDraft> draftEnvironment(const Config& config, const NewEnvironment& request);
// Writes a draft; new files never replace one that is there.
[[nodiscard]] Result<void> writeEnvironment(const Config& config, const EnvironmentDraft& draft, const CreationObserver& observer,
                                            const std::function<void(std::string_view)>& note);

struct CreatedEnvironment {
    std::filesystem::path iniFile;
    bool iniExisted = false;             // then it was left alone
    std::filesystem::path tomlFile = {}; // empty: the template has none
};

// The observer hears "Creating directory '...'", "Generating ...", "Adding '...'" and, without a finish,
// "File '...' already exists, skipping" through `note`. A template that needs pyproject.toml adds its table to that file,
// and its ini only holds the database and the logging.
[[nodiscard]] Result<CreatedEnvironment> createEnvironment(const Config& config, const NewEnvironment& request,
                                                           const CreationObserver& observer,
                                                           const std::function<void(std::string_view)>& note);

} // namespace retort::script
