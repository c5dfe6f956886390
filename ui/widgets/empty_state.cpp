#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/support/theme.h"
#include "ui/widgets/flow_layout.h"

namespace retort::ui {

EmptyState::EmptyState(QWidget* parent) : QWidget(parent), m_title(new QLabel(this)), m_body(new QLabel(this)), m_buttons(new QWidget(this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(24, 24, 24, 24);
    auto* holder = new QWidget(this);
    holder->setMaximumWidth(440);
    outer->addStretch(1);
    outer->addWidget(holder, 8);
    outer->addStretch(1);

    m_column = new QVBoxLayout(holder);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_title->setFont(titleFont());
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText); // names of folders and reasons may hold anything
    m_body->setTextFormat(Qt::PlainText);
    m_body->setWordWrap(true);
    m_body->setForegroundRole(QPalette::PlaceholderText);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new FlowLayout(m_buttons);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    m_buttons->hide();

    m_column->addStretch(2);
    m_column->addWidget(m_title);
    m_column->addWidget(m_body);
    m_column->addWidget(m_buttons);
    m_column->addStretch(3);
}

void EmptyState::setTexts(const QString& title, const QString& body)
{
    m_title->setText(title);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(body);
}

QPushButton* EmptyState::addButton(const QString& text, bool primary)
{
    auto* button = new QPushButton(text, m_buttons);
    button->setProperty("primary", primary);
    m_buttons->layout()->addWidget(button);
    m_buttons->show();
    return button;
}

void EmptyState::addWidget(QWidget* widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void EmptyState::clearButtons()
{
    qDeleteAll(m_buttons->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly));
    m_buttons->hide();
}

} // namespace retort::ui
