#pragma once

#include "core/python/runtime/type.h"

namespace retort::python {

// BaseException and everything derived from it natively: calling one makes an ExceptionObject.
class ExceptionType final : public TypeObject {
public:
    using TypeObject::TypeObject;
    [[nodiscard]] EvalResult<Value> construct(CallContext& context, const Arguments& arguments) override;
};

} // namespace retort::python
