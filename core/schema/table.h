#pragma once

// The schema objects of a migration: what SQLAlchemy calls MetaData, Table, Column, constraints and Index. Plain values,
// compared and copied freely; nothing here knows a dialect. Names given as Identifier are not yet quoted; an absent name
// is std::nullopt (a naming convention may fill it, see naming_convention.h).

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/sql/expression.h"
#include "core/sql/identifier.h"
#include "core/types/sql_type.h"

namespace retort::schema {

using sql::Identifier;
using sql::QualifiedName;

// A dialect keyword argument such as postgresql_using="gin" or mysql_length={"a": 10}; keys keep the dialect prefix,
// order is the order given. Maps keep insertion order.
struct OptionMap;
using OptionValue = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>,
                                 sql::ExpressionPtr, std::shared_ptr<const OptionMap>, types::TypePtr>;
struct OptionMap {
    std::vector<std::pair<std::string, OptionValue>> items;
};
using DialectOptions = std::vector<std::pair<std::string, OptionValue>>;

[[nodiscard]] const OptionValue* findOption(const DialectOptions& options, std::string_view name);

// server_default: a plain string (rendered as a quoted literal), an SQL expression, or FetchedValue (exists, text
// unknown: rendered as nothing).
struct NoDefault {
    friend bool operator==(NoDefault, NoDefault) { return true; }
};
struct FetchedValue {};
using ServerDefault = std::variant<NoDefault, std::string, sql::ExpressionPtr, FetchedValue>;

struct Computed {
    sql::ExpressionPtr sqltext;
    std::optional<bool> persisted;
};
struct IdentityOptions {
    std::optional<std::int64_t> start, increment, minvalue, maxvalue, cache;
    bool nominvalue = false;
    bool nomaxvalue = false;
    std::optional<bool> cycle;
    std::optional<bool> order;
};
struct Identity {
    bool always = false;
    std::optional<bool> onNull;
    IdentityOptions options;
};
struct Sequence {
    QualifiedName name;
    IdentityOptions options;
    types::TypePtr dataType = {}; // null: not given
    bool optional = false; // Sequence(optional=True): PostgreSQL uses SERIAL all the same
};

// SQLAlchemy's autoincrement argument: True, False, "auto", "ignore_fk".
enum class Autoincrement { Auto, Yes, No, IgnoreForeignKey };

struct ForeignKeyOptions {
    std::optional<std::string> onupdate, ondelete, initially, match;
    std::optional<bool> deferrable;
    bool useAlter = false;
    DialectOptions dialectOptions;
};

// sa.ForeignKey("schema.table.column", ...) on a column. target may be "table.column" or "table" alone (then the column
// has the same name as the referring one, as SQLAlchemy has it).
struct ColumnForeignKey {
    std::string target;
    std::optional<Identifier> name;
    ForeignKeyOptions options;
};

struct ConstraintBase {
    std::optional<Identifier> name;
    // Position among all constraints and columns that the script created; SQLAlchemy's _creation_order. Constraints are
    // printed in this order (after the primary key).
    std::uint32_t creationOrder = 0;
    std::optional<bool> deferrable;
    std::optional<std::string> initially;
    std::optional<std::string> comment;
    DialectOptions dialectOptions;
};
struct PrimaryKeyConstraint : ConstraintBase {
    std::vector<Identifier> columns;
    bool implicit = false; // made from primary_key=True flags: CREATE TABLE names the autoincrement column first
};
struct UniqueConstraint : ConstraintBase {
    std::vector<Identifier> columns;
};
struct CheckConstraint : ConstraintBase {
    sql::ExpressionPtr sqltext; // TextClause when the script gave a string
    // Made by a Boolean or Enum type with create_constraint: printed only on dialects without that native type.
    bool typeBound = false;
    Identifier typeBoundColumn;
    types::TypePtr type;       // the Boolean or Enum that asks for it
    types::TypePtr columnType; // the column's type, whose variants decide where `type` is in force; null: `type` itself
    // Why the naming convention cannot name it (an unnamed type under "%(constraint_name)s"). As in SQLAlchemy this is
    // an error only where the constraint is printed.
    std::optional<std::string> nameError;
};
struct ForeignKeyConstraint : ConstraintBase {
    std::vector<Identifier> columns;
    QualifiedName referredTable;
    std::vector<Identifier> referredColumns;
    std::optional<std::string> onupdate, ondelete, match;
    bool useAlter = false;
};
struct ExcludeConstraint : ConstraintBase {
    std::vector<std::pair<sql::ExpressionPtr, std::string>> elements;
    std::string usingMethod = "gist";
    sql::ExpressionPtr where; // may be null
    std::vector<std::pair<std::string, std::string>> ops;
};
using Constraint = std::variant<PrimaryKeyConstraint, UniqueConstraint, CheckConstraint, ForeignKeyConstraint, ExcludeConstraint>;

[[nodiscard]] const ConstraintBase& base(const Constraint& constraint);
[[nodiscard]] ConstraintBase& base(Constraint& constraint);
// The names of the columns that a key, foreign key or unique constraint is about; null for those made of expressions.
[[nodiscard]] std::vector<Identifier>* listedColumns(Constraint& constraint);
[[nodiscard]] const std::vector<Identifier>* listedColumns(const Constraint& constraint);
// SQLAlchemy's name of its class: "UniqueConstraint".
[[nodiscard]] std::string_view className(const Constraint& constraint);
// schema.py: ForeignKey.column, for a key of the table whose referred table is not known.
[[nodiscard]] std::string noReferredTableMessage(const QualifiedName& table, const ForeignKeyConstraint& key);
// schema.py: ColumnCollectionMixin._col_expressions: "Can't create UniqueConstraint on table 't': no column named 'x' is present."
[[nodiscard]] std::string noColumnMessage(std::string_view className, const QualifiedName& table, const Identifier& column);

struct Index {
    std::optional<Identifier> name;
    // Column names or expressions, in order. A plain name is a ColumnRef with an empty table.
    std::vector<sql::ExpressionPtr> expressions;
    bool unique = false;
    DialectOptions dialectOptions;
};

struct Column {
    Identifier name;
    types::TypePtr type;           // NullType when none was given
    std::optional<bool> nullable;  // empty: not primaryKey (and not identity)
    bool primaryKey = false;
    Autoincrement autoincrement = Autoincrement::Auto;
    bool autoincrementGiven = false;
    ServerDefault serverDefault;
    std::optional<Computed> computed;
    std::optional<Identity> identity;
    std::optional<Sequence> sequence;
    std::optional<sql::Value> clientDefault; // default=...: only used by bulk_insert online
    bool clientDefaultGiven = false; // default= is a function or anything else that is no plain value
    std::optional<bool> index;
    std::optional<bool> unique;
    std::optional<std::string> comment;
    bool system = false;
    std::vector<ColumnForeignKey> foreignKeys;
    std::vector<Constraint> constraints; // given inside the column, e.g. CheckConstraint
    DialectOptions dialectOptions;

    [[nodiscard]] bool effectivelyNullable() const;
    [[nodiscard]] bool hasServerDefault() const { return serverDefault.index() != 0; }
};

struct Table {
    QualifiedName name;
    std::vector<Column> columns;
    std::vector<Constraint> constraints; // table-level, implicit ones included, unordered; see creationOrder
    std::vector<Index> indexes;
    std::optional<std::string> comment;
    std::vector<std::string> prefixes;
    DialectOptions dialectOptions;

    [[nodiscard]] const Column* findColumn(std::string_view columnName) const;
    [[nodiscard]] const PrimaryKeyConstraint* primaryKey() const; // null when there is none
    [[nodiscard]] bool hasForeignKey(std::string_view columnName) const; // by column or by table constraint
};

// sqlalchemy schema.py: PrimaryKeyConstraint._autoincrement_column. The column that gets SERIAL, AUTO_INCREMENT or
// IDENTITY; null when there is none. Fails for autoincrement=True on a type that cannot, or on two columns.
[[nodiscard]] Result<const Column*> autoincrementColumn(const Table& table);

// What a script passes to create_table (or sa.Table), in order.
using TableItem = std::variant<Column, Constraint, Index>;

// sqlalchemy schema.py Table.__init__/_init_items: attaches columns and constraints in order, and makes the constraints
// and indexes that column flags ask for (primary_key, unique, index, ForeignKey, Boolean/Enum create_constraint).
// creationOrder of the constraints it makes itself follows the highest one given.
[[nodiscard]] Table buildTable(QualifiedName name, std::vector<TableItem> items);

// "schema.table.column" -> parts, as ForeignKey and ForeignKeyConstraint split it: the last dot separates the column,
// what stands before the table is the schema. A missing column part leaves column empty.
struct ColumnSpec {
    QualifiedName table;
    Identifier column;
};
[[nodiscard]] ColumnSpec parseColumnSpec(std::string_view spec);

} // namespace retort::schema
