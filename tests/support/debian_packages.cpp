#include "debian_packages.h"

#include <QDir>
#include <QTemporaryDir>

#include "processes.h"

namespace retort::tests {

const QString distPackages = QStringLiteral("usr/lib/python3/dist-packages/");

namespace {

QString cacheFolder()
{
    const QString set = qEnvironmentVariable("RETORT_CACHE");
    return (set.isEmpty() ? QDir::homePath() + QStringLiteral("/.cache/retort") : set) + QStringLiteral("/corpus");
}

} // namespace

QString debianPackageFolder(const QString& package)
{
    return QDir(cacheFolder()).filePath(package);
}

QString fetchDebianPackage(const QString& package)
{
    const QDir cache(cacheFolder());
    if (cache.exists(package))
        return {};
    if (!QDir().mkpath(cache.path()))
        return QStringLiteral("cannot create ") + cache.path();
    QTemporaryDir download(cache.filePath(QStringLiteral("download-XXXXXX")));
    ProcessResult result =
        runProcess(QStringLiteral("apt-get"), {QStringLiteral("download"), package}, download.path());
    const QStringList archives = QDir(download.path()).entryList({QStringLiteral("*.deb")});
    if (!result.started || result.exitCode != 0 || archives.isEmpty())
        return QStringLiteral("apt-get download %1 failed: %2").arg(package, QString::fromUtf8(result.err).trimmed());
    const QString unpacked = download.filePath(QStringLiteral("unpacked"));
    result =
        runProcess(QStringLiteral("dpkg-deb"), {QStringLiteral("-x"), archives.first(), unpacked}, download.path());
    if (!result.started || result.exitCode != 0)
        return QStringLiteral("dpkg-deb could not unpack ") + archives.first();
    return QDir().rename(unpacked, cache.filePath(package)) ? QString()
                                                            : QStringLiteral("cannot write to ") + cache.path();
}

} // namespace retort::tests
