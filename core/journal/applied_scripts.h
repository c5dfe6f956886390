#pragma once

// The scripts as they were when they were applied to a database, so that it can be told later whether somebody edited one.
// One JSON file for each database in the user's state folder; it holds the text of scripts and no connection. Blocks; for
// workers.

#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "core/base/error.h"

namespace retort::journal {

struct AppliedScript {
    std::string text;    // all of the file
    std::int64_t at = 0; // seconds since 1970, UTC
    bool ran = false;    // Retort ran it; false: it was applied already when Retort first saw the database

    friend bool operator==(const AppliedScript&, const AppliedScript&) = default;
};
using AppliedScripts = std::map<std::string, AppliedScript>; // by revision

// Reads the file (none: empty), hands its content to change and writes what that leaves, if it is different; no other
// process comes in between. Io: it cannot be read or written, or is damaged; then it is left as it is.
[[nodiscard]] Result<void> changeAppliedScripts(const QString& path, const std::function<void(AppliedScripts&)>& change);

} // namespace retort::journal
