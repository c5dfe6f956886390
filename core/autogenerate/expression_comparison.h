#pragma once

// Whether the database and the models mean the same by an SQL expression (a check, a computed column). Databases keep
// expressions in words of their own, so that a text that differs is no difference yet: the database is asked how it would
// write the models' text.

#include <string>

#include "core/autogenerate/table_comparison.h"

namespace retort::autogenerate {

enum class ExpressionVerdict {
    Same,
    Different,
    // The texts differ, and nobody says whether their meaning does.
    Unclear,
};

struct ExpressionSides {
    std::string inDatabase; // as it was reflected
    std::string inModel;
    std::string computedType; // see ExpressionQuestion
};

struct ComparedExpressions {
    ExpressionVerdict verdict = ExpressionVerdict::Same;
    // Both sides in the database's words where it was asked; else as they were given.
    std::string inDatabase = {};
    std::string inModel = {};
};

// database, model: the table on both sides. ask: whether CompareOptions::written may be called; without it only what needs
// no asking is Different.
[[nodiscard]] Result<ComparedExpressions> compareExpressions(const ComparisonRun& run, const ExpressionSides& sides, const schema::Table& database,
                                                             const schema::Table& model, bool ask);

// Whether an expression names the column.
[[nodiscard]] bool namesColumn(const std::string& sql, const sql::Identifier& column, const dialects::Dialect& dialect);

} // namespace retort::autogenerate
