#pragma once

// SQL expressions as scripts hold them: objects with operators and methods that build larger expressions
// (sqlalchemy sql/elements.py: ColumnElement and its operators).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bindings/script_run.h"
#include "core/sql/expression.h"

namespace retort::bindings {

class SqlElement : public py::Object {
public:
    explicit SqlElement(ScriptRun& run) : m_run(run) {}

    [[nodiscard]] ScriptRun& run() const { return m_run; }

    // The expression to put into a larger one.
    [[nodiscard]] virtual sql::ExpressionPtr expression() const = 0;
    // Its type, null when SQLAlchemy's would be NullType.
    [[nodiscard]] virtual types::TypePtr sqlType() const { return nullptr; }
    // The tables it brings into a FROM list.
    [[nodiscard]] virtual std::vector<sql::TableRef> tables() const { return {}; }
    // Columns, functions, literals and comparisons take part in operators; text() and statements only partly.
    [[nodiscard]] virtual bool hasOperators() const { return true; }

    // Whether & and | take it as their left side: not text() and its like.
    [[nodiscard]] virtual bool isConditionLike() const { return hasOperators(); }

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<py::Value> getItem(py::Interpreter& interpreter, const py::Value& key) override;
    [[nodiscard]] py::EvalResult<bool> truth(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<std::string> repr(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<py::OperatorResult> binary(py::Interpreter& interpreter, py::BinaryOp op,
                                                            const py::Value& other, bool reflected) override;
    [[nodiscard]] py::EvalResult<py::OperatorResult> unary(py::Interpreter& interpreter, py::UnaryOp op) override;
    [[nodiscard]] py::EvalResult<py::OperatorResult> compare(py::Interpreter& interpreter, py::CompareOp op,
                                                             const py::Value& other) override;
    [[nodiscard]] py::EvalResult<std::size_t> hash(py::Interpreter& interpreter) override
    {
        return py::Object::hash(interpreter);
    }

private:
    ScriptRun& m_run;
};

// An expression with no further behaviour of its own.
class ExpressionObject final : public SqlElement {
public:
    ExpressionObject(ScriptRun& run, std::string className, sql::ExpressionPtr expression, types::TypePtr type,
                     std::vector<sql::TableRef> tables)
        : SqlElement(run), m_className(std::move(className)), m_expression(std::move(expression)),
          m_type(std::move(type)), m_tables(std::move(tables))
    {
    }
    [[nodiscard]] std::string typeName() const override { return m_className; }
    [[nodiscard]] py::TypePtr type() const override;
    [[nodiscard]] sql::ExpressionPtr expression() const override { return m_expression; }
    [[nodiscard]] types::TypePtr sqlType() const override { return m_type; }
    [[nodiscard]] std::vector<sql::TableRef> tables() const override { return m_tables; }
    [[nodiscard]] bool hasOperators() const override;
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<std::string> str(py::Interpreter& interpreter) override;

private:
    std::string m_className;
    sql::ExpressionPtr m_expression;
    types::TypePtr m_type;
    std::vector<sql::TableRef> m_tables;
};

// One side of an operator.
struct Operand {
    sql::ExpressionPtr expression;
    types::TypePtr type;
    std::vector<sql::TableRef> tables;
};

// A Python value as an operand: an element as it is, None as NULL, other values as literals. hint is the type of the
// other side (sqlalchemy type_api.py: TypeEngine.coerce_compared_value decides whether the literal takes it).
[[nodiscard]] py::EvalResult<Operand> toOperand(ScriptRun& run, const py::Value& value,
                                                const types::TypePtr& hint = nullptr);
// Same, for values of a column (SET c = value, VALUES (...)): the literal has the column's type.
[[nodiscard]] py::EvalResult<sql::ExpressionPtr> toAssignedExpression(ScriptRun& run, const py::Value& value,
                                                                      const types::TypePtr& type);
// A condition: an element, True or False; a plain str is refused as in SQLAlchemy 2.
[[nodiscard]] py::EvalResult<Operand> toCondition(ScriptRun& run, const py::Value& value);

[[nodiscard]] py::Value makeElement(ScriptRun& run, std::string className, Operand operand);
template <class Node>
[[nodiscard]] py::Value makeElement(ScriptRun& run, std::string className, Node node, types::TypePtr type = nullptr,
                                    std::vector<sql::TableRef> tables = {})
{
    return makeElement(run, std::move(className),
                       Operand{sql::makeExpression(std::move(node)), std::move(type), std::move(tables)});
}

// left and right's tables, each once.
[[nodiscard]] std::vector<sql::TableRef> mergeTables(std::vector<sql::TableRef> left,
                                                     const std::vector<sql::TableRef>& right);
// A value of a boolean type as a condition (sqlalchemy elements.py: ColumnElement.self_group against AND and WHERE).
[[nodiscard]] Operand asBoolean(Operand operand);
// a AND b AND c (op "AND" or "OR"); one condition stays as it is, none gives null.
[[nodiscard]] Operand joinConditions(std::string_view op, std::vector<Operand> conditions);
// NOT condition, with the comparison turned round where SQLAlchemy does so.
[[nodiscard]] Operand negate(Operand condition);
// The methods of columns by name: in_, is_, like, label ...
[[nodiscard]] py::Attribute columnMethod(std::shared_ptr<SqlElement> self, std::string_view name);

// The type that SQLAlchemy gives a plain value; null: NullType.
[[nodiscard]] types::TypePtr typeOfValue(const sql::Value& value);

// The name when the value is a column (sa.Column, sa.column, table.c.x).
[[nodiscard]] std::optional<sql::Identifier> columnNameOf(const py::Value& value);

} // namespace retort::bindings
