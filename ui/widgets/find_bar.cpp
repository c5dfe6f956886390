#include "ui/widgets/find_bar.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include "ui/support/icons.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int fieldWidth = 320;

enum Column { FieldColumn, PreviousColumn, NextColumn, CaseColumn, WordsColumn, CountColumn, SpaceColumn, CloseColumn };

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_count(new QLabel(this)), m_case(new QCheckBox(tr("&Case"), this)),
      m_words(new QCheckBox(tr("&Words"), this)), m_replacement(new QLineEdit(this)), m_replace(new QPushButton(tr("&Replace"), this)),
      m_replaceAll(new QPushButton(tr("Replace &All"), this)), m_grid(new QGridLayout(this))
{
    setObjectName(u"findBar"_s);
    m_grid->setContentsMargins(8, 4, 8, 4);
    m_grid->setSpacing(4);
    m_grid->setColumnStretch(FieldColumn, 3);
    m_grid->setColumnStretch(SpaceColumn, 1);
    createFindRow();
    createReplaceRow();
    setReplacing(false);
    // In the order of reading, line by line.
    setTabOrder(m_field, m_replacement);
    setTabOrder(m_replacement, m_replace);
    setTabOrder(m_replace, m_replaceAll);
    hide();
}

void FindBar::createFindRow()
{
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Find in the text"));
    m_field->setMaximumWidth(fieldWidth);
    m_field->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_case->setToolTip(tr("Tell capital letters from small ones"));
    m_words->setToolTip(tr("Whole words only"));
    m_grid->addWidget(m_field, 0, FieldColumn);
    connect(addButton(PreviousColumn, Qt::UpArrow, tr("Previous match (Shift+F3)")), &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(addButton(NextColumn, Qt::DownArrow, tr("Next match (F3)")), &QToolButton::clicked, this, &FindBar::nextRequested);
    m_grid->addWidget(m_case, 0, CaseColumn);
    m_grid->addWidget(m_words, 0, WordsColumn);
    m_grid->addWidget(m_count, 0, CountColumn);
    for (QCheckBox* option : {m_case, m_words})
        connect(option, &QCheckBox::toggled, this, [this] { Q_EMIT textEdited(m_field->text()); });
    QToolButton* closeButton = addButton(CloseColumn, Qt::NoArrow, tr("Close (Esc)"));
    closeButton->setIcon(icon(Glyph::Close));
    connect(closeButton, &QToolButton::clicked, this, &FindBar::dismiss);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textEdited);
}

void FindBar::createReplaceRow()
{
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setMaximumWidth(fieldWidth);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_replaceAll);
    buttons->addStretch(1);
    m_grid->addWidget(m_replacement, 1, FieldColumn);
    m_grid->addLayout(buttons, 1, PreviousColumn, 1, CloseColumn - PreviousColumn);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceRequested);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllRequested);
}

QToolButton* FindBar::addButton(int column, Qt::ArrowType arrow, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setArrowType(arrow);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    m_grid->addWidget(button, 0, column);
    return button;
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

void FindBar::setReplacing(bool replacing)
{
    m_replacement->setVisible(replacing);
    m_replace->setVisible(replacing);
    m_replaceAll->setVisible(replacing);
}

QString FindBar::text() const
{
    return m_field->text();
}

QString FindBar::replacement() const
{
    return m_replacement->text();
}

FindOptions FindBar::options() const
{
    return {.matchCase = m_case->isChecked(), .wholeWords = m_words->isChecked()};
}

void FindBar::showCount(int count)
{
    m_count->setText(m_field->text().isEmpty() ? QString()
                     : count == 0              ? tr("not found")
                                               : tr("%n matches", nullptr, count));
}

void FindBar::showReplaced(int count)
{
    m_count->setText(count == 0 ? tr("not found") : tr("%n replaced", nullptr, static_cast<int>(count)));
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
        if (m_replacement->hasFocus())
            Q_EMIT replaceRequested();
        else if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace retort::ui
