#include "core/bindings/op_directives.h"

#include <algorithm>
#include <array>

#include "core/bindings/alembic_modules.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

// Custom directives and reflection of the operations themselves: only the project's own Python knows.
constexpr const char* pythonOnly = "needs the project's own Python";

class OpModuleTarget final : public OpTarget {
public:
    using OpTarget::OpTarget;
};

} // namespace

py::EvalResult<sql::QualifiedName> OpTarget::table(const py::BoundArguments& arguments, std::string_view name,
                                                   std::string_view schema) const
{
    if (isBatch())
        return batchTable();
    RETORT_TRY(sql::Identifier tableName, requireIdentifier(arguments[name], arguments.function(), name));
    RETORT_TRY(std::optional<sql::Identifier> schemaName,
               identifierOrNone(arguments[schema], arguments.function(), schema));
    return qualifiedName(std::move(tableName), std::move(schemaName));
}

namespace {

std::array<std::span<const Directive>, 6> directiveGroups()
{
    return {tableDirectives(),      columnDirectives(), indexDirectives(),
            constraintDirectives(), dataDirectives(),   blockDirectives()};
}

} // namespace

const Directive* findDirective(std::string_view name)
{
    for (const std::span<const Directive> group : directiveGroups()) {
        const auto found = std::ranges::find(group, name, &Directive::name);
        if (found != group.end())
            return &*found;
    }
    return nullptr;
}

std::vector<std::string_view> directiveNames()
{
    std::vector<std::string_view> names;
    for (const std::span<const Directive> group : directiveGroups()) {
        for (const Directive& directive : group)
            names.push_back(directive.name);
    }
    return names;
}

std::optional<py::Value> directiveFunction(std::shared_ptr<OpTarget> target, std::string_view name)
{
    const Directive* directive = findDirective(name);
    if (!directive)
        return std::nullopt;
    const std::string_view signature = target->isBatch() ? directive->batchSignature : directive->signature;
    if (signature == "-")
        return std::nullopt;
    return py::makeFunction(
        std::string(name), signature,
        [target = std::move(target), directive](py::CallContext& context,
                                                const py::BoundArguments& arguments) -> py::EvalResult<py::Value> {
            // alembic langhelpers.py: ModuleClsProxy
            if (!target->run().isMigrating())
                return py::nameError("Can't invoke function '" + std::string(directive->name)
                                     + "', as the proxy object has not yet been established for the Alembic "
                                       "'Operations' class.  Try placing this code inside a callable.");
            return directive->body(context, *target, arguments);
        });
}

py::EvalResult<std::shared_ptr<ColumnObject>> columnArgument(ScriptRun& run, const py::BoundArguments& arguments)
{
    auto column = arguments["column"].as<ColumnObject>();
    if (column && column->column().name.empty())
        return argumentError(
            run,
            "Column must be constructed with a non-blank name or assign a non-blank .name before adding to a Table.");
    if (column)
        return column;
    if (const auto opaque = arguments["column"].as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    return py::typeError(arguments.function() + "() argument 'column' must be Column, not "
                         + py::typeName(arguments["column"]));
}

std::optional<py::Value> findOpName(ScriptRun& run, std::string_view name)
{
    return directiveFunction(std::make_shared<OpModuleTarget>(run), name);
}

py::Value unknownName(ScriptRun&, const std::string& dottedName)
{
    const std::string_view op = "alembic.op.";
    if (dottedName.starts_with(op)) {
        const std::string name = dottedName.substr(op.size());
        return makeOpaque("op." + name, "'op." + name + "' is not one of Alembic's own directives; it " + pythonOnly);
    }
    if (dottedName.starts_with("alembic."))
        return makeOpaque(dottedName, "'" + dottedName + "' " + pythonOnly);
    return makeOpaqueName(dottedName);
}

} // namespace retort::bindings
