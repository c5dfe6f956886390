#include "ui/support/theme.h"

#include <QApplication>
#include <QWidget>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStyleFactory>
#include <QStyleHints>

#include "ui/support/style.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr std::array<QRgb, 8> laneRgb = {0xff3f83d6, 0xffd9771c, 0xff1b9a80, 0xffbf5fa6,
                                         0xffa38318, 0xff7d6cd8, 0xffcf5340, 0xff3497b8};

std::array<QColor, 8> laneColors()
{
    std::array<QColor, 8> colors;
    for (std::size_t i = 0; i < colors.size(); ++i)
        colors.at(i) = QColor::fromRgb(laneRgb.at(i));
    return colors;
}

ThemeColors lightColors()
{
    ThemeColors c;
    c.window = QColor(0xf4f5f7);
    c.surface = QColor(0xffffff);
    c.sunken = QColor(0xebedf0);
    c.text = QColor(0x1d2126);
    c.muted = QColor(0x5d6670);
    c.border = QColor(0xd5d9de);
    c.hover = QColor(0xf0f3f7);
    c.selection = QColor(0xd5e4fb);
    c.selectionInactive = QColor(0xe4e8ee);
    c.accent = QColor(0x2866c8);
    c.onAccent = QColor(0xffffff);
    c.applied = QColor(0x1a7a4a);
    c.pending = QColor(0x8a5a00);
    c.problem = QColor(0xb9252f);
    c.warning = QColor(0x8a5a00);
    c.appliedSoft = QColor(0xe2f3e9);
    c.pendingSoft = QColor(0xfbf0d9);
    c.problemSoft = QColor(0xfce8e8);
    c.accentSoft = QColor(0xe6effc);
    c.matchSoft = QColor(0xffe7a3);
    c.production = QColor(0xb9252f);
    c.productionSoft = QColor(0xfbe3e4);
    c.lanes = laneColors();
    return c;
}

ThemeColors darkColors()
{
    ThemeColors c;
    c.dark = true;
    c.window = QColor(0x1f2226);
    c.surface = QColor(0x17191d);
    c.sunken = QColor(0x14161a);
    c.text = QColor(0xe2e5e9);
    c.muted = QColor(0xa2abb6);
    c.border = QColor(0x343940);
    c.hover = QColor(0x22262b);
    c.selection = QColor(0x284265);
    c.selectionInactive = QColor(0x2d3239);
    c.accent = QColor(0x6aa3f5);
    c.onAccent = QColor(0x0e1726);
    c.applied = QColor(0x58c08a);
    c.pending = QColor(0xdfae4c);
    c.problem = QColor(0xff8289);
    c.warning = QColor(0xdfae4c);
    c.appliedSoft = QColor(0x1b3327);
    c.pendingSoft = QColor(0x362c18);
    c.problemSoft = QColor(0x3c2226);
    c.accentSoft = QColor(0x1f304a);
    c.matchSoft = QColor(0x5c4a17);
    c.production = QColor(0xff8289);
    c.productionSoft = QColor(0x43252a);
    c.lanes = laneColors();
    return c;
}

const ThemeColors& colorsFor(bool dark)
{
    static const ThemeColors light = lightColors();
    static const ThemeColors night = darkColors();
    return dark ? night : light;
}

QPalette paletteOf(const ThemeColors& c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.dark ? c.window : c.hover);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.dark ? QColor(0x2a2e34) : QColor(0xfdfdfe));
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.problem);
    p.setColor(QPalette::ToolTipBase, c.dark ? QColor(0x2d3239) : QColor(0x2a2e34));
    p.setColor(QPalette::ToolTipText, QColor(0xf1f3f5));
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Accent, c.accent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.dark ? QColor(0x3a4048) : QColor(0xffffff));
    p.setColor(QPalette::Midlight, c.dark ? QColor(0x30353c) : QColor(0xe9ebee));
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.dark ? QColor(0x101215) : QColor(0xb4bac2));
    p.setColor(QPalette::Shadow, c.dark ? QColor(0x08090a) : QColor(0x8a9199));
    p.setColor(QPalette::Inactive, QPalette::Highlight, c.selectionInactive);
    const QColor faint = c.dark ? QColor(0x626b76) : QColor(0x9aa1a9);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    p.setColor(QPalette::Disabled, QPalette::Accent, faint);
    return p;
}

} // namespace

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return u"system"_s;
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    }
    return {};
}

std::optional<ThemeChoice> themeFromName(const QString& name)
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (themeName(choice) == name)
            return choice;
    }
    return std::nullopt;
}

const ThemeColors& colorsOf(const QPalette& palette)
{
    return colorsFor(palette.color(QPalette::Window).lightness() < 128);
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    const bool dark = choice == ThemeChoice::Dark
                      || (choice == ThemeChoice::System && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    if (dynamic_cast<RetortStyle*>(QApplication::style()) == nullptr)
        QApplication::setStyle(new RetortStyle);
    application.setProperty("retortDark", dark);
    const QPalette palette = paletteOf(colorsFor(dark));
    QApplication::setPalette(palette);
    // Windows that are already there take the application's palette only when the event loop gets to it; told directly,
    // they and what is in them change at once.
    for (QWidget* window : QApplication::topLevelWidgets())
        window->setPalette(palette);
}

QFont smallFont()
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    else
        font.setPixelSize(font.pixelSize() * 9 / 10);
    return font;
}

QFont titleFont()
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.35);
    else
        font.setPixelSize(font.pixelSize() * 135 / 100);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() > 0 ? QApplication::font().pointSizeF() : 10);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace retort::ui
