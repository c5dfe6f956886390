#pragma once

// A small pool of threads for work that needs no database connection: scanning, evaluating, comparing, copying files.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

#include "core/jobs/job.h"

namespace retort::jobs {

// Jobs start in the order in which they were given. run() may be called from any thread that owns its receiver. The
// destructor asks every job to stop, lets those that never started find their stop token set, and waits for all of
// them.
class JobRunner {
public:
    // threads 0: as many as the machine has cores, between 2 and 4.
    explicit JobRunner(std::size_t threads = 0);
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    // work: T(const JobContext&), called on a pool thread, always, even when the job was cancelled before it began (its
    // context then says so). done: void(T), or void() when the work gives nothing, called on the receiver's thread
    // after all callbacks, exactly once unless the receiver was destroyed before.
    template <class Work, class Done>
    JobHandle run(QObject& receiver, Work work, Done done, JobCallbacks callbacks = {})
    {
        auto state = std::make_shared<JobState>();
        enqueue(state, [state, delivery = Delivery(receiver, std::move(callbacks)), work = std::move(work),
                        done = std::move(done)]() mutable {
            using T = std::invoke_result_t<Work&, const JobContext&>;
            if constexpr (std::is_void_v<T>) {
                work(delivery.context(state->token()));
                state->finish();
                delivery.finish(std::move(done));
            } else {
                T result = work(delivery.context(state->token()));
                state->finish();
                delivery.finish(
                    [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
            }
        });
        return JobHandle(std::move(state));
    }

private:
    struct Job {
        std::shared_ptr<JobState> state;
        std::move_only_function<void()> run;
    };

    void enqueue(std::shared_ptr<JobState> state, std::move_only_function<void()> run);
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_waiting;
    std::vector<std::shared_ptr<JobState>> m_running;
    bool m_closing = false;
    std::vector<std::jthread> m_threads;
};

// As-you-type work: a new request cancels the one under way and replaces the one that waits, so at most one runs at a
// time and results arrive in the order of the requests; results of a request that was replaced never arrive. Belongs to
// the receiver's thread. Destroying it cancels, and nothing arrives any more.
class LatestJob {
public:
    LatestJob(JobRunner& runner, QObject& receiver) : m_state(std::make_shared<State>(runner, receiver)) {}
    ~LatestJob() { cancel(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    template <class Work, class Done>
    void run(Work work, Done done)
    {
        std::move_only_function<void()> start = [state = std::weak_ptr(m_state), work = std::move(work),
                                                 done = std::move(done)]() mutable {
            if (const auto alive = state.lock())
                alive->start(alive, std::move(work), std::move(done));
        };
        ++m_state->generation;
        if (m_state->busy) {
            m_state->handle.cancel();
            m_state->next = std::move(start);
        } else {
            start();
        }
    }

    // Drops what waits and what is under way.
    void cancel()
    {
        ++m_state->generation;
        m_state->next = nullptr;
        m_state->handle.cancel();
    }
    [[nodiscard]] bool busy() const { return m_state->busy; }

private:
    struct State {
        State(JobRunner& pool, QObject& owner) : runner(pool), receiver(owner) {}

        template <class Work, class Done>
        void start(const std::shared_ptr<State>& self, Work work, Done done)
        {
            using T = std::invoke_result_t<Work&, const JobContext&>;
            busy = true;
            const std::uint64_t mine = generation;
            handle = runner.run(receiver, std::move(work),
                                [weak = std::weak_ptr(self), mine, done = std::move(done)](T result) mutable {
                                    const auto state = weak.lock();
                                    if (!state)
                                        return;
                                    state->busy = false;
                                    // The next one first: done() may destroy everything, or ask for another.
                                    if (auto waiting = std::exchange(state->next, nullptr))
                                        waiting();
                                    if (mine == state->generation)
                                        done(std::move(result));
                                });
        }

        JobRunner& runner;
        QObject& receiver;
        JobHandle handle;
        bool busy = false;
        std::uint64_t generation = 0;
        std::move_only_function<void()> next;
    };

    std::shared_ptr<State> m_state;
};

} // namespace retort::jobs
