#pragma once

// The inside of ProjectSession, shared by its session_*.cpp files only.

#include <QFileSystemWatcher>
#include <QTimer>

#include "core/backup/backup_method.h"
#include "core/database/database_url.h"
#include "core/database/database_worker.h"
#include "core/jobs/job_runner.h"
#include "core/project/data_restore.h"
#include "core/project/session.h"
#include "core/project/touched_index.h"

namespace retort::project {

// Work for the worker that is asked for again and again: a later question takes the place of an earlier one, whose answer is
// dropped however it ends.
struct Question {
    jobs::JobHandle job;
    quint64 number = 0;

    void drop()
    {
        job.cancel();
        ++number;
    }
};

class ProjectSession::Private {
public:
    explicit Private(ProjectSession& owner);

    // --- session.cpp
    void openWith(std::function<Result<std::shared_ptr<const Project>>(const JobContext&)> work);
    void publish(std::shared_ptr<const Project> opened);
    void leaveProject();
    void watchFiles();
    void filesChanged(const QString& path);

    // --- session_database.cpp
    void beginConnecting(const QString& source);
    void connectTo(const ConnectionRequest& wanted);
    void openWorker(const ConnectionRequest& wanted);
    void aimAt(const database::DatabaseUrl& url); // the project, where env.py works on several databases
    // Why nothing may be changed in the connected database; nothing: it may.
    [[nodiscard]] std::optional<Error> readOnlyRefusal() const;
    // Why what was planned on a connection cannot be done now: something else is under way, it is another connection, or one
    // that only reads.
    [[nodiscard]] std::optional<Error> refusal(quint64 plannedOn) const;
    // Why there is nothing to be done on the database now: no project or database is open, or something else is under way.
    [[nodiscard]] Error notReady() const;
    // Why nothing can be tried on a scratch database now: a read-only profile of a server refuses to make one.
    [[nodiscard]] std::optional<Error> noTrial() const;
    void readPosition();
    void setDatabaseError(Error error);

    // --- session_touched.cpp
    void readTouchedNames();
    void forgetTouchedNames();

    // --- session_runs.cpp
    void planRun(const RunRequest& wanted);
    void startRun(const std::shared_ptr<const RunPlan>& plan);
    [[nodiscard]] migration::RunObserver runObserver();

    // --- session_data_restore.cpp
    [[nodiscard]] DataRestoreObserver dataRestoreObserver();

    // --- session_comparison.cpp
    void compareModels(const std::vector<autogenerate::Rename>& renames);
    void tryDraft(const ComparisonDraft& draft);
    void tryPlan(const std::shared_ptr<const RunPlan>& plan);

    // --- session_sides.cpp
    void compareSides(const SidesRequest& request);
    void saveSnapshot(const SchemaSide& side, const QString& path);

    // --- session_making.cpp
    // work, with the connected database and the settings of a run on it; done only while it is the connected one.
    template <class T>
    void withDatabase(std::function<Result<T>(const Project&, sql::Connection&, const migration::MigrationSettings&, const JobContext&)> work,
                      std::function<void(T)> done);

    // --- session_backups.cpp
    void refreshBackups();
    // then: called with the id of the backup, or with why there is none.
    void createBackup(const QString& label, backup::BackupReason reason, std::function<void(const Result<QString>&)> then);
    // The connected database; an error where there is none, or none that can be backed up.
    [[nodiscard]] Result<backup::Subject> backupSubject() const;
    // Nothing: jobFinished has said why it cannot be.
    [[nodiscard]] std::optional<backup::Subject> subjectToRestore(JobKind kind);
    void putInPlace(const backup::Subject& subject, const backup::NewDatabaseReport& made);
    [[nodiscard]] jobs::JobCallbacks progressCallbacks(JobKind kind);

    [[nodiscard]] jobs::JobCallbacks logCallbacks();

    ProjectSession& q;
    jobs::JobRunner runner;
    jobs::LatestJob openJob{runner, q};
    jobs::LatestJob previewJob{runner, q};
    jobs::LatestJob draftJob{runner, q};
    jobs::LatestJob backupsJob{runner, q}; // a list that was read earlier must not take the place of a later one
    jobs::LatestJob scriptJob{runner, q};
    jobs::LatestJob testJob{runner, q};
    jobs::LatestJob newScriptJob{runner, q}; // of ScriptDraft; scriptJob writes SQL
    jobs::LatestJob newProjectJob{runner, q};
    std::shared_ptr<TouchedIndexer> touchedIndexer = std::make_shared<TouchedIndexer>(); // in the hands of touchedJob
    std::shared_ptr<const TouchedIndex> touched;
    jobs::JobRunner touchedRunner{1}; // a thread of its own, which gives way to all others
    jobs::LatestJob touchedJob{touchedRunner, q};
    QFileSystemWatcher watcher;
    QTimer rescanTimer;
    std::shared_ptr<const Project> project;
    script::ConfigRequest request;
    DatabaseState database;
    std::optional<database::DatabaseUrl> connectedUrl; // there while there is a worker
    std::unique_ptr<database::DatabaseWorker> worker;
    std::vector<backup::BackupEntry> backups;
    Question comparison;
    Question sides;
    Question planning;     // of a run
    Question rowsPlanning; // of a restore of rows
    quint64 adoptionNumber = 0; // likewise; but what writes a revision is not broken off
    bool trusted = false;
    jobs::JobHandle trial;   // of a draft or a plan; another one replaces it
    std::shared_ptr<const DataRestorePlan> dataRestorePlan; // the last one
    jobs::JobHandle current; // the run, backup or restore under way
    bool busy = false;       // one of them is
    bool cancelled = false;  // since the run was asked for; its backup may have been complete by then
    bool opening = false;
    bool replacing = false;  // what is being opened is another project, not the same again
    bool rescanWaits = false; // it was asked for meanwhile: if the other cannot be opened, this one is read again
    quint64 connectionNumber = 0; // answers for an earlier connection are dropped
};

} // namespace retort::project
