#pragma once

// Whether the scripts that a database went through are still what they were. Retort remembers each as it was when it ran, or
// when Retort first saw it applied; what was edited since is reported if it would run other SQL now. Blocks; for workers.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/database_url.h"
#include "core/migration/settings.h"
#include "core/project/project.h"
#include "core/script/plan.h"

namespace retort::project {

struct EditedScript {
    enum class Part {
        Upgrade,   // what the database went through is not what the script says now
        Downgrade, // the way back is another one
        Unclear,   // the text changed, and one of the two cannot be evaluated to its end
    };
    std::string revision;
    std::string path;
    Part part = Part::Upgrade;
    bool ran = false;    // see journal::AppliedScript
    std::int64_t at = 0; // seconds since 1970, UTC: when it ran or was first seen
    std::string before;  // text of the script
    std::string now;
};

// Of the revisions that a database with these rows in its version table went through, those that were edited since, in the
// map's order. Remembers those that are not known yet and forgets those that are not applied. settings: of the database. Nothing is remembered of
// a database in memory.
[[nodiscard]] Result<std::vector<EditedScript>> lookForEditedScripts(const Project& project, const database::DatabaseUrl& url,
                                                                     const migration::MigrationSettings& settings, const std::vector<std::string>& rows,
                                                                     const JobContext& context = {});

// Texts of scripts as a run read them, by path.
using RanTexts = std::map<std::string, std::string>;
// Remembers the scripts of these steps of a plan, which ran; steps that led down are forgotten.
[[nodiscard]] Result<void> rememberRun(const database::DatabaseUrl& url, const std::filesystem::path& folder, const migration::MigrationSettings& settings,
                                       const script::MigrationPlan& plan, const std::vector<std::string>& applied, const RanTexts& texts);

// An edit that is as it should be: from now on the script as it is counts.
[[nodiscard]] Result<void> acceptEdit(const Project& project, const database::DatabaseUrl& url, const migration::MigrationSettings& settings,
                                      const std::string& revision);

// What an edit changed, in the unified format.
[[nodiscard]] Result<std::string> editAsDiff(const EditedScript& edited);

} // namespace retort::project
