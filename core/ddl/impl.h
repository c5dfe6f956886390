#pragma once

// What Alembic's DefaultImpl is: turns steps into statements, in the generic way. Dialects override the hooks whose SQL
// or whose rules differ; makeImpl() picks the class. One impl serves one run, because it remembers which named types
// the run has created.

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/ddl/statement_sink.h"
#include "core/ddl/steps.h"
#include "core/dialects/generic/dialect.h"

namespace retort::ddl {

class MigrationImpl {
public:
    // dialect and sink must outlive the impl.
    MigrationImpl(const dialects::Dialect& dialect, StatementSink& sink) : m_dialect(dialect), m_sink(sink) {}
    virtual ~MigrationImpl() = default;
    MigrationImpl(const MigrationImpl&) = delete;
    MigrationImpl& operator=(const MigrationImpl&) = delete;

    [[nodiscard]] const dialects::Dialect& dialect() const { return m_dialect; }
    [[nodiscard]] StatementSink& sink() { return m_sink; }

    [[nodiscard]] Result<void> run(const Step& step);

    // --- Steps ---------------------------------------------------------------------------------------------------
    [[nodiscard]] virtual Result<void> alterColumn(const operations::AlterColumn& alter);
    [[nodiscard]] virtual Result<void> addColumn(const AddColumnStep& step);
    [[nodiscard]] virtual Result<void> dropColumn(const operations::DropColumn& drop);
    [[nodiscard]] virtual Result<void> addConstraint(const AddConstraintStep& step);
    [[nodiscard]] virtual Result<void> dropConstraint(const DropConstraintStep& step);
    [[nodiscard]] virtual Result<void> renameTable(const operations::RenameTable& rename);
    [[nodiscard]] Result<void> createTable(const CreateTableStep& step);
    [[nodiscard]] Result<void> dropTable(const operations::DropTable& drop);
    [[nodiscard]] Result<void> createIndex(const CreateIndexStep& step);
    [[nodiscard]] Result<void> dropIndex(const DropIndexStep& step);
    [[nodiscard]] virtual Result<void> tableComment(const TableCommentStep& step);
    [[nodiscard]] Result<void> columnComment(const ColumnCommentStep& step);

    // --- Data ----------------------------------------------------------------------------------------------------
    // The statements of an offline bulk_insert, and what the database wants around them.
    [[nodiscard]] virtual Result<void> bulkInsert(const sql::QualifiedName& table, std::vector<std::string> statements);

    // --- Named types ---------------------------------------------------------------------------------------------
    // enum.create(bind), enum.drop(bind): nothing where the type has no statement of its own.
    [[nodiscard]] Result<void> createType(const types::TypePtr& type);
    [[nodiscard]] Result<void> dropType(const types::TypePtr& type);
    // The types of a table's columns, once the table is dropped; those that this run has made stay.
    [[nodiscard]] Result<void> dropTypesOf(const schema::Table& table);

    // --- Batches -------------------------------------------------------------------------------------------------
    // Whether recreate="auto" has to move and copy for these steps.
    [[nodiscard]] virtual bool requiresRecreate(const std::vector<Step>& steps) const;
    // Whether the copied values of a column need a CAST when its type changes.
    [[nodiscard]] virtual bool castsInBatch(const types::TypePtr& from, const types::TypePtr& to) const;
    // The reflected column as autogenerate and batches want it (alembic: autogen_column_reflect).
    virtual void adjustReflected(schema::Column& column) const;
    // Before the new table is made: what would clash with it. names are the constraints that it takes over.
    [[nodiscard]] virtual Result<void> prepareForBatch(const schema::Table& oldTable,
                                                       const std::set<std::string>& names);

protected:
    // alter_column's parts, in the order in which the generic rule emits them.
    [[nodiscard]] virtual Result<void> columnNullable(const operations::AlterColumn& alter);
    [[nodiscard]] virtual Result<void> columnDefault(const operations::AlterColumn& alter);
    [[nodiscard]] virtual Result<void> columnIdentity(const operations::AlterColumn& alter);
    [[nodiscard]] virtual Result<void> columnType(const operations::AlterColumn& alter);
    [[nodiscard]] virtual Result<void> columnComment(const operations::AlterColumn& alter);
    [[nodiscard]] virtual Result<void> columnName(const operations::AlterColumn& alter);

    [[nodiscard]] std::string alterTable(const sql::QualifiedName& table) const; // ALTER TABLE s.t
    [[nodiscard]] std::string
    alterColumnPrefix(const operations::AlterColumn& alter) const; // ALTER TABLE t ALTER COLUMN c
    // "SET DEFAULT x" or "DROP DEFAULT"; alter.serverDefault must be given.
    [[nodiscard]] Result<std::string> defaultClause(const operations::DefaultChange& change) const;
    // The text after DEFAULT of a given, not dropped default.
    [[nodiscard]] Result<std::string> defaultText(const operations::DefaultChange& change) const;
    // Emits what a dialect call gave.
    [[nodiscard]] Result<void> emit(Result<std::string> text);

private:
    [[nodiscard]] Result<std::string> inlineReferenceSql(const AddColumnStep& step);

    const dialects::Dialect& m_dialect;
    StatementSink& m_sink;
    std::set<std::string> m_createdTypes; // inventory TYP-30
};

[[nodiscard]] std::unique_ptr<MigrationImpl> makeImpl(const dialects::Dialect& dialect, StatementSink& sink);

// The rules of alembic util/sqla_compat.py for changes of a server default.
[[nodiscard]] bool isGiven(const operations::DefaultChange& change);
[[nodiscard]] bool isDropped(const operations::DefaultChange& change);
[[nodiscard]] bool isComputed(const operations::AlterColumn& alter);
[[nodiscard]] bool isIdentity(const operations::AlterColumn& alter);
// The SQLAlchemy class that a type's values have in common ("Integer", "String"); a TypeDecorator has its impl's.
[[nodiscard]] std::string_view affinityOf(const types::TypePtr& type);

} // namespace retort::ddl
