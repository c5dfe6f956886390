#pragma once

// Puts a revision elsewhere in the graph, over the right half of the window: what is chosen above shows below as the changes of
// the very files that the button writes; it writes nothing by itself. GUI thread only; session must outlive it.

#include <string>
#include <vector>

#include "core/project/session.h"
#include "core/script/move_plan.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace retort::ui {

class ElidedLabel;
class SqlView;

class MoveSheet : public Sheet {
    Q_OBJECT

public:
    explicit MoveSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // other: what is chosen at first; empty: the newest one that is possible.
    void open(const std::string& revision, script::Placement placement = script::Placement::Onto, const std::string& other = {});
    void abandon(); // the project went away, or the sheet was closed

    [[nodiscard]] QComboBox* placementBox() const { return m_placement; }
    [[nodiscard]] QComboBox* otherBox() const { return m_other; }
    [[nodiscard]] QCheckBox* aloneBox() const { return m_alone; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] SqlView* changeView() const { return m_change; }

Q_SIGNALS:
    // One step: what was written, for taking it back.
    void revisionMoved(const QString& id, const std::vector<project::ScriptChange>& changes);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void createChoice();
    void createFooter();
    void fillOthers();
    [[nodiscard]] script::Placement placement() const;
    void choosePlacement();
    [[nodiscard]] Result<std::vector<std::string>> chosenOthers() const;
    // What would be written; why nothing can be.
    [[nodiscard]] Result<std::vector<project::ScriptChange>> changes() const;
    [[nodiscard]] QString noteFor(std::size_t files) const;
    void refresh();
    void accept();

    project::ProjectSession* m_session;
    std::string m_revision; // empty: the sheet is away
    std::vector<project::ScriptChange> m_shown; // none: nothing can be written as it is
    QComboBox* m_placement;
    QComboBox* m_other;
    QCheckBox* m_alone;
    SqlView* m_change;
    ElidedLabel* m_note;
    QPushButton* m_close;
    QPushButton* m_primary;
};

} // namespace retort::ui
