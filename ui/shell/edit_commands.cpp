#include "ui/shell/edit_commands.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMetaObject>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextCursor>

#include <optional>

#include "ui/editor/scintilla.h"

namespace retort::ui {

namespace {

class EditCommands {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::EditCommands)
};

struct TextState {
    bool undo = false;
    bool redo = false;
    bool selected = false;
    bool readOnly = false;
    bool empty = false;
};

template <class Edit>
TextState stateOfDocument(const Edit& edit)
{
    return {.undo = edit.document()->isUndoAvailable(),
            .redo = edit.document()->isRedoAvailable(),
            .selected = edit.textCursor().hasSelection(),
            .readOnly = edit.isReadOnly(),
            .empty = edit.document()->isEmpty()};
}

// Nothing: the widget holds no text that can be selected.
std::optional<TextState> stateOf(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return TextState{.undo = line->isUndoAvailable(), .redo = line->isRedoAvailable(), .selected = line->hasSelectedText(), .readOnly = line->isReadOnly(), .empty = line->text().isEmpty()};
    if (const auto* script = qobject_cast<const QsciScintilla*>(widget))
        return TextState{.undo = script->isUndoAvailable(), .redo = script->isRedoAvailable(), .selected = script->hasSelectedText(), .readOnly = script->isReadOnly(), .empty = script->length() == 0};
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
        return stateOfDocument(*plain);
    if (const auto* rich = qobject_cast<const QTextEdit*>(widget))
        return stateOfDocument(*rich);
    return std::nullopt;
}

QString refusal(const TextState& state, EditCommand command)
{
    switch (command) {
    case EditCommand::Undo: return state.undo ? QString() : EditCommands::tr("There is nothing to undo here");
    case EditCommand::Redo: return state.redo ? QString() : EditCommands::tr("There is nothing to redo here");
    case EditCommand::Cut:
        if (state.readOnly)
            return EditCommands::tr("This text can only be read");
        return state.selected ? QString() : EditCommands::tr("Nothing is selected here");
    case EditCommand::Copy: return state.selected ? QString() : EditCommands::tr("Nothing is selected here");
    case EditCommand::Paste:
        if (state.readOnly)
            return EditCommands::tr("This text can only be read");
        return QApplication::clipboard()->mimeData()->hasText() ? QString() : EditCommands::tr("There is no text in the clipboard");
    case EditCommand::SelectAll: return state.empty ? EditCommands::tr("There is nothing to select here") : QString();
    }
    return {};
}

const char* slotOf(EditCommand command)
{
    switch (command) {
    case EditCommand::Undo: return "undo";
    case EditCommand::Redo: return "redo";
    case EditCommand::Cut: return "cut";
    case EditCommand::Copy: return "copy";
    case EditCommand::Paste: return "paste";
    case EditCommand::SelectAll: return "selectAll";
    }
    return "";
}

} // namespace

bool holdsText(const QWidget* widget)
{
    return stateOf(widget).has_value();
}

// The text widgets of Qt and Scintilla name their slots alike.
QString edit(QWidget* widget, EditCommand command)
{
    const auto state = stateOf(widget);
    if (!state)
        return EditCommands::tr("The keyboard is in no text");
    const QString why = refusal(*state, command);
    if (why.isEmpty())
        QMetaObject::invokeMethod(widget, slotOf(command));
    return why;
}

} // namespace retort::ui
