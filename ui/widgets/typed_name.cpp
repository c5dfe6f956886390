#include "ui/widgets/typed_name.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace retort::ui {

TypedName::TypedName(QWidget* parent) : QWidget(parent), m_question(new QLabel(this)), m_field(new QLineEdit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_question->setTextFormat(Qt::RichText);
    m_question->setWordWrap(true);
    m_question->setBuddy(m_field);
    m_field->setObjectName(u"typedName"_s);
    m_field->setAccessibleName(tr("Name of the database, to confirm"));
    m_field->setMinimumWidth(140);
    m_field->setMaximumWidth(260);
    row->addWidget(m_question, 1);
    row->addWidget(m_field, 1);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &TypedName::changed);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (satisfied())
            Q_EMIT confirmed();
    });
    hide();
}

void TypedName::ask(const QString& what, const QString& name)
{
    m_name = name;
    m_question->setText(what.arg(u"<b>"_s + name.toHtmlEscaped() + u"</b>"_s));
    m_field->clear();
    show();
    Q_EMIT changed();
}

void TypedName::dismiss()
{
    m_name.clear();
    m_field->clear();
    hide();
}

bool TypedName::satisfied() const
{
    return m_name.isEmpty() || m_field->text() == m_name;
}

} // namespace retort::ui
