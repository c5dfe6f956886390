#pragma once

// One SQL dialect: how names, types, values, expressions and DDL are written for one kind of database. The text is the
// one SQLAlchemy 2.0 compiles (leading newline and tabs included, no terminator), so that Alembic's offline SQL can be
// matched byte for byte. Dialects are made by findDialect() in core/dialects/registry.h, immutable afterwards, and may
// be used by any number of threads at once.
//
// The class is a front for four compilers, each in a header of its own: identifier_preparer.h, type_compiler.h,
// expression_compiler.h and ddl_compiler.h. A new dialect derives from those it has to change and from Dialect, in a
// folder of its own, and gets one line in core/dialects/registry.cpp.
//
// Tables, constraints and indexes are expected with their final names: schema::withConventionalNames() first. Errors
// are ErrorCode::Compile (InvalidArgument where SQLAlchemy raises ArgumentError), worded as SQLAlchemy words them.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/dialects/generic/render_context.h"
#include "core/schema/table.h"
#include "core/sql/expression.h"
#include "core/sql/identifier.h"
#include "core/sql/value.h"
#include "core/types/sql_type.h"

namespace retort::dialects {

class DdlCompiler;
class ExpressionCompiler;
class IdentifierPreparer;
class TypeCompiler;

// How a statement's parameters are written. Only statements compiled without literal binds have any, but Format and
// Pyformat also double every percent sign in names, literals and text (inventory CTX-41).
enum class ParamStyle { Named, Qmark, Format, Pyformat };

// What can be chosen per run. The defaults are SQLAlchemy's without a connection and with paramstyle="named", which is
// what Alembic's env.py template asks for.
struct DialectSettings {
    ParamStyle paramStyle = ParamStyle::Named;
    // Whether '\' is doubled in string literals. Empty: as SQLAlchemy does offline (PostgreSQL and MySQL: yes). A live
    // PostgreSQL with standard_conforming_strings=on, which is every modern one, needs false.
    std::optional<bool> backslashEscapes;
    bool functionDefaultsInParentheses = false; // MySQL 8.0.13, MariaDB 10.2.1 and newer
    bool mariadbNativeUuid = false;             // MariaDB 10.7 and newer
    bool mariadbServer = false;    // what "mysql" is connected to; "mariadb" needs no telling (sqlalchemy: is_mariadb)
    bool mariadbReturning = false; // MariaDB 10.5 and newer
    // Values as drivers put them into statements that are run (JSON, bytes as X'00ff', intervals ...); otherwise as SQLAlchemy
    // writes literals into scripts, where some have no form at all.
    bool boundValues = false;

    [[nodiscard]] bool doublePercents() const
    {
        return paramStyle == ParamStyle::Format || paramStyle == ParamStyle::Pyformat;
    }
};

// What a statement and the transaction that it is run in have to do with each other.
enum class TransactionEffect {
    None,    // it is part of it
    Outside, // refused or without effect in one: to be run before it begins
    Commits, // ends it with a commit before it runs itself, whether or not it succeeds
};

// Facts that never change within a dialect (sqlalchemy: class attributes of the Dialect; alembic: of its impl).
struct DialectTraits {
    std::string_view name;         // "sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"
    std::string_view implName;     // of its class in alembic/ddl, as the log names it: "SQLiteImpl"
    bool supportsAlter = true;     // false: CREATE TABLE contains use_alter foreign keys, too
    bool transactionalDdl = false; // Alembic's default; configure(transactional_ddl=...) overrides
    bool nativeBoolean = false;    // Boolean(create_constraint=True) makes no CHECK
    bool booleanChecks = true;     // ... nor does it where this is false (SQL Server's BIT)
    bool nativeEnum = false;       // Enum is a type of its own, no CHECK
    bool nativeUuid = false;       // Uuid() is UUID, not CHAR(32)
    bool namedTypes = false;       // enums and domains are created by statements of their own (PostgreSQL)
    bool supportsComments = false;
    bool inlineComments = false; // comments stand in CREATE TABLE, not in statements of their own
    bool supportsIdentityColumns = false;
    bool supportsSchemas = true;
    bool backslashEscapes = false;
    bool insertReturning = false;   // SQLAlchemy prints RETURNING for an insert that leaves the primary key open
    bool qualifiedReturning = true; // ... RETURNING table.column, not RETURNING column
    bool outputClause = false;      // ... OUTPUT inserted.column before VALUES instead (SQL Server)
    ParamStyle defaultParamStyle = ParamStyle::Named; // of the default driver, when env.py does not choose one
    std::string_view binaryBegin = "X'"; // around the hexadecimal digits of bytes
    std::string_view binaryEnd = "'";
    std::string_view statementTerminator = ";";       // offline scripts
    std::string_view batchSeparator;                  // a paragraph of its own after each statement; empty: none
    std::string_view beginTransaction = "BEGIN";      // offline scripts
    bool beginEndsBatch = true;                       // the separator stands after it, too
    TransactionEffect (*transactionEffect)(std::string_view statement) = nullptr; // null: always None
    std::size_t maxIdentifierLength = 9999;
    std::size_t maxIndexNameLength = 0;      // 0: maxIdentifierLength
    std::size_t maxConstraintNameLength = 0; // 0: maxIdentifierLength
};

struct CreateIndexOptions {
    bool ifNotExists = false;
};
struct DropConstraintOptions {
    bool ifExists = false;
    bool cascade = false;
};

class Dialect {
public:
    virtual ~Dialect();
    Dialect(const Dialect&) = delete;
    Dialect& operator=(const Dialect&) = delete;

    [[nodiscard]] const DialectTraits& traits() const { return m_traits; }
    [[nodiscard]] const DialectSettings& settings() const { return m_settings; }
    [[nodiscard]] std::string_view name() const { return m_traits.name; }
    [[nodiscard]] bool isMySqlFamily() const { return m_traits.name == "mysql" || m_traits.name == "mariadb"; }
    [[nodiscard]] TransactionEffect transactionEffect(std::string_view statement) const
    {
        return m_traits.transactionEffect ? m_traits.transactionEffect(statement) : TransactionEffect::None;
    }
    // The same dialect under other settings.
    [[nodiscard]] virtual std::unique_ptr<Dialect> withSettings(DialectSettings settings) const = 0;

    [[nodiscard]] const IdentifierPreparer& preparer() const { return *m_preparer; }
    [[nodiscard]] const TypeCompiler& types() const { return *m_types; }
    [[nodiscard]] const ExpressionCompiler& expressions() const { return *m_expressions; }
    [[nodiscard]] const DdlCompiler& ddl() const { return *m_ddl; }

    // --- Names ---------------------------------------------------------------------------------------------------
    [[nodiscard]] std::string quote(const sql::Identifier& name) const;
    // SQLAlchemy's format_table: the schema is one name, dots in it force quotes ("a.b".t).
    [[nodiscard]] std::string formatTable(const sql::QualifiedName& table) const;
    // Alembic's format_table_name (ALTER TABLE and RENAME): the schema is split at its dots (a.b.t), unless it carries
    // an explicit quoting wish.
    [[nodiscard]] std::string formatTableDotted(const sql::QualifiedName& table) const;
    // [schema.]table.column, as in COMMENT ON COLUMN.
    [[nodiscard]] std::string formatColumn(const sql::QualifiedName& table, const sql::Identifier& column) const;
    // A constraint's or index's name: conventional() names are shortened, others fail when they are too long (DDL-51).
    [[nodiscard]] Result<std::string> formatConstraintName(const sql::Identifier& name) const;
    [[nodiscard]] Result<std::string> formatIndexName(const sql::Identifier& name) const;

    // --- Types ---------------------------------------------------------------------------------------------------
    // The type as it stands in a column definition; variants and TypeDecorators are resolved first.
    [[nodiscard]] Result<std::string> typeSql(const types::TypePtr& type) const;
    // The named types (PostgreSQL enums and domains, also inside ARRAY) that a column of this type needs and that its
    // CREATE TABLE creates first (TYP-30, TYP-31). Empty on dialects without named types.
    [[nodiscard]] std::vector<types::TypePtr> namedTypes(const types::TypePtr& type) const;
    // "schema.name" of a named type: the key of the memo that prevents a second CREATE TYPE in one run.
    [[nodiscard]] std::string namedTypeKey(const types::TypePtr& type) const;
    // CREATE TYPE/DOMAIN and DROP TYPE/DOMAIN, for an element of namedTypes() or for enum.create()/drop() in a script.
    [[nodiscard]] Result<std::string> createType(const types::TypePtr& type) const;
    [[nodiscard]] Result<std::string> dropType(const types::TypePtr& type) const;

    // --- Values and expressions ----------------------------------------------------------------------------------
    // A value as literal text (DDL-60). type may be null: then it is deduced from the value.
    [[nodiscard]] Result<std::string> literal(const sql::Value& value, const types::TypePtr& type) const;
    // A quoted string literal (comments, string defaults).
    [[nodiscard]] std::string stringLiteral(std::string_view text) const;
    // Part of a statement: literal values, columns without table names unless the context says otherwise.
    [[nodiscard]] Result<std::string> expression(const sql::ExpressionPtr& expression,
                                                 RenderContext context = {}) const;
    // A whole statement: text(), select, insert, update, delete, DDL(). literalBinds as in context.configure().
    [[nodiscard]] Result<std::string> statement(const sql::ExpressionPtr& statement, bool literalBinds = true) const;
    // " RETURNING version_num" or empty: what SQLAlchemy 2 appends to an INSERT whose primary key is not a bound value.
    // With traits().outputClause it stands between the columns and VALUES.
    [[nodiscard]] std::string returningClause(const sql::QualifiedName& table,
                                              const std::vector<sql::Identifier>& columns) const;

    // --- Columns and constraints ---------------------------------------------------------------------------------
    // The text after DEFAULT, without sqlite's parentheses; nullopt when there is none (NoDefault, FetchedValue).
    [[nodiscard]] Result<std::optional<std::string>> defaultSql(const schema::ServerDefault& serverDefault) const;
    [[nodiscard]] Result<std::string> computedSql(const schema::Computed& computed) const;
    [[nodiscard]] Result<std::string>
    identitySql(const schema::Identity& identity) const; // GENERATED ... AS IDENTITY (...)
    [[nodiscard]] std::string
    identityOptionsSql(const schema::IdentityOptions& options) const; // INCREMENT BY 2 START WITH 5 ...
    // SQLAlchemy's get_column_specification: name, type, default, NOT NULL ..., without the column's own constraints.
    // table must contain the column (autoincrement and primary keys are decided by it).
    [[nodiscard]] Result<std::string> columnSpecification(const schema::Column& column,
                                                          const schema::Table& table) const;
    // The column's own CHECKs, separated by blanks; empty when there are none.
    [[nodiscard]] Result<std::string> columnConstraintsSql(const schema::Column& column,
                                                           const schema::Table& table) const;

    // Whether this dialect creates the constraint at all: CHECKs of Boolean and Enum only where there is no native
    // type.
    [[nodiscard]] bool createsConstraint(const schema::Constraint& constraint) const;
    // "[CONSTRAINT n ]PRIMARY KEY (a)" ...; nullopt where the dialect leaves it out (sqlite: foreign keys to other
    // schemas).
    [[nodiscard]] Result<std::optional<std::string>> constraintSql(const schema::Constraint& constraint,
                                                                   const schema::Table& table) const;

    // --- Statements ----------------------------------------------------------------------------------------------
    [[nodiscard]] Result<std::string> createTable(const schema::Table& table, bool ifNotExists = false) const;
    [[nodiscard]] Result<std::string> dropTable(const sql::QualifiedName& table, bool ifExists = false) const;
    [[nodiscard]] Result<std::string> createIndex(const schema::Index& index, const schema::Table& table,
                                                  CreateIndexOptions options = {}) const;
    [[nodiscard]] Result<std::string> dropIndex(const schema::Index& index, const sql::QualifiedName& table,
                                                bool ifExists = false) const;
    // ALTER TABLE t ADD <constraint>. Plain SQLAlchemy: whether the database can do it is not asked here.
    [[nodiscard]] Result<std::string> addConstraint(const schema::Constraint& constraint,
                                                    const schema::Table& table) const;
    [[nodiscard]] Result<std::string> dropConstraint(const schema::Constraint& constraint,
                                                     const sql::QualifiedName& table,
                                                     DropConstraintOptions options = {}) const;
    // nullopt drops the comment. Errors on dialects without comments.
    [[nodiscard]] Result<std::string> tableComment(const sql::QualifiedName& table,
                                                   const std::optional<std::string>& comment) const;
    // MySQL repeats the whole column definition, hence Column and Table.
    [[nodiscard]] Result<std::string> columnComment(const schema::Column& column, const schema::Table& table) const;
    [[nodiscard]] Result<std::string> createSequence(const schema::Sequence& sequence, bool ifNotExists = false) const;
    [[nodiscard]] Result<std::string> dropSequence(const schema::Sequence& sequence, bool ifExists = false) const;

protected:
    Dialect(const DialectTraits& traits, DialectSettings settings);

    // Set by the constructor of each dialect; all four are required. They keep a reference to this dialect.
    std::unique_ptr<IdentifierPreparer> m_preparer;
    std::unique_ptr<TypeCompiler> m_types;
    std::unique_ptr<ExpressionCompiler> m_expressions;
    std::unique_ptr<DdlCompiler> m_ddl;

private:
    DialectTraits m_traits;
    DialectSettings m_settings;
};

} // namespace retort::dialects
