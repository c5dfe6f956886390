#include "ui/revise/revision_form.h"

#include <QLineEdit>

#include "ui/support/format.h"
#include "ui/widgets/field_form.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

RevisionForm::RevisionForm(QWidget* parent) : QWidget(parent), m_form(new FieldForm(this))
{
}

QLineEdit* RevisionForm::addEdit(const QString& label, const QString& name, const QString& placeholder)
{
    QLineEdit* edit = m_form->addEdit(label, name, placeholder);
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
