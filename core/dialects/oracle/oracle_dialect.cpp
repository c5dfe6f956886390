#include "core/dialects/oracle/oracle_dialect.h"

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/oracle/oracle_ddl.h"
#include "core/dialects/oracle/oracle_expressions.h"
#include "core/dialects/oracle/oracle_types.h"
#include "core/dialects/oracle/reserved_words.h"

namespace retort::dialects {

namespace {

constexpr DialectTraits oracleTraits{
    .name = "oracle",
    .implName = "OracleImpl",
    .supportsComments = true,
    .supportsIdentityColumns = true,
    .insertReturning = true,
    .statementTerminator = "",
    .batchSeparator = "/",
    .beginTransaction = "SET TRANSACTION READ WRITE",
    .maxIdentifierLength = 128,
};

class OracleDialect final : public Dialect {
public:
    explicit OracleDialect(DialectSettings settings) : Dialect(oracleTraits, settings)
    {
        m_preparer =
            std::make_unique<IdentifierPreparer>(QuotingRules{.reservedWords = oracleReservedWords(),
                                                              .illegalInitials = "$_",
                                                              .doublePercents = settings.doublePercents(),
                                                              .maxIdentifierLength = traits().maxIdentifierLength,
                                                              .maxIndexNameLength = traits().maxIdentifierLength,
                                                              .maxConstraintNameLength = traits().maxIdentifierLength});
        m_types = std::make_unique<OracleTypeCompiler>(*this);
        m_expressions = std::make_unique<ExpressionCompilerFor<OracleExpressionWriter>>(
            *this, std::make_unique<OracleLiteralWriter>(*this));
        m_ddl = std::make_unique<OracleDdlCompiler>(*this);
    }

    [[nodiscard]] std::unique_ptr<Dialect> withSettings(DialectSettings changed) const override
    {
        return std::make_unique<OracleDialect>(changed);
    }
};

} // namespace

std::unique_ptr<Dialect> makeOracleDialect(DialectSettings settings)
{
    return std::make_unique<OracleDialect>(settings);
}

} // namespace retort::dialects
