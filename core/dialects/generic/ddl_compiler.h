#pragma once

// CREATE, ALTER ... CONSTRAINT and DROP statements; sqlalchemy sql/compiler.py: DDLCompiler. The public functions are
// those of Dialect, which documents them; the protected ones are where dialects differ.

#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/dialects/generic/dialect.h"
#include "core/schema/table.h"

namespace retort::dialects {

class DdlCompiler {
public:
    using Text = Result<std::string>;
    using OptionalText = Result<std::optional<std::string>>;

    explicit DdlCompiler(const Dialect& dialect) : m_dialect(dialect) {}
    virtual ~DdlCompiler() = default;
    DdlCompiler(const DdlCompiler&) = delete;
    DdlCompiler& operator=(const DdlCompiler&) = delete;

    [[nodiscard]] OptionalText defaultSql(const schema::ServerDefault& serverDefault) const;
    [[nodiscard]] virtual Text computedSql(const schema::Computed& computed) const;
    [[nodiscard]] virtual Text identitySql(const schema::Identity& identity) const;
    [[nodiscard]] virtual std::string identityOptionsSql(const schema::IdentityOptions& options) const;

    [[nodiscard]] virtual Text columnSpecification(const schema::Column& column, const schema::Table& table) const;
    [[nodiscard]] Text columnConstraintsSql(const schema::Column& column, const schema::Table& table) const;
    [[nodiscard]] bool createsConstraint(const schema::Constraint& constraint) const;
    [[nodiscard]] OptionalText constraintSql(const schema::Constraint& constraint, const schema::Table& table) const;

    [[nodiscard]] Text createTable(const schema::Table& table, bool ifNotExists) const;
    [[nodiscard]] Text dropTable(const sql::QualifiedName& table, bool ifExists) const;
    [[nodiscard]] virtual Text createIndex(const schema::Index& index, const schema::Table& table,
                                           CreateIndexOptions options) const;
    [[nodiscard]] virtual Text dropIndex(const schema::Index& index, const sql::QualifiedName& table,
                                         bool ifExists) const;
    [[nodiscard]] Text addConstraint(const schema::Constraint& constraint, const schema::Table& table) const;
    [[nodiscard]] virtual Text dropConstraint(const schema::Constraint& constraint, const sql::QualifiedName& table,
                                              DropConstraintOptions options) const;
    [[nodiscard]] virtual Text tableComment(const sql::QualifiedName& table,
                                            const std::optional<std::string>& comment) const;
    [[nodiscard]] virtual Text columnComment(const schema::Column& column, const schema::Table& table) const;
    [[nodiscard]] virtual Text createType(const types::TypePtr& type) const;
    [[nodiscard]] virtual Text dropType(const types::TypePtr& type) const;
    [[nodiscard]] Text createSequence(const schema::Sequence& sequence, bool ifNotExists) const;
    [[nodiscard]] Text dropSequence(const schema::Sequence& sequence, bool ifExists) const;

protected:
    // Text after the closing parenthesis of CREATE TABLE.
    [[nodiscard]] virtual Text tableOptions(const schema::Table& table) const;

    // One per kind of constraint; nullopt where the dialect leaves it out.
    [[nodiscard]] virtual OptionalText primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                                  const schema::Table& table) const;
    [[nodiscard]] virtual OptionalText unique(const schema::UniqueConstraint& constraint,
                                              const schema::Table& table) const;
    [[nodiscard]] virtual OptionalText check(const schema::CheckConstraint& constraint,
                                             const schema::Table& table) const;
    // A CHECK that stands in a column definition.
    [[nodiscard]] virtual OptionalText columnCheck(const schema::CheckConstraint& constraint,
                                                   const schema::Table& table) const;
    [[nodiscard]] virtual OptionalText foreignKey(const schema::ForeignKeyConstraint& constraint,
                                                  const schema::Table& table) const;
    [[nodiscard]] virtual OptionalText exclude(const schema::ExcludeConstraint& constraint,
                                               const schema::Table& table) const;

    [[nodiscard]] virtual std::string remoteTable(const sql::QualifiedName& table) const;
    [[nodiscard]] virtual Text matchClause(const std::string& match) const;
    [[nodiscard]] virtual Text onDelete(const std::string& action) const;
    [[nodiscard]] virtual Text onUpdate(const std::string& action) const;
    // "NULLS NOT DISTINCT " between UNIQUE and the columns.
    [[nodiscard]] virtual std::string uniqueDistinct(const schema::UniqueConstraint& constraint) const;

    // "CONSTRAINT n " or empty.
    [[nodiscard]] Text constraintPrefix(const schema::ConstraintBase& constraint) const;
    [[nodiscard]] Text deferrability(const schema::ConstraintBase& constraint) const;
    [[nodiscard]] std::string columnList(const std::vector<sql::Identifier>& columns) const; // "a, b"
    [[nodiscard]] Text indexColumns(const schema::Index& index) const;
    [[nodiscard]] Text indexName(const schema::Index& index, const std::optional<sql::Identifier>& schemaName,
                                 std::string_view statement) const;

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }

private:
    [[nodiscard]] OptionalText columnDefinition(const schema::Column& column, const schema::Table& table) const;
    [[nodiscard]] Text tableConstraints(const schema::Table& table) const;

    const Dialect& m_dialect;
};

// sqlalchemy sql/compiler.py: validate_sql_phrase. Case does not matter; pattern is only quoted in the message.
[[nodiscard]] Result<std::string>
validatedPhrase(const std::string& phrase, const std::vector<std::string_view>& allowed, std::string_view pattern);
// An index method or similar: letters, digits and underscores.
[[nodiscard]] Result<std::string> validatedWord(const std::string& phrase, std::string_view pattern);
[[nodiscard]] std::string lowerCase(std::string_view text);
[[nodiscard]] std::string upperCase(std::string_view text);
// sqlalchemy: default texts that sqlite and MySQL put in parentheses: something other than a word, not quoted and not
// in parentheses already.
[[nodiscard]] bool needsDefaultParentheses(std::string_view defaultText);

} // namespace retort::dialects
