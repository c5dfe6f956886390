#include "ui/shell/help_texts.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QStringList>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

class HelpTexts {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::HelpTexts)
};

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
    html += row(HelpTexts::tr("Up, Down, J, K"), HelpTexts::tr("Walk the revisions"));
    html += row(HelpTexts::tr("Left, Right"), HelpTexts::tr("Go to the parent, to a child"));
    html += row(HelpTexts::tr("Enter"), HelpTexts::tr("Open the script"));
    html += row(HelpTexts::tr("Space"), HelpTexts::tr("Show the script and its SQL"));
    html += row(HelpTexts::tr("/, Ctrl+Shift+F"), HelpTexts::tr("Filter"));
    html += row(HelpTexts::tr("Ctrl+click, Shift+click"), HelpTexts::tr("Select two revisions and see the range between them"));
    html += row(HelpTexts::tr("Ctrl+Shift+P"), HelpTexts::tr("SQL of the range"));
    html += row(HelpTexts::tr("Ctrl+Shift+L"), HelpTexts::tr("Dim what is unrelated to the selected revision"));
    html += row(HelpTexts::tr("Ctrl+1, 2, 3, 4"), HelpTexts::tr("Go to the revisions, the script, the SQL, the facts"));
    html += row(HelpTexts::tr("Ctrl+T"), HelpTexts::tr("SQL of the other direction"));
    html += row(HelpTexts::tr("Ctrl+F, F3, Shift+F3"), HelpTexts::tr("Find in the script or the SQL"));
    html += row(HelpTexts::tr("Ctrl+H"), HelpTexts::tr("Replace in the script"));
    html += row(HelpTexts::tr("Ctrl+Space"), HelpTexts::tr("Suggest names and parameters in the script"));
    html += row(HelpTexts::tr("Ctrl+Alt+D"), HelpTexts::tr("Fill in the downgrade from the upgrade"));
    html += row(HelpTexts::tr("Ctrl+D"), HelpTexts::tr("Connect to the project’s database"));
    html += row(HelpTexts::tr("Ctrl+U, Ctrl+Shift+U"), HelpTexts::tr("Plan an upgrade, a downgrade of one revision"));
    html += row(HelpTexts::tr("Ctrl+Alt+U"), HelpTexts::tr("Plan an upgrade to head"));
    html += row(HelpTexts::tr("Ctrl+G"), HelpTexts::tr("Plan the way to the selected revision"));
    html += row(HelpTexts::tr("Ctrl+M"), HelpTexts::tr("Compare the models with the database"));
    html += row(HelpTexts::tr("Ctrl+Alt+M"), HelpTexts::tr("Compare any two schemas"));
    html += row(HelpTexts::tr("Ctrl+P"), HelpTexts::tr("SQL of a run as text, to copy or save"));
    html += row(HelpTexts::tr("Ctrl+O, Ctrl+Shift+N"), HelpTexts::tr("Open a project, make a new one"));
    html += row(HelpTexts::tr("Ctrl+N, Ctrl+Alt+N"), HelpTexts::tr("New revision after the head, after the selected one"));
    html += row(HelpTexts::tr("Ctrl+Shift+M"), HelpTexts::tr("Merge heads"));
    html += row(HelpTexts::tr("Ctrl+B"), HelpTexts::tr("Back up the database"));
    html += row(HelpTexts::tr("Ctrl+L"), HelpTexts::tr("Show where the database stands"));
    html += row(HelpTexts::tr("Ctrl+J"), HelpTexts::tr("Open or fold the bottom pane"));
    html += row(HelpTexts::tr("Ctrl+K"), HelpTexts::tr("Command palette"));
    html += row(HelpTexts::tr("F5"), HelpTexts::tr("Read the scripts again"));
    html += row(HelpTexts::tr("Esc"), HelpTexts::tr("Back out"));
    show(window, HelpTexts::tr("Keyboard"), html + u"</table>"_s);
}

void showAboutRetort(QWidget* window)
{
    const QString version = QCoreApplication::applicationVersion();
    show(window, HelpTexts::tr("About Retort"),
         u"<h3>Retort %1</h3>"_s.arg(version)
             + HelpTexts::tr("A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, "
                  "and applies them to your database."));
}

} // namespace retort::ui
