#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <optional>
#include <thread>

#include "core/base/error.h"
#include "core/base/job_context.h"

namespace retort::backup {

// The SHA-256 of a file that somebody else is still appending to: a thread of its own reads behind the writer, so that the end
// of the file is soon the end of the work. What has been read once must not change. For one thread.
class FollowingHash {
public:
    explicit FollowingHash(QString path);
    ~FollowingHash(); // gives up
    FollowingHash(const FollowingHash&) = delete;
    FollowingHash& operator=(const FollowingHash&) = delete;

    // The file is complete. Hexadecimal; Cancelled, Io.
    [[nodiscard]] Result<QByteArray> finish(const JobContext& context);

private:
    [[nodiscard]] Result<QByteArray> follow(const std::stop_token& stop);

    QString m_path;
    std::atomic<bool> m_complete = false;
    std::atomic<bool> m_done = false;
    std::atomic<std::size_t> m_read = 0;
    std::optional<Result<QByteArray>> m_result;
    std::jthread m_thread;
};

} // namespace retort::backup
