#pragma once

#include "core/dialects/generic/type_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/mysql/base.py: MySQLTypeCompiler
class MysqlTypeCompiler final : public TypeCompiler {
public:
    using TypeCompiler::TypeCompiler;

    [[nodiscard]] Result<std::optional<std::string>> castSql(const types::TypePtr& type) const override;
    // SQLAlchemy turns a generic Double into MySQL's own class, which takes precision and scale or neither.
    [[nodiscard]] static Result<void> checkDouble(const types::SqlType& type);

protected:
    [[nodiscard]] std::span<const TypeRule> rules() const override;
    [[nodiscard]] Result<std::optional<std::string>> special(const types::SqlType& type) const override;
    [[nodiscard]] std::string_view compilerName() const override;

private:
    [[nodiscard]] Result<std::optional<std::string>> stringType(const types::SqlType& type) const;
    [[nodiscard]] Result<std::optional<std::string>> numericType(const types::SqlType& type) const;
    [[nodiscard]] std::string enumerated(std::string_view keyword, const types::SqlType& type,
                                         std::string_view argument) const;
};

} // namespace retort::dialects
