#include <QCoreApplication>

#include <csignal>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/cli/standard_output.h"
#include "app/common/utf8_locale.h"

int main(int argc, char** argv)
{
    retort::cli::openClosedStreams();
    // A closed pipe (`history | head`) must not kill us in the middle of a run.
    std::signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    retort::app::useUtf8Locale();
    // Qt finds its database drivers through the application object, which has to go before Qt's own statics do. It must
    // not see the arguments: some of them mean something to Qt.
    int qtArgumentCount = 1;
    const QCoreApplication application(qtArgumentCount, argv);
    retort::app::keepNumbersPlain();
    // The window's, so that both find the same backups.
    QCoreApplication::setApplicationName(QStringLiteral("retort"));
    QCoreApplication::setOrganizationName(QStringLiteral("retort"));
    return retort::cli::runCommandLine(arguments);
}
