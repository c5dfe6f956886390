#pragma once

// What a run is called and how its end is told, as sentences. Pure functions over plan and report.

#include <QString>

#include "core/project/session.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

// "Upgrade 2 revisions", "Downgrade 1 revision", "Stamp shop.db": the label of the button and the title of the sheet.
[[nodiscard]] QString runVerb(const project::RunPlan& plan, const QString& database);
// "from 47d9b21f6c03 to 90b6f4d7e812, c3e1706b5fd2"
[[nodiscard]] QString runRoute(const project::RunPlan& plan);
// "one transaction per revision": how the plan runs, to follow "Runs".
[[nodiscard]] QString runTransactions(project::RunTransactions transactions);
// Why the plan cannot run. Rich text, links as in RunOutcome and "plan:TARGET" for a shorter run; empty when it can.
[[nodiscard]] QString runObstacle(const project::RunPlan& plan);
// The name of a backup that is taken before the run.
[[nodiscard]] QString backupLabel(const project::RunPlan& plan);
// Whether it goes back, or takes tables, columns or rows away (or may do so: a script decides it while it runs).
[[nodiscard]] bool takesAway(const project::RunPlan& plan);
// What the user should think of before; empty: nothing. Rich text.
[[nodiscard]] QString runWarnings(const project::RunPlan& plan);

struct RunOutcome {
    Banner::Kind kind = Banner::Kind::Information;
    QString html; // links are "script:REVISION:LINE" and those of broken_run_words.h
    bool offerRestore = false; // the database changed, or may have
};
[[nodiscard]] RunOutcome runOutcome(const project::RunPlan& plan, const migration::RunReport& report, const QString& database, bool backedUp);

} // namespace retort::ui
