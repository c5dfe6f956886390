#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace retort {

enum class LogLevel { Debug, Info, Warning, Error };

// What a long call is given: a way to be asked to stop, and where to report. The callbacks are called from the thread
// that runs the job; whoever builds the context marshals them to another thread if need be. A default-constructed
// context never stops and reports nowhere.
struct JobContext {
    std::stop_token stop;
    // done and total in units of the job's own choosing; total 0 = unknown.
    std::function<void(std::size_t done, std::size_t total, std::string_view what)> progress;
    // logger is Alembic's logger name ("alembic.runtime.migration"), so that CLI and window can filter alike.
    std::function<void(LogLevel level, std::string_view logger, std::string_view message)> log;

    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }
    void reportProgress(std::size_t done, std::size_t total, std::string_view what = {}) const
    {
        if (progress)
            progress(done, total, what);
    }
    void write(LogLevel level, std::string_view logger, std::string_view message) const
    {
        if (log)
            log(level, logger, message);
    }
};

} // namespace retort
