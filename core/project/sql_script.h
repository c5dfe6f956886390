#pragma once

// The SQL of a whole run as text, for who applies it by other means: what `--sql` writes. Blocks; call it from a worker.

#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/migration/offline_writer.h"
#include "core/project/project.h"

namespace retort::project {

struct SqlScriptRequest {
    std::vector<std::string> from; // what the version table is assumed to hold; empty: nothing, an empty database
    std::string to = "heads";      // any identifier Alembic takes
    bool upgrade = true;
    std::string dialect;

    friend bool operator==(const SqlScriptRequest&, const SqlScriptRequest&) = default;
};

struct SqlScript {
    SqlScriptRequest request;
    // A revision that cannot be written whole leaves a marked gap. What asks for the database's structure is answered from
    // what the revisions before it make of an empty database, and marked.
    migration::OfflineScript written;
};

// Never fails: what went wrong stands in SqlScript::written.error.
[[nodiscard]] SqlScript writeSqlScript(const Project& project, const SqlScriptRequest& request, const JobContext& context = {});

// Which way leads from `from` to the revision `to`: down when it is an ancestor of one of them (or "base").
[[nodiscard]] bool leadsUp(const script::RevisionMap& map, const std::vector<std::string>& from, const std::string& to);

} // namespace retort::project
