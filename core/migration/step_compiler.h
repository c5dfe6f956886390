#pragma once

// One step of a plan as SQL: script text -> evaluated operations -> statements. Used by previews, by the offline writer
// and by live runs alike.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/bindings/evaluate.h"
#include "core/ddl/compiler.h"
#include "core/migration/settings.h"
#include "core/operations/schema_model.h"
#include "core/script/plan.h"

namespace retort::migration {

struct StepSql {
    std::vector<ddl::SqlStatement> statements;
    std::vector<operations::Operation> operations;
    std::vector<bindings::ScriptOutput> output; // what the script printed
    std::vector<ddl::DdlWarning> warnings;
    // Set when the statements are not all there is: what could not be evaluated or compiled, with its place.
    std::optional<Error> incomplete;
    // Lines where the script asks for the database's structure, which was taken from an assumed schema; ascending.
    std::vector<std::uint32_t> assumedAtLines;
};

// Evaluates one script in one direction; also used for a text that is not (yet) on disk. live, assumed: see
// EvaluationEnvironment.
[[nodiscard]] bindings::Evaluation evaluateStep(const text::SourceText& script, bindings::Direction direction,
                                                const MigrationSettings& settings, bool offline, std::stop_token stop,
                                                bindings::LiveDatabase* live = nullptr,
                                                operations::SchemaModel* assumed = nullptr);

// The schema before a script, should its evaluation need one: null where there is none to be had.
using SchemaBefore = std::function<operations::SchemaModel*()>;

// Offline SQL of one script. compiler carries the memo of the run. Only a script that asks for the database's structure,
// which Alembic cannot give offline, is evaluated once more with the schema before it; its operations change that.
[[nodiscard]] StepSql compileOffline(const text::SourceText& script, bindings::Direction direction, const MigrationSettings& settings,
                                     ddl::Compiler& compiler, const SchemaBefore& schemaBefore = {}, std::stop_token stop = {});

// "The script asks for the structure of the database (line 12). ...", with what weakens the answer.
[[nodiscard]] std::string assumptionText(const std::vector<std::uint32_t>& lines, const operations::SchemaModel& before);

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
