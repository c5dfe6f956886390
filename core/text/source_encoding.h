#pragma once

// The encoding that a Python source declares in its first two lines (PEP 263).

#include <string>

#include "core/base/error.h"

namespace retort::text {

// The text as UTF-8: as it is, or decoded from Latin-1. Unsupported for any other encoding that is declared.
[[nodiscard]] Result<std::string> sourceAsUtf8(std::string bytes);

} // namespace retort::text
