#pragma once

// Modules as scripts see them, and where they come from.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/python/runtime/containers.h"
#include "core/python/runtime/object.h"

namespace retort::python {

// A module: a name and attributes. Native modules fill attributes() when they are made, or override getAttribute to make
// attributes on demand.
class ModuleObject : public Object {
public:
    explicit ModuleObject(std::string name);
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Module; }
    [[nodiscard]] std::string typeName() const override { return "module"; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::shared_ptr<DictObject>& attributes() const { return m_attributes; }
    void set(std::string_view name, Value value) { m_attributes->table().set(name, std::move(value)); }
    // The real module has more names than are here: asking for one of those is Unsupported, not an AttributeError.
    void setPartial() { m_partial = true; }

    // Puts what `from module import *` takes into attributes(), where they are otherwise made on demand.
    [[nodiscard]] virtual EvalResult<void> prepareStarImport(Interpreter& interpreter);

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<void> setAttribute(Interpreter& interpreter, std::string_view name, Value value) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;

private:
    std::string m_name;
    std::shared_ptr<DictObject> m_attributes;
    bool m_partial = false;
};
using ModulePtr = std::shared_ptr<ModuleObject>;

// Supplies modules by dotted name. Asked at most once per name and interpreter, and only when a script uses the import.
// Null: this resolver does not know it (the next one is asked). For `import a.b.c` the interpreter asks for "a", "a.b" and
// "a.b.c"; a known submodule is found as an attribute of its parent too, unless the parent has one of that name.
class ModuleResolver {
public:
    virtual ~ModuleResolver() = default;
    [[nodiscard]] virtual EvalResult<ModulePtr> resolve(Interpreter& interpreter, std::string_view dottedName) = 0;
};

} // namespace retort::python
