#pragma once

// Suggests what may stand at the cursor of a script editor, and shows the parameters of the call that it is in: by itself as one
// types, and when asked. Esc closes either. GUI thread only; help and editor must outlive it.

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/editing/completion.h"
#include "core/project/script_help.h"

namespace retort::ui {

class ScriptEditor;

class ScriptCompleter : public QObject {
    Q_OBJECT

public:
    ScriptCompleter(project::ScriptHelp* help, ScriptEditor* editor);

    // The script that is shown now, whose tables and columns are to be known; empty: none.
    void showFor(const std::string& revision, const QString& path);
    // The text can be read as it stands: names that it makes itself count, too.
    void consider(const project::Preview& preview);
    // The list, or else the parameters, whatever is typed.
    void complete();
    [[nodiscard]] bool knowsSchema() const { return m_names->revision == m_revision && !m_revision.empty(); }

private:
    void connectEditor();
    void charAdded(int character);
    [[nodiscard]] editing::Completion completionHere() const;
    bool showList(const editing::Completion& completion);
    void showCall(const editing::Completion& completion);
    void hideCall();
    void accept(const QByteArray& text, int begin);
    void announce(const QByteArray& text);

    project::ScriptHelp* m_help;
    ScriptEditor* m_editor;
    std::string m_revision;
    QString m_path;
    std::string m_dialect = "sqlite";
    QTimer m_namesTimer;
    std::shared_ptr<const project::NamesAnswer> m_names;
    std::vector<editing::Suggestion> m_shown;           // in the list
    std::optional<editing::CallAtCursor> m_call;        // in the tip
};

} // namespace retort::ui
