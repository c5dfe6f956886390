#pragma once

// What backups of databases on servers have in common: the order in which things are checked, done and put on the list.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/backup/backup_method.h"
#include "core/sql/query_text.h"

namespace retort::backup {

// The names of further phases in JobContext::progress.
inline constexpr std::string_view dumpPhase = "dump";           // bytes written, total unknown
inline constexpr std::string_view rehearsalPhase = "rehearsal"; // bytes read
inline constexpr std::string_view restorePhase = "restore";     // bytes read

using Revisions = std::optional<std::vector<std::string>>;

// One database with all that the work on it needs at hand: the connection is open, the tools are found and fit. Lives in
// one thread.
class ServerSession {
public:
    virtual ~ServerSession() = default;

    [[nodiscard]] virtual sql::Connection& connection() = 0;
    // The rows of the version table, sorted; nothing when there is no such table.
    [[nodiscard]] virtual Result<Revisions> readRevisions() = 0;
    // Writes the file, which is there and empty, checks it, and fills in what the entry says of the contents.
    [[nodiscard]] virtual Result<void> dump(const QString& path, BackupEntry& entry, const JobContext& context) = 0;
    // Whether dump() writes the file from front to end, and nothing twice.
    [[nodiscard]] virtual bool onlyAppends() const { return false; }
    // Whatever can be found out about restoring a verified file before anything is changed.
    [[nodiscard]] virtual Result<void> prove(const QString& path, const BackupEntry& entry, Rehearsal rehearsal, RestoreReport& report,
                                             const JobContext& context) = 0;
    // Gives the rows of the version table afterwards. An error means that the database is as it was; failures after the first
    // change go into the report.
    [[nodiscard]] virtual Result<Revisions> restore(const QString& path, const BackupEntry& entry, RestoreReport& report, const JobContext& context) = 0;
    // See BackupMethod::emptyDatabase().
    [[nodiscard]] virtual Result<void> empty() = 0;

    // An empty database of that name on this server, with what is said of this one: encoding, collation. AlreadyExists.
    [[nodiscard]] virtual Result<void> createDatabase(const std::string& name) = 0;
    // What else is said of this database and no backup holds (owner, settings); what cannot be said of the other is noted.
    virtual void copySettings(const std::string& name, std::vector<std::string>& notes) = 0;
    // Whether or not this session was stopped.
    [[nodiscard]] virtual Result<void> dropDatabase(const std::string& name) = 0;
    // Brings a file into this database, which is empty.
    [[nodiscard]] virtual Result<void> fill(const QString& path, const BackupEntry& entry, const JobContext& context) = 0;
    // The tables that a backup of this database would name, sorted; -1 where nobody has counted (see BackupEntry::tables).
    [[nodiscard]] virtual Result<std::vector<TableCount>> countTables(const JobContext& context) = 0;

protected:
    ServerSession() = default;
    ServerSession(const ServerSession&) = default;
    ServerSession& operator=(const ServerSession&) = default;
};

class ServerMethod : public BackupMethod {
public:
    [[nodiscard]] Result<BackupEntry> create(const Subject& subject, const CreateOptions& options, const JobContext& context) const final;
    [[nodiscard]] Result<RestoreReport> restore(const Subject& subject, const RestoreOptions& options, const JobContext& context) const final;
    [[nodiscard]] Result<void> emptyDatabase(const Subject& subject, const JobContext& context) const final;
    [[nodiscard]] Result<NewDatabaseReport> restoreInto(const Subject& subject, const NewDatabaseOptions& options, const JobContext& context) const final;

protected:
    // Connects and finds the tools. A tool that is missing or does not fit the server is an error (NotFound, Unsupported)
    // that says what to install; an option of the URL that no tool can be given is one, too, where it matters (Unsupported),
    // else it is said in the log.
    [[nodiscard]] virtual Result<std::unique_ptr<ServerSession>> open(const Subject& subject, const JobContext& context) const = 0;
    [[nodiscard]] virtual QString suffix() const = 0; // of files: ".dump"

private:
    [[nodiscard]] Result<void> fillAndCheck(const Subject& beside, const QString& path, NewDatabaseReport& report, const JobContext& context) const;
    [[nodiscard]] Result<BackupEntry> dump(ServerSession& session, const Subject& subject, const CreateOptions& options,
                                           const JobContext& context) const;
};

inline constexpr std::string_view backupLogger = "retort.backup";

// Why rows cannot be restored into a database as it is (Unsupported).
[[nodiscard]] Error triggersInTheWay();

// The same server and user, another database.
[[nodiscard]] database::DatabaseUrl urlBeside(const database::DatabaseUrl& url, const std::string& database);

// One number of one row.
[[nodiscard]] Result<std::int64_t> numberOf(sql::Connection& connection, const std::string& query);
// The first column of every row.
[[nodiscard]] Result<std::vector<std::string>> textsOf(sql::Connection& connection, const std::string& query);

} // namespace retort::backup
