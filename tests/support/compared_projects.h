#pragma once

// What a command of Alembic's and the same of Retort's left and said, in two copies of a project.

#include <QDir>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include "tests/support/files.h"
#include "tests/support/processes.h"

namespace retort::tests {

// Name and text of every script in migrations/versions, without the time at which it was made.
[[nodiscard]] inline QStringList scripts(const QString& folder)
{
    static const QRegularExpression date(QStringLiteral("Create Date: .*"));
    QStringList result;
    const QDir versions(folder + QStringLiteral("/migrations/versions"));
    const QStringList names = versions.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name);
    for (const QString& name : names)
        result += name + QLatin1Char('\n') + QString::fromUtf8(read(versions.filePath(name))).replace(date, QStringLiteral("Create Date:"));
    return result;
}

// What was printed, without the folder's own name, and the exit code.
[[nodiscard]] inline QString output(const ProcessResult& result, const QString& folder)
{
    QString text = QString::fromUtf8(result.out).replace(folder, QStringLiteral("@"));
    return text.append(QStringLiteral("exit ") + QString::number(result.exitCode));
}

} // namespace retort::tests
