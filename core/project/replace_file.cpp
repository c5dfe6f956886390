#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/project/session_work.h"

namespace retort::project {

Result<void> checkUnchanged(const QString& path, const QByteArray& original)
{
    const SourceLocation where{.file = path.toStdString()};
    QFile current(path);
    if (!current.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Conflict, "The file is no longer there or cannot be read: " + current.errorString().toStdString(), where);
    if (current.readAll() != original)
        return fail(ErrorCode::Conflict, "The file changed on disk since it was read.", where);
    return {};
}

Result<void> replaceFile(const QString& path, const QByteArray& original, const QByteArray& bytes, bool overwrite)
{
    const SourceLocation where{.file = path.toStdString()};
    // A link is written through, not replaced.
    const QFileInfo info(path);
    const QString target = info.isSymLink() ? info.symLinkTarget() : path;
    if (!overwrite) {
        RETORT_CHECK(checkUnchanged(path, original));
    }
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, "The file cannot be written: " + file.errorString().toStdString(), where);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, "The file could not be written, the old one is untouched: " + file.errorString().toStdString(), where);
    return {};
}

} // namespace retort::project
