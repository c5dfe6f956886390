#pragma once

// A run from the question to the answer, over the right half of the window: the plan with its SQL, then how far it has
// come, then the state it ended in. It acts on nothing by itself: the primary button does. It stays until it is closed.

#include <memory>

#include "core/project/session.h"
#include "ui/support/preferences.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace retort::ui {

class ElidedLabel;
class PlanDelegate;
class PlanModel;
class TypedName;

class RunSheet : public Sheet {
    Q_OBJECT

public:
    enum class Phase { Idle, Planning, Ready, NotRunnable, Running, Finished };

    explicit RunSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // Asks for the plan and shows it when it is there. note: one more thing to think of ("Unsaved changes ..."), or empty.
    void plan(const project::RunRequest& request, DatabaseUse use, const QString& note = {});
    // The database counts as another kind now: a plan that is there is made again.
    void setUse(DatabaseUse use);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] PlanModel* model() const { return m_model; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] QPushButton* tryButton() const { return m_try; }
    [[nodiscard]] QCheckBox* backupBox() const { return m_backup; }
    [[nodiscard]] QPushButton* closeButton() const { return m_close; }
    [[nodiscard]] QString outcomeText() const;
    void leave() override;
    void abandon(); // the database or the project went away: forget the plan, unless it runs

Q_SIGNALS:
    void mergeRequested(); // of the heads, which are in the way
    void phaseChanged();
    void scriptLineActivated(const QString& revision, int line);
    void backupRestoreRequested(const QString& id); // that was taken before this run, or before one that broke off

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createHeader();
    void createTree();
    void createFooter();
    void connectSession();
    void setPhase(Phase phase);
    void showPlan(const std::shared_ptr<const project::RunPlan>& plan);
    void planAgain();
    void planWhenIdle();
    void start();
    void stepStarted(int step);
    void finish(const migration::RunReport& report);
    void showStep(const QModelIndex& step);
    void showFailedLine(const migration::RunReport& report);
    void updateFooter();
    void toggleTrial();
    void endTrial();
    void tried(const project::PlanTrial& trial);
    void openLink(const QString& link);
    void openBrokenRun(const QString& choice);
    void settle(project::JobKind how);
    void nameConfirmed();
    void settled(const project::JobResult& result);
    void restoredElsewhere(const project::JobResult& result);
    void offerBackupBefore();
    void activate(const QModelIndex& index);

    project::ProjectSession* m_session;
    Phase m_phase = Phase::Idle;
    project::RunRequest m_request;
    DatabaseUse m_use = DatabaseUse::Development;
    QString m_note;
    QString m_database; // its name, when the plan was asked for
    std::shared_ptr<const project::RunPlan> m_before; // what was shown until the scripts were read again
    bool m_backedUp = false;
    QString m_backupBefore; // id of the backup that this run took first
    bool m_offerRestore = false;
    bool m_trying = false;
    QString m_notes;         // what the banner said before the plan was tried
    bool m_undoing = false;  // the name is typed to undo what is in, not to run the plan
    bool m_planLater = false; // the scripts were read again while something else was under way
    bool m_settled = false;  // the plan was to undo or forget a run, which was done
    bool m_settling = false; // of a run that broke off: undo or forget was asked for

    PlanModel* m_model;
    PlanDelegate* m_delegate;
    QStackedWidget* m_pages;
    QTreeView* m_tree;
    QLabel* m_waiting;
    QProgressBar* m_progress;
    ElidedLabel* m_current;
    ElidedLabel* m_transactions;
    TypedName* m_name; // of the database, where something is taken away in production
    QCheckBox* m_backup;
    QPushButton* m_close;
    QPushButton* m_restore;
    QPushButton* m_try;
    QPushButton* m_primary;
};

} // namespace retort::ui
