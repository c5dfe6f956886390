#pragma once

// Which Python a project runs with. Looks at files only; runs nothing. Any thread.

#include <filesystem>
#include <map>
#include <string>

#include "core/base/error.h"

namespace retort::pythonhost {

struct Interpreter {
    std::filesystem::path path; // absolute, links not followed: a virtual environment is known by where its python lies
    std::string reason;         // why it was chosen, a clause for people: "the virtual environment .venv of the project"
};

// chosen: what the user named (relative to the process's folder, or a name on PATH); empty: he named none. Otherwise, in
// this order: $VIRTUAL_ENV; $UV_PROJECT_ENVIRONMENT, .venv (where poetry and uv put theirs, too), venv and env beside
// alembic.ini, and in the folders above up to that of the repository; python3 on PATH. projectFolder: where alembic.ini
// is. NotFound when there is none.
[[nodiscard]] Result<Interpreter> findInterpreter(const std::filesystem::path& projectFolder,
                                                  const std::map<std::string, std::string>& environment,
                                                  const std::string& chosen = {});

} // namespace retort::pythonhost
