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

Result refused(py::CallContext&, ExpressionObject&, const py::BoundArguments& arguments)
{
    return py::unsupported("'." + arguments.function() + "()' of an SQL expression is not evaluated natively");
}

} // namespace

py::Attribute textMethod(std::shared_ptr<ExpressionObject> text, std::string_view name)
{
    static const py::MethodTable<ExpressionObject> methods = {
        {"bindparams", "*binds, **names_to_values", &bindparams},
        {"execution_options", "**kw", &unchanged},
        {"self_group", "against=None", &unchanged},
        {"columns", "*cols, **types", &refused},
    };
    return methods.bind(std::move(text), name);
}

py::Attribute functionMethod(std::shared_ptr<ExpressionObject> function, std::string_view name)
{
    static const py::MethodTable<ExpressionObject> methods = {
        {"over", "*args, **kw", &refused},         {"filter", "*args", &refused},
        {"within_group", "*args", &refused},       {"alias", "*args, **kw", &refused},
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
