#pragma once

// The client programs of PostgreSQL: which one fits a server, and how it is called.

#include "core/backup/backup_method.h"
#include "core/backup/client_tools.h"
#include "core/backup/tool_process.h"
#include "core/database/postgresql_location.h"
#include "core/sql/connection.h"

namespace retort::backup {

// NotFound: it is not there; Unsupported: none fits the server. Both say what to install.
[[nodiscard]] Result<ClientTool> findPgTool(const QString& name, const sql::ServerInfo& server, const Subject& subject, const JobContext& context);

// Unsupported: an option of the URL that no tool can be given without others seeing it.
[[nodiscard]] Result<database::PostgresqlLocation> pgToolLocation(const Subject& subject);

// With every option of the URL; the password goes through the environment.
[[nodiscard]] ToolCommand pgCommand(const ClientTool& tool, const database::PostgresqlLocation& location, const QStringList& arguments);

// "postgresql://db.example:5432"
[[nodiscard]] QString pgServerName(const database::PostgresqlLocation& location);

} // namespace retort::backup
