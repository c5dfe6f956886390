#pragma once

// Statements that a broken run has left in the database, as the run that goes on meets them again.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/migration/run_journal.h"
#include "core/sql/connection.h"

namespace retort::migration {

class AlreadyIn {
public:
    explicit AlreadyIn(std::vector<StatementIn> statements) : m_statements(std::move(statements)) {}

    // What the statement gave when it ran, if it is the next one that is in; nothing: it has to be run, because it is none
    // of them or because it only reads. Conflict: the script asks for something else than it did then.
    [[nodiscard]] Result<std::optional<sql::ResultSet>> meet(const std::string& statement, const std::string& revision);
    [[nodiscard]] bool moreToCome() const { return m_next < m_statements.size(); }
    // Conflict when the script came to its end without some of them.
    [[nodiscard]] Result<void> allMet(const std::string& revision) const;

private:
    std::vector<StatementIn> m_statements;
    std::size_t m_next = 0;
};

} // namespace retort::migration
