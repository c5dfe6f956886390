#pragma once

#include "core/base/error.h"

namespace retort::app {

// Alembic's exit codes: a message that a command gives ("FAILED: ...") ends it with 255, an exception that nobody
// handled (a broken ini, a script that raises, an error of the database) with 1, wrong usage with 2.
enum class ExitStatus { Success = 0, Uncaught = 1, Usage = 2, Failed = 255 };

[[nodiscard]] ExitStatus exitStatusOf(const Error& error);

} // namespace retort::app
