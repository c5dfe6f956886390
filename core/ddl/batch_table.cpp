#include "core/ddl/batch_table.h"

#include <algorithm>
#include <set>

#include "core/ddl/batch_referents.h"
#include "core/ddl/expression_columns.h"
#include "core/operations/visit.h"

namespace retort::ddl {

namespace {

using operations::Overloaded;

// The first 50 characters, as Python counts them.
std::string temporaryName(const std::string& name)
{
    const std::string full = "_alembic_tmp_" + name;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < full.size(); ++i) {
        if ((static_cast<unsigned char>(full[i]) & 0xC0U) != 0x80U && characters++ == 50)
            return full.substr(0, i);
    }
    return full;
}

bool isTypeBound(const schema::Constraint& constraint)
{
    const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
    return check != nullptr && check->typeBound;
}

bool isSchemaType(const types::TypePtr& type)
{
    return type && (type->isA("Boolean") || type->isA("Enum"));
}

// The columns of a constraint by key; a type's CHECK and text expressions as SQLAlchemy finds them.
std::vector<std::string> columnsOf(const schema::Constraint& constraint)
{
    const auto texts = [](const std::vector<sql::Identifier>& names) {
        std::vector<std::string> result;
        for (const sql::Identifier& name : names)
            result.push_back(name.text());
        return result;
    };
    return std::visit(Overloaded{
                          [&](const schema::PrimaryKeyConstraint& key) { return texts(key.columns); },
                          [&](const schema::UniqueConstraint& unique) { return texts(unique.columns); },
                          [&](const schema::ForeignKeyConstraint& key) { return texts(key.columns); },
                          [&](const schema::CheckConstraint& check) {
                              return check.typeBound ? texts({check.typeBoundColumn}) : columnsIn(check.sqltext);
                          },
                          [](const schema::ExcludeConstraint& exclude) {
                              std::vector<std::string> result;
                              for (const auto& [expression, operation] : exclude.elements)
                                  std::ranges::move(columnsIn(expression), std::back_inserter(result));
                              return result;
                          },
                      },
                      constraint);
}

// SQLAlchemy leaves out indexes that index=True made; their flag is switched off in the copy, too, so they are lost.
bool isMadeByFlag(const schema::Index& index, const schema::Table& table)
{
    if (index.expressions.size() != 1)
        return false;
    const auto* reference = std::get_if<sql::ColumnRef>(&index.expressions.front()->node);
    const schema::Column* column = reference != nullptr ? table.findColumn(reference->name.text()) : nullptr;
    if (column == nullptr || !column->index.value_or(false))
        return false;
    return !index.name || index.name->conventional();
}

std::unexpected<Error> noColumn(const schema::Table& table, const sql::Identifier& column)
{
    return fail(ErrorCode::Compile, "table '" + table.name.name.text() + "' has no column '" + column.text() + "'");
}

bool givesUnnamedChecks(const operations::BatchAlterTable& batch)
{
    return std::ranges::any_of(batch.tableArgs, [](const schema::TableItem& item) {
        const auto* constraint = std::get_if<schema::Constraint>(&item);
        return constraint && !schema::base(*constraint).name && std::holds_alternative<schema::CheckConstraint>(*constraint);
    });
}

std::string nameOrNone(const std::optional<sql::Identifier>& name)
{
    return name ? name->text() : "None";
}

} // namespace

BatchTable::BatchTable(MigrationImpl& impl, const operations::BatchAlterTable& batch, schema::Table existing,
                       bool reflected)
    : m_impl(impl), m_batch(batch), m_table(std::move(existing)),
      m_reflected(reflected), m_temporary{m_table.name.schema, temporaryName(m_table.name.name.text())},
      m_columns(batch.partialReordering)
{
    for (const schema::Column& column : m_table.columns) {
        BatchColumn entry{.key = column.name.text(), .column = column, .source = nullptr};
        entry.column.unique = false;
        entry.column.index = false;
        entry.column.foreignKeys.clear(); // they are among the table's constraints
        entry.source = sql::makeExpression(sql::ColumnRef{m_table.name, column.name, column.type});
        m_columns.addExisting(std::move(entry));
    }
    takeConstraints();
    takeIndexes();
}

// alembic operations/batch.py: _grab_table_elements
void BatchTable::takeConstraints()
{
    std::vector<schema::Constraint> ordered = m_table.constraints;
    std::ranges::stable_sort(
        ordered, {}, [](const schema::Constraint& constraint) { return schema::base(constraint).creationOrder; });
    for (schema::Constraint& constraint : ordered) {
        const std::optional<sql::Identifier> name = schema::base(constraint).name;
        if (isTypeBound(constraint))
            continue;
        if (m_reflected && !name && std::holds_alternative<schema::CheckConstraint>(constraint)) {
            if (givesUnnamedChecks(m_batch)) // who writes them down knows of them
                continue;
            const Result<std::string> text =
                m_impl.dialect().expression(std::get<schema::CheckConstraint>(constraint).sqltext);
            m_impl.sink().warn("table '" + m_table.name.name.text() + "': the unnamed CHECK (" + text.value_or("...")
                               + ") is lost");
            continue;
        }
        if (name)
            m_named.emplace_back(name->text(), std::move(constraint));
        else
            m_unnamed.push_back(std::move(constraint));
    }
}

void BatchTable::takeIndexes()
{
    for (const schema::Index& index : m_table.indexes) {
        if (isMadeByFlag(index, m_table))
            m_impl.sink().warn("table '" + m_table.name.name.text()
                               + "': the index that index=True stands for in copy_from is lost");
        else
            m_indexes.push_back(index);
    }
}

Result<void> BatchTable::apply(const Step& step)
{
    const auto refuse = [](std::string_view what) -> Result<void> {
        return fail(ErrorCode::Unsupported, "Can't " + std::string(what) + " in batch mode");
    };
    return std::visit(
        Overloaded{
            [this](const AlterColumnStep& s) { return alterColumn(s.alter); },
            [this](const AddColumnStep& s) { return addColumn(s); },
            [this](const DropColumnStep& s) { return dropColumn(s.drop); },
            [this](const AddConstraintStep& s) { return addConstraint(s); },
            [this](const DropConstraintStep& s) { return dropConstraint(s); },
            [&](const RenameTableStep&) { return refuse("rename table"); },
            [&](const CreateTableStep&) { return refuse("create table"); },
            [&](const DropTableStep&) { return refuse("drop table"); },
            [this](const CreateIndexStep& s) -> Result<void> {
                std::erase_if(m_newIndexes, [&](const schema::Index& index) { return index.name == s.index.name; });
                m_newIndexes.push_back(s.index);
                return {};
            },
            [this](const DropIndexStep& s) -> Result<void> {
                if (std::erase_if(m_indexes, [&](const schema::Index& index) { return index.name == s.index.name; })
                    == 0)
                    return fail(ErrorCode::Compile, "No such index: '" + nameOrNone(s.index.name) + "'");
                return {};
            },
            [this](const TableCommentStep&) -> Result<void> {
                m_impl.sink().warn("the comment of table '" + m_table.name.name.text()
                                   + "' is not carried over by move and copy");
                return {};
            },
            [](const ColumnCommentStep&) -> Result<void> { return {}; }, // the column has it, CREATE TABLE follows
        },
        step);
}

// --- Columns ---------------------------------------------------------------------------------------------------------

// alembic operations/batch.py: ApplyBatchImpl.alter_column
Result<void> BatchTable::alterColumn(const operations::AlterColumn& alter)
{
    BatchColumn* entry = m_columns.find(alter.column.text());
    if (entry == nullptr)
        return noColumn(m_table, alter.column);
    if (alter.newName && !(*alter.newName == alter.column)) {
        entry->column.name = *alter.newName;
        if (alter.existingType)
            forgetTypeConstraint(alter.existingType);
    }
    if (alter.type)
        changeType(*entry, alter.type);
    if (alter.nullable)
        entry->column.nullable = *alter.nullable;
    RETORT_CHECK(changeDefault(entry->column, alter.serverDefault));
    if (alter.autoincrement) {
        entry->column.autoincrement =
            *alter.autoincrement == schema::Autoincrement::No ? schema::Autoincrement::No : schema::Autoincrement::Yes;
        entry->column.autoincrementGiven = true;
    }
    if (const auto* comment = std::get_if<std::string>(&alter.comment))
        entry->column.comment = *comment;
    else if (std::holds_alternative<std::monostate>(alter.comment))
        entry->column.comment.reset();
    return {};
}

void BatchTable::changeType(BatchColumn& column, const types::TypePtr& type)
{
    // A CHECK of the new type comes as a step of its own.
    column.typeConstraint = false;
    if (column.source && m_impl.castsInBatch(column.column.type, type))
        column.source = sql::makeExpression(sql::Cast{column.source, type});
    column.column.type = type;
}

Result<void> BatchTable::changeDefault(schema::Column& column, const operations::DefaultChange& change)
{
    if (std::holds_alternative<operations::NotGiven>(change))
        return {};
    if (std::holds_alternative<operations::DropDefault>(change))
        column.serverDefault = schema::NoDefault{};
    else if (const auto* text = std::get_if<std::string>(&change))
        column.serverDefault = *text;
    else if (const auto* expression = std::get_if<sql::ExpressionPtr>(&change))
        column.serverDefault = *expression;
    else
        return fail(ErrorCode::Compile, "server_default of column '" + column.name.text()
                                            + "' has to be a string or an SQL expression in batch mode");
    return {};
}

Result<void> BatchTable::addColumn(const AddColumnStep& step)
{
    BatchColumn entry{.key = step.add.column.name.text(), .column = step.table.columns.front(), .source = nullptr};
    entry.column.foreignKeys.clear(); // they come as constraints
    return m_columns.addNew(std::move(entry), step.add.insertBefore, step.add.insertAfter);
}

Result<void> BatchTable::dropColumn(const operations::DropColumn& drop)
{
    const std::string& key = drop.column.text();
    if (m_columns.find(key) == nullptr)
        return noColumn(m_table, drop.column);
    const auto leavePrimaryKey = [&key](schema::Constraint& constraint) {
        if (auto* primary = std::get_if<schema::PrimaryKeyConstraint>(&constraint))
            std::erase_if(primary->columns, [&key](const sql::Identifier& name) { return name.text() == key; });
    };
    for (auto& [name, constraint] : m_named) {
        if (!m_added.contains(name)) // only the old table's key
            leavePrimaryKey(constraint);
    }
    std::ranges::for_each(m_unnamed, leavePrimaryKey);
    m_columns.remove(key);
    if (const schema::OptionValue* option = schema::findOption(drop.options, "existing_type")) {
        if (const auto* type = std::get_if<types::TypePtr>(option))
            forgetTypeConstraint(*type);
    }
    return {};
}

// --- Constraints -----------------------------------------------------------------------------------------------------

// The named CHECK of a Boolean or Enum: the type makes it anew where it is wanted.
void BatchTable::forgetTypeConstraint(const types::TypePtr& type)
{
    const types::TypePtr resolved = types::SqlType::forDialect(type, m_impl.dialect().name());
    if (!isSchemaType(resolved))
        return;
    if (const std::optional<std::string> name = resolved->string("name"))
        std::erase_if(m_named, [&name](const NamedConstraint& named) { return named.first == *name; });
}

Result<void> BatchTable::addConstraint(const AddConstraintStep& step)
{
    const std::optional<sql::Identifier>& name = schema::base(step.constraint).name;
    if (!name && !isTypeBound(step.constraint))
        return fail(ErrorCode::Compile, "Constraint must have a name");
    if (std::holds_alternative<schema::PrimaryKeyConstraint>(step.constraint)) {
        std::erase_if(m_unnamed, [](const schema::Constraint& old) {
            return std::holds_alternative<schema::PrimaryKeyConstraint>(old);
        });
    }
    if (!name) {
        m_unnamed.push_back(step.constraint);
        return {};
    }
    m_added.insert(name->text());
    const auto known = std::ranges::find(m_named, name->text(), &NamedConstraint::first);
    if (known != m_named.end())
        known->second = step.constraint;
    else
        m_named.emplace_back(name->text(), step.constraint);
    return {};
}

Result<void> BatchTable::dropConstraint(const DropConstraintStep& step)
{
    if (!step.name) {
        // The nameless CHECK of a type is not among the constraints at all.
        return step.typeBound ? Result<void>() : fail(ErrorCode::Compile, "Constraint must have a name");
    }
    if (!m_reflected) {
        for (const BatchColumn& column : m_columns.items()) {
            BatchColumn& entry = *m_columns.find(column.key);
            const auto isIt = [&step](const schema::Constraint& constraint) {
                return schema::base(constraint).name == step.name;
            };
            if (entry.source && std::erase_if(entry.column.constraints, isIt) > 0)
                return {};
        }
    }
    const auto found = std::ranges::find(m_named, step.name->text(), &NamedConstraint::first);
    if (found == m_named.end())
        return step.typeBound ? Result<void>()
                              : fail(ErrorCode::Compile, "No such constraint: '" + step.name->text() + "'");
    unflagPrimaryKey(found->second);
    m_named.erase(found);
    return {};
}

// A column that was NOT NULL because it was a key stays NOT NULL.
void BatchTable::unflagPrimaryKey(const schema::Constraint& constraint)
{
    const auto* primary = std::get_if<schema::PrimaryKeyConstraint>(&constraint);
    if (primary == nullptr)
        return;
    for (const sql::Identifier& name : primary->columns) {
        if (BatchColumn* entry = m_columns.find(name.text())) {
            entry->column.nullable = entry->column.effectivelyNullable();
            entry->column.primaryKey = false;
        }
    }
}

// --- The new table ---------------------------------------------------------------------------------------------------

sql::ColumnRef BatchTable::renamed(const sql::ColumnRef& column) const
{
    return {column.table, m_columns.newName(column.name), column.type};
}

// The constraint under the columns' new names. References to the table itself keep naming the original, which the new
// table becomes in the end; a schema is passed on to what is referred to, as ForeignKeyConstraint.copy() does.
schema::Constraint BatchTable::transferred(schema::Constraint constraint) const
{
    const auto rename = [this](std::vector<sql::Identifier>& names) {
        for (sql::Identifier& name : names)
            name = m_columns.newName(name);
    };
    const ColumnRename renameInText = [this](const sql::ColumnRef& column) { return renamed(column); };
    std::visit(Overloaded{
                   [&](schema::PrimaryKeyConstraint& key) { rename(key.columns); },
                   [&](schema::UniqueConstraint& unique) { rename(unique.columns); },
                   [&](schema::CheckConstraint& check) {
                       check.sqltext = renameColumns(check.sqltext, renameInText);
                       check.typeBoundColumn = m_columns.newName(check.typeBoundColumn);
                   },
                   [&](schema::ForeignKeyConstraint& key) {
                       rename(key.columns);
                       if (m_table.name.schema)
                           key.referredTable.schema = m_table.name.schema;
                   },
                   [&](schema::ExcludeConstraint& exclude) {
                       for (auto& [expression, operation] : exclude.elements)
                           expression = renameColumns(expression, renameInText);
                   },
               },
               constraint);
    return constraint;
}

bool BatchTable::survives(const schema::Constraint& constraint) const
{
    return std::ranges::all_of(columnsOf(constraint),
                               [this](const std::string& key) { return m_columns.find(key) != nullptr; });
}

schema::Index BatchTable::transferred(schema::Index index) const
{
    for (sql::ExpressionPtr& expression : index.expressions)
        expression = renameColumns(expression, [this](const sql::ColumnRef& column) { return renamed(column); });
    return index;
}

// The columns that a constraint given as table_args names, under the names that they have in the new table.
Result<std::vector<schema::TableItem>> BatchTable::tableArguments() const
{
    std::vector<schema::TableItem> items = m_batch.tableArgs;
    for (schema::TableItem& item : items) {
        auto* constraint = std::get_if<schema::Constraint>(&item);
        std::vector<sql::Identifier>* columns = constraint ? schema::listedColumns(*constraint) : nullptr;
        if (!columns)
            continue;
        for (sql::Identifier& column : *columns) {
            if (m_columns.find(column.text()) == nullptr)
                return fail(ErrorCode::Compile, schema::noColumnMessage(schema::className(*constraint), m_temporary, column));
            column = m_columns.newName(column);
        }
    }
    return items;
}

Result<schema::Table> BatchTable::newTable() const
{
    std::vector<schema::TableItem> items;
    std::set<std::string> withoutTypeConstraint;
    for (const BatchColumn& entry : m_columns.items()) {
        items.emplace_back(entry.column);
        if (!entry.typeConstraint)
            withoutTypeConstraint.insert(entry.column.name.text());
    }
    RETORT_TRY(std::vector<schema::TableItem> arguments, tableArguments());
    std::ranges::move(arguments, std::back_inserter(items));
    schema::Table table = schema::buildTable(m_temporary, std::move(items));
    std::erase_if(table.constraints, [&](const schema::Constraint& constraint) {
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        return check != nullptr && check->typeBound && withoutTypeConstraint.contains(check->typeBoundColumn.text());
    });
    table.dialectOptions = m_batch.tableOptions;
    for (const auto& [name, value] : m_table.dialectOptions) {
        if (schema::findOption(table.dialectOptions, name) == nullptr)
            table.dialectOptions.emplace_back(name, value);
    }
    return schema::withConventionalNames(std::move(table), schema::NamingConvention{});
}

// alembic operations/batch.py: _transfer_elements_to_new_table. A later primary key replaces an earlier one.
Result<void> BatchTable::appendConstraints(schema::Table& table)
{
    BatchReferents referents(m_temporary);
    std::uint32_t order = 0;
    for (const schema::Constraint& constraint : table.constraints)
        order = std::max(order, schema::base(constraint).creationOrder);
    std::vector<schema::Constraint> all;
    for (const auto& [name, constraint] : m_named)
        all.push_back(constraint);
    std::ranges::copy(m_unnamed, std::back_inserter(all));
    for (const schema::Constraint& constraint : all) {
        if (!survives(constraint)) {
            m_impl.sink().warn("constraint '" + nameOrNone(schema::base(constraint).name)
                               + "' is lost, because not all of its columns are in the new table");
            continue;
        }
        schema::Constraint copy = transferred(constraint);
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint))
            referents.add(*key);
        schema::base(copy).creationOrder = ++order;
        if (const auto* primary = std::get_if<schema::PrimaryKeyConstraint>(&copy)) {
            if (primary->columns.empty())
                continue;
            std::erase_if(table.constraints, [](const schema::Constraint& old) {
                return std::holds_alternative<schema::PrimaryKeyConstraint>(old);
            });
            for (schema::Column& column : table.columns) {
                if (std::ranges::contains(primary->columns, column.name))
                    column.primaryKey = true;
            }
        }
        table.constraints.push_back(std::move(copy));
    }
    for (const schema::Constraint& constraint : table.constraints) {
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint))
            RETORT_CHECK(referents.check(*key));
    }
    return {};
}

Result<std::string> BatchTable::copyStatement(const schema::Table& table) const
{
    sql::Select select;
    sql::Insert insert;
    select.from.push_back({.name = m_table.name, .columns = {}, .alias = std::nullopt});
    insert.table.name = table.name;
    for (const BatchColumn& entry : m_columns.items()) {
        if (!entry.source)
            continue;
        insert.columns.push_back(entry.column.name);
        const bool isCast = std::holds_alternative<sql::Cast>(entry.source->node);
        select.columns.push_back(isCast ? sql::makeExpression(sql::Label{entry.source, sql::Identifier(entry.key)})
                                        : entry.source);
    }
    insert.select = sql::makeExpression(std::move(select));
    return m_impl.dialect().statement(sql::makeExpression(std::move(insert)));
}

// alembic operations/batch.py: _gather_indexes_from_both_tables takes their columns from the new table.
Result<void> BatchTable::checkNewIndexes() const
{
    for (const schema::Index& index : m_newIndexes) {
        for (const sql::ExpressionPtr& expression : index.expressions) {
            const auto* column = std::get_if<sql::ColumnRef>(&expression->node);
            if (column != nullptr && m_columns.find(column->name.text()) == nullptr)
                return noColumn(m_table, column->name);
        }
    }
    return {};
}

// alembic operations/batch.py: ApplyBatchImpl._create
Result<void> BatchTable::create()
{
    RETORT_CHECK(m_columns.sort());
    RETORT_TRY(schema::Table table, newTable());
    RETORT_CHECK(appendConstraints(table));
    RETORT_CHECK(checkNewIndexes());

    std::set<std::string> names;
    for (const auto& [name, constraint] : m_named)
        names.insert(name);
    RETORT_CHECK(m_impl.prepareForBatch(m_table, names));
    RETORT_CHECK(m_impl.createTable({table, false}));

    RETORT_TRY(const std::string dropTemporary, m_impl.dialect().dropTable(m_temporary));
    RETORT_TRY(std::string copy, copyStatement(table));
    m_impl.sink().sql(std::move(copy), dropTemporary);
    RETORT_TRY(std::string drop, m_impl.dialect().dropTable(m_table.name));
    m_impl.sink().sql(std::move(drop), dropTemporary);
    RETORT_CHECK(m_impl.dropTypesOf(m_table));
    RETORT_CHECK(m_impl.renameTable({.table = m_temporary, .newName = m_table.name.name}));

    table.name = m_table.name;
    for (const schema::Index& index : m_indexes)
        RETORT_CHECK(m_impl.createIndex({table, transferred(index), false}));
    for (const schema::Index& index : m_newIndexes)
        RETORT_CHECK(m_impl.createIndex({table, transferred(index), false}));
    return {};
}

} // namespace retort::ddl
