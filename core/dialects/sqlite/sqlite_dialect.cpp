#include "core/dialects/sqlite/sqlite_dialect.h"

#include <algorithm>
#include <array>

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/first_words.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/sqlite/reserved_words.h"
#include "core/dialects/sqlite/sqlite_ddl.h"
#include "core/dialects/sqlite/sqlite_expressions.h"
#include "core/dialects/sqlite/sqlite_types.h"

namespace retort::dialects {

namespace {

// Statements that SQLite refuses inside a transaction, or that do nothing there.
TransactionEffect effectOf(std::string_view statement)
{
    static constexpr auto outside = std::to_array<std::string_view>({"PRAGMA", "VACUUM", "ATTACH", "DETACH"});
    const std::vector<std::string> words = firstWords(statement, 1);
    return !words.empty() && std::ranges::contains(outside, std::string_view(words[0])) ? TransactionEffect::Outside
                                                                                        : TransactionEffect::None;
}

constexpr DialectTraits sqliteTraits{
    .name = "sqlite",
    .implName = "SQLiteImpl",
    .supportsAlter = false,
    .insertReturning = true,
    .qualifiedReturning = false,
    .defaultParamStyle = ParamStyle::Qmark,
    .transactionEffect = &effectOf,
};

class SqliteDialect final : public Dialect {
public:
    explicit SqliteDialect(DialectSettings settings) : Dialect(sqliteTraits, settings)
    {
        m_preparer = std::make_unique<IdentifierPreparer>(
            QuotingRules{.reservedWords = sqliteReservedWords(), .doublePercents = settings.doublePercents()});
        m_types = std::make_unique<SqliteTypeCompiler>(*this);
        m_expressions = std::make_unique<ExpressionCompilerFor<SqliteExpressionWriter>>(
            *this, std::make_unique<SqliteLiteralWriter>(*this));
        m_ddl = std::make_unique<SqliteDdlCompiler>(*this);
    }

    [[nodiscard]] std::unique_ptr<Dialect> withSettings(DialectSettings changed) const override
    {
        return std::make_unique<SqliteDialect>(changed);
    }
};

} // namespace

std::unique_ptr<Dialect> makeSqliteDialect(DialectSettings settings)
{
    return std::make_unique<SqliteDialect>(settings);
}

} // namespace retort::dialects
