#include "ui/widgets/sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/sheet_header.h"
#include "ui/widgets/sheet_search.h"

namespace retort::ui {

Sheet::Sheet(const QString& name, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_header(new SheetHeader(this)), m_banner(new Banner(this))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_banner);
    m_banner->setClosable(false);
    connect(m_header, &SheetHeader::dismissed, this, &Sheet::closeRequested);
}

void Sheet::enter()
{
    const QWidget* now = window()->focusWidget();
    if (now == nullptr || !isAncestorOf(now))
        setFocus(Qt::OtherFocusReason);
}

SheetSearch& Sheet::search()
{
    if (m_search == nullptr)
        m_search = new SheetSearch(this, m_column, m_footer != nullptr ? m_column->indexOf(m_footer) : m_column->count());
    return *m_search;
}

bool Sheet::openFind()
{
    return search().open();
}

bool Sheet::findAgain(bool forward)
{
    return search().again(forward);
}

void Sheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || m_search == nullptr || !m_search->dismiss())
        QWidget::keyPressEvent(event);
}

void Sheet::giveFocus(QWidget* widget)
{
    const QWidget* now = window()->focusWidget();
    if (isVisible() && (now == nullptr || now == window() || now == this || isAncestorOf(now)))
        widget->setFocus(Qt::OtherFocusReason);
}

QVBoxLayout* Sheet::addFooter()
{
    m_footer = new QWidget(this);
    auto* rows = new QVBoxLayout(m_footer);
    rows->setContentsMargins(16, 8, 16, 12);
    rows->setSpacing(8);
    m_column->addWidget(m_footer);
    return rows;
}

QHBoxLayout* Sheet::addButtonRow(QVBoxLayout* footer)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    footer->addLayout(row);
    return row;
}

void Sheet::closeOrStop(QPushButton* button, const std::function<bool()>& stop)
{
    connect(button, &QPushButton::clicked, this, [this, button, stop] {
        if (!stop()) {
            Q_EMIT closeRequested();
            return;
        }
        button->setEnabled(false);
        button->setText(tr("Stopping…"));
    });
}

void Sheet::setFooterLine(bool line)
{
    m_footerLine = line;
    update();
}

void Sheet::becomeOutdated()
{
    m_outdated = !isVisible();
    if (!m_outdated)
        catchUp();
}

void Sheet::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_outdated, false))
        catchUp();
}

QString Sheet::bannerText() const
{
    return m_banner->text();
}

void Sheet::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_footerLine && m_footer != nullptr)
        QPainter(this).fillRect(QRect(0, m_footer->y(), width(), 1), colorsOf(palette()).border);
}

} // namespace retort::ui
