#pragma once

// The databases that a run of a project works on, as env.py names them: usually one, several for a multidb environment.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/migration/settings.h"
#include "core/project/project.h"

namespace retort::project {

struct TargetRequest {
    bool offline = false;
    std::map<std::string, std::string> variables; // the process's environment
    std::vector<std::string> xArguments = {};
    std::optional<std::string> tag = {};
    // A database that the user names instead of the project; may hold a password. Empty: none.
    std::string databaseUrl = {};
};

struct RunTarget {
    std::optional<database::DatabaseUrl> url; // nothing: configure(dialect_name=...), which is enough for SQL
    migration::MigrationSettings settings;
    std::optional<std::string> outputFile; // where env.py sends the SQL; nothing: standard output
    bindings::SpokenText before;           // what env.py says before this run
    // Which call of run_migrations() it is, from 0, where env.py has several.
    std::optional<std::size_t> number;
};

struct RunTargets {
    std::vector<RunTarget> targets; // in the order of env.py; empty when it runs no migrations
    bindings::SpokenText after;
    std::vector<UnreadSetting> unread; // what to tell the user
    std::string environmentFile;       // the file that `unread` has lines of
};

// Fails where Alembic would not get to the migrations either (env.py raises), and when a URL is not known
// (Configuration, with the line). With databaseUrl given, neither is an error: the settings are then Alembic's
// defaults.
[[nodiscard]] Result<RunTargets> findRunTargets(const Project& project, const TargetRequest& request);

} // namespace retort::project
