#pragma once

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

// A live database as the pure core sees it. Implemented over Qt Sql in core/database and by fakes in tests. Belongs to
// the thread that opened it; only interrupt() may be called from another one.
class Connection {
public:
    virtual ~Connection() = default;

    // SQLAlchemy's dialect name: "sqlite", "postgresql", "mysql", "mariadb".
    [[nodiscard]] virtual std::string_view dialectName() const = 0;
    // Runs one statement as it is: no placeholders, no splitting. Errors carry ErrorCode::Database and the server's words.
    [[nodiscard]] virtual Result<ResultSet> execute(std::string_view statement) = 0;
    // Transactions are explicit; outside one every statement commits by itself.
    [[nodiscard]] virtual Result<void> begin() = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    [[nodiscard]] virtual Result<void> rollback() = 0;
    [[nodiscard]] virtual bool inTransaction() const = 0;
    // Asks the running statement to stop; it then fails with ErrorCode::Cancelled. Thread-safe.
    virtual void interrupt() = 0;
};

} // namespace retort::sql
