#pragma once

#include "core/dialects/generic/ddl_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/mssql/base.py: MSDDLCompiler
class MssqlDdlCompiler final : public DdlCompiler {
public:
    using DdlCompiler::DdlCompiler;

    [[nodiscard]] Text computedSql(const schema::Computed& computed) const override;
    [[nodiscard]] Text identitySql(const schema::Identity& identity) const override;
    [[nodiscard]] Text columnSpecification(const schema::Column& column, const schema::Table& table) const override;
    [[nodiscard]] Text createIndex(const schema::Index& index, const schema::Table& table,
                                   CreateIndexOptions options) const override;
    [[nodiscard]] Text dropIndex(const schema::Index& index, const sql::QualifiedName& table,
                                 bool ifExists) const override;
    [[nodiscard]] Text tableComment(const sql::QualifiedName& table,
                                    const std::optional<std::string>& comment) const override;
    [[nodiscard]] Text columnComment(const schema::Column& column, const schema::Table& table) const override;

protected:
    [[nodiscard]] OptionalText primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                          const schema::Table& table) const override;
    [[nodiscard]] OptionalText unique(const schema::UniqueConstraint& constraint,
                                      const schema::Table& table) const override;

private:
    // " IDENTITY(1,1)" or " DEFAULT x"; empty when there is neither.
    [[nodiscard]] Text identityOrDefault(const schema::Column& column, const schema::Table& table) const;
    // sp_addextendedproperty, or sp_dropextendedproperty without a text; column: "" or ", 'column', c".
    [[nodiscard]] Text extendedProperty(const sql::QualifiedName& table, const std::string& column,
                                        const std::optional<std::string>& comment) const;
};

} // namespace retort::dialects
