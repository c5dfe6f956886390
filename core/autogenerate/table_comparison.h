#pragma once

// One table of both sides; what compare() is made of.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/autogenerate/comparison.h"
#include "core/autogenerate/comparison_rules.h"

namespace retort::autogenerate {

// What all parts of one comparison share.
struct ComparisonRun {
    const dialects::Dialect& dialect;
    const CompareOptions& options;
    const ComparisonRules& rules;
    const JobContext& context;
    std::vector<std::string>& warnings;
    std::vector<Unseen>& unseen; // Comparison::unseen
    std::vector<std::string>& unwritten; // Comparison::unwritten

    void log(std::string_view line) const { context.write(LogLevel::Info, comparisonLogger, line); }
    [[nodiscard]] Result<bool> includes(const ComparedObject& object, const std::optional<std::string>& name, std::string_view type, bool reflected,
                                        const ComparedObject& compareTo = {}) const
    {
        return options.includeObject ? options.includeObject(object, name, type, reflected, compareTo) : true;
    }
    [[nodiscard]] Result<bool> includesName(const std::optional<std::string>& name, std::string_view type, const sql::QualifiedName& table) const
    {
        return options.includeName ? options.includeName(name, type, table) : true;
    }
    // The name that a constraint or index has in a database: those of conventions are cut to its limit.
    [[nodiscard]] Result<std::string> finalName(const sql::Identifier& name, bool index) const;
};

// A computed column whose expression differs, or whether it is stored.
struct ComputedChange {
    std::string finding;
    std::string inDatabase;
    std::string inModel;
};

// Alembic's comparators of a table, in their order. database or model may be null: the table is new, or goes.
class TableComparison {
public:
    // name: as the operations name it. The tables must outlive this.
    TableComparison(const ComparisonRun& run, sql::QualifiedName name, const schema::Table* database, const schema::Table* model)
        : m_run(run), m_name(std::move(name)), m_database(database), m_model(model)
    {
        m_group.modifies = m_name;
    }

    // Of a table on both sides: everything. Else: its indexes.
    [[nodiscard]] Result<DifferenceGroup> compare();

private:
    struct KeyPass;

    [[nodiscard]] std::string label() const;
    void add(ChangeKind kind, std::string name, operations::OperationBody upgrade, operations::OperationBody downgrade, std::string finding);
    [[nodiscard]] ComparedObject part(const schema::Table& table) const { return {.table = &table}; }

    // columns
    [[nodiscard]] Result<std::vector<const schema::Column*>> databaseColumns() const;
    [[nodiscard]] Result<void> addedColumns(const std::vector<const schema::Column*>& known);
    [[nodiscard]] Result<void> alteredColumns(const std::vector<const schema::Column*>& known);
    [[nodiscard]] Result<void> removedColumns(const std::vector<const schema::Column*>& known);
    [[nodiscard]] Result<void> compareColumn(const schema::Column& database, const schema::Column& model);
    // False: something uses the column, which is told of.
    [[nodiscard]] bool replaceComputed(const schema::Column& database, const schema::Column& model, const ComputedChange& change);
    [[nodiscard]] std::optional<std::string> userOf(const schema::Column& column) const;

    // indexes and unique constraints
    [[nodiscard]] Result<void> compareKeys();
    [[nodiscard]] Result<Keys> collectKeys(std::vector<schema::UniqueConstraint>& made) const;
    [[nodiscard]] Result<void> addIndex(const IndexKey& key);
    [[nodiscard]] Result<void> removeIndex(const IndexKey& key);
    [[nodiscard]] Result<void> changeIndex(const IndexKey& database, const IndexKey& model, const std::string& message);
    [[nodiscard]] Result<void> addUnique(const UniqueKey& key);
    [[nodiscard]] Result<void> removeUnique(const UniqueKey& key);
    [[nodiscard]] Result<void> changeUnique(const UniqueKey& database, const UniqueKey& model, const std::string& message);

    [[nodiscard]] Result<void> compareForeignKeys();
    void compareComment();
    [[nodiscard]] Result<void> compareChecks();
    [[nodiscard]] Result<void> compareCheckTexts();
    [[nodiscard]] Result<bool> includesCheck(const schema::Constraint& database, const schema::Constraint& model, const std::string& name) const;

    // create_*_constraint and drop_constraint of a constraint.
    [[nodiscard]] operations::OperationBody create(const schema::Constraint& constraint) const;
    [[nodiscard]] operations::OperationBody drop(const schema::Constraint& constraint) const;
    [[nodiscard]] operations::OperationBody create(const schema::Index& index) const;
    [[nodiscard]] operations::OperationBody drop(const schema::Index& index) const;

    const ComparisonRun& m_run;
    sql::QualifiedName m_name;
    const schema::Table* m_database;
    const schema::Table* m_model;
    DifferenceGroup m_group;
};

// What a column's flags ask for are differences of their own.
[[nodiscard]] schema::Column withoutFlags(schema::Column column);

// alembic ddl/impl.py: compare_type: whether two types are written differently, in ways that count.
[[nodiscard]] Result<bool> typesDiffer(const types::TypePtr& database, const types::TypePtr& model, const ComparisonRun& run);

// alembic ddl/impl.py: _compare_identity_default: the attributes that differ, sorted; nothing: the two are the same.
[[nodiscard]] std::optional<std::vector<std::string>> identityDifference(const std::optional<schema::Identity>& database,
                                                                         const std::optional<schema::Identity>& model);

} // namespace retort::autogenerate
