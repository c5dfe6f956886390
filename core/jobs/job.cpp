#include "core/jobs/job.h"

#include <optional>

namespace retort::jobs {

namespace {

// The latest progress report that the receiver has not seen yet.
struct ProgressSlot {
    struct Report {
        std::size_t done = 0;
        std::size_t total = 0;
        std::string what;
    };
    std::mutex mutex;
    std::optional<Report> latest;
};

} // namespace

void JobState::cancel()
{
    m_stop.request_stop();
    const std::scoped_lock lock(m_mutex);
    if (m_interrupt)
        m_interrupt();
}

void JobState::setInterrupt(std::function<void()> interrupt)
{
    const std::scoped_lock lock(m_mutex);
    m_interrupt = std::move(interrupt);
    if (m_interrupt && m_stop.stop_requested())
        m_interrupt();
}

void JobState::finish()
{
    setInterrupt({});
    m_finished.store(true, std::memory_order_release);
}

Delivery::Delivery(QObject& receiver, JobCallbacks callbacks)
    : m_address(Mailbox::open(receiver)), m_callbacks(std::make_shared<const JobCallbacks>(std::move(callbacks)))
{
}

JobContext Delivery::context(std::stop_token stop) const
{
    JobContext context{.stop = std::move(stop), .progress = {}, .log = {}};
    if (m_callbacks->progress) {
        context.progress = [address = m_address, callbacks = m_callbacks, slot = std::make_shared<ProgressSlot>()](
                               std::size_t done, std::size_t total, std::string_view what) {
            {
                const std::scoped_lock lock(slot->mutex);
                const bool underWay = slot->latest.has_value();
                slot->latest = ProgressSlot::Report{.done = done, .total = total, .what = std::string(what)};
                if (underWay)
                    return;
            }
            address.post([callbacks, slot] {
                std::optional<ProgressSlot::Report> report;
                {
                    const std::scoped_lock lock(slot->mutex);
                    report.swap(slot->latest);
                }
                if (report)
                    callbacks->progress(report->done, report->total, report->what);
            });
        };
    }
    if (m_callbacks->log) {
        context.log = [address = m_address, callbacks = m_callbacks](LogLevel level, std::string_view logger,
                                                                     std::string_view message) {
            address.post([callbacks, level, logger = std::string(logger), message = std::string(message)] {
                callbacks->log(level, logger, message);
            });
        };
    }
    return context;
}

} // namespace retort::jobs
