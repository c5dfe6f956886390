#pragma once

// What the command line says of restoring the data of a backup.

#include <string>

#include "core/project/data_restore.h"

namespace retort::cli {

// The plan, on lines of its own.
[[nodiscard]] std::string dataRestorePlanText(const project::DataRestorePlan& plan, bool safetyBackup);
// What became of each table.
[[nodiscard]] std::string rowReportText(const backup::RowReport& report);

} // namespace retort::cli
