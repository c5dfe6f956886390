#include "ui/connections/password_row.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/support/style.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

PasswordRow::PasswordRow(QWidget* parent)
    : QWidget(parent), m_question(new QLabel(this)), m_field(new QLineEdit(this)), m_keep(new QCheckBox(tr("&Keep it in the keychain of the system"), this))
{
    setObjectName(u"passwordRow"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    m_question->setTextFormat(Qt::RichText);
    m_question->setWordWrap(true);
    m_question->setBuddy(m_field);
    m_field->setObjectName(u"profilePasswordAsked"_s);
    m_field->setAccessibleName(tr("Password of the profile"));
    m_field->setEchoMode(QLineEdit::Password);
    auto* go = new QPushButton(tr("Connect"), this);
    go->setObjectName(u"connectWithPassword"_s);
    setPrimary(go);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(go);
    row->addWidget(cancel);
    column->addWidget(m_question);
    column->addLayout(row);
    column->addWidget(m_keep);
    connect(go, &QPushButton::clicked, this, &PasswordRow::give);
    connect(m_field, &QLineEdit::returnPressed, this, &PasswordRow::give);
    connect(cancel, &QPushButton::clicked, this, &PasswordRow::dismiss);
    hide();
}

void PasswordRow::ask(const database::ConnectionProfile& profile, const QString& why)
{
    m_profile = profile;
    const QString question = tr("Password of <b>%1</b> (%2)").arg(toQString(profile.name).toHtmlEscaped(), toQString(profile.url.displayText()).toHtmlEscaped());
    m_question->setText(why.isEmpty() ? question : why.toHtmlEscaped() + u"<br>"_s + question);
    // The profile says where it is; offered again where the keychain did not have it.
    m_keep->setVisible(profile.password == database::PasswordSource::Keychain);
    m_keep->setChecked(false);
    m_field->clear();
    show();
    Q_EMIT askingChanged(true);
    m_field->setFocus(Qt::OtherFocusReason);
}

void PasswordRow::dismiss()
{
    m_field->clear();
    m_profile = {};
    hide();
    Q_EMIT askingChanged(false);
}

void PasswordRow::give()
{
    const database::ConnectionProfile profile = m_profile;
    const database::Secret password(toUtf8(m_field->text()));
    const bool keep = m_keep->isVisibleTo(this) && m_keep->isChecked();
    dismiss();
    Q_EMIT given(profile, password, keep);
}

} // namespace retort::ui
