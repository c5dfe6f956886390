// UNION and its like, and the names that queries get in FROM and WITH.

#include <algorithm>
#include <array>
#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/statements.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Evaluated = py::EvalResult<py::Value>;

struct CompoundKeyword {
    std::string_view method;
    std::string_view keyword;
};
constexpr auto keywords = std::to_array<CompoundKeyword>({
    {"union", "UNION"},
    {"union_all", "UNION ALL"},
    {"intersect", "INTERSECT"},
    {"intersect_all", "INTERSECT ALL"},
    {"except_", "EXCEPT"},
    {"except_all", "EXCEPT ALL"},
});

} // namespace

Evaluated makeCompound(ScriptRun& run, std::string keyword, const std::vector<py::Value>& selects)
{
    CompoundObject::Parts parts;
    parts.keyword = std::move(keyword);
    for (const py::Value& value : selects) {
        const auto select = value.as<SelectObject>();
        const auto compound = value.as<CompoundObject>();
        if (!select && !compound)
            return py::unsupported("a UNION with a '" + py::typeName(value) + "' is not evaluated natively");
        const std::vector<Operand>& columns = select ? select->parts().columns : compound->parts().columns;
        if (parts.selects.empty())
            parts.columns = columns;
        // compiler.py: _setup_select_stack
        const bool fits = columns.size() == parts.columns.size();
        parts.selects.push_back(
            fits ? value.as<SqlElement>()->expression()
                 : sql::makeExpression(sql::Uncompilable{
                       "All selectables passed to CompoundSelect must have identical numbers of columns; select #1 has "
                       + std::to_string(parts.columns.size()) + " columns, select #"
                       + std::to_string(parts.selects.size() + 1) + " has " + std::to_string(columns.size())}));
    }
    return py::Value(std::make_shared<CompoundObject>(run, std::move(parts)));
}

py::Attribute compoundMethod(std::shared_ptr<SqlElement> query, std::string_view name)
{
    const auto row = std::ranges::find(keywords, name, &CompoundKeyword::method);
    if (row == keywords.end())
        return {};
    return py::Attribute(py::makeFunction(
        std::string(name), "*other",
        [query = std::move(query), keyword = std::string(row->keyword)](
            py::CallContext&, const py::BoundArguments& arguments) -> Evaluated {
            std::vector<py::Value> selects{py::Value(query)};
            selects.insert(selects.end(), arguments.rest().begin(), arguments.rest().end());
            return makeCompound(query->run(), keyword, selects);
        }));
}

py::Attribute aliasMethod(std::shared_ptr<SqlElement> query, const std::vector<Operand>& columns, std::string_view name)
{
    const bool isCte = name == "cte";
    if (!isCte && name != "subquery" && name != "alias" && name != "lateral")
        return {};
    const QueryAlias kind = isCte ? QueryAlias::Cte : name == "lateral" ? QueryAlias::Lateral : QueryAlias::Subquery;
    return py::Attribute(py::makeFunction(
        std::string(name), isCte ? "name=None, recursive=False, nesting=False" : "name=None",
        [query = std::move(query), columns = queryColumns(columns), kind](
            py::CallContext&, const py::BoundArguments& arguments) -> Evaluated {
            const bool cte = kind == QueryAlias::Cte;
            if (cte && arguments["nesting"].boolean().value_or(false))
                return py::unsupported("a nesting CTE is not evaluated natively");
            const bool isRecursive = cte && arguments["recursive"].boolean().value_or(false);
            return aliasQuery(query->run(), query->expression(), columns, arguments["name"],
                              isRecursive ? QueryAlias::RecursiveCte : kind);
        }));
}

sql::ExpressionPtr CompoundObject::resolved(const Ordering& ordering) const
{
    if (!ordering.name)
        return ordering.expression;
    const QueryColumns known = queryColumns(m_parts.columns);
    if (std::ranges::contains(known.named, *ordering.name, &sql::ColumnRef::name))
        return sql::makeExpression(sql::ColumnRef{.table = {}, .name = *ordering.name, .type = nullptr});
    return sql::makeExpression(sql::Uncompilable{unresolvedLabel(ordering.name->text())});
}

sql::ExpressionPtr CompoundObject::expression() const
{
    sql::CompoundSelect compound{.keyword = m_parts.keyword,
                                 .selects = m_parts.selects,
                                 .orderBy = {},
                                 .limit = m_parts.limit,
                                 .offset = m_parts.offset};
    for (const Ordering& ordering : m_parts.orderBy)
        compound.orderBy.push_back(resolved(ordering));
    return sql::makeExpression(std::move(compound));
}

namespace {

Evaluated changed(const CompoundObject& compound, CompoundObject::Parts parts)
{
    return py::Value(std::make_shared<CompoundObject>(compound.run(), std::move(parts)));
}

Evaluated orderBy(py::CallContext&, CompoundObject& compound, const py::BoundArguments& arguments)
{
    CompoundObject::Parts parts = compound.parts();
    RETORT_CHECK(addOrderings(compound.run(), parts.orderBy, arguments));
    return changed(compound, std::move(parts));
}

Evaluated limit(py::CallContext&, CompoundObject& compound, const py::BoundArguments& arguments)
{
    CompoundObject::Parts parts = compound.parts();
    RETORT_TRY(const Operand operand, toOperand(compound.run(), arguments["limit"]));
    parts.limit = arguments["limit"].isNone() ? nullptr : operand.expression;
    return changed(compound, std::move(parts));
}

Evaluated offset(py::CallContext&, CompoundObject& compound, const py::BoundArguments& arguments)
{
    CompoundObject::Parts parts = compound.parts();
    RETORT_TRY(const Operand operand, toOperand(compound.run(), arguments["offset"]));
    parts.offset = arguments["offset"].isNone() ? nullptr : operand.expression;
    return changed(compound, std::move(parts));
}

Evaluated unchanged(py::CallContext&, CompoundObject& compound, const py::BoundArguments&)
{
    return py::Value(compound.self<CompoundObject>());
}

} // namespace

py::EvalResult<py::Attribute> CompoundObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<CompoundObject> methods = {
        {"order_by", "*clauses", &orderBy},
        {"limit", "limit", &limit},
        {"offset", "offset", &offset},
        {"execution_options", "**kw", &unchanged},
    };
    if (py::Attribute method = methods.bind(self<CompoundObject>(), name))
        return method;
    if (py::Attribute method = compoundMethod(self<CompoundObject>(), name))
        return method;
    if (py::Attribute method = aliasMethod(self<CompoundObject>(), m_parts.columns, name))
        return method;
    RETORT_TRY(py::Attribute inherited, SqlElement::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'" + m_parts.keyword + "." + std::string(name) + "' is not evaluated natively");
}

py::EvalResult<std::string> CompoundObject::str(py::Interpreter&)
{
    return py::unsupported("the SQL text of a 'CompoundSelect' inside the script is not evaluated natively");
}

} // namespace retort::bindings
