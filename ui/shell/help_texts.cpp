#include "ui/shell/help_texts.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QStringList>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("HelpTexts", text);
}

void show(QWidget* window, const QString& title, const QString& html)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, html, QMessageBox::Close, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->setWindowModality(Qt::NonModal);
    box->show();
}

QString row(const QString& keys, const QString& what)
{
    return u"<tr><td style=\"padding-right:16px\"><b>%1</b></td><td>%2</td></tr>"_s.arg(keys, what);
}

} // namespace

void showKeyboardHelp(QWidget* window)
{
    QString html = u"<table cellspacing=\"4\">"_s;
    html += row(tr("Up, Down, J, K"), tr("Walk the revisions"));
    html += row(tr("Left, Right"), tr("Go to the parent, to a child"));
    html += row(tr("Enter"), tr("Open the script"));
    html += row(tr("Space"), tr("Show the script and its SQL"));
    html += row(tr("/, Ctrl+Shift+F"), tr("Filter"));
    html += row(tr("Ctrl+click, Shift+click"), tr("Select two revisions and see the range between them"));
    html += row(tr("Ctrl+Shift+P"), tr("SQL of the range"));
    html += row(tr("Ctrl+Shift+L"), tr("Dim what is unrelated to the selected revision"));
    html += row(tr("Ctrl+1, 2, 3, 4"), tr("Go to the revisions, the script, the SQL, the facts"));
    html += row(tr("Ctrl+T"), tr("SQL of the other direction"));
    html += row(tr("Ctrl+F, F3, Shift+F3"), tr("Find in the script or the SQL"));
    html += row(tr("Ctrl+H"), tr("Replace in the script"));
    html += row(tr("Ctrl+Space"), tr("Suggest names and parameters in the script"));
    html += row(tr("Ctrl+Alt+D"), tr("Fill in the downgrade from the upgrade"));
    html += row(tr("Ctrl+D"), tr("Connect to the project’s database"));
    html += row(tr("Ctrl+U, Ctrl+Shift+U"), tr("Plan an upgrade, a downgrade of one revision"));
    html += row(tr("Ctrl+Alt+U"), tr("Plan an upgrade to head"));
    html += row(tr("Ctrl+G"), tr("Plan the way to the selected revision"));
    html += row(tr("Ctrl+M"), tr("Compare the models with the database"));
    html += row(tr("Ctrl+P"), tr("SQL of a run as text, to copy or save"));
    html += row(tr("Ctrl+O, Ctrl+Shift+N"), tr("Open a project, make a new one"));
    html += row(tr("Ctrl+N, Ctrl+Alt+N"), tr("New revision after the head, after the selected one"));
    html += row(tr("Ctrl+Shift+M"), tr("Merge heads"));
    html += row(tr("Ctrl+B"), tr("Back up the database"));
    html += row(tr("Ctrl+L"), tr("Show where the database stands"));
    html += row(tr("Ctrl+J"), tr("Open or fold the bottom pane"));
    html += row(tr("Ctrl+K"), tr("Command palette"));
    html += row(tr("F5"), tr("Read the scripts again"));
    html += row(tr("Esc"), tr("Back out"));
    show(window, tr("Keyboard"), html + u"</table>"_s);
}

void showAboutRetort(QWidget* window)
{
    const QString version = QCoreApplication::applicationVersion();
    show(window, tr("About Retort"),
         u"<h3>Retort %1</h3>"_s.arg(version)
             + tr("A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, "
                  "and applies them to your database."));
}

} // namespace retort::ui
