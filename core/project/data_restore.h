#pragma once

// The data of a backup in today's schema: the database goes to the revision at which the backup was made, its tables are
// filled there, and it goes on to the newest revision; or the tables are filled as they are now.

#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/backup/row_method.h"
#include "core/migration/live_runner.h"
#include "core/migration/plan_text.h"
#include "core/migration/planned_sources.h"
#include "core/project/project.h"

namespace retort::project {

// What it is done with. The connection is at rest: outside of transactions, and nobody else uses it meanwhile.
struct DataRestoreSite {
    const Project& project;
    backup::Subject subject; // its folder is also what journals are kept by
    migration::MigrationSettings settings; // with the naming convention and the server, as for a live run
    sql::Connection& connection;
};

enum class RowsWay {
    Revision, // at the backup's revision
    Here,     // at the present one, where tables and columns may have other names by now
    Fresh,    // at the backup's revision, in the database emptied and built anew: where no downgrade leads there
};

struct DataRestoreRequest {
    QString folder; // of the catalogue
    QString id;
    RowsWay way = RowsWay::Revision;
    // With Revision and Fresh, where it goes afterwards: identifiers as Alembic takes them for upgrade; empty: it stays.
    std::string then = "heads";
    // Here: "item=product", "item.name=title", "item=" (see backup::addToMapping); they count more than what is proposed.
    std::vector<std::string> mapping = {};
    bool partly = false; // see backup::FillRequest
    friend bool operator==(const DataRestoreRequest&, const DataRestoreRequest&) = default;
};

struct PlannedRun {
    script::MigrationPlan plan;
    migration::PlanText text; // a step of it for each of the plan
    migration::PlannedSources sources = {}; // nothing else is run
};

struct DataRestorePlan {
    DataRestoreRequest request;
    backup::BackupEntry entry;
    backup::StoredRows stored;
    std::vector<std::string> startRows; // of the version table
    PlannedRun there;                   // to the backup's revision
    // What goes where. With Revision this is decided when the database is there: until then the tables of the backup, each to
    // its own name, unless it stands there already.
    std::vector<backup::TableRoute> routes;
    bool routesAreFinal = false;
    backup::RowMapping mapping; // of the routes: proposed and asked for
    PlannedRun onwards;         // from the backup's revision to where it goes afterwards
    std::vector<std::string> notes;
    std::optional<Error> obstacle; // why it cannot be done
    std::uint64_t connection = 0;  // of the ProjectSession that made it, if one did

    [[nodiscard]] bool runnable() const { return !obstacle; }
};

// Reads the whole backup file and the database; changes nothing. Errors: no such backup, or it cannot be read; a mapping
// that makes no sense. What only stands in the way is the plan's obstacle.
// previous: an earlier plan for the same backup spares reading its file.
[[nodiscard]] Result<std::shared_ptr<DataRestorePlan>> planDataRestore(const DataRestoreSite& site, const DataRestoreRequest& request,
                                                                             const JobContext& context, const DataRestorePlan* previous = nullptr);

// In their order.
enum class DataRestoreStage { Verifying, SafetyBackup, Emptying, Going, Filling, GoingOn };

struct DataRestoreObserver {
    std::function<void(DataRestoreStage stage)> stageBegun;
    migration::RunObserver run;
};

struct DataRestoreReport {
    std::optional<backup::BackupEntry> safety;
    std::optional<migration::RunReport> there;
    std::optional<backup::RowReport> rows; // when they are in
    std::optional<migration::RunReport> onwards;
    std::vector<std::string> versionRows;  // at the end
    bool changed = false;                  // the database is not what it was
    std::optional<Error> error;            // why it ended early; says in what state the database is
};

struct DataRestoreOptions {
    backup::SafetyBackup safety = backup::SafetyBackup::Make;
    QString safetyLabel;
    std::size_t lockRetries = 0;
};

// With the migration lock held. The runs keep their journals, as all runs do; the filling is one transaction.
[[nodiscard]] DataRestoreReport restoreData(const DataRestoreSite& site, const DataRestorePlan& plan, const DataRestoreOptions& options,
                                            const DataRestoreObserver& observer, const JobContext& context);

// "downgrade to b2", as journals name what is run.
[[nodiscard]] std::string revisionsText(const std::vector<std::string>& revisions);

} // namespace retort::project
