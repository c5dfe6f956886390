#pragma once

#include "core/dialects/generic/type_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/sqlite/base.py: SQLiteTypeCompiler
class SqliteTypeCompiler final : public TypeCompiler {
public:
    using TypeCompiler::TypeCompiler;

protected:
    [[nodiscard]] std::span<const TypeRule> rules() const override;
    [[nodiscard]] Result<std::optional<std::string>> special(const types::SqlType& type) const override;
    [[nodiscard]] std::string_view compilerName() const override
    {
        return "<sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler>";
    }
};

} // namespace retort::dialects
