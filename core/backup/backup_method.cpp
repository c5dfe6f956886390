#include "core/backup/backup_method.h"

#include <algorithm>
#include <array>

#include <QDateTime>

#include "core/backup/catalogue.h"

namespace retort::backup {

namespace {

// Every kind of backup: one line each.
using MethodGetter = const BackupMethod& (*)();
constexpr auto methods = std::to_array<MethodGetter>({
    &sqliteMethod,
    &pgDumpMethod,
    &mariadbDumpMethod,
    &pgServerMethod,
});

} // namespace

Result<const BackupMethod*> methodFor(const database::DatabaseUrl& url)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    const auto found = std::ranges::find_if(methods, [&](MethodGetter method) { return method().backsUp(dialect); });
    if (found == methods.end())
        return fail(ErrorCode::Unsupported, "Retort makes no backups of " + dialect + " databases");
    return &(*found)();
}

Result<const BackupMethod*> methodOfKind(const QString& kind)
{
    const auto found = std::ranges::find_if(methods, [&](MethodGetter method) { return method().kind() == kind; });
    if (found == methods.end())
        return fail(ErrorCode::Unsupported, "This Retort does not know backups of the kind " + kind.toStdString());
    return &(*found)();
}

Result<const BackupMethod*> wholeServerMethodFor(const database::DatabaseUrl& url)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    if (dialect == "postgresql")
        return &pgServerMethod();
    if (dialect == "sqlite")
        return fail(ErrorCode::Unsupported, "SQLite has no server; a backup of the database is all of it");
    return fail(ErrorCode::Unsupported, "Retort backs up whole servers of PostgreSQL only; for " + dialect + " use mariadb-dump --all-databases or mysqldump --all-databases");
}

std::string nameWithTime(const std::string& name, const std::string& word, std::size_t longest)
{
    const std::string time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd_HHmmss")).toStdString();
    const std::string end = '_' + word + '_' + time;
    std::size_t kept = std::min(name.size(), longest - std::min(longest, end.size()));
    while (kept > 0 && kept < name.size() && (static_cast<unsigned char>(name[kept]) & 0xC0U) == 0x80U)
        --kept;
    return name.substr(0, kept) + end;
}

Result<QString> defaultBackupFolder(const Subject& subject)
{
    RETORT_TRY(const BackupMethod* method, methodFor(subject.url));
    return defaultBackupFolder(*method, subject);
}

Result<QString> defaultBackupFolder(const BackupMethod& method, const Subject& subject)
{
    RETORT_TRY(const QString name, method.nameOf(subject));
    return Catalogue::defaultFolder(name);
}

} // namespace retort::backup
