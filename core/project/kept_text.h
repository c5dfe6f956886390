#pragma once

// Unsaved texts of scripts, kept in the user's state folder until they are saved or let go, so that a crash loses little. One
// small private file for each script. Blocks on the disk; any thread, one at a time for a script.

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

#include "core/base/error.h"

namespace retort::project {

struct KeptText {
    QString text;
    QByteArray original; // what was on disk when it was edited
    QDateTime at;
};

// script: the file's path. The file is for its owner alone (0600), the folder ($XDG_STATE_HOME/retort/unsaved) as well.
[[nodiscard]] Result<void> keepText(const QString& script, const KeptText& kept);
// Nothing: none is kept, or it cannot be read.
[[nodiscard]] std::optional<KeptText> keptText(const QString& script);
void forgetText(const QString& script);
// Of the file that keeps it.
[[nodiscard]] QString keptTextPath(const QString& script);

} // namespace retort::project
