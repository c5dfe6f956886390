#pragma once

#include "core/dialects/generic/ddl_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/oracle/base.py: OracleDDLCompiler
class OracleDdlCompiler final : public DdlCompiler {
public:
    using DdlCompiler::DdlCompiler;

    [[nodiscard]] Text computedSql(const schema::Computed& computed) const override;
    [[nodiscard]] Text identitySql(const schema::Identity& identity) const override;
    [[nodiscard]] std::string identityOptionsSql(const schema::IdentityOptions& options) const override;
    [[nodiscard]] Text createIndex(const schema::Index& index, const schema::Table& table,
                                   CreateIndexOptions options) const override;
    [[nodiscard]] Text tableComment(const sql::QualifiedName& table,
                                    const std::optional<std::string>& comment) const override;

protected:
    [[nodiscard]] Text tableOptions(const schema::Table& table) const override;
    [[nodiscard]] Text onDelete(const std::string& action) const override;
    [[nodiscard]] Text onUpdate(const std::string& action) const override;
};

} // namespace retort::dialects
