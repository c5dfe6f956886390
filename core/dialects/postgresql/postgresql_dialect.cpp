#include "core/dialects/postgresql/postgresql_dialect.h"

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/postgresql/postgresql_ddl.h"
#include "core/dialects/postgresql/postgresql_expressions.h"
#include "core/dialects/postgresql/postgresql_types.h"
#include "core/dialects/postgresql/reserved_words.h"

namespace retort::dialects {

namespace {

constexpr std::size_t maximumLength = 63; // NAMEDATALEN - 1

constexpr DialectTraits postgresqlTraits{
    .name = "postgresql",
    .implName = "PostgresqlImpl",
    .transactionalDdl = true,
    .nativeBoolean = true,
    .nativeEnum = true,
    .nativeUuid = true,
    .namedTypes = true,
    .supportsComments = true,
    .supportsIdentityColumns = true,
    .backslashEscapes = true,
    .insertReturning = true,
    .defaultParamStyle = ParamStyle::Pyformat,
    .binaryBegin = "decode('", // X'..' is a string of bits here, and '\\x..' depends on a setting
    .binaryEnd = "', 'hex')",
    .maxIdentifierLength = maximumLength,
};

class PostgresqlDialect final : public Dialect {
public:
    explicit PostgresqlDialect(DialectSettings settings) : Dialect(postgresqlTraits, settings)
    {
        m_preparer = std::make_unique<IdentifierPreparer>(QuotingRules{.reservedWords = postgresqlReservedWords(),
                                                                       .doublePercents = settings.doublePercents(),
                                                                       .maxIdentifierLength = maximumLength,
                                                                       .maxIndexNameLength = maximumLength,
                                                                       .maxConstraintNameLength = maximumLength});
        m_types = std::make_unique<PostgresqlTypeCompiler>(*this);
        m_expressions = std::make_unique<ExpressionCompilerFor<PostgresqlExpressionWriter>>(
            *this, std::make_unique<PostgresqlLiteralWriter>(*this));
        m_ddl = std::make_unique<PostgresqlDdlCompiler>(*this);
    }

    [[nodiscard]] std::unique_ptr<Dialect> withSettings(DialectSettings changed) const override
    {
        return std::make_unique<PostgresqlDialect>(changed);
    }
};

} // namespace

std::unique_ptr<Dialect> makePostgresqlDialect(DialectSettings settings)
{
    return std::make_unique<PostgresqlDialect>(settings);
}

} // namespace retort::dialects
