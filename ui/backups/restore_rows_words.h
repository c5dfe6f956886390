#pragma once

// A restore of rows in words. Pure functions.

#include <QString>

#include "core/project/data_restore.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

// "shop.db at c3…, backup of 27 Nov 2026 04:00 at a1"
[[nodiscard]] QString restoreRowsRoute(const project::DataRestorePlan& plan, const QString& database);
// "Fill the tables at a1, then upgrade again"
[[nodiscard]] QString restoreRowsByRevision(const project::DataRestorePlan& plan);
// What is done, in order, as rich text.
[[nodiscard]] QString restoreRowsSteps(const project::DataRestorePlan& plan, const QString& database);
[[nodiscard]] QString restoreRowsStage(project::DataRestoreStage stage, const QString& database);

struct RestoreRowsOutcome {
    Banner::Kind kind = Banner::Kind::Success;
    QString html;
};
[[nodiscard]] RestoreRowsOutcome restoreRowsOutcome(const project::DataRestoreReport& report, const QString& database);

} // namespace retort::ui
