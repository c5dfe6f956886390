#pragma once

// Private to core/script: the files that `init` writes, in our own words: templates/. In the configuration files
// "${script_location}" is filled in; "${pieces/NAME}", on a line of its own, stands for what several templates share.
// Adding a template: a folder with its files, a line in environmentTemplateFiles().

#include <span>
#include <string>
#include <string_view>

#include "core/base/embedded_file.h"

namespace retort::script {

// Names of files below templates/.
struct EnvironmentTemplateFiles {
    std::string_view name;
    std::string_view readme;
    std::string_view ini;
    std::string_view toml; // appended to pyproject.toml; empty: the template has none
    std::string_view env;
    std::string_view script;
};

[[nodiscard]] std::span<const EnvironmentTemplateFiles> environmentTemplateFiles();

// Everything below templates/.
[[nodiscard]] std::span<const EmbeddedFile> embeddedTemplates();

// The text of one of them with its pieces. The file must exist.
[[nodiscard]] std::string templateText(std::string_view file);

} // namespace retort::script
