#pragma once

// SQL coloured line by line, for delegates that paint it. GUI thread only.

#include <QPalette>
#include <QString>
#include <QStringList>
#include <QTextLayout>

#include <vector>

namespace retort::ui {

// The formats of each line, in the order of the text; comments and strings may go over several lines. dialect is
// SQLAlchemy's name.
[[nodiscard]] std::vector<QList<QTextLayout::FormatRange>>
highlightSqlLines(const QStringList& lines, const QString& dialect, const QPalette& palette);

} // namespace retort::ui
