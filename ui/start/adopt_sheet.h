#pragma once

// "Put this database under migrations", over the right half of the window: the connected database's tables as the first
// revision, with what it does not carry and how it was checked. The button writes the script; stamping the database is the run
// that comes after it.

#include <memory>

#include "core/project/session.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace retort::ui {

class ElidedLabel;
class EmptyState;
class SqlView;

class AdoptSheet : public Sheet {
    Q_OBJECT

public:
    enum class Phase { Idle, Reading, Ready, Refused, Writing, Failed };

    explicit AdoptSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    void read();
    void abandon();
    void leave() override; // what is being written is written, and the database stamped
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] QLineEdit* messageEdit() const { return m_message; }
    [[nodiscard]] SqlView* scriptView() const { return m_script; }
    [[nodiscard]] QListWidget* notCarriedList() const { return m_notCarried; }

Q_SIGNALS:
    void revisionWritten(const QString& id);

private:
    void createPages();
    void createFooter();
    void setPhase(Phase phase);
    void show(const std::shared_ptr<const project::Adoption>& adoption);
    void showFindings();
    void fail(const Error& error);
    void messageChanged();
    void showDraft(const std::shared_ptr<const project::ScriptDraft>& draft);
    void accept();

    project::ProjectSession* m_session;
    script::NewRevision m_asked; // under the message as it is now
    Phase m_phase = Phase::Idle;
    std::shared_ptr<const project::Adoption> m_adoption;
    bool m_redrafting = false; // the message is another one, and the script with it does not stand yet
    QTimer* m_delay;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QTabWidget* m_tabs;
    SqlView* m_script;
    QListWidget* m_notCarried;
    QLineEdit* m_message;
    ElidedLabel* m_file;
    QPushButton* m_again;
    QPushButton* m_close;
    QPushButton* m_primary;
};

} // namespace retort::ui
