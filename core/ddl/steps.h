#pragma once

// One operation as the primitive steps that Alembic's toimpl.py breaks it into (add_column is a column, its
// constraints, its indexes and its comment). Steps are either compiled at once or, in a batch, collected and applied to
// a table.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/dialects/generic/dialect.h"
#include "core/operations/operation.h"
#include "core/schema/naming_convention.h"

namespace retort::ddl {

struct AlterColumnStep {
    operations::AlterColumn alter;
};
// table has the column as its only one, with the constraints and indexes that its flags make.
struct AddColumnStep {
    schema::Table table;
    operations::AddColumn add;
};
struct DropColumnStep {
    operations::DropColumn drop;
};
// The constraint carries its final name; table is the placeholder that it belongs to.
struct AddConstraintStep {
    schema::Table table;
    schema::Constraint constraint;
};
struct DropConstraintStep {
    sql::QualifiedName table;
    operations::ConstraintKind kind = operations::ConstraintKind::Unspecified;
    std::optional<sql::Identifier> name;
    bool ifExists = false;
    bool typeBound = false; // the CHECK of a Boolean or Enum type
};
struct RenameTableStep {
    operations::RenameTable rename;
};
struct CreateTableStep {
    schema::Table table;
    bool ifNotExists = false;
};
struct DropTableStep {
    operations::DropTable drop;
};
struct CreateIndexStep {
    schema::Table table;
    schema::Index index;
    bool ifNotExists = false;
};
struct DropIndexStep {
    sql::QualifiedName table;
    schema::Index index;
    bool ifExists = false;
};
struct TableCommentStep {
    sql::QualifiedName table;
    std::optional<std::string> comment; // empty: removed
    bool isDrop = false;                // asked for by drop_table_comment
};
struct ColumnCommentStep {
    schema::Table table;
    schema::Column column;
};

using Step =
    std::variant<AlterColumnStep, AddColumnStep, DropColumnStep, AddConstraintStep, DropConstraintStep, RenameTableStep,
                 CreateTableStep, DropTableStep, CreateIndexStep, DropIndexStep, TableCommentStep, ColumnCommentStep>;

// The steps of an operation on tables. Operations of another kind (execute, bulk_insert, types, blocks) have none and
// fail with Unsupported. Names come from the convention where the operation leaves them open.
[[nodiscard]] Result<std::vector<Step>> stepsOf(const operations::OperationBody& body, const dialects::Dialect& dialect,
                                                const schema::NamingConvention& naming);

// add_column(inline_references=True): the foreign key that is written inside the column's definition, if there is
// exactly one and it is of this column alone.
[[nodiscard]] const schema::ForeignKeyConstraint* inlineReference(const AddColumnStep& step);

} // namespace retort::ddl
