#pragma once

#include <string_view>

namespace retort::dialects {

// Whether MySQL and MariaDB commit the transaction that the statement stands in, before they run it: most DDL, whether or
// not it then succeeds. dev.mysql.com/doc/refman/8.0/en/implicit-commit.html, mariadb.com/kb/en/sql-statements-that-cause-
// an-implicit-commit/
[[nodiscard]] bool commitsImplicitly(std::string_view statement);

} // namespace retort::dialects
