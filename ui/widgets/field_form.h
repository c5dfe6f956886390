#pragma once

#include <QFormLayout>
#include <QString>

class QLineEdit;

namespace retort::ui {

// Fields below each other with their labels on the left, on one line with what stands in the field. A label's text is what a
// screen reader calls the field.
class FieldForm : public QFormLayout {
    Q_OBJECT

public:
    // Margins as those of sheets; none in a layout of another widget's.
    explicit FieldForm(QWidget* parent = nullptr);

    void addField(const QString& label, QWidget* field);
    QLineEdit* addEdit(const QString& label, const QString& objectName, const QString& placeholder = {}); // owned by the parent widget
};

} // namespace retort::ui
