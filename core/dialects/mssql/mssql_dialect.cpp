#include "core/dialects/mssql/mssql_dialect.h"

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/mssql/mssql_ddl.h"
#include "core/dialects/mssql/mssql_expressions.h"
#include "core/dialects/mssql/mssql_identifiers.h"
#include "core/dialects/mssql/mssql_types.h"
#include "core/dialects/mssql/reserved_words.h"

namespace retort::dialects {

namespace {

constexpr DialectTraits mssqlTraits{
    .name = "mssql",
    .implName = "MSSQLImpl",
    .transactionalDdl = true,
    .booleanChecks = false,
    .nativeUuid = true,
    .supportsComments = true,
    .supportsIdentityColumns = true,
    .insertReturning = true,
    .outputClause = true,
    .batchSeparator = "GO",
    .beginTransaction = "BEGIN TRANSACTION",
    .beginEndsBatch = false,
    .maxIdentifierLength = 128,
};

class MssqlDialect final : public Dialect {
public:
    explicit MssqlDialect(DialectSettings settings) : Dialect(mssqlTraits, settings)
    {
        m_preparer = std::make_unique<MssqlIdentifierPreparer>(
            QuotingRules{.quote = '[',
                         .closingQuote = ']',
                         .reservedWords = mssqlReservedWords(),
                         .doublePercents = settings.doublePercents(),
                         .doublesPercentsInNames = false,
                         .quotesCollations = false,
                         .maxIdentifierLength = traits().maxIdentifierLength,
                         .maxIndexNameLength = traits().maxIdentifierLength,
                         .maxConstraintNameLength = traits().maxIdentifierLength});
        m_types = std::make_unique<MssqlTypeCompiler>(*this);
        m_expressions = std::make_unique<ExpressionCompilerFor<MssqlExpressionWriter>>(
            *this, std::make_unique<MssqlLiteralWriter>(*this));
        m_ddl = std::make_unique<MssqlDdlCompiler>(*this);
    }

    [[nodiscard]] std::unique_ptr<Dialect> withSettings(DialectSettings changed) const override
    {
        return std::make_unique<MssqlDialect>(changed);
    }
};

} // namespace

std::unique_ptr<Dialect> makeMssqlDialect(DialectSettings settings)
{
    return std::make_unique<MssqlDialect>(settings);
}

} // namespace retort::dialects
