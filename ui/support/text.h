#pragma once

// The two crossings between the core's UTF-8 and Qt's text.

#include <QString>

#include <string>
#include <string_view>

namespace retort::ui {

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string toUtf8(const QString& text)
{
    return text.toStdString();
}

} // namespace retort::ui
