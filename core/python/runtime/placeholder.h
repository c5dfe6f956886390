#pragma once

// A name bound by an import, not looked up yet. Imports are lazy: unknown modules matter only when the name is used
// (half of the foreign imports in real scripts are never used).

#include "core/python/runtime/object.h"

namespace retort::python {

class PlaceholderObject final : public Object {
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
    [[nodiscard]] EvalResult<Value> resolve(Interpreter& interpreter) const;

private:
    std::string m_module;
    std::string m_attribute;
    std::uint32_t m_importLine;
};

// value, or what it stands for when it is a placeholder.
[[nodiscard]] EvalResult<Value> resolved(Interpreter& interpreter, const Value& value);

} // namespace retort::python
