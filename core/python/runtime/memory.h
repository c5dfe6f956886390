#pragma once

// The memory account of the evaluator. Objects with a payload hold a MemoryCharge; the sum per thread is what the
// memory limit is checked against (an evaluation runs in one thread).

#include <cstddef>
#include <cstdint>

namespace retort::python {

// Bytes of payload alive in this thread.
[[nodiscard]] std::int64_t chargedBytes();

class MemoryCharge {
public:
    MemoryCharge() = default;
    explicit MemoryCharge(std::size_t bytes) { update(bytes); }
    MemoryCharge(const MemoryCharge&) = delete;
    MemoryCharge& operator=(const MemoryCharge&) = delete;
    ~MemoryCharge() { update(0); }
    void update(std::size_t bytes);

private:
    std::size_t m_bytes = 0;
};

} // namespace retort::python
