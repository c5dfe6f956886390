#include "core/project/row_renames.h"

#include <algorithm>

#include "core/migration/step_compiler.h"
#include "core/operations/visit.h"
#include "core/script/version_rows.h"

namespace retort::project {

namespace {

std::string keyOf(const sql::QualifiedName& table)
{
    return backup::tableKey(table.schema ? table.schema->text() : std::string(), table.name.text());
}

std::vector<std::string> sorted(std::vector<std::string> texts)
{
    std::ranges::sort(texts);
    return texts;
}

std::string listed(const std::vector<std::string>& revisions)
{
    std::string text;
    for (const std::string& revision : revisions)
        text += (text.empty() ? "" : ", ") + revision;
    return text.empty() ? "base" : text;
}

// The rows after a plan.
Result<std::vector<std::string>> rowsAfter(const script::MigrationPlan& plan, const std::vector<std::string>& rows)
{
    script::HeadMaintainer heads(plan.map, rows);
    for (const script::MigrationStep& step : plan.steps)
        RETORT_CHECK(heads.apply(step));
    return sorted(heads.rows());
}

// One destination after the other.
Result<script::MigrationPlan> planAll(const script::MapPointer& map, const std::vector<std::string>& rows, const std::vector<std::string>& destinations, bool up)
{
    script::MigrationPlan all{.map = map, .steps = {}, .warnings = {}};
    std::vector<std::string> at = rows;
    for (const std::string& destination : destinations) {
        RETORT_TRY(script::MigrationPlan plan, up ? script::planUpgrade(map, at, destination) : script::planDowngrade(map, at, destination));
        RETORT_TRY(at, rowsAfter(plan, at));
        std::ranges::move(plan.steps, std::back_inserter(all.steps));
    }
    return all;
}

} // namespace

RowRenames::RowRenames(const std::vector<backup::StoredTable>& stored)
{
    for (const backup::StoredTable& one : stored) {
        Table& table = m_tables.emplace_back();
        table.name = {.then = one.table, .now = one.table};
        for (const std::string& column : one.columns)
            table.columns.push_back({.then = column, .now = column});
    }
}

RowRenames::Table* RowRenames::called(const sql::QualifiedName& table)
{
    const std::string key = keyOf(table);
    const auto found = std::ranges::find_if(m_tables, [&](const Table& one) { return !one.dropped && one.name.now == key; });
    return found == m_tables.end() ? nullptr : &*found;
}

void RowRenames::follow(const operations::Operation& operation)
{
    std::visit(operations::Overloaded{
                   [&](const operations::RenameTable& rename) {
                       if (Table* table = called(rename.table))
                           table->name.now = keyOf({.schema = rename.table.schema, .name = rename.newName});
                   },
                   [&](const operations::AlterColumn& alter) {
                       Table* table = alter.newName ? called(alter.table) : nullptr;
                       if (!table)
                           return;
                       const auto column = std::ranges::find(table->columns, alter.column.text(), &Name::now);
                       if (column != table->columns.end())
                           column->now = alter.newName->text();
                   },
                   [&](const operations::DropTable& drop) {
                       if (Table* table = called(drop.table))
                           table->dropped = true;
                   },
                   [&](const operations::DropColumn& drop) {
                       if (Table* table = called(drop.table))
                           std::erase_if(table->columns, [&](const Name& name) { return name.now == drop.column.text(); });
                   },
                   [&](const operations::BatchAlterTable& batch) { follow(batch.operations); },
                   [&](const operations::AutocommitBlock& block) { follow(block.operations); },
                   [](const operations::CreateTable&) {},
                   [](const operations::AddColumn&) {},
                   [](const operations::CreateIndex&) {},
                   [](const operations::DropIndex&) {},
                   [](const operations::CreateConstraint&) {},
                   [](const operations::DropConstraint&) {},
                   [](const operations::CreateTableComment&) {},
                   [](const operations::DropTableComment&) {},
                   [](const operations::Execute&) {},
                   [](const operations::BulkInsert&) {},
                   [](const operations::CreateType&) {},
                   [](const operations::DropType&) {},
               },
               operation.body);
}

void RowRenames::follow(const std::vector<operations::Operation>& operations)
{
    for (const operations::Operation& operation : operations)
        follow(operation);
}

backup::RowMapping RowRenames::mapping() const
{
    backup::RowMapping mapping;
    for (const Table& table : m_tables) {
        if (table.dropped)
            continue;
        if (table.name.now != table.name.then)
            mapping.tables[table.name.then] = table.name.now;
        for (const Name& column : table.columns) {
            if (column.now != column.then)
                mapping.columns[{table.name.then, column.then}] = column.now;
        }
    }
    return mapping;
}

Result<script::MigrationPlan> planBetween(const script::MapPointer& map, const std::vector<std::string>& rows, const std::vector<std::string>& revisions)
{
    const std::vector<std::string> wanted = sorted(revisions);
    if (sorted(rows) == wanted)
        return script::MigrationPlan{.map = map, .steps = {}, .warnings = {}};
    for (const std::string& revision : revisions) {
        if (!map->indexOf(revision))
            return fail(ErrorCode::NotFound, "The project has no revision " + revision + ", at which the backup was made; get that script back, or fill the "
                                                 "tables as they are now");
    }
    const std::vector<std::string> destinations = revisions.empty() ? std::vector<std::string>{"base"} : revisions;
    for (const bool up : {true, false}) {
        auto plan = up && revisions.empty() ? Result<script::MigrationPlan>(fail(ErrorCode::InvalidArgument, "nowhere")) : planAll(map, rows, destinations, up);
        if (!plan)
            continue;
        const auto after = rowsAfter(*plan, rows);
        if (after && *after == wanted)
            return plan;
    }
    return fail(ErrorCode::Unsupported, "No downgrade and no upgrade leads from " + listed(rows) + ", where the database stands, to exactly " + listed(revisions)
                                            + ", where the backup was made; build the database anew there, or fill the tables as they are now");
}

Result<ProposedMapping> proposeMapping(const Project& project, const migration::MigrationSettings& settings, const std::vector<std::string>& from,
                                       const std::vector<std::string>& to, const std::vector<backup::StoredTable>& stored, const JobContext& context)
{
    ProposedMapping proposed;
    const auto plan = planBetween(project.map(), from, to);
    if (!plan) {
        proposed.notes.emplace_back("Neither upgrades nor downgrades lead from the backup's revision to the database's: no renames are proposed");
        return proposed;
    }
    RETORT_TRY(operations::SchemaModel schema, project.schemaAt(from, settings.dialect, context));
    RowRenames renames(stored);
    const migration::ScriptLoader load = migration::diskLoader();
    for (const script::MigrationStep& step : plan->steps) {
        if (!step.node)
            continue;
        if (context.stopRequested())
            return fail(ErrorCode::Cancelled, "Cancelled.");
        RETORT_TRY(const text::SourceText source, load(project.map()->revision(*step.node)));
        const bindings::Evaluation evaluation =
            migration::evaluateStep(source, step.isUpgrade ? bindings::Direction::Upgrade : bindings::Direction::Downgrade, settings, true, context.stop, nullptr, &schema);
        renames.follow(evaluation.operations);
        if (evaluation.error)
            proposed.notes.push_back("Revision " + project.map()->id(*step.node)
                                     + " cannot be read to its end; what it renames after that is not proposed: " + describe(*evaluation.error));
    }
    proposed.mapping = renames.mapping();
    return proposed;
}

} // namespace retort::project
