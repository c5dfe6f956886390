#pragma once

// Says above a script that it was edited after the connected database went through it, and offers to see what changed or to
// take the edit as it is. Takes no room otherwise. GUI thread only; session must outlive it.

#include <string>

#include "core/project/session.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

class EditedNotice : public Banner {
    Q_OBJECT

public:
    explicit EditedNotice(project::ProjectSession* session, QWidget* parent = nullptr);

    void showFor(const std::string& revision); // empty: for none
    // Of what is said; null: nothing is.
    [[nodiscard]] const project::EditedScript* edited() const;

Q_SIGNALS:
    void shown(bool said);
    void changeRequested();

private:
    void refresh();

    project::ProjectSession* m_session;
    std::string m_revision;
    QString m_said;
};

} // namespace retort::ui
