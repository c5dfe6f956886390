#pragma once

#include <string>

#include "core/operations/operation.h"

namespace retort::operations {

// op.execute() of this SQL: what text() would take for a parameter (":name") is escaped.
[[nodiscard]] Operation execute(const std::string& sql);

} // namespace retort::operations
