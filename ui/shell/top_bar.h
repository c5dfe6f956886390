#pragma once

// The one bar that answers four questions: which project, which database (and is it production), where it stands, what
// would happen next. A production connection tints it.

#include <QWidget>

#include "core/project/session.h"
#include "ui/support/preferences.h"

class QLabel;
class QToolButton;

namespace retort::ui {

class ElidedLabel;
class WindowActions;

class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(const WindowActions& actions, QWidget* parent = nullptr);

    // candidate: short name of the database that the project names, when none is connected.
    void showState(const project::ProjectSession& session, DatabaseUse use, const QString& candidate);

Q_SIGNALS:
    void databaseClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showDatabase(const project::ProjectSession& session, const QString& candidate);
    QToolButton* addButton(QAction* action);
    QWidget* addRule();
    void setTextColor(QWidget* widget, const QColor& color);

    QToolButton* m_project;
    QToolButton* m_database;
    QLabel* m_use;
    ElidedLabel* m_where;
    QLabel* m_next;
    QToolButton* m_merge = nullptr; // there while the history has several heads
    QList<QToolButton*> m_buttons;
    QColor m_mark; // of the connection profile; invalid: none
    bool m_production = false;
};

} // namespace retort::ui
