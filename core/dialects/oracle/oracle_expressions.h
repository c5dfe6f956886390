#pragma once

#include "core/dialects/generic/expression_writer.h"

namespace retort::dialects {

// sqlalchemy dialects/oracle/base.py: OracleCompiler; cx_oracle.py: OracleCompiler_cx_oracle
class OracleExpressionWriter final : public ExpressionWriter {
public:
    using ExpressionWriter::ExpressionWriter;

    [[nodiscard]] std::string returningText(const sql::QualifiedName& table,
                                            const std::vector<sql::Identifier>& columns) const override;

protected:
    [[nodiscard]] Result<std::optional<std::string>> specialFunction(const sql::FunctionCall& call,
                                                                     const std::string& lowerName) override;
    [[nodiscard]] Result<std::optional<std::string>> specialBinary(const sql::BinaryExpression& binary) override;
    [[nodiscard]] Result<std::string> limitClause(const sql::Select& select) override;
    [[nodiscard]] std::string_view emptyInsert() const override { return "() VALUES ()"; }
    [[nodiscard]] bool insertsSeveralRows() const override { return false; }
    [[nodiscard]] bool dividesIntegers() const override { return false; }
    [[nodiscard]] bool ctesPrecedeInsert() const override { return false; }
    [[nodiscard]] Result<std::string> nextValueText(const std::string& sequence) const override { return sequence + ".nextval"; }
    [[nodiscard]] bool hasOwnReturning() const override { return true; }
    [[nodiscard]] std::string_view recursiveKeyword() const override { return "WITH "; }
    [[nodiscard]] std::string_view compoundKeyword(std::string_view keyword) const override
    {
        return keyword == "EXCEPT" ? "MINUS" : keyword;
    }
    [[nodiscard]] std::string forUpdateClause(const sql::ForUpdate& clause) const override;
    [[nodiscard]] std::string_view aliasKeyword() const override { return " "; }
    [[nodiscard]] std::string parameter(std::string_view name) const override;
    [[nodiscard]] std::string_view defaultFrom(const sql::Select&) const override { return " FROM DUAL"; }
    [[nodiscard]] Result<std::string> updateText(const std::string& table, const std::string& assignments,
                                                 const ExtraTables& extra) override;
};

} // namespace retort::dialects
