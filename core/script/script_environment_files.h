#pragma once

// Private to core/script: the text of the files that `init` writes. "${script_location}" in the ini is filled in.

#include <string_view>

namespace retort::script {

extern const std::string_view genericReadme;
extern const std::string_view genericIni;
extern const std::string_view genericEnv;
extern const std::string_view genericScript;

} // namespace retort::script
