#include "ui/revise/revision_form.h"

#include <QFormLayout>
#include <QLineEdit>

#include "ui/support/format.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

RevisionForm::RevisionForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(16, 12, 16, 12);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
}

QLineEdit* RevisionForm::addEdit(const QString& label, const QString& name, const QString& placeholder)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(QString(label).remove(u'&'));
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &RevisionForm::changed);
    connect(edit, &QLineEdit::returnPressed, this, &RevisionForm::submitted);
    return edit;
}

QString revisionLine(const script::RevisionMap& map, script::NodeIndex node)
{
    const script::Revision& revision = map.revision(node);
    const QString message = revisionMessage(revision.doc(), revision.path, revision.id.str());
    return message.isEmpty() ? shortId(revision.id.str()) : shortId(revision.id.str()) + u"   "_s + message;
}

} // namespace retort::ui
