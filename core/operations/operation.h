#pragma once

// The migration operations: what upgrade() and downgrade() ask for, as values. Evaluating a script gives a stream of
// them; SQL, live runs, rendering and linting all consume that stream. The set is closed: visitors have no default
// branch, so a new operation fails to build wherever it has to be handled.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/schema/table.h"
#include "core/sql/expression.h"
#include "core/types/sql_type.h"

namespace retort::operations {

using schema::DialectOptions;
using sql::Identifier;
using sql::QualifiedName;

struct Operation;

struct CreateTable {
    schema::Table table;
    bool ifNotExists = false;
};
struct DropTable {
    QualifiedName table;
    bool ifExists = false;
    DialectOptions dialectOptions;
};
struct RenameTable {
    QualifiedName table;
    Identifier newName;
};
struct AddColumn {
    QualifiedName table;
    schema::Column column;
    bool ifNotExists = false;
    bool inlineReferences = false;
    bool inlinePrimaryKey = false;
    // batch_op.add_column(insert_before=..., insert_after=...)
    std::optional<Identifier> insertBefore, insertAfter;
};
struct DropColumn {
    QualifiedName table;
    Identifier column;
    bool ifExists = false;
    DialectOptions options; // mssql_drop_default ...
};

// server_default=... of alter_column has three states: not given, removed (None), changed.
struct NotGiven {};
struct DropDefault {};
using DefaultChange = std::variant<NotGiven, DropDefault, std::string, sql::ExpressionPtr, schema::Computed, schema::Identity, schema::FetchedValue>;
// comment=...: not given, removed (None), changed.
using CommentChange = std::variant<NotGiven, std::monostate, std::string>;

struct AlterColumn {
    QualifiedName table;
    Identifier column;
    std::optional<bool> nullable;
    CommentChange comment;
    DefaultChange serverDefault;
    std::optional<Identifier> newName;
    types::TypePtr type; // null: unchanged
    std::optional<schema::Autoincrement> autoincrement;
    types::TypePtr existingType; // null: not given
    DefaultChange existingServerDefault;
    std::optional<bool> existingNullable;
    std::optional<std::string> existingComment;
    std::optional<schema::Autoincrement> existingAutoincrement;
    // The type was given as a class (existing_type=sa.DateTime): Alembic's rule for MySQL looks only at objects.
    bool typeIsClass = false;
    std::optional<Identifier> insertBefore, insertAfter; // batch only
    DialectOptions options;                              // postgresql_using, mysql_existing_default ...
};
struct CreateIndex {
    QualifiedName table;
    schema::Index index;
    std::optional<bool> ifNotExists;
};
struct DropIndex {
    std::optional<Identifier> name;
    std::optional<QualifiedName> table; // DROP INDEX without a table is possible on most dialects
    std::optional<Identifier> schema;
    std::optional<bool> ifExists;
    DialectOptions dialectOptions;
};
// create_primary_key, create_unique_constraint, create_check_constraint, create_foreign_key, create_exclude_constraint.
struct CreateConstraint {
    QualifiedName table;
    schema::Constraint constraint;
};
enum class ConstraintKind { Unspecified, Primary, Unique, Check, ForeignKey };
struct DropConstraint {
    QualifiedName table;
    std::optional<Identifier> name;
    ConstraintKind kind = ConstraintKind::Unspecified;
    bool ifExists = false;
};
struct CreateTableComment {
    QualifiedName table;
    std::optional<std::string> comment;
    std::optional<std::string> existingComment;
};
struct DropTableComment {
    QualifiedName table;
    std::optional<std::string> existingComment;
};
// op.execute(...) and bind.execute(...). plainString: the script gave a str, which Alembic wraps in text().
struct Execute {
    sql::ExpressionPtr statement;
};
// One entry per row, in the script's order; each row has column name -> value or expression.
struct BulkInsert {
    schema::Table table;
    std::vector<std::vector<std::pair<std::string, sql::ExpressionPtr>>> rows;
    bool multiinsert = true;
};
// enum.create(bind) / enum.drop(bind): PostgreSQL named types.
struct CreateType {
    types::TypePtr type;
    bool checkFirst = true;
};
struct DropType {
    types::TypePtr type;
    bool checkFirst = true;
};

enum class BatchRecreate { Auto, Always, Never };
// with op.batch_alter_table(...): the operations collected inside, flushed at the end of the block.
struct BatchAlterTable {
    QualifiedName table;
    BatchRecreate recreate = BatchRecreate::Auto;
    std::shared_ptr<const schema::Table> copyFrom; // null: reflect
    std::vector<schema::TableItem> tableArgs;
    DialectOptions tableOptions;
    std::vector<schema::TableItem> reflectArgs;
    std::vector<std::pair<std::string, std::string>> namingConvention;
    std::vector<std::vector<Identifier>> partialReordering;
    std::vector<Operation> operations;
};
// with op.get_context().autocommit_block(): its operations run outside of a transaction.
struct AutocommitBlock {
    std::vector<Operation> operations;
};

using OperationBody = std::variant<CreateTable, DropTable, RenameTable, AddColumn, DropColumn, AlterColumn, CreateIndex, DropIndex,
                                   CreateConstraint, DropConstraint, CreateTableComment, DropTableComment, Execute, BulkInsert,
                                   CreateType, DropType, BatchAlterTable, AutocommitBlock>;

// Where in the revision script an operation was asked for: bytes of the whole statement, and its first line (from 1).
struct OperationSource {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t line = 0;

    friend bool operator==(const OperationSource&, const OperationSource&) = default;
};

struct Operation {
    OperationBody body;
    OperationSource source;
};

// The directive's name as scripts write it: "create_table", "add_column", "batch_alter_table" ...
[[nodiscard]] std::string_view directiveName(const OperationBody& body);

} // namespace retort::operations
