#include "ui/widgets/field_form.h"

#include <QLabel>
#include <QLineEdit>

#include "ui/support/text.h"

namespace retort::ui {

FieldForm::FieldForm(QWidget* parent) : QFormLayout(parent)
{
    if (parent != nullptr)
        setContentsMargins(16, 12, 16, 12);
    setHorizontalSpacing(12);
    setVerticalSpacing(8);
    setFieldGrowthPolicy(AllNonFixedFieldsGrow);
    setLabelAlignment(Qt::AlignLeft);
}

void FieldForm::addField(const QString& label, QWidget* field)
{
    addRow(label, field);
    field->setAccessibleName(withoutKey(label));
    if (QWidget* text = labelForField(field)) {
        text->setMinimumHeight(field->sizeHint().height());
        static_cast<QLabel*>(text)->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
}

QLineEdit* FieldForm::addEdit(const QString& label, const QString& objectName, const QString& placeholder)
{
    auto* edit = new QLineEdit(parentWidget());
    edit->setObjectName(objectName);
    edit->setPlaceholderText(placeholder);
    addField(label, edit);
    return edit;
}

} // namespace retort::ui
