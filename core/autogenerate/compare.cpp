#include <algorithm>
#include <map>
#include <set>

#include "core/autogenerate/beyond.h"
#include "core/autogenerate/expression_comparison.h"
#include "core/autogenerate/table_comparison.h"
#include "core/autogenerate/table_order.h"
#include "core/sql/dotted_name.h"

namespace retort::autogenerate {

Result<std::string> ComparisonRun::finalName(const sql::Identifier& name, bool index) const
{
    const sql::Identifier plain(name.text(), false, name.conventional());
    return index ? dialect.formatIndexName(plain) : dialect.formatConstraintName(plain);
}

std::string TableComparison::label() const
{
    return sql::dottedName(m_name);
}

void TableComparison::add(ChangeKind kind, std::string name, operations::OperationBody upgrade, operations::OperationBody downgrade, std::string finding)
{
    Difference difference{.kind = kind,
                          .table = m_name,
                          .name = std::move(name),
                          .upgrade = {.body = std::move(upgrade), .source = {}},
                          .downgrade = {.body = std::move(downgrade), .source = {}},
                          .findings = {}};
    if (!finding.empty()) {
        m_run.log(finding);
        difference.findings.push_back(std::move(finding));
    }
    m_group.differences.push_back(std::move(difference));
}

operations::OperationBody TableComparison::create(const schema::Constraint& constraint) const
{
    return operations::CreateConstraint{.table = m_name, .constraint = constraint};
}

operations::OperationBody TableComparison::drop(const schema::Constraint& constraint) const
{
    struct Kind {
        operations::ConstraintKind operator()(const schema::PrimaryKeyConstraint&) const { return operations::ConstraintKind::Primary; }
        operations::ConstraintKind operator()(const schema::UniqueConstraint&) const { return operations::ConstraintKind::Unique; }
        operations::ConstraintKind operator()(const schema::CheckConstraint&) const { return operations::ConstraintKind::Check; }
        operations::ConstraintKind operator()(const schema::ForeignKeyConstraint&) const { return operations::ConstraintKind::ForeignKey; }
        operations::ConstraintKind operator()(const schema::ExcludeConstraint&) const { return operations::ConstraintKind::Unspecified; }
    };
    return operations::DropConstraint{.table = m_name, .name = schema::base(constraint).name, .kind = std::visit(Kind{}, constraint)};
}

operations::OperationBody TableComparison::create(const schema::Index& index) const
{
    return operations::CreateIndex{.table = m_name, .index = index, .ifNotExists = {}};
}

operations::OperationBody TableComparison::drop(const schema::Index& index) const
{
    return operations::DropIndex{.name = index.name, .table = m_name, .schema = m_name.schema, .ifExists = {}, .dialectOptions = index.dialectOptions};
}

Result<DifferenceGroup> TableComparison::compare()
{
    if (m_database == nullptr || m_model == nullptr) {
        RETORT_CHECK(compareKeys());
        return std::move(m_group);
    }
    RETORT_TRY(const auto known, databaseColumns());
    RETORT_CHECK(addedColumns(known));
    RETORT_CHECK(alteredColumns(known));
    RETORT_CHECK(compareKeys());
    RETORT_CHECK(compareForeignKeys());
    compareComment();
    if (m_run.options.checkConstraints)
        RETORT_CHECK(compareChecks());
    RETORT_CHECK(compareCheckTexts());
    RETORT_CHECK(removedColumns(known));
    return std::move(m_group);
}

namespace {

// A table of the models, under the name that the database knows it by: without the default schema.
struct ModelTable {
    sql::QualifiedName name;
    const schema::Table* table;
};

Result<std::vector<ModelTable>> modelTables(const std::vector<schema::MetaData>& models, const std::string& defaultSchema,
                                            std::vector<std::string>& warnings)
{
    std::vector<ModelTable> tables;
    std::set<std::string> keys;
    std::set<std::string> doubled;
    for (const schema::MetaData& metadata : models) {
        RETORT_TRY(const std::vector<const schema::Table*> sorted, sortedTables(metadata, warnings));
        for (const schema::Table* table : sorted) {
            if (!keys.insert(sql::dottedName(table->name)).second)
                doubled.insert(sql::dottedName(table->name));
            sql::QualifiedName name = table->name;
            if (name.schema && name.schema->text() == defaultSchema)
                name.schema.reset();
            tables.push_back({.name = std::move(name), .table = table});
        }
    }
    if (doubled.empty())
        return tables;
    // alembic autogenerate/api.py: table_key_to_table
    std::string names;
    for (const std::string& key : doubled)
        names += (names.empty() ? "\"" : ", \"") + key + '"';
    return fail(ErrorCode::Evaluation, "ValueError: Duplicate table keys across multiple MetaData objects: " + names);
}

// The steps for whole tables, in the order of alembic autogenerate/compare.py: _compare_tables.
class SchemaComparison {
public:
    SchemaComparison(const ComparisonRun& run, std::vector<ModelTable> models, const std::vector<const schema::Table*>& tables, Comparison& result)
        : m_run(run), m_models(std::move(models)), m_tables(tables), m_result(result)
    {
        for (const schema::Table* table : m_tables)
            m_byName.emplace(table->name, table);
    }

    Result<void> compare()
    {
        for (const ModelTable& model : m_models) {
            if (!m_byName.contains(model.name))
                RETORT_CHECK(addTable(model));
        }
        std::set<sql::QualifiedName> wanted;
        for (const ModelTable& model : m_models)
            wanted.insert(model.name);
        for (const schema::Table* table : m_tables) {
            if (!wanted.contains(table->name))
                RETORT_CHECK(removeTable(*table));
        }
        std::vector<const ModelTable*> existing;
        for (const ModelTable& model : m_models) {
            if (m_byName.contains(model.name))
                existing.push_back(&model);
        }
        std::ranges::sort(existing, {}, [](const ModelTable* model) {
            return std::pair(model->name.schema ? model->name.schema->text() : std::string(), model->name.name.text());
        });
        // What there is to say about reflecting them is said first.
        std::vector<schema::Table> reflected;
        reflected.reserve(existing.size());
        for (const ModelTable* model : existing)
            m_run.rules.adjustReflected(reflected.emplace_back(*m_byName.at(model->name)));
        for (std::size_t i = 0; i < existing.size(); ++i) {
            if (m_run.context.stopRequested())
                return fail(ErrorCode::Cancelled, "the comparison was cancelled");
            RETORT_CHECK(compareTable(*existing[i], reflected[i]));
        }
        comparePrimaryKeys(m_pairs, m_result);
        separateKeys(m_run, m_result);
        return compareEnums(m_run, m_pairs, m_tables, m_result);
    }
    // Of the models, as far as they are compared.
    [[nodiscard]] const std::vector<const schema::Table*>& compared() const { return m_compared; }

private:
    Result<void> addGroup(TableComparison comparison)
    {
        RETORT_TRY(DifferenceGroup group, comparison.compare());
        if (!group.differences.empty())
            m_result.groups.push_back(std::move(group));
        return {};
    }

    void addWhole(ChangeKind kind, const schema::Table& table, operations::OperationBody upgrade, operations::OperationBody downgrade, std::string finding)
    {
        m_run.log(finding);
        Difference difference{.kind = kind,
                              .table = table.name,
                              .name = {},
                              .upgrade = {.body = std::move(upgrade), .source = {}},
                              .downgrade = {.body = std::move(downgrade), .source = {}},
                              .findings = {std::move(finding)}};
        m_result.groups.push_back({.modifies = {}, .differences = {std::move(difference)}});
    }

    // Its indexes are differences of their own.
    static operations::CreateTable create(schema::Table table)
    {
        table.indexes.clear();
        return {.table = std::move(table)};
    }
    static operations::DropTable drop(const schema::Table& table) { return {.table = table.name, .dialectOptions = table.dialectOptions}; }

    Result<void> addTable(const ModelTable& model)
    {
        RETORT_TRY(const bool included, m_run.includes({.table = model.table}, model.name.name.text(), "table", false));
        if (!included)
            return {};
        m_compared.push_back(model.table);
        addWhole(ChangeKind::AddTable, *model.table, create(*model.table), drop(*model.table), "Detected added table " + reprText(sql::dottedName(model.name)));
        return addGroup(TableComparison(m_run, model.name, nullptr, model.table));
    }

    Result<void> removeTable(const schema::Table& table)
    {
        schema::Table reflected = table;
        m_run.rules.adjustReflected(reflected);
        RETORT_TRY(const bool included, m_run.includes({.table = &reflected}, table.name.name.text(), "table", true));
        if (!included)
            return {};
        RETORT_CHECK(addGroup(TableComparison(m_run, table.name, &reflected, nullptr)));
        addWhole(ChangeKind::RemoveTable, reflected, drop(reflected), create(reflected), "Detected removed table " + reprText(sql::dottedName(table.name)));
        return {};
    }

    Result<void> compareTable(const ModelTable& model, const schema::Table& reflected)
    {
        RETORT_TRY(const bool included, m_run.includes({.table = model.table}, model.name.name.text(), "table", false, {.table = &reflected}));
        if (!included)
            return {};
        m_compared.push_back(model.table);
        m_pairs.push_back({.database = &reflected, .model = model.table});
        return addGroup(TableComparison(m_run, model.name, &reflected, model.table));
    }

    const ComparisonRun& m_run;
    std::vector<ModelTable> m_models;
    const std::vector<const schema::Table*>& m_tables;
    Comparison& m_result;
    std::map<sql::QualifiedName, const schema::Table*> m_byName;
    std::vector<ComparedTable> m_pairs;
    std::vector<const schema::Table*> m_compared;
};

void add(std::vector<operations::Operation>& into, const operations::Operation& operation, const std::vector<operations::Operation>& rest)
{
    into.push_back(operation);
    into.insert(into.end(), rest.begin(), rest.end());
}

bool needsBatch(const DifferenceGroup& group)
{
    return std::ranges::contains(group.differences, true, &Difference::needsBatch);
}

// Whether it makes or drops what no ALTER TABLE of SQLite does: a check, or a computed column that is stored.
bool onlyInNewTable(const operations::Operation& operation)
{
    if (const auto* create = std::get_if<operations::CreateConstraint>(&operation.body))
        return std::holds_alternative<schema::CheckConstraint>(create->constraint);
    if (const auto* drop = std::get_if<operations::DropConstraint>(&operation.body))
        return drop->kind == operations::ConstraintKind::Check;
    const auto* column = std::get_if<operations::AddColumn>(&operation.body);
    return column != nullptr && column->column.computed && column->column.computed->persisted.value_or(false);
}

std::vector<DifferenceGroup::UnnamedCheck> unnamedChecks(const schema::Table& table, const dialects::Dialect& dialect)
{
    std::vector<DifferenceGroup::UnnamedCheck> result;
    for (const schema::Constraint& constraint : table.constraints) {
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        if (check == nullptr || check->name)
            continue;
        DifferenceGroup::UnnamedCheck& kept = result.emplace_back(DifferenceGroup::UnnamedCheck{.check = *check, .uses = {}});
        const auto text = dialect.expression(check->sqltext);
        for (const schema::Column& column : table.columns) {
            if (text && namesColumn(*text, column.name, dialect))
                kept.uses.push_back(column.name.text());
        }
    }
    return result;
}

// The checks that the block has to name: all that can still be. A check over a column that the block drops goes with it, and
// comes with it where the block adds it again.
void keepUnnamedChecks(const DifferenceGroup& group, bool isUpgrade, OperationGroup& into)
{
    if (!into.asBatch)
        return;
    for (const DifferenceGroup::UnnamedCheck& kept : group.unnamedChecks) {
        const bool goes = isUpgrade && std::ranges::any_of(group.differences, [&](const Difference& difference) {
                              return difference.kind == ChangeKind::RemoveColumn && std::ranges::contains(kept.uses, difference.name);
                          });
        if (!goes)
            into.tableArgs.emplace_back(schema::Constraint(kept.check));
    }
}

// Checks are compared by name without --beyond as well; only who asked for them gets a block that Alembic would not write.
void noteBatches(const ComparisonRun& run, const std::vector<const schema::Table*>& tables, Comparison& result)
{
    const auto any = [](const std::vector<operations::Operation>& rest) { return std::ranges::any_of(rest, onlyInNewTable); };
    for (DifferenceGroup& group : result.groups) {
        for (Difference& difference : group.differences) {
            const bool isConstraint = difference.kind == ChangeKind::AddConstraint || difference.kind == ChangeKind::RemoveConstraint;
            const bool isOurs = difference.kind == ChangeKind::ChangeCheck || difference.kind == ChangeKind::ComputedColumn
                                || (isConstraint && run.options.beyond.has(Beyond::Checks));
            difference.needsBatch = isOurs
                                    && (onlyInNewTable(difference.upgrade) || onlyInNewTable(difference.downgrade) || any(difference.upgradeRest)
                                        || any(difference.downgradeRest));
        }
        const auto table = group.modifies && needsBatch(group) ? std::ranges::find(tables, *group.modifies, &schema::Table::name) : tables.end();
        if (table != tables.end())
            group.unnamedChecks = unnamedChecks(**table, run.dialect);
    }
}

} // namespace

std::vector<OperationGroup> Comparison::upgrade() const
{
    std::vector<OperationGroup> result;
    for (const DifferenceGroup& group : groups) {
        OperationGroup& into = result.emplace_back(OperationGroup{.modifies = group.modifies, .operations = {}, .asBatch = needsBatch(group)});
        for (const Difference& difference : group.differences)
            add(into.operations, difference.upgrade, difference.upgradeRest);
        keepUnnamedChecks(group, true, into);
    }
    return result;
}

std::vector<OperationGroup> Comparison::downgrade() const
{
    std::vector<OperationGroup> result;
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        OperationGroup& into = result.emplace_back(OperationGroup{.modifies = group->modifies, .operations = {}, .asBatch = needsBatch(*group)});
        for (auto difference = group->differences.rbegin(); difference != group->differences.rend(); ++difference)
            add(into.operations, difference->downgrade, difference->downgradeRest);
        keepUnnamedChecks(*group, false, into);
    }
    return result;
}

EqualExpressions equalOn(sql::Connection& connection)
{
    return [&connection](const std::string& left, const std::string& right) -> Result<bool> {
        RETORT_TRY(const sql::ResultSet result, connection.execute("SELECT " + left + " = " + right));
        const bool* equal = result.rows.empty() ? nullptr : std::get_if<bool>(&result.rows.front().front());
        return equal != nullptr && *equal;
    };
}

Result<Comparison> compare(const std::vector<schema::MetaData>& models, const reflection::DatabaseSchema& database, const dialects::Dialect& dialect,
                           const CompareOptions& options, const JobContext& context)
{
    Comparison result;
    RETORT_TRY(std::vector<ModelTable> wanted, modelTables(models, database.defaultSchema, result.warnings));
    const auto isVersionTable = [&](const sql::QualifiedName& name) {
        return name.name.text() == options.versionTable && name.schema == options.versionTableSchema;
    };
    std::erase_if(wanted, [&](const ModelTable& model) { return isVersionTable(model.table->name); });
    std::vector<const schema::Table*> tables;
    for (const schema::Table& table : database.tables) {
        if (!isVersionTable(table.name))
            tables.push_back(&table);
    }
    const std::unique_ptr<ComparisonRules> rules =
        makeRules({.dialect = dialect, .options = options, .database = database, .context = context, .warnings = result.warnings});
    const ComparisonRun run{.dialect = dialect, .options = options, .rules = *rules, .context = context, .warnings = result.warnings, .unseen = result.unseen,
                            .unwritten = result.unwritten};
    SchemaComparison comparison(run, std::move(wanted), tables, result);
    RETORT_CHECK(comparison.compare());
    RETORT_CHECK(compareSequences(run, comparison.compared(), models, database, result));
    if (!dialect.traits().supportsAlter)
        noteBatches(run, tables, result);
    return result;
}

} // namespace retort::autogenerate
