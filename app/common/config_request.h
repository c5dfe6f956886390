#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/script/config.h"

namespace retort::app {

// Which configuration files to read, from the values of -c (at most one ini and one pyproject.toml, told apart by their
// base name), the section name, and the environment variable ALEMBIC_CONFIG (empty: not set).
[[nodiscard]] Result<script::ConfigRequest> configRequest(const std::vector<std::string>& files, const std::string& section,
                                                          const std::string& alembicConfig);

} // namespace retort::app
