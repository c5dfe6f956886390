#include "app/cli/compat.h"

#include <charconv>

namespace retort::cli {

namespace {

// "13" of "1.13" and "1.13.2"; nothing for anything else.
std::expected<int, std::string> minorOf(const std::string& version)
{
    const std::unexpected<std::string> invalid("argument --compat: invalid version: '" + version + "'");
    constexpr std::string_view major = "1.";
    if (!version.starts_with(major))
        return invalid;
    int minor = 0;
    const char* const end = version.data() + version.size();
    const auto [rest, error] = std::from_chars(version.data() + major.size(), end, minor);
    if (error != std::errc() || (rest != end && *rest != '.'))
        return invalid;
    return minor;
}

} // namespace

std::span<const CompatDifference> compatTable()
{
    // The release of the last two is not known more exactly than "after 1.13".
    static constexpr CompatDifference table[] = {
        {"drop-version-table", 19, &Compat::dropsVersionTableAtBase,
         "--sql runs that end at base drop the version table"},
        {"ini-only", 16, &Compat::readsIniOnly, "pyproject.toml is not read"},
        {"version-path-separator", 16, &Compat::ignoresPathSeparator,
         "path_separator is not read, version_path_separator is"},
        {"one-config", 16, &Compat::lastConfigCounts, "of several -c the last one counts"},
        {"quoted-paths", 16, &Compat::quotesPaths, "paths in messages are quoted as Python strings"},
        {"templates", 16, &Compat::noPyprojectTemplates, "there are no pyproject templates"},
        {"check-constraints", 19, &Compat::noCheckConstraints, "comparing models leaves check constraints out"},
        {"check-heads", 18, &Compat::noCheckHeads, "current has no --check-heads"},
        {"merge-splice", 19, &Compat::noMergeSplice, "merge has no --splice"},
    };
    return table;
}

std::expected<Compat, std::string> compatWith(const std::string& version)
{
    const auto minor = minorOf(version);
    if (!minor)
        return std::unexpected(minor.error());
    Compat compat;
    for (const CompatDifference& difference : compatTable())
        compat.*difference.field = *minor < difference.changedInMinor;
    return compat;
}

} // namespace retort::cli
