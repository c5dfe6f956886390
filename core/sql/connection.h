#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/sql/value.h"

namespace retort::sql {

struct ResultSet {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
    std::int64_t rowsAffected = -1; // -1: the driver does not say
};

// What a server says of itself when it is connected to, as far as SQL for it depends on that.
struct ServerInfo {
    std::string product;              // "SQLite", "PostgreSQL", "MySQL", "MariaDB"; empty: not known
    std::array<int, 3> version = {};  // 11.8.3
    bool backslashEscapes = false;    // a backslash in a string literal escapes
    [[nodiscard]] bool isMariadb() const { return product == "MariaDB"; }
};

// A live database as the pure core sees it. Implemented in core/database (SQLite over Qt Sql, PostgreSQL over libpq,
// MySQL and MariaDB over Connector/C) and by fakes in tests. Belongs to the thread that opened it; only interrupt() may be
// called from another one.
class Connection {
public:
    virtual ~Connection() = default;

    // SQLAlchemy's dialect name: "sqlite", "postgresql", "mysql", "mariadb".
    [[nodiscard]] virtual std::string_view dialectName() const = 0;
    [[nodiscard]] virtual ServerInfo server() const { return {}; }
    // The server's number for this session (pg_backend_pid(), CONNECTION_ID()), by which another one can see and wait for
    // it; 0 where there is no server.
    [[nodiscard]] virtual std::uint64_t sessionId() const { return 0; }
    // Runs one statement as it is: no placeholders, no splitting. Errors carry ErrorCode::Database (LockTimeout when
    // another session was in the way for too long) and the server's words.
    // (PostgreSQL takes several in one string, as it does from psycopg2: the result is the last one's.)
    [[nodiscard]] virtual Result<ResultSet> execute(std::string_view statement) = 0;
    // Transactions are explicit; outside one every statement commits by itself.
    [[nodiscard]] virtual Result<void> begin() = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    [[nodiscard]] virtual Result<void> rollback() = 0;
    [[nodiscard]] virtual bool inTransaction() const = 0;
    // Whether the server is out of reach for good: nothing will run on this connection any more.
    [[nodiscard]] virtual bool isLost() const { return false; }
    // Asks the running statement to stop; it then fails with ErrorCode::Cancelled. Thread-safe.
    virtual void interrupt() = 0;
};

} // namespace retort::sql
