#pragma once

#include <QScrollArea>

#include <vector>

#include "ui/settings/settings_rows.h"

class QLabel;
class QVBoxLayout;

namespace retort::ui {

// The rows that can be set, below the titles of their sections, or those of them that a search leaves.
class SettingsPage : public QScrollArea {
    Q_OBJECT

public:
    explicit SettingsPage(QWidget* parent = nullptr);

    void refresh();
    // Leaves the rows in which every word stands somewhere; returns how many these are.
    int search(const QStringList& words);

Q_SIGNALS:
    void changed(); // a preference, by the user

private:
    struct Placed {
        SettingsRow row;
        QWidget* widget;
        QLabel* title; // of the section that begins with it; null within one
    };
    [[nodiscard]] QLabel* titleOf(const QString& section);
    [[nodiscard]] QWidget* place(const SettingsRow& row);

    QWidget* m_content;
    QVBoxLayout* m_column;
    QLabel* m_none;
    std::vector<Placed> m_rows;
};

} // namespace retort::ui
