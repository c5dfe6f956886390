#include "core/backup/backup_method.h"

#include <algorithm>
#include <array>

#include "core/backup/catalogue.h"

namespace retort::backup {

namespace {

// Every kind of backup: one line each.
using MethodGetter = const BackupMethod& (*)();
constexpr auto methods = std::to_array<MethodGetter>({
    &sqliteMethod,
    &pgDumpMethod,
    &mariadbDumpMethod,
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

Result<QString> defaultBackupFolder(const Subject& subject)
{
    RETORT_TRY(const BackupMethod* method, methodFor(subject.url));
    RETORT_TRY(const QString name, method->nameOf(subject));
    return Catalogue::defaultFolder(name);
}

} // namespace retort::backup
