#pragma once

#include "core/dialects/generic/expression_writer.h"
#include "core/dialects/generic/literal_writer.h"

namespace retort::dialects {

// sqlalchemy dialects/postgresql/base.py: PGCompiler
class PostgresqlExpressionWriter final : public ExpressionWriter {
public:
    using ExpressionWriter::ExpressionWriter;

protected:
    [[nodiscard]] Result<std::optional<std::string>> specialFunction(const sql::FunctionCall& call,
                                                                     const std::string& lowerName) override;
    [[nodiscard]] Result<std::optional<std::string>> specialBinary(const sql::BinaryExpression& binary) override;
    [[nodiscard]] Result<std::string> nextValueText(const std::string& sequence) const override
    {
        return "nextval('" + sequence + "')";
    }
    [[nodiscard]] Result<std::string> jsonItemText(const std::string& json, const std::string& key) const override
    {
        return json + " -> " + key;
    }
    [[nodiscard]] Result<std::string> parameterCast(const types::TypePtr& declared) const override;
    [[nodiscard]] sql::Value jsonKey(const sql::Value& key) const override { return key; }
    [[nodiscard]] bool groupsJsonItems() const override { return true; }
    [[nodiscard]] std::string forUpdateClause(const sql::ForUpdate& clause) const override;
    [[nodiscard]] Result<std::string> limitClause(const sql::Select& select) override;
    [[nodiscard]] Result<std::string> deleteText(const std::string& table, const ExtraTables& extra) override;
};

// psycopg2: what it makes of Python's values
class PostgresqlLiteralWriter final : public LiteralWriter {
public:
    using LiteralWriter::LiteralWriter;

protected:
    [[nodiscard]] std::optional<std::string> adapted(const sql::Value& value) const override;
};

} // namespace retort::dialects
