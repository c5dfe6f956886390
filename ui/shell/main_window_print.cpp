// The part of the main window that prints what is in front.

#include "ui/shell/main_window.h"

#include <QPrintDialog>
#include <QPrinter>

#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/graph_export.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/printout.h"
#include "ui/shell/window_actions.h"
#include "ui/sql/sql_view.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

void MainWindow::connectPrinting()
{
    connect(m_actions->print, &QAction::triggered, this, &MainWindow::askForPrinter);
    connect(m_exporter, &GraphExporter::notPrinted, this, [this] { m_bottom->setStatus(tr("Not printed: the printer takes nothing")); });
    connect(m_exporter, &GraphExporter::printed, this, [this](const QString& title) { m_bottom->setStatus(tr("Printed: %1").arg(title)); });
}

std::optional<Printout> MainWindow::printout() const
{
    const auto project = m_session->project();
    if (!project)
        return std::nullopt;
    // The window's own, whatever has the keyboard while a menu or the palette is open.
    QWidget* keyboard = focusWidget();
    if (keyboard != nullptr && m_revisions->isAncestorOf(keyboard))
        return std::nullopt;
    const QString name = toQString(project->name());
    const auto ofView = [&](const SqlView& view, const QString& what) { return Printout{.title = u"%1: %2"_s.arg(name, what), .text = view.toPlainText(), .language = view.language()}; };
    if (page() == Page::Sql)
        return ofView(*m_sqlSheet->view(), tr("SQL script"));
    if (page() != Page::Revision) {
        const auto* view = qobject_cast<SqlView*>(keyboard);
        return view != nullptr && view->isVisible() ? std::optional(ofView(*view, view->accessibleName())) : std::nullopt;
    }
    const std::string& id = m_revisionPane->currentRevision();
    const auto node = project->map()->indexOf(id);
    if (!node)
        return std::nullopt;
    const script::Revision& revision = project->map()->revision(*node);
    const QString what = u"%1 %2"_s.arg(toQString(id), revisionMessage(revision.doc(), revision.path, id)).trimmed();
    if (keyboard == m_revisionPane->editor())
        return Printout{.title = u"%1: %2"_s.arg(name, what), .text = m_revisionPane->editor()->text(), .language = u"python"_s};
    const auto* focused = qobject_cast<SqlView*>(keyboard);
    if (focused != nullptr && focused != m_revisionPane->sqlView() && focused->isVisible())
        return ofView(*focused, u"%1, %2"_s.arg(what, focused->accessibleName()));
    return ofView(*m_revisionPane->sqlView(), u"%1, %2"_s.arg(what, m_revisionPane->view().upgrade ? u"upgrade"_s : u"downgrade"_s));
}

void MainWindow::askForPrinter()
{
    const auto what = printout();
    if (what && what->text.trimmed().isEmpty()) {
        m_bottom->setStatus(tr("There is nothing to print here: %1 is empty").arg(what->title));
        return;
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setCreator(u"Retort"_s);
    if (!what)
        printer->setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    printer->setDocName(what ? what->title : graphContent().title);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What was in front stays so: the dialog takes the keyboard from nothing in this window.
    connect(dialog, &QDialog::accepted, this, [this, printer] { print(printer); });
    // The dialog looks at it as long as there is a dialog.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

void MainWindow::print(const std::shared_ptr<QPrinter>& printer)
{
    if (!m_session->project())
        return; // closed while the dialog was open
    if (const auto what = printout()) {
        printText(*what, *printer);
        m_bottom->setStatus(printer->printerState() == QPrinter::Error ? tr("Not printed: the printer takes nothing") : tr("Printed: %1").arg(what->title));
        return;
    }
    m_bottom->setStatus(tr("Printing the graph…"));
    printer->setResolution(GraphPicture::dotsPerInch());
    m_exporter->print(graphContent(), printer);
}

} // namespace retort::ui
