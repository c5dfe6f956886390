#pragma once

// SQL expressions and statements as trees. They are built by scripts (through core/bindings) and by Retort itself, and
// turned into text by a dialect's expression compiler. Immutable behind ExpressionPtr; any thread may read them.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/sql/identifier.h"
#include "core/sql/value.h"
#include "core/types/sql_type.h"

namespace retort::sql {

struct Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

// sa.text("..."), still with its :name placeholders and \: escapes. binds gives values by name; a name without a value
// is rendered as NULL in offline mode, as Alembic does.
struct TextBind {
    std::string name;
    std::optional<Value> value; // empty: declared by bindparam() without a value
    types::TypePtr type;        // may be null
    ExpressionPtr list = {};    // bindparam(expanding=True): its values, an ExpressionList
};
struct TextClause {
    std::string text;
    std::vector<TextBind> binds;
    bool isParameter = false; // bindparam("name"): text is ":name"
};

// sa.literal_column("..."): printed as it is, no placeholders.
struct LiteralColumn {
    std::string text;
};
// A value in an expression. inlineLiteral: op.inline_literal(), printed as a literal even where binds are allowed.
struct Literal {
    Value value;
    types::TypePtr type; // null: deduced from the value
    bool inlineLiteral = false;
    bool isExplicit = false; // sa.literal(): as a parameter it is no value of the column beside it
};
struct Null {};
struct True {};
struct False {};
// A column; table is the name it is qualified with where the statement needs it (empty name: never qualified).
struct ColumnRef {
    QualifiedName table;
    Identifier name;
    types::TypePtr type;
};
// func.name(args); package names for func.a.b(...).
struct FunctionCall {
    std::vector<std::string> package;
    std::string name;
    std::vector<ExpressionPtr> arguments;
};
// op is SQL text in upper case where it is a word ("=", "<>", "AND", "LIKE", "IS", "IS NOT", "IN", "NOT IN", "||").
struct BinaryExpression {
    std::string op;
    ExpressionPtr left;
    ExpressionPtr right;
    // How strongly it binds, when the text of op does not say so: custom operators (0 unless given), contains().
    std::optional<int> precedence = {};
    std::optional<std::string> escape = {}; // LIKE ... ESCAPE
};
// col["key"] of JSON, its text (.astext), and col[1] of an array.
inline constexpr std::string_view jsonItem = "[json]";
inline constexpr std::string_view jsonText = "[json text]";
inline constexpr std::string_view arrayItem = "[]";
// The precedence of startswith(), endswith(), contains().
inline constexpr int affixPrecedence = -100;
// prefix: "NOT", "-", "EXISTS", "DISTINCT", "ANY", "ALL", isTrue, isFalse; postfix modifiers: "DESC", "ASC",
// "NULLS FIRST", "NULLS LAST".
struct UnaryExpression {
    std::string op;
    ExpressionPtr operand;
    bool postfix = false;
};
// A boolean value as a condition, and what denies it: "c" and "NOT c", or "c = 1" and "c = 0" where the database has no
// boolean type (sqlalchemy elements.py: AsBoolean).
inline constexpr std::string_view isTrue = "<is true>";
inline constexpr std::string_view isFalse = "<is false>";

// Parentheses that belong to the expression, whatever stands around it.
struct Grouping {
    ExpressionPtr operand;
};
// a AND b AND c; op is "AND", "OR" or ",".
struct ExpressionList {
    std::string op;
    std::vector<ExpressionPtr> items;
    bool parenthesised = false;
};
struct Cast {
    ExpressionPtr operand;
    types::TypePtr type;
};
// expr.collate("C")
struct Collate {
    ExpressionPtr operand;
    Identifier collation;
};
struct Case {
    ExpressionPtr subject; // may be null
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> whens;
    ExpressionPtr otherwise; // may be null
};
struct Label {
    ExpressionPtr operand;
    Identifier name;
};

// func.sum(a).over(partition_by=..., order_by=...)
struct Over {
    ExpressionPtr function;
    std::vector<ExpressionPtr> partitionBy;
    std::vector<ExpressionPtr> orderBy;
};
// func.min(a).filter(condition)
struct FunctionFilter {
    ExpressionPtr function;
    ExpressionPtr condition;
};
// sa.extract("year", d)
struct Extract {
    std::string field;
    ExpressionPtr operand;
};

// What a statement acts on or selects from: sa.table("t", sa.column("a"), ...) or a Table, an alias of one, a SELECT in
// parentheses, a common table expression, a join, or text().
struct Join;
struct TableRef {
    enum class Kind { Table, Subquery, Cte, Join, Text };
    QualifiedName name = {}; // Table
    std::vector<ColumnRef> columns = {};
    std::optional<Identifier> alias = {}; // Table, Subquery, Cte
    Kind kind = Kind::Table;
    ExpressionPtr query = {};               // Subquery, Cte: the SELECT; Text: what is printed
    std::shared_ptr<const Join> join = {}; // Join
    bool lateral = false;                   // Subquery
    bool recursive = false;                 // Cte
};
struct Join {
    TableRef left;
    TableRef right;
    ExpressionPtr on;
    bool outer = false;
    bool full = false;
    std::uint32_t depth = 1; // joins that the left side is made of, this one included
};
// The same table, alias, SELECT or join: what a FROM list has once.
[[nodiscard]] bool isSameTable(const TableRef& a, const TableRef& b);

struct ForUpdate {
    bool read = false;
    bool nowait = false;
    bool skipLocked = false;
};
struct Select {
    std::vector<ExpressionPtr> columns;
    std::vector<TableRef> from;
    bool fromIsComplete = false; // false: the tables of columns and where are added
    ExpressionPtr where; // may be null
    std::vector<ExpressionPtr> groupBy;
    ExpressionPtr having; // may be null
    std::vector<ExpressionPtr> orderBy;
    ExpressionPtr limit;  // may be null
    ExpressionPtr offset; // may be null
    bool distinct = false;
    std::vector<std::string> prefixes;
    std::optional<ForUpdate> forUpdate;
    // correlate(...): only these tables of an enclosing statement are left out of FROM, not those it finds by itself.
    std::optional<std::vector<TableRef>> correlate;
};
// a UNION b; keyword: "UNION", "UNION ALL", "INTERSECT", "EXCEPT" ...
struct CompoundSelect {
    std::string keyword;
    std::vector<ExpressionPtr> selects;
    std::vector<ExpressionPtr> orderBy;
    ExpressionPtr limit;  // may be null
    ExpressionPtr offset; // may be null
};
struct Assignment {
    Identifier column;
    ExpressionPtr value;
    types::TypePtr type;
};
struct Insert {
    TableRef table;
    std::vector<std::vector<Assignment>> rows; // one entry: VALUES (...), several: multi-row VALUES
    ExpressionPtr select;                      // INSERT ... SELECT when not null; columns then gives the column list
    std::vector<Identifier> columns;
};
struct Update {
    TableRef table;
    std::vector<Assignment> values;
    ExpressionPtr where;              // may be null
    std::vector<TableRef> extra = {}; // UPDATE ... FROM; empty: the tables that values and where name
};
struct Delete {
    TableRef table;
    ExpressionPtr where;              // may be null
    std::vector<TableRef> extra = {}; // DELETE ... USING; as above
};
// Sequence.next_value()
struct NextValue {
    QualifiedName sequence;
};
// CREATE SEQUENCE, CREATE SCHEMA ...: text with names and types in it, which each dialect writes its own way.
struct DdlStatement {
    std::vector<std::variant<std::string, QualifiedName, types::TypePtr>> parts;
};
// What a script could build and SQLAlchemy refuses once it is compiled, with its words.
struct Uncompilable {
    std::string message;
};
// sa.DDL("..."): executed as it is, % sequences resolved by the binding before.
struct DdlText {
    std::string text;
};

struct Expression {
    // What a script may nest: well below what any recursion over the tree (compiling, freeing) can take, and near where
    // SQLAlchemy's own compiler runs into Python's recursion limit.
    static constexpr std::uint32_t maximumDepth = 500;

    using Node = std::variant<TextClause, LiteralColumn, Literal, Null, True, False, ColumnRef, FunctionCall,
                              BinaryExpression, UnaryExpression, Grouping, ExpressionList, Cast, Collate, Case, Label,
                              Over, FunctionFilter, Extract, Select, CompoundSelect, Insert, Update, Delete, DdlText,
                              DdlStatement, NextValue, Uncompilable>;
    Node node;
    std::uint32_t depth = 1; // of the tree that starts here
};

// The depth of a tree with this root: one more than its deepest operand.
[[nodiscard]] std::uint32_t depthOf(const Expression::Node& root);

template <class T>
[[nodiscard]] ExpressionPtr makeExpression(T node)
{
    Expression expression{.node = std::move(node)};
    expression.depth = depthOf(expression.node);
    return std::make_shared<const Expression>(std::move(expression));
}

} // namespace retort::sql
