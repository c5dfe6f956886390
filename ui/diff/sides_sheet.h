#pragma once

// Any two schemas beside each other, over the right half of the window: the connected database, the models, a revision, a snapshot
// in a file; what differs, and what would lead from the one to the other as operations and as SQL. Nothing is run on the
// database. Snapshots are saved here as well. GUI thread only; session must outlive it.

#include <memory>

#include "core/project/session.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace retort::ui {

class DifferenceModel;
class ElidedLabel;
class EmptyState;
class SqlView;

class SidesSheet : public Sheet {
    Q_OBJECT

public:
    enum class Phase { Idle, Comparing, Different, Same, Failed };

    explicit SidesSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // From the newest revision to the database: what was changed past the scripts. selected: in the lists; empty: none.
    void open(const std::string& selected);
    void compare(const project::SidesRequest& request);
    void abandon(); // the database or the project went away
    void leave() override { abandon(); }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QComboBox* fromBox() const { return m_from; }
    [[nodiscard]] QComboBox* toBox() const { return m_to; }
    [[nodiscard]] DifferenceModel* model() const { return m_model; }
    [[nodiscard]] SqlView* operationsView() const { return m_operations; }
    [[nodiscard]] SqlView* sqlView() const { return m_sql; }
    // The side that is chosen as the first.
    void saveSnapshotTo(const QString& path);

Q_SIGNALS:
    void snapshotSaved(const QString& path);

protected:
    void catchUp() override;

private:
    [[nodiscard]] QWidget* createChoices();
    [[nodiscard]] QWidget* createResult();
    void createFooter();
    void fill(QComboBox* box, const std::string& selected);
    void choose(QComboBox* box, const project::SchemaSide& side);
    [[nodiscard]] project::SchemaSide sideOf(const QComboBox& box) const;
    [[nodiscard]] QString titleOf(const project::SchemaSide& side) const;
    void sideChosen(QComboBox* box);
    void swap();
    void request();
    void setPhase(Phase phase);
    void show(const std::shared_ptr<const project::SidesCompared>& compared);
    void fail(const project::SidesRequest& request, const Error& error);
    void chooseSnapshot(QComboBox* box);
    void chooseFile();
    void copy();

    project::ProjectSession* m_session;
    Phase m_phase = Phase::Idle;
    project::SidesRequest m_requested;
    DifferenceModel* m_model;
    QComboBox* m_from;
    QComboBox* m_to;
    QToolButton* m_swap;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QTreeView* m_tree;
    QTabWidget* m_tabs;
    SqlView* m_operations;
    SqlView* m_sql;
    ElidedLabel* m_count;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_close;
};

} // namespace retort::ui
