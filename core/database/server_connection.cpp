#include "core/database/server_connection.h"

#include <poll.h>

#include <algorithm>
#include <chrono>

namespace retort::database {

ServerConnection::Wait ServerConnection::waitFor(int socket, For what, int milliseconds, bool heedStop) const
{
    using Clock = std::chrono::steady_clock;
    constexpr int betweenLooks = 20; // milliseconds until a stop is noticed; data is noticed at once
    const auto deadline = Clock::now() + std::chrono::milliseconds(milliseconds);
    pollfd entry{.fd = socket, .events = 0, .revents = 0};
    if (what != For::Writing)
        entry.events |= POLLIN | POLLPRI;
    if (what != For::Reading)
        entry.events |= POLLOUT;
    while (true) {
        if (heedStop && askedToStop())
            return Wait::Stopped;
        int slice = betweenLooks;
        if (milliseconds >= 0) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
            if (left <= 0)
                return Wait::TimedOut;
            slice = static_cast<int>(std::min<std::int64_t>(slice, left));
        }
        // An error of poll() itself (a socket that is gone) is for the library to find out.
        if (const int ready = poll(&entry, 1, slice); ready > 0 || (ready < 0 && errno != EINTR))
            return Wait::Ready;
    }
}

} // namespace retort::database
