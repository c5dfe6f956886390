#pragma once

// SELECT, INSERT, UPDATE and DELETE as scripts build them: every method gives a new statement
// (sqlalchemy sql/selectable.py, sql/dml.py).

#include <memory>
#include <vector>

#include "core/bindings/element.h"
#include "core/bindings/from_clause.h"
#include "core/bindings/table_object.h"

namespace retort::bindings {

// Of ORDER BY and GROUP BY: an expression, or the name of a label or column.
struct Ordering {
    sql::ExpressionPtr expression; // null: name
    std::optional<sql::Identifier> name = {};
};
// A column, a text() or, as DDL would have it, the name of a label.
[[nodiscard]] py::EvalResult<Ordering> orderingFrom(ScriptRun& run, const py::Value& value);
// order_by(*clauses): added to the list; None empties it.
[[nodiscard]] py::EvalResult<void> addOrderings(ScriptRun& run, std::vector<Ordering>& list,
                                                const py::BoundArguments& arguments);
// A name in ORDER BY or GROUP BY that is neither a label nor a column: the error that it gives when it is compiled.
[[nodiscard]] std::string unresolvedLabel(const std::string& name);

class SelectObject final : public SqlElement {
public:
    // What the script gave; FROM is worked out from it when the statement is used.
    struct Parts {
        std::vector<Operand> columns;
        std::vector<sql::TableRef> from;
        std::vector<SelectJoin> joins;
        std::vector<Operand> where;
        std::vector<Ordering> groupBy;
        std::vector<Operand> having;
        std::vector<Ordering> orderBy;
        sql::ExpressionPtr limit;
        sql::ExpressionPtr offset;
        bool distinct = false;
        std::vector<std::string> prefixes;
        std::optional<sql::ForUpdate> forUpdate;
        std::optional<std::vector<sql::TableRef>> correlate;
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
    // The table that filter_by() means.
    [[nodiscard]] std::optional<sql::TableRef> filteredTable() const;
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
        std::vector<sql::ExpressionPtr> returning;
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

// a UNION b (sqlalchemy sql/selectable.py: CompoundSelect).
class CompoundObject final : public SqlElement {
public:
    struct Parts {
        std::string keyword;
        std::vector<sql::ExpressionPtr> selects;
        std::vector<Operand> columns; // of the first SELECT
        std::vector<Ordering> orderBy;
        sql::ExpressionPtr limit;
        sql::ExpressionPtr offset;
    };
    CompoundObject(ScriptRun& run, Parts parts) : SqlElement(run), m_parts(std::move(parts)) {}

    [[nodiscard]] std::string typeName() const override { return "CompoundSelect"; }
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(run(), typeName()); }
    [[nodiscard]] const Parts& parts() const { return m_parts; }
    [[nodiscard]] sql::ExpressionPtr expression() const override;
    [[nodiscard]] bool hasOperators() const override { return false; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<std::string> str(py::Interpreter& interpreter) override;

private:
    [[nodiscard]] sql::ExpressionPtr resolved(const Ordering& ordering) const;

    Parts m_parts;
};
[[nodiscard]] py::EvalResult<py::Value> makeCompound(ScriptRun& run, std::string keyword,
                                                     const std::vector<py::Value>& selects);
// union(), union_all() ... as methods of a query.
[[nodiscard]] py::Attribute compoundMethod(std::shared_ptr<SqlElement> query, std::string_view name);
// subquery(), alias(), cte() and lateral() of a query with these columns.
[[nodiscard]] py::Attribute aliasMethod(std::shared_ptr<SqlElement> query, const std::vector<Operand>& columns,
                                        std::string_view name);

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

} // namespace retort::bindings
