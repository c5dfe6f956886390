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

using Lanes = std::array<QRgb, 8>;
constexpr Lanes laneRgb = {0xff3f83d6, 0xffd9771c, 0xff1b9a80, 0xffbf5fa6, 0xffa38318, 0xff7d6cd8, 0xffcf5340, 0xff3497b8};
constexpr Lanes lanesOnWhite = {0xff1f5fae, 0xff9c4f00, 0xff0d6b55, 0xff8f2f77, 0xff6b5400, 0xff5440b0, 0xffa02c1c, 0xff136a86};
constexpr Lanes lanesOnBlack = {0xff6db3ff, 0xffffa64d, 0xff3fe0b8, 0xffff9be0, 0xfff0d040, 0xffb8a8ff, 0xffff8a75, 0xff66d9ff};

std::array<QColor, 8> laneColors(const Lanes& rgb)
{
    std::array<QColor, 8> colors;
    for (std::size_t i = 0; i < colors.size(); ++i)
        colors.at(i) = QColor::fromRgb(rgb.at(i));
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
    c.disabled = QColor(0x9aa1a9);
    c.button = QColor(0xfdfdfe);
    c.tip = QColor(0x2a2e34);
    c.tipText = QColor(0xf1f3f5);
    c.lanes = laneColors(laneRgb);
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
    c.disabled = QColor(0x626b76);
    c.button = QColor(0x2a2e34);
    c.tip = QColor(0x2d3239);
    c.tipText = QColor(0xf1f3f5);
    c.lanes = laneColors(laneRgb);
    return c;
}

ThemeColors whiteColors()
{
    ThemeColors c;
    c.highContrast = true;
    c.dimmed = 0.8;
    c.window = QColor(0xffffff);
    c.surface = QColor(0xffffff);
    c.sunken = QColor(0xf2f2f2);
    c.text = QColor(Qt::black);
    c.muted = QColor(0x2b2f36);
    c.border = QColor(0x4a4a4a);
    c.hover = QColor(0xe9eef5);
    c.selection = QColor(0xc2dbff);
    c.selectionInactive = QColor(0xd9d9d9);
    c.accent = QColor(0x00347d);
    c.onAccent = QColor(0xffffff);
    c.applied = QColor(0x004222);
    c.pending = QColor(0x4d3000);
    c.problem = QColor(0x7a0010);
    c.warning = QColor(0x4d3000);
    c.appliedSoft = QColor(0xddf3e4);
    c.pendingSoft = QColor(0xfff0cc);
    c.problemSoft = QColor(0xffe3e3);
    c.accentSoft = QColor(0xe0ecff);
    c.matchSoft = QColor(0xffe28a);
    c.production = QColor(0x7a0010);
    c.productionSoft = QColor(0xffe0e0);
    c.disabled = QColor(0x595959);
    c.button = QColor(0xffffff);
    c.tip = QColor(Qt::black);
    c.tipText = QColor(0xffffff);
    c.lanes = laneColors(lanesOnWhite);
    return c;
}

ThemeColors blackColors()
{
    ThemeColors c;
    c.dark = true;
    c.highContrast = true;
    c.dimmed = 0.8;
    c.window = QColor(Qt::black);
    c.surface = QColor(Qt::black);
    c.sunken = QColor(0x0d0d0d);
    c.text = QColor(0xffffff);
    c.muted = QColor(0xdcdcdc);
    c.border = QColor(0xb8b8b8);
    c.hover = QColor(0x1c1f24);
    c.selection = QColor(0x0a3062);
    c.selectionInactive = QColor(0x333333);
    c.accent = QColor(0xa8d1ff);
    c.onAccent = QColor(Qt::black);
    c.applied = QColor(0x7df0b2);
    c.pending = QColor(0xffd866);
    c.problem = QColor(0xffb3b8);
    c.warning = QColor(0xffd866);
    c.appliedSoft = QColor(0x06281a);
    c.pendingSoft = QColor(0x2e2200);
    c.problemSoft = QColor(0x3d0c12);
    c.accentSoft = QColor(0x0a2244);
    c.matchSoft = QColor(0x403100);
    c.production = QColor(0xffb3b8);
    c.productionSoft = QColor(0x470d14);
    c.disabled = QColor(0xa6a6a6);
    c.button = QColor(0x0d0d0d);
    c.tip = QColor(0x1c1f24);
    c.tipText = QColor(0xffffff);
    c.lanes = laneColors(lanesOnBlack);
    return c;
}

const ThemeColors& colorsFor(bool dark, bool highContrast)
{
    static const ThemeColors light = lightColors();
    static const ThemeColors night = darkColors();
    static const ThemeColors white = whiteColors();
    static const ThemeColors black = blackColors();
    if (highContrast)
        return dark ? black : white;
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
    p.setColor(QPalette::Button, c.button);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.problem);
    p.setColor(QPalette::ToolTipBase, c.tip);
    p.setColor(QPalette::ToolTipText, c.tipText);
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
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, c.disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    p.setColor(QPalette::Disabled, QPalette::Accent, c.disabled);
    return p;
}

} // namespace

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return u"system"_s;
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    case ThemeChoice::HighContrastLight: return u"high-contrast-light"_s;
    case ThemeChoice::HighContrastDark: return u"high-contrast-dark"_s;
    }
    return {};
}

std::optional<ThemeChoice> themeFromName(const QString& name)
{
    for (const ThemeChoice choice : allThemes) {
        if (themeName(choice) == name)
            return choice;
    }
    return std::nullopt;
}

const ThemeColors& colorsOf(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Window);
    return colorsFor(window.lightness() < 128, window == colorsFor(false, true).window || window == colorsFor(true, true).window);
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    const bool highContrast = choice == ThemeChoice::HighContrastLight || choice == ThemeChoice::HighContrastDark;
    const bool dark = choice == ThemeChoice::Dark || choice == ThemeChoice::HighContrastDark
                      || (choice == ThemeChoice::System && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    if (dynamic_cast<RetortStyle*>(QApplication::style()) == nullptr)
        QApplication::setStyle(new RetortStyle);
    application.setProperty("retortDark", dark);
    const QPalette palette = paletteOf(colorsFor(dark, highContrast));
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
