#include "core/project/sample_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace retort::project {

namespace {

std::unexpected<Error> refused(const QString& what, const QString& path, const QString& why)
{
    return fail(ErrorCode::Io, QString(what + u' ' + QDir::toNativeSeparators(path) + u": "_s + why + u'.').toStdString());
}

bool isCopied(const QString& name)
{
    return !name.endsWith(u".db"_s) && !name.endsWith(u".pyc"_s);
}

Result<void> copyFiles(const QString& sample, const QString& folder)
{
    QDirIterator files(sample, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!isCopied(file))
            continue;
        const QString target = folder + u'/' + QDir(sample).relativeFilePath(file);
        if (!QDir().mkpath(QFileInfo(target).path()))
            return refused(u"Cannot make the folder"_s, QFileInfo(target).path(), u"the system refuses it"_s);
        QFile from(file);
        if (!from.copy(target))
            return refused(u"Cannot write"_s, target, from.errorString());
        // What is installed can only be read; the copy is there to be changed.
        QFile::setPermissions(target, QFile::permissions(target) | QFileDevice::WriteOwner);
    }
    return {};
}

} // namespace

QStringList samplePlaces()
{
    return {QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/" RETORT_SAMPLES_FROM_BIN "/shop")),
            QStringLiteral(RETORT_SAMPLES_SOURCE "/shop")};
}

bool holdsProject(const QString& folder)
{
    return QFileInfo::exists(folder + u"/alembic.ini"_s);
}

Result<QString> findSample(const QStringList& places)
{
    const auto found = std::ranges::find_if(places, holdsProject);
    if (found != places.end())
        return *found;
    return fail(ErrorCode::NotFound, "The sample project is not installed: it is not in "
                                         + QDir::toNativeSeparators(places.join(u" and not in "_s)).toStdString()
                                         + ". Install Retort with its documentation, or open a project of your own.");
}

Result<void> copySample(const QString& sample, const QString& folder)
{
    const QFileInfo target(folder);
    if (target.exists() && !target.isDir())
        return fail(ErrorCode::AlreadyExists, QDir::toNativeSeparators(folder).toStdString() + " is a file; choose a folder.");
    if (target.exists() && !QDir(folder).isEmpty())
        return fail(ErrorCode::AlreadyExists, "There is something in " + QDir::toNativeSeparators(folder).toStdString()
                                                  + " already, and nothing is overwritten; choose another folder.");
    const bool made = !target.exists();
    if (!QDir().mkpath(folder))
        return refused(u"Cannot make the folder"_s, folder, u"the system refuses it"_s);
    auto copied = copyFiles(sample, folder);
    if (!copied) {
        // It was empty; so it is again.
        for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (entry.isDir())
                QDir(entry.filePath()).removeRecursively();
            else
                QFile::remove(entry.filePath());
        }
        if (made)
            QDir().rmdir(folder);
    }
    return copied;
}

} // namespace retort::project
