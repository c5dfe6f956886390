#pragma once

// The table of standard modules; one function per module, each in its own file. Adding a module: its file, its line here
// and in modules.cpp.

#include "core/python/runtime/interpreter.h"

namespace retort::python::library {

[[nodiscard]] ModulePtr makeTypingModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeFutureModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeBuiltinsModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeCollectionsModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeAbcModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeDatetimeModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeDataclassesModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeDecimalModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeEnumModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeFunctoolsModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeItertoolsModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeJsonModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeLoggingModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeMathModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeOsModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeReModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeStringModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeOsPathModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeSysModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeTextwrapModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeTimeModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeUuidModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeWarningsModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeCopyModule(Interpreter& interpreter, const std::string& name);
[[nodiscard]] ModulePtr makeContextlibModule(Interpreter& interpreter, const std::string& name);

// Builtin functions, in three files by theme.
void addCoreBuiltins(HashTable& names);         // builtins_core.cpp: print, len, isinstance, getattr, super, globals ...
void addIterationBuiltins(HashTable& names);    // builtins_iteration.cpp: range, zip, map, sorted, any, sum ...
void addNumberBuiltins(HashTable& names);       // builtins_numbers.cpp: abs, round, pow, divmod, hex, chr ...

// An empty module. A public name it does not have is Unsupported, not an AttributeError: the real module may well have it.
[[nodiscard]] ModulePtr makeModule(const std::string& name);

// names.set(name, makeFunction(name, signature, body)).
void define(HashTable& names, const char* name, std::string_view signature, BoundBody body);
void define(const ModulePtr& module, const char* name, std::string_view signature, BoundBody body);

} // namespace retort::python::library
