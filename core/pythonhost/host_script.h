#pragma once

#include <span>

#include "core/base/embedded_file.h"

namespace retort::pythonhost {

// What the project's Python runs: "metadata_writer.py", and then "retort_host.py".
[[nodiscard]] std::span<const EmbeddedFile> hostScriptFiles();

} // namespace retort::pythonhost
