#include "alembic_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "../support/places.h"
#include "../support/processes.h"

namespace retort::tests {

AlembicProcess::~AlembicProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

bool AlembicProcess::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONHASHSEED"), QStringLiteral("0"));
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral("python3"), {sourcePath("tests/servers/alembic_turns.py")});
    return m_process.waitForStarted();
}

Outcome AlembicProcess::run(const QString& folder, const QString& url, const QStringList& arguments)
{
    begin(folder, url, arguments);
    return end();
}

void AlembicProcess::begin(const QString& folder, const QString& url, const QStringList& arguments)
{
    QJsonArray line{folder, url};
    for (const QString& argument : arguments)
        line.append(argument);
    m_process.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_process.waitForBytesWritten();
}

Outcome AlembicProcess::end()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return {.out = {}, .err = QString::fromUtf8(m_process.readAllStandardError()), .code = -1};
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
    return {.out = answer[QStringLiteral("out")].toString(), .err = answer[QStringLiteral("err")].toString(),
            .code = answer[QStringLiteral("code")].toVariant().toString() == QStringLiteral("0") ? 0 : 1};
}

Outcome runRetort(const QString& folder, const QString& url, const QStringList& arguments)
{
    const ProcessResult result = runProcess(retortCli(), QStringList{QStringLiteral("--compat"), QStringLiteral("1.13")} + arguments, folder,
                                            {{QStringLiteral("SQLALCHEMY_DATABASE_URL"), url}});
    return {.out = QString::fromUtf8(result.out), .err = QString::fromUtf8(result.err), .code = result.exitCode == 0 ? 0 : 1};
}

} // namespace retort::tests
