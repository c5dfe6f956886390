#pragma once

// The columns of a table that is to be created: a row for each. GUI thread only.

#include <QStringList>
#include <QWidget>

#include <vector>

#include "core/editing/insert_form.h"

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QToolButton;

namespace retort::ui {

class TypedChoice;

class NewColumns : public QWidget {
    Q_OBJECT

public:
    explicit NewColumns(QWidget* parent = nullptr);

    void restart(); // a key, and a row to write in
    void setTypes(const QStringList& types);
    [[nodiscard]] std::vector<editing::NewColumnEntry> entries() const;

Q_SIGNALS:
    void changed();
    void submitted(); // Enter in a field

private:
    struct Row {
        QLineEdit* name;
        TypedChoice* type;
        QCheckBox* nullable;
        QCheckBox* key;
        QLineEdit* defaultSql;
        QToolButton* remove;
    };
    Row& add();
    void removeRow(const QToolButton* button);
    void arrange();

    QStringList m_types;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
    QToolButton* m_add;
};

} // namespace retort::ui
