#pragma once

// Reads one revision script and says which operations its upgrade() or downgrade() asks for. The evaluator is closed:
// no file, process, network or database is touched.

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/operations/operation.h"
#include "core/operations/schema_model.h"
#include "core/text/source_text.h"

namespace retort::bindings {

class LiveDatabase;

enum class Direction { Upgrade, Downgrade };

// A keyword argument of context.run_migrations(), which goes on to upgrade() or downgrade(): a plain value, or why what
// env.py passes is not known.
struct UnknownArgument {
    std::string reason;
};
using RunArgumentValue = std::variant<std::monostate, bool, std::int64_t, std::string, UnknownArgument>;
using RunArguments = std::vector<std::pair<std::string, RunArgumentValue>>;

// What of the world is never the same twice, held fast: a run that broke off asks for the same statements when it
// goes on.
struct Moment {
    std::chrono::system_clock::time_point at = {}; // what datetime.now() begins with; every look at the clock moves it by a microsecond
    std::uint64_t seed = 0;                        // of uuid4()

    friend bool operator==(const Moment&, const Moment&) = default;
};
// The clock as it stands, and a seed that nobody had before.
[[nodiscard]] Moment momentNow();

// What a script can see of the run it is part of.
struct EvaluationEnvironment {
    std::string dialect = "sqlite";                   // op.get_bind().dialect.name; "mariadb" counts as such
    bool mariadb = false;                             // get_bind().dialect.is_mariadb, which a live server says
    bool offline = true;                              // context.is_offline_mode(), get_context().as_sql
    std::map<std::string, std::string> osEnvironment; // what os.environ and os.getenv may show
    std::vector<std::string> xArguments;              // -x, as given
    std::optional<std::string> tag;                   // --tag
    std::string versionTable = "alembic_version";
    std::optional<std::string> versionTableSchema;
    std::string revision;      // for messages only
    RunArguments runArguments; // of upgrade() and downgrade()
    // Source of one of the project's own modules by dotted name ("app.enums"), which is then evaluated like the script
    // itself; nothing: there is no such file. Empty: imports of the project are out of reach, and using them says so.
    std::function<std::optional<text::SourceText>(std::string_view)> projectModule;
    // The database of a live run: operations are carried out at once instead of being collected, the script reads its
    // rows and structure, and the limits on steps and time do not hold (the run can be cancelled). Null: every read is
    // Unsupported.
    LiveDatabase* live = nullptr;
    // Without a live database: the schema that questions about the structure are answered from, which the script's own
    // operations then change. Null: such questions are what they are to Alembic offline, errors.
    operations::SchemaModel* assumed = nullptr;
    std::stop_token stop;
    std::optional<Moment> moment = {}; // nothing: the clock and random bytes of the system
    // SqlType::origin() is there for every type that a class of a script made, for functions that are called after the run.
    bool keepsTypes = false;
};

// Text that the script printed or logged, in order with its place.
struct ScriptOutput {
    std::string text; // with its newline
    std::uint32_t line = 0;
    bool logged = false; // by a logger, not print(): no part of offline SQL
};

// operations holds everything asked for before `error`, if there is one: a preview shows them and says that it is
// incomplete; a run must refuse. error.where is the place in the script; its code tells a script's own exception
// (Evaluation) from what Retort does not evaluate (Unsupported, Limit).
struct Evaluation {
    std::vector<operations::Operation> operations;
    std::vector<ScriptOutput> output;
    std::optional<Error> error;
    // The error is a read from a database that was not there: with EvaluationEnvironment::live it may go on.
    bool needsDatabase = false;
    // Line of the first read from the live database, in the revision's script; 0: it read nothing.
    std::uint32_t readsAtLine = 0;
    // Lines of the revision's script where the structure was taken from EvaluationEnvironment::assumed, ascending.
    std::vector<std::uint32_t> assumedAtLines;
};

// Never throws and never blocks longer than the evaluator's limits allow. Thread-safe: no shared state between calls.
[[nodiscard]] Evaluation evaluateScript(const text::SourceText& script, Direction direction,
                                        const EvaluationEnvironment& environment);

} // namespace retort::bindings
