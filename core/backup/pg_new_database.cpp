#include "core/backup/pg_new_database.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/backup/server_method.h"
#include "core/database/open_database.h"
#include "core/database/postgresql_location.h"
#include "core/sql/query_text.h"

namespace retort::backup {

namespace {

constexpr std::size_t longestName = 63; // NAMEDATALEN; longer ones are cut without a word

std::string quoted(const std::string& name)
{
    return sql::quotedName(name, '"');
}

std::string literal(const std::string& text)
{
    return sql::textLiteral(text, false);
}

Result<bool> hasDatabase(sql::Connection& connection, const std::string& name)
{
    RETORT_TRY(const std::int64_t count, numberOf(connection, "SELECT count(*) FROM pg_catalog.pg_database WHERE datname = " + literal(name)));
    return count > 0;
}

// Locales and their providers have come in 15 and 17. The server puts the words together, so that each is quoted by it.
Result<std::string> createStatement(sql::Connection& connection, const std::string& name)
{
    const int version = connection.server().version[0];
    std::string provider = "''";
    if (version >= 17)
        provider = "CASE datlocprovider WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L', datlocale)"
                   " WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', datlocale) ELSE ' LOCALE_PROVIDER libc' END";
    else if (version >= 15)
        provider = "CASE datlocprovider WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L', daticulocale) ELSE ' LOCALE_PROVIDER libc' END";
    RETORT_TRY(const std::vector<std::string> text,
               textsOf(connection, "SELECT format('CREATE DATABASE %I TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L TABLESPACE %I', " + literal(name)
                                       + ", pg_encoding_to_char(encoding), datcollate, datctype, t.spcname) || " + provider
                                       + " FROM pg_catalog.pg_database d JOIN pg_catalog.pg_tablespace t ON t.oid = d.dattablespace WHERE datname = current_database()"));
    if (text.empty())
        return fail(ErrorCode::NotFound, "The server does not list the database that is connected");
    return text.front();
}

// The lists among settings are kept with their quotes, and are not one text.
constexpr std::string_view settingStatements =
    "SELECT format('ALTER DATABASE %I SET %I TO ', NEW, split_part(one, '=', 1)) || CASE WHEN split_part(one, '=', 1) IN ('search_path', 'temp_tablespaces', 'local_preload_libraries',"
    " 'session_preload_libraries') THEN substr(one, strpos(one, '=') + 1) ELSE quote_literal(substr(one, strpos(one, '=') + 1)) END"
    " FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase CROSS JOIN LATERAL unnest(s.setconfig) one"
    " WHERE d.datname = current_database() AND s.setrole = 0";
constexpr std::string_view grantStatements =
    "SELECT 'REVOKE ALL ON DATABASE ' || quote_ident(NEW) || ' FROM PUBLIC' FROM pg_catalog.pg_database WHERE datname = current_database() AND datacl IS NOT NULL"
    " UNION ALL SELECT format('GRANT %s ON DATABASE %I TO ', a.privilege_type, NEW) || CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END"
    " || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END"
    " FROM pg_catalog.pg_database d CROSS JOIN LATERAL aclexplode(d.datacl) a WHERE d.datname = current_database() AND a.grantee <> d.datdba";
constexpr std::string_view ownStatements =
    "SELECT format('ALTER DATABASE %I CONNECTION LIMIT %s', NEW, datconnlimit) FROM pg_catalog.pg_database WHERE datname = current_database() AND datconnlimit >= 0"
    " UNION ALL SELECT format('COMMENT ON DATABASE %I IS %L', NEW, shobj_description(oid, 'pg_database')) FROM pg_catalog.pg_database"
    " WHERE datname = current_database() AND shobj_description(oid, 'pg_database') IS NOT NULL"
    " UNION ALL SELECT format('ALTER DATABASE %I OWNER TO %I', NEW, pg_get_userbyid(datdba)) FROM pg_catalog.pg_database"
    " WHERE datname = current_database() AND pg_get_userbyid(datdba) <> current_user";

std::string forDatabase(std::string_view query, const std::string& name)
{
    constexpr std::string_view mark = "NEW";
    const std::string text = literal(name);
    std::string out(query);
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + text.size()))
        out.replace(at, mark.size(), text);
    return out;
}

Result<std::vector<std::string>> sessionsOn(sql::Connection& connection, const std::string& name, std::uint64_t but)
{
    return textsOf(connection, "SELECT format('%s (process %s%s%s, since %s)', coalesce(usename::text, 'a user who is not shown'), pid,"
                               " CASE WHEN coalesce(application_name, '') = '' THEN '' ELSE ', ' || application_name END,"
                               " coalesce(' from ' || host(client_addr), ''), to_char(backend_start, 'YYYY-MM-DD HH24:MI:SS'))"
                               " FROM pg_catalog.pg_stat_activity WHERE datname = "
                                   + literal(name) + " AND pid NOT IN (pg_backend_pid(), " + std::to_string(but) + ") AND backend_type = 'client backend' ORDER BY backend_start");
}

} // namespace

Result<std::string> databaseNameOf(const Subject& subject)
{
    RETORT_TRY(const database::PostgresqlLocation location, database::postgresqlLocation(subject.url));
    const std::string* named = location.keyword("dbname");
    std::string name = named ? *named : subject.url.username().value_or(""); // libpq's default
    if (name.empty())
        return fail(ErrorCode::Configuration, "The database URL names no database");
    return name;
}

Result<void> createBeside(sql::Connection& connection, const std::string& name)
{
    if (name.size() > longestName)
        return fail(ErrorCode::InvalidArgument, "The name " + name + " is too long: PostgreSQL takes " + std::to_string(longestName) + " bytes");
    RETORT_TRY(const bool exists, hasDatabase(connection, name));
    if (exists)
        return fail(ErrorCode::AlreadyExists, "There is a database " + name + " on this server already; choose another name for the new one");
    RETORT_TRY(const std::string statement, createStatement(connection, name));
    auto made = connection.execute(statement);
    if (made)
        return {};
    return std::unexpected(Error{.code = made.error().code, .message = "The database " + name + " could not be made; nothing was changed"}.causedBy(std::move(made).error()));
}

void copyDatabaseSettings(sql::Connection& connection, const std::string& name, std::vector<std::string>& notes)
{
    for (const std::string_view query : {settingStatements, grantStatements, ownStatements}) {
        const auto statements = textsOf(connection, forDatabase(query, name));
        if (!statements) {
            notes.push_back("What is set for the database as a whole could not be read: " + describe(statements.error()));
            continue;
        }
        for (const std::string& statement : *statements) {
            if (const auto done = connection.execute(statement); !done)
                notes.push_back("This could not be taken over from the present database: " + statement + " (" + describe(done.error()) + ')');
        }
    }
}

Result<void> dropBeside(sql::Connection& connection, const std::string& name)
{
    // The tool that was stopped may still be on its way out. Nobody else can be in it: it has been there for this work only.
    const bool canForce = connection.server().version[0] >= 13;
    RETORT_CHECK(connection.execute("DROP DATABASE " + quoted(name) + (canForce ? " WITH (FORCE)" : "")));
    return {};
}

Result<std::unique_ptr<sql::Connection>> openElsewhere(const Subject& subject, std::initializer_list<std::string> but, const JobContext& context)
{
    std::optional<Error> why;
    for (const char* name : {"postgres", "template1"}) {
        if (std::ranges::find(but, name) != but.end())
            continue;
        auto connection = database::openDatabase(urlBeside(subject.url, name), subject.folder, {.common = {.stop = context.stop}});
        if (connection)
            return connection;
        why = why ? why : std::optional(std::move(connection).error());
    }
    return std::unexpected(Error{.code = ErrorCode::Database,
                                 .message = "Databases are renamed from a connection to another one, and neither postgres nor template1 lets this user in"}
                               .causedBy(std::move(*why)));
}

Result<void> checkAlone(sql::Connection& connection, const std::string& name, std::uint64_t but)
{
    std::string listed;
    for (int attempt = 0; attempt < 20; ++attempt) {
        RETORT_TRY(const std::vector<std::string> sessions, sessionsOn(connection, name, but));
        if (sessions.empty())
            return {};
        listed.clear();
        for (const std::string& session : sessions)
            listed += (listed.empty() ? "" : ", ") + session;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return fail(ErrorCode::Conflict, "The database " + name + " cannot be renamed while somebody is connected to it: " + listed
                                         + ". Close these connections and try again; nobody is disconnected by force");
}

Result<std::string> swapDatabases(sql::Connection& connection, const std::string& present, const std::string& restored)
{
    RETORT_CHECK(checkAlone(connection, present, 0));
    const std::string kept = nameWithTime(present, "before", longestName);
    RETORT_CHECK(connection.begin());
    // Each waits for the lock of its database and refuses while anybody is in it, so that nobody comes in between.
    for (const auto& [from, to] : {std::pair(present, kept), std::pair(restored, present)}) {
        if (auto renamed = connection.execute("ALTER DATABASE " + quoted(from) + " RENAME TO " + quoted(to)); !renamed) {
            (void)connection.rollback();
            return std::unexpected(Error{.code = renamed.error().code,
                                         .message = "The database " + from + " could not be renamed to " + to + ", and all keep their names"}
                                       .causedBy(std::move(renamed).error()));
        }
    }
    RETORT_CHECK(connection.commit());
    return kept;
}

} // namespace retort::backup
