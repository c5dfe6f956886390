#pragma once

#include "ui/widgets/empty_state.h"

class QVBoxLayout;

namespace retort::ui {

// What the window shows while no project is open: how to open one, and those opened last.
class WelcomePage : public EmptyState {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void showRecent(const QStringList& folders);
    void showIdle();
    void showOpening(const QString& folder);
    void showFailure(const QString& sentence); // the page then offers to open another folder

Q_SIGNALS:
    void openFolderRequested();
    void newProjectRequested();
    void adoptRequested();
    void sampleRequested();
    void projectChosen(const QString& folder);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitRecent();

    QWidget* m_recent;
    QVBoxLayout* m_list;
};

} // namespace retort::ui
