#pragma once

// SELECT, INSERT, UPDATE and DELETE as scripts build them: every method gives a new statement
// (sqlalchemy sql/selectable.py, sql/dml.py).

#include <memory>
#include <vector>

#include "core/bindings/element.h"
#include "core/bindings/table_object.h"

namespace retort::bindings {

class SelectObject final : public SqlElement {
public:
    // Of ORDER BY and GROUP BY: an expression, or the name of a label or column.
    struct Ordering {
        sql::ExpressionPtr expression; // null: name
        std::optional<sql::Identifier> name = {};
    };
    // What the script gave; FROM is worked out from it when the statement is used.
    struct Parts {
        std::vector<Operand> columns;
        std::vector<sql::TableRef> from;
        std::vector<Operand> where;
        std::vector<Ordering> groupBy;
        std::vector<Ordering> orderBy;
        sql::ExpressionPtr limit;
        sql::ExpressionPtr offset;
        bool distinct = false;
    };
    SelectObject(ScriptRun& run, Parts parts, bool isScalar = false)
        : SqlElement(run), m_parts(std::move(parts)), m_isScalar(isScalar)
    {
    }

    [[nodiscard]] std::string typeName() const override { return m_isScalar ? "ScalarSelect" : "Select"; }
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(run(), typeName()); }
    [[nodiscard]] const Parts& parts() const { return m_parts; }
    [[nodiscard]] sql::ExpressionPtr expression() const override;
    [[nodiscard]] types::TypePtr sqlType() const override
    {
        return m_parts.columns.empty() ? nullptr : m_parts.columns.front().type;
    }
    [[nodiscard]] bool hasOperators() const override { return m_isScalar; }
    // A name in ORDER BY or GROUP BY that is neither a label nor a column of the tables.
    [[nodiscard]] std::optional<std::string> unresolvedName() const;
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<std::string> str(py::Interpreter& interpreter) override;

private:
    [[nodiscard]] std::vector<sql::TableRef> fromTables() const;
    [[nodiscard]] sql::ExpressionPtr resolved(const Ordering& ordering) const;

    Parts m_parts;
    bool m_isScalar;
};

class DmlObject final : public SqlElement {
public:
    enum class Kind { Insert, Update, Delete };
    struct Parts {
        Kind kind = Kind::Insert;
        std::shared_ptr<TableObject> table;
        std::vector<std::vector<sql::Assignment>> rows; // Update: at most one
        std::vector<Operand> where;
        std::vector<sql::TableRef> valueTables; // what the values of an UPDATE name
        sql::ExpressionPtr select; // INSERT ... SELECT
        std::vector<sql::Identifier> selectColumns;
    };
    DmlObject(ScriptRun& run, Parts parts) : SqlElement(run), m_parts(std::move(parts)) {}

    [[nodiscard]] std::string typeName() const override;
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(run(), typeName()); }
    [[nodiscard]] const Parts& parts() const { return m_parts; }
    [[nodiscard]] sql::ExpressionPtr expression() const override;
    [[nodiscard]] bool hasOperators() const override { return false; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<std::string> str(py::Interpreter& interpreter) override;

private:
    // The tables that conditions and values name besides the statement's own, in that order.
    [[nodiscard]] std::vector<sql::TableRef> otherTables() const;

    Parts m_parts;
};

// columns: elements, tables (all their columns) or, as before SQLAlchemy 2, one list of them.
[[nodiscard]] py::EvalResult<py::Value> makeSelect(ScriptRun& run, const std::vector<py::Value>& columns,
                                                   const py::Value& where);
// EXISTS (select); its where() adds to the SELECT.
[[nodiscard]] py::Value makeExists(ScriptRun& run, std::shared_ptr<SelectObject> select);
[[nodiscard]] py::EvalResult<py::Value> makeInsert(ScriptRun& run, const py::Value& table, const py::Value& values);
[[nodiscard]] py::EvalResult<py::Value> makeUpdate(ScriptRun& run, const py::Value& table, const py::Value& where,
                                                   const py::Value& values);
[[nodiscard]] py::EvalResult<py::Value> makeDelete(ScriptRun& run, const py::Value& table, const py::Value& where);

// One row of values: column name (or column) -> value.
[[nodiscard]] py::EvalResult<std::vector<sql::Assignment>> assignments(ScriptRun& run, const TableObject& table,
                                                                       py::DictObject& row);
// The statements of bind.execute(statement, parameters) on a live connection: one for every set of parameters, which
// give the row of an INSERT, the values of an UPDATE and what bindparam() and :name stand for.
[[nodiscard]] py::EvalResult<std::vector<sql::ExpressionPtr>> withParameters(ScriptRun& run, const py::Value& statement,
                                                                             const py::Value& parameters);

// The statement to run, with the defaults that its columns have.
[[nodiscard]] py::EvalResult<sql::ExpressionPtr> executable(ScriptRun& run, const py::Value& statement);

// What Column(default=...) stands for in one row: a value, or what a function returns.
[[nodiscard]] py::EvalResult<py::Value> defaultValue(ScriptRun& run, const py::Value& clientDefault);

// expression with nested SELECTs freed of the tables that the statement around them has (automatic correlation,
// selectable.py: _get_display_froms). A SELECT keeps at least one table.
[[nodiscard]] sql::ExpressionPtr correlated(const sql::ExpressionPtr& expression,
                                            const std::vector<sql::TableRef>& enclosing);

} // namespace retort::bindings
