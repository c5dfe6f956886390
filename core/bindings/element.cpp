#include "core/bindings/element.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include "core/bindings/classes.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/functions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/schema_objects.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

bool isClauseOnly(std::string_view className)
{
    return className == "TextClause" || className == "DDL" || className == "ClauseElement";
}

std::string_view affinityOf(const types::TypePtr& type)
{
    return type ? type->affinity() : std::string_view("NullType");
}

// sqlalchemy sqltypes.py: _resolve_value_to_type; empty: NullType.
std::string_view affinityOfValue(const sql::Value& value)
{
    struct Visitor {
        std::string_view operator()(std::monostate) const { return {}; }
        std::string_view operator()(bool) const { return "Boolean"; }
        std::string_view operator()(std::int64_t) const { return "Integer"; }
        std::string_view operator()(double) const { return "Numeric"; }
        std::string_view operator()(const std::string&) const { return "String"; }
        std::string_view operator()(const sql::Bytes&) const { return "_Binary"; }
        std::string_view operator()(const sql::Date&) const { return "Date"; }
        std::string_view operator()(const sql::Time&) const { return "Time"; }
        std::string_view operator()(const sql::DateTime&) const { return "DateTime"; }
        std::string_view operator()(const sql::Interval&) const { return "Interval"; }
        std::string_view operator()(const sql::Decimal&) const { return "Numeric"; }
        std::string_view operator()(const sql::Uuid&) const { return "Uuid"; }
        std::string_view operator()(const sql::Json&) const { return {}; }
        std::string_view operator()(const sql::Opaque&) const { return {}; }
    };
    return std::visit(Visitor(), value);
}

// The types whose coerce_compared_value() keeps a str, or any value, to themselves (sqltypes.py: _Binary, Uuid;
// dialects/postgresql/types.py: _NetworkAddressTypeMixin, CITEXT).
constexpr std::string_view keepingStrings[] = {"_Binary", "Uuid"};
constexpr std::string_view keepingAll[] = {"INET", "CIDR", "MACADDR", "MACADDR8", "CITEXT"};

bool isOneOf(const types::SqlType& type, std::span<const std::string_view> classes)
{
    return std::ranges::any_of(classes, [&](std::string_view name) { return type.isA(name); });
}

// sqlalchemy type_api.py: coerce_compared_value; a TypeDecorator always keeps its own type, but an Interval asks its
// impl, which is a DateTime.
types::TypePtr comparedType(const sql::Value& value, const types::TypePtr& hint)
{
    if (!hint)
        return nullptr;
    if (hint->isA("Interval") || hint->isA("INTERVAL"))
        return std::holds_alternative<sql::DateTime>(value) ? types::makeType("DateTime") : nullptr;
    if (hint->isA("TypeDecorator") || isOneOf(*hint, keepingAll))
        return hint;
    if (std::holds_alternative<std::string>(value) && isOneOf(*hint, keepingStrings))
        return hint;
    const std::string_view affinity = affinityOfValue(value);
    return affinity.empty() || affinity == affinityOf(hint) ? hint : nullptr;
}

// What ColumnElement has besides (sqlalchemy operators.py: ColumnOperators), and Retort has not.
constexpr std::string_view columnMethodsMissing[] = {
    "bitwise_not",  "bitwise_xor",  "bool_op",    "expression", "filter",    "icontains",  "iendswith",    "istartswith",
    "over",         "regexp_replace", "self_group", "within_group", "anon_label", "comparator", "as_string",
    "as_integer",   "contained_by", "has_key"};

} // namespace

types::TypePtr typeOfValue(const sql::Value& value)
{
    const std::string_view affinity = affinityOfValue(value);
    if (affinity.empty())
        return nullptr;
    return types::makeType(affinity == "_Binary"                   ? "LargeBinary"
                           : std::holds_alternative<double>(value) ? "Float"
                                                                   : affinity);
}

namespace {

// column["key"].astext: PostgreSQL's JSON types have it.
std::optional<py::Value> textOfJsonItem(const SqlElement& element)
{
    const sql::ExpressionPtr expression = element.expression();
    const auto* item = std::get_if<sql::BinaryExpression>(&expression->node);
    const types::TypePtr type = element.sqlType();
    if (!item || item->op != sql::jsonItem || !type || type->cls().home != "postgresql")
        return std::nullopt;
    const types::TypePtr textType = type->nested("astext_type");
    return makeElement(element.run(), "BinaryExpression",
                       sql::BinaryExpression{std::string(sql::jsonText), item->left, item->right},
                       textType ? textType : types::makeType("Text"), element.tables());
}

} // namespace

py::EvalResult<py::Attribute> SqlElement::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    if (hasOperators()) {
        if (py::Attribute method = columnMethod(self<SqlElement>(), name))
            return method;
        if (name == "astext") {
            if (std::optional<py::Value> text = textOfJsonItem(*this))
                return py::Attribute(std::move(*text));
            return py::Attribute();
        }
        if (name == "type")
            return py::Attribute(typeValue(m_run, sqlType() ? sqlType() : types::nullType()));
    }
    if (hasOperators() && std::ranges::contains(columnMethodsMissing, name))
        return py::unsupported("'." + std::string(name) + "()' of an SQL expression is not evaluated natively");
    if (name == "compile")
        return py::unsupported("compiling a statement to text inside the script is not evaluated natively");
    return py::Object::getAttribute(interpreter, name);
}

// sqlalchemy default_comparator.py: _getitem_impl, sqltypes.py: JSON.Comparator, ARRAY.Comparator
py::EvalResult<py::Value> SqlElement::getItem(py::Interpreter&, const py::Value& key)
{
    const types::TypePtr type = sqlType();
    if (!hasOperators() || !type || !(type->isA("JSON") || type->isA("ARRAY") || type->isA("HSTORE")))
        return py::notImplementedError("Operator 'getitem' is not supported on this expression");
    const bool isArray = type->isA("ARRAY");
    const bool isPlainKey = (key.isStr() && !isArray) || (key.isInt() && !key.isBool());
    if (!isPlainKey || type->isA("HSTORE") || (isArray && type->flag("zero_indexes")))
        return py::unsupported("this kind of access to an item of a column's value is not evaluated natively");
    RETORT_TRY(std::optional<sql::Value> value, sqlValue(m_run, key, nullptr));
    const sql::ExpressionPtr index =
        sql::makeExpression(sql::Literal{.value = std::move(*value), .type = nullptr});
    return makeElement(m_run, "BinaryExpression",
                       sql::BinaryExpression{std::string(isArray ? sql::arrayItem : sql::jsonItem), expression(), index},
                       isArray ? type->nested("item_type") : type, tables());
}

py::EvalResult<bool> SqlElement::truth(py::Interpreter&)
{
    return py::typeError("Boolean value of this clause is not defined");
}

py::EvalResult<std::string> SqlElement::repr(py::Interpreter&)
{
    return "<sqlalchemy.sql.elements." + typeName() + " object>";
}

py::TypePtr ExpressionObject::type() const
{
    return nativeClass(run(), m_className);
}

bool ExpressionObject::hasOperators() const
{
    return !isClauseOnly(m_className);
}

py::EvalResult<py::Attribute> ExpressionObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    if (const auto* label = std::get_if<sql::Label>(&m_expression->node); label && (name == "name" || name == "key"))
        return py::Attribute(label->name.text());
    if (const auto* text = std::get_if<sql::TextClause>(&m_expression->node)) {
        if (name == "text")
            return py::Attribute(text->text);
        if (py::Attribute method = textMethod(self<ExpressionObject>(), name))
            return method;
    }
    if (std::holds_alternative<sql::FunctionCall>(m_expression->node)) {
        if (py::Attribute method = functionMethod(self<ExpressionObject>(), name))
            return method;
    }
    return SqlElement::getAttribute(interpreter, name);
}

py::EvalResult<std::string> ExpressionObject::str(py::Interpreter& interpreter)
{
    if (const auto* text = std::get_if<sql::TextClause>(&m_expression->node))
        return text->text;
    if (const auto* text = std::get_if<sql::LiteralColumn>(&m_expression->node))
        return text->text;
    (void)interpreter;
    return py::unsupported("the SQL text of a '" + m_className + "' inside the script is not evaluated natively");
}

py::Value makeElement(ScriptRun& run, std::string className, Operand operand)
{
    if (operand.expression && operand.expression->depth > sql::Expression::maximumDepth) {
        run.interpreter().stopSoon(Error{.code = ErrorCode::Limit,
                                         .message = "an SQL expression is nested more than "
                                                    + std::to_string(sql::Expression::maximumDepth) + " deep"});
    }
    return std::make_shared<ExpressionObject>(run, std::move(className), std::move(operand.expression),
                                              std::move(operand.type), std::move(operand.tables));
}

std::vector<sql::TableRef> mergeTables(std::vector<sql::TableRef> left, const std::vector<sql::TableRef>& right)
{
    for (const sql::TableRef& table : right) {
        const bool known =
            std::ranges::any_of(left, [&](const sql::TableRef& other) { return sql::isSameTable(other, table); });
        if (!known)
            left.push_back(table);
    }
    return left;
}

py::EvalResult<Operand> toOperand(ScriptRun& run, const py::Value& value, const types::TypePtr& hint)
{
    if (const auto element = value.as<SqlElement>())
        return Operand{element->expression(), element->sqlType(), element->tables()};
    if (value.isNone())
        return Operand{sql::makeExpression(sql::Null()), nullptr, {}};
    // Beside a JSON column values whose type is known keep it.
    const bool isStructure = py::asDict(value) || py::sequenceItems(value);
    const types::TypePtr target = !isStructure && hint && hint->isA("JSON") ? nullptr : hint;
    RETORT_TRY(std::optional<sql::Value> converted, sqlValue(run, value, target));
    if (!converted)
        return py::unsupported("a '" + py::typeName(value) + "' as a value in SQL is not evaluated natively");
    types::TypePtr type = comparedType(*converted, hint);
    return Operand{sql::makeExpression(sql::Literal{.value = std::move(*converted), .type = type}), type, {}};
}

py::EvalResult<sql::ExpressionPtr> toAssignedExpression(ScriptRun& run, const py::Value& value,
                                                        const types::TypePtr& type)
{
    if (const auto element = value.as<SqlElement>())
        return element->expression();
    RETORT_TRY(std::optional<sql::Value> converted, sqlValue(run, value, type));
    if (!converted)
        return py::unsupported("a '" + py::typeName(value) + "' as a column's value is not evaluated natively");
    return sql::makeExpression(
        sql::Literal{.value = std::move(*converted), .type = types::isNullType(type) ? nullptr : type});
}

py::EvalResult<Operand> toCondition(ScriptRun& run, const py::Value& value)
{
    if (value.isStr())
        return argumentError(run, "Textual SQL expression " + reprOf(run, value)
                                      + " should be explicitly declared as text(" + reprOf(run, value) + ")");
    if (value.isBool())
        return Operand{
            *value.boolean() ? sql::makeExpression(sql::True()) : sql::makeExpression(sql::False()), nullptr, {}};
    return toOperand(run, value);
}

std::optional<sql::Identifier> columnNameOf(const py::Value& value)
{
    const auto column = value.as<ColumnObject>();
    return column ? std::optional(column->referenceName()) : std::nullopt;
}

} // namespace retort::bindings
