#include "core/script/timezone.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <format>
#include <stdexcept>

namespace retort::script {

namespace {

namespace chrono = std::chrono;

CreationDate fromLocal(chrono::local_time<chrono::microseconds> local, Instant now)
{
    const auto days = chrono::floor<chrono::days>(local);
    const chrono::year_month_day date(days);
    const chrono::hh_mm_ss time(local - days);
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day())),
            .hour = static_cast<int>(time.hours().count()),
            .minute = static_cast<int>(time.minutes().count()),
            .second = static_cast<int>(time.seconds().count()),
            .microsecond = static_cast<int>(time.subseconds().count()),
            .offsetSeconds = {},
            .epoch = chrono::floor<chrono::seconds>(now).time_since_epoch().count()};
}

const chrono::time_zone* findZone(const std::string& name)
{
    try {
        return chrono::locate_zone(name);
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

} // namespace

std::string CreationDate::text() const
{
    std::string out = std::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", year, month, day, hour, minute, second);
    if (microsecond != 0)
        out += std::format(".{:06}", microsecond);
    if (offsetSeconds) {
        const int offset = std::abs(*offsetSeconds);
        out += std::format("{}{:02}:{:02}", *offsetSeconds < 0 ? '-' : '+', offset / 3600, offset / 60 % 60);
        if (offset % 60 != 0)
            out += std::format(":{:02}", offset % 60);
    }
    return out;
}

// alembic script/base.py: ScriptDirectory._generate_create_date
Result<CreationDate> creationDate(Instant now, const std::optional<std::string>& zone)
{
    if (!zone) {
        const std::time_t seconds = chrono::system_clock::to_time_t(chrono::floor<chrono::seconds>(now));
        std::tm local{};
        localtime_r(&seconds, &local);
        return fromLocal(chrono::local_time<chrono::microseconds>(now.time_since_epoch() + chrono::seconds(local.tm_gmtoff)), now);
    }
    const chrono::time_zone* found = findZone(*zone);
    if (found == nullptr) {
        std::string upper = *zone;
        std::ranges::transform(upper, upper.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        found = findZone(upper);
    }
    if (found == nullptr)
        return fail(ErrorCode::NotFound, "Can't locate timezone: " + *zone);
    CreationDate date = fromLocal(found->to_local(now), now);
    date.offsetSeconds = static_cast<int>(found->get_info(now).offset.count());
    return date;
}

} // namespace retort::script
