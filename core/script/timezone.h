#pragma once

// The creation date of a new revision: local time, or the time in a named zone (CFG-12).

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/error.h"

namespace retort::script {

struct CreationDate {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int microsecond = 0;
    std::optional<int> offsetSeconds;   // only with a configured time zone
    std::int64_t epoch = 0;

    // str(datetime): "2026-01-31 12:00:00.123456+01:00"
    [[nodiscard]] std::string text() const;
};

using Instant = std::chrono::sys_time<std::chrono::microseconds>;

// Unknown zone: NotFound "Can't locate timezone: X".
[[nodiscard]] Result<CreationDate> creationDate(Instant now, const std::optional<std::string>& zone);

} // namespace retort::script
