#include "core/database/database_worker.h"

#include <chrono>

namespace retort::database {

DatabaseWorker::DatabaseWorker(Opener opener)
    : m_opener(std::move(opener)), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

DatabaseWorker::~DatabaseWorker()
{
    using namespace std::chrono_literals;
    std::unique_lock lock(m_mutex);
    m_closing = true;
    m_thread.request_stop(); // given to the opener: ends waits for locks
    m_wake.notify_all();
    while (!m_ended) {
        std::vector<std::shared_ptr<jobs::JobState>> jobs;
        if (m_running)
            jobs.push_back(m_running);
        for (const Job& job : m_waiting)
            jobs.push_back(job.state);
        lock.unlock();
        // Again and again: an interrupt that comes between two statements stops neither.
        for (const auto& job : jobs)
            job->cancel();
        lock.lock();
        m_wake.wait_for(lock, 20ms, [this] { return m_ended; });
    }
}

void DatabaseWorker::enqueue(std::shared_ptr<jobs::JobState> state, Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(Job{.state = std::move(state), .run = std::move(task)});
    }
    m_wake.notify_all();
}

Result<void> DatabaseWorker::endTransaction(sql::Connection& connection)
{
    if (!connection.inTransaction())
        return {};
    if (auto rolledBack = connection.rollback(); !rolledBack)
        return rolledBack;
    return fail(ErrorCode::Database, "A transaction was left open and has been rolled back");
}

bool DatabaseWorker::nextJob(Job& job)
{
    std::unique_lock lock(m_mutex);
    m_running.reset();
    m_wake.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
    if (m_waiting.empty())
        return false;
    job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = job.state;
    return true;
}

void DatabaseWorker::runJob(Job& job, const Result<std::unique_ptr<sql::Connection>>& connection)
{
    if (job.state->token().stop_requested()) {
        job.run(fail(ErrorCode::Cancelled, "Cancelled before it began."));
    } else if (!connection) {
        job.run(std::unexpected(connection.error()));
    } else {
        sql::Connection* opened = connection->get();
        job.state->setInterrupt([opened] { opened->interrupt(); });
        job.run(opened);
    }
}

void DatabaseWorker::run(const std::stop_token& stop)
{
    {
        const Result<std::unique_ptr<sql::Connection>> connection = m_opener(stop);
        Job job;
        while (nextJob(job)) {
            runJob(job, connection);
            job.run = nullptr; // what the work holds goes on this thread
        }
    }
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
    m_wake.notify_all();
}

} // namespace retort::database
