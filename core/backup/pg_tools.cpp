#include "core/backup/pg_tools.h"

#include <optional>

#include "core/backup/inspect.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

using database::PostgresqlLocation;

// pg_dump refuses newer servers. A newer one writes what an older server can take back, except that since 17 it sets
// transaction_timeout, which servers before 17 do not know.
bool fits(const ClientTool& tool, int server)
{
    return tool.major == server || (tool.major > server && (tool.major < 17 || server >= 17));
}

std::string whatToInstall(int server)
{
    const std::string version = std::to_string(server);
    return "Install postgresql-client-" + version + " (Debian, Ubuntu) or the client programs of PostgreSQL " + version + " and put them into PATH";
}

std::string quotedKeyword(const std::string& value)
{
    std::string quoted = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '\'';
}

// libpq's connection string, which holds every option of the URL but the password.
std::string connectionString(const PostgresqlLocation& location)
{
    std::string text;
    for (const auto& [keyword, value] : location.keywords) {
        if (keyword != "client_encoding" && keyword != "application_name" && keyword != "fallback_application_name")
            text += keyword + '=' + quotedKeyword(value) + ' ';
    }
    return text + "application_name='retort backup'";
}

} // namespace

Result<ClientTool> findPgTool(const QString& name, const sql::ServerInfo& server, const Subject& subject, const JobContext& context)
{
    const int wanted = server.version[0];
    const std::vector<ClientTool> tools = findTools({name}, subject.toolFolders, context);
    if (context.stopRequested())
        return cancelled();
    if (tools.empty())
        return fail(ErrorCode::NotFound, "The program " + name.toStdString() + " is not there, which backups of PostgreSQL need. " + whatToInstall(wanted));
    std::optional<ClientTool> best;
    for (const ClientTool& tool : tools) {
        if (fits(tool, wanted) && (!best || tool.major < best->major))
            best = tool;
    }
    if (best)
        return *best;
    return fail(ErrorCode::Unsupported, "No " + name.toStdString() + " fits the server, PostgreSQL " + std::to_string(wanted) + ": there is "
                                            + listOf(tools) + ". " + whatToInstall(wanted));
}

Result<PostgresqlLocation> pgToolLocation(const Subject& subject)
{
    RETORT_TRY(PostgresqlLocation location, database::postgresqlLocation(subject.url));
    if (location.keyword("sslpassword"))
        return fail(ErrorCode::Unsupported, "The option sslpassword of the database URL cannot be given to pg_dump without showing it to other users of "
                                            "this machine; use a key without a password, or pg_dump by hand");
    return location;
}

ToolCommand pgCommand(const ClientTool& tool, const PostgresqlLocation& location, const QStringList& arguments)
{
    return {.program = tool.path,
            .arguments = QStringList{u"--no-password"_s, u"--dbname="_s + QString::fromStdString(connectionString(location))} + arguments,
            .password = location.password.value_or(database::Secret()),
            .passwordVariable = u"PGPASSWORD"_s};
}

QString pgServerName(const PostgresqlLocation& location)
{
    const auto keyword = [&](std::string_view name, const char* otherwise) {
        const std::string* value = location.keyword(name);
        return value ? QString::fromStdString(*value) : QString::fromLatin1(otherwise);
    };
    return u"postgresql://"_s + keyword("host", "local") + u':' + keyword("port", "5432");
}

} // namespace retort::backup
