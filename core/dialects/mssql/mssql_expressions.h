#pragma once

#include "core/dialects/generic/expression_writer.h"

namespace retort::dialects {

// sqlalchemy dialects/mssql/base.py: MSSQLCompiler
class MssqlExpressionWriter final : public ExpressionWriter {
public:
    using ExpressionWriter::ExpressionWriter;

    [[nodiscard]] std::string returningText(const sql::QualifiedName& table,
                                            const std::vector<sql::Identifier>& columns) const override;

protected:
    [[nodiscard]] Result<std::optional<std::string>> specialFunction(const sql::FunctionCall& call,
                                                                     const std::string& lowerName) override;
    [[nodiscard]] Result<std::optional<std::string>> specialBinary(const sql::BinaryExpression& binary) override;
    [[nodiscard]] Result<std::optional<std::string>>
    specialSelect(const sql::Select& select, const std::vector<sql::TableRef>& from, bool inFrom) override;
    [[nodiscard]] Result<std::string> selectPrefix(const sql::Select& select) override;
    [[nodiscard]] bool ordersSubquery(const sql::Select& select) const override;
    [[nodiscard]] Result<std::string> limitClause(const sql::Select& select) override;
    [[nodiscard]] Result<std::string> compoundLimit(const sql::Select& tail) override;
    [[nodiscard]] Result<std::string> nextValueText(const std::string& sequence) const override
    {
        return "NEXT VALUE FOR " + sequence;
    }
    [[nodiscard]] bool hasOwnReturning() const override { return true; }
    [[nodiscard]] std::string_view recursiveKeyword() const override { return "WITH "; }
    [[nodiscard]] std::string forUpdateClause(const sql::ForUpdate&) const override { return {}; }
    [[nodiscard]] Result<std::string> extractText(const sql::Extract& extract,
                                                  const std::string& operand) const override;
    [[nodiscard]] Result<std::string> updateText(const std::string& table, const std::string& assignments,
                                                 const ExtraTables& extra) override;
    [[nodiscard]] Result<std::string> deleteText(const std::string& table, const ExtraTables& extra) override;
};

} // namespace retort::dialects
