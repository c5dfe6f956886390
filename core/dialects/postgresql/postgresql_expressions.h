#pragma once

#include "core/dialects/generic/expression_writer.h"

namespace retort::dialects {

// sqlalchemy dialects/postgresql/base.py: PGCompiler
class PostgresqlExpressionWriter final : public ExpressionWriter {
public:
    using ExpressionWriter::ExpressionWriter;

protected:
    [[nodiscard]] Result<std::optional<std::string>> specialFunction(const sql::FunctionCall& call,
                                                                     const std::string& lowerName) override;
    [[nodiscard]] Result<std::optional<std::string>> specialBinary(const sql::BinaryExpression& binary) override;
    [[nodiscard]] std::string forUpdateClause(const sql::ForUpdate& clause) const override;
    [[nodiscard]] Result<std::string> limitClause(const sql::Select& select) override;
    [[nodiscard]] Result<std::string> deleteText(const std::string& table, const ExtraTables& extra) override;
};

} // namespace retort::dialects
