#pragma once

#include "core/dialects/generic/ddl_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/sqlite/base.py: SQLiteDDLCompiler
class SqliteDdlCompiler final : public DdlCompiler {
public:
    using DdlCompiler::DdlCompiler;

    [[nodiscard]] Text columnSpecification(const schema::Column& column, const schema::Table& table) const override;
    [[nodiscard]] Text createIndex(const schema::Index& index, const schema::Table& table,
                                   CreateIndexOptions options) const override;

protected:
    [[nodiscard]] Text tableOptions(const schema::Table& table) const override;
    [[nodiscard]] OptionalText primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                          const schema::Table& table) const override;
    [[nodiscard]] OptionalText unique(const schema::UniqueConstraint& constraint,
                                      const schema::Table& table) const override;
    [[nodiscard]] OptionalText check(const schema::CheckConstraint& constraint,
                                     const schema::Table& table) const override;
    [[nodiscard]] OptionalText columnCheck(const schema::CheckConstraint& constraint,
                                           const schema::Table& table) const override;
    [[nodiscard]] OptionalText foreignKey(const schema::ForeignKeyConstraint& constraint,
                                          const schema::Table& table) const override;
    [[nodiscard]] std::string remoteTable(const sql::QualifiedName& table) const override;
};

} // namespace retort::dialects
