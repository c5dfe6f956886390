#include "app/cli/backup_access.h"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace retort::cli {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // or a signal handler could not set it

void noteInterrupt(int)
{
    interrupted.store(true);
}

} // namespace

backup::Subject subjectOf(const project::Project& project, const project::RunTarget& target)
{
    return {.url = *target.url,
            .folder = project.config().currentFolder(),
            .versionTable = target.settings.versionTable,
            .versionTableSchema = target.settings.versionTableSchema};
}

Result<std::unique_ptr<database::MigrationLock>> lockFor(const CommandContext& context, const backup::Subject& subject, std::stop_token stop)
{
    database::MigrationLockOptions options{.versionTable = subject.versionTable,
                                           .versionTableSchema = subject.versionTableSchema,
                                           .wait = context.options().limits.lockWait,
                                           .stop = std::move(stop)};
    options.waiting = [&](const std::string& holder) { context.complain("waiting for another run on this database: " + holder); };
    return database::MigrationLock::acquire(subject.url, subject.folder, options);
}

std::string positionOf(const backup::BackupEntry& entry)
{
    if (!entry.hasVersionTable)
        return "no version table";
    std::string text;
    for (const std::string& revision : entry.revisions)
        text += (text.empty() ? "" : ", ") + revision;
    return text.empty() ? "base" : text;
}

std::string sizeText(qint64 bytes)
{
    constexpr std::array units = {"B", "kB", "MB", "GB", "TB"};
    auto size = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; size >= 1000.0 && unit + 1 < units.size(); ++unit)
        size /= 1000.0;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), unit == 0 ? "%.0f %s" : "%.1f %s", size, units.at(unit));
    return text.data();
}

InterruptibleWork::InterruptibleWork(const CommandContext& context) : m_job(context.jobContext())
{
    interrupted.store(false);
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
    m_job.stop = m_stop.get_token();
    m_watcher = std::jthread([this](const std::stop_token& end) {
        while (!end.stop_requested() && !interrupted.load())
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (interrupted.load())
            m_stop.request_stop();
    });
    if (::isatty(STDERR_FILENO) == 0 || context.options().quiet)
        return;
    m_showsProgress = true;
    m_job.progress = [last = std::chrono::steady_clock::time_point()](std::size_t done, std::size_t total, std::string_view what) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - last < std::chrono::milliseconds(100))
            return;
        last = now;
        const std::string amount = total == 0 ? sizeText(static_cast<qint64>(done)) : std::to_string(done * 100 / total) + " %";
        std::fprintf(stderr, "\r\033[K%.*s %s", static_cast<int>(what.size()), what.data(), amount.c_str());
        std::fflush(stderr);
    };
}

InterruptibleWork::~InterruptibleWork()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (m_showsProgress)
        std::fputs("\r\033[K", stderr);
}

} // namespace retort::cli
