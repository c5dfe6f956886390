// retort-cli next to real Alembic: many command lines on small generated projects, compared by stdout, exit status and
// the files that were written. RETORT_DIFFERENTIAL_COUNT and RETORT_DIFFERENTIAL_SEED enlarge the run.

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"

using namespace retort::tests;

namespace {

QString sortedList(const QString& list)
{
    QStringList parts = list.split(QStringLiteral(", "));
    parts.sort();
    return parts.join(QStringLiteral(", "));
}

// Labels are printed in the order of a Python set; their order does not count.
QString withSortedLabels(const QString& text)
{
    static const QRegularExpression labels(QStringLiteral("( \\(|^Branch names: )([^()\\n]*, [^()\\n]*)(\\)|$)"),
                                           QRegularExpression::MultilineOption);
    QString result;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = labels.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(at, match.capturedStart(2) - at);
        result += sortedList(match.captured(2));
        at = match.capturedEnd(2);
    }
    return result + QStringView(text).mid(at);
}

QString withoutDates(QString text)
{
    static const QRegularExpression date(QStringLiteral("Create Date: [-0-9]+ [0-9:]+\\.[0-9]+(\\+0[12]:00)?"));
    return text.replace(date, QStringLiteral("Create Date: @DATE\\1@"));
}

QString readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("(no such file)");
}

QStringList filesBelow(const QString& folder)
{
    QStringList result;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        result += QDir(folder).relativeFilePath(it.next());
    result.sort();
    return result;
}

// Usage errors: Alembic and we word them differently, so only the status counts.
constexpr int usageStatus = 2;

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sideBySide();
    void helpAndVersion();
    void brokenFileDoesNotHideTheRest();
    void initMakesAProjectAlembicReads();
};

void TestCli::sideBySide()
{
    if (const QString missing = alembicMissing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QTemporaryDir folder;
    const ProcessResult recorded =
        runProcess(QStringLiteral("python3"),
                   {QStringLiteral(RETORT_SOURCE_DIR "/tests/cli/cli_projects.py"),
                    qEnvironmentVariable("RETORT_DIFFERENTIAL_SEED", QStringLiteral("5")),
                    qEnvironmentVariable("RETORT_DIFFERENTIAL_COUNT", QStringLiteral("6")), folder.path()},
                   folder.path());
    QVERIFY2(recorded.exitCode == 0, recorded.err.constData());
    const QJsonArray projects = QJsonDocument::fromJson(recorded.out).array();
    QVERIFY(!projects.isEmpty());
    int commands = 0;
    int failures = 0;
    for (const QJsonValue& project : projects) {
        const QString root = QDir(QDir(folder.path()).canonicalPath()).filePath(project[QStringLiteral("project")].toString() + QStringLiteral("/ours"));
        const QString theirRoot = QString(root).replace(QStringLiteral("/ours"), QStringLiteral("/theirs"));
        const QJsonArray all = project[QStringLiteral("commands")].toArray();
        for (const QJsonValue& command : all) {
            ++commands;
            QStringList arguments = {QStringLiteral("--compat"), QStringLiteral("1.13")};
            const QJsonArray given = command[QStringLiteral("args")].toArray();
            for (const QJsonValue& argument : given)
                arguments += argument.toString().replace(theirRoot, root);
            const ProcessResult ours = runProcess(QStringLiteral(RETORT_CLI), arguments, QDir(root).filePath(command[QStringLiteral("cwd")].toString()));
            QString difference;
            const int code = command[QStringLiteral("code")].toInt();
            if (ours.exitCode != code)
                difference = QStringLiteral("exit status %1 instead of %2").arg(ours.exitCode).arg(code);
            const QString out = withoutDates(withSortedLabels(QString::fromUtf8(ours.out).replace(root, QStringLiteral("@ROOT@"))));
            const QString expected = withoutDates(withSortedLabels(command[QStringLiteral("out")].toString()));
            if (difference.isEmpty() && code != usageStatus && out != expected)
                difference = QStringLiteral("stdout:\n%1--- instead of:\n%2---").arg(out, expected);
            const QJsonObject files = command[QStringLiteral("files")].toObject();
            for (auto file = files.begin(); file != files.end() && difference.isEmpty(); ++file) {
                const QString text = withoutDates(readFile(QDir(root).filePath(file.key())));
                if (text != withoutDates(file.value().toString()))
                    difference = QStringLiteral("file %1:\n%2--- instead of:\n%3---").arg(file.key(), text, file.value().toString());
            }
            if (difference.isEmpty())
                continue;
            ++failures;
            qWarning("project %s: %s\n%s\nstderr: %s", qPrintable(root), qPrintable(arguments.join(QStringLiteral(" | "))),
                     qPrintable(difference), ours.err.constData());
        }
        QStringList theirFiles = filesBelow(theirRoot);
        theirFiles.removeIf([](const QString& path) { return path.contains(QStringLiteral("__pycache__")); });
        QCOMPARE(filesBelow(root), theirFiles);
    }
    qInfo("%lld projects, %d command lines, %d differences", static_cast<long long>(projects.size()), commands, failures);
    QCOMPARE(failures, 0);
}

void TestCli::helpAndVersion()
{
    QTemporaryDir folder;
    const auto run = [&](const QStringList& arguments) { return runProcess(QStringLiteral(RETORT_CLI), arguments, folder.path()); };
    const ProcessResult help = run({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.startsWith("usage: retort-cli "));
    QVERIFY(help.out.contains("ensure_version"));
    const ProcessResult commandHelp = run({QStringLiteral("history"), QStringLiteral("-h")});
    QCOMPARE(commandHelp.exitCode, 0);
    QVERIFY(commandHelp.out.contains("--rev-range REV_RANGE"));
    const ProcessResult version = run({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("retort-cli "));
    const ProcessResult nothing = run({});
    QCOMPARE(nothing.exitCode, usageStatus);
    QVERIFY(nothing.err.endsWith("retort-cli: error: too few arguments\n"));
    QVERIFY(nothing.out.isEmpty());
}

void TestCli::brokenFileDoesNotHideTheRest()
{
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = m\n");
    write(QStringLiteral("m/versions/1.py"), "\"\"\"first\"\"\"\nrevision = 'aaaa'\ndown_revision = None\n");
    write(QStringLiteral("m/versions/2.py"), "revision = 'bbbb\ndown_revision = None\n");
    const ProcessResult history = runProcess(QStringLiteral(RETORT_CLI), {QStringLiteral("history")}, folder.path());
    QCOMPARE(history.out, QByteArray("<base> -> aaaa (head), first\n"));
    QVERIFY2(history.err.contains("2.py:1:") && history.err.contains("unterminated string"), history.err.constData());
    QCOMPARE(history.exitCode, 1);
    // What acts on the graph refuses.
    const ProcessResult revision = runProcess(QStringLiteral(RETORT_CLI), {QStringLiteral("revision")}, folder.path());
    QCOMPARE(revision.exitCode, 1);
}

void TestCli::initMakesAProjectAlembicReads()
{
    QTemporaryDir folder;
    const auto ours = [&](const QStringList& arguments) { return runProcess(QStringLiteral(RETORT_CLI), arguments, folder.path()); };
    const ProcessResult created = ours({QStringLiteral("init"), QStringLiteral("--package"), QStringLiteral("migrations")});
    QVERIFY2(created.exitCode == 0, created.out.constData());
    const QByteArray root = QDir(folder.path()).canonicalPath().toUtf8();
    const QByteArray shown = QByteArray(created.out).replace(folder.path().toUtf8(), "@").replace(root, "@");
    QVERIFY2(shown.startsWith("Creating directory '@/migrations' ...  done\nCreating directory '@/migrations/versions' ...  done\n"),
             shown.constData());
    QVERIFY(shown.contains("Generating @/alembic.ini ...  done\n"));
    QVERIFY(shown.endsWith("Adding '@/migrations/versions/__init__.py' ...  done\n"
                           "Please edit configuration/connection/logging settings in '@/alembic.ini' before proceeding.\n"));
    const ProcessResult again = ours({QStringLiteral("init"), QStringLiteral("migrations")});
    QCOMPARE(again.exitCode, 255);
    QCOMPARE(again.out, QByteArray("FAILED: Directory migrations already exists and is not empty\n"));
    const ProcessResult unknown = ours({QStringLiteral("init"), QStringLiteral("-t"), QStringLiteral("nosuch"), QStringLiteral("x")});
    QCOMPARE(unknown.out, QByteArray("FAILED: No such template 'nosuch'\n"));
    if (!alembicMissing().isEmpty())
        return;
    QVERIFY(ours({QStringLiteral("revision"), QStringLiteral("-m"), QStringLiteral("one"), QStringLiteral("--rev-id"), QStringLiteral("aaaa1111")}).exitCode == 0);
    QFile ini(folder.filePath(QStringLiteral("alembic.ini")));
    QVERIFY(ini.open(QIODevice::ReadWrite));
    const QByteArray text = ini.readAll().replace("driver://user:pass@localhost/dbname", "sqlite:///x.db");
    ini.resize(0);
    ini.seek(0);
    ini.write(text);
    ini.close();
    const ProcessResult upgraded = runAlembic({QStringLiteral("upgrade"), QStringLiteral("head")}, folder.path());
    QVERIFY2(upgraded.exitCode == 0, upgraded.err.constData());
    QVERIFY2(upgraded.err.contains("Running upgrade  -> aaaa1111, one"), upgraded.err.constData());
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
