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

// The text of an action or label without the key that it is reached by: "&Open" and "開く(&O)" alike.
[[nodiscard]] inline QString withoutKey(QString text)
{
    if (const qsizetype at = text.indexOf(u"(&"); at >= 0 && at + 3 < text.size() && text.at(at + 3) == u')')
        text.remove(at, 4);
    return text.remove(u'&');
}

} // namespace retort::ui
