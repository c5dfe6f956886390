#include "processes.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QProcessEnvironment>

namespace retort::tests {

ProcessResult runProcess(const QString& program, const QStringList& arguments, const QString& folder, const Environment& extra)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = extra.begin(); it != extra.end(); ++it)
        environment.insert(it.key(), it.value());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    ProcessResult result;
    result.started = process.waitForStarted(30'000);
    if (!result.started)
        return result;
    process.closeWriteChannel();
    process.waitForFinished(processPatience);
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

ProcessResult runAlembic(const QStringList& arguments, const QString& folder, Environment extra, int hashSeed)
{
    extra.insert(QStringLiteral("PYTHONHASHSEED"), QString::number(hashSeed));
    extra.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    return runProcess(QStringLiteral("python3"), QStringList{QStringLiteral("-m"), QStringLiteral("alembic.config")} + arguments, folder, extra);
}

QString alembicMissing()
{
    const ProcessResult result =
        runProcess(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import alembic, sqlalchemy")}, QDir::tempPath());
    return result.started && result.exitCode == 0 ? QString() : QStringLiteral("python3 with Alembic is not installed (package python3-alembic)");
}

bool copyFolder(const QString& from, const QString& to)
{
    const QDir source(from);
    if (!source.exists() || !QDir().mkpath(to))
        return false;
    QDirIterator it(from, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString target = QDir(to).filePath(source.relativeFilePath(path));
        if (it.fileInfo().isDir() ? !QDir().mkpath(target) : !QFile::copy(path, target))
            return false;
    }
    return true;
}

} // namespace retort::tests
