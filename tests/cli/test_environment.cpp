// retort-cli next to real Alembic on projects with all kinds of env.py: offline SQL for several dialects, random
// sequences of live commands on SQLite, compared by stdout, exit status, written files and what the databases hold.
// RETORT_DIFFERENTIAL_COUNT and RETORT_DIFFERENTIAL_SEED enlarge the run.

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

QString readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("(no such file)");
}

QString script()
{
    return sourcePath("tests/cli/env_projects.py");
}

} // namespace

class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sideBySide();

private:
    QString compared(const QJsonObject& command, const QString& root);
};

// What is different, empty if nothing is.
QString TestEnvironment::compared(const QJsonObject& command, const QString& root)
{
    QStringList arguments = {QStringLiteral("--compat"), QStringLiteral("1.13")};
    const QJsonArray given = command[QStringLiteral("args")].toArray();
    for (const QJsonValue& argument : given)
        arguments += argument.toString();
    const QJsonObject environment = command[QStringLiteral("env")].toObject();
    Environment variables = {{QStringLiteral("EDITOR"), QStringLiteral("true")}};
    for (auto variable = environment.begin(); variable != environment.end(); ++variable)
        variables.insert(variable.key(), variable.value().toString());
    const ProcessResult ours = runProcess(retortCli(), arguments, root, variables);
    const QString out = QString::fromUtf8(ours.out).replace(root, QStringLiteral("@ROOT@"));
    const QString theirs = command[QStringLiteral("out")].toString();
    const int code = command[QStringLiteral("code")].toInt();
    QString difference;
    if (ours.exitCode != code)
        difference = QStringLiteral("exit status %1 instead of %2\n").arg(ours.exitCode).arg(code);
    if (out != theirs)
        difference += QStringLiteral("stdout:\n%1--- instead of:\n%2---\n").arg(out, theirs);
    if (difference.isEmpty())
        return {};
    return QStringLiteral("%1\n%2stderr: %3")
        .arg(arguments.join(QStringLiteral(" | ")), difference, QString::fromUtf8(ours.err));
}

void TestEnvironment::sideBySide()
{
    if (const QString missing = alembicMissing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QTemporaryDir folder;
    const ProcessResult recorded =
        runProcess(QStringLiteral("python3"),
                   {script(), qEnvironmentVariable("RETORT_DIFFERENTIAL_SEED", QStringLiteral("5")),
                    qEnvironmentVariable("RETORT_DIFFERENTIAL_COUNT", QStringLiteral("48")), folder.path()},
                   folder.path());
    QVERIFY2(recorded.exitCode == 0, recorded.err.constData());
    const QJsonArray projects = QJsonDocument::fromJson(recorded.out).array();
    QVERIFY(projects.size() > 20);
    int commands = 0;
    int failures = 0;
    const auto report = [&](const QString& project, const QString& difference) {
        ++failures;
        qWarning("%s: %s", qPrintable(project), qPrintable(difference));
    };
    for (const QJsonValue& project : projects) {
        const QString root = QDir(QDir(folder.path()).canonicalPath())
                                 .filePath(project[QStringLiteral("project")].toString() + QStringLiteral("/ours"));
        const QString name =
            project[QStringLiteral("name")].toString() + QStringLiteral(" (") + root + QLatin1Char(')');
        const QJsonArray all = project[QStringLiteral("commands")].toArray();
        for (const QJsonValue& command : all) {
            ++commands;
            if (const QString difference = compared(command.toObject(), root); !difference.isEmpty())
                report(name, difference);
        }
        const QJsonObject written = project[QStringLiteral("written")].toObject();
        for (auto file = written.begin(); file != written.end(); ++file) {
            if (const QString text = readFile(QDir(root).filePath(file.key())); text != file.value().toString())
                report(name, QStringLiteral("file %1:\n%2--- instead of:\n%3---")
                                 .arg(file.key(), text, file.value().toString()));
        }
        const ProcessResult dumped =
            runProcess(QStringLiteral("python3"), {script(), QStringLiteral("dump"), root}, root);
        const QJsonObject ours = QJsonDocument::fromJson(dumped.out).object();
        const QJsonObject theirs = project[QStringLiteral("databases")].toObject();
        if (ours != theirs)
            report(name, QStringLiteral("databases:\n%1--- instead of:\n%2---")
                             .arg(QString::fromUtf8(QJsonDocument(ours).toJson()),
                                  QString::fromUtf8(QJsonDocument(theirs).toJson())));
    }
    qInfo("%lld projects, %d command lines, %d differences", static_cast<long long>(projects.size()), commands,
          failures);
    QCOMPARE(failures, 0);
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "test_environment.moc"
