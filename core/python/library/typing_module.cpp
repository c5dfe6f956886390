#include "core/python/library/modules.h"
#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/singletons.h"

namespace retort::python::library {

namespace {

// Every name of typing that is not listed is inert: annotations mean nothing to the evaluator.
class TypingModule final : public ModuleObject {
public:
    using ModuleObject::ModuleObject;
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        const bool known = attributes()->table().find(name) != nullptr;
        if (known || name.starts_with("_"))
            return ModuleObject::getAttribute(interpreter, name);
        if (name == "NamedTuple" || name == "TypedDict")
            return unsupported("typing." + std::string(name) + " is not evaluated natively");
        return Value(std::make_shared<InertObject>(std::string(name)));
    }
};

EvalResult<Value> second(CallContext&, const BoundArguments& args) { return args.at(1); }
EvalResult<Value> first(CallContext&, const BoundArguments& args) { return args.at(0); }

} // namespace

ModulePtr makeTypingModule(Interpreter&, const std::string& name)
{
    auto module = std::make_shared<TypingModule>(name);
    module->set("TYPE_CHECKING", Value(false));
    define(module, "cast", "typ, val", second);
    define(module, "final", "f", first);
    define(module, "overload", "func", first);
    define(module, "no_type_check", "arg", first);
    define(module, "runtime_checkable", "cls", first);
    return module;
}

ModulePtr makeFutureModule(Interpreter&, const std::string& name)
{
    return std::make_shared<TypingModule>(name);
}

ModulePtr makeAbcModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    module->set("ABC", Value(std::make_shared<InertObject>("ABC")));
    module->set("ABCMeta", Value(std::make_shared<InertObject>("ABCMeta")));
    define(module, "abstractmethod", "funcobj", first);
    define(module, "abstractproperty", "fget", [](CallContext&, const BoundArguments& args) -> EvalResult<Value> {
        return Value(std::make_shared<PropertyObject>(args.at(0), Value()));
    });
    return module;
}

} // namespace retort::python::library
