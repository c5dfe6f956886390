#pragma once

// How Python's sqlite3 module looks at a statement. Alembic reaches SQLite through it, so what runs in a transaction
// and what is one statement is decided by these rules and not by SQLite's own.

#include <string_view>

namespace retort::database {

// The statement after leading white space and comments; empty when nothing else is there.
[[nodiscard]] std::string_view skipSqlComments(std::string_view statement);

// With the module's legacy transaction control, which SQLAlchemy uses: whether executing the statement outside a
// transaction begins one first. True for INSERT, UPDATE, DELETE and REPLACE; not for DDL, SELECT, WITH or PRAGMA.
[[nodiscard]] bool opensImplicitTransaction(std::string_view statement);

} // namespace retort::database
