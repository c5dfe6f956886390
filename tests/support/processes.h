#pragma once

// Runs retort-cli and the real Alembic side by side. For tests only; blocks.

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace retort::tests {

struct ProcessResult {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    bool started = false;
};

using Environment = QMap<QString, QString>; // added to the test's own environment

// How long runProcess() waits, in milliseconds.
inline int processPatience = 120'000;

[[nodiscard]] ProcessResult runProcess(const QString& program, const QStringList& arguments, const QString& folder, const Environment& extra = {});

// python3 -m alembic.config ARGS; hashSeed fixes the order of Python's sets.
[[nodiscard]] ProcessResult runAlembic(const QStringList& arguments, const QString& folder, Environment extra = {}, int hashSeed = 0);
// Empty when the real Alembic can be run; else why not.
[[nodiscard]] QString alembicMissing();

// Copies a folder with everything below it. False when a file could not be copied.
[[nodiscard]] bool copyFolder(const QString& from, const QString& to);

} // namespace retort::tests
