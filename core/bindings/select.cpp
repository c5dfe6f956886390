#include <algorithm>
#include <iterator>
#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/expression_rewrite.h"
#include "core/bindings/opaque.h"
#include "core/bindings/statements.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Evaluated = py::EvalResult<py::Value>;

bool isAmong(const std::vector<sql::TableRef>& tables, const sql::TableRef& table)
{
    return std::ranges::any_of(
        tables, [&](const sql::TableRef& other) { return other.name == table.name && other.alias == table.alias; });
}

} // namespace

sql::ExpressionPtr correlated(const sql::ExpressionPtr& expression, const std::vector<sql::TableRef>& enclosing)
{
    return rewritten(expression, [&](const sql::ExpressionPtr& part) -> sql::ExpressionPtr {
        const auto* select = std::get_if<sql::Select>(&part->node);
        if (!select)
            return nullptr;
        std::vector<sql::TableRef> kept;
        std::ranges::copy_if(select->from, std::back_inserter(kept),
                             [&](const sql::TableRef& table) { return !isAmong(enclosing, table); });
        if (kept.empty() || kept.size() == select->from.size())
            return part;
        sql::Select copy = *select;
        copy.from = std::move(kept);
        return sql::makeExpression(std::move(copy));
    });
}

// selectable.py: SelectState._get_froms: select_from() first, then the tables of the columns, then those of WHERE.
std::vector<sql::TableRef> SelectObject::fromTables() const
{
    std::vector<sql::TableRef> from = m_parts.from;
    for (const Operand& column : m_parts.columns)
        from = mergeTables(std::move(from), column.tables);
    for (const Operand& condition : m_parts.where)
        from = mergeTables(std::move(from), condition.tables);
    return from;
}

// selectable.py: SelectState._label_resolve_dict: labels, "table_column" and columns without a table, then the columns
// of the tables, of which the last one counts. Null when the name is none of these.
sql::ExpressionPtr SelectObject::resolved(const Ordering& ordering) const
{
    if (!ordering.name)
        return ordering.expression;
    const std::string& name = ordering.name->text();
    for (const Operand& column : m_parts.columns) {
        if (const auto* label = std::get_if<sql::Label>(&column.expression->node); label && label->name.text() == name)
            return sql::makeExpression(sql::ColumnRef{.table = {}, .name = label->name, .type = nullptr});
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
    std::vector<sql::TableRef> from = fromTables();
    sql::Select select;
    for (const Operand& column : m_parts.columns)
        select.columns.push_back(correlated(column.expression, from));
    if (!m_parts.where.empty())
        select.where = correlated(joinConditions("AND", m_parts.where).expression, from);
    select.from = std::move(from);
    const auto resolve = [this](const std::vector<Ordering>& list, std::vector<sql::ExpressionPtr>& target) {
        for (const Ordering& ordering : list) {
            sql::ExpressionPtr expression = resolved(ordering);
            target.push_back(
                expression ? std::move(expression)
                           : sql::makeExpression(sql::ColumnRef{.table = {}, .name = *ordering.name, .type = nullptr}));
        }
    };
    resolve(m_parts.groupBy, select.groupBy);
    resolve(m_parts.orderBy, select.orderBy);
    select.limit = m_parts.limit;
    select.offset = m_parts.offset;
    select.distinct = m_parts.distinct;
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

Evaluated filterBy(py::CallContext&, SelectObject&, const py::BoundArguments&)
{
    return py::unsupported("select().filter_by() is not evaluated natively");
}

Evaluated selectFrom(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest()) {
        const auto table = value.as<TableObject>();
        if (!table)
            return py::unsupported("select_from() with a '" + py::typeName(value) + "' is not evaluated natively");
        parts.from = mergeTables(std::move(parts.from), {table->reference()});
    }
    return changed(select, std::move(parts));
}

// A column, a text() or, as DDL would have it, the name of a label.
py::EvalResult<SelectObject::Ordering> ordering(ScriptRun& run, const py::Value& value)
{
    if (std::optional<sql::Identifier> name = identifierOf(value))
        return SelectObject::Ordering{.expression = nullptr, .name = std::move(name)};
    RETORT_TRY(Operand operand, toOperand(run, value));
    return SelectObject::Ordering{.expression = std::move(operand.expression)};
}

Evaluated orderBy(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest()) {
        if (value.isNone()) {
            parts.orderBy.clear();
            continue;
        }
        RETORT_TRY(SelectObject::Ordering one, ordering(select.run(), value));
        parts.orderBy.push_back(std::move(one));
    }
    return changed(select, std::move(parts));
}

Evaluated groupBy(py::CallContext&, SelectObject& select, const py::BoundArguments& arguments)
{
    SelectObject::Parts parts = select.parts();
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(SelectObject::Ordering one, ordering(select.run(), value));
        parts.groupBy.push_back(std::move(one));
    }
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
        {"where", "*whereclause", &where},  {"filter", "*whereclause", &where},
        {"filter_by", "**kw", &filterBy},   {"select_from", "*froms", &selectFrom},
        {"order_by", "*clauses", &orderBy}, {"group_by", "*clauses", &groupBy},
        {"limit", "limit", &limit},         {"offset", "offset", &offset},
        {"distinct", "*expr", &distinct},   {"scalar_subquery", "", &scalarSubquery},
        {"as_scalar", "", &scalarSubquery}, {"exists", "", &exists},
        {"label", "name", &label},          {"execution_options", "**kw", &unchanged},
    };
    if (py::Attribute method = methods.bind(self<SelectObject>(), name))
        return method;
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
