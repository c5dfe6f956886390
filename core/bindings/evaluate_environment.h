#pragma once

// Reads env.py by evaluating it, without a database and without the application: what it passes to context.configure()
// and context.run_migrations(), for one mode. Whatever cannot be evaluated (the application, third-party packages) is a
// value that is not known and spreads to what is made of it. Where such a value decides a branch, both ways are taken,
// and only what is the same on all ways counts as known.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/bindings/evaluate.h"
#include "core/schema/naming_convention.h"
#include "core/text/source_text.h"

namespace retort::bindings {

// The configuration behind context.config. An evaluation changes its own copy (config.set_main_option).
class EnvironmentConfig {
public:
    using Items = std::vector<std::pair<std::string, std::string>>;

    virtual ~EnvironmentConfig() = default;
    [[nodiscard]] virtual std::unique_ptr<EnvironmentConfig> copy() const = 0;
    [[nodiscard]] virtual std::string mainSection() const = 0;             // config.config_ini_section
    [[nodiscard]] virtual std::optional<std::string> fileName() const = 0; // config.config_file_name
    [[nodiscard]] virtual bool hasSection(const std::string& section) const = 0;
    [[nodiscard]] virtual Result<std::optional<std::string>> get(const std::string& section,
                                                                 const std::string& option) const = 0;
    [[nodiscard]] virtual Result<Items> items(const std::string& section) const = 0;
    [[nodiscard]] virtual Result<void> set(const std::string& section, const std::string& option,
                                           const std::string& value) = 0;
};

// A revision script before it is written, as process_revision_directives of env.py sees and changes it (alembic
// operations/ops.py: MigrationScript).
struct RevisionDirective {
    std::string id;
    std::optional<std::string> message;
    std::vector<std::string> heads = {"head"}; // what it is based on, one unless it is a merge
    bool splice = false;
    std::vector<std::string> branchLabels = {};
    std::optional<std::string> versionPath = {};
    std::vector<std::string> dependsOn = {};
    std::vector<std::string> imports = {}; // lines for the script, beside those that its operations need

    friend bool operator==(const RevisionDirective&, const RevisionDirective&) = default;
};
// What is asked of process_revision_directives.
struct RevisionQuestion {
    RevisionDirective directive;
    std::optional<bool> autogenerate = {}; // as cmd_opts has it; nothing: the command has no such option
    // Of its upgrade, for each database that was compared so far: with several the function is called after each of them.
    std::vector<std::size_t> operations = {0};
    std::optional<std::vector<std::string>> rows = {}; // of the version table; nothing: they were not read
    std::vector<std::pair<std::string, std::string>> revisions = {}; // of the project: id and file, heads first
    std::vector<std::string> heads = {}; // of the project
    std::string dialect = {};
};

struct EnvironmentInputs {
    const EnvironmentConfig& config;
    bool offline = true;
    std::map<std::string, std::string> osEnvironment;
    std::vector<std::string> xArguments; // -x
    std::optional<std::string> tag;      // --tag
    // As in EvaluationEnvironment: a module of the project by its dotted name.
    std::function<std::optional<text::SourceText>(std::string_view)> projectModule;
    std::stop_token stop;
    std::vector<std::string> sysPath = {};  // what sys.path begins with, as far as it is the project's
    std::string currentFolder = {};         // os.getcwd(); empty: not known
    // For reading models: dotted names of the project's modules whose text holds the words, which must be a call that is
    // rare ("SQLAlchemy("). Empty: nobody can tell.
    std::function<std::vector<std::string>(std::string_view words)> modulesThatMention = {};
    // For reading models: whose types TypeDecorator.load_dialect_impl() is asked for; "mariadb" is "mysql" there.
    std::string dialect = "sqlite";
    // For reading models: those of which call of run_migrations(), from 0. Nothing: of the first that has a target_metadata.
    std::optional<std::size_t> modelsOfRun = {};
    // run_migrations() hands this to process_revision_directives, as `alembic revision` does. Must stay until the end.
    const RevisionQuestion* revision = nullptr;
};

// Why a value is not known, and the line of env.py where that began (0: not known).
struct NotKnown {
    std::string reason;
    std::uint32_t line = 0;
    std::string file = {}; // of an application's module that was read for its models; empty: env.py
    friend bool operator==(const NotKnown&, const NotKnown&) = default;
};
// Known, but nothing that a setting could hold (a function, a MetaData).
struct OtherValue {
    std::string typeName;
    friend bool operator==(const OtherValue&, const OtherValue&) = default;
};
using EnvironmentValue = std::variant<std::monostate, bool, std::int64_t, std::string, OtherValue, NotKnown>;

// What env.py logs, for Python's logging to decide whether it is shown.
struct LogLine {
    LogLevel level;
    std::string logger;
    std::string message; // without the passwords of URLs
    friend bool operator==(const LogLine&, const LogLine&) = default;
};

// What env.py says while it runs.
struct SpokenText {
    std::string printed;
    std::vector<LogLine> log;

    void append(const SpokenText& more);
    friend bool operator==(const SpokenText&, const SpokenText&) = default;
};

// What process_revision_directives made of a revision.
struct ProcessedRevision {
    bool given = false;   // env.py has such a function; else all is as it was asked
    bool dropped = false; // it took the revision out: none is written
    RevisionDirective directive;
    SpokenText said;
    std::optional<NotKnown> notKnown; // what it does cannot be told; directive is as it was asked

    friend bool operator==(const ProcessedRevision&, const ProcessedRevision&) = default;
};

// A call of run_migrations() with the configuration it ran under.
struct ConfiguredRun {
    std::uint32_t line = 0; // of configure()
    // What configure() was given. "url" is also there for a connection= whose engine is known; the entries of
    // dialect_opts are there as "dialect_opts.paramstyle".
    std::map<std::string, EnvironmentValue> keywords;
    std::optional<schema::NamingConvention> naming;                  // of target_metadata; nothing: None, or not known
    std::vector<std::pair<std::string, EnvironmentValue>> arguments; // keywords of run_migrations()
    // output_buffer=open("name.sql", "w"); nothing: standard output.
    std::optional<std::string> outputFile;
    SpokenText before; // what env.py said up to here
    std::optional<ProcessedRevision> revision; // with EnvironmentInputs::revision

    [[nodiscard]] const EnvironmentValue* find(const std::string& keyword) const;
};

struct EnvironmentEvaluation {
    std::vector<ConfiguredRun> runs;
    SpokenText after;
    // env.py ends in an exception (or is no Python), and so would Alembic. Runs before it are there.
    std::optional<Error> stopped;
    std::vector<std::string> variablesRead; // of os.environ, in the order of first use
    // What Alembic would do and this does not: statements that env.py executes itself, too many ways through it.
    std::vector<NotKnown> notDone;
    // What env.py made of EnvironmentInputs::sysPath; a folder that cannot be told is left out and among notDone.
    std::vector<std::string> sysPath = {};
};

[[nodiscard]] EnvironmentEvaluation evaluateEnvironment(const text::SourceText& source,
                                                        const EnvironmentInputs& inputs);

} // namespace retort::bindings
