#pragma once

// The user's connection profiles, in their groups, and what can be done with the selected one. Takes no room while there are
// none. Enter, a double click or the button connects.

#include <QWidget>

#include <string>

#include "core/database/profile_store.h"

class QListView;
class QPushButton;
class QToolButton;

namespace retort::ui {

class ProfileListModel;

class ProfileList : public QWidget {
    Q_OBJECT

public:
    explicit ProfileList(QWidget* parent = nullptr);

    // ofProject: the id of the one that the open project was last used with, which is selected and marked; empty: none.
    void setBook(const database::ProfileBook& book, const std::string& ofProject);

    // Another button is the one to press now: this list's Connect is an ordinary one meanwhile.
    void setGivesWay(bool givesWay);

Q_SIGNALS:
    void connectRequested(const retort::database::ConnectionProfile& profile);
    void editRequested(const retort::database::ConnectionProfile& profile);
    void duplicateRequested(const retort::database::ConnectionProfile& profile);
    void deleteRequested(const retort::database::ConnectionProfile& profile);

private:
    using Signal = void (ProfileList::*)(const database::ConnectionProfile&);
    void tell(Signal signal);

    ProfileListModel* m_model;
    QListView* m_view;
    QPushButton* m_connect;
};

} // namespace retort::ui
