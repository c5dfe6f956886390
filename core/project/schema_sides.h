#pragma once

// Any two of these compared: the connected database, the project's models, a revision of its history, a snapshot. What a
// revision or the models would make is found out by making it, in a scratch database (in memory for SQLite, else on the server
// of the connected database, from which it is dropped again). Blocks; call it from a worker.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/autogenerate/comparison.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/database_url.h"
#include "core/migration/settings.h"
#include "core/models/target_models.h"
#include "core/project/project.h"
#include "core/project/schema_snapshot.h"
#include "core/sql/connection.h"

namespace retort::project {

struct SchemaSide {
    enum class Kind { Database, Models, Revision, Snapshot };
    Kind kind = Kind::Database;
    std::string name = {}; // as one writes the revision ("head", "ae10", "base"); the snapshot's file

    friend bool operator==(const SchemaSide&, const SchemaSide&) = default;
};

// "database", "models", "snapshot:FILE", "revision:ID"; anything else is the identifier of a revision, too.
[[nodiscard]] SchemaSide schemaSideFrom(std::string_view text);
// The text that schemaSideFrom() makes this side of.
[[nodiscard]] std::string sideText(const SchemaSide& side);
// "the database", "the models", "revision ae10", "the snapshot old.json".
[[nodiscard]] std::string describeSide(const SchemaSide& side);

// Whether what the side is has to be made, in a scratch database.
[[nodiscard]] bool isBuilt(const SchemaSide& side);
// Whether comparing the two makes one; models as the second side are compared as they are.
[[nodiscard]] bool needsScratch(const SchemaSide& from, const SchemaSide& to);

// Where sides come from. url's dialect is the one that is compared in.
struct SideSources {
    const Project& project;
    database::DatabaseUrl url;
    migration::MigrationSettings settings;   // of a run on url
    sql::Connection* connection = nullptr;   // to url; null: its SQLite file is not there, which is an empty database
    std::vector<std::string> rows = {};      // of its version table
    // Asked at most once for a comparison. Null: models are no side.
    std::function<Result<std::shared_ptr<const models::TargetModels>>(const std::string& dialect)> models = {};
};

struct SideComparison {
    SchemaSide from;
    SchemaSide to;
    reflection::DatabaseSchema schema; // of `from`
    autogenerate::Comparison comparison; // what leads from `from` to `to`
    migration::MigrationSettings settings;
    std::vector<std::string> notes;
};

// Structure only: tables with what belongs to them. Of databases, revisions and snapshots their default schema; include_schemas and the
// filters of env.py count where the models are `to`. Errors: a revision that is not known or does not run; models that cannot
// be read completely; a snapshot of another dialect; the user may not create databases on the server.
[[nodiscard]] Result<SideComparison> compareSides(const SideSources& sources, const SchemaSide& from, const SchemaSide& to, const JobContext& context = {});

// What the side is, to be kept. Not of a snapshot (InvalidArgument).
[[nodiscard]] Result<SchemaSnapshot> takeSnapshot(const SideSources& sources, const SchemaSide& side, const JobContext& context = {});

// The comparison as Python text (the body of an upgrade(), without indentation) and as SQL. On SQLite changes of a table are a
// move-and-copy batch.
[[nodiscard]] Result<std::string> pythonOf(const SideComparison& compared);
[[nodiscard]] Result<std::string> sqlOf(const SideComparison& compared);

} // namespace retort::project
