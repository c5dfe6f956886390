#pragma once

// What the commands about backups share.

#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "app/cli/command_context.h"
#include "core/backup/backup_method.h"
#include "core/database/migration_lock.h"
#include "core/project/project.h"
#include "core/project/run_targets.h"

namespace retort::cli {

[[nodiscard]] backup::Subject subjectOf(const project::Project& project, const project::RunTarget& target);

// The migration lock of the database; says whom it waits for, as long as --lock-wait allows.
[[nodiscard]] Result<std::unique_ptr<database::MigrationLock>> lockFor(const CommandContext& context, const backup::Subject& subject, std::stop_token stop);

// "ae1027a6acf, b2"; "base" for none, "-" where there is no version table.
[[nodiscard]] std::string positionOf(const backup::BackupEntry& entry);
// "1.4 MB"
[[nodiscard]] std::string sizeText(qint64 bytes);

// While this lives, Ctrl+C and SIGTERM do not end the program but ask the work to stop, so that nothing is left half done;
// on a terminal, the context shows on standard error how far the work is.
class InterruptibleWork {
public:
    explicit InterruptibleWork(const CommandContext& context);
    ~InterruptibleWork();
    InterruptibleWork(const InterruptibleWork&) = delete;
    InterruptibleWork& operator=(const InterruptibleWork&) = delete;

    [[nodiscard]] const JobContext& context() const { return m_job; }

private:
    std::stop_source m_stop;
    JobContext m_job;
    std::jthread m_watcher;
    bool m_showsProgress = false;
};

} // namespace retort::cli
