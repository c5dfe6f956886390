#include "ui/shell/printout.h"

#include <QPagedPaintDevice>
#include <QPalette>
#include <QTextOption>

#include "ui/sql/sql_view.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

QString Printout::lines() const
{
    const QString sign = language == u"python"_s ? u"# "_s : language == u"diff"_s ? QString() : u"-- "_s;
    return sign + title + u"\n\n"_s + text;
}

void printText(const Printout& printout, QPagedPaintDevice& device)
{
    SqlView page;
    page.setPalette(QPalette(Qt::white));
    page.setSql(printout.lines(), printout.language, {}, {});
    page.setLineWrapMode(QPlainTextEdit::WidgetWidth);
    page.setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    page.print(&device);
}

} // namespace retort::ui
