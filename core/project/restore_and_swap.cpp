#include "core/project/restore_and_swap.h"

#include "core/project/broken_runs.h"

namespace retort::project {

namespace {

// The name of a new database that nobody will know it by, since it takes that of the present one.
std::string passingName(const backup::Subject& subject, const QString& present)
{
    constexpr std::size_t shortest = 63; // of the longest names that servers take
    const std::string name = present.mid(present.lastIndexOf(u'/') + 1).toStdString();
    return backup::nameWithTime(name.empty() ? subject.url.backendName() : name, "restored", shortest);
}

} // namespace

Result<backup::NewDatabaseReport> restoreForSwap(const backup::BackupMethod& method, const backup::Subject& subject, const QString& folder, const QString& id,
                                                 std::uint64_t ownSession, const TakeLock& takeLock, const JobContext& context)
{
    RETORT_TRY(const QString present, method.nameOf(subject));
    RETORT_CHECK(method.checkSwap(subject, ownSession, context));
    RETORT_TRY(const auto held, takeLock());
    return method.restoreInto(subject, {.folder = folder, .id = id, .name = passingName(subject, present)}, context);
}

Result<SwapReport> putInPlace(const backup::BackupMethod& method, const backup::Subject& subject, const migration::MigrationSettings& settings, const std::string& made,
                              const JobContext& context)
{
    SwapReport report;
    auto kept = method.swap(subject, made, context);
    if (!kept)
        return std::unexpected(Error{.code = kept.error().code,
                                     .message = "The backup is in the new database " + made + ", but that has not taken the place of the present one, which is as it was"}
                                   .causedBy(std::move(kept).error()));
    report.kept = *std::move(kept);
    if (const auto forgotten = forgetRunsOn(subject.url, subject.folder, settings); !forgotten)
        report.notes.push_back(describe(forgotten.error()));
    return report;
}

} // namespace retort::project
