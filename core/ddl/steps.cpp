#include "core/ddl/steps.h"

#include <algorithm>
#include <utility>

#include "core/operations/visit.h"

namespace retort::ddl {

namespace {

using operations::Overloaded;
using Steps = Result<std::vector<Step>>;

template <class... Items>
std::vector<Step> list(Items... items)
{
    std::vector<Step> steps;
    (steps.emplace_back(std::move(items)), ...);
    return steps;
}

schema::Column placeholder(sql::Identifier name)
{
    schema::Column column;
    column.name = std::move(name);
    column.type = types::nullType();
    return column;
}

void addPlaceholders(schema::Table& table, const std::vector<sql::Identifier>& names)
{
    for (const sql::Identifier& name : names) {
        if (table.findColumn(name.text()) == nullptr)
            table.columns.push_back(placeholder(name));
    }
}

// The columns that an index names, so that its table is complete enough to be compiled.
void addIndexedColumns(schema::Table& table, const schema::Index& index)
{
    for (const sql::ExpressionPtr& expression : index.expressions) {
        if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
            addPlaceholders(table, {column->name});
    }
}

// alembic util/sqla_compat.py: _textual_index_element: to naming conventions text() is a column of that name.
schema::Index withTextAsColumns(schema::Index index)
{
    for (sql::ExpressionPtr& expression : index.expressions) {
        if (const auto* text = std::get_if<sql::TextClause>(&expression->node))
            expression = sql::makeExpression(sql::ColumnRef{.table = {}, .name = text->text, .type = nullptr});
    }
    return index;
}

bool hasColumnOfTable(const schema::Index& index)
{
    return std::ranges::any_of(index.expressions, [](const sql::ExpressionPtr& expression) {
        return std::holds_alternative<sql::ColumnRef>(expression->node)
               || std::holds_alternative<sql::TextClause>(expression->node);
    });
}

class StepBuilder {
public:
    StepBuilder(const dialects::Dialect& dialect, const schema::NamingConvention& naming)
        : m_dialect(dialect), m_naming(naming)
    {
    }

    [[nodiscard]] Steps createTable(const operations::CreateTable& create) const
    {
        RETORT_TRY(schema::Table table, schema::withConventionalNames(create.table, m_naming));
        return list(CreateTableStep{std::move(table), create.ifNotExists});
    }

    // alembic operations/toimpl.py: add_column
    [[nodiscard]] Steps addColumn(const operations::AddColumn& add) const
    {
        RETORT_TRY(schema::Table table,
                   schema::withConventionalNames(schema::buildTable(add.table, {add.column}), m_naming));
        std::ranges::stable_sort(table.constraints, {}, [](const schema::Constraint& constraint) {
            return schema::base(constraint).creationOrder;
        });
        AddColumnStep first{table, add};
        const schema::ForeignKeyConstraint* inlined = inlineReference(first);
        const std::optional<std::uint32_t> inlinedOrder =
            inlined != nullptr ? std::optional(inlined->creationOrder) : std::nullopt;
        std::vector<Step> steps = list(std::move(first));
        for (const schema::Constraint& constraint : table.constraints) {
            if (std::holds_alternative<schema::PrimaryKeyConstraint>(constraint))
                continue;
            if (!inlinedOrder || schema::base(constraint).creationOrder != *inlinedOrder)
                steps.emplace_back(AddConstraintStep{table, constraint});
        }
        for (const schema::Index& index : table.indexes)
            steps.emplace_back(CreateIndexStep{table, index, false});
        const schema::Column& column = table.columns.front();
        if (column.comment && !column.comment->empty() && m_dialect.traits().supportsComments
            && !m_dialect.traits().inlineComments)
            steps.emplace_back(ColumnCommentStep{table, column});
        return steps;
    }

    // alembic operations/toimpl.py: alter_column. The CHECK of the old type goes first, that of the new one comes last.
    [[nodiscard]] Steps alterColumn(const operations::AlterColumn& alter) const
    {
        std::vector<Step> steps;
        if (alter.existingType && alter.type) {
            RETORT_TRY(const schema::Table table, typedTable(alter, alter.existingType));
            for (const schema::Constraint& constraint : table.constraints) {
                if (counts(constraint))
                    steps.emplace_back(DropConstraintStep{alter.table, operations::ConstraintKind::Check,
                                                          schema::base(constraint).name, false, true});
            }
        }
        steps.emplace_back(AlterColumnStep{alter});
        if (alter.type) {
            RETORT_TRY(const schema::Table table, typedTable(alter, alter.type));
            for (const schema::Constraint& constraint : table.constraints) {
                if (counts(constraint))
                    steps.emplace_back(AddConstraintStep{table, constraint});
            }
        }
        return steps;
    }

    [[nodiscard]] Steps createIndex(const operations::CreateIndex& create) const
    {
        schema::Table table;
        table.name = create.table;
        addIndexedColumns(table, create.index);
        schema::Index index = create.index;
        RETORT_TRY(index.name, schema::indexName(withTextAsColumns(index), table, m_naming));
        if (!create.index.name && index.name && !hasColumnOfTable(create.index))
            return fail(ErrorCode::Compile, "create_index() without a name finds none for expressions alone");
        return list(CreateIndexStep{std::move(table), std::move(index), create.ifNotExists.value_or(false)});
    }

    // alembic operations/ops.py: DropIndexOp.to_index. The placeholder column only serves naming conventions.
    [[nodiscard]] Steps dropIndex(const operations::DropIndex& drop) const
    {
        schema::Table table;
        table.name = drop.table.value_or(sql::QualifiedName{drop.schema, "no_table"});
        if (!table.name.schema)
            table.name.schema = drop.schema;
        schema::Index index;
        index.name = drop.name;
        index.expressions.push_back(sql::makeExpression(sql::ColumnRef{.table = {}, .name = "x", .type = nullptr}));
        index.dialectOptions = drop.dialectOptions;
        addIndexedColumns(table, index);
        RETORT_TRY(index.name, schema::indexName(index, table, m_naming));
        return list(DropIndexStep{table.name, std::move(index), drop.ifExists.value_or(false)});
    }

    [[nodiscard]] Steps createConstraint(const operations::CreateConstraint& create) const
    {
        schema::Table table;
        table.name = create.table;
        std::visit(Overloaded{
                       [&](const schema::PrimaryKeyConstraint& key) { addPlaceholders(table, key.columns); },
                       [&](const schema::UniqueConstraint& unique) { addPlaceholders(table, unique.columns); },
                       [&](const schema::CheckConstraint&) { addPlaceholders(table, {"x"}); },
                       [&](const schema::ForeignKeyConstraint& key) { addPlaceholders(table, key.columns); },
                       [&](const schema::ExcludeConstraint& exclude) {
                           for (const auto& [expression, operation] : exclude.elements) {
                               if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
                                   addPlaceholders(table, {column->name});
                           }
                       },
                   },
                   create.constraint);
        schema::Constraint constraint = create.constraint;
        RETORT_TRY(schema::base(constraint).name, schema::constraintName(constraint, table, m_naming));
        table.constraints.push_back(constraint);
        return list(AddConstraintStep{std::move(table), std::move(constraint)});
    }

    // alembic operations/schemaobj.py: generic_constraint
    [[nodiscard]] Steps dropConstraint(const operations::DropConstraint& drop) const
    {
        DropConstraintStep step{drop.table, drop.kind, drop.name, drop.ifExists, false};
        if (std::optional<schema::Constraint> constraint = emptyConstraint(drop.kind)) {
            schema::base(*constraint).name = drop.name;
            schema::Table table;
            table.name = drop.table;
            // A nameless one has no name to find either: what a convention would need (columns) is not there.
            if (drop.name) {
                RETORT_TRY(step.name, schema::constraintName(*constraint, table, m_naming));
            }
        }
        return list(std::move(step));
    }

private:
    [[nodiscard]] static std::optional<schema::Constraint> emptyConstraint(operations::ConstraintKind kind)
    {
        switch (kind) {
        case operations::ConstraintKind::Primary: return schema::PrimaryKeyConstraint{};
        case operations::ConstraintKind::Unique: return schema::UniqueConstraint{};
        case operations::ConstraintKind::Check: return schema::CheckConstraint{};
        case operations::ConstraintKind::ForeignKey: return schema::ForeignKeyConstraint{};
        case operations::ConstraintKind::Unspecified: break;
        }
        return std::nullopt;
    }

    [[nodiscard]] Result<schema::Table> typedTable(const operations::AlterColumn& alter,
                                                   const types::TypePtr& type) const
    {
        schema::Column column = placeholder(alter.column);
        column.type = type;
        return schema::withConventionalNames(schema::buildTable(alter.table, {column}), m_naming);
    }

    [[nodiscard]] bool counts(const schema::Constraint& constraint) const
    {
        return !std::holds_alternative<schema::PrimaryKeyConstraint>(constraint)
               && m_dialect.createsConstraint(constraint);
    }

    const dialects::Dialect& m_dialect;
    const schema::NamingConvention& m_naming;
};

} // namespace

const schema::ForeignKeyConstraint* inlineReference(const AddColumnStep& step)
{
    const schema::ForeignKeyConstraint* found = nullptr;
    if (!step.add.inlineReferences)
        return nullptr;
    for (const schema::Constraint& constraint : step.table.constraints) {
        const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint);
        if (key == nullptr)
            continue;
        if (found != nullptr || key->columns.size() != 1)
            return nullptr;
        found = key;
    }
    return found;
}

Result<std::vector<Step>> stepsOf(const operations::OperationBody& body, const dialects::Dialect& dialect,
                                  const schema::NamingConvention& naming)
{
    namespace ops = operations;
    const StepBuilder build(dialect, naming);
    const auto unsupported = [&body]() -> Steps {
        return fail(ErrorCode::Unsupported, std::string(ops::directiveName(body)) + " is not an operation on a table");
    };
    return std::visit(Overloaded{
                          [&](const ops::CreateTable& op) { return build.createTable(op); },
                          [](const ops::DropTable& op) -> Steps { return list(DropTableStep{op}); },
                          [](const ops::RenameTable& op) -> Steps { return list(RenameTableStep{op}); },
                          [&](const ops::AddColumn& op) { return build.addColumn(op); },
                          [](const ops::DropColumn& op) -> Steps { return list(DropColumnStep{op}); },
                          [&](const ops::AlterColumn& op) { return build.alterColumn(op); },
                          [&](const ops::CreateIndex& op) { return build.createIndex(op); },
                          [&](const ops::DropIndex& op) { return build.dropIndex(op); },
                          [&](const ops::CreateConstraint& op) { return build.createConstraint(op); },
                          [&](const ops::DropConstraint& op) { return build.dropConstraint(op); },
                          [](const ops::CreateTableComment& op) -> Steps {
                              return list(TableCommentStep{op.table, op.comment});
                          },
                          [](const ops::DropTableComment& op) -> Steps {
                              return list(TableCommentStep{op.table, std::nullopt, true});
                          },
                          [&](const ops::Execute&) { return unsupported(); },
                          [&](const ops::BulkInsert&) { return unsupported(); },
                          [&](const ops::CreateType&) { return unsupported(); },
                          [&](const ops::DropType&) { return unsupported(); },
                          [&](const ops::BatchAlterTable&) { return unsupported(); },
                          [&](const ops::AutocommitBlock&) { return unsupported(); },
                      },
                      body);
}

} // namespace retort::ddl
