#pragma once

#include <span>

#include "core/base/embedded_file.h"

namespace retort::pythonhost {

// "retort_host.py": what the project's Python runs.
[[nodiscard]] std::span<const EmbeddedFile> hostScriptFiles();

} // namespace retort::pythonhost
