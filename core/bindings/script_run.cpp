#include "core/bindings/script_run.h"

#include <iterator>
#include <utility>

namespace retort::bindings {

void Recorder::record(operations::OperationBody body, operations::OperationSource source)
{
    // A rough figure, so that a loop without end is stopped by the limit on memory.
    constexpr std::size_t bytesOfAnOperation = 1024;
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
    const py::CallSite site = context.revisionSite();
    return {.begin = site.statement.begin,
            .end = site.statement.end,
            .line = site.source.position(site.statement.begin).line};
}

void ScriptRun::record(const py::CallContext& context, operations::OperationBody body)
{
    m_recorder.record(std::move(body), sourceOf(context));
}

} // namespace retort::bindings
