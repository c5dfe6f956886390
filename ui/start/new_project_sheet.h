#pragma once

// A new project: what it is to be like on one side, the files that make it on the other. Writes them when the button says so,
// and nothing that is there is overwritten.

#include <memory>

#include "core/project/session.h"
#include "ui/widgets/sheet.h"

class QListWidget;
class QPushButton;
class QSplitter;
class QTimer;

namespace retort::ui {

class ElidedLabel;
class NewProjectForm;
class SqlView;

class NewProjectSheet : public Sheet {
    Q_OBJECT

public:
    explicit NewProjectSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // adopting: the project is for a database that is there already.
    void start(bool adopting);
    [[nodiscard]] bool adopting() const { return m_adopting; }
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] QListWidget* fileList() const { return m_files; }
    [[nodiscard]] SqlView* fileView() const { return m_text; }
    [[nodiscard]] QString problem() const; // as shown; empty: none

Q_SIGNALS:
    void projectCreated(const QString& folder);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void createFooter();
    void createHalves();
    void planSoon();
    void requestPlan();
    void showPlan(const std::shared_ptr<const project::NewProjectPlan>& plan);
    void showFile(int row);
    void accept();
    void fail(const Error& error);

    project::ProjectSession* m_session;
    bool m_adopting = false;
    bool m_creating = false;
    std::shared_ptr<const project::NewProjectPlan> m_plan; // of what is asked for now; null while it is being made
    QTimer* m_delay;
    QSplitter* m_halves;
    NewProjectForm* m_form;
    QListWidget* m_files;
    SqlView* m_text;
    ElidedLabel* m_note;
    QPushButton* m_close;
    QPushButton* m_primary;
};

} // namespace retort::ui
