#pragma once

// Files that Retort keeps for itself: profiles, journals, unsaved text. Thread-safe; blocks on the disk.

#include <QString>

#include <string_view>

#include "core/base/error.h"

namespace retort::files {

// Below $XDG_STATE_HOME/retort (~/.local/state/retort); the folder need not exist. name: with "/" between its parts.
[[nodiscard]] QString statePath(const QString& name);

// Replaces the file as a whole, or leaves it as it was; only its owner may read it (0600), from before anything is in it. Its
// folder must exist. what: the subject of the error, "The connection profiles".
[[nodiscard]] Result<void> writePrivateFile(const QString& path, std::string_view bytes, std::string_view what);

} // namespace retort::files
