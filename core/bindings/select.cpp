#include <algorithm>
#include <iterator>
#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/statements.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Evaluated = py::EvalResult<py::Value>;

sql::ExpressionPtr nameOnly(const sql::Identifier& name)
{
    return sql::makeExpression(sql::ColumnRef{.table = {}, .name = name, .type = nullptr});
}

} // namespace

std::string unresolvedLabel(const std::string& name)
{
    return "Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual SQL expression '" + name
           + "' should be explicitly declared as text('" + name + "')";
}

// selectable.py: SelectState._get_froms: select_from() and joins first, then the tables of the columns, then those of
// WHERE.
std::vector<sql::TableRef> SelectObject::fromTables() const
{
    std::vector<sql::TableRef> others;
    for (const Operand& column : m_parts.columns)
        others = mergeTables(std::move(others), column.tables);
    for (const Operand& condition : m_parts.where)
        others = mergeTables(std::move(others), condition.tables);
    return withoutJoined(mergeTables(withJoins(m_parts.from, others, m_parts.joins), others));
}

// selectable.py: _filter_by_zero
std::optional<sql::TableRef> SelectObject::filteredTable() const
{
    if (!m_parts.joins.empty())
        return m_parts.joins.back().right;
    if (!m_parts.from.empty())
        return m_parts.from.front();
    if (!m_parts.columns.empty() && m_parts.columns.front().tables.size() == 1)
        return m_parts.columns.front().tables.front();
    return std::nullopt;
}

namespace {

// ORDER BY a label that the columns have prints its name (compiler.py: visit_label_reference).
sql::ExpressionPtr asLabelName(const sql::ExpressionPtr& expression, const std::vector<Operand>& columns)
{
    if (const auto* unary = std::get_if<sql::UnaryExpression>(&expression->node); unary && unary->postfix) {
        const sql::ExpressionPtr inner = asLabelName(unary->operand, columns);
        return inner == unary->operand ? expression
                                       : sql::makeExpression(sql::UnaryExpression{unary->op, inner, true});
    }
    const auto* label = std::get_if<sql::Label>(&expression->node);
    const bool isColumn = label && std::ranges::any_of(columns, [&](const Operand& column) {
        const auto* other = std::get_if<sql::Label>(&column.expression->node);
        return other && other->name == label->name && other->operand == label->operand;
    });
    return isColumn ? nameOnly(label->name) : expression;
}

} // namespace

// selectable.py: SelectState._label_resolve_dict: labels, "table_column" and columns without a table, then the columns
// of the tables, of which the last one counts. Null when the name is none of these.
sql::ExpressionPtr SelectObject::resolved(const Ordering& ordering) const
{
    if (!ordering.name)
        return asLabelName(ordering.expression, m_parts.columns);
    const std::string& name = ordering.name->text();
    for (const Operand& column : m_parts.columns) {
        if (const auto* label = std::get_if<sql::Label>(&column.expression->node); label && label->name.text() == name)
            return nameOnly(label->name);
        const auto* plain = std::get_if<sql::ColumnRef>(&column.expression->node);
        if (!plain)
            continue;
        const std::string key =
            plain->table.name.empty() ? plain->name.text() : plain->table.name.text() + "_" + plain->name.text();
        if (key == name)
            return column.expression;
    }
    sql::ExpressionPtr found;
    for (const sql::TableRef& table : fromTables()) {
        for (const sql::ColumnRef& column : table.columns) {
            if (column.name.text() == name)
                found = sql::makeExpression(column);
        }
    }
    return found;
}

std::optional<std::string> SelectObject::unresolvedName() const
{
    for (const std::vector<Ordering>* list : {&m_parts.groupBy, &m_parts.orderBy}) {
        for (const Ordering& ordering : *list) {
            if (ordering.name && !resolved(ordering))
                return ordering.name->text();
        }
    }
    return std::nullopt;
}

sql::ExpressionPtr SelectObject::expression() const
{
    sql::Select select;
    for (const Operand& column : m_parts.columns)
        select.columns.push_back(column.expression);
    if (!m_parts.where.empty())
        select.where = joinConditions("AND", m_parts.where).expression;
    select.from = fromTables();
    select.fromIsComplete = true;
    for (const Ordering& ordering : m_parts.groupBy) {
        sql::ExpressionPtr expression = ordering.name ? resolved(ordering) : ordering.expression;
        select.groupBy.push_back(expression ? std::move(expression)
                                            : sql::makeExpression(sql::Uncompilable{unresolvedLabel(ordering.name->text())}));
    }
    if (!m_parts.having.empty())
        select.having = joinConditions("AND", m_parts.having).expression;
    for (const Ordering& ordering : m_parts.orderBy) {
        sql::ExpressionPtr expression = resolved(ordering);
        select.orderBy.push_back(expression ? std::move(expression)
                                            : sql::makeExpression(sql::Uncompilable{unresolvedLabel(ordering.name->text())}));
    }
    select.limit = m_parts.limit;
    select.offset = m_parts.offset;
    select.distinct = m_parts.distinct;
    select.prefixes = m_parts.prefixes;
    select.forUpdate = m_parts.forUpdate;
    select.correlate = m_parts.correlate;
    return sql::makeExpression(std::move(select));
}

namespace {

Evaluated changed(const SelectObject& select, SelectObject::Parts parts, bool scalar = false)
{
    return py::Value(std::make_shared<SelectObject>(select.run(), std::move(parts), scalar));
}

py::EvalResult<void> addColumn(ScriptRun& run, SelectObject::Parts& parts, const py::Value& value)
{
    if (const auto table = value.as<TableObject>()) {
        for (const auto& column : table->columns())
            parts.columns.push_back({column->expression(), column->sqlType(), column->tables()});
        if (table->columns().empty())
            parts.from = mergeTables(std::move(parts.from), {table->reference()});
        return {};
    }
    if (const std::vector<py::Value>* items = py::sequenceItems(value)) {
        for (const py::Value& item : *items)
            RETORT_CHECK(addColumn(run, parts, item));
        return {};
    }
    if (const auto collection = value.as<ColumnCollection>()) {
        RETORT_TRY(const std::vector<py::Value> items, py::toVector(run.interpreter(), value));
        for (const py::Value& item : items)
            RETORT_CHECK(addColumn(run, parts, item));
        return {};
    }
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    if (!value.as<SqlElement>() && !value.isNone() && !value.isInt())
        return argumentError(run, "Column expression, FROM clause, or other columns clause element expected, got "
                                      + reprOf(run, value) + ".");
    RETORT_TRY(Operand operand, toOperand(run, value));
    parts.columns.push_back(std::move(operand));
    return {};
}

Evaluated where(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(Operand condition, toCondition(select.run(), value));
        parts.where.push_back(std::move(condition));
    }
    return changed(select, std::move(parts));
}

// select.filter_by(a=1): the column of that name equals the value.
Evaluated filterBy(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    const std::optional<sql::TableRef> table = select.filteredTable();
    for (const auto& [name, value] : arguments.extra()) {
        if (table && table->join)
            return raise(select.run(), "InvalidRequestError",
                         "Entity namespace for a join has no property \"" + name + "\"");
        if (!table || table->columns.empty())
            return py::unsupported("filter_by() of such a query is not evaluated natively");
        const auto column = std::ranges::find(table->columns, sql::Identifier(name), &sql::ColumnRef::name);
        if (column == table->columns.end())
            return raise(select.run(), "InvalidRequestError",
                         "Entity namespace for \"" + table->name.name.text() + "\" has no property \"" + name + "\"");
        const py::Value element = makeElement(select.run(), "ColumnClause", *column, column->type, {*table});
        RETORT_TRY(const py::OperatorResult equal,
                   element.as<SqlElement>()->compare(select.run().interpreter(), py::CompareOp::Eq, value));
        if (!equal)
            return py::unsupported("filter_by() with a '" + py::typeName(value) + "' is not evaluated natively");
        RETORT_TRY(Operand condition, toCondition(select.run(), *equal));
        parts.where.push_back(std::move(condition));
    }
    return changed(select, std::move(parts));
}

Evaluated selectFrom(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(const sql::TableRef table, fromElement(select.run(), value, "select_from"));
        parts.from = mergeTables(std::move(parts.from), {table});
    }
    return changed(select, std::move(parts));
}

Evaluated addJoin(SelectObject& select, const py::BoundArguments& arguments, const py::Value& left, JoinKind kind)
{
    SelectObject::Parts parts = select.parts();
    SelectJoin join{.right = {}, .on = {}, .left = {}, .kind = kind};
    RETORT_TRY(join.right, fromElement(select.run(), arguments["target"], "join"));
    RETORT_TRY(join.on, joinCondition(select.run(), arguments["onclause"]));
    if (!left.isNone()) {
        RETORT_TRY(join.left, fromElement(select.run(), left, "join_from"));
    }
    parts.joins.push_back(std::move(join));
    if (parts.joins.size() > sql::Expression::maximumDepth)
        return py::unsupported("more than " + std::to_string(sql::Expression::maximumDepth)
                               + " joins of one query are not evaluated natively");
    return changed(select, std::move(parts));
}

py::EvalResult<JoinKind> joinKind(const py::BoundArguments& arguments, bool isOuter)
{
    JoinKind kind{.outer = isOuter, .full = false};
    if (!isOuter) {
        RETORT_TRY(kind.outer, arguments.flag("isouter"));
    }
    RETORT_TRY(kind.full, arguments.flag("full"));
    return kind;
}

Evaluated join(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    RETORT_TRY(const JoinKind kind, joinKind(arguments, false));
    return addJoin(select, arguments, py::Value(), kind);
}

Evaluated outerJoin(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    RETORT_TRY(const JoinKind kind, joinKind(arguments, true));
    return addJoin(select, arguments, py::Value(), kind);
}

Evaluated joinFrom(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    RETORT_TRY(const JoinKind kind, joinKind(arguments, false));
    return addJoin(select, arguments, arguments["from_"], kind);
}

Evaluated outerJoinFrom(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    RETORT_TRY(const JoinKind kind, joinKind(arguments, true));
    return addJoin(select, arguments, arguments["from_"], kind);
}

Evaluated having(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(Operand condition, toCondition(select.run(), value));
        parts.having.push_back(std::move(condition));
    }
    return changed(select, std::move(parts));
}

Evaluated withForUpdate(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    if (!arguments["of"].isNone() || arguments["key_share"].boolean().value_or(false))
        return py::unsupported("with_for_update() of certain tables or keys is not evaluated natively");
    SelectObject::Parts parts = select.parts();
    sql::ForUpdate clause;
    RETORT_TRY(clause.read, arguments.flag("read"));
    RETORT_TRY(clause.nowait, arguments.flag("nowait"));
    RETORT_TRY(clause.skipLocked, arguments.flag("skip_locked"));
    parts.forUpdate = clause;
    return changed(select, std::move(parts));
}

Evaluated prefixWith(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    RETORT_TRY(const std::optional<std::string> dialect, arguments.textOrNone("dialect"));
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest()) {
        const std::string* text = value.str();
        if (!text)
            return py::unsupported("prefix_with() with a '" + py::typeName(value) + "' is not evaluated natively");
        if (!dialect || *dialect == "*" || *dialect == select.run().environment().dialect)
            parts.prefixes.push_back(*text);
    }
    return changed(select, std::move(parts));
}

Evaluated correlate(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    if (!parts.correlate)
        parts.correlate.emplace();
    for (const py::Value& value : arguments.rest()) {
        if (value.isNone() || (value.isBool() && !*value.boolean())) {
            parts.correlate->clear();
            continue;
        }
        RETORT_TRY(sql::TableRef table, fromElement(select.run(), value, "correlate"));
        parts.correlate->push_back(std::move(table));
    }
    return changed(select, std::move(parts));
}

Evaluated withOnlyColumns(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    if (arguments["maintain_column_froms"].boolean().value_or(false))
        return py::unsupported("with_only_columns(maintain_column_froms=True) is not evaluated natively");
    SelectObject::Parts parts = select.parts();
    parts.columns.clear();
    for (const py::Value& value : arguments.rest())
        RETORT_CHECK(addColumn(select.run(), parts, value));
    return changed(select, std::move(parts));
}

Evaluated addColumns(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest())
        RETORT_CHECK(addColumn(select.run(), parts, value));
    return changed(select, std::move(parts));
}

} // namespace

py::EvalResult<Ordering> orderingFrom(ScriptRun& run, const py::Value& value)
{
    if (std::optional<sql::Identifier> name = identifierOf(value))
        return Ordering{.expression = nullptr, .name = std::move(name)};
    RETORT_TRY(Operand operand, toOperand(run, value));
    return Ordering{.expression = std::move(operand.expression)};
}

py::EvalResult<void> addOrderings(ScriptRun& run, std::vector<Ordering>& list, const py::BoundArguments& arguments)
{
    for (const py::Value& value : arguments.rest()) {
        if (value.isNone()) {
            list.clear();
            continue;
        }
        RETORT_TRY(Ordering one, orderingFrom(run, value));
        list.push_back(std::move(one));
    }
    return {};
}

namespace {

Evaluated orderBy(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    RETORT_CHECK(addOrderings(select.run(), parts.orderBy, arguments));
    return changed(select, std::move(parts));
}

Evaluated groupBy(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    RETORT_CHECK(addOrderings(select.run(), parts.groupBy, arguments));
    return changed(select, std::move(parts));
}

Evaluated limit(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    RETORT_TRY(const Operand operand, toOperand(select.run(), arguments["limit"]));
    parts.limit = arguments["limit"].isNone() ? nullptr : operand.expression;
    return changed(select, std::move(parts));
}

Evaluated offset(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    RETORT_TRY(const Operand operand, toOperand(select.run(), arguments["offset"]));
    parts.offset = arguments["offset"].isNone() ? nullptr : operand.expression;
    return changed(select, std::move(parts));
}

Evaluated distinct(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    if (!arguments.rest().empty())
        return py::unsupported("DISTINCT ON is not evaluated natively");
    SelectObject::Parts parts = select.parts();
    parts.distinct = true;
    return changed(select, std::move(parts));
}

Evaluated scalarSubquery(py::CallContext&, SelectObject& select, const py::BoundArguments&)
{
    return changed(select, select.parts(), true);
}

Evaluated exists(py::CallContext&, SelectObject& select, const py::BoundArguments&)
{
    return makeExists(select.run(), select.self<SelectObject>());
}

Evaluated label(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::Identifier name, requireIdentifier(arguments["name"], "label", "name"));
    return makeElement(select.run(), "Label", sql::Label{select.expression(), std::move(name)}, select.sqlType());
}

Evaluated unchanged(py::CallContext&, SelectObject& select, const py::BoundArguments&)
{
    return py::Value(select.self<SelectObject>());
}

} // namespace

py::EvalResult<py::Attribute> SelectObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<SelectObject> methods = {
        {"where", "*whereclause", &where},
        {"filter", "*whereclause", &where},
        {"filter_by", "**kw", &filterBy},
        {"select_from", "*froms", &selectFrom},
        {"join", "target, onclause=None, isouter=False, full=False", &join},
        {"outerjoin", "target, onclause=None, full=False", &outerJoin},
        {"join_from", "from_, target, onclause=None, isouter=False, full=False", &joinFrom},
        {"outerjoin_from", "from_, target, onclause=None, full=False", &outerJoinFrom},
        {"order_by", "*clauses", &orderBy},
        {"group_by", "*clauses", &groupBy},
        {"having", "*having", &having},
        {"limit", "limit", &limit},
        {"offset", "offset", &offset},
        {"distinct", "*expr", &distinct},
        {"with_for_update", "nowait=False, read=False, of=None, skip_locked=False, key_share=False", &withForUpdate},
        {"prefix_with", "*prefixes, dialect='*'", &prefixWith},
        {"correlate", "*fromclauses", &correlate},
        {"with_only_columns", "*entities, maintain_column_froms=False", &withOnlyColumns},
        {"add_columns", "*entities", &addColumns},
        {"scalar_subquery", "", &scalarSubquery},
        {"as_scalar", "", &scalarSubquery},
        {"exists", "", &exists},
        {"label", "name", &label},
        {"execution_options", "**kw", &unchanged},
    };
    if (py::Attribute method = methods.bind(self<SelectObject>(), name))
        return method;
    if (!m_isScalar) {
        if (py::Attribute method = compoundMethod(self<SelectObject>(), name))
            return method;
        if (py::Attribute method = aliasMethod(self<SelectObject>(), m_parts.columns, name))
            return method;
    }
    RETORT_TRY(py::Attribute inherited, SqlElement::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'select()." + std::string(name) + "' is not evaluated natively");
}

namespace {

// exists(...) itself: sqlalchemy selectable.py: Exists.
class ExistsObject final : public SqlElement {
public:
    ExistsObject(ScriptRun& run, std::shared_ptr<SelectObject> select) : SqlElement(run), m_select(std::move(select)) {}
    [[nodiscard]] std::string typeName() const override { return "Exists"; }
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(run(), typeName()); }
    [[nodiscard]] sql::ExpressionPtr expression() const override
    {
        return sql::makeExpression(sql::UnaryExpression{.op = "EXISTS", .operand = m_select->expression()});
    }
    [[nodiscard]] types::TypePtr sqlType() const override { return types::makeType("Boolean"); }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        for (const std::string_view method : {"where", "select_from", "correlate", "correlate_except"}) {
            if (name != method)
                continue;
            return py::Attribute(py::makeFunction(
                std::string(name),
                [self = self<ExistsObject>(), name = std::string(name)](py::CallContext&,
                                                                        const py::Arguments& arguments) -> Evaluated {
                    RETORT_TRY(const py::Value changed,
                               py::callMethod(self->run().interpreter(), py::Value(self->m_select), name, arguments));
                    return makeExists(self->run(), changed.as<SelectObject>());
                }));
        }
        return SqlElement::getAttribute(interpreter, name);
    }

private:
    std::shared_ptr<SelectObject> m_select;
};

} // namespace

py::Value makeExists(ScriptRun& run, std::shared_ptr<SelectObject> select)
{
    return std::make_shared<ExistsObject>(run, std::move(select));
}

py::EvalResult<std::string> SelectObject::str(py::Interpreter&)
{
    return py::unsupported("the SQL text of a '" + typeName() + "' inside the script is not evaluated natively");
}

Evaluated makeSelect(ScriptRun& run, const std::vector<py::Value>& columns, const py::Value& whereclause)
{
    SelectObject::Parts parts;
    // SQLAlchemy 1.x: select([columns], whereclause)
    const bool oldStyle = !columns.empty() && py::sequenceItems(columns.front()) != nullptr;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (oldStyle && i == 1) {
            RETORT_TRY(Operand condition, toCondition(run, columns[i]));
            parts.where.push_back(std::move(condition));
            continue;
        }
        RETORT_CHECK(addColumn(run, parts, columns[i]));
    }
    if (!whereclause.isNone()) {
        RETORT_TRY(Operand condition, toCondition(run, whereclause));
        parts.where.push_back(std::move(condition));
    }
    return py::Value(std::make_shared<SelectObject>(run, std::move(parts)));
}

} // namespace retort::bindings
