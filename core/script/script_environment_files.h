#pragma once

// Private to core/script: the text of the files that `init` writes, in our own words. "${script_location}" is filled in in
// the configuration files. Adding a template: a file with its texts, a line in environmentTemplateFiles().

#include <span>
#include <string_view>

namespace retort::script {

struct EnvironmentTemplateFiles {
    std::string_view name;
    std::string_view readme;
    std::string_view ini;
    std::string_view toml; // appended to pyproject.toml; empty: the template has none
    std::string_view env;
    std::string_view script;
};

[[nodiscard]] std::span<const EnvironmentTemplateFiles> environmentTemplateFiles();

// script_environment_files.cpp
extern const std::string_view genericReadme;
extern const std::string_view genericIni;
extern const std::string_view genericEnv;
extern const std::string_view genericScript;
// script_environment_async.cpp
extern const std::string_view asyncReadme;
extern const std::string_view asyncEnv;
// script_environment_multidb.cpp
extern const std::string_view multidbReadme;
extern const std::string_view multidbIni;
extern const std::string_view multidbEnv;
extern const std::string_view multidbScript;
// script_environment_pyproject.cpp
extern const std::string_view pyprojectReadme;
extern const std::string_view pyprojectAsyncReadme;
extern const std::string_view pyprojectIni;
extern const std::string_view pyprojectToml;

} // namespace retort::script
