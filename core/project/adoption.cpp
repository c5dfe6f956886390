#include "core/project/adoption.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/autogenerate/comparison_rules.h"
#include "core/autogenerate/render.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"
#include "core/operations/execute_text.h"
#include "core/project/adoption_parts.h"
#include "core/reflection/beyond_tables.h"
#include "core/sql/dotted_name.h"

namespace retort::project {

namespace {

using autogenerate::OperationGroup;
using operations::execute;
using schema::Autoincrement;
using schema::ForeignKeyConstraint;

operations::Operation operation(operations::OperationBody body)
{
    return {.body = std::move(body), .source = {}};
}

bool isPostgresql(const reflection::DatabaseSchema& database)
{
    return database.dialect == "postgresql";
}

Result<void> requireUnmanaged(const Project& project, sql::Connection& connection, const migration::MigrationSettings& settings)
{
    RETORT_TRY(const std::vector<std::string> rows, migration::readVersionRows(connection, settings));
    if (!rows.empty()) {
        return fail(ErrorCode::Conflict, "The database is under migrations already: its table " + settings.versionTable + " says revision " + rows.front()
                                             + ". Nothing was written.");
    }
    if (!project.map()->empty()) {
        return fail(ErrorCode::Conflict, "The project has revisions already, and a database is put under migrations with the first one. Compare the models "
                                         "with the database instead, or stamp it with the revision that it is at. Nothing was written.");
    }
    return {};
}

// ---- names and flags as a script has them

// The names are those that the database has: no naming convention is applied to them again.
void keepName(std::optional<sql::Identifier>& name)
{
    if (name)
        name = sql::Identifier(name->text(), name->quote(), true);
}

// Reflection says of each column whether it counts up. A script says so only where the rule for integer keys would have it
// otherwise.
Result<void> simplifyAutoincrement(schema::Table& table)
{
    schema::Table plain = table;
    for (schema::Column& column : plain.columns) {
        column.autoincrement = Autoincrement::Auto;
        column.autoincrementGiven = false;
    }
    RETORT_TRY(const schema::Column* byRule, schema::autoincrementColumn(plain));
    if (std::ranges::none_of(table.columns, &schema::Column::autoincrementGiven))
        return {}; // not a thing that this database tells
    const auto counting = std::ranges::find(table.columns, Autoincrement::Yes, &schema::Column::autoincrement);
    for (schema::Column& column : table.columns) {
        const bool counts = counting != table.columns.end() && &column == &*counting;
        const bool ruled = byRule != nullptr && byRule->name == column.name;
        const bool keep = counts != ruled && column.primaryKey;
        column.autoincrement = !keep ? Autoincrement::Auto : counts ? Autoincrement::Yes : Autoincrement::No;
        column.autoincrementGiven = keep;
    }
    return {};
}

// ---- PostgreSQL: sequences and enumerations

// What SERIAL makes of its own sequence, by its name.
bool isSerial(const schema::Table& table, const schema::Column& column, const reflection::StandaloneSequence& sequence)
{
    return sequence.owningTable == table.name.name.text() && sequence.owningColumn == column.name.text()
           && sequence.name == table.name.name.text() + '_' + column.name.text() + "_seq" && !sequence.create.contains(" INCREMENT")
           && !sequence.create.contains(" START") && !sequence.create.contains(" M") && !sequence.create.contains(" CACHE") && !sequence.create.contains(" CYCLE");
}

class PostgresqlObjects {
public:
    PostgresqlObjects(std::vector<reflection::StandaloneSequence> sequences, AdoptionOperations& operations)
        : m_sequences(std::move(sequences)), m_operations(operations)
    {
    }

    // The table as a script has it: SERIAL instead of a default from its sequence, enumerations that are made before.
    Result<void> adjust(schema::Table& table)
    {
        for (schema::Column& column : table.columns)
            column.type = withoutCreation(column.type);
        RETORT_TRY(const schema::Column* counting, schema::autoincrementColumn(table));
        const std::string name = counting != nullptr ? counting->name.text() : std::string();
        const auto column = std::ranges::find(table.columns, sql::Identifier(name), &schema::Column::name);
        if (counting == nullptr || column == table.columns.end() || column->identity)
            return {};
        const auto own = std::ranges::find_if(m_sequences, [&](const auto& sequence) { return isSerial(table, *column, sequence); });
        if (own == m_sequences.end()) {
            // Its numbers come from elsewhere, which its default says.
            column->autoincrement = Autoincrement::No;
            column->autoincrementGiven = true;
            return {};
        }
        m_sequences.erase(own);
        column->serverDefault = schema::NoDefault();
        return {};
    }

    // Types and sequences come before the tables that use them, and go after them.
    void write()
    {
        for (const auto& [name, type] : m_enums) {
            m_operations.upgrade.push_back({.modifies = {}, .operations = {execute("CREATE TYPE " + name + " AS ENUM (" + type + ')')}});
            m_types.push_back(name);
        }
        for (const reflection::StandaloneSequence& sequence : m_sequences)
            m_operations.upgrade.push_back({.modifies = {}, .operations = {execute(sequence.create)}});
    }

    void writeOwners(const std::string& table)
    {
        for (const reflection::StandaloneSequence& sequence : m_sequences) {
            if (!sequence.owningTable.empty() && sequence.owningTable == table)
                m_operations.upgrade.push_back({.modifies = {}, .operations = {execute(sequence.ownedBy)}});
        }
    }

    // What has an owner goes with it.
    void writeDrops()
    {
        for (const reflection::StandaloneSequence& sequence : m_sequences) {
            if (sequence.owningTable.empty())
                m_operations.downgrade.push_back({.modifies = {}, .operations = {execute("DROP SEQUENCE " + quoted(sequence.name))}});
        }
        for (const std::string& type : m_types)
            m_operations.downgrade.push_back({.modifies = {}, .operations = {execute("DROP TYPE " + type)}});
    }

private:
    static std::string quoted(const std::string& name) { return '"' + replaced(name, '"') + '"'; }
    static std::string replaced(const std::string& text, char doubled)
    {
        std::string out;
        for (const char c : text)
            out += c == doubled ? std::string(2, c) : std::string(1, c);
        return out;
    }

    // create_table() makes an enumeration for each table that has it; here it is made once.
    types::TypePtr withoutCreation(const types::TypePtr& type)
    {
        if (type->cls().className == "ARRAY") {
            const types::TypePtr item = type->nested("item_type");
            if (!item || item->cls().className != "ENUM")
                return type;
            return types::makeType("ARRAY", {{"item_type", withoutCreation(item)}}, "postgresql");
        }
        if (type->cls().home != "postgresql" || type->cls().className != "ENUM")
            return type;
        std::vector<types::SqlType::Argument> arguments;
        std::string name;
        std::string labels;
        std::string elsewhere;
        for (const auto& [key, value] : type->arguments()) {
            arguments.emplace_back(key, value);
            if (const auto* text = std::get_if<std::string>(&value); text != nullptr && key == "name")
                name = *text;
            else if (text != nullptr && key == "schema")
                elsewhere = *text;
            if (const auto* list = std::get_if<std::vector<std::string>>(&value); list != nullptr && key == "enums") {
                for (const std::string& label : *list)
                    labels += (labels.empty() ? "'" : ", '") + replaced(label, '\'') + '\'';
            }
        }
        arguments.emplace_back("create_type", false);
        if (!elsewhere.empty())
            m_operations.assumed.insert("The enumeration " + elsewhere + '.' + name + ", which columns have: it must be there before the revision runs.");
        else if (!name.empty())
            m_enums.emplace(quoted(name), labels);
        return types::makeType("ENUM", std::move(arguments), "postgresql");
    }

    std::vector<reflection::StandaloneSequence> m_sequences; // without those that SERIAL makes
    std::map<std::string, std::string> m_enums;              // their labels, as SQL
    std::vector<std::string> m_types;
    AdoptionOperations& m_operations;
};

// ---- order

struct LateKey {
    sql::QualifiedName table;
    ForeignKeyConstraint key;
};

// Tables before those that refer to them. A key that cannot wait for that, because tables refer to each other or because it
// points to something that is made after its table, comes when all tables are there; `late` gets it. SQLite takes a key to a
// table that is not there yet, and cannot add one later.
std::vector<schema::Table> inOrder(std::vector<schema::Table> tables, bool keysCanWait, std::vector<LateKey>& late)
{
    const auto refersTo = [](const schema::Table& table, const schema::Constraint& constraint) -> const ForeignKeyConstraint* {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        return key != nullptr && key->referredTable != table.name ? key : nullptr;
    };
    std::vector<schema::Table> sorted;
    while (!tables.empty()) {
        const auto waits = [&](const schema::Table& table) {
            return std::ranges::any_of(table.constraints, [&](const schema::Constraint& constraint) {
                const ForeignKeyConstraint* key = refersTo(table, constraint);
                return key != nullptr && std::ranges::contains(tables, key->referredTable, &schema::Table::name);
            });
        };
        auto next = std::ranges::find_if_not(tables, waits);
        if (next == tables.end()) {
            next = tables.begin();
            std::erase_if(next->constraints, [&](const schema::Constraint& constraint) {
                const ForeignKeyConstraint* key = refersTo(*next, constraint);
                if (!keysCanWait || key == nullptr || !std::ranges::contains(tables, key->referredTable, &schema::Table::name))
                    return false;
                late.push_back({next->name, *key});
                return true;
            });
        }
        sorted.push_back(std::move(*next));
        tables.erase(next);
    }
    return sorted;
}

// ---- the operations

void writeTable(const schema::Table& table, const reflection::DatabaseSchema& database, AdoptionOperations& operations)
{
    schema::Table bare = table;
    bare.indexes.clear();
    operations.upgrade.push_back({.modifies = {}, .operations = {operation(operations::CreateTable{.table = std::move(bare)})}});
    OperationGroup keys{.modifies = table.name, .operations = {}};
    for (const schema::Index& index : indexesToCreate(table, database.dialect))
        keys.operations.push_back(operation(operations::CreateIndex{.table = table.name, .index = index, .ifNotExists = {}}));
    if (!keys.operations.empty())
        operations.upgrade.push_back(std::move(keys));
}

void writeLateKeys(const std::vector<LateKey>& late, AdoptionOperations& operations)
{
    for (const LateKey& one : late) {
        operations.upgrade.push_back(
            {.modifies = one.table, .operations = {operation(operations::CreateConstraint{.table = one.table, .constraint = one.key})}});
        operations.downgrade.push_back(
            {.modifies = one.table,
             .operations = {operation(operations::DropConstraint{.table = one.table, .name = one.key.name, .kind = operations::ConstraintKind::ForeignKey})}});
    }
}

// Indexes and what else belongs to a table go with it.
void writeDrops(const std::vector<schema::Table>& tables, AdoptionOperations& operations)
{
    for (auto table = tables.rbegin(); table != tables.rend(); ++table)
        operations.downgrade.push_back({.modifies = {}, .operations = {operation(operations::DropTable{.table = table->name})}});
}

Result<void> requireKnownTypes(const schema::Table& table)
{
    for (const schema::Column& column : table.columns) {
        if (types::isNullType(column.type)) {
            return fail(ErrorCode::Unsupported, "The type of the column " + column.name.text() + " of the table " + table.name.name.text()
                                                    + " is none that a script can name (a domain, a composite type, or one of an extension). Nothing was written; "
                                                      "leave the table to a schema of its own, or write the first revision by hand.");
        }
    }
    return {};
}

// The tables as a script has them, and the operations that make them.
Result<AdoptionOperations> operationsFor(const reflection::DatabaseSchema& database, std::vector<reflection::StandaloneSequence> sequences,
                                         const autogenerate::ComparisonRules& rules)
{
    AdoptionOperations result;
    PostgresqlObjects objects(std::move(sequences), result);
    std::vector<schema::Table> tables = database.tables;
    for (schema::Table& table : tables) {
        RETORT_CHECK(requireKnownTypes(table));
        if (isPostgresql(database))
            RETORT_CHECK(objects.adjust(table));
        else
            rules.adjustReflected(table);
        RETORT_CHECK(simplifyAutoincrement(table));
        for (schema::Constraint& constraint : table.constraints)
            keepName(schema::base(constraint).name);
        for (schema::Index& index : table.indexes)
            keepName(index.name);
    }
    std::vector<LateKey> late;
    tables = inOrder(std::move(tables), database.dialect != "sqlite", late);
    objects.write();
    for (const schema::Table& table : tables) {
        writeTable(table, database, result);
        objects.writeOwners(table.name.name.text());
    }
    writeLateKeys(late, result);
    writeDrops(tables, result);
    objects.writeDrops();
    return result;
}

Result<script::NewRevision> render(const AdoptionOperations& operations, const AdoptionRequest& request, const migration::MigrationSettings& settings)
{
    script::NewRevision revision;
    revision.id = request.revisionId;
    if (!request.message.empty())
        revision.message = request.message;
    const autogenerate::RenderOptions options{.dialect = settings.dialect, .userModulePrefix = {}};
    RETORT_TRY(const autogenerate::RenderedBody upgrade, autogenerate::renderBody(operations.upgrade, options));
    RETORT_TRY(const autogenerate::RenderedBody downgrade, autogenerate::renderBody(operations.downgrade, options));
    std::set<std::string> imports = upgrade.imports;
    imports.insert(downgrade.imports.begin(), downgrade.imports.end());
    revision.upgrades = autogenerate::indentForTemplate(upgrade.body);
    revision.downgrades = autogenerate::indentForTemplate(downgrade.body);
    for (const std::string& import : imports)
        revision.imports += (revision.imports.empty() ? "" : "\n") + import;
    return revision;
}

// A table with all of its UNIQUE constraints.
void addUniques(schema::Table& table, const std::vector<std::vector<std::string>>& lists)
{
    for (const std::vector<std::string>& list : lists) {
        schema::UniqueConstraint unique;
        unique.columns.assign(list.begin(), list.end());
        unique.creationOrder = static_cast<std::uint32_t>(table.constraints.size() + 1);
        const bool known = std::ranges::any_of(table.constraints, [&](const schema::Constraint& constraint) {
            const auto* one = std::get_if<schema::UniqueConstraint>(&constraint);
            return one != nullptr && one->columns == unique.columns;
        });
        if (!known)
            table.constraints.emplace_back(std::move(unique));
    }
}

// A key to something that is no table of this schema cannot be made with the tables.
void leaveOutForeignKeysElsewhere(Adoption& adoption)
{
    std::vector<schema::Table>& tables = adoption.database.tables;
    for (schema::Table& table : tables) {
        std::erase_if(table.constraints, [&](const schema::Constraint& constraint) {
            const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
            if (key == nullptr || std::ranges::contains(tables, key->referredTable, &schema::Table::name))
                return false;
            const sql::QualifiedName& referred = key->referredTable;
            adoption.notCarried.push_back("Foreign key " + (key->name ? key->name->text() + " " : std::string()) + "of the table " + table.name.name.text() + ", which refers to "
                                          + sql::dottedName(referred) + '.');
            return true;
        });
    }
}

// Reads what there is, without what the revision cannot make.
Result<reflection::BeyondTables> readInto(Adoption& adoption, sql::Connection& connection, const migration::MigrationSettings& settings, const JobContext& context)
{
    RETORT_TRY(adoption.database, reflection::readDatabaseSchema(connection, {}, context));
    std::erase_if(adoption.database.tables, [&](const schema::Table& table) { return table.name.name.text() == settings.versionTable; });
    std::vector<std::string> names;
    for (const schema::Table& table : adoption.database.tables)
        names.push_back(table.name.name.text());
    RETORT_TRY(reflection::BeyondTables beyond, reflection::readBeyondTables(connection, names));
    std::erase_if(adoption.database.tables, [&](const schema::Table& table) { return beyond.notOwnTables.contains(table.name.name.text()); });
    for (schema::Table& table : adoption.database.tables) {
        if (const auto lists = beyond.uniqueColumns.find(table.name.name.text()); lists != beyond.uniqueColumns.end())
            addUniques(table, lists->second);
    }
    adoption.notCarried = beyond.notCarried;
    leaveOutForeignKeysElsewhere(adoption);
    adoption.notes = adoption.database.notes;
    return beyond;
}

Result<AdoptionOperations> operationsOf(const Adoption& adoption, std::vector<reflection::StandaloneSequence> sequences,
                                        const migration::MigrationSettings& settings, const JobContext& context)
{
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(settings, false));
    std::vector<std::string> warnings;
    const autogenerate::CompareOptions options;
    const auto rules = autogenerate::makeRules(
        {.dialect = compiler.dialect(), .options = options, .database = adoption.database, .context = context, .warnings = warnings});
    return operationsFor(adoption.database, std::move(sequences), *rules);
}

} // namespace

Result<TablesInOperations> operationsThatMake(sql::Connection& connection, const migration::MigrationSettings& settings, const JobContext& context)
{
    Adoption adoption;
    RETORT_TRY(reflection::BeyondTables beyond, readInto(adoption, connection, settings, context));
    RETORT_TRY(AdoptionOperations operations, operationsOf(adoption, std::move(beyond.sequences), settings, context));
    return TablesInOperations{.database = std::move(adoption.database), .operations = std::move(operations), .notCarried = std::move(adoption.notCarried)};
}

Result<Adoption> planAdoption(const Project& project, sql::Connection& connection, const migration::MigrationSettings& settings, const AdoptionRequest& request,
                              const JobContext& context)
{
    RETORT_CHECK(requireUnmanaged(project, connection, settings));
    Adoption adoption{.request = request, .database = {}, .script = {}, .notCarried = {}, .notes = {}, .check = AdoptionCheck::Replayed, .differences = {}};
    RETORT_TRY(reflection::BeyondTables beyond, readInto(adoption, connection, settings, context));
    if (adoption.database.tables.empty())
        return fail(ErrorCode::NotFound, "The database has no tables: there is nothing to make a first revision of. Nothing was written.");
    RETORT_TRY(const AdoptionOperations operations, operationsOf(adoption, std::move(beyond.sequences), settings, context));
    adoption.notCarried.insert(adoption.notCarried.end(), operations.assumed.begin(), operations.assumed.end());
    RETORT_TRY(const script::NewRevision revision, render(operations, request, settings));
    adoption.script = draftScript(project, revision);
    if (adoption.script.error)
        return std::unexpected(*adoption.script.error);
    RETORT_CHECK(checkAdoption(adoption, settings, connection, context));
    return adoption;
}

Result<void> checkStillTrue(const Adoption& adoption, sql::Connection& connection, const migration::MigrationSettings& settings, const JobContext& context)
{
    if (!adoption.differences.empty()) {
        return fail(ErrorCode::Conflict, "The revision would not make the schema that the database has (" + adoption.differences.front()
                                             + "), so it was not written.");
    }
    Adoption now = adoption;
    RETORT_CHECK(readInto(now, connection, settings, context));
    RETORT_TRY(const std::vector<std::string> changes, differencesBetween(now.database.tables, adoption.database, settings, connection, context));
    if (!changes.empty())
        return fail(ErrorCode::Conflict, "The schema of the database has changed since it was read (" + changes.front() + "). Nothing was written; read it again.");
    return {};
}

} // namespace retort::project
