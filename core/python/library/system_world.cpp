#include <time.h>

#include <random>

#include "core/python/library/library.h"

namespace retort::python {

void useSystemWorld(HostServices& host)
{
    host.clock = [] { return std::chrono::system_clock::now(); };
    host.utcOffset = [](std::chrono::system_clock::time_point at) {
        const std::time_t time = std::chrono::system_clock::to_time_t(at);
        std::tm local{};
        return std::chrono::seconds(::localtime_r(&time, &local) ? local.tm_gmtoff : 0);
    };
    host.random = [](std::span<std::uint8_t> bytes) {
        static thread_local std::random_device source;
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(source() & 0xFFU);
    };
}

} // namespace retort::python
