#pragma once

// --compat: what older releases of Alembic do differently on the command line and in offline SQL. Retort follows the
// newest release; one line of the table in compat.cpp per difference.

#include <expected>
#include <span>
#include <string>
#include <string_view>

namespace retort::cli {

// All false: the newest release.
struct Compat {
    bool dropsVersionTableAtBase = false;
    bool readsIniOnly = false;
    bool ignoresPathSeparator = false;
    bool lastConfigCounts = false;
    bool quotesPaths = false;
    bool noPyprojectTemplates = false;
    bool noCheckHeads = false;
    bool noMergeSplice = false;
    bool noCheckConstraints = false;
};

struct CompatDifference {
    std::string_view name;
    int changedInMinor; // of Alembic 1.x: older releases differ
    bool Compat::*field;
    std::string_view older; // what they do
};

[[nodiscard]] std::span<const CompatDifference> compatTable();

// For "1.13" or "1.13.2". The error is for argparse-like usage output.
[[nodiscard]] std::expected<Compat, std::string> compatWith(const std::string& version);

} // namespace retort::cli
