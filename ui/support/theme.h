#pragma once

// The look: Fusion under palettes of our own, one accent, colours that mean a state, eight lane colours. A widget asks
// for colours with its own palette, so it follows a change of theme by repainting; nothing here holds state.

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>
#include <optional>

class QApplication;

namespace retort::ui {

// In high contrast all text has 7:1 or more on everything it stands on, and lines that part things can be seen as clearly.
enum class ThemeChoice { System, Light, Dark, HighContrastLight, HighContrastDark };
inline constexpr std::array allThemes = {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrastLight,
                                         ThemeChoice::HighContrastDark};

// "system", "light", "dark", "high-contrast-light", "high-contrast-dark": for settings and the command line.
[[nodiscard]] QString themeName(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeFromName(const QString& name);

struct ThemeColors {
    bool dark = false;
    bool highContrast = false;
    QColor window, surface, sunken, text, muted, border, hover, selection, selectionInactive;
    QColor accent, onAccent;
    QColor applied, pending, problem, warning;
    QColor appliedSoft, pendingSoft, problemSoft, accentSoft; // backgrounds that text can stand on
    QColor matchSoft; // what a search found
    QColor production, productionSoft;
    QColor disabled;               // text of what cannot be used now
    QColor button, tip, tipText;   // push buttons, tooltips
    qreal dimmed = 0.5;            // opacity of what is unrelated to the selection; its text can still be read
    // Distinguishable for colour-blind eyes, the same in light and dark; in high contrast the same hues.
    std::array<QColor, 8> lanes;
};

// The colours that belong to a palette (ours: told by its window colour; of another, by how light that is).
[[nodiscard]] const ThemeColors& colorsOf(const QPalette& palette);

// Sets style, palette and fonts of the application. System follows the desktop's colour scheme as it is now; call it
// again when QStyleHints::colorSchemeChanged says so.
void applyTheme(QApplication& application, ThemeChoice choice);

// The three text sizes and the one monospace face.
[[nodiscard]] QFont smallFont();
[[nodiscard]] QFont titleFont();
[[nodiscard]] QFont monospaceFont();

// The 8-pixel grid.
inline constexpr int gridStep = 8;

} // namespace retort::ui
