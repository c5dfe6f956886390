#pragma once

// Several scripts changed as one step of undo. They are changed already when the command is made. GUI thread only.

#include <QUndoCommand>

#include <functional>
#include <vector>

#include "core/project/script_changes.h"

namespace retort::project {
class ProjectSession;
}

namespace retort::ui {

class ScriptsCommand : public QUndoCommand {
public:
    // failed: a step was not possible, as when a file was changed since; nothing was written, and the command is forgotten.
    ScriptsCommand(project::ProjectSession* session, std::vector<project::ScriptChange> changes, std::function<void(const Error&)> failed);

    void undo() override;
    void redo() override;

private:
    void write(const std::vector<project::ScriptChange>& changes);

    project::ProjectSession* m_session;
    std::vector<project::ScriptChange> m_changes;
    std::function<void(const Error&)> m_failed;
    bool m_done = true; // pushing it is no step
};

} // namespace retort::ui
