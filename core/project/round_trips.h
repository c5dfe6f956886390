#pragma once

// Up, down and up again, revision by revision, on a scratch database: whether the downgrades lead back and the upgrades can be
// repeated. Blocks; call it from the thread that owns the scratch connection.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/migration/settings.h"
#include "core/project/project.h"
#include "core/sql/connection.h"

namespace retort::project {

struct RoundTrip {
    enum class Outcome {
        Passed,
        UpgradeFails,      // see error
        DowngradeFails,    // see error
        NotUndone,         // see differences: the schema after the downgrade, seen from before the upgrade
        UpgradeAgainFails, // see error
        NotRedone,         // see differences: the schema after the second upgrade, seen from after the first
    };
    std::string revision;
    std::string title;
    Outcome outcome = Outcome::Passed;
    std::optional<Error> error;
    std::vector<std::string> differences; // in Alembic's words: "Detected added table 'x'" is one too many
};

// From rows, which scratch's schema stands for, up to target (any identifier Alembic takes). settings: of a live run on
// scratch. Ends with the first revision after which scratch is in no known state; the others are tried all. tried: told of
// each at once; may be empty. Only structure is compared, and scratch has no rows but those that scripts put there. Errors:
// the target is not known or not ahead; scratch cannot be read; Cancelled.
[[nodiscard]] Result<std::vector<RoundTrip>> tryRoundTrips(const Project& project, const std::vector<std::string>& rows, const std::string& target,
                                                           sql::Connection& scratch, const migration::MigrationSettings& settings,
                                                           const std::function<void(const RoundTrip&)>& tried = {}, const JobContext& context = {});

} // namespace retort::project
