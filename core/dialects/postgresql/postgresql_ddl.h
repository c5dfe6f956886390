#pragma once

#include "core/dialects/generic/ddl_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/postgresql/base.py: PGDDLCompiler
class PostgresqlDdlCompiler final : public DdlCompiler {
public:
    using DdlCompiler::DdlCompiler;

    [[nodiscard]] Text computedSql(const schema::Computed& computed) const override;
    [[nodiscard]] Text columnSpecification(const schema::Column& column, const schema::Table& table) const override;
    [[nodiscard]] Text createIndex(const schema::Index& index, const schema::Table& table,
                                   CreateIndexOptions options) const override;
    [[nodiscard]] Text dropIndex(const schema::Index& index, const sql::QualifiedName& table,
                                 bool ifExists) const override;
    [[nodiscard]] Text createType(const types::TypePtr& type) const override;
    [[nodiscard]] Text dropType(const types::TypePtr& type) const override;

protected:
    [[nodiscard]] Text tableOptions(const schema::Table& table) const override;
    [[nodiscard]] OptionalText check(const schema::CheckConstraint& constraint,
                                     const schema::Table& table) const override;
    [[nodiscard]] OptionalText foreignKey(const schema::ForeignKeyConstraint& constraint,
                                          const schema::Table& table) const override;
    [[nodiscard]] OptionalText exclude(const schema::ExcludeConstraint& constraint,
                                       const schema::Table& table) const override;
    [[nodiscard]] Text onDelete(const std::string& action) const override;
    [[nodiscard]] std::string uniqueDistinct(const schema::UniqueConstraint& constraint) const override;

private:
    // The type or SERIAL, then DEFAULT.
    [[nodiscard]] Text typeAndDefault(const schema::Column& column, const schema::Table& table) const;
    [[nodiscard]] Text indexElements(const schema::Index& index) const;
    [[nodiscard]] Text createDomain(const types::SqlType& type) const;
};

} // namespace retort::dialects
