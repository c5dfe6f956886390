#include "core/bindings/functions.h"

#include <algorithm>
#include <array>

#include "core/bindings/exceptions.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"
#include "core/sql/text_binds.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

struct KnownFunction {
    std::string_view name;
    std::string_view type; // empty: that of the first argument
};

// The functions that SQLAlchemy knows by type (sqlalchemy sql/functions.py); the rest are NullType.
constexpr auto knownFunctions = std::to_array<KnownFunction>({
    {"char_length", "Integer"},
    {"coalesce", ""},
    {"concat", "String"},
    {"count", "Integer"},
    {"current_date", "Date"},
    {"current_time", "Time"},
    {"current_timestamp", "DateTime"},
    {"current_user", "String"},
    {"localtime", "DateTime"},
    {"localtimestamp", "DateTime"},
    {"max", ""},
    {"min", ""},
    {"now", "DateTime"},
    {"random", ""},
    {"session_user", "String"},
    {"sum", ""},
    {"sysdate", "DateTime"},
    {"user", "String"},
});

// sqlalchemy sql/functions.py: the functions that are classes of their own.
constexpr std::string_view genericFunctions[] = {
    "aggregate_strings", "array_agg",    "char_length",     "coalesce",        "concat",        "count",
    "cube",              "cume_dist",    "current_date",    "current_time",    "current_timestamp",
    "current_user",      "dense_rank",   "grouping_sets",   "localtime",       "localtimestamp", "max",
    "min",               "mode",         "next_value",      "now",             "percent_rank",  "percentile_cont",
    "percentile_disc",   "random",       "rank",            "rollup",          "session_user",  "sum",
    "sysdate",           "user"};

types::TypePtr returnType(const std::string& name, const std::vector<Operand>& arguments)
{
    const auto known = std::ranges::find(knownFunctions, name, &KnownFunction::name);
    if (known == knownFunctions.end())
        return nullptr;
    if (!known->type.empty())
        return types::makeType(known->type);
    for (const Operand& argument : arguments) {
        if (argument.type)
            return argument.type;
    }
    return nullptr;
}

// sqlalchemy elements.py: TextClause.bindparams
Result bindparams(py::CallContext&, ExpressionObject& element, const py::BoundArguments& arguments)
{
    sql::TextClause text = std::get<sql::TextClause>(element.expression()->node);
    const std::vector<sql::TextPiece> pieces = sql::splitText(text.text);
    const auto bindOf = [&](const std::string& name) -> py::EvalResult<sql::TextBind*> {
        if (!std::ranges::contains(pieces, sql::TextPiece{.text = name, .isBind = true}))
            return argumentError(element.run(),
                                 "This text() construct doesn't define a bound parameter named '" + name + "'");
        auto known = std::ranges::find(text.binds, name, &sql::TextBind::name);
        if (known == text.binds.end())
            known = text.binds.insert(known, sql::TextBind{.name = name, .value = {}, .type = nullptr});
        return &*known;
    };
    for (const py::Value& value : arguments.rest()) {
        const auto parameter = value.as<ExpressionObject>();
        const sql::ExpressionPtr held = parameter ? parameter->expression() : nullptr;
        const auto* named = held ? std::get_if<sql::TextClause>(&held->node) : nullptr;
        if (!named || named->binds.size() != 1)
            return py::unsupported("bindparams() with a '" + py::typeName(value) + "' is not evaluated natively");
        RETORT_TRY(sql::TextBind* const bind, bindOf(named->binds.front().name));
        *bind = named->binds.front();
    }
    for (const auto& [name, value] : arguments.extra()) {
        RETORT_TRY(sql::TextBind* const bind, bindOf(name));
        RETORT_TRY(bind->value, sqlValue(element.run(), value, bind->type));
        if (!bind->value)
            return py::unsupported("a '" + py::typeName(value) + "' as the value of ':" + name
                                   + "' is not evaluated natively");
    }
    return makeElement(element.run(), "TextClause", std::move(text));
}

Result unchanged(py::CallContext&, ExpressionObject& element, const py::BoundArguments&)
{
    return py::Value(element.self<ExpressionObject>());
}

// partition_by and order_by: one expression or a list of them.
py::EvalResult<std::vector<sql::ExpressionPtr>> orderings(ScriptRun& run, const py::Value& value,
                                                          std::vector<sql::TableRef>& tables)
{
    std::vector<sql::ExpressionPtr> result;
    if (value.isNone())
        return result;
    const std::vector<py::Value>* items = py::sequenceItems(value);
    for (const py::Value& item : items ? *items : std::vector{value}) {
        if (!item.as<SqlElement>())
            return py::unsupported("over() with a '" + py::typeName(item) + "' is not evaluated natively");
        RETORT_TRY(const Operand operand, toOperand(run, item));
        result.push_back(operand.expression);
        tables = mergeTables(std::move(tables), operand.tables);
    }
    return result;
}

// sqlalchemy elements.py: Over
Result over(py::CallContext&, ExpressionObject& function, const py::BoundArguments& arguments)
{
    if (!arguments["rows"].isNone() || !arguments["range_"].isNone())
        return py::unsupported("over() with rows= or range_= is not evaluated natively");
    std::vector<sql::TableRef> tables = function.tables();
    sql::Over over{.function = function.expression(), .partitionBy = {}, .orderBy = {}};
    RETORT_TRY(over.partitionBy, orderings(function.run(), arguments["partition_by"], tables));
    RETORT_TRY(over.orderBy, orderings(function.run(), arguments["order_by"], tables));
    return makeElement(function.run(), "Over", std::move(over), function.sqlType(), std::move(tables));
}

// sqlalchemy elements.py: FunctionFilter
Result filter(py::CallContext&, ExpressionObject& function, const py::BoundArguments& arguments)
{
    if (arguments.rest().empty())
        return py::Value(function.self<ExpressionObject>());
    std::vector<Operand> conditions;
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(Operand condition, toCondition(function.run(), value));
        conditions.push_back(std::move(condition));
    }
    // One condition stays as it was given: no "= 1".
    Operand condition = conditions.size() == 1 ? conditions.front() : joinConditions("AND", std::move(conditions));
    return makeElement(function.run(), "FunctionFilter",
                       sql::FunctionFilter{.function = function.expression(), .condition = condition.expression},
                       function.sqlType(), mergeTables(function.tables(), condition.tables));
}

Result refused(py::CallContext&, ExpressionObject&, const py::BoundArguments& arguments)
{
    return py::unsupported("'." + arguments.function() + "()' of an SQL expression is not evaluated natively");
}

} // namespace

bool isGenericFunction(const sql::FunctionCall& call)
{
    return call.package.empty() && std::ranges::contains(genericFunctions, call.name);
}

py::Attribute textMethod(std::shared_ptr<ExpressionObject> text, std::string_view name)
{
    static const py::MethodTable<ExpressionObject> methods = {
        {"bindparams", "*binds, **names_to_values", &bindparams},
        {"execution_options", "**kw", &unchanged},
        {"self_group", "against=None", &unchanged},
        {"columns", "*cols, **types", &unchanged},
    };
    return methods.bind(std::move(text), name);
}

py::Attribute functionMethod(std::shared_ptr<ExpressionObject> function, std::string_view name)
{
    static const py::MethodTable<ExpressionObject> methods = {
        {"over", "partition_by=None, order_by=None, rows=None, range_=None", &over},
        {"filter", "*criterion", &filter},
        {"within_group", "*args", &refused},
        {"alias", "*args, **kw", &refused},
        {"table_valued", "*args, **kw", &refused},
    };
    return methods.bind(std::move(function), name);
}

py::EvalResult<py::Attribute> FunctionNamespace::getAttribute(py::Interpreter&, std::string_view name)
{
    if (name.starts_with("__"))
        return py::Attribute();
    // functions.py: a trailing underscore is for names that Python reserves: func.in_
    if (name.ends_with("_"))
        name.remove_suffix(1);
    std::vector<std::string> path = m_path;
    path.emplace_back(name);
    return py::Attribute(std::make_shared<FunctionNamespace>(m_run, std::move(path)));
}

Result FunctionNamespace::call(py::CallContext&, const py::Arguments& arguments)
{
    if (m_path.empty())
        return py::typeError("'_FunctionGenerator' object needs a function name");
    // func.cast is the CAST of the language, func.count() counts rows (functions.py: register_function, count).
    if (m_path.size() == 1 && m_path.back() == "cast" && arguments.positional.size() == 2) {
        RETORT_TRY(const Operand operand, toOperand(m_run, arguments.positional.front()));
        RETORT_TRY(types::TypePtr target, typeFromValue(m_run, arguments.positional.back()));
        return makeElement(m_run, "Cast", sql::Cast{operand.expression, target}, target, operand.tables);
    }
    std::vector<Operand> operands;
    for (const py::Value& value : arguments.positional) {
        RETORT_TRY(Operand operand, toOperand(m_run, value));
        operands.push_back(std::move(operand));
    }
    types::TypePtr type = returnType(m_path.back(), operands);
    for (const auto& [name, value] : arguments.keyword) {
        if (name != "type_")
            return py::typeError(m_path.back() + "() got an unexpected keyword argument '" + name + "'");
        RETORT_TRY(type, typeFromValue(m_run, value));
    }
    sql::FunctionCall function{.package = {m_path.begin(), m_path.end() - 1}, .name = m_path.back(), .arguments = {}};
    std::vector<sql::TableRef> tables;
    for (Operand& operand : operands) {
        function.arguments.push_back(std::move(operand.expression));
        tables = mergeTables(std::move(tables), operand.tables);
    }
    if (function.arguments.empty() && m_path.size() == 1 && m_path.back() == "count")
        function.arguments.push_back(sql::makeExpression(sql::LiteralColumn{"*"}));
    return makeElement(m_run, "Function", std::move(function), std::move(type), std::move(tables));
}

} // namespace retort::bindings
