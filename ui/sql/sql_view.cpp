#include "ui/sql/sql_view.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include "ui/support/theme.h"

namespace retort::ui {

namespace {

// Loading the definitions takes a while; all views share one repository.
KSyntaxHighlighting::Repository& repository()
{
    static KSyntaxHighlighting::Repository instance;
    return instance;
}

QString definitionName(const QString& dialect)
{
    if (dialect == QStringLiteral("postgresql"))
        return QStringLiteral("SQL (PostgreSQL)");
    if (dialect == QStringLiteral("mysql") || dialect == QStringLiteral("mariadb"))
        return QStringLiteral("SQL (MySQL)");
    return QStringLiteral("SQL");
}

} // namespace

SqlView::SqlView(QWidget* parent)
    : QPlainTextEdit(parent), m_highlighter(std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setFont(monospaceFont());
    document()->setDocumentMargin(8);
    setAccessibleName(tr("SQL of the revision"));
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SqlView::chooseAtCursor);
    applyTheme();
}

SqlView::~SqlView() = default;

void SqlView::setSql(const QString& text, const QString& dialect, std::vector<migration::StatementSpan> spans, const QString& placeholder)
{
    m_spans = std::move(spans);
    setPlaceholderText(placeholder);
    if (dialect != m_dialect) {
        m_dialect = dialect;
        applyDefinition();
    }
    if (text == toPlainText())
        return;
    const int scroll = verticalScrollBar()->value();
    const QSignalBlocker blocker(this);
    setPlainText(text);
    verticalScrollBar()->setValue(scroll);
    setExtraSelections({});
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
    setExtraSelections({});
}

void SqlView::markSpans(const std::vector<std::size_t>& indices, bool scroll)
{
    QColor background = palette().color(QPalette::Highlight);
    background.setAlpha(38);
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
    setExtraSelections(selections);
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
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    const auto theme = repository().defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme);
    m_highlighter->setTheme(theme);
    m_highlighter->rehighlight();
}

void SqlView::applyDefinition()
{
    m_highlighter->setDefinition(repository().definitionForName(definitionName(m_dialect)));
}

} // namespace retort::ui
