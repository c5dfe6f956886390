#pragma once

// Statements that a broken run has left in the database, as the run that goes on meets them again.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/migration/run_journal.h"
#include "core/sql/connection.h"

namespace retort::migration {

class AlreadyIn {
public:
    explicit AlreadyIn(std::vector<StatementIn> statements) : m_statements(std::move(statements)) {}

    enum class Meeting {
        New,       // none of them: to be run
        Known,     // it is in, and is not run again; `result` is what it gave
        ReadAgain, // it only reads: run once more for its rows, but not counted twice
    };
    struct Met {
        Meeting meeting = Meeting::New;
        sql::ResultSet result;
    };
    // Conflict: the script asks for something else than it did then.
    [[nodiscard]] Result<Met> meet(const std::string& statement, const std::string& revision);
    [[nodiscard]] bool moreToCome() const { return m_next < m_statements.size(); }
    // Conflict when the script came to its end without some of them.
    [[nodiscard]] Result<void> allMet(const std::string& revision) const;

private:
    std::vector<StatementIn> m_statements;
    std::size_t m_next = 0;
};

} // namespace retort::migration
