#include "core/ddl/compiler.h"

#include <utility>

#include "core/ddl/batch.h"
#include "core/ddl/data_statements.h"
#include "core/ddl/impl.h"
#include "core/ddl/statement_sink.h"
#include "core/ddl/steps.h"
#include "core/dialects/generic/dialect.h"
#include "core/operations/visit.h"

namespace retort::ddl {

namespace {

using operations::Operation;
using operations::Overloaded;

// The caller's dialect, or one of its own that doubles percent signs.
std::unique_ptr<dialects::Dialect> doubling(const dialects::Dialect& dialect, const CompilerSettings& settings)
{
    if (!settings.doublePercents || dialect.settings().doublePercents())
        return nullptr;
    dialects::DialectSettings own = dialect.settings();
    // The style of the dialect's usual driver, if it is one of those that double percent signs.
    own.paramStyle = dialect.traits().defaultParamStyle == dialects::ParamStyle::Format
                         ? dialects::ParamStyle::Format
                         : dialects::ParamStyle::Pyformat;
    return dialect.withSettings(own);
}

} // namespace

class Compiler::Impl {
public:
    Impl(const dialects::Dialect& dialect, CompilerSettings settings, TableSource* tables)
        : m_ownDialect(doubling(dialect, settings)), m_dialect(m_ownDialect ? *m_ownDialect : dialect),
          m_settings(std::move(settings)), m_impl(makeImpl(m_dialect, m_sink)),
          m_batch(*m_impl, m_settings, tables, [this](const Operation& operation) { return run(operation); })
    {
    }

    Result<std::vector<SqlStatement>> compile(const Operation& operation)
    {
        // What an earlier, failed operation left behind is not this one's.
        static_cast<void>(m_sink.takeStatements());
        RETORT_CHECK(run(operation));
        return m_sink.takeStatements();
    }

    [[nodiscard]] const std::vector<DdlWarning>& warnings() const { return m_sink.warnings(); }

private:
    Result<void> run(const Operation& operation)
    {
        m_sink.setSource(operation.source);
        return std::visit(
            Overloaded{
                [&](const operations::Execute& execute) { return emit(executeSql(execute, m_dialect, m_settings)); },
                [&](const operations::BulkInsert& insert) { return bulkInsert(insert); },
                [&](const operations::CreateType& create) { return m_impl->createType(create.type); },
                [&](const operations::DropType& drop) { return m_impl->dropType(drop.type); },
                [&](const operations::BatchAlterTable& batch) { return m_batch.compile(batch, operation.source); },
                [&](const operations::AutocommitBlock& block) { return autocommit(block, operation.source); },
                [&](const auto&) { return runSteps(operation.body); },
            },
            operation.body);
    }

    Result<void> runSteps(const operations::OperationBody& body)
    {
        RETORT_TRY(const std::vector<Step> steps, stepsOf(body, m_dialect, m_settings.naming));
        for (const Step& step : steps)
            RETORT_CHECK(m_impl->run(step));
        return {};
    }

    Result<void> emit(Result<std::string> text)
    {
        if (!text)
            return std::unexpected(std::move(text).error());
        m_sink.sql(std::move(*text));
        return {};
    }

    Result<void> bulkInsert(const operations::BulkInsert& insert)
    {
        RETORT_TRY(std::vector<std::string> statements, bulkInsertSql(insert, m_dialect, m_settings));
        return m_impl->bulkInsert(insert.table.name, std::move(statements));
    }

    Result<void> autocommit(const operations::AutocommitBlock& block, operations::OperationSource source)
    {
        m_sink.mark(SqlStatement::Kind::BeginAutocommit);
        for (const Operation& operation : block.operations)
            RETORT_CHECK(run(operation));
        m_sink.setSource(source);
        m_sink.mark(SqlStatement::Kind::EndAutocommit);
        return {};
    }

    std::unique_ptr<dialects::Dialect> m_ownDialect;
    const dialects::Dialect& m_dialect;
    CompilerSettings m_settings;
    StatementSink m_sink;
    std::unique_ptr<MigrationImpl> m_impl;
    BatchCompiler m_batch;
};

Compiler::Compiler(const dialects::Dialect& dialect, CompilerSettings settings, TableSource* tables)
    : m_impl(std::make_unique<Impl>(dialect, std::move(settings), tables))
{
}
Compiler::~Compiler() = default;
Compiler::Compiler(Compiler&&) noexcept = default;
Compiler& Compiler::operator=(Compiler&&) noexcept = default;

Result<std::vector<SqlStatement>> Compiler::compile(const operations::Operation& operation)
{
    return m_impl->compile(operation);
}

const std::vector<DdlWarning>& Compiler::warnings() const
{
    return m_impl->warnings();
}

} // namespace retort::ddl
