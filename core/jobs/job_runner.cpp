#include "core/jobs/job_runner.h"

#include <algorithm>

namespace retort::jobs {

JobRunner::JobRunner(std::size_t threads)
{
    if (threads == 0)
        threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 4);
    m_threads.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

JobRunner::~JobRunner()
{
    std::vector<std::shared_ptr<JobState>> jobs;
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
        jobs = m_running;
        for (const Job& job : m_waiting)
            jobs.push_back(job.state);
    }
    for (const auto& job : jobs)
        job->cancel();
    m_wake.notify_all();
    m_threads.clear(); // joins
}

void JobRunner::enqueue(std::shared_ptr<JobState> state, std::move_only_function<void()> run)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(Job{.state = std::move(state), .run = std::move(run)});
    }
    m_wake.notify_one();
}

void JobRunner::work()
{
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            job = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_running.push_back(job.state);
        }
        job.run();
        job.run = nullptr; // what the work holds goes on this thread
        const std::scoped_lock lock(m_mutex);
        std::erase(m_running, job.state);
    }
}

} // namespace retort::jobs
