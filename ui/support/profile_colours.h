#pragma once

// The colours that a connection profile can have. Files keep their names.

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

#include "ui/support/theme.h"

namespace retort::ui {

// In the order of ThemeColors::lanes.
inline constexpr std::array<QLatin1StringView, 8> profileColourNames = {
    QLatin1StringView("blue"), QLatin1StringView("orange"), QLatin1StringView("green"), QLatin1StringView("pink"),
    QLatin1StringView("yellow"), QLatin1StringView("violet"), QLatin1StringView("red"), QLatin1StringView("cyan"),
};

// Invalid for none, and for a name that is none of these.
[[nodiscard]] inline QColor profileColour(const QString& name, const QPalette& palette)
{
    for (std::size_t i = 0; i < profileColourNames.size(); ++i) {
        if (name == profileColourNames[i])
            return colorsOf(palette).lanes.at(i);
    }
    return {};
}

} // namespace retort::ui
