#pragma once

// One step of a plan as SQL: script text -> evaluated operations -> statements. Used by previews, by the offline writer
// and by live runs alike.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/bindings/evaluate.h"
#include "core/ddl/compiler.h"
#include "core/migration/settings.h"
#include "core/script/plan.h"

namespace retort::migration {

struct StepSql {
    std::vector<ddl::SqlStatement> statements;
    std::vector<bindings::ScriptOutput> output; // what the script printed
    std::vector<ddl::DdlWarning> warnings;
    // Set when the statements are not all there is: what could not be evaluated or compiled, with its place.
    std::optional<Error> incomplete;
};

// Evaluates one script in one direction; also used for a text that is not (yet) on disk. live: see EvaluationEnvironment.
[[nodiscard]] bindings::Evaluation evaluateStep(const text::SourceText& script, bindings::Direction direction,
                                                const MigrationSettings& settings, bool offline, std::stop_token stop,
                                                bindings::LiveDatabase* live = nullptr);

// Offline SQL of one script. compiler carries the memo of the run; never null.
[[nodiscard]] StepSql compileOffline(const text::SourceText& script, bindings::Direction direction, const MigrationSettings& settings,
                                     ddl::Compiler& compiler, std::stop_token stop = {});

// The compiler a run of these settings needs. Fails for dialects that are not built in.
struct CompilerBundle;
class DialectCompiler {
public:
    [[nodiscard]] static Result<DialectCompiler> create(const MigrationSettings& settings, bool offline, ddl::TableSource* tables = nullptr);
    ~DialectCompiler();
    DialectCompiler(DialectCompiler&&) noexcept;
    DialectCompiler& operator=(DialectCompiler&&) noexcept;

    [[nodiscard]] ddl::Compiler& compiler();
    [[nodiscard]] const dialects::Dialect& dialect() const;

private:
    explicit DialectCompiler(std::unique_ptr<CompilerBundle> bundle);
    std::unique_ptr<CompilerBundle> m_bundle;
};

} // namespace retort::migration
