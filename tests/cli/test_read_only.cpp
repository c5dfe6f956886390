// retort-cli where nothing is to be done, or only something is to be told: nothing is written, so that it works where all is
// read-only, as Alembic does.

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

#include "../support/processes.h"
#include "one_table.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto environment = R"py(from alembic import context
from sqlalchemy import create_engine, pool

with create_engine(context.config.get_main_option('sqlalchemy.url'), poolclass=pool.NullPool).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
)py";

constexpr auto failing = R"py(from alembic import op
import sqlalchemy as sa
revision = 'b2'
down_revision = 'a1'


def upgrade():
    op.create_table('u', sa.Column('id', sa.Integer, primary_key=True))
    op.execute('INSERT INTO nowhere VALUES (1)')


def downgrade():
    op.drop_table('u')
)py";

constexpr int nobody = 65534;

// What is below a folder: files with their bytes, and when each folder was changed.
QMap<QString, QByteArray> contents(const QString& folder)
{
    QMap<QString, QByteArray> all;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); it.hasNext();) {
        const QFileInfo entry = it.nextFileInfo();
        all.insert(entry.filePath(), entry.isDir() ? QByteArray::number(entry.lastModified().toMSecsSinceEpoch()) : read(entry.filePath()));
    }
    all.insert(folder, QByteArray::number(QFileInfo(folder).lastModified().toMSecsSinceEpoch()));
    return all;
}

class Site {
public:
    Site()
    {
        write(project() + u"/alembic.ini"_s, "[alembic]\nscript_location = mig\nsqlalchemy.url = sqlite:///data.db\n");
        write(project() + u"/mig/env.py"_s, environment);
        write(project() + u"/mig/versions/a1_one.py"_s, oneTable);
        QDir().mkpath(state());
    }
    ~Site() { setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); }

    [[nodiscard]] QString project() const { return m_folder.filePath(u"project"_s); }
    [[nodiscard]] QString state() const { return m_folder.filePath(u"state"_s); }
    [[nodiscard]] QString database() const { return project() + u"/data.db"_s; }

    ProcessResult cli(const QStringList& arguments) const { return runProcess(retortCli(), arguments, project(), environmentOf()); }
    // As somebody who may only read. The tests of root need another user for that.
    ProcessResult reader(const QString& program, const QStringList& arguments) const
    {
        setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
        const QStringList become = geteuid() == 0 ? QStringList{u"--reuid=%1"_s.arg(nobody), u"--regid=%1"_s.arg(nobody), u"--clear-groups"_s} : QStringList();
        const ProcessResult result = runProcess(u"setpriv"_s, QStringList{u"--pdeathsig"_s, u"TERM"_s} + become + QStringList{program} + arguments, project(), environmentOf());
        setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return result;
    }
    [[nodiscard]] QString journal() const
    {
        const QDir folder(state() + u"/retort/journals"_s);
        const QStringList found = folder.entryList({u"*.journal"_s});
        return found.isEmpty() ? QString() : folder.filePath(found.front());
    }
    // As a kill just before the last word leaves it.
    void breakOff() const
    {
        const QByteArray written = read(journal());
        write(journal(), written.first(written.lastIndexOf('\n', written.size() - 2) + 1));
    }

private:
    static Environment withState(const QString& state)
    {
        return {{u"XDG_STATE_HOME"_s, state}, {u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s}};
    }
    [[nodiscard]] Environment environmentOf() const { return withState(state()); }
    void setPermissions(QFile::Permissions permissions) const
    {
        QFile::setPermissions(m_folder.path(), permissions);
        for (QDirIterator it(m_folder.path(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); it.hasNext();)
            QFile::setPermissions(it.next(), permissions);
    }

    QTemporaryDir m_folder;
};

} // namespace

class ReadOnlyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToDo_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char* command : {"upgrade head", "stamp head", "downgrade a1", "ensure_version", "current"})
            QTest::newRow(command) << QString::fromLatin1(command).split(u' ');
    }
    void nothingToDo()
    {
        QFETCH(QStringList, command);
        const Site site;
        QCOMPARE(site.cli({u"upgrade"_s, u"head"_s}).exitCode, 0);
        const auto before = contents(site.project());
        const ProcessResult ours = site.reader(retortCli(), command);
        QVERIFY2(ours.exitCode == 0, qPrintable(QString::fromUtf8(ours.out + ours.err)));
        QCOMPARE(contents(site.project()), before);
        // Without a place for its state, too.
        QDir(site.state()).removeRecursively();
        QVERIFY(write(site.state(), "")); // a file where the folder would be
        QCOMPARE(site.reader(retortCli(), command).exitCode, 0);
        if (alembicMissing().isEmpty())
            QCOMPARE(site.reader(u"python3"_s, QStringList{u"-m"_s, u"alembic.config"_s} + command).exitCode, ours.exitCode);
    }

    void somethingToDo_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<bool>("fresh");
        QTest::newRow("upgrade") << QStringList{u"upgrade"_s, u"head"_s} << true;
        QTest::newRow("downgrade") << QStringList{u"downgrade"_s, u"base"_s} << false;
        QTest::newRow("purge") << QStringList{u"stamp"_s, u"--purge"_s, u"head"_s} << false;
        QTest::newRow("version table") << QStringList{u"ensure_version"_s} << true;
        QTest::newRow("nothing but the version table") << QStringList{u"upgrade"_s, u"base"_s} << true;
    }
    void somethingToDo()
    {
        QFETCH(QStringList, command);
        QFETCH(bool, fresh);
        const Site site;
        if (fresh)
            QVERIFY(write(site.database(), ""));
        else
            QCOMPARE(site.cli({u"upgrade"_s, u"head"_s}).exitCode, 0);
        const auto before = contents(site.project());
        const ProcessResult ours = site.reader(retortCli(), command);
        QCOMPARE(ours.exitCode, 1);
        QVERIFY2(ours.err.contains("the folder of the database has to be writable to migrate it"), ours.err.constData());
        QCOMPARE(contents(site.project()), before);
    }

    void whoOnlyAsksChangesNothing()
    {
        const Site site;
        const ProcessResult early = site.cli({u"resume"_s});
        QCOMPARE(early.out, QByteArray("No run on sqlite:///data.db has broken off.\n"));
        QVERIFY(!QFile::exists(site.database()));

        QCOMPARE(site.cli({u"upgrade"_s, u"head"_s}).exitCode, 0);
        site.breakOff();
        const auto project = contents(site.project());
        const auto state = contents(site.state());
        const ProcessResult told = site.cli({u"resume"_s});
        QVERIFY2(told.exitCode == 0 && told.out.contains("all of it is in the database") && told.out.contains("Nothing has to be done"), qPrintable(QString::fromUtf8(told.out + told.err)));
        QCOMPARE(contents(site.project()), project);
        QCOMPARE(contents(site.state()), state);
        const ProcessResult reader = site.reader(retortCli(), {u"resume"_s});
        QCOMPARE(reader.out, told.out);
        QCOMPARE(reader.exitCode, 0);
        // Nor does it stand in the way of a run that has nothing to do.
        const ProcessResult idle = site.reader(retortCli(), {u"upgrade"_s, u"head"_s});
        QVERIFY2(idle.exitCode == 0 && idle.err.contains("all of it is in the database"), idle.err.constData());

        // The next run that may write forgets it.
        const ProcessResult next = site.cli({u"upgrade"_s, u"head"_s});
        QVERIFY2(next.exitCode == 0 && next.err.contains("all of it is in the database"), next.err.constData());
        QVERIFY(site.cli({u"resume"_s}).out.startsWith("No run on"));
        QCOMPARE(site.cli({u"upgrade"_s, u"head"_s}).err, QByteArray());
    }

    // What was said of a run is not taken back because of what the user did about it.
    void forgottenBeforeTablesChange()
    {
        const Site site;
        QCOMPARE(site.cli({u"upgrade"_s, u"head"_s}).exitCode, 0);
        QVERIFY(write(site.project() + u"/mig/versions/b2_two.py"_s, failing));
        QVERIFY(site.cli({u"upgrade"_s, u"head"_s}).exitCode != 0);
        site.breakOff();
        const ProcessResult told = site.cli({u"resume"_s});
        QVERIFY2(told.out.contains("nothing of it is in the database") && told.out.contains("resume --forget"), told.out.constData());
        const ProcessResult forgotten = site.cli({u"resume"_s, u"--forget"_s});
        QVERIFY2(forgotten.exitCode == 0 && forgotten.out.startsWith("Forgotten: "), forgotten.out.constData());
        QVERIFY(site.cli({u"resume"_s}).out.startsWith("No run on"));
    }

    void aRunUnderWayIsWaitedFor()
    {
        const Site site;
        QCOMPARE(site.cli({u"upgrade"_s, u"head"_s}).exitCode, 0);
        site.breakOff();
        QLockFile other(site.database() + u".retort-lock"_s);
        other.setStaleLockTime(0);
        QVERIFY(other.tryLock(0));
        const ProcessResult told = site.cli({u"--lock-wait"_s, u"0"_s, u"resume"_s});
        QCOMPARE(told.exitCode, 255);
        QVERIFY2(told.out.contains("Another run has the lock of this database: process"), told.out.constData());
        other.unlock();
        // One that a killed process left holds nobody up, and is left where it is.
        QVERIFY(write(site.database() + u".retort-lock"_s, "999999\nretort\n" + QSysInfo::machineHostName().toUtf8() + '\n'));
        QVERIFY(site.cli({u"--lock-wait"_s, u"0"_s, u"resume"_s}).out.contains("all of it is in the database"));
        QVERIFY(QFile::exists(site.database() + u".retort-lock"_s));
    }
};

QTEST_GUILESS_MAIN(ReadOnlyTest)
#include "test_read_only.moc"
