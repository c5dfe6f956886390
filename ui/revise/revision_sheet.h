#pragma once

// Makes a revision by hand, over the right half of the window: a new one or a merge. What is said above shows below as the
// very file that the button writes; it writes nothing by itself.

#include <memory>

#include "core/project/session.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace retort::ui {

class ElidedLabel;
class MergeForm;
class NewRevisionForm;
class RevisionForm;
class SqlView;

class RevisionSheet : public Sheet {
    Q_OBJECT

public:
    explicit RevisionSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // parent: see NewRevisionForm::start().
    void startNew(const std::string& parent, const std::string& selected);
    void startMerge();
    void abandon(); // the project went away, or the sheet was closed

    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] QLineEdit* messageEdit() const;
    [[nodiscard]] SqlView* scriptView() const { return m_script; }
    [[nodiscard]] QString fileName() const; // as shown
    [[nodiscard]] QString problem() const;  // as shown; empty: none

Q_SIGNALS:
    void revisionWritten(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void createFooter();
    void start(RevisionForm* form, const QString& title, const QString& verb);
    void draftSoon();
    void requestDraft();
    void showDraft(const std::shared_ptr<const project::ScriptDraft>& draft);
    void showProblem(const QString& sentence);
    void projectChanged();
    void accept();

    project::ProjectSession* m_session;
    RevisionForm* m_form = nullptr; // the one in use; null while the sheet is away
    std::shared_ptr<const project::ScriptDraft> m_draft; // of what is asked for now; null while it is being made
    bool m_asked = false; // an answer is wanted
    QString m_id;   // kept while one types, so that the file does not change its name with every letter
    QTimer* m_delay;
    QStackedWidget* m_forms;
    NewRevisionForm* m_new;
    MergeForm* m_merge;
    ElidedLabel* m_file;
    SqlView* m_script;
    ElidedLabel* m_note;
    QPushButton* m_close;
    QPushButton* m_primary;
};

} // namespace retort::ui
