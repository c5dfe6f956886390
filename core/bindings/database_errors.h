#pragma once

#include <string_view>

namespace retort::bindings {

// The class of sqlalchemy.exc that a database's error is raised as, which is the one that the dialect's default driver
// gives it: by SQLSTATE (psycopg2), by number (PyMySQL), by words (sqlite3). message: as the connections of core/database
// word it, with the codes at its end.
[[nodiscard]] std::string_view databaseErrorClass(std::string_view dialect, std::string_view message);

} // namespace retort::bindings
