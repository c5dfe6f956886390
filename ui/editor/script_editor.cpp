#include "ui/editor/script_editor.h"

#include <QEvent>
#include <QHelpEvent>
#include <QToolTip>

#include <array>

#include "ui/support/theme.h"

namespace retort::ui {

namespace {

enum Indicator { ProblemIndicator = 8, StatementIndicator = 9 };
constexpr int problemMarker = 2;
constexpr int numberMargin = 0;
constexpr int markerMargin = 1;
constexpr int foldMargin = 2;

struct StyleColor {
    int style;
    QRgb light;
    QRgb dark;
    bool bold = false;
    bool italic = false;
};

// Muted colours with enough contrast on both surfaces (4.5:1 or more for text).
constexpr std::array styles = {
    StyleColor{QsciLexerPython::Keyword, 0xff7a3e9d, 0xffc792ea, true},
    StyleColor{QsciLexerPython::ClassName, 0xff00627a, 0xff82aaff, true},
    StyleColor{QsciLexerPython::FunctionMethodName, 0xff00627a, 0xff82aaff, true},
    StyleColor{QsciLexerPython::Comment, 0xff6b7280, 0xff8b949e, false, true},
    StyleColor{QsciLexerPython::CommentBlock, 0xff6b7280, 0xff8b949e, false, true},
    StyleColor{QsciLexerPython::Number, 0xff9a4b00, 0xfff0a868},
    StyleColor{QsciLexerPython::DoubleQuotedString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::SingleQuotedString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::TripleSingleQuotedString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::TripleDoubleQuotedString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::DoubleQuotedFString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::SingleQuotedFString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::TripleSingleQuotedFString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::TripleDoubleQuotedFString, 0xff1a6e3c, 0xff9ccc8a},
    StyleColor{QsciLexerPython::UnclosedString, 0xffb42318, 0xffff9d8f},
    StyleColor{QsciLexerPython::Decorator, 0xff8a5a00, 0xffe5c07b},
    StyleColor{QsciLexerPython::HighlightedIdentifier, 0xff00627a, 0xff82aaff},
};

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

ScriptEditor::ScriptEditor(QWidget* parent) : QsciScintilla(parent)
{
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Revision script"));
    auto* lexer = new QsciLexerPython(this);
    lexer->setFoldQuotes(true);
    setLexer(lexer);
    setIndentationsUseTabs(false);
    setIndentationWidth(4);
    setTabWidth(4);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    setMarginType(numberMargin, QsciScintilla::NumberMargin);
    setMarginWidth(numberMargin, QStringLiteral("00000"));
    setMarginType(markerMargin, QsciScintilla::SymbolMargin);
    setMarginWidth(markerMargin, 12);
    setMarginMarkerMask(markerMargin, 1 << problemMarker);
    setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    setMarginWidth(foldMargin, 14);
    setWrapMode(QsciScintilla::WrapNone);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETEXTRAASCENT, 1);
    SendScintilla(SCI_SETEXTRADESCENT, 1);
    SendScintilla(SCI_SETMARGINLEFT, 0, 4L);
    SendScintilla(SCI_SETMULTIPLESELECTION, 1);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1);
    indicatorDefine(QsciScintilla::SquiggleIndicator, ProblemIndicator);
    indicatorDefine(QsciScintilla::StraightBoxIndicator, StatementIndicator);
    setIndicatorDrawUnder(true, StatementIndicator);
    markerDefine(QsciScintilla::Circle, problemMarker);
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this] { Q_EMIT cursorMoved(cursorOffset()); });
    applyTheme();
}

void ScriptEditor::load(const QString& text)
{
    m_problems.clear();
    setText(text);
    setModified(false);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setCursorPosition(0, 0);
    setEolMode(text.contains(QLatin1String("\r\n")) ? QsciScintilla::EolWindows : QsciScintilla::EolUnix);
}

void ScriptEditor::reload(const QString& text)
{
    const long position = SendScintilla(SCI_GETCURRENTPOS);
    const int line = firstVisibleLine();
    load(text);
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(std::min(position, SendScintilla(SCI_GETLENGTH))));
    setFirstVisibleLine(line);
}

void ScriptEditor::showProblems(const std::vector<Error>& problems)
{
    const auto length = static_cast<unsigned long>(SendScintilla(SCI_GETLENGTH));
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(ProblemIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length));
    markerDeleteAll(problemMarker);
    m_problems.clear();
    for (const Error& problem : problems) {
        if (!problem.where || problem.where->line == 0)
            continue;
        const auto line = static_cast<unsigned long>(problem.where->line - 1);
        const long start = SendScintilla(SCI_POSITIONFROMLINE, line);
        if (start < 0)
            continue;
        const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, line);
        long begin = std::min(start + static_cast<long>(problem.where->column > 0 ? problem.where->column - 1 : 0), lineEnd);
        const auto byteAt = [this](long at) { return static_cast<char>(SendScintilla(SCI_GETCHARAT, static_cast<unsigned long>(at))); };
        long end = begin;
        while (end < lineEnd && isWordByte(byteAt(end)))
            ++end;
        end = std::max(end, std::min(begin + 1, lineEnd));
        if (begin == end && begin > start) // at the end of a line: underline its last character
            --begin;
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), end - begin);
        markerAdd(static_cast<int>(line), problemMarker);
        m_problems.push_back({.begin = begin, .end = end, .message = QString::fromStdString(problem.message)});
    }
}

void ScriptEditor::markRange(text::SourceRange range)
{
    clearMark();
    if (range.empty())
        return;
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(StatementIndicator));
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(range.begin), static_cast<long>(range.end - range.begin));
    SendScintilla(SCI_SCROLLRANGE, static_cast<unsigned long>(range.end), static_cast<long>(range.begin));
}

void ScriptEditor::clearMark()
{
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(StatementIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
}

void ScriptEditor::goTo(std::uint32_t line, std::uint32_t column)
{
    const long start = SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line > 0 ? line - 1 : 0));
    if (start < 0)
        return;
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(start + (column > 0 ? column - 1 : 0)));
    ensureLineVisible(static_cast<int>(line > 0 ? line - 1 : 0));
    setFocus(Qt::OtherFocusReason);
}

std::uint32_t ScriptEditor::cursorOffset() const
{
    return static_cast<std::uint32_t>(SendScintilla(SCI_GETCURRENTPOS));
}

void ScriptEditor::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

bool ScriptEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPoint inViewport = viewport()->mapFrom(this, help->pos());
        const long position = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(inViewport.x()), static_cast<long>(inViewport.y()));
        const QString message = position >= 0 ? problemAt(position) : QString();
        if (message.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), message, this);
        return true;
    }
    return QsciScintilla::event(event);
}

QString ScriptEditor::problemAt(long position) const
{
    for (const Problem& problem : m_problems) {
        if (position >= problem.begin && position <= problem.end)
            return problem.message;
    }
    return {};
}

void ScriptEditor::applyTheme()
{
    const QPalette colors = palette();
    const QColor base = colors.color(QPalette::Base);
    const QColor text = colors.color(QPalette::Text);
    const bool dark = base.lightness() < 128;
    applyLexerColors(dark);
    QColor muted = text;
    muted.setAlphaF(0.55F);
    const QColor gutterText = QColor::fromRgbF(0.55F * text.redF() + 0.45F * base.redF(), 0.55F * text.greenF() + 0.45F * base.greenF(),
                                               0.55F * text.blueF() + 0.45F * base.blueF());
    setMarginsBackgroundColor(base);
    setMarginsForegroundColor(gutterText);
    setFoldMarginColors(base, base);
    setCaretForegroundColor(text);
    setCaretLineBackgroundColor(dark ? base.lighter(125) : base.darker(104));
    setSelectionBackgroundColor(colors.color(QPalette::Highlight));
    setSelectionForegroundColor(colors.color(QPalette::HighlightedText));
    setMatchedBraceBackgroundColor(dark ? base.lighter(180) : base.darker(115));
    setMatchedBraceForegroundColor(text);
    setUnmatchedBraceForegroundColor(QColor(dark ? 0xffff9d8f : 0xffb42318));
    setUnmatchedBraceBackgroundColor(base);
    setIndicatorForegroundColor(QColor(dark ? 0xffff8a7a : 0xffc62828), ProblemIndicator);
    QColor accent = colors.color(QPalette::Highlight);
    accent.setAlpha(60);
    setIndicatorForegroundColor(accent, StatementIndicator);
    setIndicatorOutlineColor(accent, StatementIndicator);
    setMarkerBackgroundColor(QColor(dark ? 0xffff8a7a : 0xffc62828), problemMarker);
    setMarkerForegroundColor(QColor(dark ? 0xffff8a7a : 0xffc62828), problemMarker);
}

void ScriptEditor::applyLexerColors(bool dark)
{
    QsciLexer* python = lexer();
    const QFont font = monospaceFont();
    python->setDefaultFont(font);
    python->setFont(font, -1);
    python->setPaper(palette().color(QPalette::Base), -1);
    python->setColor(palette().color(QPalette::Text), -1);
    python->setDefaultPaper(palette().color(QPalette::Base));
    python->setDefaultColor(palette().color(QPalette::Text));
    for (const StyleColor& style : styles) {
        QFont styled = font;
        styled.setBold(style.bold);
        styled.setItalic(style.italic);
        python->setFont(styled, style.style);
        python->setColor(QColor::fromRgb(dark ? style.dark : style.light), style.style);
    }
    setMarginsFont(font);
}

} // namespace retort::ui
