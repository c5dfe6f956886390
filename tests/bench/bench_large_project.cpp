// How long a large project takes to open in the real window, and what the real Alembic needs for `heads` on the same files. Prints a table; asserts only that both read the same graph.

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <QAbstractItemView>
#include <QTemporaryDir>

#include <cstdio>

#include "../support/large_project.h"
#include "../support/processes.h"
#include "core/project/project.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/shell/main_window.h"

using namespace retort;

namespace {

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(const char* what, double ms)
{
    std::printf("%-58s %10.1f ms\n", what, ms);
    std::fflush(stdout);
}

// From the request to the list being painted with every row.
double openInWindow(ui::MainWindow& window, const QString& folder, int count)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QObject::connect(&window.session(), &project::ProjectSession::projectChanged, &loop, &QEventLoop::quit);
    window.openProject(folder);
    loop.exec();
    const QAbstractItemView* view = window.findChild<ui::RevisionView*>();
    while (view->model()->rowCount() < count)
        QApplication::processEvents(QEventLoop::AllEvents, 5); // the list is filled by a worker
    window.grab(); // paints what is visible, now
    return milliseconds(timer);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    QTemporaryDir folder;
    if (!tests::writeLargeProject(folder.path(), count)) {
        std::fprintf(stderr, "cannot write the project\n");
        return 2;
    }
    std::printf("%d revisions\n", count);

    const auto request = project::locateProject(folder.path().toStdString());
    QElapsedTimer timer;
    timer.start();
    const auto opened = project::Project::open(*request);
    report("reading the project (engine alone)", milliseconds(timer));
    if (!opened || (*opened)->map()->size() != static_cast<std::size_t>(count)) {
        std::fprintf(stderr, "the project was not read: %s\n", opened ? "wrong size" : describe(opened.error()).c_str());
        return 1;
    }

    ui::MainWindow window;
    window.resize(1400, 900);
    window.show();
    application.processEvents();
    const double ours = openInWindow(window, folder.path(), count);
    report("opening it in the window, list painted", ours);

    if (const QString missing = tests::alembicMissing(); !missing.isEmpty()) {
        std::printf("no comparison: %s\n", qPrintable(missing));
        return 0;
    }
    timer.restart();
    const auto alembic = tests::runAlembic({QStringLiteral("heads")}, folder.path());
    const double theirs = milliseconds(timer);
    report("Alembic: heads on the same files", theirs);
    const std::string head = (*opened)->map()->headIds().front();
    if (!alembic.out.startsWith(QByteArray::fromStdString(head))) {
        std::fprintf(stderr, "Alembic sees another head: %s%s\n", alembic.out.constData(), alembic.err.constData());
        return 1;
    }
    std::printf("window : Alembic = 1 : %.1f\n", theirs / ours);
    return 0;
}
