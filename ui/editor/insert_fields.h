#pragma once

// The questions of a form that writes an operation, with what the schema at that place offers for an answer. GUI thread only.

#include <QWidget>

#include <map>
#include <string>

#include "core/editing/insert_operation.h"

class QCheckBox;
class QComboBox;

namespace retort::ui {

class FieldForm;
class NewColumns;

class InsertFields : public QWidget {
    Q_OBJECT

public:
    // operation: what chooses the form; it comes first.
    explicit InsertFields(QComboBox* operation, QWidget* parent = nullptr);

    void addLast(QCheckBox* box);

    // Shows the questions of this form; answers to those that the form before asked as well stay.
    void showForm(const editing::InsertForm& form);
    // Tables, columns and types to choose from.
    void offer(const editing::InsertionPlace& place);
    // What counts where nothing is said.
    void propose(const std::map<editing::InsertField, std::string>& proposals);
    // Empties everything but the table.
    void restart();

    [[nodiscard]] editing::InsertValues values() const;
    void setText(editing::InsertField field, const QString& text);
    [[nodiscard]] QWidget* widgetOf(editing::InsertField field) const { return m_widgets.at(field); }
    void focusFirst();

Q_SIGNALS:
    void changed();
    void submitted(); // Enter in a field

private:
    void create(editing::InsertField field);
    [[nodiscard]] QString textOf(editing::InsertField field) const;
    void offerOfTable();
    void offerItems(editing::InsertField field, const QStringList& items);
    [[nodiscard]] const schema::Table* tableOf(editing::InsertField field) const;

    FieldForm* m_form;
    std::map<editing::InsertField, QWidget*> m_widgets;
    NewColumns* m_newColumns = nullptr;
    const editing::InsertForm* m_shown = nullptr;
    operations::SchemaModel m_schema;
    std::string m_dialect;
};

} // namespace retort::ui
