#pragma once

// Writes one expression or statement. Made by ExpressionCompiler for each call: it counts parameters and labels and
// knows which tables enclose a subquery. sqlalchemy: SQLCompiler.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/dialects/generic/operators.h"
#include "core/dialects/generic/render_context.h"
#include "core/sql/expression.h"

namespace retort::dialects {

class Dialect;

class ExpressionWriter {
public:
    ExpressionWriter(const Dialect& dialect, RenderContext context) : m_dialect(dialect), m_context(context) {}
    virtual ~ExpressionWriter() = default;
    ExpressionWriter(const ExpressionWriter&) = delete;
    ExpressionWriter& operator=(const ExpressionWriter&) = delete;

    [[nodiscard]] Result<std::string> write(const sql::ExpressionPtr& expression);
    // In parentheses if its outermost operator asks for them under `against`; see operators.h.
    [[nodiscard]] Result<std::string> writeGrouped(const sql::ExpressionPtr& expression, const Operator& against);
    // A condition: a boolean column alone becomes "c = 1" where there is no native boolean.
    [[nodiscard]] Result<std::string> writeCondition(const sql::ExpressionPtr& expression, const Operator& against);
    // The clause that gives columns of an inserted row back; see Dialect::returningClause().
    [[nodiscard]] virtual std::string returningText(const sql::QualifiedName& table,
                                                    const std::vector<sql::Identifier>& columns) const;

protected:
    // What a dialect may write its own way. nullopt: the generic text.
    [[nodiscard]] virtual Result<std::optional<std::string>> specialFunction(const sql::FunctionCall& call,
                                                                             const std::string& lowerName);
    [[nodiscard]] virtual Result<std::optional<std::string>> specialBinary(const sql::BinaryExpression& binary);
    // A SELECT that has to be written another way as a whole (paging by subquery); from: the tables it reads. inFrom: it
    // stands in FROM or WITH itself.
    [[nodiscard]] virtual Result<std::optional<std::string>>
    specialSelect(const sql::Select& select, const std::vector<sql::TableRef>& from, bool inFrom);
    // What stands before the columns of a SELECT: "TOP 5 ".
    [[nodiscard]] virtual Result<std::string> selectPrefix(const sql::Select& select);
    // Whether a subquery's ORDER BY is printed.
    [[nodiscard]] virtual bool ordersSubquery(const sql::Select&) const { return true; }
    [[nodiscard]] virtual Result<std::string> limitClause(const sql::Select& select);
    // LIMIT and OFFSET of a UNION, as a SELECT without anything else.
    [[nodiscard]] virtual Result<std::string> compoundLimit(const sql::Select& tail) { return limitClause(tail); }
    // "UNION", "EXCEPT ALL": as the dialect spells it.
    [[nodiscard]] virtual std::string_view compoundKeyword(std::string_view keyword) const { return keyword; }
    [[nodiscard]] virtual std::string_view recursiveKeyword() const { return "WITH RECURSIVE "; }
    // Whether returningText() writes RETURNING in a place or with words of its own, for INSERT alone.
    [[nodiscard]] virtual bool hasOwnReturning() const { return false; }
    // Whether WITH stands before an INSERT ... SELECT; false: nobody measured where it stands then.
    [[nodiscard]] virtual bool ctesPrecedeInsert() const { return true; }
    // What stands after IN or NOT IN for an empty list.
    [[nodiscard]] virtual std::string_view emptyList(bool negated) const
    {
        return negated ? "(NULL) OR (1 = 1)" : "(NULL) AND (1 != 1)";
    }
    // " JOIN ", " LEFT OUTER JOIN ", " FULL OUTER JOIN "
    [[nodiscard]] virtual std::string_view joinKeyword(const sql::Join& join) const
    {
        return join.full ? " FULL OUTER JOIN " : join.outer ? " LEFT OUTER JOIN " : " JOIN ";
    }
    [[nodiscard]] virtual std::string forUpdateClause(const sql::ForUpdate&) const { return " FOR UPDATE"; }
    [[nodiscard]] virtual Result<std::string> extractText(const sql::Extract& extract, const std::string& operand) const;
    // x IN (VALUES (1, 2), (3, 4)) for lists of tuples.
    [[nodiscard]] virtual bool tuplesAreValues() const { return false; }
    // Integer division of its own accord, so that a // b is a / b.
    [[nodiscard]] virtual bool dividesIntegers() const { return true; }
    // What follows a parameter of this type: "::JSON".
    [[nodiscard]] virtual Result<std::string> parameterCast(const types::TypePtr&) const { return std::string(); }
    // The next value of a sequence, whose name is ready; an error where there are no sequences.
    [[nodiscard]] virtual Result<std::string> nextValueText(const std::string& sequence) const;
    // json["key"], with the key as jsonKey() makes it.
    [[nodiscard]] virtual Result<std::string> jsonItemText(const std::string& json, const std::string& key) const;
    [[nodiscard]] virtual sql::Value jsonKey(const sql::Value& key) const;
    // Whether json["key"] stands in parentheses beside another operator.
    [[nodiscard]] virtual bool groupsJsonItems() const { return false; }
    // The column list of an empty INSERT: "DEFAULT VALUES".
    [[nodiscard]] virtual std::string_view emptyInsert() const { return "DEFAULT VALUES"; }
    // Whether one INSERT may take several rows.
    [[nodiscard]] virtual bool insertsSeveralRows() const { return true; }
    // Between a table and its alias.
    [[nodiscard]] virtual std::string_view aliasKeyword() const { return " AS "; }
    // A placeholder in the style of the driver.
    [[nodiscard]] virtual std::string parameter(std::string_view name) const;
    // FROM for a SELECT that has a WHERE but no table.
    [[nodiscard]] virtual std::string_view defaultFrom(const sql::Select&) const { return {}; }

    // The tables of a multi-table UPDATE or DELETE besides its own.
    struct ExtraTables {
        std::vector<std::string> names;
        [[nodiscard]] std::string joined() const;
    };
    [[nodiscard]] virtual Result<std::string> updateText(const std::string& table, const std::string& assignments,
                                                         const ExtraTables& extra);
    [[nodiscard]] virtual Result<std::string> deleteText(const std::string& table, const ExtraTables& extra);
    // MySQL names the table of the assigned column when there is more than one table.
    [[nodiscard]] virtual bool qualifiesAssignments() const { return false; }

    [[nodiscard]] Result<std::string> arguments(const sql::FunctionCall& call); // "(a, b)"
    [[nodiscard]] Result<std::string> joined(const std::vector<sql::ExpressionPtr>& items, std::string_view separator);
    // "a / CAST(b AS NUMERIC)": Python's division where the database divides integers without a remainder.
    [[nodiscard]] Result<std::string> exactDivision(const sql::BinaryExpression& binary);
    // "a, b" of a binary expression's operands, with placeholders for values and tables before columns: what some of
    // SQLAlchemy's compilers print, whatever literal_binds says.
    [[nodiscard]] Result<std::pair<std::string, std::string>> boundOperands(const sql::BinaryExpression& binary);
    // A number of rows: in the text, or a placeholder that is filled in late.
    [[nodiscard]] Result<std::string> rowCount(const sql::ExpressionPtr& count);
    // What comes after the columns of a SELECT: FROM, WHERE ... ORDER BY and LIMIT.
    [[nodiscard]] Result<std::string> selectTail(const sql::Select& select, const std::vector<sql::TableRef>& from);
    [[nodiscard]] bool isSubquery() const { return m_frames.size() > 1; }
    // A SELECT as subquery of another one: the names of its columns (quoted), and how the outer one reads them. Fails
    // for columns without a name of their own.
    struct SubqueryColumns {
        std::vector<std::string> names;
        std::string alias;
        std::string outer; // "anon_1.a, anon_1.b"
    };
    [[nodiscard]] Result<SubqueryColumns> subqueryColumns(const sql::Select& select);
    [[nodiscard]] std::string uniqueName(std::string_view base); // base_1, base_2 ...
    // The operands of a binary expression, grouped; an untyped literal takes the type of the column on the other side.
    [[nodiscard]] Result<std::string> left(const sql::BinaryExpression& binary);
    [[nodiscard]] Result<std::string> right(const sql::BinaryExpression& binary);
    [[nodiscard]] static bool isAffixMatch(const sql::BinaryExpression& binary);
    // " ESCAPE '!'" or nothing.
    [[nodiscard]] std::string escapeClause(const sql::BinaryExpression& binary) const;
    // The type a literal takes beside `other`; null for what is no literal and no column.
    [[nodiscard]] static types::TypePtr operandType(const sql::ExpressionPtr& operand, const sql::ExpressionPtr& other);
    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }
    [[nodiscard]] const RenderContext& context() const { return m_context; }

private:
    using Text = Result<std::string>;

    [[nodiscard]] Text node(const sql::TextClause& text);
    [[nodiscard]] Text node(const sql::LiteralColumn& column);
    [[nodiscard]] Text node(const sql::Literal& literal);
    [[nodiscard]] Text node(const sql::Null&);
    [[nodiscard]] Text node(const sql::True&);
    [[nodiscard]] Text node(const sql::False&);
    [[nodiscard]] Text node(const sql::ColumnRef& column);
    [[nodiscard]] Text node(const sql::FunctionCall& call);
    [[nodiscard]] Text node(const sql::BinaryExpression& binary);
    [[nodiscard]] Text node(const sql::UnaryExpression& unary);
    [[nodiscard]] Text node(const sql::Grouping& grouping);
    [[nodiscard]] Text node(const sql::ExpressionList& list);
    [[nodiscard]] Text node(const sql::Cast& cast);
    [[nodiscard]] Text node(const sql::Collate& collate);
    [[nodiscard]] Text node(const sql::Case& node);
    [[nodiscard]] Text node(const sql::Label& label);
    [[nodiscard]] Text node(const sql::Over& over);
    [[nodiscard]] Text node(const sql::FunctionFilter& filter);
    [[nodiscard]] Text node(const sql::Extract& extract);
    [[nodiscard]] Text node(const sql::Select& select);
    [[nodiscard]] Text node(const sql::CompoundSelect& compound);
    [[nodiscard]] Text node(const sql::Insert& insert);
    [[nodiscard]] Text node(const sql::Update& update);
    [[nodiscard]] Text node(const sql::Delete& statement);
    [[nodiscard]] Text node(const sql::DdlText& ddl);
    [[nodiscard]] Text node(const sql::DdlStatement& ddl);
    [[nodiscard]] Text node(const sql::NextValue& next);
    [[nodiscard]] Text node(const sql::Uncompilable& refused);
    [[nodiscard]] Text jsonAccess(const sql::BinaryExpression& binary);

    [[nodiscard]] Text operand(const sql::ExpressionPtr& operand, const sql::ExpressionPtr& other, const Operator& op);
    [[nodiscard]] Text range(const sql::BinaryExpression& binary);
    [[nodiscard]] Text inList(const sql::BinaryExpression& binary);
    [[nodiscard]] Text literalOrParameter(const sql::Value& value, const types::TypePtr& type,
                                          std::string_view parameterName, bool inlineLiteral);
    // A parameter, with a parameter's cast; names beside another operand are that one's.
    [[nodiscard]] Text typedParameter(std::string_view name, const types::TypePtr& type) const;
    [[nodiscard]] std::string parameterBase(const sql::ExpressionPtr& other) const;
    [[nodiscard]] Text returningInsert(const sql::ExpressionList& list);
    [[nodiscard]] Text assignedValue(const sql::Assignment& assignment, std::string parameterName);
    [[nodiscard]] Text insertRow(const sql::TableRef& table, const std::vector<sql::Assignment>& row,
                                 const std::vector<sql::Identifier>& columns, std::optional<std::size_t> number);
    // Where a SELECT stands: as a statement, in an expression (in parentheses), in FROM or WITH (its columns have
    // names), the same after LATERAL (where it sees the tables before it), or as a part of a UNION.
    enum class Place { Statement, Expression, From, Lateral, Member };
    [[nodiscard]] static bool namesColumns(Place place) { return place == Place::From || place == Place::Lateral; }
    [[nodiscard]] Text selectText(const sql::Select& select, Place place);
    [[nodiscard]] Text compoundText(const sql::CompoundSelect& compound, Place place);
    [[nodiscard]] Text queryText(const sql::ExpressionPtr& query, Place place);
    [[nodiscard]] Text selectColumn(const sql::ExpressionPtr& column, std::vector<std::string>& usedNames, Place place);
    [[nodiscard]] std::optional<std::string> selectLabel(const sql::ExpressionPtr& column,
                                                         std::vector<std::string>& usedNames, Place place);
    [[nodiscard]] Text selectBody(const sql::Select& select, const std::vector<sql::TableRef>& from, Place place);
    [[nodiscard]] Text orderAndLimit(const sql::Select& select, bool isOrdered, bool isCompound);
    [[nodiscard]] Result<std::vector<sql::TableRef>> displayedFrom(const sql::Select& select, Place place) const;
    [[nodiscard]] Text tableText(const sql::TableRef& table);
    [[nodiscard]] Text joinText(const sql::Join& join);
    [[nodiscard]] Text cteName(const sql::TableRef& table);
    // "WITH a AS (...)" for a finished statement.
    [[nodiscard]] std::string withCtes(std::string statement) const;
    // The name, or the one made up for it in this statement.
    [[nodiscard]] std::string nameText(const sql::Identifier& name);
    [[nodiscard]] sql::Identifier resolved(const sql::Identifier& name);
    [[nodiscard]] Result<ExtraTables> extraTables(const sql::TableRef& target, const std::vector<sql::TableRef>& given,
                                                  const std::vector<sql::ExpressionPtr>& expressions);
    [[nodiscard]] Text tupleList(const sql::ExpressionList& list, const sql::ExpressionPtr& subject);

    const Dialect& m_dialect;
    RenderContext m_context;
    std::map<std::string, int, std::less<>> m_counters;
    // The statements around the current place (compiler.py: SQLCompiler.stack): the tables of each one's own FROM, and
    // those of all that it is in.
    struct Frame {
        std::vector<sql::TableRef> from;
        std::vector<sql::TableRef> reachable;
    };
    [[nodiscard]] Frame frameOf(const std::vector<sql::TableRef>& from) const;
    std::vector<Frame> m_frames;
    std::map<std::string, std::string> m_anonymous; // the names made up so far
    struct WrittenCte {
        sql::TableRef table;
        std::string text;
    };
    std::vector<WrittenCte> m_ctes;
    bool m_recursive = false;
    std::string m_parameterName = "param"; // base name for the next parameter
    bool m_inPattern = false;              // of contains(): its value has the name of the column
    std::string m_returning;               // the clause of the INSERT that is being written
};

} // namespace retort::dialects
