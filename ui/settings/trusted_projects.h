#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace retort::ui {

// The projects whose own Python may be run, and a button that takes that from the selected one.
class TrustedProjects : public QWidget {
    Q_OBJECT

public:
    explicit TrustedProjects(QWidget* parent = nullptr);

    void refresh(); // from Preferences

Q_SIGNALS:
    void removed();

private:
    void removeSelected();

    QLabel* m_none;
    QListWidget* m_list;
    QPushButton* m_remove;
};

} // namespace retort::ui
