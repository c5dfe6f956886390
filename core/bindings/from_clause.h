#pragma once

// What stands in FROM besides tables: aliases, subqueries, common table expressions and joins. Scripts hold them as
// TableObject (sqlalchemy sql/selectable.py: Alias, Subquery, CTE, Join).

#include <memory>
#include <vector>

#include "core/bindings/table_object.h"

namespace retort::bindings {

// The columns that a query shows to the one around it: those that have a name.
struct QueryColumns {
    std::vector<sql::ColumnRef> named;
    bool hasOthers = false; // some have none that a script could use
};
[[nodiscard]] QueryColumns queryColumns(const std::vector<Operand>& columns);

enum class QueryAlias { Subquery, Lateral, Cte, RecursiveCte };
// query AS name; a name that is None is made up when the statement is compiled.
[[nodiscard]] py::EvalResult<py::Value> aliasQuery(ScriptRun& run, const sql::ExpressionPtr& query,
                                                   const QueryColumns& columns, const py::Value& name, QueryAlias kind);
[[nodiscard]] py::EvalResult<py::Value> aliasTable(TableObject& table, const py::Value& name);

struct JoinKind {
    bool outer = false;
    bool full = false;
};
[[nodiscard]] py::EvalResult<py::Value> joinTables(ScriptRun& run, const py::Value& left, const py::Value& right,
                                                   const py::Value& on, JoinKind kind);
// A join's condition; a join without one, which SQLAlchemy takes from foreign keys, is not evaluated natively.
[[nodiscard]] py::EvalResult<Operand> joinCondition(ScriptRun& run, const py::Value& on);
[[nodiscard]] sql::TableRef joined(sql::TableRef left, sql::TableRef right, const sql::ExpressionPtr& on, JoinKind kind);
// A table, alias, subquery or join as FROM takes it; text() as well.
[[nodiscard]] py::EvalResult<sql::TableRef> fromElement(ScriptRun& run, const py::Value& value,
                                                        std::string_view function);

// One join() of a SELECT; its left side is worked out from what the SELECT has.
struct SelectJoin {
    sql::TableRef right;
    Operand on;
    std::optional<sql::TableRef> left; // join_from()
    JoinKind kind;
};
// sqlalchemy selectable.py: SelectState._setup_joins. from: select_from(), others: the tables of columns and conditions.
// A join whose left side is not to be found becomes one that does not compile.
[[nodiscard]] std::vector<sql::TableRef> withJoins(std::vector<sql::TableRef> from,
                                                   const std::vector<sql::TableRef>& others,
                                                   const std::vector<SelectJoin>& joins);

} // namespace retort::bindings
