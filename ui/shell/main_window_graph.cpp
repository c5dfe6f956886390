// The part of the main window that is about the revision graph.

#include "ui/shell/main_window.h"

#include "ui/graph/revision_panel.h"

namespace retort::ui {

using project::ProjectSession;

void MainWindow::connectGraph()
{
    connect(m_session, &ProjectSession::touchedNamesChanged, this, [this] { m_revisions->showTouchedNames(m_session->touchedNames()); });
}

} // namespace retort::ui
