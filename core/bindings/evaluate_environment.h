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

struct EnvironmentInputs {
    const EnvironmentConfig& config;
    bool offline = true;
    std::map<std::string, std::string> osEnvironment;
    std::vector<std::string> xArguments; // -x
    std::optional<std::string> tag;      // --tag
    // As in EvaluationEnvironment: a module of the project by its dotted name.
    std::function<std::optional<text::SourceText>(std::string_view)> projectModule;
    std::stop_token stop;
    // For reading models: dotted names of the project's modules whose text holds the words, which must be a call that is
    // rare ("SQLAlchemy("). Empty: nobody can tell.
    std::function<std::vector<std::string>(std::string_view words)> modulesThatMention = {};
    // For reading models: whose types TypeDecorator.load_dialect_impl() is asked for; "mariadb" is "mysql" there.
    std::string dialect = "sqlite";
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
    std::string printedBefore; // what env.py printed up to here

    [[nodiscard]] const EnvironmentValue* find(const std::string& keyword) const;
};

struct EnvironmentEvaluation {
    std::vector<ConfiguredRun> runs;
    std::string printedAfter;
    // env.py ends in an exception (or is no Python), and so would Alembic. Runs before it are there.
    std::optional<Error> stopped;
    std::vector<std::string> variablesRead; // of os.environ, in the order of first use
    // What Alembic would do and this does not: statements that env.py executes itself, too many ways through it.
    std::vector<NotKnown> notDone;
};

[[nodiscard]] EnvironmentEvaluation evaluateEnvironment(const text::SourceText& source,
                                                        const EnvironmentInputs& inputs);

} // namespace retort::bindings
