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

#include "core/autogenerate/beyond_set.h"
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

// What is asked about an expression over the columns of a table that the database has.
struct ExpressionQuestion {
    const schema::Table& table; // as it is in the database
    std::string sql;
    std::string computedType; // in SQL, of the computed column that it is for; empty: it is for a check
};
// How a database writes such an expression when it gives it back: each has a way of its own with brackets, casts and names.
// Nothing: it does not say, for example because the session may only read.
using WrittenExpression = std::function<Result<std::optional<std::string>>(const ExpressionQuestion& question)>;

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
    // What Alembic leaves out. Of the others, what certainly differs is in Comparison::unseen.
    BeyondSet beyond;
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
    // How the database itself writes what the models say. Null: nobody can be asked, and texts that may be the same are.
    WrittenExpression written;
};

enum class ChangeKind {
    AddTable,
    RemoveTable,
    AddColumn,
    RemoveColumn,
    AlterColumn,
    AddIndex,
    RemoveIndex,
    AddConstraint,
    RemoveConstraint,
    TableComment,
    RenameTable,
    RenameColumn,
    EnumValues,
    ChangeCheck,     // dropped, and made with another text
    ComputedColumn,  // dropped, and made with another expression
    AddSequence,
};

// One step from the database to the models.
struct Difference {
    ChangeKind kind = ChangeKind::AddTable;
    sql::QualifiedName table; // without a name: it is about no table
    // Of the column, index or constraint; empty: it has none, or it is the table. Of a rename, the new one.
    std::string name;
    operations::Operation upgrade;
    operations::Operation downgrade;
    // What was found, in Alembic's words: "Detected added column 'user.email'".
    std::vector<std::string> findings;
    // What comes after the two operations. values, of EnumValues only: those of both sides; texts, of ChangeCheck and
    // ComputedColumn: likewise.
    std::vector<operations::Operation> upgradeRest = {};
    std::vector<operations::Operation> downgradeRest = {};
    std::pair<std::vector<std::string>, std::vector<std::string>> values = {}; // in the database, in the models
    std::pair<std::string, std::string> texts = {};
    // Beyond Alembic, and the database (SQLite) does it only by making the table anew: its group becomes a batch block, whatever
    // env.py says of render_as_batch. What Alembic writes too is written as Alembic writes it.
    bool needsBatch = false;
};

// What changes one table that is there stands in one group; tables come and go in groups of their own.
struct DifferenceGroup {
    std::optional<sql::QualifiedName> modifies;
    std::vector<Difference> differences;
    // Where a difference needs a batch block: the checks of the table that have no name, which the new table gets only when it
    // is told to (Alembic cannot know which of them belong to a type). uses: columns of the table that the check names.
    struct UnnamedCheck {
        schema::CheckConstraint check;
        std::vector<std::string> uses;
    };
    std::vector<UnnamedCheck> unnamedChecks = {};
};

// What one of CompareOptions::beyond would do something about: "Detected changed values of the enum ...".
struct Unseen {
    Beyond kind;
    std::string finding;
};

struct Comparison {
    std::vector<DifferenceGroup> groups;
    std::vector<std::string> warnings; // Python's warnings, without "UserWarning: "
    std::vector<Unseen> unseen;
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
