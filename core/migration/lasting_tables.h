#pragma once

// Tables of the connected database whose engine has no transactions (MyISAM, Aria, MEMORY ... of MySQL and MariaDB): what is written into them stays,
// whatever is rolled back, and so does a part of a statement that fails.

#include <set>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/sql/connection.h"

namespace retort::migration {

class LastingTables {
public:
    explicit LastingTables(sql::Connection& connection) : m_connection(connection) {}

    // Whether a statement may write into one. What does it by way of a view, a trigger or a routine is not seen, nor what goes into
    // another database. Asks the server
    // at first, and again after statements that may have made such a table.
    [[nodiscard]] Result<bool> writtenBy(std::string_view statement);
    void ran(std::string_view statement); // and took effect

private:
    [[nodiscard]] Result<void> ask();

    sql::Connection& m_connection;
    bool m_known = false;
    bool m_everyNewOne = false;     // the default engine is such a one
    std::set<std::string> m_names;  // in lower case
};

} // namespace retort::migration
