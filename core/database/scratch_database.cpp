#include "core/database/scratch_database.h"

#include <QRandomGenerator>

#include "core/database/open_database.h"
#include "core/sql/query_text.h"

namespace retort::database {

namespace {

constexpr const char* scratchLogger = "retort.scratch";

// The statement that makes it like the database that is connected to.
Result<std::string> creation(sql::Connection& server, const std::string& dialect, const std::string& name)
{
    if (dialect == "postgresql") {
        RETORT_TRY(const sql::ResultSet set,
                   server.execute("SELECT pg_encoding_to_char(encoding), quote_literal(datcollate), quote_literal(datctype) FROM pg_database WHERE datname = "
                                  "current_database()"));
        // template0: the only one that takes another encoding or collation.
        return "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING '" + sql::textAt(set.rows.at(0), 0) + "' LC_COLLATE " + sql::textAt(set.rows.at(0), 1)
               + " LC_CTYPE " + sql::textAt(set.rows.at(0), 2);
    }
    if (dialect != "mysql" && dialect != "mariadb")
        return fail(ErrorCode::Unsupported, "There are no scratch databases on " + dialect);
    RETORT_TRY(const sql::ResultSet set, server.execute("SELECT @@character_set_database, @@collation_database"));
    return "CREATE DATABASE " + name + " CHARACTER SET " + sql::textAt(set.rows.at(0), 0) + " COLLATE " + sql::textAt(set.rows.at(0), 1);
}

} // namespace

ScratchDatabase::ScratchDatabase(std::string name, std::string drop, std::unique_ptr<sql::Connection> server, JobContext context)
    : m_name(std::move(name)), m_drop(std::move(drop)), m_server(std::move(server)), m_context(std::move(context))
{
}

Result<std::unique_ptr<ScratchDatabase>> ScratchDatabase::create(const DatabaseUrl& url, const std::filesystem::path& folder, const JobContext& context)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    RETORT_TRY(auto server, openDatabase(url, folder)); // without the job's stop token: it has to drop what it made
    const std::string name = "retort_scratch_" + std::to_string(QRandomGenerator::system()->generate()); // needs no quotes anywhere
    RETORT_TRY(const std::string statement, creation(*server, dialect, name));
    RETORT_CHECK(server->execute(statement));
    std::unique_ptr<ScratchDatabase> scratch(new ScratchDatabase(name, "DROP DATABASE " + name, std::move(server), context));
    RETORT_TRY(scratch->m_connection, openDatabase(url.withDatabase(name), folder, {.common = {.stop = context.stop}, .sqlite = {}}));
    return scratch;
}

ScratchDatabase::~ScratchDatabase()
{
    m_connection.reset();
    if (auto dropped = m_server->execute(m_drop); !dropped)
        m_context.write(LogLevel::Warning, scratchLogger, "The scratch database " + m_name + " could not be dropped again: " + describe(dropped.error()));
}

} // namespace retort::database
