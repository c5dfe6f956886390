#include "core/python/runtime/memory.h"

namespace retort::python {

namespace {
thread_local std::int64_t t_charged = 0;
}

std::int64_t chargedBytes()
{
    return t_charged;
}

void MemoryCharge::update(std::size_t bytes)
{
    t_charged += static_cast<std::int64_t>(bytes) - static_cast<std::int64_t>(m_bytes);
    m_bytes = bytes;
}

} // namespace retort::python
