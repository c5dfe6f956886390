#pragma once

// The directives of alembic.op and of the batch_op of op.batch_alter_table(). Each group is one file with one table; a
// new directive is one row there.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/bindings/schema_objects.h"

namespace retort::bindings {

// What a directive works on: op itself, or the table of a batch block. Batch directives know their table and schema;
// the operations they make are collected and handed over when the block ends.
class OpTarget {
public:
    explicit OpTarget(ScriptRun& run) : m_run(run) {}
    virtual ~OpTarget() = default;
    OpTarget(const OpTarget&) = delete;
    OpTarget& operator=(const OpTarget&) = delete;

    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] virtual bool isBatch() const { return false; }
    // The batch block's table.
    [[nodiscard]] virtual sql::QualifiedName batchTable() const { return {}; }
    [[nodiscard]] virtual py::EvalResult<void> add(const py::CallContext& context, operations::OperationBody body)
    {
        return m_run.record(context, std::move(body));
    }

    // The table that a directive names: its own arguments, or the batch block's.
    [[nodiscard]] py::EvalResult<sql::QualifiedName> table(const py::BoundArguments& arguments,
                                                           std::string_view name = "table_name",
                                                           std::string_view schema = "schema") const;

private:
    ScriptRun& m_run;
};

struct Directive {
    std::string_view name;
    std::string_view signature;      // of op.name(); "-": only batch_op has it
    std::string_view batchSignature; // of batch_op.name(); "-": only op has it
    py::EvalResult<py::Value> (*body)(py::CallContext&, OpTarget&, const py::BoundArguments&);
};

[[nodiscard]] std::span<const Directive> tableDirectives();
[[nodiscard]] std::span<const Directive> columnDirectives();
[[nodiscard]] std::span<const Directive> indexDirectives();
[[nodiscard]] std::span<const Directive> constraintDirectives();
[[nodiscard]] std::span<const Directive> dataDirectives();
[[nodiscard]] std::span<const Directive> blockDirectives();

// The directive of that name, from any group; null: there is none.
[[nodiscard]] const Directive* findDirective(std::string_view name);
[[nodiscard]] std::vector<std::string_view> directiveNames();
// op.name or batch_op.name as a function; nothing when that side does not have it. target is kept alive by the
// function.
[[nodiscard]] std::optional<py::Value> directiveFunction(std::shared_ptr<OpTarget> target, std::string_view name);

// Columns given by name, type, default: what several directives share.
[[nodiscard]] py::EvalResult<std::shared_ptr<ColumnObject>> columnArgument(ScriptRun& run,
                                                                           const py::BoundArguments& arguments);

} // namespace retort::bindings
