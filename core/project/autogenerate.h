#pragma once

// The project's models against one of its databases: what `alembic revision --autogenerate` and `alembic check` do. Blocks;
// call it from a worker.

#include <functional>
#include <memory>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/autogenerate/comparison.h"
#include "core/autogenerate/renames.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/migration/settings.h"
#include "core/models/target_models.h"
#include "core/project/project.h"
#include "core/project/unknown_tables.h"
#include "core/reflection/database_schema.h"
#include "core/script/revision_create.h"
#include "core/sql/connection.h"

namespace retort::project {

// What becomes of tables that the models lack and that the project's history knows nothing of.
enum class UnknownTables {
    NotLookedFor,
    Told, // dropped, as all others, and named in ModelComparison::unknown
    Kept, // likewise named, and no difference
};

struct ComparisonRequest {
    // The version table's rows, as they were read from this database.
    std::vector<std::string> rows;
    bool checkConstraints = true; // see CompareOptions
    autogenerate::BeyondSet beyond;
    // The database need not be at the heads; rows do not count.
    bool anyPosition = false;
    // Compared with instead of what the connection would read (a snapshot). The filters of env.py see its tables.
    std::optional<reflection::DatabaseSchema> database = {};
    // Told what looks like a rename; answers with those that are. Asked again, of the columns of tables that are renamed, once it
    // has named such. Null: nothing is one, as with Alembic.
    std::function<std::vector<autogenerate::Rename>(const std::vector<autogenerate::RenameCandidate>& candidates)> chooseRenames;
    UnknownTables unknown = UnknownTables::NotLookedFor;
    // What the project's revisions touch, where that is known already; null: it is found out when it is needed.
    std::shared_ptr<const TouchedIndex> touched = {};
};

// A comparison and what it was made from.
struct ModelComparison {
    std::shared_ptr<const models::TargetModels> models;
    migration::MigrationSettings settings;
    reflection::DatabaseSchema database;
    autogenerate::Comparison comparison; // with the renames first
    std::vector<autogenerate::RenameCandidate> candidates; // that were not taken for renames
    // What to say beside the result: settings of env.py that are not followed, tables that went away.
    std::vector<std::string> notes;
    // Functions of env.py decide what is found or how it is written. They belong to the thread that compared, and models may be
    // without them.
    bool decidedByFunctions = false;
    // process_revision_directives of env.py changes what is written; likewise.
    bool processed = false;
    std::vector<std::string> rows; // of the version table
    std::vector<UnknownTable> unknown;
    std::string readBy; // the project's Python that read the models; empty: they were evaluated natively
};

// Fails when the database is not at the heads (alembic: "Target database is not up to date."), when env.py names no models,
// and when parts of them could not be read: a comparison with half of the models would drop the other half.
[[nodiscard]] Result<ModelComparison> compareModels(const Project& project, std::shared_ptr<const models::TargetModels> models, sql::Connection& connection,
                                                    const migration::MigrationSettings& settings, const ComparisonRequest& request,
                                                    const JobContext& context = {});

// Differences of a comparison: all, or a choice of them.
struct RevisionPart {
    const ModelComparison& compared;
    const std::vector<autogenerate::DifferenceGroup>& groups;
    const models::TargetModels* models = nullptr; // with the functions of this thread; null: those of the comparison
};
// Puts the differences into a new revision as Python text; one part for each database of env.py. Its imports stay, beside those
// that are needed. Of databases that share an upgrade_token the last one is written, as Alembic does (see overwrittenParts).
// Answers with sentences about what is not written, or not as env.py may want it.
[[nodiscard]] Result<std::vector<std::string>> fillRevision(script::NewRevision& revision, std::initializer_list<RevisionPart> parts);
[[nodiscard]] Result<std::vector<std::string>> fillRevision(script::NewRevision& revision, std::span<const RevisionPart> parts);
// Sentences about differences that fillRevision() does not write, because a later database has the same token.
[[nodiscard]] std::vector<std::string> overwrittenParts(std::span<const RevisionPart> parts);

// Where the body of a revision goes that is nothing else than Alembic's markers: the template's variable of this name.
void setBody(script::NewRevision& revision, const std::string& token, std::string body);

// "models.py, line 12: column 'price' of the table 'item': ...", of what could not be read: at most so many, and how many more.
[[nodiscard]] std::string describeGaps(const models::TargetModels& models, std::size_t most = static_cast<std::size_t>(-1));

} // namespace retort::project
