#include "core/bindings/script_run.h"

#include <charconv>
#include <iterator>
#include <utility>

#include "core/bindings/database_errors.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/live_database.h"

namespace retort::bindings {

void Recorder::record(operations::OperationBody body, operations::OperationSource source)
{
    // A rough figure, so that a loop without end is stopped by the limit on memory.
    constexpr std::size_t bytesOfAnOperation = 4096;
    m_charge.update(++m_recorded * bytesOfAnOperation);
    m_blocks.back().push_back({.body = std::move(body), .source = source});
}

std::vector<operations::Operation> Recorder::endBlock()
{
    std::vector<operations::Operation> block = std::move(m_blocks.back());
    m_blocks.pop_back();
    return block;
}

std::vector<operations::Operation> Recorder::take()
{
    while (m_blocks.size() > 1) {
        std::vector<operations::Operation> open = endBlock();
        std::ranges::move(open, std::back_inserter(m_blocks.back()));
    }
    return std::exchange(m_blocks.front(), {});
}

operations::OperationSource sourceOf(const py::CallContext& context)
{
    return sourceOf(context.revisionSite());
}

operations::OperationSource sourceOf(const py::CallSite& site)
{
    return {.begin = site.statement.begin,
            .end = site.statement.end,
            .line = site.source.position(site.statement.begin).line};
}

py::EvalResult<void> ScriptRun::record(const py::CallContext& context, operations::OperationBody body)
{
    RETORT_CHECK(perform(std::move(body), sourceOf(context)));
    return {};
}

py::EvalResult<sql::ResultSet> ScriptRun::perform(operations::OperationBody body, operations::OperationSource source)
{
    if (m_environment.live == nullptr) {
        if (m_environment.assumed != nullptr)
            m_environment.assumed->apply({.body = body, .source = source});
        m_recorder.record(std::move(body), source);
        return {};
    }
    const operations::Operation operation{.body = std::move(body), .source = source};
    auto result = outsideTheClock([&] { return m_environment.live->perform(operation); });
    if (!result)
        return raiseDatabaseError(std::move(result).error());
    return std::move(*result);
}

LiveDatabase* ScriptRun::reading()
{
    if (m_environment.live == nullptr)
        m_needsDatabase = true;
    else if (m_readsAtLine == 0)
        m_readsAtLine = sourceOf(m_interpreter.revisionSite()).line;
    return m_environment.live;
}

DatabaseStructure* ScriptRun::structure()
{
    if (!m_assumed)
        return reading();
    m_assumedAtLines.insert(sourceOf(m_interpreter.revisionSite()).line);
    return &*m_assumed;
}

std::shared_ptr<py::Object> ScriptRun::placeholderColumn(std::string_view name) const
{
    std::size_t number = 0;
    if (isPlaceholder(name))
        (void)std::from_chars(name.data() + 1, name.data() + name.size(), number);
    return number < m_placeholders.size() ? m_placeholders[number].lock() : nullptr;
}

py::RaisedResult ScriptRun::raiseDatabaseError(Error error)
{
    if (error.code != ErrorCode::Database && error.code != ErrorCode::LockTimeout)
        return std::unexpected(py::Raised(std::move(error)));
    // sqlalchemy/exc.py: DBAPIError.instance
    const std::string_view name = databaseErrorClass(m_environment.dialect, error.message);
    return raise(*this, name, std::move(error.message));
}

} // namespace retort::bindings
