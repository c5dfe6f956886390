#pragma once

// A name bound by an import, not looked up yet. Imports are lazy: unknown modules matter only when the name is used
// (half of the foreign imports in real scripts are never used).

#include "core/python/runtime/object.h"

namespace retort::python {

class PlaceholderObject : public Object {
public:
    // `import module` (attribute empty) or `from module import attribute`. importLine: where the script says so.
    PlaceholderObject(std::string module, std::string attribute, std::uint32_t importLine)
        : m_module(std::move(module)), m_attribute(std::move(attribute)), m_importLine(importLine)
    {
    }
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Placeholder; }
    [[nodiscard]] std::string typeName() const override { return "import"; }

    // What the name means: the module or its attribute. Unsupported (naming the import line) when no resolver knows the
    // module; ImportError when a known module has no such name.
    [[nodiscard]] virtual EvalResult<Value> resolve(Interpreter& interpreter) const;

private:
    std::string m_module;
    std::string m_attribute;
    std::uint32_t m_importLine;
};

// A name whose value could not be evaluated natively when its module ran; using it says why. So a module is of use as far
// as it can be evaluated, whatever else is in it.
class UnevaluatedName final : public PlaceholderObject {
public:
    explicit UnevaluatedName(Error reason) : PlaceholderObject("", "", 0), m_reason(std::move(reason)) {}
    [[nodiscard]] EvalResult<Value> resolve(Interpreter&) const override { return std::unexpected(Raised(m_reason)); }

private:
    Error m_reason;
};

// value, or what it stands for when it is a placeholder.
[[nodiscard]] EvalResult<Value> resolved(Interpreter& interpreter, const Value& value);

} // namespace retort::python
