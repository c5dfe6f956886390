#pragma once

// The left half of the window: the filter, what it leaves, and the revision list or what to do when there is none.

#include <QWidget>

#include <memory>
#include <optional>

#include "core/project/project.h"
#include "core/project/session.h"
#include "ui/models/revision_filter_model.h"
#include "ui/support/preferences.h"

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace retort::ui {

class EmptyState;
class RevisionListModel;
class RevisionMinimap;
class RevisionView;

class RevisionPanel : public QWidget {
    Q_OBJECT

public:
    explicit RevisionPanel(QWidget* parent = nullptr);

    void showProject(const std::shared_ptr<const project::Project>& project);
    void showTouchedNames(const std::shared_ptr<const project::TouchedIndex>& index);
    void showDatabase(const project::DatabaseState& database);
    void setDensity(Density density);
    // Whether long runs are folded; nothing: when the list is long.
    void setFolding(std::optional<bool> fold);
    // Whether a long list has its overview beside it, where there is room.
    void setMinimap(bool show);
    void focusFilter();
    void setFilter(const QString& text, RevisionFilterModel::Only only);
    // Takes the filter away; false when there was none.
    bool clearFilter();

    [[nodiscard]] RevisionView* view() const { return m_view; }
    [[nodiscard]] RevisionMinimap* minimap() const { return m_minimap; }
    [[nodiscard]] RevisionListModel* model() const { return m_model; }
    [[nodiscard]] RevisionFilterModel* filter() const { return m_filter; }
    [[nodiscard]] EmptyState* emptyState() const { return m_empty; }

Q_SIGNALS:
    // Buttons of a project that has no revisions yet.
    void newRevisionRequested();
    void adoptRequested();
    void sqlOfRangeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createHeader();
    void createRangeBar();
    void updateRange();
    void updateMinimap();
    [[nodiscard]] bool folds(std::size_t revisions) const;
    void updateCounts();
    void updateMatches();
    void updatePage();
    void toggleOnly();
    void offerFirst(bool offer);

    RevisionListModel* m_model;
    RevisionFilterModel* m_filter;
    QLineEdit* m_search;
    QToolButton* m_heads;
    QToolButton* m_pending;
    QLabel* m_matches;
    QStackedWidget* m_pages;
    RevisionView* m_view;
    RevisionMinimap* m_minimap;
    EmptyState* m_empty;
    QFrame* m_rangeBar;
    QLabel* m_rangeText;
    QPushButton* m_rangeSql;
    std::optional<bool> m_folding;
    bool m_wantsMinimap = true;
    bool m_hasProject = false;
    bool m_offersFirst = false; // the empty list has the buttons that make the first revision
};

} // namespace retort::ui
