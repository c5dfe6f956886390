#pragma once

// How patient a run is with other sessions: global options of ours.

#include <chrono>
#include <cstddef>
#include <optional>

namespace retort::cli {

struct RunLimits {
    std::chrono::milliseconds lockWait = std::chrono::seconds(60);    // --lock-wait, for another run
    std::optional<std::chrono::milliseconds> lockTimeout = {};        // --lock-timeout, of a statement
    std::optional<std::chrono::milliseconds> statementTimeout = {};   // --statement-timeout
    std::size_t lockRetries = 0;                                      // --lock-retries
};

} // namespace retort::cli
