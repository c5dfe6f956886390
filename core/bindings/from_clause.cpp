#include "core/bindings/from_clause.h"

#include <algorithm>
#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/values.h"
#include "core/schema/referred_columns.h"

namespace retort::bindings {

namespace {

using Evaluated = py::EvalResult<py::Value>;

py::EvalResult<sql::Identifier> aliasName(ScriptRun& run, const py::Value& name, std::string base)
{
    RETORT_TRY(std::optional<sql::Identifier> given, identifierOrNone(name, "alias", "name"));
    return given ? std::move(*given) : sql::Identifier::anonymous(run.nextCreationOrder(), std::move(base));
}

// What a TableRef that has no tables of its own shows of its columns.
void addColumns(TableObject& target, ScriptRun& run, const std::vector<sql::ColumnRef>& columns)
{
    for (const sql::ColumnRef& reference : columns) {
        schema::Column column;
        column.name = reference.name;
        column.type = reference.type ? reference.type : types::nullType();
        target.addColumn(std::make_shared<ColumnObject>(run, std::move(column), true));
    }
}

} // namespace

QueryColumns queryColumns(const std::vector<Operand>& columns)
{
    QueryColumns result;
    for (const Operand& column : columns) {
        sql::ColumnRef shown{.table = {}, .name = {}, .type = column.type};
        if (const auto* label = std::get_if<sql::Label>(&column.expression->node))
            shown.name = label->name;
        else if (const auto* plain = std::get_if<sql::ColumnRef>(&column.expression->node))
            shown.name = plain->name;
        const bool isKnown = std::ranges::contains(result.named, shown.name, &sql::ColumnRef::name);
        if (shown.name.empty() || isKnown)
            result.hasOthers = true;
        else
            result.named.push_back(std::move(shown));
    }
    return result;
}

Evaluated aliasQuery(ScriptRun& run, const sql::ExpressionPtr& query, const QueryColumns& columns,
                     const py::Value& name, QueryAlias kind)
{
    sql::TableRef source;
    RETORT_TRY(source.alias, aliasName(run, name, "anon"));
    const bool isCte = kind == QueryAlias::Cte || kind == QueryAlias::RecursiveCte;
    source.kind = isCte ? sql::TableRef::Kind::Cte : sql::TableRef::Kind::Subquery;
    source.query = query;
    source.lateral = kind == QueryAlias::Lateral;
    source.recursive = kind == QueryAlias::RecursiveCte;
    auto result = std::make_shared<TableObject>(run, sql::QualifiedName(), true);
    result->setSource(std::move(source), columns.hasOthers);
    addColumns(*result, run, columns.named);
    return py::Value(std::move(result));
}

Evaluated aliasTable(TableObject& table, const py::Value& name)
{
    if (table.source())
        return py::unsupported("an alias of a query or a join is not evaluated natively");
    ScriptRun& run = table.run();
    RETORT_TRY(sql::Identifier alias, aliasName(run, name, table.name().name.text()));
    auto result = std::make_shared<TableObject>(run, table.name(), true);
    result->setAlias(std::move(alias));
    for (const auto& column : table.columns())
        result->addColumn(std::make_shared<ColumnObject>(run, column->column(), column->isLightweight()));
    return py::Value(std::move(result));
}

py::EvalResult<Operand> joinCondition(ScriptRun& run, const py::Value& on)
{
    if (on.isNone())
        return py::unsupported("a join without a condition is not evaluated natively");
    RETORT_TRY(Operand condition, toCondition(run, on));
    return asBoolean(std::move(condition));
}

sql::TableRef joined(sql::TableRef left, sql::TableRef right, const sql::ExpressionPtr& on, JoinKind kind)
{
    sql::TableRef result;
    result.kind = sql::TableRef::Kind::Join;
    result.columns = left.columns;
    result.columns.insert(result.columns.end(), right.columns.begin(), right.columns.end());
    const auto depthOf = [](const sql::TableRef& table) { return table.join ? table.join->depth : 0; };
    sql::Join join{.left = std::move(left), .right = std::move(right), .on = on, .outer = kind.outer, .full = kind.full};
    join.depth = 1 + std::max(depthOf(join.left), depthOf(join.right));
    result.join = std::make_shared<const sql::Join>(std::move(join));
    return result;
}

Evaluated joinTables(ScriptRun& run, const py::Value& left, const py::Value& right, const py::Value& on, JoinKind kind)
{
    RETORT_TRY(const Operand condition, joinCondition(run, on));
    const auto first = left.as<TableObject>();
    const auto second = right.as<TableObject>();
    if (!first || !second)
        return py::unsupported("a join with a '" + py::typeName(first ? right : left)
                               + "' is not evaluated natively");
    auto result = std::make_shared<TableObject>(run, sql::QualifiedName(), true);
    sql::TableRef source = joined(first->reference(), second->reference(), condition.expression, kind);
    if (source.join->depth > sql::Expression::maximumDepth)
        run.interpreter().stopSoon(Error{.code = ErrorCode::Limit, .message = "too many tables in one join"});
    result->setSource(std::move(source), true);
    result->shareColumns(*first);
    result->shareColumns(*second);
    return py::Value(std::move(result));
}

py::EvalResult<sql::TableRef> fromElement(ScriptRun& run, const py::Value& value, std::string_view function)
{
    if (const auto table = value.as<TableObject>())
        return table->reference();
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    const auto element = value.as<SqlElement>();
    if (element && std::holds_alternative<sql::TextClause>(element->expression()->node)) {
        sql::TableRef text;
        text.kind = sql::TableRef::Kind::Text;
        text.query = element->expression();
        return text;
    }
    (void)run;
    return py::unsupported(std::string(function) + "() with a '" + py::typeName(value) + "' is not evaluated natively");
}

namespace {

void addParts(const sql::TableRef& table, std::vector<sql::TableRef>& parts)
{
    parts.push_back(table);
    if (table.join) {
        addParts(table.join->left, parts);
        addParts(table.join->right, parts);
    }
}

bool isPartOfAnother(const std::vector<sql::TableRef>& tables, std::size_t index)
{
    for (std::size_t i = 0; i < tables.size(); ++i) {
        std::vector<sql::TableRef> parts;
        addParts(tables[i], parts);
        const auto isIt = [&](const sql::TableRef& part) { return sql::isSameTable(part, tables[index]); };
        if (i != index && std::any_of(parts.begin() + 1, parts.end(), isIt))
            return true;
    }
    return false;
}

bool hasColumns(const sql::TableRef& a, const sql::TableRef& b, const std::vector<sql::ColumnRef>& columns)
{
    return std::ranges::all_of(columns, [&](const sql::ColumnRef& column) {
        const auto isIt = [&](const sql::ColumnRef& other) {
            return other.name == column.name && other.table == column.table;
        };
        return std::ranges::any_of(a.columns, isIt) || std::ranges::any_of(b.columns, isIt);
    });
}

// sqlalchemy sql/util.py: find_left_clause_to_join_from
std::vector<std::size_t> leftSides(const std::vector<sql::TableRef>& clauses, const SelectJoin& join)
{
    std::vector<sql::TableRef> parts;
    addParts(join.right, parts);
    const std::vector<sql::ColumnRef> columns = schema::referredColumns(join.on.expression);
    const bool isAmbiguous = clauses.size() > 1 && !columns.empty();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const bool fits = std::ranges::any_of(parts, [&](const sql::TableRef& part) {
            return !sql::isSameTable(part, clauses[i]) && (!isAmbiguous || hasColumns(clauses[i], part, columns));
        });
        if (fits)
            found.push_back(i);
    }
    if (found.size() > 1)
        std::erase_if(found, [&](std::size_t index) { return isPartOfAnother(clauses, index); });
    for (std::size_t i = 0; found.empty() && i < clauses.size(); ++i)
        found.push_back(i);
    return found;
}

sql::TableRef notCompilable(std::string message)
{
    sql::TableRef table;
    table.kind = sql::TableRef::Kind::Text;
    table.query = sql::makeExpression(sql::Uncompilable{std::move(message)});
    return table;
}

sql::TableRef noLeftSide(bool isAmbiguous)
{
    return notCompilable(isAmbiguous
                             ? "Can't determine which FROM clause to join from, there are multiple FROMS which can join "
                               "to this entity. Please use the .select_from() method to establish an explicit left "
                               "side, as well as providing an explicit ON clause if not present already to help "
                               "resolve the ambiguity."
                             : "InvalidRequestError: Don't know how to join: there is no left side. Please use the "
                               ".select_from() method to establish an explicit left side.");
}

} // namespace

std::vector<sql::TableRef> withJoins(std::vector<sql::TableRef> from, const std::vector<sql::TableRef>& others,
                                     const std::vector<SelectJoin>& joins)
{
    for (const SelectJoin& join : joins) {
        const auto isLeft = [&](const sql::TableRef& table) {
            std::vector<sql::TableRef> parts;
            addParts(table, parts);
            return std::ranges::any_of(parts, [&](const sql::TableRef& part) { return isSameTable(part, *join.left); });
        };
        if (join.left) {
            const auto place = std::ranges::find_if(from, isLeft);
            if (place == from.end())
                from.push_back(joined(*join.left, join.right, join.on.expression, join.kind));
            else
                *place = joined(*place, join.right, join.on.expression, join.kind);
            continue;
        }
        const std::vector<sql::TableRef>& clauses = from.empty() ? others : from;
        const std::vector<std::size_t> sides = leftSides(clauses, join);
        if (sides.size() != 1) {
            from.push_back(noLeftSide(sides.size() > 1));
            return from;
        }
        sql::TableRef whole = joined(clauses[sides.front()], join.right, join.on.expression, join.kind);
        if (from.empty())
            from.push_back(std::move(whole));
        else
            from[sides.front()] = std::move(whole);
    }
    return from;
}

} // namespace retort::bindings
