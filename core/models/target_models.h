#pragma once

// What env.py passes to context.configure() as target_metadata: the tables of the application's models, read by
// evaluating env.py and the project's modules natively, without a database and without running the application. What
// cannot be known is named: a gap. A table with a gap must not be compared. Blocking and bounded by limits of its own (a
// minute, see target_models.cpp); call it off the GUI thread. The functions of the result may be called in the thread
// that made it, one at a time, and hold the evaluator.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/bindings/evaluate_environment.h"
#include "core/schema/metadata.h"
#include "core/schema/rendered_object.h"
#include "core/text/source_text.h"

namespace retort::models {

struct ModelGap {
    std::optional<sql::QualifiedName> table; // nothing: no table in particular; the whole may be incomplete
    std::string column;                      // empty: the table itself
    std::string subject;                     // the class or module, where there is one
    std::string reason;                      // a clause for people
    SourceLocation where;                    // file and line; an empty file is env.py

    // "table users, column email: <reason>"
    [[nodiscard]] std::string sentence() const;
};

// One object of a schema, as include_name and include_object are asked about it.
struct ObjectRef {
    using Member = std::variant<std::monostate, const schema::Column*, const schema::Index*, const schema::Constraint*>;
    const schema::Table* table = nullptr; // null: no object (compare_to)
    Member member = {};                   // monostate: the table itself
    bool reflected = false;               // from the database: the models' object of that name does not stand for it
};

struct NameFilterParents {
    std::optional<std::string> schemaName;
    std::optional<std::string> tableName;
    std::optional<std::string> schemaQualifiedTableName;
};

// A function that env.py gives and that cannot be called: the models were not read natively.
struct UncalledFunction {
    std::string keyword; // of configure()
    SourceLocation where;
};

// The functions of env.py that take part in a comparison; null: it gives none, or it cannot be called. They belong to the thread
// that read the models.
struct EnvironmentFunctions {
    using IncludeName = std::function<Result<bool>(const std::optional<std::string>& name, std::string_view type,
                                                   const NameFilterParents& parents)>;
    using IncludeObject = std::function<Result<bool>(const ObjectRef& object, const std::string& name,
                                                     std::string_view type, bool reflected, const ObjectRef& compareTo)>;
    // Nothing: the function leaves it to Alembic (None). Unsupported: what it answers is not known.
    using CompareType = std::function<Result<std::optional<bool>>(const ObjectRef& database, const ObjectRef& model)>;
    // With the SQL of both defaults.
    using CompareDefault = std::function<Result<std::optional<bool>>(const ObjectRef& database, const ObjectRef& model,
                                                                     const std::optional<std::string>& inDatabase,
                                                                     const std::optional<std::string>& inModel)>;

    IncludeName includeName;
    IncludeObject includeObject;
    CompareType compareType;
    CompareDefault compareServerDefault;
    schema::RenderItem renderItem; // Unsupported: as above
    // What process_revision_directives makes of a revision that a comparison fills. Fails where it raises an exception, as
    // Alembic would.
    std::function<Result<bindings::ProcessedRevision>(const bindings::RevisionQuestion&)> processRevision;

    // What the functions before processRevision printed and logged since the last call; null: there are none.
    std::function<bindings::SpokenText()> takeSaid;

    // Whether any of them decides what is found or how it is written; processRevision aside.
    [[nodiscard]] bool decide() const { return includeName || includeObject || compareType || compareServerDefault || renderItem; }
};

struct TargetModels {
    std::vector<schema::MetaData> metadata; // one, or one for each of a list; tables in the order of their definition
    bool given = false;                     // false: target_metadata is None or not passed, or no run was configured
    std::vector<ModelGap> gaps;
    std::map<std::string, bindings::EnvironmentValue> keywords; // as in bindings::ConfiguredRun
    EnvironmentFunctions functions;
    std::vector<UncalledFunction> uncalled;

    // The first gap of the table, its columns included; null: none.
    [[nodiscard]] const ModelGap* gapOf(const sql::QualifiedName& table) const;
    // Whether something is not known that may concern any table, or add tables.
    [[nodiscard]] bool isIncomplete() const;
};

// inputs are those of an online run. Fails when env.py is no Python, ends in an exception before it configures a
// context, runs out of a limit or is cancelled.
[[nodiscard]] Result<TargetModels> evaluateTargetModels(const text::SourceText& environmentSource,
                                                        const bindings::EnvironmentInputs& inputs);

} // namespace retort::models
