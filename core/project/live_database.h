#pragma once

// From a project to the database that it names, for commands that block. The window goes through ProjectSession.

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/database/open_database.h"
#include "core/database/database_url.h"
#include "core/project/project.h"

namespace retort::project {

// The first URL candidate. Fails (Configuration) with what was looked at when there is none, and when env.py takes the
// URL from application code, because then alembic.ini may name another database than Alembic would use.
[[nodiscard]] Result<database::DatabaseUrl> databaseUrlOf(const Project& project, const std::map<std::string, std::string>& variables);

// The dialect that SQL is written for: of the URL.
[[nodiscard]] Result<std::string> dialectOf(const Project& project, const std::map<std::string, std::string>& variables);

} // namespace retort::project
