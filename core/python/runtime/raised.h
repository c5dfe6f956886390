#pragma once

// What evaluating can end in other than a value. A Raised is either a Python exception, which scripts may catch, or a stop
// (Unsupported, Limit, Cancelled), which they may not. Inside the evaluator every function returns EvalResult<T>; at the
// border (Interpreter::runModule, callFunction) a Raised becomes an Error.

#include <expected>
#include <memory>
#include <string>
#include <variant>

#include "core/base/error.h"
#include "core/python/runtime/value.h"

namespace retort::python {

class ExceptionObject;
class TypeObject;
using TypePtr = std::shared_ptr<TypeObject>;

class Raised {
public:
    explicit Raised(std::shared_ptr<ExceptionObject> exception);
    // A stop. Without error.where the evaluator fills in the place of the innermost expression it passes through.
    explicit Raised(Error stop);

    [[nodiscard]] bool isException() const { return m_data.index() == 0; }
    [[nodiscard]] const std::shared_ptr<ExceptionObject>& exception() const { return std::get<0>(m_data); }
    [[nodiscard]] const Error& stop() const { return *std::get<1>(m_data); }
    void locateStop(SourceLocation where);          // no effect when the place is known already

private:
    std::variant<std::shared_ptr<ExceptionObject>, std::shared_ptr<const Error>> m_data;
};

template <class T = Value>
using EvalResult = std::expected<T, Raised>;
using RaisedResult = std::unexpected<Raised>;

// Python exceptions: `return typeError("expected str");` from any function that returns an EvalResult.
[[nodiscard]] RaisedResult typeError(std::string message);
[[nodiscard]] RaisedResult valueError(std::string message);
[[nodiscard]] RaisedResult attributeError(std::string message);
[[nodiscard]] RaisedResult keyError(Value key);
[[nodiscard]] RaisedResult indexError(std::string message);
[[nodiscard]] RaisedResult nameError(std::string message);
[[nodiscard]] RaisedResult runtimeError(std::string message);
[[nodiscard]] RaisedResult notImplementedError(std::string message);
[[nodiscard]] RaisedResult importError(std::string message);
// Any exception class, also a native one made with makeExceptionType (type.h).
[[nodiscard]] RaisedResult raise(const TypePtr& exceptionType, std::string message);

// Stops. reason is a full clause for people: "'requests' is not available natively".
[[nodiscard]] RaisedResult unsupported(std::string reason);
[[nodiscard]] RaisedResult limitExceeded(std::string what);

} // namespace retort::python
