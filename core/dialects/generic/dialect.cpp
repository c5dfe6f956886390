#include "core/dialects/generic/dialect.h"

#include "core/dialects/generic/ddl_compiler.h"
#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/generic/type_compiler.h"

namespace retort::dialects {

Dialect::Dialect(const DialectTraits& traits, DialectSettings settings) : m_traits(traits), m_settings(settings) {}
Dialect::~Dialect() = default;

std::string Dialect::quote(const sql::Identifier& name) const
{
    return m_preparer->quote(name);
}

std::string Dialect::formatTable(const sql::QualifiedName& table) const
{
    return m_preparer->formatTable(table);
}

std::string Dialect::formatTableDotted(const sql::QualifiedName& table) const
{
    return m_preparer->formatTableDotted(table);
}

std::string Dialect::formatColumn(const sql::QualifiedName& table, const sql::Identifier& column) const
{
    return formatTable(table) + "." + quote(column);
}

Result<std::string> Dialect::formatConstraintName(const sql::Identifier& name) const
{
    return m_preparer->formatConstraintName(name);
}

Result<std::string> Dialect::formatIndexName(const sql::Identifier& name) const
{
    return m_preparer->formatIndexName(name);
}

Result<std::string> Dialect::typeSql(const types::TypePtr& type) const
{
    return m_types->sql(type);
}

std::vector<types::TypePtr> Dialect::namedTypes(const types::TypePtr& type) const
{
    return m_types->namedTypes(type);
}

std::string Dialect::namedTypeKey(const types::TypePtr& type) const
{
    const std::string name = type->string("name").value_or("");
    const auto schema = type->string("schema");
    return schema ? *schema + "." + name : name;
}

Result<std::string> Dialect::createType(const types::TypePtr& type) const
{
    return m_ddl->createType(type);
}

Result<std::string> Dialect::dropType(const types::TypePtr& type) const
{
    return m_ddl->dropType(type);
}

Result<std::string> Dialect::literal(const sql::Value& value, const types::TypePtr& type) const
{
    return m_expressions->literals().literal(value, type);
}

std::string Dialect::stringLiteral(std::string_view text) const
{
    return m_expressions->literals().string(text);
}

Result<std::string> Dialect::expression(const sql::ExpressionPtr& expression, RenderContext context) const
{
    return m_expressions->writer(context)->write(expression);
}

Result<std::string> Dialect::statement(const sql::ExpressionPtr& statement, bool literalBinds) const
{
    return m_expressions->writer({.literalBinds = literalBinds, .includeTable = true})->write(statement);
}

std::string Dialect::returningClause(const sql::QualifiedName& table, const std::vector<sql::Identifier>& columns) const
{
    if (!m_traits.insertReturning || columns.empty())
        return {};
    return m_expressions->writer({})->returningText(table, columns);
}

Result<std::optional<std::string>> Dialect::defaultSql(const schema::ServerDefault& serverDefault) const
{
    return m_ddl->defaultSql(serverDefault);
}

Result<std::string> Dialect::computedSql(const schema::Computed& computed) const
{
    return m_ddl->computedSql(computed);
}

Result<std::string> Dialect::identitySql(const schema::Identity& identity) const
{
    return m_ddl->identitySql(identity);
}

std::string Dialect::identityOptionsSql(const schema::IdentityOptions& options) const
{
    return m_ddl->identityOptionsSql(options);
}

Result<std::string> Dialect::columnSpecification(const schema::Column& column, const schema::Table& table) const
{
    return m_ddl->columnSpecification(column, table);
}

Result<std::string> Dialect::columnConstraintsSql(const schema::Column& column, const schema::Table& table) const
{
    return m_ddl->columnConstraintsSql(column, table);
}

bool Dialect::createsConstraint(const schema::Constraint& constraint) const
{
    return m_ddl->createsConstraint(constraint);
}

Result<std::optional<std::string>> Dialect::constraintSql(const schema::Constraint& constraint,
                                                          const schema::Table& table) const
{
    return m_ddl->constraintSql(constraint, table);
}

Result<std::string> Dialect::createTable(const schema::Table& table, bool ifNotExists) const
{
    return m_ddl->createTable(table, ifNotExists);
}

Result<std::string> Dialect::dropTable(const sql::QualifiedName& table, bool ifExists) const
{
    return m_ddl->dropTable(table, ifExists);
}

Result<std::string> Dialect::createIndex(const schema::Index& index, const schema::Table& table,
                                         CreateIndexOptions options) const
{
    return m_ddl->createIndex(index, table, options);
}

Result<std::string> Dialect::dropIndex(const schema::Index& index, const sql::QualifiedName& table, bool ifExists) const
{
    return m_ddl->dropIndex(index, table, ifExists);
}

Result<std::string> Dialect::addConstraint(const schema::Constraint& constraint, const schema::Table& table) const
{
    return m_ddl->addConstraint(constraint, table);
}

Result<std::string> Dialect::dropConstraint(const schema::Constraint& constraint, const sql::QualifiedName& table,
                                            DropConstraintOptions options) const
{
    return m_ddl->dropConstraint(constraint, table, options);
}

Result<std::string> Dialect::tableComment(const sql::QualifiedName& table,
                                          const std::optional<std::string>& comment) const
{
    return m_ddl->tableComment(table, comment);
}

Result<std::string> Dialect::columnComment(const schema::Column& column, const schema::Table& table) const
{
    return m_ddl->columnComment(column, table);
}

Result<std::string> Dialect::createSequence(const schema::Sequence& sequence, bool ifNotExists) const
{
    return m_ddl->createSequence(sequence, ifNotExists);
}

Result<std::string> Dialect::dropSequence(const schema::Sequence& sequence, bool ifExists) const
{
    return m_ddl->dropSequence(sequence, ifExists);
}

} // namespace retort::dialects
