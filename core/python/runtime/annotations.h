#pragma once

// Annotations are not evaluated when a class body runs: scripts import for nothing else what stands in them. Who needs
// their meaning (declarative models) asks here, once the class is there.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/type.h"

namespace retort::python {

class ScriptFunction;

struct Annotation {
    std::string name;
    Value value;
    std::uint32_t line = 0;
};

// The annotations of the class's own body in the order they were made, evaluated in its scope. What cannot be evaluated
// (a name that is imported for type checkers only) stands as its text, a str; so do parts in brackets: Mapped["User"].
[[nodiscard]] EvalResult<std::vector<Annotation>> classAnnotations(Interpreter& interpreter, const ScriptClass& cls);
// `text`, the text of an annotation found in another, in the scope of the class.
[[nodiscard]] EvalResult<Value> annotationFromText(Interpreter& interpreter, const ScriptClass& cls, const std::string& text);
// What the function says it returns; None when it says nothing.
[[nodiscard]] EvalResult<Value> returnAnnotation(Interpreter& interpreter, const ScriptFunction& function);

} // namespace retort::python
