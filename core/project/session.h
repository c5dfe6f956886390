#pragma once

// What a window holds: one project, at most one database, and the work that is under way on them. Every function may
// be called from the GUI thread only and returns at once; scans, evaluation, SQL and file copies run in workers, and
// their results arrive as signals on the GUI thread. Published values are immutable snapshots.

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/backup/catalogue.h"
#include "core/base/error.h"
#include "core/database/connection_profile.h"
#include "core/database/connection_report.h"
#include "core/migration/live_runner.h"
#include "core/migration/offline_writer.h"
#include "core/migration/planned_sources.h"
#include "core/project/adoption.h"
#include "core/project/applied_scripts.h"
#include "core/project/autogenerate.h"
#include "core/project/broken_runs.h"
#include "core/project/draft_check.h"
#include "core/project/plan_losses.h"
#include "core/project/new_project.h"
#include "core/project/project.h"
#include "core/project/round_trips.h"
#include "core/project/schema_sides.h"
#include "core/project/sql_script.h"
#include "core/project/script_changes.h"
#include "core/project/script_draft.h"
#include "core/script/plan.h"

namespace retort::project {

struct DataRestorePlan;    // data_restore.h
struct DataRestoreReport;
struct DataRestoreRequest;
class TouchedIndex;        // touched_index.h
// A database to connect to. Copies hold its password.
struct ConnectionRequest {
    database::DatabaseUrl url;
    QString source; // where the URL came from, for DatabaseState
    bool createIfMissing = false;
    std::shared_ptr<const database::ConnectionProfile> profile = {}; // whose use and read-only flag hold
};

struct ConnectionTest {
    std::optional<Error> error;        // there is no connection
    database::ConnectionReport report; // without an error
    std::shared_ptr<const database::ConnectionProfile> profile = {}; // of the request
};

// Where the connected database stands, seen from the project's map.
struct DatabaseState {
    enum class Phase { Disconnected, Connecting, Connected, Failed };
    Phase phase = Phase::Disconnected;
    QString displayUrl;   // password hidden
    QString name;         // short: file or database name
    QString nameToType;   // what confirms that something may be taken away
    QString source;       // where the URL came from ("sqlalchemy.url in alembic.ini", "chosen by hand")
    QString dialect;      // "sqlite"
    QString product;      // "SQLite 3.46.1"
    QString filePath;     // SQLite only, absolute
    QString place;        // tells it from all other databases, however the URL is spelled; empty: in memory
    std::vector<std::string> rows;          // of the version table
    std::vector<std::string> unknownRows;   // those that no revision of the project has
    std::vector<bool> applied;              // by script::NodeIndex
    std::vector<bool> position;             // by script::NodeIndex: a row, or implied by one
    std::size_t pending = 0;                // revisions between here and the heads
    std::optional<Error> error;
    std::shared_ptr<const BrokenRunFound> broken; // the last run on it broke off in the middle of a revision
    std::vector<EditedScript> edited;       // scripts that it went through and that were edited since
    std::shared_ptr<const database::ConnectionProfile> profile; // that it was connected to with; null: none

    [[nodiscard]] bool readOnly() const { return profile && profile->readOnly; }
    [[nodiscard]] bool connected() const { return phase == Phase::Connected; }
};

struct PreviewRequest {
    std::string revision;              // id, for the answer
    std::string path;                  // the script's file
    std::optional<QString> unsaved;    // the editor's text; empty: what is on disk
    std::string dialect = "sqlite";
};
struct Preview {
    std::string revision;
    std::string dialect;
    migration::StepText upgrade;
    migration::StepText downgrade;
    std::vector<Error> syntaxErrors;   // with line and column; the texts above are then empty
    double milliseconds = 0;           // evaluation and compilation, both directions
};

enum class RunKind {
    Upgrade,
    Downgrade,
    Stamp,
    Resume, // of the run that broke off on this database: the revision that is partly in, and the rest
};
struct RunRequest {
    RunKind kind = RunKind::Upgrade;
    std::string target;                // any identifier Alembic takes: "+1", "head", "base", "-1", an id
    bool purge = false;                // Stamp only: forget what the version table says now, as when no file declares it
    bool undecidedIsIn = false;        // Resume only: BrokenAssessment::undecided came into the database

    friend bool operator==(const RunRequest&, const RunRequest&) = default;
};
struct PlannedStep {
    script::MigrationStep step;
    std::string revision;              // id of the script, or the target of a stamp
    std::string title;                 // message of the script
    migration::StepText sql;           // with version-row changes appended as text lines
};
// How a run is divided into transactions.
enum class RunTransactions { OneStep, WholeRun, PerRevision };
// Why a plan cannot run. error is there except for NothingToDo.
struct RunObstacle {
    enum class Kind {
        NothingToDo,
        NoRehearsal,
        StepFails,
        BrokenRun, // the last run broke off in the middle of a revision (RunPlan::broken); there are no steps
    };
    Kind kind = Kind::NothingToDo;
    std::optional<Error> error;
};
// What a run would do, from the live position of the database. It can run unless there is an obstacle.
struct RunPlan {
    RunRequest request;
    script::MigrationPlan plan;
    std::vector<std::string> startRows;
    std::vector<PlannedStep> steps;
    RunTransactions transactions = RunTransactions::OneStep;
    PlanLosses losses;
    std::optional<RunObstacle> obstacle;
    std::shared_ptr<const BrokenRunFound> broken; // with Resume, and when it is in the way of another run
    migration::PlannedSources sources;            // nothing else is run
    quint64 connection = 0;                       // of the session, that it was made on: it is started on no other

    [[nodiscard]] bool runnable() const { return !obstacle && !steps.empty(); }
};

// The revisions of an upgrade, tried on a scratch database.
struct PlanTrial {
    std::vector<RoundTrip> trips; // of the first revisions; fewer than planned when scratch was in no known state any more
    std::size_t planned = 0;
    std::optional<Error> error;   // why it could not be tried
};

// Work on the database as a whole, apart from runs.
enum class JobKind {
    Backup,
    ServerBackup, // of all databases of the server, with what belongs to none of them
    Restore,
    RestoreInto, // a backup, into a database that is made for it
    Swap,        // the same, and the new database takes the place of the connected one
    RestoreRows, // the rows of a backup, in today's schema: see data_restore.h
    UndoRun,   // what is in of the run that broke off, by the reverse operations
    ForgetRun, // the run that broke off: somebody has put things right
};
struct JobResult {
    JobKind kind = JobKind::Backup;
    std::vector<std::string> rows;     // of the version table in what was backed up or restored
    std::optional<Error> error;        // it failed; nothing was changed, unless:
    bool changed = false;              // Restore, Swap and RestoreRows only: the database is not what it was
    QString made;                      // RestoreInto: the new database, a file or a name on the server. ServerBackup: the file
    QString kept;                      // Swap only: what the former database is called now

    [[nodiscard]] bool succeeded() const { return !error; }
};

// A revision made of differences between the models and the database.
struct DraftRequest {
    std::shared_ptr<const ModelComparison> comparison;
    std::vector<std::vector<bool>> wanted; // by group and difference of the comparison
    QString message;
    std::string id; // of the revision; empty: a random one

    friend bool operator==(const DraftRequest&, const DraftRequest&) = default;
};
struct ComparisonDraft {
    DraftRequest request;
    ScriptDraft script; // its error also says why the differences make none
    Preview sql;
};
// A draft that was run up and down on a scratch database.
struct DraftTrial {
    DraftRequest request;
    std::optional<DraftCheck> check;
    std::optional<Error> error; // why there is none
};

// Two sides to be compared.
struct SidesRequest {
    SchemaSide from;
    SchemaSide to;

    friend bool operator==(const SidesRequest&, const SidesRequest&) = default;
};
struct SidesCompared {
    SidesRequest request;
    SideComparison compared;
    std::string operations; // what leads from one to the other, as Python and as SQL
    std::string sql;
    std::optional<Error> notWritten; // why one of them is empty
};

// A script's text as read, with what is needed to save it without overwriting somebody else's change.
struct LoadedScript {
    QString text;
    QByteArray bytes;   // exactly as on disk
    QString path;
};

class ProjectSession : public QObject {
    Q_OBJECT

public:
    explicit ProjectSession(QObject* parent = nullptr);
    ~ProjectSession() override;

    [[nodiscard]] std::shared_ptr<const Project> project() const;            // null: none open
    [[nodiscard]] const DatabaseState& database() const;
    [[nodiscard]] bool running() const;                                      // a run, backup or restore is under way
    [[nodiscard]] bool opening() const;
    [[nodiscard]] std::vector<UrlCandidate> urlCandidates() const;           // empty without a project
    // What the revisions touch. Comes some time after the project, and may be of its state before a rescan; null: not known yet.
    [[nodiscard]] std::shared_ptr<const TouchedIndex> touchedNames() const;

    // Project. path: whatever locateProject() understands. Answers projectChanged or projectFailed; a project that is open
    // stays open until the new one has been read, and when it cannot be read. Neither is done while something runs on the
    // database, and nothing is begun there until the new one has been read.
    void open(const QString& path);
    void close();
    void rescan();                                                           // also happens by itself when files change

    // Database. Answers databaseChanged, at first with phase Connecting.
    // With a read-only profile the server refuses to write on this connection, and runs, stamps and restores are refused here.
    void connectToDatabase(const ConnectionRequest& request);
    void connectToDatabase(const QString& url, const QString& source, bool createIfMissing);
    // What the database says of itself, over a connection of its own; the connected one stays. The latest wins; answers
    // connectionTested. Creates nothing.
    void testConnection(const ConnectionRequest& request);
    void disconnectDatabase();                                               // not while something runs on it
    // The profile that was connected with says something else now: its use holds at once, and that it may only be read; that it
    // may be written to holds from the next connection on. Answers databaseChanged; of any other profile nothing is done.
    void profileChanged(const database::ConnectionProfile& profile);
    void refreshDatabase();                                                  // reads the version table again
    // What was edited in this script after it was applied is as it should be. Answers databaseChanged.
    void acceptEditedScript(const std::string& revision);

    // Script files.
    [[nodiscard]] Result<LoadedScript> loadScript(const std::string& path) const; // small files, read at once
    // Fails with Conflict when the bytes on disk are no longer `original` (nothing is written then), unless overwrite.
    [[nodiscard]] Result<LoadedScript> saveScript(const LoadedScript& original, const QString& text, bool overwrite);
    // As one step, see writeChanges().
    [[nodiscard]] Result<void> changeScripts(const std::vector<ScriptChange>& changes);

    // Latest request wins; answers previewReady.
    void requestPreview(const PreviewRequest& request);

    // The SQL of a run as text; latest request wins; answers sqlScriptReady.
    void requestSqlScript(const SqlScriptRequest& request);

    // Runs. planRun answers planReady or planFailed; startRun answers runStarted, runStep..., runFinished, of which the first
    // and the last always come: with an error where the plan was made on another connection or something else is under way.
    // Of several the latest counts.
    void planRun(const RunRequest& request);
    void cancelPlan(); // nothing is answered then
    // backupLabel: the database is backed up first, under this label, and without the backup nothing runs. Answers
    // runBackedUp before runStarted.
    void startRun(std::shared_ptr<const RunPlan> plan, const std::optional<QString>& backupLabel);
    void cancel();                                                           // whatever is under way
    // Runs each revision of an upgrade up, down and up again on an empty copy of the connected database's schema; nothing of
    // the database is changed. On a server the copy is a database of its own, made and dropped again: ask first. A run, and
    // another trial, end it. Answers planStepTried... and planTried.
    void tryPlan(std::shared_ptr<const RunPlan> plan);
    void cancelTrial(); // nothing is answered then
    // UndoRun or ForgetRun, of DatabaseState::broken. Answers jobStarted and jobFinished.
    void settleBrokenRun(JobKind how, bool undecidedIsIn);

    // Whether the project's own Python may read what cannot be evaluated natively. Falls to no with every other project.
    void setTrusted(bool trusted);
    [[nodiscard]] bool trusted() const;

    // Models against the connected database. compareModels answers comparisonReady or comparisonFailed, requestDraft (of
    // which the latest wins) draftReady.
    // renames: candidates of an earlier comparison that were found to be renames.
    void compareModels(const std::vector<autogenerate::Rename>& renames = {});
    void cancelComparison(); // nothing is answered then
    void requestDraft(const DraftRequest& request);
    // Tries a draft on an empty copy of the connected database's schema; nothing of the database is changed. On a server the
    // copy is a database of its own, made and dropped again: ask first. Of several requests the latest counts. Answers
    // draftTried.
    void tryDraft(const ComparisonDraft& draft);

    // Any two schemas: see schema_sides.h. On a server revisions and models are built in a scratch database. compareSides (of which the latest
    // wins) answers sidesCompared or sidesFailed, saveSnapshot snapshotSaved or snapshotFailed.
    void compareSides(const SidesRequest& request);
    void cancelSides(); // nothing is answered then
    void saveSnapshot(const SchemaSide& side, const QString& path);

    // A new revision or a merge. requestScript (of which the latest wins) answers scriptReady. writeScript writes what that, or
    // a comparison's draft, holds, reads the scripts again and returns the revision's id.
    void requestScript(const script::NewRevision& asked);
    [[nodiscard]] Result<std::string> writeScript(const ScriptDraft& draft);

    // The first revision from the connected database. planAdoption answers adoptionReady or adoptionFailed; writeAdoption looks
    // once more whether the database is what it was, writes the script, and answers adoptionWritten or adoptionFailed.
    void planAdoption(const AdoptionRequest& request);
    void writeAdoption(std::shared_ptr<const Adoption> adoption);

    // A project that is not there yet. planNewProject (of which the latest wins) answers newProjectPlanned, createNewProject
    // newProjectCreated or newProjectFailed; neither needs or opens a project.
    void planNewProject(const NewProjectRequest& request);
    void createNewProject(const NewProjectRequest& request);

    // Backups of the connected database. Answer backupsChanged / jobFinished.
    void createBackup(const QString& label);
    // Of the whole server (backup::wholeServerMethodFor()), into a folder of its own, of which backups() has nothing.
    void createServerBackup(const QString& label);
    void restoreBackup(const QString& id, const QString& safetyLabel); // what is replaced is backed up under safetyLabel
    // Into a new database beside the connected one, which stays as it is and connected (backup::BackupMethod::restoreInto()).
    void restoreIntoNewDatabase(const QString& id, const QString& name);
    // Whether another database could take the place of the connected one now; the connection of this session does not count.
    // Answers swapChecked.
    void checkSwap();
    // Into a new database, which then takes the name of the connected one; that is kept under another name. The connection is
    // closed for the change of names and opened again (restore_and_swap.h). Answers jobStarted, jobProgress and jobFinished.
    void restoreAndSwap(const QString& id);
    void deleteBackup(const QString& id);
    // The rows of a backup alone. request.folder need not be given. Answers dataRestorePlanned or dataRestorePlanFailed.
    void planDataRestore(const DataRestoreRequest& request);
    void cancelDataRestorePlan(); // nothing is answered then
    // Answers jobStarted, dataRestoreStage..., dataRestoreFinished and jobFinished. What is there is backed up under safetyLabel.
    void startDataRestore(std::shared_ptr<const DataRestorePlan> plan, const QString& safetyLabel);
    [[nodiscard]] const std::vector<backup::BackupEntry>& backups() const;
    [[nodiscard]] QString backupFolder() const; // empty: no database, or one that cannot be backed up (in memory)

Q_SIGNALS:
    void projectChanged();
    void projectFailed(const retort::Error& error);
    void databaseChanged();
    void touchedNamesChanged();
    void connectionTested(const retort::project::ConnectionTest& test);
    void previewReady(std::shared_ptr<const retort::project::Preview> preview);
    void sqlScriptReady(std::shared_ptr<const retort::project::SqlScript> script);
    void planReady(std::shared_ptr<const retort::project::RunPlan> plan);
    void planFailed(const retort::project::RunRequest& request, const retort::Error& error);
    void planStepTried(std::shared_ptr<const retort::project::RunPlan> plan, const retort::project::RoundTrip& trip);
    void planTried(std::shared_ptr<const retort::project::RunPlan> plan, const retort::project::PlanTrial& trial);
    void runBackedUp(std::shared_ptr<const retort::project::RunPlan> plan, const QString& backup); // its id
    void runStarted(std::shared_ptr<const retort::project::RunPlan> plan);
    void runStepStarted(int step);
    void runStatementStarted(int step, const QString& statement);
    void runStepFinished(int step);
    void runFinished(std::shared_ptr<const retort::project::RunPlan> plan, const retort::migration::RunReport& report);
    void jobStarted(retort::project::JobKind kind);
    void jobProgress(retort::project::JobKind kind, qint64 done, qint64 total);
    void jobFinished(const retort::project::JobResult& result);
    void backupsChanged();
    void swapChecked(const std::optional<retort::Error>& obstacle);
    void dataRestorePlanned(std::shared_ptr<const retort::project::DataRestorePlan> plan);
    void dataRestorePlanFailed(const retort::Error& error);
    void dataRestoreStage(int stage); // retort::project::DataRestoreStage
    void dataRestoreFinished(std::shared_ptr<const retort::project::DataRestorePlan> plan,
                             std::shared_ptr<const retort::project::DataRestoreReport> report);
    void comparisonReady(std::shared_ptr<const retort::project::ModelComparison> comparison);
    // python: which Python of the project may know what is not known natively, if it is trusted; empty: none can help.
    void comparisonFailed(const retort::Error& error, const QString& python);
    void sidesCompared(std::shared_ptr<const retort::project::SidesCompared> compared);
    void sidesFailed(const retort::project::SidesRequest& request, const retort::Error& error);
    void snapshotSaved(const QString& path);
    void snapshotFailed(const retort::Error& error);
    void draftReady(std::shared_ptr<const retort::project::ComparisonDraft> draft);
    void draftTried(std::shared_ptr<const retort::project::DraftTrial> trial);
    void scriptReady(std::shared_ptr<const retort::project::ScriptDraft> draft);
    void adoptionReady(std::shared_ptr<const retort::project::Adoption> adoption);
    void adoptionFailed(const retort::Error& error);
    void adoptionWritten(const QString& revision);
    void newProjectPlanned(std::shared_ptr<const retort::project::NewProjectPlan> plan);
    void newProjectCreated(const QString& folder);
    void newProjectFailed(const retort::Error& error);
    void scriptChangedOnDisk(const QString& path);
    void logged(int level, const QString& logger, const QString& message);   // level: retort::LogLevel

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace retort::project
