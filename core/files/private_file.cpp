#include "core/files/private_file.h"

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace retort::files {

QString statePath(const QString& name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)).filePath(QStringLiteral("retort/") + name);
}

Result<void> writePrivateFile(const QString& path, std::string_view bytes, std::string_view what)
{
    const auto size = static_cast<qint64>(bytes.size());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                         && file.write(bytes.data(), size) == size && file.commit();
    if (!written)
        return fail(ErrorCode::Io, std::string(what) + " cannot be written to " + path.toStdString() + ": " + file.errorString().toStdString());
    return {};
}

} // namespace retort::files
