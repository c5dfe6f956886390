#pragma once

// How a run that broke off is told of, as rich text.

#include <QString>

#include <vector>

#include "core/backup/backup_entry.h"
#include "core/project/broken_runs.h"

namespace retort::ui {

// "The last run, “upgrade head” of 26 Nov 2026 21:12, broke off in the middle of revision 3c…: 2 of its statements are in the
// database."
[[nodiscard]] QString brokenRunSentence(const project::BrokenRunFound& found);
// The same with the statements and what can be done besides going on: links are "broken:undo", "broken:forget",
// "broken:in" and "broken:out" (of what is undecided). undecidedIsIn: what the plan at hand takes it for.
[[nodiscard]] QString brokenRunChoices(const project::BrokenRunFound& found, bool undecidedIsIn);

// The backup that was made before the run began, of the position that it began from; null: there is none.
[[nodiscard]] const backup::BackupEntry* backupBefore(const project::BrokenRunFound& found, const std::vector<backup::BackupEntry>& backups);
// Offers it, with the link "broken:restore".
[[nodiscard]] QString brokenRunRestoreOffer(const backup::BackupEntry& backup);

} // namespace retort::ui
