#include "ui/shell/log_pane.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTime>

#include <algorithm>

#include "ui/support/theme.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

LogPane::LogPane(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(u"logPane"_s);
    setAccessibleName(tr("Log"));
    setReadOnly(true);
    setFont(monospaceFont());
    setFrameShape(QFrame::NoFrame);
    setMaximumBlockCount(10000);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setPlaceholderText(tr("What runs is written here, statement by statement."));
    document()->setDocumentMargin(8);
}

// The kind of a line is kept as the state of its block, so that its colour can follow the theme.
void LogPane::append(const QString& text, Kind kind)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    for (const QString& line : text.split(u'\n')) {
        if (!document()->isEmpty())
            cursor.insertBlock();
        cursor.block().setUserState(static_cast<int>(kind));
        cursor.insertText(line, formatOf(kind));
    }
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

QTextCharFormat LogPane::formatOf(Kind kind) const
{
    const ThemeColors& colors = colorsOf(palette());
    QTextCharFormat format;
    format.setForeground(kind == Kind::Problem ? colors.problem : kind == Kind::Statement ? colors.text : colors.muted);
    return format;
}

void LogPane::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(formatOf(static_cast<Kind>(std::max(block.userState(), 0))));
    }
}

void LogPane::add(const QString& text)
{
    append(QTime::currentTime().toString(u"HH:mm:ss  "_s) + text, Kind::Plain);
}

void LogPane::addStatement(const QString& sql)
{
    QString text = sql.trimmed();
    text.replace(u'\t', u"    "_s);
    text.replace(u'\n', u"\n          "_s);
    append(u"          "_s + text, Kind::Statement);
}

void LogPane::addProblem(const QString& text)
{
    append(QTime::currentTime().toString(u"HH:mm:ss  "_s) + text, Kind::Problem);
}

} // namespace retort::ui
