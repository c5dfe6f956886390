// sa.text, sa.literal, sa.and_, sa.case ... (sqlalchemy sql/_elements_constructors.py)

#include <array>
#include <vector>

#include "core/bindings/element.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/native_names.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

Result text(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::string sqlText, arguments.text("text"));
    return makeElement(run, "TextClause", sql::TextClause{.text = std::move(sqlText), .binds = {}});
}

Result literal(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(types::TypePtr type, typeOrNone(run, arguments["type_"]));
    if (arguments["value"].as<SqlElement>())
        return argumentError(run, "Literal Python value expected, got " + reprOf(run, arguments["value"]) + ".");
    RETORT_TRY(std::optional<sql::Value> value, sqlValue(run, arguments["value"], type));
    if (!value)
        return py::unsupported("a '" + py::typeName(arguments["value"]) + "' as a literal is not evaluated natively");
    if (!type)
        type = typeOfValue(*value); // fixed here: a cast() around it does not change it
    return makeElement(run, "BindParameter", sql::Literal{.value = std::move(*value), .type = type, .isExplicit = true},
                       type);
}

Result literalColumn(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::string sqlText, arguments.text("text"));
    RETORT_TRY(types::TypePtr type, typeOrNone(run, arguments["type_"]));
    return makeElement(run, "ColumnClause", sql::LiteralColumn{std::move(sqlText)}, type);
}

// bindparam("ids", [1, 2], expanding=True): its values go into the parentheses of IN.
Result expandingParameter(ScriptRun& run, sql::TextBind bind, const py::Value& values)
{
    const std::vector<py::Value>* items = py::sequenceItems(values);
    if (!items)
        return py::unsupported("bindparam(expanding=True) without a list is not evaluated natively");
    sql::ExpressionList list{.op = ",", .parenthesised = true};
    for (const py::Value& item : *items) {
        RETORT_TRY(std::optional<sql::Value> value, sqlValue(run, item, bind.type));
        if (!value)
            return py::unsupported("a '" + py::typeName(item) + "' in bindparam('" + bind.name
                                   + "', expanding=True) is not evaluated natively");
        list.items.push_back(sql::makeExpression(sql::Literal{.value = std::move(*value), .type = bind.type}));
    }
    sql::TextClause parameter{.text = ":" + bind.name, .binds = {}, .isParameter = true};
    types::TypePtr type = bind.type;
    bind.value = sql::Value();
    bind.list = sql::makeExpression(std::move(list));
    parameter.binds.push_back(std::move(bind));
    return makeElement(run, "BindParameter", std::move(parameter), std::move(type));
}

// A named parameter is the text ":name", which takes its value from bindparams() or execute().
Result bindparam(ScriptRun& run, const py::BoundArguments& arguments)
{
    if (arguments["key"].isNone())
        return py::unsupported("bindparam() without a name is not evaluated natively");
    RETORT_TRY(std::string name, arguments.text("key"));
    RETORT_TRY(types::TypePtr type, typeOrNone(run, arguments["type_"]));
    sql::TextBind bind{.name = name, .value = {}, .type = type};
    if (arguments["expanding"].boolean().value_or(false))
        return expandingParameter(run, std::move(bind), arguments["value"]);
    if (arguments.given("value") && !py::isCallable(arguments["value"])) {
        RETORT_TRY(bind.value, sqlValue(run, arguments["value"], type));
        if (!bind.value)
            return py::unsupported("a '" + py::typeName(arguments["value"]) + "' as the value of bindparam('" + name
                                   + "') is not evaluated natively");
    }
    // elements.py: BindParameter.__init__: without a type it has that of its value.
    if (!type && bind.value)
        type = typeOfValue(*bind.value);
    return makeElement(run, "BindParameter",
                       sql::TextClause{.text = ":" + name, .binds = {std::move(bind)}, .isParameter = true}, type);
}

Result join(ScriptRun& run, std::string_view op, const py::BoundArguments& arguments)
{
    std::vector<Operand> conditions;
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(Operand condition, toCondition(run, value));
        conditions.push_back(std::move(condition));
    }
    if (conditions.empty())
        return argumentError(run, std::string(op == "AND" ? "and_" : "or_") + "() needs at least one condition");
    return makeElement(run, "BooleanClauseList", joinConditions(op, std::move(conditions)));
}

Result conjunction(ScriptRun& run, const py::BoundArguments& arguments)
{
    return join(run, "AND", arguments);
}

Result disjunction(ScriptRun& run, const py::BoundArguments& arguments)
{
    return join(run, "OR", arguments);
}

Result negation(ScriptRun& run, const py::BoundArguments& arguments)
{
    if (arguments["clause"].isBool())
        return makeElement(run, "True_",
                           negate({*arguments["clause"].boolean() ? sql::makeExpression(sql::True())
                                                                  : sql::makeExpression(sql::False()),
                                   nullptr,
                                   {}}));
    RETORT_TRY(Operand operand, toOperand(run, arguments["clause"]));
    return makeElement(run, "UnaryExpression", negate(std::move(operand)));
}

Result null(ScriptRun& run, const py::BoundArguments&)
{
    return makeElement(run, "Null", sql::Null());
}

Result trueConstant(ScriptRun& run, const py::BoundArguments&)
{
    return makeElement(run, "True_", sql::True(), types::makeType("Boolean"));
}

Result falseConstant(ScriptRun& run, const py::BoundArguments&)
{
    return makeElement(run, "False_", sql::False(), types::makeType("Boolean"));
}

Result cast(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(types::TypePtr type, typeFromValue(run, arguments["type_"]));
    RETORT_TRY(Operand operand, toOperand(run, arguments["expression"], type));
    return makeElement(run, "Cast", sql::Cast{operand.expression, type}, type, std::move(operand.tables));
}

Result typeCoerce(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(types::TypePtr type, typeFromValue(run, arguments["type_"]));
    RETORT_TRY(Operand operand, toOperand(run, arguments["expression"], type));
    operand.type = type;
    // It prints nothing but a name: SELECT c AS c.
    if (const auto* column = std::get_if<sql::ColumnRef>(&operand.expression->node))
        operand.expression = sql::makeExpression(sql::Label{operand.expression, column->name});
    else if (const auto* literal = std::get_if<sql::LiteralColumn>(&operand.expression->node))
        operand.expression = sql::makeExpression(sql::Label{operand.expression, literal->text});
    return makeElement(run, "TypeCoerce", std::move(operand));
}

// One WHEN of case(): a condition, or a value to compare the subject with.
py::EvalResult<void> addWhen(ScriptRun& run, sql::Case& node, Operand& result, const Operand& subject,
                             const py::Value& when, const py::Value& then)
{
    Operand condition;
    if (subject.expression) {
        RETORT_TRY(condition, toOperand(run, when, subject.type));
    } else {
        // A boolean column stays as it is here: WHEN c, not WHEN c = 1.
        RETORT_TRY(condition, when.as<SqlElement>() ? toOperand(run, when) : toCondition(run, when));
    }
    RETORT_TRY(Operand value, toOperand(run, then));
    if (!result.type)
        result.type = value.type;
    result.tables = mergeTables(mergeTables(std::move(result.tables), condition.tables), value.tables);
    node.whens.emplace_back(std::move(condition.expression), std::move(value.expression));
    return {};
}

py::EvalResult<void> addWhens(ScriptRun& run, sql::Case& node, Operand& result, const Operand& subject,
                              const py::Value& value)
{
    if (py::DictObject* dict = py::asDict(value)) {
        for (const py::HashTable::Entry& entry : dict->table().entries()) {
            if (entry.live)
                RETORT_CHECK(addWhen(run, node, result, subject, entry.key, entry.value));
        }
        return {};
    }
    const std::vector<py::Value>* items = py::sequenceItems(value);
    if (!items)
        return argumentError(run, "case() takes (condition, value) pairs, got " + reprOf(run, value));
    // SQLAlchemy 1.x: one list of pairs.
    if (py::asList(value)) {
        for (const py::Value& item : *items)
            RETORT_CHECK(addWhens(run, node, result, subject, item));
        return {};
    }
    if (items->size() != 2)
        return argumentError(run, "case() takes (condition, value) pairs, got " + reprOf(run, value));
    return addWhen(run, node, result, subject, items->front(), items->back());
}

Result caseExpression(ScriptRun& run, const py::BoundArguments& arguments)
{
    sql::Case node;
    Operand result;
    Operand subject;
    if (!arguments["value"].isNone()) {
        RETORT_TRY(subject, toOperand(run, arguments["value"]));
        node.subject = subject.expression;
        result.tables = subject.tables;
    }
    for (const py::Value& value : arguments.rest())
        RETORT_CHECK(addWhens(run, node, result, subject, value));
    if (arguments.given("else_") && !arguments["else_"].isNone()) {
        RETORT_TRY(const Operand otherwise, toOperand(run, arguments["else_"]));
        node.otherwise = otherwise.expression;
        result.tables = mergeTables(std::move(result.tables), otherwise.tables);
    }
    result.expression = sql::makeExpression(std::move(node));
    return makeElement(run, "Case", std::move(result));
}

Result extract(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::string field, arguments.text("field"));
    RETORT_TRY(Operand operand, toOperand(run, arguments["expr"]));
    return makeElement(run, "Extract", sql::Extract{.field = std::move(field), .operand = operand.expression},
                       types::makeType("Integer"), std::move(operand.tables));
}

Result tuple(ScriptRun& run, const py::BoundArguments& arguments)
{
    sql::ExpressionList list{.op = ",", .parenthesised = true};
    std::vector<sql::TableRef> tables;
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(const Operand operand, toOperand(run, value));
        list.items.push_back(operand.expression);
        tables = mergeTables(std::move(tables), operand.tables);
    }
    return makeElement(run, "Tuple", std::move(list), nullptr, std::move(tables));
}

// Functions that are a method of their first argument: desc(column) is column.desc().
template <std::size_t N>
struct MethodName {
    constexpr MethodName(const char (&text)[N]) { std::copy_n(text, N, value); }
    char value[N];
};

template <MethodName Name>
Result byMethod(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(Operand operand, toOperand(run, arguments.at(0)));
    // sqlalchemy elements.py: _textual_label_reference: desc("name") is about a column, not a text.
    if (const std::string* name = arguments.at(0).str())
        operand = {.expression = sql::makeExpression(sql::LiteralColumn{*name}), .type = nullptr, .tables = {}};
    const py::Value element =
        arguments.at(0).as<SqlElement>() ? arguments.at(0) : makeElement(run, "ColumnElement", operand);
    py::Arguments rest;
    rest.positional = arguments.rest();
    return py::callMethod(run.interpreter(), element, Name.value, rest);
}

Result column(ScriptRun& run, const py::BoundArguments& arguments)
{
    return makeLightColumn(run, arguments);
}

Result table(ScriptRun& run, const py::BoundArguments& arguments)
{
    return makeLightTable(run, arguments);
}

constexpr auto rows = std::to_array<FunctionRow>({
    {"text", "text", &text},
    {"literal", "value, type_=None, literal_execute=False", &literal},
    {"literal_column", "text, type_=None", &literalColumn},
    {"bindparam",
     "key, value=..., type_=None, unique=False, required=None, quote=None, callable_=None, expanding=False, "
     "isoutparam=False, literal_execute=False",
     &bindparam},
    {"and_", "*clauses", &conjunction},
    {"or_", "*clauses", &disjunction},
    {"not_", "clause", &negation},
    {"null", "", &null},
    {"true", "", &trueConstant},
    {"false", "", &falseConstant},
    {"cast", "expression, type_", &cast},
    {"type_coerce", "expression, type_", &typeCoerce},
    {"case", "*whens, value=None, else_=None", &caseExpression},
    {"desc", "column", &byMethod<"desc">},
    {"asc", "column", &byMethod<"asc">},
    {"nulls_first", "column", &byMethod<"nulls_first">},
    {"nullsfirst", "column", &byMethod<"nulls_first">},
    {"nulls_last", "column", &byMethod<"nulls_last">},
    {"nullslast", "column", &byMethod<"nulls_last">},
    {"distinct", "expr", &byMethod<"distinct">},
    {"between", "expr, *args", &byMethod<"between">},
    {"collate", "expression, *args", &byMethod<"collate">},
    {"any_", "expr", &byMethod<"any_">},
    {"all_", "expr", &byMethod<"all_">},
    {"extract", "field, expr", &extract},
    {"tuple_", "*clauses, types=None", &tuple},
    {"column", "text, type_=None, is_literal=False, _selectable=None", &column},
    {"table", "name, *columns, schema=None", &table},
});

} // namespace

std::span<const FunctionRow> elementFunctions()
{
    return rows;
}

} // namespace retort::bindings
