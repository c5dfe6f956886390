#pragma once

// Compares what an application's models describe with what a database holds, as Alembic's autogenerate does (alembic
// autogenerate/compare.py), and says what an upgrade and its downgrade have to do. Pure: the database was read before
// (core/reflection/database_schema.h), and nothing is kept.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/autogenerate/operation_group.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/dialects/generic/dialect.h"
#include "core/operations/operation.h"
#include "core/reflection/database_schema.h"
#include "core/schema/metadata.h"
#include "core/sql/connection.h"

namespace retort::autogenerate {

// What a filter is asked about. The table is always there; one of the others is, where the object is a part of it.
struct ComparedObject {
    const schema::Table* table = nullptr;
    const schema::Column* column = nullptr;
    const schema::Index* index = nullptr;
    const schema::Constraint* constraint = nullptr;
};

// env.py's include_object(object, name, type_, reflected, compare_to). type: "table", "column", "index",
// "unique_constraint", "foreign_key_constraint". compareTo has no table where there is nothing to compare to.
using IncludeObject = std::function<Result<bool>(const ComparedObject& object, const std::optional<std::string>& name, std::string_view type,
                                                 bool reflected, const ComparedObject& compareTo)>;

// Whether a database finds two expressions equal.
using EqualExpressions = std::function<Result<bool>(const std::string& left, const std::string& right)>;
// Asks this one, by SELECT a = b. The connection must outlive the function.
[[nodiscard]] EqualExpressions equalOn(sql::Connection& connection);

// What a function of env.py says of a column that both sides have: whether they differ, or nothing (Alembic's own comparison).
using OwnVerdict = Result<std::optional<bool>>;
struct ColumnPair {
    ComparedObject database;
    ComparedObject model;
};

struct CompareOptions {
    bool types = true;           // compare_type
    bool serverDefaults = false; // compare_server_default
    // Named check constraints that one side lacks (Alembic 1.19; 1.13 does not look at them).
    bool checkConstraints = true;
    // The values of enum types, which Alembic does not compare; without, they are in Comparison::unseen.
    bool enumValues = false;
    std::string versionTable = "alembic_version";
    std::optional<sql::Identifier> versionTableSchema;
    // Null: everything is included.
    IncludeObject includeObject;
    // env.py's include_name, for the parts of a table that the database has: "column", "index", "unique_constraint",
    // "foreign_key_constraint", "check_constraint". Null: everything is included.
    std::function<Result<bool>(const std::optional<std::string>& name, std::string_view type, const sql::QualifiedName& table)> includeName;
    // env.py's functions for compare_type and compare_server_default, the latter with the SQL of the defaults. Null: it has none.
    std::function<OwnVerdict(const ColumnPair& columns)> typesDiffer;
    std::function<OwnVerdict(const ColumnPair& columns, const std::optional<std::string>& inDatabase, const std::optional<std::string>& inModel)> defaultsDiffer;
    // PostgreSQL's defaults are compared so. Null: as text.
    EqualExpressions areEqual;
};

enum class ChangeKind { AddTable, RemoveTable, AddColumn, RemoveColumn, AlterColumn, AddIndex, RemoveIndex, AddConstraint, RemoveConstraint, TableComment, RenameTable, RenameColumn, EnumValues };

// One step from the database to the models.
struct Difference {
    ChangeKind kind = ChangeKind::AddTable;
    sql::QualifiedName table;
    // Of the column, index or constraint; empty: it has none, or it is the table. Of a rename, the new one.
    std::string name;
    operations::Operation upgrade;
    operations::Operation downgrade;
    // What was found, in Alembic's words: "Detected added column 'user.email'".
    std::vector<std::string> findings;
    // EnumValues only: what comes after the two operations, and the values of both sides.
    std::vector<operations::Operation> upgradeRest = {};
    std::vector<operations::Operation> downgradeRest = {};
    std::pair<std::vector<std::string>, std::vector<std::string>> values = {}; // in the database, in the models
};

// What changes one table that is there stands in one group; tables come and go in groups of their own.
struct DifferenceGroup {
    std::optional<sql::QualifiedName> modifies;
    std::vector<Difference> differences;
};

struct Comparison {
    std::vector<DifferenceGroup> groups;
    std::vector<std::string> warnings; // Python's warnings, without "UserWarning: "
    std::vector<std::string> unseen;    // what an option of CompareOptions would make differences
    std::vector<std::string> unwritten; // what differs and no revision is written for, as sentences

    [[nodiscard]] bool isEmpty() const { return groups.empty(); }
    [[nodiscard]] std::vector<OperationGroup> upgrade() const;
    // alembic operations/ops.py: OpContainer.reverse: the last first.
    [[nodiscard]] std::vector<OperationGroup> downgrade() const;
};

// models: one MetaData, or several that describe the database together. Log lines go to the context as Alembic's logger
// writes them. Errors: two MetaData with the same table; what a filter answers; Cancelled.
[[nodiscard]] Result<Comparison> compare(const std::vector<schema::MetaData>& models, const reflection::DatabaseSchema& database,
                                         const dialects::Dialect& dialect, const CompareOptions& options, const JobContext& context = {});

} // namespace retort::autogenerate
