#include "ui/widgets/banner.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QToolButton>

#include "ui/support/icons.h"
#include "ui/support/theme.h"

namespace retort::ui {

namespace {

struct Look {
    Glyph glyph;
    QColor line;
    QColor fill;
};

Look lookOf(Banner::Kind kind, const ThemeColors& colors)
{
    switch (kind) {
    case Banner::Kind::Information: return {Glyph::Info, colors.accent, colors.accentSoft};
    case Banner::Kind::Success: return {Glyph::Check, colors.applied, colors.appliedSoft};
    case Banner::Kind::Warning: return {Glyph::Warning, colors.warning, colors.pendingSoft};
    case Banner::Kind::Problem: return {Glyph::Problem, colors.problem, colors.problemSoft};
    }
    return {Glyph::Info, colors.accent, colors.accentSoft};
}

} // namespace

Banner::Banner(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_close(new QToolButton(this)), m_body(new QBoxLayout(QBoxLayout::LeftToRight)), m_buttons(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(36, 8, 8, 8);
    row->setSpacing(8);
    m_text->setTextFormat(Qt::RichText); // also where there is no tag in it, or what was escaped is shown as it was written
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setOpenExternalLinks(false);
    m_body->setSpacing(8);
    m_body->addWidget(m_text, 1);
    m_buttons->setSpacing(4);
    m_body->addLayout(m_buttons);
    row->addLayout(m_body, 1);
    m_close->setIcon(icon(Glyph::Close));
    m_close->setIconSize(QSize(12, 12));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_text, &QLabel::linkActivated, this, &Banner::linkActivated);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    hide();
}

void Banner::say(Kind kind, const QString& html)
{
    clear();
    m_kind = kind;
    m_text->setText(html);
    setAccessibleName(QTextDocumentFragment::fromHtml(html).toPlainText());
    show();
    // A screen reader says it at once.
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    update();
}

QAbstractButton* Banner::addButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    m_buttons->addWidget(button);
    button->show(); // a layout would do so later
    arrange();
    return button;
}

void Banner::addWidget(QWidget* widget)
{
    m_buttons->insertWidget(0, widget);
    arrange();
}

void Banner::arrange()
{
    constexpr int leastForText = 320; // about fifty letters
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_close->sizeHint().width() - 2 * m_body->spacing();
    const bool below = m_buttons->count() > 0 && room - m_buttons->sizeHint().width() < leastForText;
    m_body->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setAlignment(m_buttons, below ? Qt::AlignRight : Qt::Alignment());
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::clear()
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_text->clear();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

// A label keeps the colour that its links were set with.
void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const QString text = m_text->text();
    m_text->clear();
    m_text->setText(text);
}

void Banner::paintEvent(QPaintEvent*)
{
    const Look look = lookOf(m_kind, colorsOf(palette()));
    QPainter painter(this);
    painter.fillRect(rect(), look.fill);
    painter.fillRect(QRect(0, 0, 3, height()), look.line);
    paintGlyph(painter, look.glyph, QRectF(12, 9, 16, 16), look.line);
}

} // namespace retort::ui
