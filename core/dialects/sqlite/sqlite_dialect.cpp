#include "core/dialects/sqlite/sqlite_dialect.h"

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/sqlite/reserved_words.h"
#include "core/dialects/sqlite/sqlite_ddl.h"
#include "core/dialects/sqlite/sqlite_expressions.h"
#include "core/dialects/sqlite/sqlite_types.h"

namespace retort::dialects {

namespace {

constexpr DialectTraits sqliteTraits{
    .name = "sqlite",
    .implName = "SQLiteImpl",
    .supportsAlter = false,
    .insertReturning = true,
    .qualifiedReturning = false,
    .defaultParamStyle = ParamStyle::Qmark,
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
