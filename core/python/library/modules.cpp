#include "core/python/library/modules.h"

#include "core/python/library/library.h"
#include "core/python/runtime/singletons.h"

namespace retort::python {

namespace library {

namespace {

using ModuleMaker = ModulePtr (*)(Interpreter&, const std::string&);

struct Entry {
    std::string_view name;
    ModuleMaker make;
};

constexpr Entry kModules[] = {
    {"__future__", makeFutureModule},
    {"abc", makeAbcModule},
    {"builtins", makeBuiltinsModule},
    {"collections", makeCollectionsModule},
    {"collections.abc", makeTypingModule},
    {"contextlib", makeContextlibModule},
    {"copy", makeCopyModule},
    {"dataclasses", makeDataclassesModule},
    {"datetime", makeDatetimeModule},
    {"decimal", makeDecimalModule},
    {"enum", makeEnumModule},
    {"functools", makeFunctoolsModule},
    {"itertools", makeItertoolsModule},
    {"json", makeJsonModule},
    {"json.decoder", makeJsonModule},
    {"logging", makeLoggingModule},
    {"math", makeMathModule},
    {"os", makeOsModule},
    {"os.path", makeOsPathModule},
    {"re", makeReModule},
    {"string", makeStringModule},
    {"sys", makeSysModule},
    {"textwrap", makeTextwrapModule},
    {"time", makeTimeModule},
    {"typing", makeTypingModule},
    {"typing_extensions", makeTypingModule},
    {"uuid", makeUuidModule},
    {"warnings", makeWarningsModule},
};

class LibraryResolver final : public ModuleResolver {
public:
    EvalResult<ModulePtr> resolve(Interpreter& interpreter, std::string_view dottedName) override
    {
        for (const Entry& entry : kModules) {
            if (entry.name == dottedName)
                return entry.make(interpreter, std::string(dottedName));
        }
        return ModulePtr();
    }
};

class LibraryModule final : public ModuleObject {
public:
    using ModuleObject::ModuleObject;
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        RETORT_TRY(Attribute found, ModuleObject::getAttribute(interpreter, name));
        if (!found && !name.starts_with('_'))
            return unsupported("'" + this->name() + "." + std::string(name) + "' is not available natively");
        return found;
    }
};

} // namespace

ModulePtr makeModule(const std::string& name)
{
    return std::make_shared<LibraryModule>(name);
}

void define(HashTable& names, const char* name, std::string_view signature, BoundBody body)
{
    names.set(name, makeFunction(name, signature, std::move(body)));
}

void define(const ModulePtr& module, const char* name, std::string_view signature, BoundBody body)
{
    define(module->attributes()->table(), name, signature, std::move(body));
}

ModulePtr makeBuiltinsModule(Interpreter& interpreter, const std::string& name)
{
    auto module = makeModule(name);
    for (const HashTable::Entry& entry : interpreter.builtins().table().entries()) {
        if (entry.live)
            module->set(*entry.key.str(), entry.value);
    }
    return module;
}

} // namespace library

namespace {

// Builtins hold no state, so they are made once and shared by every interpreter and thread.
const HashTable& sharedBuiltins()
{
    static const HashTable* const shared = [] {
        auto* names = new HashTable;
        library::addCoreBuiltins(*names);
        library::addIterationBuiltins(*names);
        library::addNumberBuiltins(*names);
        const BuiltinTypes& all = types();
        for (const TypePtr& type : {all.object, all.type, all.boolean, all.integer, all.floating, all.str, all.bytes, all.list,
                                    all.tuple, all.dict, all.set, all.frozenset, all.range, all.property, all.staticMethod,
                                    all.classMethod})
            names->set(type->name(), Value(type));
        for (const TypePtr& type : all.exceptions)
            names->set(type->name(), Value(type));
        names->set("IOError", Value(exceptionType("IOError")));
        names->set("EnvironmentError", Value(exceptionType("EnvironmentError")));
        names->set("NotImplemented", notImplemented());
        names->set("Ellipsis", ellipsis());
        names->set("__debug__", Value(true));
        return names;
    }();
    return *shared;
}

} // namespace

void installLibrary(Interpreter& interpreter)
{
    HashTable& names = interpreter.builtins().table();
    for (const HashTable::Entry& entry : sharedBuiltins().entries()) {
        if (entry.live)
            names.set(*entry.key.str(), entry.value);
    }
    interpreter.addResolver(std::make_shared<library::LibraryResolver>());
}

} // namespace retort::python
