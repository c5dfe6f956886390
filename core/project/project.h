#pragma once

// An opened Alembic project: configuration, script folder, revision map and what env.py says, as one immutable value.
// The only place where files, scripts and databases meet. open() blocks on the disk: call it from a worker.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/history/schema_history.h"
#include "core/migration/settings.h"
#include "core/models/target_models.h"
#include "core/project/environment_file.h"
#include "core/sql/connection.h"
#include "core/script/module_source.h"
#include "core/script/config.h"
#include "core/script/script_directory.h"

namespace retort::database {
class DatabaseUrl;
}

namespace retort::project {

// Where the files of a project are, given what a user may point at: a folder that holds alembic.ini or a pyproject.toml
// with [tool.alembic], one of those files themselves, the script folder, or a folder somewhere above it. Fails
// (NotFound) with a sentence that says what was looked for.
[[nodiscard]] Result<script::ConfigRequest> locateProject(const std::filesystem::path& path);

// A database that the project itself names.
struct UrlCandidate {
    std::string url;    // may hold a password: never show it, use DatabaseUrl
    std::string source; // "sqlalchemy.url in alembic.ini", "environment variable DATABASE_URL"
    // It holds a password and stands in this file, which is in the index of a git repository; empty: not so, or not known.
    std::string trackedFile = {};
};

class Project {
public:
    // previous, when given, spares reading files that did not change.
    [[nodiscard]] static Result<std::shared_ptr<const Project>> open(const script::ConfigRequest& request, const JobContext& context = {},
                                                                     const Project* previous = nullptr);

    [[nodiscard]] std::string name() const; // of the folder that holds the configuration
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] const script::Config& config() const { return m_config; }
    [[nodiscard]] const script::ScriptDirectory& directory() const { return m_directory; }
    [[nodiscard]] const std::shared_ptr<const script::RevisionMap>& map() const { return m_scan.map; }
    [[nodiscard]] const script::ScriptScan& scan() const { return m_scan; }
    // As evaluated when the project was opened, with the environment variables of that moment.
    [[nodiscard]] const EnvironmentFile& environment() const { return m_environment; }
    // env.py evaluated for one run; the stored evaluation where the question is the same.
    [[nodiscard]] bindings::EnvironmentEvaluation askEnvironment(const EnvironmentQuestion& question) const;

    // The models that env.py compares databases with, and what it sets for that. Blocks: evaluates them, as they are on
    // disk now. dialect: of the database. Errors: env.py cannot be evaluated.
    [[nodiscard]] Result<std::shared_ptr<const models::TargetModels>> targetModels(const EnvironmentQuestion& question, const std::string& dialect) const;

    // First the databases that env.py connects to, then other places that name one (variables that env.py reads,
    // sqlalchemy.url); each URL once. variables: the process's environment. Cheap when it did not change.
    [[nodiscard]] std::vector<UrlCandidate> urlCandidates(const std::map<std::string, std::string>& variables) const;

    // Databases that the file .env beside the configuration names, by whatever variable. Alembic does not look there by itself.
    [[nodiscard]] std::vector<UrlCandidate> dotenvCandidates() const;
    [[nodiscard]] std::filesystem::path dotenvFile() const; // whether or not it exists

    // Settings of a run on this project; dialect as given. Of several databases, the first with this dialect counts. Quick;
    // the naming convention may be missing.
    [[nodiscard]] migration::MigrationSettings settings(std::string dialect, bool offline) const;
    // The same with the naming convention, where it has to be taken from the models: blocks then, once for a project.
    [[nodiscard]] migration::MigrationSettings runSettings(std::string dialect, bool offline) const;
    // Those of a live run over this connection.
    [[nodiscard]] migration::MigrationSettings runSettings(const sql::Connection& connection) const;
    // The naming convention of target_metadata when env.py alone does not tell it; nothing: the models do not either. Blocks
    // once: evaluates them. A project that is read again keeps the answer as long as env.py stays what it is.
    [[nodiscard]] std::optional<schema::NamingConvention> modelNaming() const;

    // ---- an env.py that works on several databases: calls run_migrations() for each ----
    // The same project for one of them, by the number of the call from 0: its settings and models are those that count, and
    // the only ones that findRunTargets() finds. Nothing: for all of them.
    [[nodiscard]] std::shared_ptr<const Project> aimedAt(std::optional<std::size_t> run) const;
    [[nodiscard]] std::optional<std::size_t> aim() const { return m_aim; }
    // Which of them is on this database; nothing: none is, or env.py has but one.
    [[nodiscard]] std::optional<std::size_t> runOn(const database::DatabaseUrl& url) const;
    // Which is called so: an argument of run_migrations() (engine_name="users"), or its number from 1.
    [[nodiscard]] Result<std::size_t> runNamed(const std::string& name) const;

    // Source of the project's own Python modules by dotted name, for scripts that import them. Safe from any thread.
    [[nodiscard]] script::ModuleSource modules() const;

    // The schema of an empty database upgraded to these revisions (ids; none: base), on this dialect. Blocks: evaluates
    // scripts as they were on disk when they were first asked for. See SchemaHistory.
    [[nodiscard]] Result<operations::SchemaModel> schemaAt(const std::vector<std::string>& revisions, const std::string& dialect,
                                                           const JobContext& context = {}) const;

private:
    struct Histories { // by dialect, made when first asked for
        std::mutex mutex;
        std::map<std::string, std::unique_ptr<history::SchemaHistory>> of;
    };
    struct ModelNaming { // asked for when first needed
        std::mutex mutex;
        bool asked = false;
        std::optional<schema::NamingConvention> value;
    };
    Project(const Project&) = default; // see aimedAt()
    Project(script::Config config, script::ScriptDirectory directory) : m_config(std::move(config)), m_directory(std::move(directory)) {}

    [[nodiscard]] const bindings::ConfiguredRun* runFor(const bindings::EnvironmentEvaluation& evaluation, const std::string& dialect) const;

    script::Config m_config;
    script::ScriptDirectory m_directory;
    script::ScriptScan m_scan;
    std::optional<std::size_t> m_aim;
    std::optional<text::SourceText> m_environmentSource; // of env.py
    EnvironmentFile m_environment;
    std::vector<std::pair<std::string, std::string>> m_dotenv;
    bool m_iniIsTracked = false; // by git; and so on
    bool m_dotenvIsTracked = false;
    std::map<std::string, std::string> m_variables; // that m_environment was evaluated with
    std::shared_ptr<Histories> m_histories = std::make_shared<Histories>();
    std::shared_ptr<ModelNaming> m_naming = std::make_shared<ModelNaming>();
};

[[nodiscard]] std::map<std::string, std::string> processEnvironment();

} // namespace retort::project
