#include "workbench.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

#include "ui/connections/connect_panel.h"
#include "ui/connections/database_choice.h"
#include "ui/editor/revision_pane.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/support/theme.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace Qt::StringLiterals;
using namespace retort;
using retort::tests::sourcePath;

namespace {

void copyTree(const QString& from, const QString& to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (file.contains(u"__pycache__"_s) || file.endsWith(u".db"_s))
            continue;
        const QString target = to + u'/' + QDir(from).relativeFilePath(file);
        QDir().mkpath(QFileInfo(target).path());
        QVERIFY2(QFile::copy(file, target), qPrintable(target));
    }
}

} // namespace

QAbstractButton* buttonOf(const QWidget& parent, const QString& text)
{
    const auto buttons = parent.findChildren<QAbstractButton*>();
    const auto found = std::ranges::find_if(buttons, [&](const QAbstractButton* button) { return button->text() == text && !button->isHidden(); });
    return found == buttons.end() ? nullptr : *found;
}

void answerNext(const QString& buttonText)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, buttonText] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            const auto* box = qobject_cast<QMessageBox*>(widget);
            if (box == nullptr || !box->isVisible())
                continue;
            for (QAbstractButton* button : box->buttons()) {
                if (button->text().remove(u'&') != buttonText)
                    continue;
                timer->deleteLater();
                button->click();
                return;
            }
        }
    });
    timer->start(0);
}

QString writeLine(const Workbench& bench, int count)
{
    const QString folder = bench.folder.filePath(u"line"_s);
    bool written = tests::write(folder + u"/alembic.ini"_s, "[alembic]\nscript_location = %(here)s/migrations\n")
                   && tests::write(folder + u"/migrations/env.py"_s, "") && tests::write(folder + u"/migrations/script.py.mako"_s, "");
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "r" + QByteArray::number(i);
        const QByteArray down = i == 0 ? QByteArray("None") : "'r" + QByteArray::number(i - 1) + "'";
        written = written
                  && tests::write(folder + u"/migrations/versions/"_s + QString::fromLatin1(id) + u".py"_s,
                                  "\"\"\"step " + QByteArray::number(i) + "\"\"\"\nfrom alembic import op\nrevision = '" + id + "'\ndown_revision = " + down
                                      + "\n\ndef upgrade():\n    op.execute('select " + QByteArray::number(i) + "')\n\ndef downgrade():\n    pass\n");
    }
    return written ? folder : QString();
}

void closeWhatOpened(Workbench& bench)
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget != bench.window.get() && widget->isVisible())
            widget->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

bool eventually(const std::function<bool()>& condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

Workbench::Workbench() : window(std::make_unique<ui::MainWindow>())
{
    copyTree(sourcePath("samples/shop"), path());
    window->resize(1400, 900);
    window->show();
}

QString Workbench::path(const QString& name) const
{
    return name.isEmpty() ? folder.filePath(u"shop"_s) : folder.filePath(u"shop/"_s + name);
}

QString Workbench::script(const QString& revision) const
{
    const QDir versions(path(u"migrations/versions"_s));
    const QStringList found = versions.entryList({revision + u"*.py"_s});
    return found.isEmpty() ? QString() : versions.filePath(found.constFirst());
}

QByteArray Workbench::read(const QString& name) const
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Workbench::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(name);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
    file.write(bytes);
}

int Workbench::putIntoUpgrade(const QString& revision, const QByteArray& line) const
{
    const QByteArray head = "def upgrade() -> None:\n";
    const QString file = script(revision);
    QByteArray text = read(file);
    const qsizetype at = text.indexOf(head) + head.size();
    text.insert(at, "    " + line + "\n");
    write(file, text);
    return static_cast<int>(text.first(at).count('\n')) + 1;
}

bool Workbench::open()
{
    return open(path());
}

bool Workbench::open(const QString& project)
{
    window->openProject(project);
    const auto there = [&] {
        const auto opened = window->session().project();
        return opened != nullptr && !window->session().opening() && QString::fromStdString(opened->folder().string()) == QFileInfo(project).canonicalFilePath();
    };
    return eventually(there);
}

void Workbench::shot(const QString& name, const QList<ui::ThemeChoice>& themes) const
{
    const QString shots = qEnvironmentVariable("RETORT_SHOTS");
    if (shots.isEmpty())
        return;
    QDir().mkpath(shots);
    for (const ui::ThemeChoice theme : themes) {
        window->chooseTheme(theme, false);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString file = u"%1/%2-%3.png"_s.arg(shots, name, ui::themeName(theme));
        QVERIFY2(window->grab().save(file), qPrintable(file));
    }
}

bool Workbench::connectToNew()
{
    window->session().connectToDatabase(ui::urlOfFile(path(u"shop.db"_s)), u"test"_s, true);
    return eventually([this] { return window->session().database().connected(); });
}

bool Workbench::plan(const QString& actionName)
{
    action(actionName)->trigger();
    return eventually([this] { return window->runSheet().phase() == ui::RunSheet::Phase::Ready; });
}

bool Workbench::run()
{
    // While another job is under way on the database, a run cannot begin.
    if (!eventually([this] { return window->runSheet().primaryButton()->isEnabled(); }))
        return false;
    window->runSheet().primaryButton()->click();
    return eventually([this] { return window->runSheet().phase() == ui::RunSheet::Phase::Finished && !window->session().running(); });
}

bool Workbench::upgrade(const QString& actionName)
{
    QString before;
    const bool done = plan(actionName) && (before = rows(), run()) && eventually([&] { return rows() != before; });
    const ui::RunSheet& sheet = window->runSheet();
    if (!done)
        qWarning() << actionName << "at" << rows() << "phase" << static_cast<int>(sheet.phase()) << sheet.outcomeText();
    return done;
}

void Workbench::execute(const QString& sql) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"workbench"_s);
        database.setDatabaseName(path(u"shop.db"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"workbench"_s);
}

QAction* Workbench::action(const QString& name)
{
    return window->findChild<QAction*>(name);
}

QString Workbench::rows() const
{
    QStringList list;
    for (const std::string& row : window->session().database().rows)
        list.append(QString::fromStdString(row));
    return list.join(u',');
}

WindowTestSetting::WindowTestSetting(int& argc, char** argv) : m_application(argc, argv)
{
    QApplication::setApplicationName(u"retort-test"_s);
    QApplication::setOrganizationName(u"retort-test"_s);
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    qunsetenv("SQLALCHEMY_DATABASE_URL");
    retort::ui::applyTheme(m_application, retort::ui::ThemeChoice::Light);
}
