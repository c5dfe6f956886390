#include "ui/sql/sql_view.h"

#include <algorithm>

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include "ui/sql/sql_highlighting.h"
#include "ui/support/theme.h"

namespace retort::ui {

namespace {

QTextDocument::FindFlags findFlags(FindOptions options)
{
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, options.matchCase);
    flags.setFlag(QTextDocument::FindWholeWords, options.wholeWords);
    return flags;
}

} // namespace

SqlView::SqlView(QWidget* parent)
    : QPlainTextEdit(parent), m_highlighter(std::make_unique<SqlDocumentHighlighter>(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setFont(monospaceFont());
    document()->setDocumentMargin(8);
    setAccessibleName(tr("SQL of the revision"));
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SqlView::chooseAtCursor);
    applyTheme();
}

SqlView::~SqlView() = default;

void SqlView::setSql(const QString& text, const QString& dialect, std::vector<migration::StatementSpan> spans,
                     const QString& placeholder)
{
    m_spans = std::move(spans);
    clearMark(); // it counts in the spans before
    setPlaceholderText(placeholder);
    if (dialect != m_dialect) {
        m_dialect = dialect;
        m_highlighter->setDialect(m_dialect);
    }
    if (!replaceText(text))
        return;
    m_marked.clear();
    m_statementMarks.clear();
    markMatches(m_sought, m_soughtHow);
}

// Only the lines that differ are replaced: a key in the script changes one or two, and highlighting all of a long text
// takes longer than making it.
bool SqlView::replaceText(const QString& text)
{
    const QString old = toPlainText();
    if (text == old)
        return false;
    const int scroll = verticalScrollBar()->value();
    const QSignalBlocker blocker(this);
    const auto same = std::mismatch(old.cbegin(), old.cend(), text.cbegin(), text.cend());
    // Back to the beginning of the line, and from there on to the end of the one where the rest is the same again.
    const qsizetype begin = old.lastIndexOf(u'\n', std::distance(old.cbegin(), same.first) - old.size() - 1) + 1;
    const qsizetype most = std::min(old.size(), text.size()) - begin;
    qsizetype rest = 0;
    while (rest < most && old[old.size() - rest - 1] == text[text.size() - rest - 1])
        ++rest;
    if (const qsizetype line = old.indexOf(u'\n', old.size() - rest); line >= 0)
        rest = old.size() - line;
    else
        rest = 0;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(old.size() - rest), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(begin, text.size() - rest - begin));
    verticalScrollBar()->setValue(scroll);
    return true;
}

void SqlView::markScriptOffset(std::uint32_t offset)
{
    std::vector<std::size_t> matches;
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const operations::OperationSource& source = m_spans[i].source;
        if (source.line != 0 && offset >= source.begin && offset <= source.end)
            matches.push_back(i);
    }
    markSpans(matches, true);
}

void SqlView::clearMark()
{
    m_marked.clear();
    m_statementMarks.clear();
    showMarks();
}

void SqlView::showMarks()
{
    setExtraSelections(m_statementMarks + m_matchMarks);
}

int SqlView::markMatches(const QString& text, FindOptions options)
{
    m_sought = text;
    m_soughtHow = options;
    m_matchMarks.clear();
    QTextCursor found;
    while (!text.isEmpty() && !(found = document()->find(text, found, findFlags(options))).isNull()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = found;
        selection.format.setBackground(colorsOf(palette()).matchSoft);
        m_matchMarks.append(selection);
    }
    showMarks();
    return static_cast<int>(m_matchMarks.size());
}

bool SqlView::selectMatch(const QString& text, bool forward, FindOptions options)
{
    QTextDocument::FindFlags flags = findFlags(options);
    flags.setFlag(QTextDocument::FindBackward, !forward);
    QTextCursor found = text.isEmpty() ? QTextCursor() : document()->find(text, textCursor(), flags);
    if (found.isNull() && !text.isEmpty()) {
        QTextCursor edge(document());
        edge.movePosition(forward ? QTextCursor::Start : QTextCursor::End);
        found = document()->find(text, edge, flags);
    }
    if (found.isNull())
        return false;
    setTextCursor(found);
    return true;
}

QString SqlView::selectedWords() const
{
    const QString selected = textCursor().selectedText();
    return selected.contains(QChar::ParagraphSeparator) ? QString() : selected;
}

void SqlView::markSpans(const std::vector<std::size_t>& indices, bool scroll)
{
    const QColor background = colorsOf(palette()).accentSoft;
    QList<QTextEdit::ExtraSelection> selections;
    for (const std::size_t index : indices) {
        for (int line = m_spans[index].firstLine; line < m_spans[index].endLine; ++line) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(document()->findBlockByNumber(line));
            selection.format.setBackground(background);
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            selections.append(selection);
        }
    }
    m_marked = indices;
    m_statementMarks = selections;
    showMarks();
    if (!scroll || indices.empty())
        return;
    const QTextBlock first = document()->findBlockByNumber(m_spans[indices.front()].firstLine);
    const QRectF place = blockBoundingGeometry(first).translated(contentOffset());
    if (place.top() < 0 || place.bottom() > viewport()->height())
        verticalScrollBar()->setValue(std::max(0, first.firstLineNumber() - 2));
}

void SqlView::chooseAtCursor()
{
    // Only a reader who is in this view chooses; text replaced from outside does not.
    if (!hasFocus())
        return;
    const int line = textCursor().blockNumber();
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        if (line >= m_spans[i].firstLine && line < m_spans[i].endLine && m_spans[i].source.line != 0) {
            markSpans({i}, false);
            Q_EMIT statementChosen(m_spans[i].source);
            return;
        }
    }
}

void SqlView::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        chooseAtCursor();
}

void SqlView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

void SqlView::applyTheme()
{
    m_highlighter->setPalette(palette());
    // The match that a search has selected is to be seen from the find bar, which has the keyboard then.
    QPalette colours = palette();
    for (const QPalette::ColorRole role : {QPalette::Highlight, QPalette::HighlightedText})
        colours.setColor(QPalette::Inactive, role, colours.color(QPalette::Active, role));
    if (colours != palette())
        setPalette(colours);
    // Marks keep the colours that they were made with.
    markSpans(std::vector<std::size_t>(m_marked), false);
    markMatches(m_sought, m_soughtHow);
}

} // namespace retort::ui
