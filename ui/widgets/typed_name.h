#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace retort::ui {

// Asks for a name to be typed before something that cannot be taken back may be done. Takes no room while it does not ask.
class TypedName : public QWidget {
    Q_OBJECT

public:
    explicit TypedName(QWidget* parent = nullptr);

    // Empties the field. what: the question, of which %1 is the name in bold ("Type %1 to go on").
    void ask(const QString& what, const QString& name);
    void dismiss();
    [[nodiscard]] bool asking() const { return !m_name.isEmpty(); }
    // It does not ask, or the name stands there, letter by letter.
    [[nodiscard]] bool satisfied() const;
    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void changed();
    void confirmed(); // Enter, with the right name

private:
    QLabel* m_question;
    QLineEdit* m_field;
    QString m_name;
};

} // namespace retort::ui
