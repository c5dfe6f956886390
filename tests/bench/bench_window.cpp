// The window in figures, with the goals beside them: start, opening, frames, keys, memory and rest, at 1,000 and 10,000 revisions,
// each measured in a process of its own. Prints a table. It asserts only that what was measured happened.
//
// usable: from the start of the process to the list being painted with its project (whose files are in the disk's cache).
// frame: from the key or the scroll to the list being painted; software rendering.

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

#include "../support/large_project.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/shell/main_window.h"
#include "ui/sql/sql_view.h"
#include "ui/support/theme.h"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

constexpr int frames = 400;
constexpr int keys = 25;

struct Row {
    const char* name;
    const char* key;
    const char* unit;
    double goal1000;  // 0: none is set
    double goal10000;
};
constexpr Row table[] = {
    {"start to usable window", "usable", "ms", 1000, 2000},
    {"scrolling, median frame", "scrollMedian", "ms", 0, 0},
    {"scrolling, p99 frame", "scrollP99", "ms", 16, 16},
    {"walking with the keys, median frame", "walkMedian", "ms", 0, 0},
    {"walking with the keys, p99 frame", "walkP99", "ms", 16, 16},
    {"key in the script to SQL painted, median", "keyMedian", "ms", 100, 100},
    {"key in the script to SQL painted, worst", "keyWorst", "ms", 100, 100},
    {"resident memory", "memory", "MB", 150, 0},
    {"processor while nothing is done", "idle", "ms/s", 0, 0},
};

qint64 nanosecondsNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

bool eventually(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double at(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

void scroll(ui::RevisionView* view, QJsonObject& result)
{
    QScrollBar* bar = view->verticalScrollBar();
    std::vector<double> all;
    for (int i = 0; i <= frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * i / frames));
        view->viewport()->repaint();
        all.push_back(milliseconds(timer));
    }
    result[u"scrollMedian"_s] = at(all, 0.5);
    result[u"scrollP99"_s] = at(all, 0.99);
}

// Every step selects: the other half of the window begins to show that revision.
void walk(ui::RevisionView* view, QJsonObject& result)
{
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::qWait(200);
    std::vector<double> all;
    for (int i = 0; i < frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(view, Qt::Key_Down);
        view->viewport()->repaint();
        QCoreApplication::processEvents();
        all.push_back(milliseconds(timer));
    }
    result[u"walkMedian"_s] = at(all, 0.5);
    result[u"walkP99"_s] = at(all, 0.99);
}

bool type(ui::MainWindow& window, QJsonObject& result)
{
    ui::RevisionPane& pane = window.revisionPane();
    ui::ScriptEditor* editor = pane.editor();
    if (!eventually([&] { return editor->text().contains(u"def upgrade("_s); }))
        return false;
    const int line = static_cast<int>(editor->text().first(editor->text().indexOf(u"def upgrade("_s)).count(u'\n')) + 1;
    editor->insertAt(u"    op.execute('typed ')\n"_s, line, 0);
    pane.goTo(static_cast<std::uint32_t>(line + 1), 23);
    std::vector<double> all;
    QString typed;
    for (int i = 0; i < keys; ++i) {
        const char key = static_cast<char>('a' + i);
        typed += QLatin1Char(key);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(editor, key);
        while (!pane.sqlView()->toPlainText().contains(u"typed "_s + typed)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
            if (milliseconds(timer) > 10'000)
                return false;
        }
        pane.sqlView()->viewport()->repaint();
        all.push_back(milliseconds(timer));
        QTest::qWait(20);
    }
    editor->setModified(false);
    result[u"keyMedian"_s] = at(all, 0.5);
    result[u"keyWorst"_s] = at(all, 1);
    return true;
}

int measure(const QString& folder, int count, qint64 started)
{
    ui::MainWindow window;
    window.resize(1400, 900);
    window.show();
    window.openProject(folder);
    auto* view = window.findChild<ui::RevisionView*>();
    if (!eventually([&] { return window.session().project() != nullptr && view->model()->rowCount() > 0; }))
        return 1;
    window.grab();
    QJsonObject result;
    result[u"usable"_s] = static_cast<double>(nanosecondsNow() - started) / 1e6;
    bool indexed = false;
    QObject::connect(&window.session(), &project::ProjectSession::touchedNamesChanged, &window, [&] { indexed = true; });
    if (!eventually([&] { return indexed || window.session().touchedNames() != nullptr; }))
        return 1;
    QTest::qWait(500);
    result[u"memory"_s] = residentMegabytes();
    const std::clock_t before = std::clock();
    QEventLoop rest; // not QTest's waiting, which looks around a hundred times a second
    QTimer::singleShot(3000, &rest, &QEventLoop::quit);
    rest.exec();
    result[u"idle"_s] = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC * 1000 / 3;
    window.revisions().setFolding(false);
    QCoreApplication::processEvents();
    if (view->model()->rowCount() < count)
        return 1;
    scroll(view, result);
    walk(view, result);
    if (!type(window, result))
        return 1;
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

QJsonObject measured(const QString& folder, int count)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--measure"_s, folder, QString::number(count), QString::number(nanosecondsNow())});
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

std::vector<QJsonObject> measureBoth()
{
    std::vector<QJsonObject> results;
    for (const int count : {1000, 10'000}) {
        const QTemporaryDir folder;
        if (!tests::writeLargeProject(folder.path(), count))
            return {};
        (void)measured(folder.path(), count); // the program and the files are in the cache then
        results.push_back(measured(folder.path(), count));
        if (results.back().isEmpty())
            return {};
    }
    return results;
}

QByteArray figure(double value, double goal, const char* unit)
{
    QByteArray text = QByteArray::number(value, 'f', 1) + ' ' + unit;
    if (goal > 0)
        text += QByteArray(value <= goal ? " (under " : " (OVER ") + QByteArray::number(goal) + ')';
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    const qint64 here = nanosecondsNow();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"retort-bench"_s);
    QApplication::setApplicationName(u"bench_window"_s);
    ui::applyTheme(application, ui::ThemeChoice::Light);
    if (argc == 5 && qstrcmp(argv[1], "--measure") == 0) {
        const qint64 started = QByteArray(argv[4]).toLongLong();
        return measure(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt(), started > 0 ? started : here);
    }
    const std::vector<QJsonObject> results = measureBoth();
    if (results.size() != 2) {
        std::fprintf(stderr, "bench_window: the window did not come to its end\n");
        return 1;
    }
    std::printf("%-44s %28s %28s\n", "the window", "1,000 revisions", "10,000 revisions");
    for (const Row& row : table) {
        const QString key = QString::fromLatin1(row.key);
        std::printf("%-44s %28s %28s\n", row.name, figure(results[0][key].toDouble(), row.goal1000, row.unit).constData(),
                    figure(results[1][key].toDouble(), row.goal10000, row.unit).constData());
    }
    return 0;
}
