#pragma once

#include <chrono>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/sqlite_connection.h"

namespace retort::backup {

struct CopyOptions {
    int pagesPerStep = 256;
    std::chrono::milliseconds busyTimeout = std::chrono::seconds(5);
};

// SQLite's online backup: makes `to` a copy of `from`, page by page, in one transaction of `to`. Other connections to
// `to` see all of it or nothing; when it fails or is cancelled, `to` is as it was. Neither may be in use otherwise.
[[nodiscard]] Result<void> copyPages(database::SqliteConnection& from, database::SqliteConnection& to,
                                     const CopyOptions& options, const JobContext& context);

} // namespace retort::backup
