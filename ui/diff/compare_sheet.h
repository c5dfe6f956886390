#pragma once

// The models against the database, over the right half of the window: what differs with boxes to tick, the revision that
// the ticked differences make with its SQL, what came of trying it on a scratch database, and the button that writes it. It
// writes nothing by itself.

#include <QElapsedTimer>

#include <memory>
#include <vector>

#include "core/project/session.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace retort::ui {

class DifferenceList;
class DifferenceModel;
class ElidedLabel;
class EmptyState;
class SqlView;

class CompareSheet : public Sheet {
    Q_OBJECT

public:
    enum class Phase {
        Idle,
        Comparing,
        Different,
        Same,
        Failed,
    };

    explicit CompareSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    void compare();
    void abandon(); // the database or the project went away
    void leave() override { abandon(); }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] DifferenceModel* model() const { return m_model; }
    [[nodiscard]] DifferenceList* list() const { return m_list; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] QLineEdit* messageEdit() const { return m_message; }
    [[nodiscard]] SqlView* scriptView() const { return m_script; }
    [[nodiscard]] SqlView* sqlView() const { return m_sql; }
    // What came of trying the revision that is shown; null: that is not known (yet).
    [[nodiscard]] const std::shared_ptr<const project::DraftTrial>& trial() const { return m_tried; }
    [[nodiscard]] QString trialText() const;

Q_SIGNALS:
    void revisionWritten(const QString& id);
    void upgradeRequested(); // to the newest revision: models are compared with nothing else
    void trustGiven(); // the user lets the project's Python run; the session knows

protected:
    void catchUp() override;

private:
    void projectChanged();
    void compareWith();
    void createHeader();
    void createPages();
    QWidget* createResult();
    void createFooter();
    void setPhase(Phase phase);
    void show(const std::shared_ptr<const project::ModelComparison>& comparison);
    void showDifferent();
    void setAside(const QStringList& keys);
    [[nodiscard]] QString folder() const; // of the project, as Preferences have it
    void fail(const Error& error, const QString& python);
    void showNotes(const project::ModelComparison& comparison);
    void draftSoon();
    void requestDraft();
    void takeRename(const QString& link);
    void showDraft(const std::shared_ptr<const project::ComparisonDraft>& draft);
    void showTrial(const std::shared_ptr<const project::DraftTrial>& trial);
    void showSql();
    [[nodiscard]] project::DraftRequest request() const;
    [[nodiscard]] bool triedThis() const; // what is ticked
    void offerTrial();
    void tryDraft();
    void updateFooter();
    void accept();

    project::ProjectSession* m_session;
    std::vector<autogenerate::Rename> m_renames; // that were found to be ones
    Phase m_phase = Phase::Idle;
    DifferenceModel* m_model;
    std::shared_ptr<const project::ComparisonDraft> m_draft; // of what is ticked; null while it is being made
    std::shared_ptr<const project::DraftTrial> m_tried;
    bool m_trying = false;
    std::string m_id; // of the revision, as long as the differences are the same
    QTimer* m_delay;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QSplitter* m_splitter = nullptr;
    DifferenceList* m_list;
    QTabWidget* m_tabs;
    SqlView* m_script;
    SqlView* m_sql;
    SqlView* m_downgradeSql;
    Banner* m_verdict;
    ElidedLabel* m_count;
    QLineEdit* m_message;
    QPushButton* m_again;
    QPushButton* m_close;
    QPushButton* m_primary;
    std::vector<std::string> m_heads; // of the revisions that were compared with
};

} // namespace retort::ui
