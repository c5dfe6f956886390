#pragma once

// The builtins and the part of Python's standard library that revision scripts use. modules.cpp lists every module.

#include "core/python/runtime/interpreter.h"

namespace retort::python {

// Fills interpreter.builtins() and adds a resolver for the standard modules. Call it before runModule.
void installLibrary(Interpreter& interpreter);

// The system's clock, time zone and random bytes, for what a script does to a database and for what it would do.
void useSystemWorld(HostServices& host);

} // namespace retort::python
