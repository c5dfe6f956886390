#include "ui/editor/script_editor.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <ranges>

#include "ui/support/syntax_colors.h"
#include "ui/support/theme.h"

namespace retort::ui {

namespace {

enum Indicator { ProblemIndicator = 8, StatementIndicator = 9, MatchIndicator = 10 };
constexpr int problemMarker = 2;
constexpr int numberMargin = 0;
constexpr int markerMargin = 1;
constexpr int foldMargin = 2;

struct StyleColor {
    int style;
    QColor SyntaxColors::* color;
    bool bold = false;
    bool italic = false;
};

constexpr std::array styles = {
    StyleColor{QsciLexerPython::Keyword, &SyntaxColors::keyword, true},
    StyleColor{QsciLexerPython::ClassName, &SyntaxColors::function, true},
    StyleColor{QsciLexerPython::FunctionMethodName, &SyntaxColors::function, true},
    StyleColor{QsciLexerPython::Comment, &SyntaxColors::comment, false, true},
    StyleColor{QsciLexerPython::CommentBlock, &SyntaxColors::comment, false, true},
    StyleColor{QsciLexerPython::Number, &SyntaxColors::number},
    StyleColor{QsciLexerPython::DoubleQuotedString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::SingleQuotedString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::TripleSingleQuotedString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::TripleDoubleQuotedString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::DoubleQuotedFString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::SingleQuotedFString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::TripleSingleQuotedFString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::TripleDoubleQuotedFString, &SyntaxColors::string},
    StyleColor{QsciLexerPython::UnclosedString, &SyntaxColors::error},
    StyleColor{QsciLexerPython::Decorator, &SyntaxColors::decorator},
    StyleColor{QsciLexerPython::HighlightedIdentifier, &SyntaxColors::function},
};

// What starts a fold, what it looks like when it is closed, and the lines in between, which show nothing.
constexpr int foldOpen = QsciScintillaBase::SC_MARKNUM_FOLDEROPEN;
constexpr int foldClosed = QsciScintillaBase::SC_MARKNUM_FOLDER;

// A chevron that points down or to the right, like that of a tree. QScintilla places it by its size in real pixels, so it is
// not made larger for dense screens.
QPixmap chevron(const QColor& color, bool open)
{
    constexpr int side = 12;
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(side / 2.0, side / 2.0);
    const std::array<QPointF, 3> down = {middle + QPointF(-3, -1.5), middle + QPointF(0, 1.5), middle + QPointF(3, -1.5)};
    const std::array<QPointF, 3> right = {middle + QPointF(-1.5, -3), middle + QPointF(1.5, 0), middle + QPointF(-1.5, 3)};
    painter.drawPolyline(open ? down.data() : right.data(), 3);
    return pixmap;
}

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
    updateNumberMargin();
    setMarginType(markerMargin, QsciScintilla::SymbolMargin);
    setMarginWidth(markerMargin, 10);
    setMarginMarkerMask(markerMargin, 1 << problemMarker);
    setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    setMarginWidth(foldMargin, 16);
    SendScintilla(SCI_SETFOLDFLAGS, SC_FOLDFLAG_LINEAFTER_CONTRACTED);
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
    indicatorDefine(QsciScintilla::StraightBoxIndicator, MatchIndicator);
    setIndicatorDrawUnder(true, StatementIndicator);
    setIndicatorDrawUnder(true, MatchIndicator);
    markerDefine(QsciScintilla::Circle, problemMarker);
    connect(this, &QsciScintilla::linesChanged, this, &ScriptEditor::updateNumberMargin);
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this] { Q_EMIT cursorMoved(cursorOffset()); });
    leaveShortcutsToTheWindow();
    applyTheme();
}

// Scintilla binds Ctrl with most letters (Ctrl+L deletes a line, Ctrl+D doubles it), which the window uses for other things.
void ScriptEditor::leaveShortcutsToTheWindow()
{
    constexpr std::array kept = {Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Y, Qt::Key_Z};
    const auto taken = [&](int keys) {
        const int key = keys & ~static_cast<int>(Qt::KeyboardModifierMask);
        const bool letter = key >= Qt::Key_A && key <= Qt::Key_Z;
        return letter && (keys & static_cast<int>(Qt::ControlModifier)) != 0 && std::ranges::find(kept, key) == kept.end();
    };
    for (QsciCommand* command : standardCommands()->commands()) {
        if (taken(command->key()))
            command->setKey(0);
        if (taken(command->alternateKey()))
            command->setAlternateKey(0);
    }
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

// Room for the digits that there are, at least two.
void ScriptEditor::updateNumberMargin()
{
    const qsizetype digits = std::max<qsizetype>(QString::number(lines()).size(), 2);
    setMarginWidth(numberMargin, QString(digits + 1, QLatin1Char('0')));
}

void ScriptEditor::reload(const QString& text)
{
    const int line = firstVisibleLine();
    replaceText(text);
    setModified(false);
    setEolMode(text.contains(QLatin1String("\r\n")) ? QsciScintilla::EolWindows : QsciScintilla::EolUnix);
    setFirstVisibleLine(line);
}

void ScriptEditor::replaceText(const QString& text)
{
    const QByteArray before = this->text().toUtf8();
    const QByteArray after = text.toUtf8();
    if (before == after)
        return;
    const auto startsCharacter = [](const QByteArray& bytes, qsizetype at) { return at >= bytes.size() || (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U; };
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype begin = 0;
    while (begin < most && before[begin] == after[begin])
        ++begin;
    while (!startsCharacter(before, begin) || !startsCharacter(after, begin))
        --begin;
    qsizetype rest = 0;
    while (rest < most - begin && before[before.size() - rest - 1] == after[after.size() - rest - 1])
        ++rest;
    while (!startsCharacter(before, before.size() - rest))
        --rest;
    replaceBytes(begin, before.size() - rest, after.sliced(begin, after.size() - rest - begin));
}

void ScriptEditor::apply(const std::vector<editing::TextEdit>& edits)
{
    if (edits.empty())
        return;
    beginUndoAction();
    for (const editing::TextEdit& edit : edits | std::views::reverse)
        replaceBytes(edit.range.begin, edit.range.end, QByteArray::fromStdString(edit.text));
    endUndoAction();
    std::size_t position = edits.back().range.begin;
    for (const editing::TextEdit& edit : edits | std::views::take(edits.size() - 1))
        position += edit.text.size() - (edit.range.end - edit.range.begin);
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(position));
    ensureCursorVisible();
}

// Not by way of Scintilla's target: whoever hears of the deletion may search, which moves it before the insertion.
void ScriptEditor::replaceBytes(long begin, long end, const QByteArray& text)
{
    beginUndoAction();
    if (end > begin)
        SendScintilla(SCI_DELETERANGE, static_cast<unsigned long>(begin), end - begin);
    SendScintilla(SCI_INSERTTEXT, static_cast<unsigned long>(begin), text.constData());
    endUndoAction();
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

// What was found is Scintilla's target then.
bool ScriptEditor::findBetween(const QByteArray& wanted, long from, long to, FindOptions options)
{
    const auto flags = (options.matchCase ? static_cast<unsigned long>(SCFIND_MATCHCASE) : 0UL) | (options.wholeWords ? static_cast<unsigned long>(SCFIND_WHOLEWORD) : 0UL);
    SendScintilla(SCI_SETSEARCHFLAGS, flags);
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(from));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(to));
    return SendScintilla(SCI_SEARCHINTARGET, static_cast<unsigned long>(wanted.size()), wanted.constData()) >= 0;
}

int ScriptEditor::markMatches(const QString& text, FindOptions options)
{
    const long length = SendScintilla(SCI_GETLENGTH);
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(MatchIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, length);
    const QByteArray wanted = text.toUtf8();
    if (wanted.isEmpty())
        return 0;
    int count = 0;
    for (long from = 0; from < length && findBetween(wanted, from, length, options); ++count) {
        const long begin = SendScintilla(SCI_GETTARGETSTART);
        from = SendScintilla(SCI_GETTARGETEND);
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), from - begin);
    }
    return count;
}

bool ScriptEditor::selectMatch(const QString& text, bool forward, FindOptions options)
{
    const QByteArray wanted = text.toUtf8();
    if (wanted.isEmpty())
        return false;
    const long length = SendScintilla(SCI_GETLENGTH);
    const long anchor = SendScintilla(forward ? SCI_GETSELECTIONEND : SCI_GETSELECTIONSTART);
    // From the selection on, then once more from the other end.
    const std::array<std::pair<long, long>, 2> tries = {std::pair(anchor, forward ? length : 0L), std::pair(forward ? 0L : length, forward ? length : 0L)};
    for (const auto& [from, to] : tries) {
        if (!findBetween(wanted, from, to, options))
            continue;
        const long begin = SendScintilla(SCI_GETTARGETSTART);
        const long end = SendScintilla(SCI_GETTARGETEND);
        SendScintilla(SCI_ENSUREVISIBLE, static_cast<unsigned long>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(begin))));
        SendScintilla(SCI_SETSEL, static_cast<unsigned long>(begin), end);
        return true;
    }
    return false;
}

bool ScriptEditor::replaceMatch(const QString& text, const QString& replacement, FindOptions options)
{
    const QByteArray wanted = text.toUtf8();
    const long begin = SendScintilla(SCI_GETSELECTIONSTART);
    const long end = SendScintilla(SCI_GETSELECTIONEND);
    const bool isIt = !wanted.isEmpty() && !isReadOnly() && begin < end && findBetween(wanted, begin, end, options)
                      && SendScintilla(SCI_GETTARGETSTART) == begin && SendScintilla(SCI_GETTARGETEND) == end;
    if (isIt) {
        const QByteArray put = replacement.toUtf8();
        replaceBytes(begin, end, put);
        SendScintilla(SCI_SETEMPTYSELECTION, static_cast<unsigned long>(begin + put.size()));
    }
    selectMatch(text, true, options);
    return isIt;
}

int ScriptEditor::replaceAllMatches(const QString& text, const QString& replacement, FindOptions options)
{
    const QByteArray wanted = text.toUtf8();
    const QByteArray put = replacement.toUtf8();
    if (wanted.isEmpty() || isReadOnly())
        return 0;
    int count = 0;
    beginUndoAction();
    for (long from = 0; findBetween(wanted, from, SendScintilla(SCI_GETLENGTH), options); ++count) {
        const long begin = SendScintilla(SCI_GETTARGETSTART);
        replaceBytes(begin, SendScintilla(SCI_GETTARGETEND), put);
        from = begin + put.size();
    }
    endUndoAction();
    return count;
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

// Esc closes a list or a tip, leaves several selections, or else the editor.
void ScriptEditor::keyPressEvent(QKeyEvent* event)
{
    const bool stays = SendScintilla(SCI_GETSELECTIONS) > 1 || SendScintilla(SCI_AUTOCACTIVE) != 0 || SendScintilla(SCI_CALLTIPACTIVE) != 0;
    if (event->key() == Qt::Key_Escape && !stays)
        event->ignore();
    else
        QsciScintilla::keyPressEvent(event);
}

// The window's own menu: Scintilla's speaks English only, and knows nothing of migrations.
void ScriptEditor::contextMenuEvent(QContextMenuEvent* event)
{
    setFocus(Qt::PopupFocusReason);
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto caret = static_cast<unsigned long>(SendScintilla(SCI_GETCURRENTPOS));
        const long line = SendScintilla(SCI_LINEFROMPOSITION, caret);
        at = viewport()->mapToGlobal(QPoint(static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, static_cast<long>(caret))),
                                            static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, static_cast<long>(caret)) + SendScintilla(SCI_TEXTHEIGHT, static_cast<unsigned long>(line)))));
    } else if (SendScintilla(SCI_GETSELECTIONEMPTY) != 0) {
        // What is done from here is done where one pointed.
        const QPoint inViewport = viewport()->mapFromGlobal(event->globalPos());
        SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(inViewport.x()), static_cast<long>(inViewport.y()))));
    }
    event->accept();
    Q_EMIT menuRequested(at);
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
    const ThemeColors& theme = colorsOf(colors);
    const QColor problem = theme.highContrast ? theme.problem : QColor(theme.dark ? 0xffff8a7a : 0xffc62828);
    applyLexerColors();
    const QColor between = QColor::fromRgbF(0.55F * text.redF() + 0.45F * base.redF(), 0.55F * text.greenF() + 0.45F * base.greenF(),
                                            0.55F * text.blueF() + 0.45F * base.blueF());
    const QColor gutterText = theme.highContrast ? theme.muted : between;
    setMarginsBackgroundColor(base);
    setMarginsForegroundColor(gutterText);
    setFoldMarginColors(base, base);
    markerDefine(chevron(gutterText, true), foldOpen);
    markerDefine(chevron(gutterText, false), foldClosed);
    setCaretForegroundColor(text);
    setCaretLineBackgroundColor(theme.highContrast ? theme.hover : theme.dark ? base.lighter(125) : base.darker(104));
    setSelectionBackgroundColor(colors.color(QPalette::Highlight));
    setSelectionForegroundColor(colors.color(QPalette::HighlightedText));
    setCallTipsBackgroundColor(theme.sunken);
    setCallTipsForegroundColor(text);
    setCallTipsHighlightColor(theme.accent);
    setMatchedBraceBackgroundColor(theme.highContrast ? theme.selection : theme.dark ? base.lighter(180) : base.darker(115));
    setMatchedBraceForegroundColor(text);
    setUnmatchedBraceForegroundColor(syntaxColorsOf(colors).error);
    setUnmatchedBraceBackgroundColor(base);
    setIndicatorForegroundColor(problem, ProblemIndicator);
    setIndicatorForegroundColor(theme.accentSoft, StatementIndicator);
    setIndicatorOutlineColor(theme.accentSoft, StatementIndicator);
    setIndicatorForegroundColor(theme.matchSoft, MatchIndicator);
    setIndicatorOutlineColor(theme.matchSoft, MatchIndicator);
    setMarkerBackgroundColor(problem, problemMarker);
    setMarkerForegroundColor(problem, problemMarker);
}

void ScriptEditor::applyLexerColors()
{
    QsciLexer* python = lexer();
    const QFont font = monospaceFont();
    python->setDefaultFont(font);
    python->setFont(font, -1);
    python->setPaper(palette().color(QPalette::Base), -1);
    python->setColor(palette().color(QPalette::Text), -1);
    python->setDefaultPaper(palette().color(QPalette::Base));
    python->setDefaultColor(palette().color(QPalette::Text));
    const SyntaxColors& colors = syntaxColorsOf(palette());
    for (const StyleColor& style : styles) {
        QFont styled = font;
        styled.setBold(style.bold);
        styled.setItalic(style.italic);
        python->setFont(styled, style.style);
        python->setColor(colors.*style.color, style.style);
    }
    setMarginsFont(font);
}

} // namespace retort::ui
