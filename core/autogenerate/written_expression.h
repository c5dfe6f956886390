#pragma once

#include "core/autogenerate/comparison.h"

namespace retort::autogenerate {

// Asks this database. PostgreSQL, MySQL and MariaDB: with a temporary table like the one in question, which is gone before
// this returns (on PostgreSQL with the transaction or savepoint that it is made in). Nothing is answered where the session
// may not make one, the expression does not fit the table as it is now, or the dialect keeps texts as they are. The
// connection must outlive the function, which belongs to its thread. Errors: Cancelled; the connection is lost.
[[nodiscard]] WrittenExpression writtenOn(sql::Connection& connection, const dialects::Dialect& dialect);

// Where both sides were read from databases of one kind their texts are as it writes them already.
[[nodiscard]] WrittenExpression asItIs();

} // namespace retort::autogenerate
