#include "ui/revise/scripts_command.h"

#include <utility>

#include "core/project/session.h"

namespace retort::ui {

ScriptsCommand::ScriptsCommand(project::ProjectSession* session, std::vector<project::ScriptChange> changes, std::function<void(const Error&)> failed)
    : m_session(session), m_changes(std::move(changes)), m_failed(std::move(failed))
{}

void ScriptsCommand::undo()
{
    write(project::reversed(m_changes));
}

void ScriptsCommand::redo()
{
    if (!std::exchange(m_done, false))
        write(m_changes);
}

void ScriptsCommand::write(const std::vector<project::ScriptChange>& changes)
{
    if (const auto written = m_session->changeScripts(changes); !written) {
        setObsolete(true);
        m_failed(written.error());
    }
}

} // namespace retort::ui
