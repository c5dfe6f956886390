// with op.batch_alter_table(...) as batch_op (alembic operations/base.py, operations/batch.py).

#include <array>
#include <memory>

#include "core/bindings/dialect_arguments.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/op_directives.h"
#include "core/bindings/opaque.h"
#include "core/bindings/table_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

class BatchTarget final : public OpTarget {
public:
    BatchTarget(ScriptRun& run, sql::QualifiedName table) : OpTarget(run), m_table(std::move(table)) {}
    [[nodiscard]] bool isBatch() const override { return true; }
    [[nodiscard]] sql::QualifiedName batchTable() const override { return m_table; }
    [[nodiscard]] py::EvalResult<void> add(const py::CallContext& context, operations::OperationBody body) override
    {
        m_operations.push_back({.body = std::move(body), .source = sourceOf(context)});
        return {};
    }
    [[nodiscard]] std::vector<operations::Operation> take() { return std::move(m_operations); }

private:
    sql::QualifiedName m_table;
    std::vector<operations::Operation> m_operations;
};

// batch_op
class BatchOperationsObject final : public py::Object {
public:
    explicit BatchOperationsObject(std::shared_ptr<BatchTarget> target) : m_target(std::move(target)) {}
    [[nodiscard]] std::string typeName() const override { return "BatchOperations"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (std::optional<py::Value> directive = directiveFunction(m_target, name))
            return directive;
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__") || findDirective(name))
            return inherited;
        return py::unsupported("'batch_op." + std::string(name)
                               + "' is not one of Alembic's own directives; it needs the project's own Python");
    }

private:
    std::shared_ptr<BatchTarget> m_target;
};

// The block: operations are handed over together when it ends well.
class BatchContext final : public py::Object {
public:
    BatchContext(std::shared_ptr<BatchTarget> target, operations::BatchAlterTable batch)
        : m_target(std::move(target)), m_batch(std::move(batch))
    {
    }
    [[nodiscard]] std::string typeName() const override { return "_GeneratorContextManager"; }
    [[nodiscard]] Result enter(py::CallContext& context) override
    {
        m_source = sourceOf(context);
        return py::Value(std::make_shared<BatchOperationsObject>(m_target));
    }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject* pending) override
    {
        if (pending)
            return false;
        m_batch.operations = m_target->take();
        RETORT_CHECK(m_target->run().perform(std::move(m_batch), m_source));
        return false;
    }

private:
    std::shared_ptr<BatchTarget> m_target;
    operations::BatchAlterTable m_batch;
    operations::OperationSource m_source;
};

py::EvalResult<operations::BatchRecreate> recreateFrom(const py::Value& value)
{
    const std::string* text = value.str();
    if (text && *text == "auto")
        return operations::BatchRecreate::Auto;
    if (text && *text == "always")
        return operations::BatchRecreate::Always;
    if (text && *text == "never")
        return operations::BatchRecreate::Never;
    return py::valueError("recreate may be one of 'auto', 'always', or 'never'.");
}

py::EvalResult<std::vector<schema::TableItem>> tableItems(ScriptRun& run, const py::Value& value)
{
    RETORT_TRY(const std::vector<py::Value> values, py::toVector(run.interpreter(), value));
    std::vector<schema::TableItem> items;
    for (const py::Value& one : values) {
        RETORT_TRY(schema::TableItem item, tableItemFrom(run, one));
        items.push_back(std::move(item));
    }
    return items;
}

py::EvalResult<std::vector<std::pair<std::string, py::Value>>> keywords(const py::Value& value,
                                                                        std::string_view argument)
{
    std::vector<std::pair<std::string, py::Value>> result;
    py::DictObject* dict = py::asDict(value);
    if (!dict)
        return py::typeError("batch_alter_table() argument '" + std::string(argument) + "' must be dict, not "
                             + py::typeName(value));
    for (const py::HashTable::Entry& entry : dict->table().entries()) {
        if (entry.live && entry.key.str())
            result.emplace_back(*entry.key.str(), entry.value);
    }
    return result;
}

py::EvalResult<void> applyTable(ScriptRun& run, operations::BatchAlterTable& batch, const py::BoundArguments& arguments)
{
    if (arguments.given("table_args") && !arguments["table_args"].isNone()) {
        RETORT_TRY(batch.tableArgs, tableItems(run, arguments["table_args"]));
    }
    if (arguments.given("reflect_args") && !arguments["reflect_args"].isNone()) {
        RETORT_TRY(batch.reflectArgs, tableItems(run, arguments["reflect_args"]));
    }
    if (arguments.given("table_kwargs") && !arguments["table_kwargs"].isNone()) {
        RETORT_TRY(const auto options, keywords(arguments["table_kwargs"], "table_kwargs"));
        RETORT_TRY(batch.tableOptions, dialectOptions(run, "Table", options));
    }
    if (arguments.given("reflect_kwargs") && !arguments["reflect_kwargs"].isNone()) {
        RETORT_TRY(const auto options, keywords(arguments["reflect_kwargs"], "reflect_kwargs"));
        if (!options.empty())
            return py::unsupported("batch_alter_table(reflect_kwargs=...) is not evaluated natively");
    }
    if (arguments["copy_from"].isNone())
        return {};
    const auto table = arguments["copy_from"].as<TableObject>();
    if (!table)
        return py::typeError("batch_alter_table() argument 'copy_from' must be Table, not "
                             + py::typeName(arguments["copy_from"]));
    RETORT_TRY(schema::Table built, table->build());
    batch.copyFrom = std::make_shared<const schema::Table>(std::move(built));
    return {};
}

py::EvalResult<void> applyOrder(ScriptRun& run, operations::BatchAlterTable& batch, const py::Value& value)
{
    if (value.isNone())
        return {};
    RETORT_TRY(const std::vector<py::Value> groups, py::toVector(run.interpreter(), value));
    for (const py::Value& group : groups) {
        RETORT_TRY(std::vector<sql::Identifier> names,
                   identifierList(run, group, "batch_alter_table", "partial_reordering"));
        batch.partialReordering.push_back(std::move(names));
    }
    return {};
}

Result batchAlterTable(py::CallContext&, OpTarget& target, const py::BoundArguments& arguments)
{
    ScriptRun& run = target.run();
    operations::BatchAlterTable batch;
    RETORT_TRY(batch.table, target.table(arguments));
    RETORT_TRY(batch.recreate, recreateFrom(arguments["recreate"]));
    RETORT_CHECK(applyTable(run, batch, arguments));
    RETORT_CHECK(applyOrder(run, batch, arguments["partial_reordering"]));
    RETORT_TRY(batch.namingConvention, namingTemplates(run, arguments["naming_convention"]));
    auto block = std::make_shared<BatchTarget>(run, batch.table);
    return py::Value(std::make_shared<BatchContext>(std::move(block), std::move(batch)));
}

constexpr auto directives = std::to_array<Directive>({
    {"batch_alter_table",
     "table_name, schema=None, recreate='auto', partial_reordering=None, copy_from=None, table_args=..., "
     "table_kwargs=..., reflect_args=..., "
     "reflect_kwargs=..., naming_convention=None",
     "-", &batchAlterTable},
});

} // namespace

std::span<const Directive> blockDirectives()
{
    return directives;
}

} // namespace retort::bindings
