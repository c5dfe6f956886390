#pragma once

// A thread with a database connection of its own.

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <type_traits>

#include "core/base/error.h"
#include "core/jobs/job.h"
#include "core/sql/connection.h"

namespace retort::database {

// The connection is opened in the worker's thread, before the first job, and destroyed there. Jobs run one after the
// other, in the order in which they were given. submit() may be called from any thread that owns its receiver.
//
// The destructor cancels what runs and what waits, interrupts the running statement until the job notices, and waits
// for the thread: short, as long as jobs look at their stop token between statements. Continuations of cancelled jobs
// still arrive if their receiver lives.
class DatabaseWorker {
public:
    // Called in the worker's thread. The token stops when the worker is destroyed; ConnectionOptions takes it.
    using Opener = std::function<Result<std::unique_ptr<sql::Connection>>(std::stop_token)>;

    explicit DatabaseWorker(Opener opener);
    ~DatabaseWorker();
    DatabaseWorker(const DatabaseWorker&) = delete;
    DatabaseWorker& operator=(const DatabaseWorker&) = delete;

    // work: Result<T>(sql::Connection&, const JobContext&), called in the worker's thread; cancelling the job stops its
    // token and interrupts the statement that runs. done: void(Result<T>), called on the receiver's thread after all
    // callbacks, exactly once unless the receiver was destroyed before. Without calling work, done is given the error
    // when the connection could not be opened, and Cancelled when the job was cancelled before it began. A transaction
    // that work leaves open is rolled back.
    template <class Work, class Done>
    jobs::JobHandle submit(QObject& receiver, Work work, Done done, jobs::JobCallbacks callbacks = {})
    {
        using Outcome = std::invoke_result_t<Work&, sql::Connection&, const JobContext&>;
        auto state = std::make_shared<jobs::JobState>();
        enqueue(state, [state, delivery = jobs::Delivery(receiver, std::move(callbacks)), work = std::move(work),
                        done = std::move(done)](const Result<sql::Connection*>& connection) mutable {
            Outcome outcome = connection ? runOn<Outcome>(**connection, work, delivery.context(state->token()))
                                         : Outcome(std::unexpected(connection.error()));
            state->finish();
            delivery.finish(
                [done = std::move(done), outcome = std::move(outcome)]() mutable { done(std::move(outcome)); });
        });
        return jobs::JobHandle(std::move(state));
    }

private:
    using Task = std::move_only_function<void(const Result<sql::Connection*>&)>;
    struct Job {
        std::shared_ptr<jobs::JobState> state;
        Task run;
    };

    template <class Outcome, class Work>
    static Outcome runOn(sql::Connection& connection, Work& work, const JobContext& context)
    {
        Outcome outcome = work(connection, context);
        if (auto ended = endTransaction(connection); !ended && outcome)
            return std::unexpected(std::move(ended).error());
        return outcome;
    }

    [[nodiscard]] static Result<void> endTransaction(sql::Connection& connection);
    void enqueue(std::shared_ptr<jobs::JobState> state, Task task);
    void run(const std::stop_token& stop);
    void runJob(Job& job, const Result<std::unique_ptr<sql::Connection>>& connection);
    [[nodiscard]] bool nextJob(Job& job);

    Opener m_opener;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_waiting;
    std::shared_ptr<jobs::JobState> m_running;
    bool m_closing = false;
    bool m_ended = false;
    std::jthread m_thread;
};

} // namespace retort::database
