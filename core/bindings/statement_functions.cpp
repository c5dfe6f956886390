// sa.select, sa.insert, sa.update, sa.delete, sa.exists

#include <array>

#include "core/bindings/native_names.h"
#include "core/bindings/statements.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

Result select(ScriptRun& run, const py::BoundArguments& arguments)
{
    return makeSelect(run, arguments.rest(), arguments["whereclause"]);
}

Result insert(ScriptRun& run, const py::BoundArguments& arguments)
{
    return makeInsert(run, arguments["table"], arguments["values"]);
}

Result update(ScriptRun& run, const py::BoundArguments& arguments)
{
    return makeUpdate(run, arguments["table"], arguments["whereclause"], arguments["values"]);
}

Result remove(ScriptRun& run, const py::BoundArguments& arguments)
{
    return makeDelete(run, arguments["table"], arguments["whereclause"]);
}

Result exists(ScriptRun& run, const py::BoundArguments& arguments)
{
    py::Value select =
        arguments.rest().empty() ? makeElement(run, "ColumnClause", sql::LiteralColumn{"*"}) : arguments.rest().front();
    if (!select.as<SelectObject>()) {
        RETORT_TRY(select,
                   makeSelect(run, arguments.rest().empty() ? std::vector{select} : arguments.rest(), py::Value()));
    }
    return makeExists(run, select.as<SelectObject>());
}

constexpr auto rows = std::to_array<FunctionRow>({
    {"select", "*entities, whereclause=None", &select},
    {"insert", "table, values=None", &insert},
    {"update", "table, whereclause=None, values=None", &update},
    {"delete", "table, whereclause=None", &remove},
    {"exists", "*args", &exists},
});

} // namespace

std::span<const FunctionRow> statementFunctions()
{
    return rows;
}

} // namespace retort::bindings
