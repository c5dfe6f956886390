#pragma once

// The rows of a backup into today's schema, from the question to the answer: which way, what goes where, then how far it has
// come, then what became of each table. It acts on nothing by itself: the primary button does.

#include <memory>

#include "core/project/data_restore.h"
#include "core/project/session.h"
#include "ui/support/preferences.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTreeView;

namespace retort::ui {

class ElidedLabel;
class RowRouteModel;
class TypedName;

class RestoreRowsSheet : public Sheet {
    Q_OBJECT

public:
    enum class Phase { Idle, Planning, Ready, NotRunnable, Running, Finished };

    explicit RestoreRowsSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // Asks for the plan for one of the session's backups.
    void open(const QString& id, DatabaseUse use);
    // The database counts as another kind now: a plan that is there is made again.
    void setUse(DatabaseUse use);
    void abandon(); // forget it, unless it runs
    void leave() override { abandon(); }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] RowRouteModel* model() const { return m_model; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] QRadioButton* hereButton() const { return m_here; }
    [[nodiscard]] QRadioButton* freshButton() const { return m_fresh; }
    [[nodiscard]] QCheckBox* partlyBox() const { return m_partly; }
    [[nodiscard]] TypedName* typedName() const { return m_name; }
    [[nodiscard]] QString outcomeText() const;

Q_SIGNALS:
    void phaseChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createWays();
    void createTree();
    void createFooter();
    void connectSession();
    void setPhase(Phase phase);
    void updateControls();
    void plan();
    [[nodiscard]] project::RowsWay way() const;
    void showPlan(const std::shared_ptr<const project::DataRestorePlan>& plan);
    void showStage(project::DataRestoreStage stage);
    void start();
    void finish(const project::DataRestoreReport& report);

    project::ProjectSession* m_session;
    Phase m_phase = Phase::Idle;
    DatabaseUse m_use = DatabaseUse::Development;
    QString m_id;
    QString m_database; // its name, when the sheet was opened
    std::shared_ptr<const project::DataRestorePlan> m_plan;

    RowRouteModel* m_model;
    QWidget* m_ways;
    QRadioButton* m_revision;
    QRadioButton* m_here;
    QRadioButton* m_fresh;
    QCheckBox* m_partly;
    QLabel* m_steps;
    QTreeView* m_tree;
    QProgressBar* m_progress;
    ElidedLabel* m_current;
    TypedName* m_name; // of a production database, before its rows are replaced
    QPushButton* m_close;
    QPushButton* m_primary;
};

} // namespace retort::ui
