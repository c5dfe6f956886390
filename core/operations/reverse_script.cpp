#include "core/operations/reverse_script.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <set>
#include <utility>

#include "core/operations/column_default.h"
#include "core/operations/reverse.h"
#include "core/operations/visit.h"
#include "core/sql/dotted_name.h"

namespace retort::operations {

using schema::Column;
using schema::Constraint;
using schema::ForeignKeyConstraint;
using schema::Index;
using schema::PrimaryKeyConstraint;
using schema::Table;

namespace {

std::string words(const QualifiedName& name)
{
    return "'" + sql::dottedName(name) + "'";
}

std::string words(const QualifiedName& table, const Identifier& column)
{
    const std::string name = words(table);
    return name.substr(0, name.size() - 1) + "." + column.text() + "'";
}

bool hasValueForRows(const Column& column)
{
    return column.effectivelyNullable() || column.hasServerDefault() || column.computed || column.identity;
}

// What the column asks for by flags is among the table's constraints and indexes, which come as operations of their own.
Column alone(Column column)
{
    column.index.reset();
    column.unique.reset();
    column.foreignKeys.clear();
    column.constraints.clear();
    return column;
}

// The named types that a column has on PostgreSQL: they outlive their tables.
std::string namedType(const Column& column)
{
    const types::TypePtr type = types::SqlType::forDialect(column.type, "postgresql");
    if (!type || !type->isA("Enum") || !type->flag("native_enum", true))
        return {};
    return type->string("name").value_or("");
}

// The table that a statement changes rows of; null: it is something else.
const sql::TableRef* changedRows(const sql::ExpressionPtr& statement)
{
    if (!statement)
        return nullptr;
    if (const auto* insert = std::get_if<sql::Insert>(&statement->node))
        return &insert->table;
    if (const auto* update = std::get_if<sql::Update>(&statement->node))
        return &update->table;
    const auto* removal = std::get_if<sql::Delete>(&statement->node);
    return removal ? &removal->table : nullptr;
}

// Walks the operations in their order, with the schema that each of them finds.
class Reversing {
public:
    Reversing(const SchemaModel& before, std::string_view dialect, bool inBatches)
        : m_model(before), m_dialect(dialect), m_inBatches(inBatches), m_inBatch(inBatches)
    {
    }

    Reversal one(const Operation& operation)
    {
        m_source = operation.source;
        m_remarks.clear();
        std::vector<Operation> undoing;
        auto bodies = std::visit([this](const auto& body) { return undo(body); }, operation.body);
        if (bodies) {
            for (OperationBody& body : *bodies)
                undoing.push_back({.body = std::move(body), .source = operation.source});
        } else {
            leave(bodies.error().message);
        }
        std::vector<ReversalRemark> remarks = std::move(m_remarks);
        if (!isBlock(operation.body)) {
            note(operation.body);
            m_model.apply(operation);
        }
        return {.operations = std::move(undoing), .remarks = std::move(remarks)};
    }

    [[nodiscard]] bool uncertain() const { return m_uncertain; }
    [[nodiscard]] SchemaModel take() { return std::move(m_model); }

private:
    using Bodies = Result<std::vector<OperationBody>>;

    void leave(std::string text) { m_remarks.push_back({.source = m_source, .text = std::move(text), .undone = false}); }
    void remark(std::string text) { m_remarks.push_back({.source = m_source, .text = std::move(text), .undone = true}); }

    static bool isBlock(const OperationBody& body)
    {
        return std::holds_alternative<BatchAlterTable>(body) || std::holds_alternative<AutocommitBlock>(body);
    }

    // Tables that this script made: what happens to their rows goes with them.
    void note(const OperationBody& body)
    {
        if (const auto* create = std::get_if<CreateTable>(&body); create && m_model.find(create->table.name) == nullptr)
            m_made.insert(create->table.name);
        else if (const auto* drop = std::get_if<DropTable>(&body))
            m_made.erase(drop->table);
        else if (const auto* rename = std::get_if<RenameTable>(&body); rename && m_made.erase(rename->table) > 0)
            m_made.insert({rename->table.schema, rename->newName});
    }

    // The table as the operation finds it.
    const Table* known(const QualifiedName& name)
    {
        m_uncertain = m_uncertain || !m_model.gaps().empty();
        return m_model.find(name);
    }

    const Column* known(const QualifiedName& table, const Identifier& column)
    {
        const Table* found = known(table);
        return found != nullptr ? found->findColumn(column.text()) : nullptr;
    }

    static std::unexpected<Error> cannot(std::string_view directive, const std::string& subject, std::string_view why)
    {
        return fail(ErrorCode::Unsupported, std::string(directive) + " of " + subject + " cannot be reversed: " + std::string(why));
    }

    template <class Body>
    static Bodies plainly(const Body& body)
    {
        RETORT_TRY(std::vector<Operation> reversed, reverse(Operation{.body = body, .source = {}}));
        std::vector<OperationBody> bodies;
        for (Operation& operation : reversed)
            bodies.push_back(std::move(operation.body));
        return bodies;
    }

    struct Difference {
        std::vector<Constraint> constraints;
        std::vector<Index> indexes;
    };

    // What an operation on the table adds to it, or takes from it. Constraints are told apart by numbers given for that.
    Difference difference(const Table& table, const OperationBody& body, bool added) const
    {
        constexpr std::uint32_t first = 1U << 30U;
        SchemaModel probe = m_model;
        Table numbered = table;
        std::uint32_t next = first;
        for (Constraint& constraint : numbered.constraints)
            schema::base(constraint).creationOrder = next++;
        probe.apply({.body = CreateTable{.table = numbered}, .source = {}});
        probe.apply({.body = body, .source = {}});
        const Table* after = probe.find(table.name);
        Difference result;
        if (after == nullptr)
            return result;
        const auto number = [](const Constraint& constraint) { return schema::base(constraint).creationOrder; };
        const std::vector<Constraint>& longer = added ? after->constraints : numbered.constraints;
        const std::vector<Constraint>& shorter = added ? numbered.constraints : after->constraints;
        std::ranges::copy_if(longer, std::back_inserter(result.constraints),
                             [&](const Constraint& one) { return !std::ranges::contains(shorter, number(one), number); });
        const std::vector<Index>& more = added ? after->indexes : table.indexes;
        const std::vector<Index>& less = added ? table.indexes : after->indexes;
        std::ranges::copy_if(more, std::back_inserter(result.indexes),
                             [&](const Index& one) { return one.name && !std::ranges::contains(less, one.name, &Index::name); });
        return result;
    }

    Bodies undo(const CreateTable& create)
    {
        if (create.ifNotExists && known(create.table.name) != nullptr) {
            remark("create_table of " + words(create.table.name) + " does nothing: the revisions before made that table");
            return {};
        }
        for (const Column& column : create.table.columns) {
            const std::string type = m_dialect == "postgresql" ? namedType(column) : std::string();
            if (!type.empty())
                remark("the type '" + type + "' that create_table of " + words(create.table.name) + " makes stays when the table is dropped");
        }
        return plainly(create);
    }

    Bodies undo(const DropTable& drop)
    {
        const Table* table = known(drop.table);
        if (table == nullptr && drop.ifExists && m_model.gaps().empty()) {
            remark("drop_table of " + words(drop.table) + " does nothing: there is no such table here");
            return {};
        }
        if (table == nullptr)
            return cannot("drop_table", words(drop.table), "which columns the table had is not known");
        CreateTable create{.table = *table};
        create.table.indexes.clear();
        for (Column& column : create.table.columns) {
            const std::string type = m_dialect == "postgresql" ? namedType(column) : std::string();
            if (!type.empty())
                remark("create_table of " + words(drop.table) + " makes the type '" + type + "', which may still be there");
            column = alone(std::move(column));
        }
        std::vector<OperationBody> bodies;
        bodies.push_back(std::move(create));
        for (const Index& index : table->indexes)
            bodies.push_back(CreateIndex{.table = drop.table, .index = index});
        return bodies;
    }

    Bodies undo(const RenameTable& rename) { return plainly(rename); }

    // A database may refuse to drop a column that an index or a foreign key still names.
    Bodies undo(const AddColumn& add)
    {
        const Table* table = known(add.table);
        if (add.ifNotExists && table != nullptr && table->findColumn(add.column.name.text()) != nullptr) {
            remark("add_column of " + words(add.table, add.column.name) + " does nothing: the revisions before made that column");
            return {};
        }
        std::vector<OperationBody> bodies;
        const Difference gained = table != nullptr ? difference(*table, add, true) : Difference();
        for (const Index& index : gained.indexes)
            bodies.push_back(DropIndex{.name = index.name, .table = add.table, .schema = add.table.schema});
        for (const Constraint& constraint : gained.constraints) {
            const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
            if (key != nullptr && key->name)
                bodies.push_back(DropConstraint{.table = add.table, .name = key->name, .kind = ConstraintKind::ForeignKey});
            else if (key != nullptr && (m_dialect == "mysql" || m_dialect == "mariadb"))
                remark("the foreign key of " + words(add.table, add.column.name) + " has no name, and the column cannot be dropped before the key");
        }
        bodies.push_back(DropColumn{.table = add.table, .column = add.column.name});
        return bodies;
    }

    Bodies undo(const DropColumn& drop)
    {
        const Table* table = known(drop.table);
        const Column* column = table != nullptr ? table->findColumn(drop.column.text()) : nullptr;
        const std::string subject = words(drop.table, drop.column);
        if (column == nullptr && drop.ifExists && m_model.gaps().empty()) {
            remark("drop_column of " + subject + " does nothing: there is no such column here");
            return {};
        }
        if (column == nullptr)
            return cannot("drop_column", subject, "which type the column had is not known");
        const Difference lost = difference(*table, drop, false);
        const auto isKey = [](const Constraint& one) { return std::holds_alternative<PrimaryKeyConstraint>(one); };
        if (std::ranges::any_of(lost.constraints, isKey) || column->primaryKey)
            return cannot("drop_column", subject, "the column was in the primary key");
        if (!hasValueForRows(*column))
            remark("the column " + subject + " is NOT NULL without a default; rows that are there need a value for it");
        std::vector<OperationBody> bodies;
        bodies.push_back(AddColumn{.table = drop.table, .column = alone(*column)});
        for (const Constraint& constraint : lost.constraints) {
            const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
            if (check != nullptr && check->typeBound)
                continue; // the type makes it
            if (m_inBatch && !schema::base(constraint).name)
                leave("a constraint without a name (" + std::string(schema::className(constraint)) + ") went with the column " + subject
                      + "; a batch block needs a name to make it");
            else
                bodies.push_back(CreateConstraint{.table = drop.table, .constraint = constraint});
        }
        for (const Index& index : lost.indexes)
            bodies.push_back(CreateIndex{.table = drop.table, .index = index});
        return bodies;
    }

    // alembic autogenerate gives what it knows of the column in the same way: MySQL changes columns as a whole.
    Bodies undo(const AlterColumn& given)
    {
        AlterColumn alter = given;
        if (const Column* column = known(alter.table, alter.column)) {
            if (!alter.existingType && !types::isNullType(column->type)) {
                alter.existingType = column->type;
                alter.typeIsClass = false;
            }
            if (!alter.existingNullable)
                alter.existingNullable = column->effectivelyNullable();
            if (!isGiven(alter.existingServerDefault) && (isGiven(alter.serverDefault) || !std::holds_alternative<DropDefault>(defaultOf(*column))))
                alter.existingServerDefault = defaultOf(*column);
            if (alter.autoincrement && !alter.existingAutoincrement)
                alter.existingAutoincrement = column->autoincrement;
            if (!alter.existingComment)
                alter.existingComment = column->comment;
        }
        return plainly(alter);
    }

    Bodies undo(const CreateIndex& create)
    {
        const Table* table = known(create.table);
        const auto isIt = [&](const Index& index) { return index.name && index.name == create.index.name; };
        if (create.ifNotExists.value_or(false) && table != nullptr && std::ranges::any_of(table->indexes, isIt)) {
            remark("create_index of '" + create.index.name->text() + "' does nothing: the revisions before made that index");
            return {};
        }
        CreateIndex named = create;
        if (!named.index.name && table != nullptr) {
            if (const Difference gained = difference(*table, create, true); !gained.indexes.empty())
                named.index.name = gained.indexes.front().name;
        }
        return plainly(named);
    }

    Bodies undo(const DropIndex& drop)
    {
        m_uncertain = m_uncertain || !m_model.gaps().empty();
        const std::string subject = "'" + (drop.name ? drop.name->text() : std::string()) + "'";
        for (const SchemaModel::TablePtr& table : m_model.tables()) {
            if (drop.table && *drop.table != table->name)
                continue;
            const auto found = std::ranges::find_if(table->indexes, [&](const Index& index) { return index.name && index.name == drop.name; });
            if (found != table->indexes.end())
                return std::vector<OperationBody>{CreateIndex{.table = table->name, .index = *found}};
        }
        if (drop.ifExists.value_or(false) && m_model.gaps().empty()) {
            remark("drop_index of " + subject + " does nothing: there is no such index here");
            return {};
        }
        return cannot("drop_index", subject, "which columns the index had is not known");
    }

    Bodies undo(const CreateConstraint& create)
    {
        CreateConstraint named = create;
        const Table* table = known(create.table);
        if (table != nullptr && std::holds_alternative<PrimaryKeyConstraint>(create.constraint) && table->primaryKey() != nullptr
            && !table->primaryKey()->columns.empty())
            return cannot("create_primary_key", words(create.table), "it takes the place of another key");
        if (table != nullptr && !schema::base(named.constraint).name) {
            if (const Difference gained = difference(*table, create, true); !gained.constraints.empty())
                schema::base(named.constraint).name = schema::base(gained.constraints.front()).name;
        }
        return plainly(named);
    }

    Bodies undo(const DropConstraint& drop)
    {
        const std::string subject = "'" + (drop.name ? drop.name->text() : std::string()) + "'";
        const Table* table = known(drop.table);
        const Difference lost = table != nullptr ? difference(*table, drop, false) : Difference();
        if (lost.constraints.empty() && drop.ifExists && table != nullptr && m_model.gaps().empty()) {
            remark("drop_constraint of " + subject + " does nothing: there is no such constraint here");
            return {};
        }
        if (lost.constraints.empty())
            return cannot("drop_constraint", subject, "what the constraint was is not known");
        Constraint constraint = lost.constraints.front();
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        if (check != nullptr && check->typeBound)
            return cannot("drop_constraint", subject, "it belongs to the type of the column '" + check->typeBoundColumn.text() + "'");
        if (!schema::base(constraint).name)
            schema::base(constraint).name = drop.name; // the server's
        if (m_inBatch && !schema::base(constraint).name)
            return cannot("drop_constraint", words(drop.table), "the constraint has no name, and a batch block needs one to make it");
        return std::vector<OperationBody>{CreateConstraint{.table = drop.table, .constraint = std::move(constraint)}};
    }

    Bodies undo(const CreateTableComment& given)
    {
        CreateTableComment create = given;
        const Table* table = known(create.table);
        if (!create.existingComment && table != nullptr)
            create.existingComment = table->comment;
        return plainly(create);
    }

    Bodies undo(const DropTableComment& given)
    {
        DropTableComment drop = given;
        const Table* table = known(drop.table);
        if (!drop.existingComment && table != nullptr)
            drop.existingComment = table->comment;
        return plainly(drop);
    }

    Bodies undo(const Execute& execute)
    {
        const sql::TableRef* table = changedRows(execute.statement);
        if (table != nullptr && table->kind == sql::TableRef::Kind::Table && m_made.contains(table->name))
            return {}; // its rows go with the table
        return plainly(execute);
    }

    Bodies undo(const BulkInsert& insert)
    {
        if (m_made.contains(insert.table.name))
            return {};
        return plainly(insert);
    }

    Bodies undo(const CreateType& create) { return plainly(create); }
    Bodies undo(const DropType& drop) { return plainly(drop); }

    // The operations of a block, the last first; those that cannot be undone have their remarks.
    std::vector<Operation> inside(const std::vector<Operation>& operations)
    {
        std::vector<Reversal> reversed;
        for (const Operation& operation : operations)
            reversed.push_back(one(operation));
        std::vector<Operation> undoing;
        std::vector<ReversalRemark> remarks;
        for (Reversal& step : reversed | std::views::reverse) {
            std::ranges::move(step.operations, std::back_inserter(undoing));
            std::ranges::move(step.remarks, std::back_inserter(remarks));
        }
        m_remarks = std::move(remarks);
        return undoing;
    }

    Bodies undo(const BatchAlterTable& batch)
    {
        const Operation whole{.body = batch, .source = m_source};
        if (batch.copyFrom || !batch.tableArgs.empty() || !batch.reflectArgs.empty() || !batch.partialReordering.empty()) {
            m_model.apply(whole);
            return cannot("batch_alter_table", words(batch.table), "its arguments describe the table as it was before");
        }
        BatchAlterTable back = batch;
        m_inBatch = true;
        back.operations = inside(batch.operations);
        m_inBatch = m_inBatches;
        std::vector<OperationBody> bodies;
        if (!back.operations.empty())
            bodies.push_back(std::move(back));
        return bodies;
    }

    Bodies undo(const AutocommitBlock& block)
    {
        AutocommitBlock back{.operations = inside(block.operations)};
        std::vector<OperationBody> bodies;
        if (!back.operations.empty())
            bodies.push_back(std::move(back));
        return bodies;
    }

    SchemaModel m_model;
    std::string m_dialect;
    std::set<QualifiedName> m_made;
    std::vector<ReversalRemark> m_remarks; // of the operation at hand
    OperationSource m_source;
    bool m_inBatches = false;
    bool m_inBatch = false;
    bool m_uncertain = false;
};

} // namespace

ScriptReversal reverseScript(const std::vector<Operation>& operations, const SchemaModel& before, std::string_view dialect, bool inBatches)
{
    Reversing reversing(before, dialect, inBatches);
    ScriptReversal result{.steps = {}, .uncertain = false, .after = SchemaModel()};
    for (const Operation& operation : operations)
        result.steps.push_back(reversing.one(operation));
    std::ranges::reverse(result.steps);
    result.uncertain = reversing.uncertain();
    result.after = reversing.take();
    return result;
}

} // namespace retort::operations
