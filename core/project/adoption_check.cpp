#include <algorithm>

#include "core/autogenerate/comparison_rules.h"
#include "core/database/sqlite_connection.h"
#include "core/migration/rehearsal.h"
#include "core/migration/step_compiler.h"
#include "core/project/adoption_parts.h"
#include "core/project/script_draft.h"

namespace retort::project {

namespace {

std::vector<schema::Table> withoutVersionTable(std::vector<schema::Table> tables, const migration::MigrationSettings& settings)
{
    std::erase_if(tables, [&](const schema::Table& table) { return table.name.name.text() == settings.versionTable; });
    return tables;
}

// Up on an empty database in memory, compared, and down again.
Result<void> executeOnScratch(Adoption& adoption, const text::SourceText& source, const migration::MigrationSettings& settings, const JobContext& context)
{
    RETORT_TRY(const MapWithDraft with, mapWithDraft(*script::RevisionMap::build({}), source));
    RETORT_TRY(const auto scratch, database::SqliteConnection::open(database::SqliteLocation{}));

    RETORT_TRY(const script::MigrationPlan up, script::planUpgrade(with.map, {}, "head"));
    const migration::Rehearsal upgraded = migration::rehearse(up, {}, false, *scratch, settings, with.load, context);
    if (upgraded.error)
        return std::unexpected(*upgraded.error);
    RETORT_TRY(reflection::DatabaseSchema made, reflection::readDatabaseSchema(*scratch, {}, context));
    made.tables = withoutVersionTable(std::move(made.tables), settings);
    RETORT_TRY(adoption.differences, differencesBetween(adoption.database.tables, made, settings, *scratch, context));

    RETORT_TRY(const script::MigrationPlan down, script::planDowngrade(with.map, with.map->headIds(), "base"));
    const migration::Rehearsal downgraded = migration::rehearse(down, with.map->headIds(), false, *scratch, settings, with.load, context);
    if (downgraded.error)
        return std::unexpected(*downgraded.error);
    RETORT_TRY(reflection::DatabaseSchema left, reflection::readDatabaseSchema(*scratch, {}, context));
    for (const schema::Table& table : withoutVersionTable(std::move(left.tables), settings))
        adoption.differences.push_back("The downgrade leaves the table " + table.name.name.text());
    adoption.check = AdoptionCheck::Executed;
    return {};
}

// What the script asks for, followed without a database.
Result<void> replay(Adoption& adoption, const text::SourceText& source, const migration::MigrationSettings& settings, sql::Connection& connection,
                    const JobContext& context)
{
    operations::SchemaModel model;
    for (const auto direction : {bindings::Direction::Upgrade, bindings::Direction::Downgrade}) {
        const bindings::Evaluation evaluation = migration::evaluateStep(source, direction, settings, true, context.stop);
        if (evaluation.error)
            return std::unexpected(*evaluation.error);
        for (const operations::Operation& operation : evaluation.operations)
            model.apply(operation);
        if (!model.gaps().empty())
            return fail(ErrorCode::Unsupported, "The revision cannot be checked: " + model.gaps().front().reason);
        std::vector<schema::Table> tables;
        for (const operations::SchemaModel::TablePtr& table : model.tables())
            tables.push_back(*table);
        if (direction == bindings::Direction::Upgrade) {
            RETORT_TRY(adoption.differences, differencesBetween(tables, adoption.database, settings, connection, context));
        }
        for (const schema::Table& table : tables) {
            if (direction == bindings::Direction::Downgrade)
                adoption.differences.push_back("The downgrade leaves the table " + table.name.name.text());
        }
    }
    adoption.check = AdoptionCheck::Replayed;
    return {};
}

} // namespace

std::vector<schema::Index> indexesToCreate(const schema::Table& table, std::string_view dialect)
{
    std::vector<schema::Index> indexes = table.indexes;
    if (dialect != "mysql" && dialect != "mariadb")
        return indexes;
    std::erase_if(indexes, [&](const schema::Index& index) {
        return !index.unique && index.name && std::ranges::any_of(table.constraints, [&](const schema::Constraint& constraint) {
                   const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint);
                   return key != nullptr && key->name && key->name->text() == index.name->text();
               });
    });
    return indexes;
}

schema::MetaData asModels(std::vector<schema::Table> tables, const reflection::DatabaseSchema& sequencesOf, const dialects::Dialect& dialect)
{
    schema::MetaData models{.schema = {}, .naming = {}, .tables = std::move(tables)};
    if (sequencesOf.dialect == "postgresql") {
        // The comparison takes the defaults of owned sequences for SERIAL's on the database's side.
        std::vector<std::string> warnings;
        const autogenerate::CompareOptions options;
        const auto rules = autogenerate::makeRules({.dialect = dialect, .options = options, .database = sequencesOf, .context = {}, .warnings = warnings});
        for (schema::Table& table : models.tables)
            rules->adjustReflected(table);
    }
    for (schema::Table& table : models.tables)
        table.indexes = indexesToCreate(table, sequencesOf.dialect);
    return models;
}

Result<std::vector<std::string>> differencesBetween(const std::vector<schema::Table>& model, const reflection::DatabaseSchema& database,
                                                    const migration::MigrationSettings& settings, sql::Connection& connection, const JobContext& context)
{
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(settings, false));
    autogenerate::CompareOptions options;
    options.serverDefaults = true;
    options.versionTable = settings.versionTable;
    options.areEqual = autogenerate::equalOn(connection);
    JobContext quiet;
    quiet.stop = context.stop;
    RETORT_TRY(const autogenerate::Comparison comparison, autogenerate::compare({asModels(model, database, compiler.dialect())}, database, compiler.dialect(), options, quiet));
    std::vector<std::string> differences;
    for (const autogenerate::DifferenceGroup& group : comparison.groups) {
        for (const autogenerate::Difference& difference : group.differences)
            differences.insert(differences.end(), difference.findings.begin(), difference.findings.end());
    }
    return differences;
}

Result<void> checkAdoption(Adoption& adoption, const migration::MigrationSettings& settings, sql::Connection& connection, const JobContext& context)
{
    const text::SourceText source(adoption.script.fileName.toStdString(), adoption.script.text.toStdString());
    if (adoption.database.dialect == "sqlite")
        return executeOnScratch(adoption, source, settings, context);
    return replay(adoption, source, settings, connection, context);
}

} // namespace retort::project
