#pragma once

// "Put this database under migrations": the first revision of a project, written from the schema of a database that is
// online with its data, so that upgrading an empty database by it gives the same schema. Blocks; call it from a worker. The
// database is only read.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/migration/settings.h"
#include "core/project/project.h"
#include "core/project/script_draft.h"
#include "core/reflection/database_schema.h"
#include "core/sql/connection.h"

namespace retort::project {

struct AdoptionRequest {
    std::string message = "Init tables";
    std::string revisionId; // empty: a random one
};

// How it is known that the revision makes this schema.
enum class AdoptionCheck {
    Executed, // up and down on a scratch database, which was read and compared
    Replayed, // its operations were replayed without a database, and the outcome was compared
};

struct Adoption {
    AdoptionRequest request;
    reflection::DatabaseSchema database; // what the revision makes: without the version table, and without what is not carried
    ScriptDraft script;
    std::vector<std::string> notCarried; // views, triggers, ... a sentence each
    std::vector<std::string> notes;      // what else there is to say
    AdoptionCheck check = AdoptionCheck::Replayed;
    // Where what the revision makes differs from the database, in Alembic's words. It can only be written without any.
    std::vector<std::string> differences;
};

// Errors: Conflict when the project has revisions or the database holds a version; NotFound when it has no tables;
// Unsupported for what cannot be written as a script.
[[nodiscard]] Result<Adoption> planAdoption(const Project& project, sql::Connection& connection, const migration::MigrationSettings& settings,
                                            const AdoptionRequest& request, const JobContext& context = {});

// Fails with Conflict when the database is no longer what it was when the adoption was planned, or when the check found
// differences. To be called before the script is written and the database stamped.
[[nodiscard]] Result<void> checkStillTrue(const Adoption& adoption, sql::Connection& connection, const migration::MigrationSettings& settings,
                                          const JobContext& context = {});

} // namespace retort::project
