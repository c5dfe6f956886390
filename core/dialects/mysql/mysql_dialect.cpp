#include "core/dialects/mysql/mysql_dialect.h"

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/mysql/implicit_commit.h"
#include "core/dialects/mysql/mysql_ddl.h"
#include "core/dialects/mysql/mysql_expressions.h"
#include "core/dialects/mysql/mysql_types.h"
#include "core/dialects/mysql/reserved_words.h"

namespace retort::dialects {

namespace {

DialectTraits traitsOf(bool isMariadb, const DialectSettings& settings)
{
    return {
        .name = isMariadb ? "mariadb" : "mysql",
        .implName = isMariadb ? "MariaDBImpl" : "MySQLImpl",
        .nativeEnum = true,
        .nativeUuid = isMariadb && settings.mariadbNativeUuid,
        .supportsComments = true,
        .inlineComments = true,
        .backslashEscapes = true,
        .insertReturning = settings.mariadbReturning,
        .defaultParamStyle = ParamStyle::Format,
        .transactionEffect = [](std::string_view statement) {
            return commitsImplicitly(statement) ? TransactionEffect::Commits : TransactionEffect::None;
        },
        .maxIdentifierLength = 255,
        .maxIndexNameLength = 64,
        .maxConstraintNameLength = 64,
    };
}

class MysqlDialect final : public Dialect {
public:
    MysqlDialect(bool isMariadb, DialectSettings settings)
        : Dialect(traitsOf(isMariadb, settings), settings), m_isMariadb(isMariadb)
    {
        m_preparer = std::make_unique<IdentifierPreparer>(
            QuotingRules{.quote = '`',
                         .reservedWords = isMariadb || settings.mariadbServer ? mariadbReservedWords()
                                                                                    : mysqlReservedWords(),
                         .doublePercents = settings.doublePercents(),
                         .maxIdentifierLength = traits().maxIdentifierLength,
                         .maxIndexNameLength = traits().maxIndexNameLength,
                         .maxConstraintNameLength = traits().maxConstraintNameLength});
        m_types = std::make_unique<MysqlTypeCompiler>(*this);
        m_expressions = std::make_unique<ExpressionCompilerFor<MysqlExpressionWriter>>(
            *this, std::make_unique<MysqlLiteralWriter>(*this));
        m_ddl = std::make_unique<MysqlDdlCompiler>(*this);
    }

    [[nodiscard]] std::unique_ptr<Dialect> withSettings(DialectSettings changed) const override
    {
        return std::make_unique<MysqlDialect>(m_isMariadb, changed);
    }

private:
    bool m_isMariadb;
};

} // namespace

std::unique_ptr<Dialect> makeMysqlDialect(DialectSettings settings)
{
    return std::make_unique<MysqlDialect>(false, settings);
}

std::unique_ptr<Dialect> makeMariadbDialect(DialectSettings settings)
{
    return std::make_unique<MysqlDialect>(true, settings);
}

} // namespace retort::dialects
