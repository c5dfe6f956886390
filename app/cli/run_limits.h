#pragma once

// How patient a run is with other sessions: global options of Retort's own.

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "app/cli/argument_parser.h"
#include "core/base/error.h"

namespace retort::cli {

struct RunLimits {
    std::chrono::milliseconds lockWait = std::chrono::seconds(60);  // --lock-wait: for another run to end
    std::optional<std::chrono::milliseconds> lockTimeout = {};      // --lock-timeout: of each statement
    std::optional<std::chrono::milliseconds> statementTimeout = {}; // --statement-timeout
    std::size_t lockRetries = 0;                                    // --lock-retries
};

void declareRunLimits(ArgumentParser& parser);
// InvalidArgument, worded as argparse words it: "argument --lock-wait: not a number of seconds: 'x'".
[[nodiscard]] Result<RunLimits> runLimits(const Arguments& arguments);

} // namespace retort::cli
