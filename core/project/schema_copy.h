#pragma once

// The schema of a connected database without its rows, in a scratch database: in memory for SQLite, on the same server
// otherwise. For trying things out. Blocks; belongs to the thread that made it.

#include <filesystem>
#include <memory>
#include <vector>

#include "core/autogenerate/operation_group.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/database_url.h"
#include "core/database/scratch_database.h"
#include "core/migration/settings.h"
#include "core/sql/connection.h"

namespace retort::project {

class SchemaCopy {
public:
    // Tables with what belongs to them, of the default schema; SQLite's views and triggers, too. No version table on servers.
    // Errors: Unsupported for what cannot be copied; Database when the user may not create databases.
    [[nodiscard]] static Result<SchemaCopy> make(sql::Connection& original, const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                                 const migration::MigrationSettings& settings, const JobContext& context = {});

    // Without a table.
    [[nodiscard]] static Result<SchemaCopy> makeEmpty(const database::DatabaseUrl& url, const std::filesystem::path& folder, const JobContext& context = {});

    [[nodiscard]] sql::Connection& connection() { return m_server ? m_server->connection() : *m_memory; }

private:
    SchemaCopy() = default;
    [[nodiscard]] Result<void> makeOnServer(sql::Connection& original, const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                            const migration::MigrationSettings& settings, const JobContext& context);

    std::unique_ptr<sql::Connection> m_memory;
    std::unique_ptr<database::ScratchDatabase> m_server;
};

// Runs what the operations ask for, one statement after the other.
[[nodiscard]] Result<void> runOperations(const std::vector<autogenerate::OperationGroup>& groups, sql::Connection& connection, const migration::MigrationSettings& settings);

} // namespace retort::project
