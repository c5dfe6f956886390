#include "core/project/schema_copy.h"

#include "core/database/sqlite_connection.h"
#include "core/migration/rehearsal.h"
#include "core/migration/step_compiler.h"
#include "core/project/adoption_parts.h"

namespace retort::project {

Result<SchemaCopy> SchemaCopy::make(sql::Connection& original, const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                    const migration::MigrationSettings& settings, const JobContext& context)
{
    SchemaCopy copy;
    if (original.dialectName() == "sqlite") {
        RETORT_TRY(copy.m_memory, database::SqliteConnection::open(database::SqliteLocation{}));
        RETORT_CHECK(migration::copySchema(original, *copy.m_memory));
    } else {
        RETORT_CHECK(copy.makeOnServer(original, url, folder, settings, context));
    }
    return copy;
}

Result<SchemaCopy> SchemaCopy::makeEmpty(const database::DatabaseUrl& url, const std::filesystem::path& folder, const JobContext& context)
{
    SchemaCopy copy;
    RETORT_TRY(const std::string dialect, url.dialectName());
    if (dialect == "sqlite") {
        RETORT_TRY(copy.m_memory, database::SqliteConnection::open(database::SqliteLocation{}));
    } else {
        RETORT_TRY(copy.m_server, database::ScratchDatabase::create(url, folder, context));
    }
    return copy;
}

Result<void> SchemaCopy::makeOnServer(sql::Connection& original, const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                      const migration::MigrationSettings& settings, const JobContext& context)
{
    RETORT_TRY(const TablesInOperations tables, operationsThatMake(original, settings, context));
    RETORT_TRY(m_server, database::ScratchDatabase::create(url, folder, context));
    return runOperations(tables.operations.upgrade, m_server->connection(), settings);
}

Result<void> runOperations(const std::vector<autogenerate::OperationGroup>& groups, sql::Connection& connection, const migration::MigrationSettings& settings)
{
    RETORT_TRY(migration::DialectCompiler compiler, migration::DialectCompiler::create(settings, false));
    for (const autogenerate::OperationGroup& group : groups) {
        for (const operations::Operation& operation : group.operations) {
            RETORT_TRY(const std::vector<ddl::SqlStatement> statements, compiler.compiler().compile(operation));
            for (const ddl::SqlStatement& statement : statements) {
                if (statement.kind == ddl::SqlStatement::Kind::Sql)
                    RETORT_CHECK(connection.execute(statement.text));
            }
        }
    }
    return {};
}

} // namespace retort::project
