#pragma once

// Puts one revision onto another parent, over the right half of the window: what is chosen above shows below as the change of
// the very file that the button writes; it writes nothing by itself. GUI thread only; session must outlive it.

#include <optional>
#include <string>
#include <vector>

#include "core/project/session.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QPushButton;

namespace retort::ui {

class ElidedLabel;
class SqlView;

class MoveSheet : public Sheet {
    Q_OBJECT

public:
    explicit MoveSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    void open(const std::string& revision);
    void abandon(); // the project went away, or the sheet was closed

    [[nodiscard]] QComboBox* parentBox() const { return m_parent; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] SqlView* changeView() const { return m_change; }

Q_SIGNALS:
    void revisionMoved(const QString& id);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void createChoice();
    void createFooter();
    void fillParents(const script::RevisionMap& map, script::NodeIndex node);
    [[nodiscard]] Result<std::vector<std::string>> chosenParents() const;
    // What would be written; why nothing can be.
    struct Change {
        project::LoadedScript script;
        QString text;
    };
    [[nodiscard]] Result<Change> change() const;
    void refresh();
    void accept();

    project::ProjectSession* m_session;
    std::string m_revision; // empty: the sheet is away
    std::optional<Change> m_shown;
    QComboBox* m_parent;
    SqlView* m_change;
    ElidedLabel* m_note;
    QPushButton* m_close;
    QPushButton* m_primary;
};

} // namespace retort::ui
