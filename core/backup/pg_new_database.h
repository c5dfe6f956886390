#pragma once

// Databases beside the one that is meant, on a PostgreSQL server: made, dropped, and put into its place. For one thread.

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "core/backup/backup_method.h"
#include "core/base/error.h"
#include "core/sql/connection.h"

namespace retort::backup {

// The database that a URL means. Configuration when it means none.
[[nodiscard]] Result<std::string> databaseNameOf(const Subject& subject);

// An empty database with encoding and collation of the one that is connected. AlreadyExists; InvalidArgument for names that
// the server would cut.
[[nodiscard]] Result<void> createBeside(sql::Connection& connection, const std::string& name);
// Owner, privileges, settings and the limit of connections of the one that is connected. What fails is noted.
void copyDatabaseSettings(sql::Connection& connection, const std::string& name, std::vector<std::string>& notes);
[[nodiscard]] Result<void> dropBeside(sql::Connection& connection, const std::string& name);

// A connection to the server by another database than these: the one for administrators, or a template.
[[nodiscard]] Result<std::unique_ptr<sql::Connection>> openElsewhere(const Subject& subject, std::initializer_list<std::string> but, const JobContext& context);
// Conflict, with who they are, while anybody but the session of that number (0: none) is connected to the database. Sessions that are just ending are waited for.
[[nodiscard]] Result<void> checkAlone(sql::Connection& connection, const std::string& name, std::uint64_t but);
// One transaction; gives the name under which the present database is kept.
[[nodiscard]] Result<std::string> swapDatabases(sql::Connection& connection, const std::string& present, const std::string& restored);

} // namespace retort::backup
