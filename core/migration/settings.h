#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bindings/evaluate.h"
#include "core/schema/naming_convention.h"
#include "core/script/revision.h"
#include "core/sql/connection.h"
#include "core/text/source_text.h"

namespace retort::migration {

// How a run behaves: what env.py passes to context.configure(), and the little that the user says.
struct MigrationSettings {
    std::string dialect = "sqlite"; // SQLAlchemy's name: sqlite, postgresql, mysql, mariadb, mssql, oracle
    std::string versionTable = "alembic_version";
    std::optional<std::string> versionTableSchema;
    bool versionTablePrimaryKey = true;
    bool transactionPerMigration = false;
    std::optional<bool> transactionalDdl; // empty: what the dialect does
    bool literalBinds = true;
    // How the driver writes parameters: decides about '%%' (inventory CTX-41) and, without literal binds, about
    // placeholders. Empty: "named". Offline only.
    std::string paramstyle;
    // mssql_batch_separator, oracle_batch_separator: printed after each statement of those dialects, offline; empty text:
    // nothing is. Not set: the dialect's own ("GO", "/").
    std::optional<std::string> batchSeparator;
    schema::NamingConvention naming;
    std::map<std::string, std::string> osEnvironment; // what os.environ may show to scripts
    std::vector<std::string> xArguments;
    // Source of the project's own modules by dotted name (script::ModuleSource); empty: they are out of reach.
    std::function<std::optional<text::SourceText>(std::string_view)> projectModule;
    std::optional<std::string> tag;
    bindings::RunArguments runArguments; // keywords of upgrade() and downgrade(), as env.py gives them to run_migrations()
    // Alembic before 1.19 ends an offline run that leaves no revision with DROP TABLE alembic_version (inventory V-01).
    bool dropVersionTableAtBase = false;
    // The clock and the random bytes of a run's scripts; nothing: the system's.
    std::optional<bindings::Moment> moment;
    // What a live run is connected to; not known offline. Decides, as in SQLAlchemy, about a few ways to write SQL.
    sql::ServerInfo server;
};

// Gives the text of a revision script: from disk, or the unsaved buffer of an editor.
using ScriptLoader = std::function<Result<text::SourceText>(const script::Revision& revision)>;

// Reads revision.path from disk.
[[nodiscard]] ScriptLoader diskLoader();

} // namespace retort::migration
