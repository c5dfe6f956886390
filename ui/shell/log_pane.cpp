#include "ui/shell/log_pane.h"

#include <QScrollBar>
#include <QTime>

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

void LogPane::append(const QString& text, const QColor& color)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!document()->isEmpty())
        cursor.insertBlock();
    QTextCharFormat format;
    format.setForeground(color);
    cursor.insertText(text, format);
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogPane::add(const QString& text)
{
    append(QTime::currentTime().toString(u"HH:mm:ss  "_s) + text, palette().color(QPalette::PlaceholderText));
}

void LogPane::addStatement(const QString& sql)
{
    QString text = sql.trimmed();
    text.replace(u'\t', u"    "_s);
    text.replace(u'\n', u"\n          "_s);
    append(u"          "_s + text, palette().color(QPalette::Text));
}

void LogPane::addProblem(const QString& text)
{
    append(QTime::currentTime().toString(u"HH:mm:ss  "_s) + text, colorsOf(palette()).problem);
}

} // namespace retort::ui
