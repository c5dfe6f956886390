#pragma once

#include "core/dialects/generic/expression_writer.h"
#include "core/dialects/generic/literal_writer.h"

namespace retort::dialects {

// sqlalchemy dialects/mysql/base.py: MySQLCompiler
class MysqlExpressionWriter final : public ExpressionWriter {
public:
    using ExpressionWriter::ExpressionWriter;

protected:
    [[nodiscard]] Result<std::optional<std::string>> specialFunction(const sql::FunctionCall& call,
                                                                     const std::string& lowerName) override;
    [[nodiscard]] Result<std::optional<std::string>> specialBinary(const sql::BinaryExpression& binary) override;
    [[nodiscard]] Result<std::string> limitClause(const sql::Select& select) override;
    [[nodiscard]] std::string_view emptyInsert() const override { return "() VALUES ()"; }
    [[nodiscard]] std::string_view defaultFrom(const sql::Select& select) const override
    {
        return select.where ? " FROM DUAL" : "";
    }
    [[nodiscard]] Result<std::string> updateText(const std::string& table, const std::string& assignments,
                                                 const ExtraTables& extra) override;
    [[nodiscard]] Result<std::string> deleteText(const std::string& table, const ExtraTables& extra) override;
    [[nodiscard]] bool qualifiesAssignments() const override { return true; }
    [[nodiscard]] bool dividesIntegers() const override { return false; }
    [[nodiscard]] Result<std::string> nextValueText(const std::string& sequence) const override
    {
        return "nextval(" + sequence + ")";
    }
    [[nodiscard]] Result<std::string> jsonItemText(const std::string& json, const std::string& key) const override
    {
        return "JSON_EXTRACT(" + json + ", " + key + ")";
    }
    [[nodiscard]] std::string_view joinKeyword(const sql::Join& join) const override
    {
        return join.full || join.outer ? ExpressionWriter::joinKeyword(join) : " INNER JOIN ";
    }
    [[nodiscard]] std::string forUpdateClause(const sql::ForUpdate& clause) const override;
};

// PyMySQL: converters.py
class MysqlLiteralWriter final : public LiteralWriter {
public:
    using LiteralWriter::LiteralWriter;

protected:
    [[nodiscard]] std::optional<std::string> adapted(const sql::Value& value) const override;
};

} // namespace retort::dialects
