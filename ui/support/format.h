#pragma once

// Values as people read them. Pure functions; the clock is an argument so that tests can stop it.

#include <QDateTime>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace retort::ui {

// What fits in an id column: ids of up to 16 characters whole, longer ones with an ellipsis at the end.
[[nodiscard]] QString shortId(std::string_view id);
// Where a version table with these rows stands: their ids, or "base".
[[nodiscard]] QString positionText(const std::vector<std::string>& rows);

// "Create Date" of a script: "2023-09-01 13:37:00.000000", with or without an offset. Invalid where it is anything else.
[[nodiscard]] QDateTime parseCreateDate(std::string_view text);

// "just now", "5 min ago", "3 h ago", "yesterday", "4 days ago", "3 months ago", "2 years ago"; dates to come are exact.
[[nodiscard]] QString relativeDate(const QDateTime& when, const QDateTime& now);
// The same day in full, with the time, in the user's locale.
[[nodiscard]] QString exactDate(const QDateTime& when);

// What a revision is about: the first line of its docstring, or else the words in the name of its file; empty: neither.
[[nodiscard]] QString revisionMessage(std::string_view doc, std::string_view path, std::string_view id);

// "4.2 MiB" in the user's locale.
[[nodiscard]] QString dataSize(qint64 bytes);

// The message with its causes, without the place; ends with a full stop.
[[nodiscard]] QString errorSentence(const Error& error);
// "versions/1234_users.py, line 12"; empty when the error has no place. Paths below `folder` are shown relative to it.
[[nodiscard]] QString errorPlace(const Error& error, const QString& folder = {});
[[nodiscard]] QString pathBelow(const QString& path, const QString& folder);

} // namespace retort::ui
