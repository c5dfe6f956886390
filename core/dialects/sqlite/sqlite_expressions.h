#pragma once

#include "core/dialects/generic/expression_writer.h"
#include "core/dialects/generic/literal_writer.h"

namespace retort::dialects {

// sqlalchemy dialects/sqlite/base.py: SQLiteCompiler
class SqliteExpressionWriter final : public ExpressionWriter {
public:
    using ExpressionWriter::ExpressionWriter;

protected:
    [[nodiscard]] Result<std::optional<std::string>> specialFunction(const sql::FunctionCall& call,
                                                                     const std::string& lowerName) override;
    [[nodiscard]] Result<std::optional<std::string>> specialBinary(const sql::BinaryExpression& binary) override;
    [[nodiscard]] Result<std::string> limitClause(const sql::Select& select) override;
    [[nodiscard]] std::string forUpdateClause(const sql::ForUpdate&) const override { return {}; }
    [[nodiscard]] Result<std::string> extractText(const sql::Extract& extract,
                                                  const std::string& operand) const override;
    [[nodiscard]] bool tuplesAreValues() const override { return true; }
    [[nodiscard]] Result<std::string> jsonItemText(const std::string& json, const std::string& key) const override
    {
        return "JSON_QUOTE(JSON_EXTRACT(" + json + ", " + key + "))";
    }
    [[nodiscard]] std::string_view emptyList(bool) const override { return "(SELECT 1 FROM (SELECT 1) WHERE 1!=1)"; }

private:
    [[nodiscard]] Result<std::string> number(std::int64_t value);
};

class SqliteLiteralWriter final : public LiteralWriter {
public:
    using LiteralWriter::LiteralWriter;
    [[nodiscard]] std::string_view boolean(bool value) const override { return value ? "1" : "0"; }

protected:
    [[nodiscard]] std::optional<std::string> temporal(const sql::Value& value,
                                                      const types::SqlType& type) const override;
    [[nodiscard]] std::optional<std::string> adapted(const sql::Value& value) const override;
    [[nodiscard]] bool takesTextForDates() const override { return false; } // sqlite/base.py: DATETIME.bind_processor
};

} // namespace retort::dialects
