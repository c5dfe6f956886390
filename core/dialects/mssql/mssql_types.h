#pragma once

#include "core/dialects/generic/literal_writer.h"
#include "core/dialects/generic/type_compiler.h"

namespace retort::dialects {

// sqlalchemy dialects/mssql/base.py: MSTypeCompiler
class MssqlTypeCompiler final : public TypeCompiler {
public:
    using TypeCompiler::TypeCompiler;

protected:
    [[nodiscard]] std::span<const TypeRule> rules() const override;
    [[nodiscard]] Result<std::optional<std::string>> special(const types::SqlType& type) const override;
    [[nodiscard]] std::string_view compilerName() const override
    {
        return "<sqlalchemy.dialects.mssql.base.MSTypeCompiler>";
    }
};

// sqlalchemy dialects/mssql/base.py: _UnicodeLiteral, MSUUid
class MssqlLiteralWriter final : public LiteralWriter {
public:
    using LiteralWriter::LiteralWriter;

    [[nodiscard]] std::string_view boolean(bool value) const override { return value ? "1" : "0"; }

protected:
    [[nodiscard]] std::optional<std::string> special(const sql::Value& value,
                                                     const types::SqlType& type) const override;
};

} // namespace retort::dialects
