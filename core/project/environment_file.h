#pragma once

// What env.py means for a run: its evaluation (core/bindings/evaluate_environment.h) turned into settings, and a list
// of what could not be read.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/bindings/evaluate_environment.h"
#include "core/migration/settings.h"
#include "core/script/config.h"
#include "core/text/source_text.h"

namespace retort::project {

// What env.py is evaluated with, apart from the project itself.
struct EnvironmentQuestion {
    bool offline = false;
    std::map<std::string, std::string> variables; // the process's environment
    std::vector<std::string> xArguments = {};
    std::optional<std::string> tag = {};
    std::stop_token stop = {};
    const bindings::RevisionQuestion* revision = nullptr; // see bindings::EnvironmentInputs
    std::optional<std::size_t> modelsOfRun = {};          // likewise
};

// A setting of one run that is not known, or something that Alembic would do in env.py and we do not.
struct UnreadSetting {
    std::string keyword; // of configure(), or "url", or empty
    std::string reason;
    std::uint32_t line = 0;

    [[nodiscard]] std::string sentence() const;
};

struct EnvironmentFile {
    bool present = false;
    std::string path;
    bindings::EnvironmentEvaluation offline;
    bindings::EnvironmentEvaluation online;
    // The evaluations' exceptions and unread settings, each once, for the list of problems.
    std::vector<Error> diagnostics;

    [[nodiscard]] const bindings::EnvironmentEvaluation& mode(bool isOffline) const
    {
        return isOffline ? offline : online;
    }
    // Names of the environment variables that env.py reads.
    [[nodiscard]] std::vector<std::string> variablesRead() const;
};

// Where modules of the project are looked for: prepend_sys_path, PYTHONPATH, the folder of the configuration, the current one.
[[nodiscard]] std::vector<std::filesystem::path> searchPath(const script::Config& config, const std::map<std::string, std::string>& variables);
// The same after env.py has had its hand on sys.path. What it puts there from outside of the project (its repository, or else
// the folder above) is left out.
[[nodiscard]] std::vector<std::filesystem::path> searchPathAfter(const bindings::EnvironmentEvaluation& evaluation, const script::Config& config,
                                                                 const std::map<std::string, std::string>& variables);

[[nodiscard]] bindings::EnvironmentEvaluation
askEnvironment(const text::SourceText& source, const script::Config& config, const EnvironmentQuestion& question);
// Both modes, with nothing on the command line.
[[nodiscard]] EnvironmentFile readEnvironmentFile(const text::SourceText& source, const script::Config& config,
                                                  const std::map<std::string, std::string>& variables);

// The database URL of a run: a text, or why it is not known, or nothing (dialect_name= only).
[[nodiscard]] const bindings::EnvironmentValue* urlOf(const bindings::ConfiguredRun& run);

// Whether env.py alone does not tell what its target_metadata is; the models may.
[[nodiscard]] bool isMetadataUnknown(const bindings::ConfiguredRun& run);

// Everything of a run that matters for its SQL and is not known.
[[nodiscard]] std::vector<UnreadSetting> unreadSettings(const bindings::ConfiguredRun& run, bool offline);

// Puts what env.py gives configure() into the settings; url decides what the driver's paramstyle is. Unknown keywords
// keep Alembic's defaults. run may be null: no env.py, or none of its ways leads to a run.
void applyRun(const bindings::ConfiguredRun* run, bool offline, const std::string& url,
              migration::MigrationSettings& settings);

} // namespace retort::project
