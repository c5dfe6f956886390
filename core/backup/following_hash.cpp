#include "core/backup/following_hash.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

#include "core/backup/inspect.h"
#include "core/backup/sha256.h"

namespace retort::backup {

using namespace std::chrono_literals;

FollowingHash::FollowingHash(QString path)
    : m_path(std::move(path)), m_thread([this](const std::stop_token& stop) {
          m_result = follow(stop);
          m_done = true;
      })
{
}

FollowingHash::~FollowingHash()
{
    m_thread.request_stop();
}

Result<QByteArray> FollowingHash::finish(const JobContext& context)
{
    m_complete = true;
    const auto total = static_cast<std::size_t>(QFileInfo(m_path).size());
    while (!m_done) {
        if (context.stopRequested())
            m_thread.request_stop();
        context.reportProgress(std::min(m_read.load(), total), total, hashPhase);
        std::this_thread::sleep_for(5ms);
    }
    m_thread.join();
    context.reportProgress(total, total, hashPhase);
    if (context.stopRequested()) // also where the work was done before anybody asked
        return cancelled();
    return *m_result;
}

Result<QByteArray> FollowingHash::follow(const std::stop_token& stop)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, m_path.toStdString() + " cannot be read: " + file.errorString().toStdString());
    Sha256 hash;
    QByteArray block(1 << 20, Qt::Uninitialized);
    while (!stop.stop_requested()) {
        const bool last = m_complete; // asked before reading: what comes after is read in the next round
        const qint64 size = file.read(block.data(), block.size());
        if (size < 0)
            return fail(ErrorCode::Io, m_path.toStdString() + " cannot be read: " + file.errorString().toStdString());
        hash.add(block.constData(), static_cast<std::size_t>(size));
        m_read += static_cast<std::size_t>(size);
        if (size == 0 && last)
            return hash.result();
        if (size < block.size() && !last)
            std::this_thread::sleep_for(20ms);
    }
    return cancelled();
}

} // namespace retort::backup
