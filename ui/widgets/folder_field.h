#pragma once

#include <QWidget>

class QLineEdit;

namespace retort::ui {

// The path of a folder, typed or chosen. The home folder may be written as ~.
class FolderField : public QWidget {
    Q_OBJECT

public:
    // title: of the dialog that chooses; also what a screen reader calls the field.
    explicit FolderField(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString folder() const; // without ~ and needless parts; empty: nothing is typed
    void setFolder(const QString& folder);

Q_SIGNALS:
    void changed();
    void submitted(); // Enter

private:
    void browse();

    QString m_title;
    QLineEdit* m_edit;
};

} // namespace retort::ui
