#pragma once

// Files of tests.

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace retort::tests {

// Makes the folder as well. False when that cannot be done; what is missing then shows in the test.
inline bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// Empty when it cannot be read.
[[nodiscard]] inline QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace retort::tests
