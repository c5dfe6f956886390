#include "ui/editor/script_completer.h"

#include <QAccessible>

#include <algorithm>

#include "ui/editor/script_editor.h"
#include "ui/support/text.h"

namespace retort::ui {

namespace {

constexpr std::size_t lettersBeforeTheList = 2;
// A pause in typing after which the names that the script makes itself are read again.
constexpr int namesDelayMs = 300;
constexpr std::size_t widestTip = 96; // bytes in a line

// Broken at commas, each of which gives its blank for the line end, so that places in the text stay what they are.
std::string inLines(std::string text)
{
    std::size_t lineBegin = 0;
    std::size_t comma = std::string::npos;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == ',' && text[i + 1] == ' ')
            comma = i + 1;
        if (i - lineBegin >= widestTip && comma != std::string::npos && comma > lineBegin) {
            text[comma] = '\n';
            lineBegin = comma + 1;
        }
    }
    return text;
}

} // namespace

ScriptCompleter::ScriptCompleter(project::ScriptHelp* help, ScriptEditor* editor)
    : QObject(editor), m_help(help), m_editor(editor), m_names(std::make_shared<const project::NamesAnswer>())
{
    m_namesTimer.setSingleShot(true);
    m_namesTimer.setInterval(namesDelayMs);
    connect(&m_namesTimer, &QTimer::timeout, this, [this] {
        m_help->requestNames({.revision = m_revision, .path = m_path.toStdString(), .text = m_editor->text(), .dialect = m_dialect});
    });
    connect(m_help, &project::ScriptHelp::namesReady, this, [this](const std::shared_ptr<const project::NamesAnswer>& answer) {
        if (answer->revision == m_revision)
            m_names = answer;
    });
    connectEditor();
}

void ScriptCompleter::connectEditor()
{
    using Base = QsciScintillaBase;
    m_editor->SendScintilla(Base::SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    m_editor->SendScintilla(Base::SCI_AUTOCSETIGNORECASE, 1);
    m_editor->SendScintilla(Base::SCI_AUTOCSETORDER, static_cast<unsigned long>(Base::SC_ORDER_CUSTOM));
    m_editor->SendScintilla(Base::SCI_AUTOCSETMAXHEIGHT, 12);
    connect(m_editor, &Base::SCN_CHARADDED, this, &ScriptCompleter::charAdded);
    connect(m_editor, qOverload<const char*, int, int, int>(&Base::SCN_AUTOCSELECTION), this,
            [this](const char* text, int begin) { accept(text, begin); });
    connect(m_editor, &Base::SCN_AUTOCSELECTIONCHANGE, this, [this](const char* text) { announce(text); });
}

void ScriptCompleter::showFor(const std::string& revision, const QString& path)
{
    m_revision = revision;
    m_path = path;
    m_names = std::make_shared<const project::NamesAnswer>();
    hideCall();
    m_namesTimer.stop();
}

void ScriptCompleter::consider(const project::Preview& preview)
{
    m_dialect = preview.dialect;
    if (!preview.syntaxErrors.empty())
        return;
    // At first at once, then when one stops typing.
    m_namesTimer.start(knowsSchema() ? namesDelayMs : 0);
}

editing::Completion ScriptCompleter::completionHere() const
{
    return editing::completionAt(toUtf8(m_editor->text()), m_editor->cursorOffset(), m_names->names);
}

void ScriptCompleter::charAdded(int character)
{
    if (m_editor->isReadOnly() || m_editor->SendScintilla(QsciScintillaBase::SCI_GETSELECTIONS) > 1)
        return;
    // The list narrows itself as long as the word goes on.
    if (m_editor->SendScintilla(QsciScintillaBase::SCI_AUTOCACTIVE) != 0) {
        const QChar typed(character & 0xffff);
        if (typed.isLetterOrNumber() || typed == QLatin1Char('_'))
            return;
        m_editor->SendScintilla(QsciScintillaBase::SCI_AUTOCCANCEL);
    }
    if (character == '\n' || character == '\r')
        return;
    const editing::Completion completion = completionHere();
    const bool enough = completion.typed.size() >= lettersBeforeTheList || (character == '.' && !completion.inString);
    // What is written in full needs no list.
    const bool complete = completion.suggestions.size() == 1 && completion.suggestions.front().text == completion.typed;
    if (enough && !complete && showList(completion))
        return;
    showCall(completion);
}

void ScriptCompleter::complete()
{
    if (m_editor->isReadOnly())
        return;
    const editing::Completion completion = completionHere();
    if (!showList(completion))
        showCall(completion);
}

bool ScriptCompleter::showList(const editing::Completion& completion)
{
    if (completion.suggestions.empty())
        return false;
    hideCall();
    m_shown = completion.suggestions;
    std::string list;
    for (const editing::Suggestion& one : m_shown)
        list += (list.empty() ? "" : "\n") + one.text;
    m_editor->SendScintilla(QsciScintillaBase::SCI_AUTOCSHOW, static_cast<unsigned long>(completion.typed.size()), list.c_str());
    return true;
}

void ScriptCompleter::showCall(const editing::Completion& completion)
{
    const bool shown = m_editor->SendScintilla(QsciScintillaBase::SCI_CALLTIPACTIVE) != 0;
    if (!completion.call)
        return hideCall();
    if (shown && completion.call == m_call)
        return;
    m_call = completion.call;
    const std::string opening = m_call->name + "(";
    const std::string tip = inLines(opening + m_call->signature + ")");
    // Beside the line one writes in, also when the call began some lines above.
    const long here = static_cast<long>(m_editor->cursorOffset());
    const long line = m_editor->SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION, static_cast<unsigned long>(here));
    const long indent = m_editor->SendScintilla(QsciScintillaBase::SCI_GETLINEINDENTPOSITION, static_cast<unsigned long>(line));
    const long place = std::min(std::max(static_cast<long>(m_call->begin), indent), here);
    m_editor->SendScintilla(QsciScintillaBase::SCI_CALLTIPSHOW, static_cast<unsigned long>(place), tip.c_str());
    if (m_call->parameterEnd > m_call->parameterBegin)
        m_editor->SendScintilla(QsciScintillaBase::SCI_CALLTIPSETHLT, static_cast<unsigned long>(opening.size() + m_call->parameterBegin),
                                static_cast<long>(opening.size() + m_call->parameterEnd));
    announce(QByteArray::fromStdString(opening + m_call->signature + ")"));
}

void ScriptCompleter::hideCall()
{
    m_call.reset();
    m_editor->SendScintilla(QsciScintillaBase::SCI_CALLTIPCANCEL);
}

// In place of Scintilla's own inserting, so that the parentheses of a call come with it in one step of undo.
void ScriptCompleter::accept(const QByteArray& text, int begin)
{
    m_editor->SendScintilla(QsciScintillaBase::SCI_AUTOCCANCEL);
    const auto chosen = std::ranges::find(m_shown, text.toStdString(), &editing::Suggestion::text);
    if (chosen == m_shown.end())
        return;
    const auto end = static_cast<long>(m_editor->cursorOffset());
    const bool opened = m_editor->SendScintilla(QsciScintillaBase::SCI_GETCHARAT, static_cast<unsigned long>(end)) == '(';
    const bool call = chosen->callable && !opened;
    const bool takesSomething = !chosen->signature.empty();
    m_editor->replaceBytes(begin, end, call ? text + "()" : text);
    m_editor->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(begin + text.size() + (call ? takesSomething ? 1 : 2 : 0)));
    m_shown.clear();
    if (call && takesSomething)
        showCall(completionHere());
}

// The keyboard stays in the editor, so a screen reader would not say what is chosen in the list beside it.
void ScriptCompleter::announce(const QByteArray& text)
{
    const auto chosen = std::ranges::find(m_shown, text.toStdString(), &editing::Suggestion::text);
    QString said = QString::fromUtf8(text);
    if (chosen != m_shown.end() && !chosen->signature.empty())
        said += QLatin1Char('(') + toQString(chosen->signature) + QLatin1Char(')');
    QAccessibleAnnouncementEvent spoken(m_editor, said);
    QAccessible::updateAccessibility(&spoken);
}

} // namespace retort::ui
