#include "ui/widgets/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "ui/support/icons.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

FindBar::FindBar(QWidget* parent) : QWidget(parent), m_field(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Find in the text"));
    m_field->setMaximumWidth(320);
    m_field->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    const auto addButton = [&](Qt::ArrowType arrow, const QString& tip) {
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setArrowType(arrow);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        row->addWidget(button);
        return button;
    };
    connect(addButton(Qt::UpArrow, tr("Previous match (Shift+F3)")), &QToolButton::clicked, this,
            &FindBar::previousRequested);
    connect(addButton(Qt::DownArrow, tr("Next match (F3)")), &QToolButton::clicked, this, &FindBar::nextRequested);
    row->addStretch(1);
    QToolButton* closeButton = addButton(Qt::NoArrow, tr("Close (Esc)"));
    closeButton->setIcon(icon(Glyph::Close));
    connect(closeButton, &QToolButton::clicked, this, &FindBar::dismiss);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textEdited);
    hide();
}

void FindBar::open(const QString& text)
{
    show();
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT textEdited(m_field->text());
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::showCount(int count)
{
    m_count->setText(m_field->text().isEmpty() ? QString()
                     : count == 0              ? tr("not found")
                     : count == 1              ? tr("1 match")
                                               : tr("%1 matches").arg(count));
}

void FindBar::dismiss()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape: dismiss(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace retort::ui
