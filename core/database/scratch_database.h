#pragma once

// An empty database on a server, beside one that is in use, for as long as the object lives. For trying things out. Blocks;
// belongs to the thread that made it.

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/database_url.h"
#include "core/sql/connection.h"

namespace retort::database {

class ScratchDatabase {
public:
    // On the server of url, with the encoding and collation of its database. Errors: the user may not create databases;
    // Unsupported for dialects without servers.
    [[nodiscard]] static Result<std::unique_ptr<ScratchDatabase>> create(const DatabaseUrl& url, const std::filesystem::path& folder,
                                                                         const JobContext& context = {});
    // Drops it. Where that fails the log says what is left.
    ~ScratchDatabase();
    ScratchDatabase(const ScratchDatabase&) = delete;
    ScratchDatabase& operator=(const ScratchDatabase&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] sql::Connection& connection() { return *m_connection; }

private:
    ScratchDatabase(std::string name, std::string drop, std::unique_ptr<sql::Connection> server, JobContext context);

    std::string m_name;
    std::string m_drop;
    std::unique_ptr<sql::Connection> m_server; // to the database that is in use
    std::unique_ptr<sql::Connection> m_connection;
    JobContext m_context;
};

} // namespace retort::database
