#pragma once

#include <QComboBox>
#include <QLineEdit>

namespace retort::ui {

// A choice that can be typed as well; what is typed does not become an entry. Takes the room that there is, however long its entries.
class TypedChoice : public QComboBox {
public:
    explicit TypedChoice(QWidget* parent = nullptr) : QComboBox(parent)
    {
        setEditable(true);
        setInsertPolicy(QComboBox::NoInsert);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMinimumContentsLength(8);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        // Of a text that is longer than the field its beginning is seen, unless somebody types.
        connect(this, &QComboBox::currentIndexChanged, this, [this] { lineEdit()->home(false); });
        connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { lineEdit()->home(false); });
    }
};

} // namespace retort::ui
