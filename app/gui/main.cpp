// retort [PATH]: the workbench. --tour leads it through its main job by itself and leaves pictures of every step.

#include <QApplication>
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QIcon>
#include <QStyleHints>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

#include "app/common/utf8_locale.h"
#include "app/gui/tour.h"
#include "ui/shell/main_window.h"
#include "ui/support/language.h"
#include "ui/support/preferences.h"
#include "ui/support/theme.h"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

QStringList languageCodes()
{
    QStringList codes;
    for (const ui::Language& language : ui::languages())
        codes += language.code;
    return codes;
}

bool isLanguage(const QString& code) { return languageCodes().contains(code); }

// --language before anything is parsed: the help is to be in it as well.
std::optional<QString> wantedLanguage(const QStringList& arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i).startsWith("--language="_L1))
            return arguments.at(i).section(u'=', 1);
        if (arguments.at(i) == "--language"_L1 && i + 1 < arguments.size())
            return arguments.at(i + 1);
    }
    return std::nullopt;
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QCoreApplication::translate("main", "Migration workbench for Alembic projects"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"path"_s, QCoreApplication::translate("main", "Folder of an Alembic project, or its alembic.ini"), u"[PATH]"_s);
    parser.addOption({u"theme"_s, QCoreApplication::translate("main", "Colours: light, dark, high-contrast-light, high-contrast-dark or system"), u"NAME"_s});
    parser.addOption({u"language"_s, QCoreApplication::translate("main", "Language of the window: %1").arg(languageCodes().join(u", "_s)), u"CODE"_s});
    parser.addOption({u"no-restore"_s, QCoreApplication::translate("main", "Begin without the project that was open last")});
    parser.addOption({u"size"_s, QCoreApplication::translate("main", "Size of the window on the tour, as 1400x900"), u"WIDTHxHEIGHT"_s, u"1400x900"_s});
    parser.addOption({u"tour"_s,
                      QCoreApplication::translate("main", "Open PATH, connect, upgrade, back up, downgrade and restore its database, "
                                                          "and leave pictures and the SQL that ran in FOLDER"),
                      u"FOLDER"_s});
}

// The desktop's name for us finds the icon in the task bar under Wayland; under X11 the window brings it along.
void introduceToDesktop()
{
    QGuiApplication::setDesktopFileName(QStringLiteral(RETORT_APP_ID));
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/icons/%1.png"_s.arg(size));
    QApplication::setWindowIcon(icon);
}

// What only prints needs no display.
bool onlyPrints(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--version" || argument == "-v" || argument == "--help" || argument == "-h" || argument == "--help-all";
    });
}

int usageError(const QString& text)
{
    std::fprintf(stderr, "retort: %s\n", qPrintable(text));
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    if (onlyPrints(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    app::useUtf8Locale();
    QApplication application(argc, argv);
    app::keepNumbersPlain();
    QApplication::setApplicationName(u"retort"_s);
    QApplication::setOrganizationName(u"retort"_s);
    QApplication::setApplicationDisplayName(u"Retort"_s);
    QApplication::setApplicationVersion(QStringLiteral(RETORT_VERSION));
    introduceToDesktop();

    ui::useLanguage(wantedLanguage(QCoreApplication::arguments()).value_or(ui::Preferences().language()));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (const QString wanted = parser.value(u"language"_s); parser.isSet(u"language"_s) && !isLanguage(wanted))
        return usageError(QCoreApplication::translate("main", "there is no translation into “%1”; there are %2").arg(wanted, languageCodes().join(u", "_s)));
    const QStringList paths = parser.positionalArguments();
    if (paths.size() > 1)
        return usageError(QCoreApplication::translate("main", "only one project can be opened at a time"));

    std::optional<ui::ThemeChoice> theme;
    if (parser.isSet(u"theme"_s)) {
        theme = ui::themeFromName(parser.value(u"theme"_s));
        if (!theme)
            return usageError(QCoreApplication::translate("main", "--theme takes light, dark, high-contrast-light, high-contrast-dark or system"));
    }
    ui::applyTheme(application, theme.value_or(ui::Preferences().theme()));
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, [&application, theme] {
        if (!theme && ui::Preferences().theme() == ui::ThemeChoice::System)
            ui::applyTheme(application, ui::ThemeChoice::System);
    });

    ui::MainWindow window;
    if (parser.isSet(u"tour"_s)) {
        if (paths.isEmpty())
            return usageError(QCoreApplication::translate("main", "--tour needs the path of a project"));
        const QStringList sides = parser.value(u"size"_s).split(u'x');
        const QSize size = sides.size() == 2 ? QSize(sides.first().toInt(), sides.last().toInt()) : QSize();
        if (size.isEmpty())
            return usageError(QCoreApplication::translate("main", "--size takes a width and a height, as in 1400x900"));
        gui::Tour tour(window, paths.constFirst(), parser.value(u"tour"_s), theme, size);
        window.show();
        tour.start();
        return QApplication::exec();
    }
    window.show();
    window.keepSession(paths.isEmpty() && !parser.isSet(u"no-restore"_s));
    if (!paths.isEmpty())
        window.openProject(paths.constFirst());
    return QApplication::exec();
}
