#pragma once

// A project's script folder: where it is, which files in it are revisions, and what their headers say. Immutable after
// open(); scan() may be called from any thread.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/script/config.h"
#include "core/script/revision.h"
#include "core/script/revision_map.h"

namespace retort::script {

// What one scan found. A file that cannot be used is a diagnostic (with file, line where known, and reason); the rest
// is there all the same.
struct ScriptScan {
    std::shared_ptr<const RevisionMap> map;
    // Errors: unreadable or broken file, no id, computed value that cannot be followed. In loading order.
    std::vector<Error> diagnostics;
    // Alembic's warnings: file loaded twice, revision present more than once, missing parent.
    std::vector<std::string> warnings;
    std::size_t filesRead = 0;       // files whose bytes were read (not taken over from the previous scan)
};

class ScriptDirectory {
public:
    // Resolves the locations; fails like Alembic when there is no script_location or the folder does not exist.
    [[nodiscard]] static Result<ScriptDirectory> open(const Config& config);

    [[nodiscard]] const std::filesystem::path& location() const { return m_location; }
    // Absolute; configured ones as configured (they may not exist), otherwise <location>/versions.
    [[nodiscard]] const std::vector<std::filesystem::path>& versionLocations() const { return m_versionLocations; }
    [[nodiscard]] bool hasConfiguredVersionLocations() const { return m_configuredLocations; }
    [[nodiscard]] std::filesystem::path envFile() const { return m_location / "env.py"; }
    [[nodiscard]] std::filesystem::path templateFile() const { return m_location / "script.py.mako"; }
    [[nodiscard]] bool recursive() const { return m_recursive; }

    // Reads all headers, on two threads. Fails only with Cancelled. Files whose size and time are those of `previous`
    // are not read again.
    [[nodiscard]] Result<ScriptScan> scan(const JobContext& context = {}, const ScriptScan* previous = nullptr) const;

    // The candidate files in loading order (REV-02), and whether a file name is one.
    [[nodiscard]] std::vector<std::filesystem::path> listFiles(std::vector<std::string>& warnings) const;
    [[nodiscard]] static bool isRevisionFileName(std::string_view name);

private:
    std::filesystem::path m_location;
    std::vector<std::filesystem::path> m_versionLocations;
    std::vector<std::filesystem::path> m_searchPath;
    bool m_configuredLocations = false;
    bool m_recursive = false;
    bool m_sourceless = false;
};

} // namespace retort::script
