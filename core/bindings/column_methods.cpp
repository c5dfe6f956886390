// The methods of SQL expressions: column.in_(...), .is_(...), .like(...), .label(...), .desc() ...
// (sqlalchemy sql/operators.py: ColumnOperators).

#include <memory>

#include "core/bindings/element.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

Operand operandOf(const SqlElement& element)
{
    return {element.expression(), element.sqlType(), element.tables()};
}

py::Value makeComparison(SqlElement& element, std::string op, const Operand& right)
{
    return makeElement(element.run(), "BinaryExpression",
                       sql::BinaryExpression{std::move(op), element.expression(), right.expression},
                       types::makeType("Boolean"), mergeTables(element.tables(), right.tables));
}

py::Value makePostfix(SqlElement& element, std::string op)
{
    return makeElement(element.run(), "UnaryExpression",
                       sql::UnaryExpression{std::move(op), element.expression(), true}, element.sqlType(),
                       element.tables());
}

// The values of an IN list are one parameter, whose type the first one decides (sqlalchemy elements.py: BindParameter
// with expanding=True).
void shareTypeOfFirst(sql::ExpressionList& list)
{
    const auto* first = list.items.empty() ? nullptr : std::get_if<sql::Literal>(&list.items.front()->node);
    if (!first)
        return;
    const types::TypePtr type = first->type ? first->type : typeOfValue(first->value);
    for (sql::ExpressionPtr& item : list.items) {
        sql::Literal literal = std::get<sql::Literal>(item->node);
        literal.type = type;
        item = sql::makeExpression(std::move(literal));
    }
}

// x.in_(bindparam("ids", [1, 2], expanding=True)): the list it holds; null for anything else.
const sql::ExpressionList* expandingList(const SqlElement& element)
{
    const auto* text = std::get_if<sql::TextClause>(&element.expression()->node);
    return text && text->isParameter && text->list ? std::get_if<sql::ExpressionList>(&text->list->node) : nullptr;
}

Result membership(SqlElement& element, std::string op, const py::Value& values)
{
    sql::ExpressionList list{.op = ",", .parenthesised = true};
    if (const auto select = values.as<SqlElement>()) {
        const sql::ExpressionList* held = expandingList(*select);
        if (!held)
            return makeComparison(element, std::move(op), operandOf(*select));
        list.items = held->items;
        shareTypeOfFirst(list);
        return makeComparison(element, std::move(op), {sql::makeExpression(std::move(list)), nullptr, {}});
    }
    RETORT_TRY(const std::vector<py::Value> items, py::toVector(element.run().interpreter(), values));
    std::vector<sql::TableRef> tables;
    bool hasOnlyValues = true;
    for (const py::Value& item : items) {
        const auto part = item.as<SqlElement>();
        if (part && !part->hasOperators())
            return argumentError(element.run(), "IN expression list, SELECT construct, or bound parameter object "
                                                "expected, got "
                                                    + reprOf(element.run(), values) + ".");
        if (const std::vector<py::Value>* tuple = py::sequenceItems(item)) {
            sql::ExpressionList row{.op = ",", .parenthesised = true};
            for (const py::Value& value : *tuple) {
                RETORT_TRY(const Operand operand, toOperand(element.run(), value));
                row.items.push_back(operand.expression);
            }
            list.items.push_back(sql::makeExpression(std::move(row)));
            hasOnlyValues = false;
            continue;
        }
        RETORT_TRY(const Operand operand, toOperand(element.run(), item, element.sqlType()));
        hasOnlyValues = hasOnlyValues && !part && std::holds_alternative<sql::Literal>(operand.expression->node);
        list.items.push_back(operand.expression);
        tables = mergeTables(std::move(tables), operand.tables);
    }
    if (hasOnlyValues)
        shareTypeOfFirst(list);
    return makeComparison(element, std::move(op), {sql::makeExpression(std::move(list)), nullptr, std::move(tables)});
}

Result in(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return membership(element, "IN", arguments["other"]);
}

Result notIn(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return membership(element, "NOT IN", arguments["other"]);
}

py::EvalResult<Operand> identityOperand(SqlElement& element, const py::Value& other)
{
    if (other.isBool())
        return Operand{
            *other.boolean() ? sql::makeExpression(sql::True()) : sql::makeExpression(sql::False()), nullptr, {}};
    return toOperand(element.run(), other, element.sqlType());
}

Result is(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand right, identityOperand(element, arguments["other"]));
    return makeComparison(element, "IS", right);
}

Result isNot(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand right, identityOperand(element, arguments["other"]));
    return makeComparison(element, "IS NOT", right);
}

Result isDistinctFrom(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand right, toOperand(element.run(), arguments["other"], element.sqlType()));
    return makeComparison(element, "IS DISTINCT FROM", right);
}

Result isNotDistinctFrom(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand right, toOperand(element.run(), arguments["other"], element.sqlType()));
    return makeComparison(element, "IS NOT DISTINCT FROM", right);
}

Result likeComparison(SqlElement& element, sql::BinaryExpression comparison, const Operand& right)
{
    comparison.left = element.expression();
    comparison.right = right.expression;
    return makeElement(element.run(), "BinaryExpression", std::move(comparison), types::makeType("Boolean"),
                       mergeTables(element.tables(), right.tables));
}

Result likeWith(SqlElement& element, std::string op, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand right, toOperand(element.run(), arguments["other"], element.sqlType()));
    RETORT_TRY(std::optional<std::string> escape, arguments.textOrNone("escape"));
    return likeComparison(
        element, {.op = std::move(op), .left = nullptr, .right = nullptr, .precedence = {}, .escape = std::move(escape)},
        right);
}

Result like(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return likeWith(element, "LIKE", arguments);
}

Result notLike(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return likeWith(element, "NOT LIKE", arguments);
}

Result ilike(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return likeWith(element, "ILIKE", arguments);
}

Result notIlike(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return likeWith(element, "NOT ILIKE", arguments);
}

// The value of contains(autoescape=True), with what LIKE gives a meaning escaped (operators.py: _escaped_like_impl).
std::string escapedForLike(const std::string& text, const std::string& escape)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '%' || c == '_' || escape == std::string(1, c))
            escaped += escape;
        escaped += c;
    }
    return escaped;
}

// LIKE with a '%' joined before and after the value (compiler.py: visit_contains_op_binary and its kin).
Result affixLike(SqlElement& element, bool before, bool after, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::optional<std::string> escape, arguments.textOrNone("escape"));
    py::Value other = arguments["other"];
    if (arguments["autoescape"].boolean().value_or(false)) {
        const std::string* text = other.str();
        if (!text)
            return py::typeError("String value expected when autoescape=True");
        escape = escape.value_or("/");
        other = escapedForLike(*text, *escape);
    }
    RETORT_TRY(const Operand right, toOperand(element.run(), other, element.sqlType()));
    const sql::ExpressionPtr percent = sql::makeExpression(sql::LiteralColumn{"'%'"});
    sql::ExpressionPtr pattern = right.expression;
    if (before)
        pattern = sql::makeExpression(sql::BinaryExpression{"||", percent, pattern});
    if (after)
        pattern = sql::makeExpression(sql::BinaryExpression{"||", pattern, percent});
    return likeComparison(element,
                          {.op = "LIKE",
                           .left = nullptr,
                           .right = nullptr,
                           .precedence = sql::affixPrecedence,
                           .escape = std::move(escape)},
                          {pattern, nullptr, right.tables});
}

// a.bitwise_and(b) and its kin.
template <char First, char Second = 0>
Result bitwise(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand right, toOperand(element.run(), arguments["other"], element.sqlType()));
    std::string op(1, First);
    if (Second)
        op += Second;
    return makeElement(element.run(), "BinaryExpression",
                       sql::BinaryExpression{std::move(op), element.expression(), right.expression}, element.sqlType(),
                       mergeTables(element.tables(), right.tables));
}

Result regexpMatch(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    if (!arguments["flags"].isNone())
        return py::unsupported("regexp_match() with flags is not evaluated natively");
    RETORT_TRY(const Operand right, toOperand(element.run(), arguments["pattern"], element.sqlType()));
    // default_comparator.py: _regexp_match_impl gives it no type.
    return makeElement(element.run(), "BinaryExpression",
                       sql::BinaryExpression{"REGEXP", element.expression(), right.expression}, nullptr,
                       mergeTables(element.tables(), right.tables));
}

Result match(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    if (!arguments.extra().empty())
        return py::unsupported("match() with options is not evaluated natively");
    RETORT_TRY(const Operand right, toOperand(element.run(), arguments["other"], element.sqlType()));
    return makeComparison(element, "MATCH", right);
}

// sqlalchemy elements.py: CollectionAggregate
template <char Kind>
Result aggregate(py::CallContext&, SqlElement& element, const py::BoundArguments&)
{
    sql::ExpressionPtr operand = element.expression();
    if (!std::holds_alternative<sql::Select>(operand->node))
        operand = sql::makeExpression(sql::Grouping{std::move(operand)});
    return makeElement(element.run(), "CollectionAggregate",
                       sql::UnaryExpression{.op = Kind == 'y' ? "ANY" : "ALL", .operand = std::move(operand)},
                       types::makeType("Boolean"), element.tables());
}

Result startsWith(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return affixLike(element, false, true, arguments);
}

Result endsWith(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return affixLike(element, true, false, arguments);
}

Result contains(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    return affixLike(element, true, true, arguments);
}

Result between(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand low, toOperand(element.run(), arguments["cleft"], element.sqlType()));
    RETORT_TRY(const Operand high, toOperand(element.run(), arguments["cright"], element.sqlType()));
    Operand range{sql::makeExpression(sql::ExpressionList{.op = "AND", .items = {low.expression, high.expression}}),
                  nullptr, mergeTables(low.tables, high.tables)};
    return makeComparison(element, "BETWEEN", range);
}

Result desc(py::CallContext&, SqlElement& element, const py::BoundArguments&)
{
    return makePostfix(element, "DESC");
}

Result asc(py::CallContext&, SqlElement& element, const py::BoundArguments&)
{
    return makePostfix(element, "ASC");
}

Result nullsFirst(py::CallContext&, SqlElement& element, const py::BoundArguments&)
{
    return makePostfix(element, "NULLS FIRST");
}

Result nullsLast(py::CallContext&, SqlElement& element, const py::BoundArguments&)
{
    return makePostfix(element, "NULLS LAST");
}

Result distinct(py::CallContext&, SqlElement& element, const py::BoundArguments&)
{
    return makeElement(element.run(), "UnaryExpression",
                       sql::UnaryExpression{.op = "DISTINCT", .operand = element.expression()}, element.sqlType(),
                       element.tables());
}

Result label(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::Identifier name, requireIdentifier(arguments["name"], "label", "name"));
    return makeElement(element.run(), "Label", sql::Label{element.expression(), std::move(name)}, element.sqlType(),
                       element.tables());
}

Result collate(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::Identifier name, requireIdentifier(arguments["collation"], "collate", "collation"));
    return makeElement(element.run(), "CollationClause", sql::Collate{element.expression(), std::move(name)},
                       element.sqlType(), element.tables());
}

Result cast(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(types::TypePtr type, typeFromValue(element.run(), arguments["type_"]));
    return makeElement(element.run(), "Cast", sql::Cast{element.expression(), type}, type, element.tables());
}

Result concat(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(const Operand right, toOperand(element.run(), arguments["other"], element.sqlType()));
    return makeElement(element.run(), "BinaryExpression",
                       sql::BinaryExpression{"||", element.expression(), right.expression}, element.sqlType(),
                       mergeTables(element.tables(), right.tables));
}

// column.op("->>")("key")
Result customOperator(py::CallContext&, SqlElement& element, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::string op, arguments.text("opstring"));
    RETORT_TRY(const std::int64_t strength, arguments.integer("precedence"));
    types::TypePtr type;
    if (arguments["is_comparison"].boolean().value_or(false))
        type = types::makeType("Boolean");
    else if (!arguments["return_type"].isNone()) {
        RETORT_TRY(type, typeFromValue(element.run(), arguments["return_type"]));
    }
    return py::makeFunction(
        "op", "other",
        [self = element.self<SqlElement>(), op = std::move(op), type,
         strength = static_cast<int>(strength)](py::CallContext&, const py::BoundArguments& operands) -> Result {
            RETORT_TRY(const Operand right, toOperand(self->run(), operands["other"], self->sqlType()));
            return makeElement(self->run(), "BinaryExpression",
                               sql::BinaryExpression{op, self->expression(), right.expression, strength}, type,
                               mergeTables(self->tables(), right.tables));
        });
}

} // namespace

py::Attribute columnMethod(std::shared_ptr<SqlElement> self, std::string_view name)
{
    static const py::MethodTable<SqlElement> methods = {
        {"in_", "other", &in},
        {"not_in", "other", &notIn},
        {"notin_", "other", &notIn},
        {"is_", "other", &is},
        {"is_not", "other", &isNot},
        {"isnot", "other", &isNot},
        {"is_distinct_from", "other", &isDistinctFrom},
        {"is_not_distinct_from", "other", &isNotDistinctFrom},
        {"isnot_distinct_from", "other", &isNotDistinctFrom},
        {"like", "other, escape=None", &like},
        {"not_like", "other, escape=None", &notLike},
        {"notlike", "other, escape=None", &notLike},
        {"ilike", "other, escape=None", &ilike},
        {"not_ilike", "other, escape=None", &notIlike},
        {"notilike", "other, escape=None", &notIlike},
        {"startswith", "other, escape=None, autoescape=False", &startsWith},
        {"endswith", "other, escape=None, autoescape=False", &endsWith},
        {"contains", "other, escape=None, autoescape=False", &contains},
        {"between", "cleft, cright, symmetric=False", &between},
        {"desc", "", &desc},
        {"asc", "", &asc},
        {"nulls_first", "", &nullsFirst},
        {"nullsfirst", "", &nullsFirst},
        {"nulls_last", "", &nullsLast},
        {"nullslast", "", &nullsLast},
        {"distinct", "", &distinct},
        {"label", "name", &label},
        {"collate", "collation", &collate},
        {"cast", "type_", &cast},
        {"concat", "other", &concat},
        {"bitwise_and", "other", &bitwise<'&'>},
        {"bitwise_or", "other", &bitwise<'|'>},
        {"bitwise_lshift", "other", &bitwise<'<', '<'>},
        {"bitwise_rshift", "other", &bitwise<'>', '>'>},
        {"regexp_match", "pattern, flags=None", &regexpMatch},
        {"match", "other, **kwargs", &match},
        {"any_", "", &aggregate<'y'>},
        {"all_", "", &aggregate<'l'>},
        {"op", "opstring, precedence=0, is_comparison=False, return_type=None, python_impl=None", &customOperator},
    };
    return methods.bind(std::move(self), name);
}

} // namespace retort::bindings
