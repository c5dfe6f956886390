#include "core/operations/schema_model.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/operations/visit.h"
#include "core/schema/referred_columns.h"
#include "core/sql/dotted_name.h"

namespace retort::operations {

using schema::Column;
using schema::Constraint;
using schema::ForeignKeyConstraint;
using schema::Index;
using schema::PrimaryKeyConstraint;
using schema::Table;
using schema::UniqueConstraint;

namespace {

bool mentions(const sql::ExpressionPtr& expression, const Identifier& column)
{
    return std::ranges::contains(schema::referredColumns(expression), column, &sql::ColumnRef::name);
}

bool mentions(const Index& index, const Identifier& column)
{
    return std::ranges::any_of(index.expressions, [&](const sql::ExpressionPtr& one) { return mentions(one, column); });
}

// What a database drops together with the column.
bool mentions(const Constraint& constraint, const Identifier& column)
{
    if (const std::vector<Identifier>* columns = schema::listedColumns(constraint))
        return std::ranges::contains(*columns, column);
    if (const auto* check = std::get_if<schema::CheckConstraint>(&constraint))
        return check->typeBound ? check->typeBoundColumn == column : mentions(check->sqltext, column);
    const auto* exclude = std::get_if<schema::ExcludeConstraint>(&constraint);
    return exclude && std::ranges::any_of(exclude->elements, [&](const auto& one) { return mentions(one.first, column); });
}

bool isKind(const Constraint& constraint, ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Unspecified: return true;
    case ConstraintKind::Primary: return std::holds_alternative<PrimaryKeyConstraint>(constraint);
    case ConstraintKind::Unique: return std::holds_alternative<UniqueConstraint>(constraint);
    case ConstraintKind::Check: return std::holds_alternative<schema::CheckConstraint>(constraint);
    case ConstraintKind::ForeignKey: return std::holds_alternative<ForeignKeyConstraint>(constraint);
    }
    return false;
}

std::string words(const QualifiedName& name)
{
    return "'" + sql::dottedName(name) + "'";
}

// Skips white space and comments.
std::string_view withoutComments(std::string_view text)
{
    for (;;) {
        const std::size_t start = text.find_first_not_of(" \t\r\n\f\v(;");
        text = start == std::string_view::npos ? std::string_view() : text.substr(start);
        const std::string_view ending = text.starts_with("--") ? "\n" : text.starts_with("/*") ? "*/" : "";
        if (ending.empty())
            return text;
        const std::size_t end = text.find(ending);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + ending.size());
    }
}

std::string takeWord(std::string_view& text)
{
    text = withoutComments(text);
    std::string word;
    while (!text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0) {
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        text.remove_prefix(1);
    }
    return word;
}

} // namespace

std::string serverName(std::string_view dialect, const Table& table, const Constraint& constraint)
{
    const auto* foreign = std::get_if<ForeignKeyConstraint>(&constraint);
    const auto* unique = std::get_if<UniqueConstraint>(&constraint);
    if (dialect == "mysql" || dialect == "mariadb") {
        if (unique)
            return unique->columns.empty() ? std::string() : unique->columns.front().text();
        // storage/innobase: numbered in the order in which the table got them.
        int number = 0;
        for (const Constraint& one : table.constraints) {
            const auto* key = std::get_if<ForeignKeyConstraint>(&one);
            if (key && !key->name)
                ++number;
            if (foreign && key == foreign)
                return table.name.name.text() + "_ibfk_" + std::to_string(number);
        }
        return {};
    }
    if (dialect != "postgresql")
        return {};
    // commands/indexcmds.c: ChooseIndexName, commands/tablecmds.c: ChooseForeignKeyConstraintNameAddition.
    std::string name = table.name.name.text();
    const std::vector<Identifier>* columns = foreign || unique ? schema::listedColumns(constraint) : nullptr;
    for (std::size_t i = 0; columns && i < columns->size(); ++i)
        name += "_" + (*columns)[i].text();
    return std::holds_alternative<PrimaryKeyConstraint>(constraint) ? name + "_pkey"
           : unique                                                 ? name + "_key"
           : foreign                                                ? name + "_fkey"
                                                                    : std::string();
}

bool changesStructure(std::string_view statement)
{
    static constexpr auto things = std::to_array<std::string_view>({"TABLE", "INDEX", "VIEW", "SCHEMA"});
    static constexpr auto between = std::to_array<std::string_view>(
        {"OR", "REPLACE", "UNIQUE", "TEMPORARY", "TEMP", "UNLOGGED", "MATERIALIZED", "FOREIGN", "VIRTUAL", "GLOBAL", "LOCAL"});
    const std::string verb = takeWord(statement);
    if (verb == "RENAME")
        return true;
    if (verb != "CREATE" && verb != "ALTER" && verb != "DROP")
        return false;
    std::string word = takeWord(statement);
    while (std::ranges::contains(between, word))
        word = takeWord(statement);
    return std::ranges::contains(things, word);
}

// One operation being applied.
class SchemaChange {
public:
    SchemaChange(SchemaModel& model, const OperationSource& source) : m_model(model), m_source(source) {}

    void apply(const OperationBody& body)
    {
        std::visit([this](const auto& operation) { change(operation); }, body);
    }

private:
    void gap(std::string reason) { m_model.addGap({.reason = std::move(reason), .source = m_source, .revision = {}}); }

    // A convention that cannot be applied fails where the SQL is made; here the names stay away.
    Table named(Table table) const
    {
        auto conventional = schema::withConventionalNames(table, m_model.m_naming);
        return conventional ? std::move(*conventional) : std::move(table);
    }

    // A copy of the table to change; null, with a gap noted, when there is none.
    Table* editable(const QualifiedName& name)
    {
        const auto found = m_model.m_tables.find(name);
        if (found == m_model.m_tables.end()) {
            gap("there is no table " + words(name) + " here");
            return nullptr;
        }
        auto copy = std::make_shared<Table>(*found->second);
        Table* table = copy.get();
        found->second = std::move(copy);
        return table;
    }

    Column* editable(Table& table, const Identifier& name)
    {
        const auto found = std::ranges::find(table.columns, name, &Column::name);
        if (found != table.columns.end())
            return &*found;
        gap("the table " + words(table.name) + " has no column '" + name.text() + "' here");
        return nullptr;
    }

    void change(const CreateTable& create)
    {
        if (create.ifNotExists && m_model.m_tables.contains(create.table.name))
            return;
        m_model.m_tables.insert_or_assign(create.table.name, std::make_shared<const Table>(named(create.table)));
    }

    void change(const DropTable& drop)
    {
        if (m_model.m_tables.erase(drop.table) == 0 && !drop.ifExists)
            gap("there is no table " + words(drop.table) + " here");
    }

    void change(const RenameTable& rename)
    {
        Table* table = editable(rename.table);
        if (table == nullptr)
            return;
        const QualifiedName to{rename.table.schema, rename.newName};
        table->name = to;
        auto node = m_model.m_tables.extract(rename.table);
        node.key() = to;
        m_model.m_tables.erase(to);
        m_model.m_tables.insert(std::move(node));
        forReferring(rename.table, [&](ForeignKeyConstraint& key) { key.referredTable = to; });
    }

    // Every foreign key of any table that refers to this one.
    template <class Edit>
    void forReferring(const QualifiedName& target, Edit&& edit)
    {
        const auto refers = [&](const Constraint& constraint) {
            const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
            return key && key->referredTable == target;
        };
        for (auto& [name, table] : m_model.m_tables) {
            if (std::ranges::none_of(table->constraints, refers))
                continue;
            auto copy = std::make_shared<Table>(*table);
            for (Constraint& constraint : copy->constraints) {
                if (refers(constraint))
                    edit(std::get<ForeignKeyConstraint>(constraint));
            }
            table = std::move(copy);
        }
    }

    void change(const AddColumn& add)
    {
        Table* table = editable(add.table);
        if (table == nullptr)
            return;
        if (table->findColumn(add.column.name.text()) != nullptr) {
            if (!add.ifNotExists)
                gap("the table " + words(add.table) + " has a column '" + add.column.name.text() + "' already");
            return;
        }
        // The constraints and indexes that the column itself asks for.
        Table alone = named(schema::buildTable(add.table, {add.column}));
        auto place = table->columns.end();
        if (add.insertBefore)
            place = std::ranges::find(table->columns, *add.insertBefore, &Column::name);
        else if (add.insertAfter)
            place = std::ranges::find(table->columns, *add.insertAfter, &Column::name);
        if (add.insertAfter && place != table->columns.end())
            ++place;
        table->columns.insert(place, std::move(alone.columns.front()));
        for (Constraint& constraint : alone.constraints) {
            if (!std::holds_alternative<PrimaryKeyConstraint>(constraint) || add.column.primaryKey)
                table->constraints.push_back(std::move(constraint));
        }
        std::ranges::move(alone.indexes, std::back_inserter(table->indexes));
    }

    void change(const DropColumn& drop)
    {
        const SchemaModel::TablePtr* known = nullptr;
        if (const auto found = m_model.m_tables.find(drop.table); found != m_model.m_tables.end())
            known = &found->second;
        if (drop.ifExists && (known == nullptr || (*known)->findColumn(drop.column.text()) == nullptr))
            return;
        Table* table = editable(drop.table);
        if (table == nullptr || editable(*table, drop.column) == nullptr)
            return;
        std::erase_if(table->columns, [&](const Column& column) { return column.name == drop.column; });
        std::erase_if(table->constraints, [&](const Constraint& one) { return mentions(one, drop.column); });
        std::erase_if(table->indexes, [&](const Index& index) { return mentions(index, drop.column); });
    }

    static void changeDefault(Column& column, const DefaultChange& change)
    {
        std::visit(Overloaded{[](const NotGiven&) {},
                              [&](const DropDefault&) {
                                  column.serverDefault = schema::NoDefault{};
                                  column.computed.reset();
                                  column.identity.reset();
                              },
                              [&](const std::string& text) { column.serverDefault = text; },
                              [&](const sql::ExpressionPtr& expression) { column.serverDefault = expression; },
                              [&](const schema::Computed& computed) { column.computed = computed; },
                              [&](const schema::Identity& identity) { column.identity = identity; },
                              [&](const schema::FetchedValue& fetched) { column.serverDefault = fetched; }},
                   change);
    }

    void change(const AlterColumn& alter)
    {
        Table* table = editable(alter.table);
        Column* column = table != nullptr ? editable(*table, alter.column) : nullptr;
        if (column == nullptr)
            return;
        if (alter.nullable)
            column->nullable = alter.nullable;
        if (alter.type)
            column->type = alter.type;
        if (alter.autoincrement)
            column->autoincrement = *alter.autoincrement;
        if (const auto* comment = std::get_if<std::string>(&alter.comment))
            column->comment = *comment;
        else if (std::holds_alternative<std::monostate>(alter.comment))
            column->comment.reset();
        changeDefault(*column, alter.serverDefault);
        if (alter.newName && *alter.newName != alter.column)
            renameColumn(*table, *column, *alter.newName);
    }

    void renameColumn(Table& table, Column& column, const Identifier& to)
    {
        const Identifier from = std::exchange(column.name, to);
        for (Constraint& constraint : table.constraints) {
            if (std::vector<Identifier>* columns = schema::listedColumns(constraint))
                std::ranges::replace(*columns, from, to);
            else if (auto* check = std::get_if<schema::CheckConstraint>(&constraint); check && check->typeBoundColumn == from)
                check->typeBoundColumn = to;
        }
        for (Index& index : table.indexes) {
            for (sql::ExpressionPtr& expression : index.expressions) {
                const auto* reference = std::get_if<sql::ColumnRef>(&expression->node);
                if (reference != nullptr && reference->name == from)
                    expression = sql::makeExpression(sql::ColumnRef{.table = reference->table, .name = to, .type = reference->type});
            }
        }
        const QualifiedName name = table.name; // the next line may copy the table
        forReferring(name, [&](ForeignKeyConstraint& key) { std::ranges::replace(key.referredColumns, from, to); });
    }

    void change(const CreateIndex& create)
    {
        Table* table = editable(create.table);
        if (table == nullptr)
            return;
        const auto isIt = [&](const Index& index) { return index.name && index.name == create.index.name; };
        if (create.ifNotExists.value_or(false) && std::ranges::any_of(table->indexes, isIt))
            return;
        Index index = create.index;
        if (auto name = schema::indexName(index, *table, m_model.m_naming))
            index.name = std::move(*name);
        table->indexes.push_back(std::move(index));
    }

    void change(const DropIndex& drop)
    {
        const auto isIt = [&](const Index& index) { return index.name && index.name == drop.name; };
        for (const auto& [name, table] : m_model.m_tables) {
            if ((drop.table && *drop.table != name) || std::ranges::none_of(table->indexes, isIt))
                continue;
            std::erase_if(editable(name)->indexes, isIt);
            return;
        }
        if (!drop.ifExists.value_or(false) && drop.name)
            gap("there is no index '" + drop.name->text() + "' here");
    }

    void change(const CreateConstraint& create)
    {
        Table* table = editable(create.table);
        if (table == nullptr)
            return;
        if (const auto* key = std::get_if<PrimaryKeyConstraint>(&create.constraint)) {
            std::erase_if(table->constraints, [](const Constraint& one) { return isKind(one, ConstraintKind::Primary); });
            for (Column& column : table->columns)
                column.primaryKey = std::ranges::contains(key->columns, column.name);
        }
        Constraint constraint = create.constraint;
        if (auto name = schema::constraintName(constraint, *table, m_model.m_naming))
            schema::base(constraint).name = std::move(*name);
        table->constraints.push_back(std::move(constraint));
    }

    void change(const DropConstraint& drop)
    {
        Table* table = editable(drop.table);
        if (table == nullptr)
            return;
        const auto isIt = [&](const Constraint& one) {
            if (drop.kind == ConstraintKind::Primary)
                return isKind(one, drop.kind);
            const std::optional<Identifier>& name = schema::base(one).name;
            if (!drop.name || !isKind(one, drop.kind))
                return false;
            return name ? *name == *drop.name
                        : serverName("postgresql", *table, one) == drop.name->text() || serverName("mysql", *table, one) == drop.name->text();
        };
        const auto found = std::ranges::find_if(table->constraints, isIt);
        if (found == table->constraints.end()) {
            if (!drop.ifExists)
                gap("the table " + words(drop.table) + " has no constraint '" + (drop.name ? drop.name->text() : std::string()) + "' here");
            return;
        }
        if (isKind(*found, ConstraintKind::Primary)) {
            for (Column& column : table->columns)
                column.primaryKey = false;
        }
        table->constraints.erase(found);
    }

    void change(const CreateTableComment& comment)
    {
        if (Table* table = editable(comment.table))
            table->comment = comment.comment;
    }

    void change(const DropTableComment& comment)
    {
        if (Table* table = editable(comment.table))
            table->comment.reset();
    }

    void change(const Execute& execute)
    {
        const auto* text = execute.statement ? std::get_if<sql::TextClause>(&execute.statement->node) : nullptr;
        const auto* ddl = execute.statement ? std::get_if<sql::DdlText>(&execute.statement->node) : nullptr;
        if ((text && changesStructure(text->text)) || (ddl && changesStructure(ddl->text)))
            gap("SQL text changes the structure, and what it does is not followed");
    }

    // Neither rows nor named types are part of the model.
    void change(const BulkInsert&) {}
    void change(const CreateType&) {}
    void change(const DropType&) {}

    void change(const BatchAlterTable& batch)
    {
        for (const Operation& operation : batch.operations)
            SchemaChange(m_model, operation.source).apply(operation.body);
    }

    void change(const AutocommitBlock& block)
    {
        for (const Operation& operation : block.operations)
            SchemaChange(m_model, operation.source).apply(operation.body);
    }

    SchemaModel& m_model;
    OperationSource m_source;
};

void SchemaModel::apply(const Operation& operation)
{
    SchemaChange(*this, operation.source).apply(operation.body);
}

void SchemaModel::gapsBelongTo(const std::string& revision)
{
    for (Gap& gap : m_gaps) {
        if (gap.revision.empty())
            gap.revision = revision;
    }
}

const Table* SchemaModel::find(const QualifiedName& name) const
{
    const auto found = m_tables.find(name);
    return found == m_tables.end() ? nullptr : found->second.get();
}

std::vector<SchemaModel::TablePtr> SchemaModel::tables() const
{
    std::vector<TablePtr> result;
    for (const auto& [name, table] : m_tables)
        result.push_back(table);
    return result;
}

} // namespace retort::operations
