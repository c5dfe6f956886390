#pragma once

// Writes an operation into the script of the editor, over the right half of the window: what is said above shows below as the
// Python that the button puts in; it changes nothing by itself. GUI thread only; session must outlive it.

#include <memory>
#include <optional>

#include "core/project/script_help.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;

namespace retort::ui {

class ElidedLabel;
class InsertFields;
class SqlView;

class InsertSheet : public Sheet {
    Q_OBJECT

public:
    explicit InsertSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // The script as it stands in the editor, and where its caret is (bytes). What was said before stays when it is the same script.
    void open(const project::ScriptQuestion& script, std::uint32_t caret);
    void abandon(); // the project went away, or the sheet was closed
    // After insertion: what was said is done.
    void restart();

    void chooseOperation(const QString& form); // "add_column"
    void focusFirst();
    [[nodiscard]] InsertFields* fields() const { return m_fields; }
    [[nodiscard]] QComboBox* operationBox() const { return m_operation; }
    [[nodiscard]] QCheckBox* reverseBox() const { return m_reverse; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] SqlView* upgradeView() const { return m_upgrade; }
    [[nodiscard]] SqlView* downgradeView() const { return m_downgrade; }
    // The sentences that are shown; empty: none.
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    // Into this very text.
    void insertionAccepted(const retort::project::InsertionAnswer& answer);

protected:
    void catchUp() override;
    void paintEvent(QPaintEvent* event) override;

private:
    void createForm();
    void createPreview();
    void createFooter();
    void operationChosen();
    void askSoon();
    void ask();
    void projectChanged();
    void showPlace(const std::shared_ptr<const project::PlaceAnswer>& answer);
    void show(const project::InsertionAnswer& answer);
    void showRefusal(const QString& sentence);
    void clearPreview();
    void accept();
    [[nodiscard]] editing::InsertValues values() const;

    project::ScriptHelp* m_help;
    project::ProjectSession* m_session;
    std::optional<project::ScriptQuestion> m_script; // nothing: the sheet is away
    std::shared_ptr<const project::PlaceAnswer> m_place; // null: not known yet, or there is none
    std::shared_ptr<const project::InsertionAnswer> m_answer; // of what is said now; null while it is being made
    QTimer* m_delay;
    QComboBox* m_operation;
    InsertFields* m_fields;
    QCheckBox* m_reverse;
    QScrollArea* m_scroll;
    Banner* m_notice;
    QLabel* m_upgradeTitle;
    SqlView* m_upgrade;
    QLabel* m_downgradeTitle;
    SqlView* m_downgrade;
    ElidedLabel* m_imports;
    QPushButton* m_close;
    QPushButton* m_primary;
};

} // namespace retort::ui
