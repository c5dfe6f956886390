#pragma once

#include "core/base/error.h"

namespace retort::app {

// Alembic's exit codes: a message that a command gives ("FAILED: ...") ends it with 255, an exception that nobody
// handled (a broken ini, a script that raises, an error of the database) with 1, wrong usage with 2. Our own: 3 for SQL
// that was written whole but has marked gaps.
enum class ExitStatus { Success = 0, Uncaught = 1, Usage = 2, Gaps = 3, Failed = 255 };

[[nodiscard]] ExitStatus exitStatusOf(const Error& error);

} // namespace retort::app
