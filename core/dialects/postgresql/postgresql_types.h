#pragma once

#include "core/dialects/generic/type_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/postgresql/base.py: PGTypeCompiler
class PostgresqlTypeCompiler final : public TypeCompiler {
public:
    using TypeCompiler::TypeCompiler;

    [[nodiscard]] std::vector<types::TypePtr> namedTypes(const types::TypePtr& type) const override;
    [[nodiscard]] Result<std::optional<std::string>> castSql(const types::TypePtr& type) const override;
    // A column's or CAST's type: SQLAlchemy cannot turn mysql.ENUM into PostgreSQL's.
    [[nodiscard]] Result<void> checkAdaptable(const types::TypePtr& type) const;
    // [schema.]name of an enum or domain. Fails when it has no name.
    [[nodiscard]] Result<std::string> typeName(const types::SqlType& type) const;

protected:
    [[nodiscard]] std::span<const TypeRule> rules() const override;
    [[nodiscard]] Result<std::optional<std::string>> special(const types::SqlType& type) const override;
    [[nodiscard]] std::string_view compilerName() const override
    {
        return "<sqlalchemy.dialects.postgresql.base.PGTypeCompiler>";
    }
};

} // namespace retort::dialects
