// SELECT, UNION and what stands in FROM and WITH; sqlalchemy sql/compiler.py: visit_select, visit_compound_select,
// visit_join, visit_alias, visit_cte and sql/selectable.py: SelectState.

#include <algorithm>

#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/expression_writer.h"
#include "core/dialects/generic/operators.h"
#include "core/schema/referred_columns.h"

namespace retort::dialects {

namespace {

// The name by which columns refer to a table in this statement.
sql::QualifiedName referenceName(const sql::TableRef& table)
{
    return table.alias ? sql::QualifiedName{.schema = {}, .name = *table.alias} : table.name;
}

bool sameReference(const sql::TableRef& a, const sql::TableRef& b)
{
    const bool areTables = a.kind == sql::TableRef::Kind::Table && b.kind == sql::TableRef::Kind::Table;
    return areTables ? referenceName(a) == referenceName(b) : sql::isSameTable(a, b);
}

bool isAmong(const std::vector<sql::TableRef>& tables, const sql::TableRef& table)
{
    return std::ranges::any_of(tables, [&](const sql::TableRef& other) { return sameReference(other, table); });
}

void addTablesOf(const sql::ExpressionPtr& expression, std::vector<sql::TableRef>& tables)
{
    if (!expression)
        return;
    for (const sql::ColumnRef& column : schema::referredColumns(expression)) {
        const sql::TableRef table{.name = column.table, .columns = {}, .alias = {}};
        if (!column.table.name.empty() && !isAmong(tables, table))
            tables.push_back(table);
    }
}

// What a join is made of, joins in it included (selectable.py: Join._from_objects).
void addJoined(const sql::TableRef& table, std::vector<sql::TableRef>& parts)
{
    if (!table.join)
        return;
    for (const sql::TableRef* side : {&table.join->left, &table.join->right}) {
        parts.push_back(*side);
        addJoined(*side, parts);
    }
}

} // namespace

ExpressionWriter::Frame ExpressionWriter::frameOf(const std::vector<sql::TableRef>& from) const
{
    Frame frame;
    for (const sql::TableRef& table : from) {
        frame.from.push_back(table);
        addJoined(table, frame.from);
    }
    frame.reachable = frame.from;
    if (!m_frames.empty())
        std::ranges::copy(m_frames.back().reachable, std::back_inserter(frame.reachable));
    return frame;
}

// sqlalchemy sql/selectable.py: SelectState._get_display_froms, with what compiler.py: _setup_select_stack passes to it.
Result<std::vector<sql::TableRef>> ExpressionWriter::displayedFrom(const sql::Select& select, Place place) const
{
    std::vector<sql::TableRef> from = select.from;
    if (!select.fromIsComplete) {
        for (const sql::ExpressionPtr& column : select.columns)
            addTablesOf(column, from);
        addTablesOf(select.where, from);
    }
    std::vector<sql::TableRef> hidden;
    for (const sql::TableRef& table : from)
        addJoined(table, hidden);
    std::erase_if(from, [&](const sql::TableRef& table) { return isAmong(hidden, table); });

    const Frame outer = m_frames.empty() ? Frame() : m_frames.back();
    const bool isInFrom = place == Place::From;
    if (select.correlate) {
        std::erase_if(from, [&](const sql::TableRef& table) {
            return isAmong(*select.correlate, table) && isAmong(outer.reachable, table)
                   && !(isInFrom && isAmong(outer.from, table));
        });
        return from;
    }
    if (isInFrom || from.size() < 2 || outer.from.empty())
        return from;
    std::erase_if(from, [&](const sql::TableRef& table) { return isAmong(outer.from, table); });
    if (from.empty())
        return fail(ErrorCode::Compile, "Select statement returned no FROM clauses due to auto-correlation; specify "
                                        "correlate(<tables>) to control correlation manually.");
    return from;
}

Result<std::string> ExpressionWriter::joinText(const sql::Join& join)
{
    RETORT_TRY(const std::string left, tableText(join.left));
    RETORT_TRY(std::string right, tableText(join.right));
    if (join.right.join)
        right = "(" + right + ")";
    RETORT_TRY(const std::string on, writeCondition(join.on, asBoolean));
    return left + std::string(joinKeyword(join)) + right + " ON " + on;
}

// sqlalchemy sql/compiler.py: visit_cte
Result<std::string> ExpressionWriter::cteName(const sql::TableRef& table)
{
    const std::string name = nameText(*table.alias);
    if (std::ranges::any_of(m_ctes, [&](const WrittenCte& cte) { return sql::isSameTable(cte.table, table); }))
        return name;
    std::string columns;
    if (table.recursive) {
        m_recursive = true;
        for (const sql::ColumnRef& column : table.columns)
            columns += (columns.empty() ? "" : ", ") + nameText(column.name);
        columns = "(" + columns + ")";
    }
    RETORT_TRY(const std::string query, queryText(table.query, Place::From));
    m_ctes.push_back({.table = table, .text = name + columns + " AS \n(" + query + ")"});
    return name;
}

std::string ExpressionWriter::withCtes(std::string statement) const
{
    std::string ctes;
    for (const WrittenCte& cte : m_ctes)
        ctes += std::string(!ctes.empty() ? ", \n" : m_recursive ? recursiveKeyword() : "WITH ") + cte.text;
    return ctes.empty() ? statement : ctes + "\n " + statement;
}

Result<std::string> ExpressionWriter::tableText(const sql::TableRef& table)
{
    switch (table.kind) {
    case sql::TableRef::Kind::Table: break;
    case sql::TableRef::Kind::Text: return write(table.query);
    case sql::TableRef::Kind::Join: return joinText(*table.join);
    case sql::TableRef::Kind::Cte: return cteName(table);
    case sql::TableRef::Kind::Subquery: {
        const std::string alias = nameText(*table.alias);
        RETORT_TRY(const std::string query, queryText(table.query, table.lateral ? Place::Lateral : Place::From));
        return std::string(table.lateral ? "LATERAL " : "") + "(" + query + ")" + std::string(aliasKeyword()) + alias;
    }
    }
    std::string text = m_dialect.formatTable(table.name);
    if (table.alias)
        text += std::string(aliasKeyword()) + nameText(*table.alias);
    return text;
}

namespace {

// The name SQLAlchemy gives a column of a SELECT that has none: "count_1" for a function, the column's own for a cast,
// else "anon_1". fixed: printed as it is, not numbered. nullopt: printed without AS.
struct SelectName {
    std::string text = "anon";
    bool fixed = false;
};
using OptionalName = std::optional<SelectName>;

struct NameOf {
    OptionalName operator()(const sql::FunctionCall& call) const { return SelectName{.text = call.name}; }
    OptionalName operator()(const sql::NextValue&) const { return SelectName{.text = "next_value"}; }
    OptionalName operator()(const sql::Cast& cast) const { return wrapped(cast.operand); }
    OptionalName operator()(const sql::TextClause& text) const
    {
        return text.isParameter ? OptionalName(SelectName()) : std::nullopt;
    }
    OptionalName operator()(const sql::Literal&) const { return SelectName(); }
    OptionalName operator()(const sql::Null&) const { return SelectName(); }
    OptionalName operator()(const sql::True&) const { return SelectName(); }
    OptionalName operator()(const sql::False&) const { return SelectName(); }
    OptionalName operator()(const sql::BinaryExpression&) const { return SelectName(); }
    OptionalName operator()(const sql::Grouping&) const { return SelectName(); }
    OptionalName operator()(const sql::ExpressionList&) const { return SelectName(); }
    OptionalName operator()(const sql::Case&) const { return SelectName(); }
    OptionalName operator()(const sql::Over&) const { return SelectName(); }
    OptionalName operator()(const sql::FunctionFilter&) const { return SelectName(); }
    OptionalName operator()(const sql::Extract&) const { return SelectName(); }
    OptionalName operator()(const sql::Select&) const { return SelectName(); }
    OptionalName operator()(const sql::CompoundSelect&) const { return SelectName(); }
    OptionalName operator()(const sql::Collate&) const { return SelectName(); }
    OptionalName operator()(const sql::UnaryExpression& unary) const
    {
        if (unary.op == sql::isTrue || unary.op == sql::isFalse)
            return wrapped(unary.operand);
        const bool isNamed = unary.op == "NOT" || unary.op == "EXISTS" || isInFrom;
        return isNamed ? OptionalName(SelectName()) : std::nullopt;
    }
    OptionalName operator()(const sql::Label& label) const { return SelectName{.text = label.name.text(), .fixed = true}; }
    template <class T>
    OptionalName operator()(const T&) const
    {
        return std::nullopt;
    }

    // elements.py: WrapsColumnExpression._anon_name_label, the name of what is wrapped.
    [[nodiscard]] OptionalName wrapped(const sql::ExpressionPtr& operand) const
    {
        if (const auto* column = std::get_if<sql::ColumnRef>(&operand->node))
            return SelectName{.text = column->name.text(), .fixed = true};
        if (const auto* literal = std::get_if<sql::LiteralColumn>(&operand->node))
            return SelectName{.text = literal->text, .fixed = true};
        const bool isText = std::holds_alternative<sql::TextClause>(operand->node);
        const OptionalName inner = isText ? std::nullopt : std::visit(*this, operand->node);
        return inner ? inner : SelectName();
    }

    bool isInFrom = false;
};

} // namespace

// sqlalchemy sql/selectable.py: _generate_columns_plus_names; compiler.py: _label_select_column. Names are used once:
// the same column again is "a__1", another one of the same name "a_1".
std::optional<std::string> ExpressionWriter::selectLabel(const sql::ExpressionPtr& column,
                                                         std::vector<std::string>& usedNames, Place place)
{
    if (const auto* plain = std::get_if<sql::ColumnRef>(&column->node)) {
        const std::string& name = plain->name.text();
        const std::string qualified = plain->table.name.text() + "." + name; // no name has been used with a dot in it
        const bool isRepeated = std::ranges::contains(usedNames, qualified);
        const bool isTaken = std::ranges::contains(usedNames, name);
        usedNames.push_back(name);
        usedNames.push_back(qualified);
        if (isTaken)
            return m_dialect.quote(uniqueName(isRepeated ? name + "_" : name));
        const bool isNamed = namesColumns(place) && !plain->table.name.empty();
        return isNamed ? std::optional(nameText(plain->name)) : std::nullopt;
    }
    const OptionalName name = std::visit(NameOf{.isInFrom = namesColumns(place)}, column->node);
    if (!name)
        return std::nullopt;
    if (const auto* label = std::get_if<sql::Label>(&column->node)) {
        usedNames.push_back(name->text);
        return nameText(label->name);
    }
    const bool isTaken = name->fixed && std::ranges::contains(usedNames, name->text);
    const std::string text = isTaken ? uniqueName(name->text + "_") : name->fixed ? name->text : uniqueName(name->text);
    usedNames.push_back(text);
    return m_dialect.quote(text);
}

Result<std::string> ExpressionWriter::selectColumn(const sql::ExpressionPtr& column,
                                                   std::vector<std::string>& usedNames, Place place)
{
    const std::optional<std::string> label = selectLabel(column, usedNames, place);
    RETORT_TRY(const std::string text, write(column));
    return label ? text + " AS " + *label : text;
}

// Names are given in the order in which the outer SELECT reads them: the first column's before the subquery's own.
Result<ExpressionWriter::SubqueryColumns> ExpressionWriter::subqueryColumns(const sql::Select& select)
{
    SubqueryColumns result;
    std::vector<std::string> used;
    for (const sql::ExpressionPtr& column : select.columns) {
        const auto* plain = std::get_if<sql::ColumnRef>(&column->node);
        const bool isRepeated =
            plain && std::ranges::contains(used, plain->table.name.text() + "." + plain->name.text());
        std::optional<std::string> label = selectLabel(column, used, Place::From);
        if (!label && plain)
            label = m_dialect.quote(plain->name);
        if (!label || isRepeated)
            return fail(ErrorCode::Unsupported,
                        "unsupported: paging of columns that are given twice or have no name, such as text(), is not "
                        "written for "
                            + std::string(m_dialect.name()));
        if (result.alias.empty())
            result.alias = m_dialect.quote(uniqueName("anon"));
        result.outer += (result.outer.empty() ? "" : ", ") + result.alias + "." + *label;
        result.names.push_back(std::move(*label));
    }
    return result;
}

Result<std::string> ExpressionWriter::limitClause(const sql::Select& select)
{
    std::string out;
    if (select.limit) {
        RETORT_TRY(const std::string limit, write(select.limit));
        out += "\n LIMIT " + limit;
    }
    if (select.offset) {
        RETORT_TRY(const std::string offset, write(select.offset));
        out += (select.limit ? "" : "\n LIMIT -1") + (" OFFSET " + offset);
    }
    return out;
}

Result<std::string> ExpressionWriter::orderAndLimit(const sql::Select& select, bool isOrdered, bool isCompound)
{
    std::string out;
    if (!select.orderBy.empty() && isOrdered) {
        RETORT_TRY(const std::string columns, joined(select.orderBy, ", "));
        out += " ORDER BY " + columns;
    }
    if (select.limit || select.offset) {
        RETORT_TRY(const std::string limit, isCompound ? compoundLimit(select) : limitClause(select));
        out += limit;
    }
    return out;
}

Result<std::string> ExpressionWriter::selectBody(const sql::Select& select, const std::vector<sql::TableRef>& from,
                                                 Place place)
{
    std::string out = "SELECT ";
    for (const std::string& prefix : select.prefixes)
        out += prefix + " ";
    if (select.distinct)
        out += "DISTINCT ";
    RETORT_TRY(const std::string prefix, selectPrefix(select));
    out += prefix;
    std::vector<std::string> usedNames;
    for (std::size_t i = 0; i < select.columns.size(); ++i) {
        RETORT_TRY(const std::string column, selectColumn(select.columns[i], usedNames, place));
        out += (i ? ", " : "") + column;
    }
    if (select.columns.empty())
        out.pop_back();
    RETORT_TRY(const std::string tail, selectTail(select, from));
    return out + tail;
}

Result<std::string> ExpressionWriter::selectTail(const sql::Select& select, const std::vector<sql::TableRef>& from)
{
    std::string out;
    for (std::size_t i = 0; i < from.size(); ++i) {
        RETORT_TRY(const std::string table, tableText(from[i]));
        out += (i ? ", " : " \nFROM ") + table;
    }
    if (from.empty())
        out += defaultFrom(select);
    if (select.where) {
        RETORT_TRY(const std::string where, writeCondition(select.where, asBoolean));
        out += " \nWHERE " + where;
    }
    if (!select.groupBy.empty()) {
        RETORT_TRY(const std::string columns, joined(select.groupBy, ", "));
        out += " GROUP BY " + columns;
    }
    if (select.having) {
        RETORT_TRY(const std::string having, writeCondition(select.having, asBoolean));
        out += " \nHAVING " + having;
    }
    RETORT_TRY(const std::string rest, orderAndLimit(select, !isSubquery() || ordersSubquery(select), false));
    return out + rest + (select.forUpdate ? forUpdateClause(*select.forUpdate) : std::string());
}

Result<std::string> ExpressionWriter::selectText(const sql::Select& select, Place place)
{
    const bool isStatement = m_frames.empty();
    RETORT_TRY(const std::vector<sql::TableRef> from, displayedFrom(select, place));
    const bool includeTable = std::exchange(m_context.includeTable, true);
    m_frames.push_back(frameOf(from));
    Result<std::optional<std::string>> special = specialSelect(select, from, place == Place::From);
    Result<std::string> text = !special   ? Result<std::string>(std::unexpected(std::move(special).error()))
                               : *special ? Result<std::string>(std::move(**special))
                                          : selectBody(select, from, place);
    m_frames.pop_back();
    m_context.includeTable = includeTable;
    if (!text)
        return text;
    if (place == Place::Expression)
        return "(" + *text + ")";
    return isStatement ? withCtes(std::move(*text)) : text;
}

namespace {

// A part of a UNION that has an ORDER BY or LIMIT of its own (selectable.py: _needs_parens_for_grouping).
bool needsGrouping(const sql::Expression& member)
{
    if (const auto* select = std::get_if<sql::Select>(&member.node))
        return !select->orderBy.empty() || select->limit || select->offset;
    return std::holds_alternative<sql::CompoundSelect>(member.node);
}

} // namespace

// sqlalchemy sql/compiler.py: visit_compound_select
Result<std::string> ExpressionWriter::compoundText(const sql::CompoundSelect& compound, Place place)
{
    const bool isStatement = m_frames.empty();
    if (isStatement)
        m_frames.emplace_back();
    std::string out;
    for (const sql::ExpressionPtr& member : compound.selects) {
        RETORT_TRY(std::string text, queryText(member, namesColumns(place) ? place : Place::Member));
        if (needsGrouping(*member))
            text = "(" + text + ")";
        out += (out.empty() ? std::string() : " " + std::string(compoundKeyword(compound.keyword)) + " ") + text;
    }
    const bool includeTable = std::exchange(m_context.includeTable, false);
    sql::Select tail;
    tail.orderBy = compound.orderBy;
    tail.limit = compound.limit;
    tail.offset = compound.offset;
    RETORT_TRY(const std::string rest, orderAndLimit(tail, isStatement || ordersSubquery(tail), true));
    m_context.includeTable = includeTable;
    out += rest;
    if (isStatement)
        m_frames.pop_back();
    if (place == Place::Expression)
        return "(" + out + ")";
    return isStatement ? withCtes(std::move(out)) : out;
}

Result<std::string> ExpressionWriter::queryText(const sql::ExpressionPtr& query, Place place)
{
    if (const auto* select = std::get_if<sql::Select>(&query->node))
        return selectText(*select, place);
    if (const auto* compound = std::get_if<sql::CompoundSelect>(&query->node))
        return compoundText(*compound, place);
    return write(query);
}

Result<std::string> ExpressionWriter::node(const sql::Select& select)
{
    return selectText(select, m_frames.empty() ? Place::Statement : Place::Expression);
}

Result<std::string> ExpressionWriter::node(const sql::CompoundSelect& compound)
{
    return compoundText(compound, m_frames.empty() ? Place::Statement : Place::Expression);
}

} // namespace retort::dialects
