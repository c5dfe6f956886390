#include "ui/shell/help_texts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/support/shortcuts.h"

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
    return u"<tr><td style=\"padding-right:16px\"><b>%1</b></td><td>%2</td></tr>"_s.arg(QString(keys).replace(u' ', QChar::Nbsp), what);
}

QString keysAsHtml(const Shortcuts& shortcuts)
{
    QString html = u"<table cellspacing=\"4\">"_s;
    html += row(HelpTexts::tr("Up, Down, J, K"), HelpTexts::tr("Walk the revisions"));
    html += row(HelpTexts::tr("Left, Right"), HelpTexts::tr("Go to the parent, to a child"));
    html += row(HelpTexts::tr("Enter"), HelpTexts::tr("Open the script"));
    html += row(HelpTexts::tr("Space"), HelpTexts::tr("Show the script and its SQL"));
    html += row(u"/"_s, HelpTexts::tr("Filter"));
    html += row(HelpTexts::tr("Ctrl+click, Shift+click"), HelpTexts::tr("Select two revisions and see the range between them"));
    html += row(HelpTexts::tr("Esc"), HelpTexts::tr("Back out"));
    for (const QAction* action : shortcuts.actions()) {
        if (!action->shortcut().isEmpty())
            html += row(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(), actionName(action).toHtmlEscaped());
    }
    return html + u"</table><p>"_s + HelpTexts::tr("Shortcuts can be changed in the settings.") + u"</p>"_s;
}

} // namespace

void showKeyboardHelp(QWidget* window, const Shortcuts& shortcuts)
{
    auto* dialog = new QDialog(window);
    dialog->setObjectName(u"keyboardHelp"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(HelpTexts::tr("Keyboard"));
    auto* text = new QTextBrowser(dialog);
    text->setAccessibleName(HelpTexts::tr("Keyboard"));
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(keysAsHtml(shortcuts));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    dialog->resize(std::min(520, window->width() - 48), std::min(640, window->height() - 48));
    dialog->show();
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
