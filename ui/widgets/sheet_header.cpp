#include "ui/widgets/sheet_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/elided_label.h"

namespace retort::ui {

SheetHeader::SheetHeader(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_route(new ElidedLabel(this)), m_dismiss(new QToolButton(this)), m_row(new QHBoxLayout(this)),
      m_production(new QLabel(tr("Production"), this))
{
    m_row->setContentsMargins(16, 8, 8, 8);
    m_row->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title->setFont(titleFont());
    m_route->setMuted(true);
    texts->addWidget(m_title);
    texts->addWidget(m_route);
    m_row->addLayout(texts, 1);
    m_dismiss->setIcon(icon(Glyph::Close));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setToolTip(tr("Close (Esc)"));
    m_dismiss->setAccessibleName(tr("Close"));
    m_row->addWidget(m_dismiss, 0, Qt::AlignTop);
    QFont strong = m_production->font();
    strong.setWeight(QFont::DemiBold);
    m_production->setFont(strong);
    m_production->hide();
    addBadge(m_production);
    connect(m_dismiss, &QToolButton::clicked, this, &SheetHeader::dismissed);
}

void SheetHeader::addBadge(QWidget* badge)
{
    m_row->insertWidget(m_row->count() - 1, badge, 0, Qt::AlignTop);
}

void SheetHeader::setProduction(bool production)
{
    QPalette changed = m_production->palette();
    changed.setColor(QPalette::WindowText, colorsOf(palette()).production);
    m_production->setPalette(changed);
    m_production->setVisible(production);
    update();
}

void SheetHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_dismiss->setIcon(icon(Glyph::Close));
        setProduction(m_production->isVisibleTo(this));
    }
}

void SheetHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColors& colors = colorsOf(palette());
    painter.fillRect(rect(), m_production->isVisibleTo(this) ? colors.productionSoft : colors.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.border);
}

} // namespace retort::ui
