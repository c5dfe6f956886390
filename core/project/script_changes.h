#pragma once

// Several scripts changed as one step, that can be taken back.

#include <QByteArray>
#include <QString>

#include <vector>

#include "core/base/error.h"

namespace retort::project {

struct ScriptChange {
    QString path;
    QByteArray before; // exactly as on disk
    QByteArray after;

    friend bool operator==(const ScriptChange&, const ScriptChange&) = default;
};

// All of them or none. Nothing is written when one of the files is not what it was before (Conflict, or it is gone). When one
// cannot be written (Io), those that were are put back; the text says so where even that failed.
[[nodiscard]] Result<void> writeChanges(const std::vector<ScriptChange>& changes);

// What takes them back.
[[nodiscard]] std::vector<ScriptChange> reversed(const std::vector<ScriptChange>& changes);

} // namespace retort::project
