#include "core/ddl/batch.h"

#include <algorithm>

#include "core/ddl/batch_table.h"
#include "core/operations/visit.h"

namespace retort::ddl {

namespace {

using operations::BatchAlterTable;
using operations::BatchRecreate;

bool isTableOperation(const operations::OperationBody& body)
{
    return !std::holds_alternative<operations::Execute>(body) && !std::holds_alternative<operations::BulkInsert>(body)
           && !std::holds_alternative<operations::CreateType>(body)
           && !std::holds_alternative<operations::DropType>(body)
           && !std::holds_alternative<operations::BatchAlterTable>(body)
           && !std::holds_alternative<operations::AutocommitBlock>(body);
}

// Table(name, metadata, *reflect_args, autoload_with=...): given columns replace reflected ones of the same name.
void applyReflectArguments(schema::Table& table, const std::vector<schema::TableItem>& arguments)
{
    std::uint32_t order = 0;
    for (const schema::Constraint& constraint : table.constraints)
        order = std::max(order, schema::base(constraint).creationOrder);
    for (const schema::TableItem& item : arguments) {
        std::visit(operations::Overloaded{
                       [&](const schema::Column& given) {
                           const auto same = std::ranges::find(table.columns, given.name, &schema::Column::name);
                           if (same == table.columns.end()) {
                               table.columns.push_back(given);
                               return;
                           }
                           const bool primaryKey = same->primaryKey;
                           *same = given;
                           same->primaryKey = primaryKey || given.primaryKey;
                       },
                       [&](const schema::Constraint& given) {
                           schema::Constraint constraint = given;
                           schema::base(constraint).creationOrder = ++order;
                           table.constraints.push_back(std::move(constraint));
                       },
                       [&](const schema::Index& index) { table.indexes.push_back(index); },
                   },
                   item);
    }
}

} // namespace

bool BatchCompiler::recreates(const BatchAlterTable& batch, const std::vector<Step>& steps) const
{
    switch (batch.recreate) {
    case BatchRecreate::Auto: return m_impl.requiresRecreate(steps);
    case BatchRecreate::Always: return true;
    case BatchRecreate::Never: break;
    }
    return false;
}

Result<BatchCompiler::Collected> BatchCompiler::collect(const BatchAlterTable& batch)
{
    Collected collected;
    for (const operations::Operation& operation : batch.operations) {
        m_impl.sink().setSource(operation.source);
        if (!isTableOperation(operation.body)) {
            RETORT_CHECK(m_immediate(operation));
            continue;
        }
        if (std::holds_alternative<operations::CreateTable>(operation.body))
            return fail(ErrorCode::Compile, "Can't create table in batch mode");
        if (std::holds_alternative<operations::DropTable>(operation.body))
            return fail(ErrorCode::Compile, "Can't drop table in batch mode");
        const auto* add = std::get_if<operations::AddColumn>(&operation.body);
        if (add != nullptr && (add->insertBefore || add->insertAfter) && !recreates(batch, collected.steps)) {
            return fail(
                ErrorCode::Compile,
                "Can't specify insert_before or insert_after when using ALTER; please specify recreate='always'");
        }
        RETORT_TRY(std::vector<Step> steps, stepsOf(operation.body, m_impl.dialect(), m_settings.naming));
        for (Step& step : steps) {
            collected.steps.push_back(std::move(step));
            collected.sources.push_back(operation.source);
        }
    }
    return collected;
}

Result<schema::Table> BatchCompiler::reflect(const BatchAlterTable& batch)
{
    if (m_tables == nullptr) {
        return fail(ErrorCode::Compile, "This operation cannot proceed in --sql mode; batch mode with dialect "
                                            + std::string(m_impl.dialect().name())
                                            + " requires a live database connection with which to reflect the table \""
                                            + batch.table.name.text()
                                            + "\". To generate a batch SQL migration script using table \"move and "
                                              "copy\", a complete Table object should be "
                                              "passed to the \"copy_from\" argument of the batch_alter_table() method "
                                              "so that table reflection can be skipped.");
    }
    RETORT_TRY(schema::Table table, m_tables->reflect(batch.table));
    RETORT_TRY(const std::vector<std::string> lost, m_tables->notReflected(batch.table));
    for (const std::string& sentence : lost)
        m_impl.sink().warn("table '" + batch.table.name.text() + "': " + sentence);
    for (schema::Column& column : table.columns)
        m_impl.adjustReflected(column);
    applyReflectArguments(table, batch.reflectArgs);
    return table;
}

Result<BatchCompiler::Existing> BatchCompiler::existingTable(const BatchAlterTable& batch)
{
    schema::NamingConvention naming;
    if (batch.copyFrom) {
        RETORT_TRY(schema::Table table, schema::withConventionalNames(*batch.copyFrom, naming));
        return Existing{std::move(table), false};
    }
    RETORT_TRY(schema::Table reflected, reflect(batch));
    if (!batch.namingConvention.empty())
        naming.templates = {batch.namingConvention.begin(), batch.namingConvention.end()};
    RETORT_TRY(schema::Table table, schema::withConventionalNames(std::move(reflected), naming));
    return Existing{std::move(table), true};
}

Result<void> BatchCompiler::compile(const BatchAlterTable& batch, operations::OperationSource source)
{
    RETORT_TRY(const Collected collected, collect(batch));
    if (!recreates(batch, collected.steps)) {
        for (std::size_t i = 0; i < collected.steps.size(); ++i) {
            m_impl.sink().setSource(collected.sources[i]);
            RETORT_CHECK(m_impl.run(collected.steps[i]));
        }
        return {};
    }
    m_impl.sink().setSource(source);
    RETORT_TRY(Existing existing, existingTable(batch));
    BatchTable table(m_impl, batch, std::move(existing.table), existing.reflected);
    for (std::size_t i = 0; i < collected.steps.size(); ++i) {
        m_impl.sink().setSource(collected.sources[i]);
        RETORT_CHECK(table.apply(collected.steps[i]));
    }
    m_impl.sink().setSource(source);
    return table.create();
}

} // namespace retort::ddl
