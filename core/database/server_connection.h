#pragma once

// What the connections to a server have in common.

#include <atomic>
#include <cassert>
#include <stop_token>
#include <thread>

#include "core/sql/connection.h"

namespace retort::database {

// A connection over a socket that waits with its eyes open: its thread never blocks in the client library for long, but
// waits for the socket itself and looks at the stop token and at interrupt() in between. So interrupt() only leaves a
// note, and the thread that owns the connection asks the server to stop: nobody else touches the library's handle.
//
// Qt Sql's drivers are not used for servers. QMYSQL cannot be told how far to verify TLS, and Connector/C 3.4 then refuses
// every server whose certificate is its own or that has none. Both split option values at ';', give no handle before they
// are connected, and cannot be stopped while they connect.
class ServerConnection : public sql::Connection {
public:
    // A statement that starts later is not affected.
    void interrupt() final { m_interrupted.store(true); }

protected:
    enum class Wait { Ready, TimedOut, Stopped };
    enum class For { Reading, Writing, Both };

    explicit ServerConnection(std::stop_token stop) : m_stop(std::move(stop)) {}

    // At the start of every statement.
    void forgetInterrupt()
    {
        assert(onOwnThread());
        m_interrupted.store(false);
    }
    [[nodiscard]] bool askedToStop() const { return m_interrupted.load() || m_stop.stop_requested(); }
    [[nodiscard]] bool onOwnThread() const { return m_thread == std::this_thread::get_id(); }

    // Until the socket is ready. Stopped: somebody asked to stop, which is looked at unless heedStop is false; TimedOut:
    // so many milliseconds have passed (negative: without end).
    [[nodiscard]] Wait waitFor(int socket, For what, int milliseconds, bool heedStop) const;

private:
    std::stop_token m_stop;
    std::thread::id m_thread = std::this_thread::get_id();
    std::atomic<bool> m_interrupted = false;
};

} // namespace retort::database
