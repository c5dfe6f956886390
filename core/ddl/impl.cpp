#include "core/ddl/impl.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/ddl/mssql_impl.h"
#include "core/ddl/mysql_impl.h"
#include "core/ddl/oracle_impl.h"
#include "core/ddl/postgresql_impl.h"
#include "core/ddl/sqlite_impl.h"
#include "core/dialects/generic/options.h"
#include "core/operations/visit.h"

namespace retort::ddl {

using operations::AlterColumn;
using operations::Overloaded;

bool isGiven(const operations::DefaultChange& change)
{
    return !std::holds_alternative<operations::NotGiven>(change);
}

bool isDropped(const operations::DefaultChange& change)
{
    return std::holds_alternative<operations::DropDefault>(change);
}

bool isComputed(const AlterColumn& alter)
{
    return std::holds_alternative<schema::Computed>(alter.serverDefault)
           || std::holds_alternative<schema::Computed>(alter.existingServerDefault);
}

bool isIdentity(const AlterColumn& alter)
{
    return std::holds_alternative<schema::Identity>(alter.serverDefault)
           || std::holds_alternative<schema::Identity>(alter.existingServerDefault);
}

std::string_view affinityOf(const types::TypePtr& type)
{
    if (type->isA("TypeDecorator")) {
        if (const types::TypePtr impl = type->nested("impl"))
            return affinityOf(impl);
    }
    return type->cls().affinity;
}

Result<void> MigrationImpl::emit(Result<std::string> text)
{
    if (!text)
        return std::unexpected(std::move(text).error());
    m_sink.sql(std::move(*text));
    return {};
}

Result<void> MigrationImpl::run(const Step& step)
{
    return std::visit(Overloaded{
                          [this](const AlterColumnStep& s) { return alterColumn(s.alter); },
                          [this](const AddColumnStep& s) { return addColumn(s); },
                          [this](const DropColumnStep& s) { return dropColumn(s.drop); },
                          [this](const AddConstraintStep& s) { return addConstraint(s); },
                          [this](const DropConstraintStep& s) { return dropConstraint(s); },
                          [this](const RenameTableStep& s) { return renameTable(s.rename); },
                          [this](const CreateTableStep& s) { return createTable(s); },
                          [this](const DropTableStep& s) { return dropTable(s.drop); },
                          [this](const CreateIndexStep& s) { return createIndex(s); },
                          [this](const DropIndexStep& s) { return dropIndex(s); },
                          [this](const TableCommentStep& s) { return tableComment(s); },
                          [this](const ColumnCommentStep& s) { return columnComment(s); },
                      },
                      step);
}

// --- Columns ---------------------------------------------------------------------------------------------------------

std::string MigrationImpl::alterTable(const sql::QualifiedName& table) const
{
    return "ALTER TABLE " + m_dialect.formatTableDotted(table);
}

std::string MigrationImpl::alterColumnPrefix(const AlterColumn& alter) const
{
    return alterTable(alter.table) + " ALTER COLUMN " + m_dialect.quote(alter.column);
}

// alembic ddl/impl.py: DefaultImpl.alter_column
Result<void> MigrationImpl::alterColumn(const AlterColumn& alter)
{
    if (alter.autoincrement || alter.existingAutoincrement)
        m_sink.warn("autoincrement and existing_autoincrement only make sense for MySQL");
    if (alter.nullable)
        RETORT_CHECK(columnNullable(alter));
    if (isGiven(alter.serverDefault)) {
        if (isComputed(alter)) {
            return fail(ErrorCode::Compile,
                        "Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from an "
                        "existing column is not supported.");
        }
        if (isIdentity(alter))
            RETORT_CHECK(columnIdentity(alter));
        else
            RETORT_CHECK(columnDefault(alter));
    }
    if (alter.type)
        RETORT_CHECK(columnType(alter));
    if (!std::holds_alternative<operations::NotGiven>(alter.comment))
        RETORT_CHECK(columnComment(alter));
    if (alter.newName)
        RETORT_CHECK(columnName(alter));
    return {};
}

Result<void> MigrationImpl::columnNullable(const AlterColumn& alter)
{
    m_sink.sql(alterColumnPrefix(alter) + (*alter.nullable ? " DROP NOT NULL" : " SET NOT NULL"));
    return {};
}

Result<void> MigrationImpl::columnDefault(const AlterColumn& alter)
{
    RETORT_TRY(const std::string clause, defaultClause(alter.serverDefault));
    m_sink.sql(alterColumnPrefix(alter) + " " + clause);
    return {};
}

Result<void> MigrationImpl::columnIdentity(const AlterColumn&)
{
    return fail(ErrorCode::Compile,
                "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or from an "
                "existing column is not supported in this dialect.");
}

Result<void> MigrationImpl::columnType(const AlterColumn& alter)
{
    RETORT_TRY(const std::string type, m_dialect.typeSql(alter.type));
    m_sink.sql(alterColumnPrefix(alter) + " TYPE " + type);
    return {};
}

Result<void> MigrationImpl::columnComment(const AlterColumn&)
{
    return fail(ErrorCode::Compile,
                "the " + std::string(m_dialect.name())
                    + " dialect can't change the comment of a column (ColumnComment construct has no default "
                      "compilation handler)");
}

Result<void> MigrationImpl::columnName(const AlterColumn& alter)
{
    m_sink.sql(alterTable(alter.table) + " RENAME " + m_dialect.quote(alter.column) + " TO "
               + m_dialect.quote(*alter.newName));
    return {};
}

Result<std::string> MigrationImpl::defaultText(const operations::DefaultChange& change) const
{
    schema::ServerDefault value;
    if (const auto* text = std::get_if<std::string>(&change))
        value = *text;
    else if (const auto* expression = std::get_if<sql::ExpressionPtr>(&change))
        value = *expression;
    else if (std::holds_alternative<schema::FetchedValue>(change))
        return fail(
            ErrorCode::Compile,
            "FetchedValue() says that there is a server default, not which; there is no SQL for it in alter_column");
    RETORT_TRY(const std::optional<std::string> sql, m_dialect.defaultSql(value));
    if (!sql)
        return fail(ErrorCode::Compile, "the text of a Computed or Identity default cannot be repeated in alter_column");
    return *sql;
}

Result<std::string> MigrationImpl::defaultClause(const operations::DefaultChange& change) const
{
    if (isDropped(change))
        return std::string("DROP DEFAULT");
    RETORT_TRY(const std::string text, defaultText(change));
    return "SET DEFAULT " + text;
}

// The REFERENCES clause is the end of the table-level constraint's text.
Result<std::string> MigrationImpl::inlineReferenceSql(const AddColumnStep& step)
{
    const schema::ForeignKeyConstraint* key = inlineReference(step);
    if (key == nullptr)
        return std::string();
    schema::ForeignKeyConstraint nameless = *key;
    nameless.name.reset();
    if (key->name)
        m_sink.warn("the foreign key '" + key->name->text() + "' loses its name, because inline_references is used");
    RETORT_TRY(const std::optional<std::string> text, m_dialect.constraintSql(nameless, step.table));
    if (!text)
        return std::string();
    const std::string own = "FOREIGN KEY(" + m_dialect.quote(nameless.columns.front()) + ")";
    return text->starts_with(own) ? text->substr(own.size()) : std::string();
}

// alembic ddl/base.py: add_column; the if_not_exists and inline parts are younger than 1.13 (inventory OP-13).
Result<void> MigrationImpl::addColumn(const AddColumnStep& step)
{
    const schema::Column& column = step.table.columns.front();
    RETORT_TRY(const std::string specification, m_dialect.columnSpecification(column, step.table));
    RETORT_TRY(const std::string reference, inlineReferenceSql(step));
    RETORT_TRY(const std::string constraints, m_dialect.columnConstraintsSql(column, step.table));
    std::string text =
        alterTable(step.add.table) + " ADD COLUMN " + (step.add.ifNotExists ? "IF NOT EXISTS " : "") + specification;
    if (step.add.inlinePrimaryKey && column.primaryKey)
        text += " PRIMARY KEY";
    text += reference;
    if (!constraints.empty())
        text += " " + constraints;
    m_sink.sql(std::move(text));
    return {};
}

Result<void> MigrationImpl::dropColumn(const operations::DropColumn& drop)
{
    m_sink.sql(alterTable(drop.table) + " DROP COLUMN " + (drop.ifExists ? "IF EXISTS " : "")
               + m_dialect.quote(drop.column));
    return {};
}

Result<void> MigrationImpl::columnComment(const ColumnCommentStep& step)
{
    return emit(m_dialect.columnComment(step.column, step.table));
}

// --- Constraints and indexes -----------------------------------------------------------------------------------------

Result<void> MigrationImpl::addConstraint(const AddConstraintStep& step)
{
    if (!m_dialect.createsConstraint(step.constraint))
        return {};
    return emit(m_dialect.addConstraint(step.constraint, step.table));
}

Result<void> MigrationImpl::dropConstraint(const DropConstraintStep& step)
{
    schema::Constraint constraint = schema::UniqueConstraint{};
    switch (step.kind) {
    case operations::ConstraintKind::Primary: constraint = schema::PrimaryKeyConstraint{}; break;
    case operations::ConstraintKind::Check: constraint = schema::CheckConstraint{}; break;
    case operations::ConstraintKind::ForeignKey: constraint = schema::ForeignKeyConstraint{}; break;
    case operations::ConstraintKind::Unique:
    case operations::ConstraintKind::Unspecified: // the same text everywhere but on MySQL, which refuses it before
        break;
    }
    schema::base(constraint).name = step.name;
    return emit(m_dialect.dropConstraint(constraint, step.table, {.ifExists = step.ifExists, .cascade = false}));
}

Result<void> MigrationImpl::createIndex(const CreateIndexStep& step)
{
    // alembic ddl/postgresql.py: create_index: the table of an index of its own has the included columns, too.
    schema::Table table = step.table;
    for (const std::string& column : dialects::listOption(step.index.dialectOptions, "postgresql_include")) {
        if (table.findColumn(column))
            continue;
        schema::Column included;
        included.name = column;
        included.type = types::nullType();
        table.columns.push_back(std::move(included));
    }
    return emit(m_dialect.createIndex(step.index, table, {.ifNotExists = step.ifNotExists}));
}

Result<void> MigrationImpl::dropIndex(const DropIndexStep& step)
{
    return emit(m_dialect.dropIndex(step.index, step.table, step.ifExists));
}

// --- Tables ----------------------------------------------------------------------------------------------------------

namespace {

// What SQLAlchemy's hook before CREATE TABLE makes of another database's ENUM where the own one has enumerations.
Result<void> checkForeignEnum(const dialects::Dialect& dialect, const types::TypePtr& declared)
{
    const types::TypePtr type = types::SqlType::forDialect(declared, dialect.name());
    if (!type || type->cls().className != "ENUM" || type->flag("metadata"))
        return {};
    if (dialect.traits().namedTypes && type->cls().home == "mysql")
        return fail(ErrorCode::Compile, "'ENUM' object has no attribute 'create_type': mysql.ENUM is not a type of "
                                            + std::string(dialect.name()));
    if (dialect.isMySqlFamily() && type->cls().home == "postgresql" && type->flag("create_type", true))
        return fail(ErrorCode::Compile,
                    "Compiler can't render element of type CreateEnumType on " + std::string(dialect.name()));
    return {};
}

} // namespace

// alembic ddl/impl.py: DefaultImpl.create_table
Result<void> MigrationImpl::createTable(const CreateTableStep& step)
{
    const schema::Table& table = step.table;
    for (const schema::Column& column : table.columns) {
        RETORT_CHECK(checkForeignEnum(m_dialect, column.type));
        for (const types::TypePtr& type : m_dialect.namedTypes(column.type)) {
            if (m_createdTypes.insert(m_dialect.namedTypeKey(type)).second)
                RETORT_CHECK(emit(m_dialect.createType(type)));
        }
    }
    RETORT_CHECK(emit(m_dialect.createTable(table, step.ifNotExists)));
    for (const schema::Index& index : table.indexes)
        RETORT_CHECK(emit(m_dialect.createIndex(index, table)));
    if (!m_dialect.traits().supportsComments || m_dialect.traits().inlineComments)
        return {};
    if (table.comment && !table.comment->empty())
        RETORT_CHECK(emit(m_dialect.tableComment(table.name, table.comment)));
    for (const schema::Column& column : table.columns) {
        if (column.comment && !column.comment->empty())
            RETORT_CHECK(emit(m_dialect.columnComment(column, table)));
    }
    return {};
}

Result<void> MigrationImpl::dropTable(const operations::DropTable& drop)
{
    return emit(m_dialect.dropTable(drop.table, drop.ifExists));
}

Result<void> MigrationImpl::renameTable(const operations::RenameTable& rename)
{
    m_sink.sql(alterTable(rename.table) + " RENAME TO "
               + m_dialect.formatTableDotted({rename.table.schema, rename.newName}));
    return {};
}

Result<void> MigrationImpl::tableComment(const TableCommentStep& step)
{
    return emit(m_dialect.tableComment(step.table, step.comment));
}

Result<void> MigrationImpl::bulkInsert(const sql::QualifiedName&, std::vector<std::string> statements)
{
    for (std::string& statement : statements)
        m_sink.sql(std::move(statement));
    return {};
}

// --- Named types -----------------------------------------------------------------------------------------------------

namespace {

// sqlalchemy sqltypes.py: SchemaType.create knows only PostgreSQL's; postgresql named_types.py: ENUM.create asks for
// supports_native_enum, DOMAIN.create for nothing.
bool makesNamedType(const dialects::Dialect& dialect, const types::SqlType& type)
{
    if (dialect.traits().namedTypes)
        return true;
    return type.cls().module == "postgresql" && (dialect.traits().nativeEnum || !type.isA("Enum"));
}

} // namespace

Result<void> MigrationImpl::createType(const types::TypePtr& type)
{
    if (!makesNamedType(m_dialect, *type))
        return {};
    RETORT_CHECK(checkForeignEnum(m_dialect, type));
    return emit(m_dialect.createType(type));
}

Result<void> MigrationImpl::dropType(const types::TypePtr& type)
{
    if (!makesNamedType(m_dialect, *type))
        return {};
    RETORT_CHECK(checkForeignEnum(m_dialect, type));
    return emit(m_dialect.dropType(type));
}

// sqlalchemy postgresql named_types.py: NamedType._on_table_drop, with the memo of a run that made the type itself.
Result<void> MigrationImpl::dropTypesOf(const schema::Table& table)
{
    for (const schema::Column& column : table.columns) {
        for (const types::TypePtr& type : m_dialect.namedTypes(column.type)) {
            if (m_createdTypes.insert(m_dialect.namedTypeKey(type)).second)
                RETORT_CHECK(emit(m_dialect.dropType(type)));
        }
    }
    return {};
}

// --- Batches ---------------------------------------------------------------------------------------------------------

bool MigrationImpl::requiresRecreate(const std::vector<Step>&) const
{
    return false;
}

bool MigrationImpl::castsInBatch(const types::TypePtr& from, const types::TypePtr& to) const
{
    return affinityOf(from) != affinityOf(to);
}

void MigrationImpl::adjustReflected(schema::Column&) const {}

Result<void> MigrationImpl::prepareForBatch(const schema::Table&, const std::set<std::string>&)
{
    return {};
}

namespace {

template <class Impl>
std::unique_ptr<MigrationImpl> make(const dialects::Dialect& dialect, StatementSink& sink)
{
    return std::make_unique<Impl>(dialect, sink);
}

struct ImplRow {
    std::string_view dialect;
    std::unique_ptr<MigrationImpl> (*make)(const dialects::Dialect&, StatementSink&);
};

constexpr auto implRows = std::to_array<ImplRow>({
    {"mariadb", &make<MysqlImpl>},
    {"mssql", &make<MssqlImpl>},
    {"mysql", &make<MysqlImpl>},
    {"oracle", &make<OracleImpl>},
    {"postgresql", &make<PostgresqlImpl>},
    {"sqlite", &make<SqliteImpl>},
});

} // namespace

std::unique_ptr<MigrationImpl> makeImpl(const dialects::Dialect& dialect, StatementSink& sink)
{
    const auto row = std::ranges::find(implRows, dialect.name(), &ImplRow::dialect);
    return row == implRows.end() ? std::make_unique<MigrationImpl>(dialect, sink) : row->make(dialect, sink);
}

} // namespace retort::ddl
