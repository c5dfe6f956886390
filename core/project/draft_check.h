#pragma once

// Tries a revision that was made of a comparison before it is written: up and down on a scratch database, compared with the
// models after each. What it promises is then seen, and not only meant. Blocks; call it from the thread that owns the scratch
// connection.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/autogenerate/comparison.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/database_url.h"
#include "core/migration/offline_writer.h"
#include "core/migration/settings.h"
#include "core/project/autogenerate.h"
#include "core/project/project.h"
#include "core/sql/connection.h"

namespace retort::project {

struct DraftToCheck {
    std::string path; // that it will have
    std::string text; // of the script
    // What its comparison found and it leaves as it is.
    std::vector<autogenerate::Difference> leftOut;
    // One of them is a rename: then the two names are found as a thing too many and one that lacks, too.
    bool renameLeftOut = false;
    bool checkConstraints = true; // see CompareOptions
    // As the comparison was made that the draft is of: more is not expected of it.
    autogenerate::BeyondSet beyond = autogenerate::BeyondSet::all();
    UnknownTables unknown = UnknownTables::NotLookedFor;
};

struct DraftCheck {
    enum class Outcome {
        Proven,          // after the upgrade nothing differs but what was left out, after the downgrade all is as before
        UpgradeFails,    // see error
        DifferencesLeft, // see differences: what the upgrade should have settled, or made anew
        DowngradeFails,  // see error
        NotUndone,       // see differences: what the downgrade left behind; or only `lost` things are missing
        RowsInTheWay,    // proven on a schema without rows, but see differences: columns that its tables' rows forbid
    };
    Outcome outcome = Outcome::Proven;
    std::optional<Error> error;
    std::vector<autogenerate::Difference> differences;
    // What differed before the upgrade and no longer does after the downgrade.
    std::vector<autogenerate::Difference> lost;
    // What ran, the changes of the version table too. That of the downgrade is empty where it was not reached.
    migration::StepText upgrade;
    migration::StepText downgrade;
};

// scratch: holds the schema that was compared, and nothing that anybody needs. models: as evaluated in this thread (their
// filters are called). Errors are those of the check itself: the models or the scratch database cannot be compared, Cancelled.
[[nodiscard]] Result<DraftCheck> checkDraft(const Project& project, const DraftToCheck& draft, std::shared_ptr<const models::TargetModels> models,
                                            sql::Connection& scratch, const JobContext& context = {});

// The same on an empty copy of the schema that connection, to the database of url, has; in memory for SQLite, else in a scratch
// database on the server, which is dropped again. written: what the draft does of `compared`; columns of it that rows of the
// database forbid are RowsInTheWay. Unsupported where tables of other schemas are changed on a server.
[[nodiscard]] Result<DraftCheck> checkDraftOnCopy(const Project& project, const database::DatabaseUrl& url, const DraftToCheck& draft, const ModelComparison& compared,
                                                  const std::vector<autogenerate::DifferenceGroup>& written, std::shared_ptr<const models::TargetModels> models,
                                                  sql::Connection& connection, const JobContext& context = {});

// Columns among these that the database refuses to add, because their table has rows and the column is NOT NULL without a
// value for them. Reads at most one row of a table. MySQL and MariaDB refuse none: they make a value up.
[[nodiscard]] Result<std::vector<autogenerate::Difference>> columnsThatRowsForbid(const std::vector<autogenerate::DifferenceGroup>& groups,
                                                                                  const migration::MigrationSettings& settings,
                                                                                  sql::Connection& database);

} // namespace retort::project
