// Constraints inside of create_table() and as operations of their own.

#include <algorithm>
#include <array>

#include "core/autogenerate/rendering.h"
#include "core/operations/visit.h"

namespace retort::autogenerate {

using operations::Overloaded;
using OptionalText = Result<std::optional<std::string>>;

namespace {

void addColumns(printer::Call& call, const std::vector<sql::Identifier>& columns)
{
    for (const sql::Identifier& column : columns)
        call.text(column.text());
}

void addName(const Rendering& rendering, printer::Call& call, const std::optional<sql::Identifier>& name)
{
    if (name && !name->empty())
        call.keyword("name", nameText(rendering, name));
}

void addText(printer::Call& call, std::string_view name, const std::optional<std::string>& value)
{
    if (value && !value->empty())
        call.textKeyword(name, *value);
}

// alembic autogenerate/render.py: `if constraint.deferrable`
template <class Constraint>
void addDeferrable(const Rendering& rendering, printer::Call& call, const Constraint& constraint)
{
    if (constraint.deferrable && (*constraint.deferrable || rendering.options.notDeferrable))
        call.keyword("deferrable", printer::reprBool(*constraint.deferrable));
}

// deferrable and initially where Alembic knows nothing of them, and what else a constraint may have.
Result<void> addRest(Rendering& rendering, printer::Call& call, const schema::ConstraintBase& constraint, bool deferral)
{
    if (deferral)
        addDeferrable(rendering, call, constraint);
    if (deferral)
        addText(call, "initially", constraint.initially);
    addText(call, "comment", constraint.comment);
    return addOptions(rendering, call, constraint.dialectOptions);
}

// alembic autogenerate/render.py: _uq_constraint: ("deferrable", str(constraint.deferrable)), written with repr(). Python
// takes the string for true, whatever it says, so that what is not deferrable has to be written another way.
void addQuotedDeferral(const Rendering& rendering, printer::Call& call, const schema::ConstraintBase& constraint)
{
    if (constraint.deferrable.value_or(false))
        call.textKeyword("deferrable", "True");
    else
        addDeferrable(rendering, call, constraint);
    addText(call, "initially", constraint.initially);
}

// alembic autogenerate/render.py: _render_primary_key
OptionalText inlineText(Rendering& rendering, const schema::PrimaryKeyConstraint& key)
{
    if (key.columns.empty())
        return std::nullopt;
    printer::Call call(rendering.sa("PrimaryKeyConstraint"));
    addColumns(call, key.columns);
    addName(rendering, call, key.name);
    RETORT_CHECK(addRest(rendering, call, key, true));
    return call.source();
}

OptionalText inlineText(Rendering& rendering, const schema::UniqueConstraint& unique)
{
    printer::Call call(rendering.sa("UniqueConstraint"));
    addColumns(call, unique.columns);
    addQuotedDeferral(rendering, call, unique);
    addName(rendering, call, unique.name);
    RETORT_CHECK(addRest(rendering, call, unique, false));
    return call.source();
}

// alembic autogenerate/render.py: _render_check_constraint
OptionalText inlineText(Rendering& rendering, const schema::CheckConstraint& check)
{
    if (check.typeBound)
        return std::nullopt;
    RETORT_TRY(const std::string sql, expressionSql(rendering, check.sqltext));
    printer::Call call(rendering.sa("CheckConstraint"));
    call.text(sql);
    addName(rendering, call, check.name);
    RETORT_CHECK(addRest(rendering, call, check, true));
    return call.source();
}

std::string dotted(const sql::QualifiedName& table, const sql::Identifier& column)
{
    return (table.schema && !table.schema->empty() ? table.schema->text() + "." : "") + table.name.text() + "."
           + column.text();
}

// alembic autogenerate/render.py: _render_foreign_key, _populate_render_fk_opts
OptionalText inlineText(Rendering& rendering, const schema::ForeignKeyConstraint& key)
{
    std::vector<std::string> targets;
    for (const sql::Identifier& column : key.referredColumns)
        targets.push_back(dotted(key.referredTable, column));
    printer::Call options("");
    addName(rendering, options, key.name);
    addText(options, "onupdate", key.onupdate);
    addText(options, "ondelete", key.ondelete);
    addText(options, "initially", key.initially);
    addDeferrable(rendering, options, key);
    if (key.useAlter)
        options.keyword("use_alter", "True");
    addText(options, "match", key.match);
    RETORT_CHECK(addRest(rendering, options, key, false));
    return rendering.sa("ForeignKeyConstraint(") + identifierList(key.columns) + ", " + printer::reprTextList(targets) + ", "
           + printer::joined(options.arguments()) + ")";
}

// alembic ddl/postgresql.py: _render_potential_column. A ClauseElement that is no text or function becomes a str, which
// ExcludeConstraint takes for the name of a column; ours stays SQL.
Text excludeElement(Rendering& rendering, const sql::ExpressionPtr& expression)
{
    if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
        return printer::Call(rendering.sa("column")).text(column->name.text()).source();
    if (const auto* literal = std::get_if<sql::LiteralColumn>(&expression->node))
        return printer::Call(rendering.sa("literal_column")).text(literal->text).source();
    return expressionText(rendering, expression);
}

// alembic ddl/postgresql.py: _exclude_constraint
Result<void> addExclusion(Rendering& rendering, printer::Call& call, const schema::ExcludeConstraint& exclude,
                          const std::optional<sql::Identifier>& schemaName)
{
    for (const auto& [expression, op] : exclude.elements) {
        RETORT_TRY(const std::string element, excludeElement(rendering, expression));
        call.argument("(" + element + ", " + printer::reprText(op) + ")");
    }
    if (exclude.where) {
        RETORT_TRY(const std::string where, expressionText(rendering, exclude.where));
        call.keyword("where", where);
    }
    addQuotedDeferral(rendering, call, exclude);
    addText(call, "using", exclude.usingMethod);
    addSchema(call, schemaName);
    return {};
}

Result<void> addExclusionRest(Rendering& rendering, printer::Call& call, const schema::ExcludeConstraint& exclude)
{
    std::vector<std::pair<std::string, std::string>> ops;
    for (const auto& [column, op] : exclude.ops)
        ops.emplace_back(printer::reprText(column), printer::reprText(op));
    if (!ops.empty())
        call.keyword("ops", printer::dict(ops));
    return addRest(rendering, call, exclude, false);
}

OptionalText inlineText(Rendering& rendering, const schema::ExcludeConstraint& exclude)
{
    printer::Call call(rendering.dialectPrefix("postgresql") + "ExcludeConstraint");
    RETORT_CHECK(addExclusion(rendering, call, exclude, std::nullopt));
    addName(rendering, call, exclude.name);
    RETORT_CHECK(addExclusionRest(rendering, call, exclude));
    return call.source();
}

} // namespace

namespace {

// What render_item is told that a constraint is; empty: it is not asked.
constexpr auto renderedKinds = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"PrimaryKeyConstraint", "primary_key"},
    {"ForeignKeyConstraint", "foreign_key"},
    {"UniqueConstraint", "unique"},
    {"CheckConstraint", "check"},
});

} // namespace

OptionalText constraintText(Rendering& rendering, const schema::Constraint& constraint)
{
    const auto kind = std::ranges::find(renderedKinds, schema::className(constraint), &std::pair<std::string_view, std::string_view>::first);
    if (kind != renderedKinds.end()) {
        RETORT_TRY(const std::optional<schema::OwnText> own, rendering.own(kind->second, &constraint));
        if (own)
            return own->text;
    }
    return std::visit([&](const auto& one) { return inlineText(rendering, one); }, constraint);
}

Text foreignKeyText(Rendering& rendering, const schema::ColumnForeignKey& key)
{
    printer::Call call(rendering.sa("ForeignKey"));
    call.text(key.target);
    addName(rendering, call, key.name);
    addText(call, "onupdate", key.options.onupdate);
    addText(call, "ondelete", key.options.ondelete);
    addText(call, "initially", key.options.initially);
    addDeferrable(rendering, call, key.options);
    if (key.options.useAlter)
        call.keyword("use_alter", "True");
    addText(call, "match", key.options.match);
    RETORT_CHECK(addOptions(rendering, call, key.options.dialectOptions));
    return call.source();
}

namespace {

// The name, and the table unless the batch block names it.
printer::Call creating(const Rendering& rendering, std::string_view directive, const sql::QualifiedName& table,
                       const schema::ConstraintBase& constraint)
{
    printer::Call call = rendering.directive(directive);
    call.argument(nameText(rendering, constraint.name));
    if (!rendering.inBatch)
        call.text(table.name.text());
    return call;
}

std::optional<sql::Identifier> writtenSchema(const Rendering& rendering, const sql::QualifiedName& table)
{
    return rendering.inBatch ? std::nullopt : table.schema;
}

// Alembic has no text for it (NotImplementedError).
Text creatingText(Rendering& rendering, const sql::QualifiedName& table, const schema::PrimaryKeyConstraint& key)
{
    printer::Call call = creating(rendering, "create_primary_key", table, key);
    call.argument(identifierList(key.columns));
    addSchema(call, writtenSchema(rendering, table));
    return call.source();
}

// alembic autogenerate/render.py: _uq_constraint
Text creatingText(Rendering& rendering, const sql::QualifiedName& table, const schema::UniqueConstraint& unique)
{
    printer::Call call = creating(rendering, "create_unique_constraint", table, unique);
    call.argument(identifierList(unique.columns));
    addQuotedDeferral(rendering, call, unique);
    addSchema(call, writtenSchema(rendering, table));
    RETORT_CHECK(addRest(rendering, call, unique, false));
    return call.source();
}

// Alembic has no text for it (NotImplementedError).
Text creatingText(Rendering& rendering, const sql::QualifiedName& table, const schema::CheckConstraint& check)
{
    RETORT_TRY(const std::string sql, expressionSql(rendering, check.sqltext));
    printer::Call call = creating(rendering, "create_check_constraint", table, check);
    call.text(sql);
    addSchema(call, writtenSchema(rendering, table));
    RETORT_CHECK(addRest(rendering, call, check, true));
    return call.source();
}

// alembic autogenerate/render.py: _add_fk_constraint
Text creatingText(Rendering& rendering, const sql::QualifiedName& table, const schema::ForeignKeyConstraint& key)
{
    printer::Call call = creating(rendering, "create_foreign_key", table, key);
    call.text(key.referredTable.name.text());
    call.argument(identifierList(key.columns));
    call.argument(identifierList(key.referredColumns));
    addSchema(call, writtenSchema(rendering, table), "source_schema");
    addSchema(call, key.referredTable.schema, "referent_schema");
    addText(call, "onupdate", key.onupdate);
    addText(call, "ondelete", key.ondelete);
    addText(call, "initially", key.initially);
    addDeferrable(rendering, call, key);
    if (key.useAlter)
        call.keyword("use_alter", "True");
    addText(call, "match", key.match);
    RETORT_CHECK(addRest(rendering, call, key, false));
    return call.source();
}

Text creatingText(Rendering& rendering, const sql::QualifiedName& table, const schema::ExcludeConstraint& exclude)
{
    printer::Call call = creating(rendering, "create_exclude_constraint", table, exclude);
    RETORT_CHECK(addExclusion(rendering, call, exclude, writtenSchema(rendering, table)));
    RETORT_CHECK(addExclusionRest(rendering, call, exclude));
    return call.source();
}

std::string_view kindName(operations::ConstraintKind kind)
{
    switch (kind) {
    case operations::ConstraintKind::Unspecified: return {};
    case operations::ConstraintKind::Primary: return "primary";
    case operations::ConstraintKind::Unique: return "unique";
    case operations::ConstraintKind::Check: return "check";
    case operations::ConstraintKind::ForeignKey: return "foreignkey";
    }
    return {};
}

} // namespace

Text createConstraintText(Rendering& rendering, const operations::CreateConstraint& create)
{
    return std::visit([&](const auto& kind) { return creatingText(rendering, create.table, kind); }, create.constraint);
}

// alembic autogenerate/render.py: _drop_constraint
Text dropConstraintText(Rendering& rendering, const operations::DropConstraint& drop)
{
    printer::Call call = rendering.directive("drop_constraint");
    call.argument(nameText(rendering, drop.name));
    if (!rendering.inBatch) {
        call.text(drop.table.name.text());
        addSchema(call, drop.table.schema);
    }
    if (const std::string_view kind = kindName(drop.kind); !kind.empty())
        call.textKeyword("type_", kind);
    if (drop.ifExists)
        call.keyword("if_exists", "True");
    return call.source();
}

} // namespace retort::autogenerate
