#pragma once

// What every background job has, whichever thread runs it: a handle to cancel it, callbacks that arrive on the thread
// of the receiver, and a continuation that arrives there last, exactly once, unless the receiver died first.

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

#include "core/base/job_context.h"
#include "core/jobs/mailbox.h"

namespace retort::jobs {

// Called on the receiver's thread. Progress reports that pile up are merged into the latest one; log lines are all
// kept.
struct JobCallbacks {
    std::function<void(std::size_t done, std::size_t total, const std::string& what)> progress = {};
    std::function<void(LogLevel level, const std::string& logger, const std::string& message)> log = {};
};

// Shared between the handle and the thread that runs the job.
class JobState {
public:
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    [[nodiscard]] bool finished() const { return m_finished.load(std::memory_order_acquire); }
    // Requests the stop and interrupts what blocks. May be called again: what blocks now may not be what blocked then.
    void cancel();
    // For the thread that runs the job: what cancel() calls (quick, from any thread) until it is replaced. When the
    // stop was requested before, it is called at once.
    void setInterrupt(std::function<void()> interrupt);
    void finish();

private:
    std::stop_source m_stop;
    std::atomic<bool> m_finished = false;
    std::mutex m_mutex;
    std::function<void()> m_interrupt;
};

// A started job. Copyable, usable from any thread; letting go of it does not cancel.
class JobHandle {
public:
    JobHandle() = default;
    explicit JobHandle(std::shared_ptr<JobState> state) : m_state(std::move(state)) {}

    void cancel() const
    {
        if (m_state)
            m_state->cancel();
    }
    // The work has ended; its continuation may not have been called yet.
    [[nodiscard]] bool finished() const { return !m_state || m_state->finished(); }

private:
    std::shared_ptr<JobState> m_state;
};

// The way back to the receiver of one job.
class Delivery {
public:
    // On the receiver's thread.
    Delivery(QObject& receiver, JobCallbacks callbacks);

    // What to hand to the work; valid as long as the token and the delivery's receiver are of interest to anybody.
    [[nodiscard]] JobContext context(std::stop_token stop) const;
    // The continuation. Nothing arrives after it.
    void finish(Mailbox::Letter done) const { m_address.postLast(std::move(done)); }

private:
    Mailbox::Address m_address;
    std::shared_ptr<const JobCallbacks> m_callbacks;
};

} // namespace retort::jobs
