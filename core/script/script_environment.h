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
