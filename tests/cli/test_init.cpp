// Projects that `retort-cli init` makes with each template, run by the real Alembic next to retort-cli; and the real
// multidb template read by retort-cli.

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

void writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(text);
}

ProcessResult ours(const QStringList& arguments, const QString& folder)
{
    return runProcess(retortCli(), arguments, folder);
}

QByteArray withoutDate(QByteArray text)
{
    const qsizetype at = text.indexOf("Create Date: ");
    return at < 0 ? text : text.replace(at, text.indexOf('\n', at) - at, "Create Date: @");
}

// In place of the addresses that a fresh ini holds; each database of several gets its own.
void setUrls(const QString& ini, const QByteArray& first, const QByteArray& second)
{
    QByteArray text = readFile(ini);
    text.replace("driver://user:pass@localhost/dbname2", second);
    text.replace("driver://user:pass@localhost/dbname", first);
    writeFile(ini, text);
}

} // namespace

class TestInit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }
    void alembicRunsOurTemplates_data();
    void alembicRunsOurTemplates();
    void pyprojectIsAppended();
    void theirMultidbTemplate();
    void packageFiles();
};

void TestInit::alembicRunsOurTemplates_data()
{
    QTest::addColumn<bool>(
        "sideFile");                // Alembic 1.13 does not read pyproject.toml: it gets an ini with the same settings
    QTest::addColumn<bool>("live"); // the driver for the live run is there
    QTest::addColumn<QStringList>("sqlFiles");
    QTest::newRow("generic") << false << true << QStringList();
    QTest::newRow("async") << false << false << QStringList();
    QTest::newRow("multidb") << false << true
                             << QStringList{QStringLiteral("engine1.sql"), QStringLiteral("engine2.sql")};
    QTest::newRow("pyproject") << true << true << QStringList();
    QTest::newRow("pyproject_async") << true << false << QStringList();
}

void TestInit::alembicRunsOurTemplates()
{
    QFETCH(bool, sideFile);
    QFETCH(bool, live);
    QFETCH(QStringList, sqlFiles);
    QTemporaryDir folder;
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QString ini = folder.filePath(QStringLiteral("alembic.ini"));
    const ProcessResult created =
        ours({QStringLiteral("init"), QStringLiteral("-t"), name, QStringLiteral("migrations")}, folder.path());
    QVERIFY2(created.exitCode == 0, created.out.constData());
    QCOMPARE(QFileInfo::exists(folder.filePath(QStringLiteral("pyproject.toml"))), sideFile);
    setUrls(ini, "postgresql://h/one", "mysql://h/two");
    const ProcessResult first = ours({QStringLiteral("revision"), QStringLiteral("-m"), QStringLiteral("one"),
                                      QStringLiteral("--rev-id"), QStringLiteral("aaaa1111")},
                                     folder.path());
    QVERIFY2(first.exitCode == 0, QByteArray(first.out + first.err).constData());
    QStringList side;
    if (sideFile) {
        writeFile(folder.filePath(QStringLiteral("side.ini")),
                  readFile(ini).replace("[alembic]\n",
                                        "[alembic]\nscript_location = %(here)s/migrations\nprepend_sys_path = .\n"));
        side = {QStringLiteral("-c"), QStringLiteral("side.ini")};
    }
    const auto theirs = [&](const QStringList& arguments) { return runAlembic(side + arguments, folder.path()); };
    const ProcessResult second = theirs({QStringLiteral("revision"), QStringLiteral("-m"), QStringLiteral("two"),
                                         QStringLiteral("--rev-id"), QStringLiteral("bbbb2222")});
    QVERIFY2(second.exitCode == 0, QByteArray(second.out + second.err).constData());

    // Both programs render the template to the same text.
    const QString versions = folder.filePath(QStringLiteral("migrations/versions/"));
    QByteArray expected = readFile(versions + QStringLiteral("bbbb2222_two.py"));
    expected.replace("two\n\nRevision ID: bbbb2222\nRevises: aaaa1111", "one\n\nRevision ID: aaaa1111\nRevises: ");
    expected.replace("= 'bbbb2222'", "= @").replace("= 'aaaa1111'", "= None").replace("= @", "= 'aaaa1111'");
    QCOMPARE(withoutDate(readFile(versions + QStringLiteral("aaaa1111_one.py"))), withoutDate(expected));

    const QStringList upgrade = {QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--sql")};
    const ProcessResult theirSql = theirs(upgrade);
    QVERIFY2(theirSql.exitCode == 0, theirSql.err.constData());
    QList<QByteArray> theirFiles;
    for (const QString& file : std::as_const(sqlFiles)) {
        theirFiles += readFile(folder.filePath(file));
        QVERIFY(theirFiles.back().contains("bbbb2222"));
        QVERIFY(QFile::remove(folder.filePath(file)));
    }
    const ProcessResult ourSql = ours(upgrade, folder.path());
    QVERIFY2(ourSql.exitCode == 0, ourSql.err.constData());
    QCOMPARE(ourSql.out, theirSql.out);
    QVERIFY(sqlFiles.isEmpty() == ourSql.out.contains("bbbb2222"));
    for (qsizetype i = 0; i < sqlFiles.size(); ++i)
        QCOMPARE(readFile(folder.filePath(sqlFiles[i])), theirFiles[i]);
    if (!live)
        return;
    for (const char* file : {"alembic.ini", "side.ini"}) {
        const QString path = folder.filePath(QString::fromLatin1(file));
        if (QFileInfo::exists(path))
            writeFile(path, readFile(path)
                                .replace("postgresql://h/one", "sqlite:///one.db")
                                .replace("mysql://h/two", "sqlite:///two.db"));
    }
    const ProcessResult up = theirs({QStringLiteral("upgrade"), QStringLiteral("aaaa1111")});
    QVERIFY2(up.exitCode == 0, up.err.constData());
    const ProcessResult current = ours({QStringLiteral("current")}, folder.path());
    QCOMPARE(current.out, QByteArray("aaaa1111\n").repeated(sqlFiles.isEmpty() ? 1 : 2));
    QCOMPARE(ours({QStringLiteral("upgrade"), QStringLiteral("head")}, folder.path()).exitCode, 0);
    QCOMPARE(theirs({QStringLiteral("current")}).out,
             QByteArray("bbbb2222 (head)\n").repeated(sqlFiles.isEmpty() ? 1 : 2));
}

void TestInit::pyprojectIsAppended()
{
    QTemporaryDir folder;
    const QString toml = folder.filePath(QStringLiteral("pyproject.toml"));
    writeFile(toml, "[project]\nname = \"x\"\n");
    const ProcessResult created =
        ours({QStringLiteral("init"), QStringLiteral("-t"), QStringLiteral("pyproject"), QStringLiteral("m")},
             folder.path());
    QCOMPARE(created.exitCode, 0);
    QVERIFY(readFile(toml).startsWith("[project]\nname = \"x\"\n\n\n[tool.alembic]\n"));
    const QByteArray root = QDir(folder.path()).canonicalPath().toUtf8();
    const QByteArray out = QByteArray(created.out).replace(root, "@").replace(folder.path().toUtf8(), "@");
    QVERIFY2(out.contains("Appending to existing @/pyproject.toml ...  done\n"), out.constData());
    QVERIFY2(out.endsWith("Please edit configuration settings in @/pyproject.toml and configuration/connection/logging "
                          "settings in @/alembic.ini"
                          " before proceeding.\n"),
             out.constData());
    const QByteArray before = readFile(toml);
    const ProcessResult again =
        ours({QStringLiteral("init"), QStringLiteral("-t"), QStringLiteral("pyproject"), QStringLiteral("n")},
             folder.path());
    QVERIFY(again.out.contains("pyproject.toml already exists and already has a [tool.alembic] section, skipping\n"));
    QCOMPARE(readFile(toml), before);
    const ProcessResult older = ours({QStringLiteral("--compat"), QStringLiteral("1.13"), QStringLiteral("init"),
                                      QStringLiteral("-t"), QStringLiteral("pyproject"), QStringLiteral("o")},
                                     folder.path());
    QCOMPARE(older.out, QByteArray("FAILED: No such template 'pyproject'\n"));
    QCOMPARE(older.exitCode, 255);
}

void TestInit::theirMultidbTemplate()
{
    QTemporaryDir folder;
    QCOMPARE(runAlembic({QStringLiteral("init"), QStringLiteral("-t"), QStringLiteral("multidb"), QStringLiteral("m")},
                        folder.path())
                 .exitCode,
             0);
    const auto revision = [](const char* id) {
        return QStringList{QStringLiteral("revision"), QStringLiteral("--head"), QStringLiteral("base"),
                           QStringLiteral("--rev-id"), QString::fromLatin1(id)};
    };
    QCOMPARE(runAlembic(revision("aaaa1111"), folder.path()).exitCode, 0);
    const ProcessResult made = ours(revision("bbbb1111"), folder.path());
    QVERIFY2(made.exitCode == 0, QByteArray(made.out + made.err).constData());
    QCOMPARE(withoutDate(readFile(folder.filePath(QStringLiteral("m/versions/bbbb1111_.py"))).replace("bbbb", "aaaa")),
             withoutDate(readFile(folder.filePath(QStringLiteral("m/versions/aaaa1111_.py")))));
}

void TestInit::packageFiles()
{
    QTemporaryDir folder;
    for (const char* name : {"async", "multidb", "pyproject", "pyproject_async"}) {
        const QString target = QString::fromLatin1(name);
        QCOMPARE(ours({QStringLiteral("-c"), target + QStringLiteral(".ini"), QStringLiteral("init"),
                       QStringLiteral("--package"), QStringLiteral("-t"), target, target},
                      folder.path())
                     .exitCode,
                 0);
        QVERIFY(QFileInfo::exists(folder.filePath(target + QStringLiteral("/__init__.py"))));
        QVERIFY(QFileInfo::exists(folder.filePath(target + QStringLiteral("/versions/__init__.py"))));
    }
}

QTEST_GUILESS_MAIN(TestInit)
#include "test_init.moc"
