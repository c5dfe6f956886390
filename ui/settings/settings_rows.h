#pragma once

// What can be set, one row each. A row reads Preferences when it is told to refresh, and writes into them when the user changes
// something; that the window follows is up to who is told of the change. GUI thread only.
//
// A new row is one function in settings_rows.cpp and one line in its table.

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace retort::ui {

struct SettingsRow {
    QString section;
    QString label;
    QString hint;              // a sentence below the label; may be empty
    QStringList words;         // what else it is found by, such as the choices that there are
    QWidget* field = nullptr;  // a check box holds its label itself
    bool below = false;        // the field takes the whole width, under label and hint
    std::function<void()> refresh;
};

// In the order in which they are shown; rows of a section follow each other. changed: a preference was changed by the user.
[[nodiscard]] std::vector<SettingsRow> makeSettingsRows(QWidget* parent, const std::function<void()>& changed);

} // namespace retort::ui
