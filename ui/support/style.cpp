#include "ui/support/style.h"

#include <QAbstractButton>
#include <QFrame>
#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

#include <algorithm>

#include "ui/support/theme.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr qreal corner = 5;
constexpr int scrollBarExtent = 12;
constexpr int shortestSlider = 28;
constexpr int toolPadding = 7;
constexpr int iconGap = 6;
constexpr int fieldPadding = 4;

bool has(const QStyleOption* option, QStyle::State state)
{
    return option->state & state;
}

bool flagged(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

QRectF inner(const QRect& rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

// Background and border of a push button in its state.
std::pair<QColor, QColor> buttonColors(const QStyleOption* option, const QWidget* widget, const ThemeColors& colors)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    QColor fill = option->palette.color(QPalette::Button);
    QColor border = colors.border;
    const bool filled = flagged(widget, "primary") || flagged(widget, "danger");
    if (enabled && filled) {
        fill = flagged(widget, "danger") ? colors.problem : colors.accent;
        border = fill.darker(colors.dark ? 100 : 112);
    } else if (!enabled) {
        fill = colors.window;
    }
    if (colors.highContrast && !filled && enabled && (has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver)))
        fill = has(option, QStyle::State_Sunken) ? colors.selection : colors.hover; // black cannot be made lighter
    else if (enabled && has(option, QStyle::State_Sunken))
        fill = fill.darker(colors.dark ? 125 : 110);
    else if (enabled && has(option, QStyle::State_MouseOver))
        fill = colors.dark ? fill.lighter(115) : fill.darker(104);
    if (enabled && has(option, QStyle::State_On) && !flagged(widget, "primary"))
        fill = colors.selection;
    return {fill, border};
}

void drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const ThemeColors& colors = colorsOf(option->palette);
    const auto [fill, border] = buttonColors(option, widget, colors);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(focused ? colors.accent : border, 1));
    painter->drawRoundedRect(inner(option->rect), corner, corner);
    if (focused) {
        painter->setBrush(Qt::NoBrush);
        QColor halo = colors.accent;
        halo.setAlpha(150);
        painter->setPen(QPen(halo, 2));
        painter->drawRoundedRect(inner(option->rect).adjusted(1, 1, -1, -1), corner - 1, corner - 1);
    }
    painter->restore();
}

void drawFieldPanel(const QStyleOption* option, QPainter* painter)
{
    const ThemeColors& colors = colorsOf(option->palette);
    const bool focused = has(option, QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(option->palette.color(QPalette::Base));
    painter->setPen(QPen(focused ? colors.accent : colors.border, focused ? 1.5 : 1));
    painter->drawRoundedRect(inner(option->rect), corner, corner);
    painter->restore();
}

void drawToolPanel(const QStyleOption* option, QPainter* painter)
{
    const ThemeColors& colors = colorsOf(option->palette);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_Sunken);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    if (!on && !focused && !(has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(on ? colors.selection : colors.sunken);
    painter->setPen(focused ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
    painter->drawRoundedRect(inner(option->rect), corner, corner);
    painter->restore();
}

void drawTabShape(const QStyleOptionTab* tab, QPainter* painter, const QWidget* widget)
{
    const ThemeColors& colors = colorsOf(tab->palette);
    const bool selected = has(tab, QStyle::State_Selected);
    if (!selected && has(tab, QStyle::State_MouseOver) && has(tab, QStyle::State_Enabled))
        painter->fillRect(tab->rect.adjusted(2, 3, -2, -3), colors.hover);
    if (selected && !flagged(widget, "folded")) {
        const int y = tab->rect.bottom() - 1;
        painter->fillRect(QRect(tab->rect.left() + 8, y, tab->rect.width() - 16, 2), colors.accent);
    }
    if (has(tab, QStyle::State_HasFocus) && has(tab, QStyle::State_KeyboardFocusChange)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRoundedRect(inner(tab->rect.adjusted(3, 4, -3, -4)), 3, 3);
        painter->restore();
    }
}

void drawCheckBox(const QStyleOption* option, QPainter* painter)
{
    const ThemeColors& colors = colorsOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    const QColor edge = focused ? colors.accent : enabled ? colors.muted : colors.border;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on && enabled ? colors.accent : edge, focused ? 2 : 1));
    painter->setBrush(on && enabled ? colors.accent : option->palette.color(QPalette::Base));
    painter->drawRoundedRect(inner(option->rect), 3, 3);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(enabled ? colors.onAccent : colors.muted, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = inner(option->rect).center();
    if (has(option, QStyle::State_NoChange))
        painter->drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0));
    else if (on)
        painter->drawPolyline(QPolygonF({middle + QPointF(-3.2, 0.2), middle + QPointF(-1, 2.4), middle + QPointF(3.3, -2.4)}));
    painter->restore();
}

// A ring; chosen, with a dot in it. Fusion's own cannot be seen on dark.
void drawRadioButton(const QStyleOption* option, QPainter* painter)
{
    const ThemeColors& colors = colorsOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    const QColor edge = focused ? colors.accent : enabled ? colors.muted : colors.border;
    const QRectF ring = inner(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on && enabled ? colors.accent : edge, focused ? 2 : 1));
    painter->setBrush(option->palette.color(QPalette::Base));
    painter->drawEllipse(ring);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? colors.accent : colors.muted);
        painter->drawEllipse(ring.center(), ring.width() / 4 + 0.5, ring.height() / 4 + 0.5);
    }
    painter->restore();
}

bool hasIconAndText(const QStyleOptionToolButton* button)
{
    return button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull() && !button->text.isEmpty();
}

// Fusion puts the text against the icon.
void drawToolLabel(const QStyleOptionToolButton* button, QPainter* painter)
{
    const bool enabled = has(button, QStyle::State_Enabled);
    QRect room = button->rect.adjusted(toolPadding, 0, -toolPadding, 0);
    const QRect icon(QPoint(room.left(), room.center().y() - button->iconSize.height() / 2), button->iconSize);
    button->icon.paint(painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    room.setLeft(icon.right() + 1 + iconGap);
    painter->setFont(button->font);
    painter->setPen(button->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, button->text);
}

void drawScrollBar(const QStyle* style, const QStyleOptionSlider* bar, QPainter* painter, const QWidget* widget)
{
    const ThemeColors& colors = colorsOf(bar->palette);
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Base));
    if (bar->maximum <= bar->minimum)
        return;
    QRectF slider = style->subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    const bool active = (bar->activeSubControls & QStyle::SC_ScrollBarSlider) && has(bar, QStyle::State_Enabled);
    const qreal inset = active ? 2 : 3;
    slider = bar->orientation == Qt::Vertical ? slider.adjusted(inset, 2, -inset, -2) : slider.adjusted(2, inset, -2, -inset);
    QColor color = colors.muted;
    color.setAlpha(active ? 190 : 110);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const qreal radius = std::min(slider.width(), slider.height()) / 2;
    painter->drawRoundedRect(slider, radius, radius);
    painter->restore();
}

void drawHeaderSection(const QStyleOption* option, QPainter* painter)
{
    const ThemeColors& colors = colorsOf(option->palette);
    painter->fillRect(option->rect, colors.window);
    painter->setPen(colors.border);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawProgress(const QStyleOptionProgressBar* bar, QPainter* painter, bool contents)
{
    const ThemeColors& colors = colorsOf(bar->palette);
    QRectF rect = bar->rect;
    rect = QRectF(rect.left(), rect.center().y() - 2, rect.width(), 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (contents) {
        const int range = std::max(bar->maximum - bar->minimum, 1);
        const qreal part = std::clamp(static_cast<qreal>(bar->progress - bar->minimum) / range, 0.0, 1.0);
        rect.setWidth(rect.width() * part);
    }
    painter->setBrush(contents ? colors.accent : colors.border);
    painter->drawRoundedRect(rect, 2, 2);
    painter->restore();
}

} // namespace

RetortStyle::RetortStyle() : QProxyStyle(u"Fusion"_s) {}

void RetortStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: drawButtonPanel(option, painter, widget); return;
    case PE_PanelButtonTool: drawToolPanel(option, painter); return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame != nullptr && frame->lineWidth > 0) {
            drawFieldPanel(option, painter);
            return;
        }
        break;
    case PE_FrameLineEdit: drawFieldPanel(option, painter); return;
    case PE_Frame:
        if (widget != nullptr && widget->property("field").toBool()) {
            drawFieldPanel(option, painter);
            return;
        }
        break;
    case PE_FrameFocusRect: // buttons and tabs draw their own ring; rows show it as their selection
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(option, painter); return;
    case PE_IndicatorRadioButton: drawRadioButton(option, painter); return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, option->palette.color(QPalette::Base)); return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget: return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void RetortStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            drawTabShape(tab, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab plain = *tab;
            plain.state &= ~State_HasFocus;
            if (has(tab, State_Enabled) && (!has(tab, State_Selected) || flagged(widget, "folded")))
                plain.palette.setColor(QPalette::WindowText, colorsOf(tab->palette).muted);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option); button != nullptr && hasIconAndText(button)) {
            drawToolLabel(button, painter);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label = *button;
            if (has(option, State_Enabled) && (flagged(widget, "primary") || flagged(widget, "danger")))
                label.palette.setColor(QPalette::ButtonText, colorsOf(option->palette).onAccent);
            if (!label.icon.isNull() && !label.text.isEmpty())
                label.text.prepend(u' '); // the style below leaves less of a gap than tool buttons have; the width is there
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection: drawHeaderSection(option, painter); return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, colorsOf(option->palette).window); return;
    case CE_Splitter: {
        const bool vertical = option->rect.width() > option->rect.height();
        const QPoint centre = option->rect.center();
        painter->setPen(colorsOf(option->palette).border);
        if (vertical)
            painter->drawLine(option->rect.left(), centre.y(), option->rect.right(), centre.y());
        else
            painter->drawLine(centre.x(), option->rect.top(), centre.x(), option->rect.bottom());
        return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            drawProgress(bar, painter, element == CE_ProgressBarContents);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RetortStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* button = control == CC_ToolButton ? qstyleoption_cast<const QStyleOptionToolButton*>(option) : nullptr) {
        // The text says that there is a menu; Fusion's arrow in the corner says it worse.
        QStyleOptionToolButton plain = *button;
        plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(proxy(), bar, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect RetortStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(fieldPadding, 0, 0, 0);
    const auto* bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(length * static_cast<qint64>(bar->pageStep) / (range + bar->pageStep));
        slider = std::clamp(slider, std::min(shortestSlider, length), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return vertical ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                        : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
    };
    switch (part) {
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSlider: return along(start, slider);
    case SC_ScrollBarSubPage: return along(0, start);
    case SC_ScrollBarAddPage: return along(start + slider, length - start - slider);
    default: return {};
    }
}

int RetortStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_SplitterWidth: return 1; // Qt widens what can be grabbed
    case PM_HeaderMargin: return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap: return 0;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 14;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RetortStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_TabBar_PreferNoArrows: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize RetortStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result = QSize(result.width() + 16, std::max(result.height(), 28));
    else if (const auto* button = type == CT_ToolButton ? qstyleoption_cast<const QStyleOptionToolButton*>(option) : nullptr;
             button != nullptr && hasIconAndText(button))
        result.setWidth(2 * toolPadding + button->iconSize.width() + iconGap + button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + 1);
    else if (type == CT_LineEdit || type == CT_ComboBox)
        result = QSize(result.width() + (type == CT_ComboBox ? fieldPadding : 0), std::max(result.height(), 28));
    return result;
}

void RetortStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // Hover feedback of tool buttons and tabs needs the events.
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || widget->inherits("QTabBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* field = qobject_cast<QLineEdit*>(widget))
        field->setTextMargins(fieldPadding, 0, fieldPadding, 0);
    // Enter presses the button that has the focus, in windows as in dialogs.
    if (auto* button = qobject_cast<QPushButton*>(widget))
        button->setAutoDefault(true);
}

void setPrimary(QWidget* button)
{
    button->setProperty("primary", true);
}

void setDanger(QWidget* button)
{
    button->setProperty("danger", true);
}

void setField(QFrame* frame)
{
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setProperty("field", true);
}

} // namespace retort::ui
