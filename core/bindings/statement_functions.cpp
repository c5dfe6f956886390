// sa.select, sa.insert, sa.update, sa.delete, sa.exists

#include <algorithm>
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

// union(a, b) ...: one row for each keyword.
template <std::size_t N>
struct Keyword {
    constexpr Keyword(const char (&text)[N]) { std::copy_n(text, N, value); }
    char value[N];
};

template <Keyword Word>
Result compound(ScriptRun& run, const py::BoundArguments& arguments)
{
    return makeCompound(run, Word.value, arguments.rest());
}

Result join(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool isOuter, arguments.flag("isouter"));
    RETORT_TRY(const bool isFull, arguments.flag("full"));
    return joinTables(run, arguments["left"], arguments["right"], arguments["onclause"],
                      {.outer = isOuter, .full = isFull});
}

Result outerJoin(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool isFull, arguments.flag("full"));
    return joinTables(run, arguments["left"], arguments["right"], arguments["onclause"],
                      {.outer = true, .full = isFull});
}

// alias(table_or_query, name), subquery(query), lateral(query): the method of that name.
template <Keyword Method>
Result named(ScriptRun& run, const py::BoundArguments& arguments)
{
    py::Arguments rest;
    if (!arguments["name"].isNone())
        rest.positional.push_back(arguments["name"]);
    return py::callMethod(run.interpreter(), arguments.at(0), Method.value, rest);
}

constexpr auto rows = std::to_array<FunctionRow>({
    {"select", "*entities, whereclause=None", &select},
    {"insert", "table, values=None", &insert},
    {"update", "table, whereclause=None, values=None", &update},
    {"delete", "table, whereclause=None", &remove},
    {"exists", "*args", &exists},
    {"union", "*selects", &compound<"UNION">},
    {"union_all", "*selects", &compound<"UNION ALL">},
    {"intersect", "*selects", &compound<"INTERSECT">},
    {"intersect_all", "*selects", &compound<"INTERSECT ALL">},
    {"except_", "*selects", &compound<"EXCEPT">},
    {"except_all", "*selects", &compound<"EXCEPT ALL">},
    {"join", "left, right, onclause=None, isouter=False, full=False", &join},
    {"outerjoin", "left, right, onclause=None, full=False", &outerJoin},
    {"alias", "selectable, name=None, flat=False", &named<"alias">},
    {"lateral", "selectable, name=None", &named<"lateral">},
});

} // namespace

std::span<const FunctionRow> statementFunctions()
{
    return rows;
}

} // namespace retort::bindings
