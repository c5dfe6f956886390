#pragma once

// Asks for the password of one profile. Takes no room while it does not ask; forgets what was typed when it ends.

#include <QWidget>

#include "core/database/connection_profile.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace retort::ui {

class PasswordRow : public QWidget {
    Q_OBJECT

public:
    explicit PasswordRow(QWidget* parent = nullptr);

    // why: what to say first; empty: nothing.
    void ask(const database::ConnectionProfile& profile, const QString& why);
    void dismiss();
    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void askingChanged(bool asking);
    void given(const retort::database::ConnectionProfile& profile, const retort::database::Secret& password, bool keep);

private:
    void give();

    database::ConnectionProfile m_profile;
    QLabel* m_question;
    QLineEdit* m_field;
    QCheckBox* m_keep;
};

} // namespace retort::ui
