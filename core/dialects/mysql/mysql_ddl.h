#pragma once

#include "core/dialects/generic/ddl_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/mysql/base.py: MySQLDDLCompiler
class MysqlDdlCompiler final : public DdlCompiler {
public:
    using DdlCompiler::DdlCompiler;

    [[nodiscard]] Text columnSpecification(const schema::Column& column, const schema::Table& table) const override;
    [[nodiscard]] Text createIndex(const schema::Index& index, const schema::Table& table,
                                   CreateIndexOptions options) const override;
    [[nodiscard]] Text dropIndex(const schema::Index& index, const sql::QualifiedName& table,
                                 bool ifExists) const override;
    [[nodiscard]] Text dropConstraint(const schema::Constraint& constraint, const sql::QualifiedName& table,
                                      DropConstraintOptions options) const override;
    [[nodiscard]] Text tableComment(const sql::QualifiedName& table,
                                    const std::optional<std::string>& comment) const override;
    [[nodiscard]] Text columnComment(const schema::Column& column, const schema::Table& table) const override;

protected:
    [[nodiscard]] Text tableOptions(const schema::Table& table) const override;
    [[nodiscard]] OptionalText primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                          const schema::Table& table) const override;
    [[nodiscard]] Text matchClause(const std::string& match) const override;

private:
    [[nodiscard]] bool isMariadb() const
    {
        return dialect().name() == "mariadb" || dialect().settings().mariadbServer;
    }
    // AUTO_INCREMENT, or DEFAULT x; empty when there is neither.
    [[nodiscard]] Text incrementOrDefault(const schema::Column& column, const schema::Table& table) const;
};

} // namespace retort::dialects
