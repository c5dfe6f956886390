#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/python/library/library.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/syntax/parse.h"

// Runs Python text the way the application does, and keeps what it printed and logged.
struct ScriptRunner {
    explicit ScriptRunner(retort::python::InterpreterOptions options = {});

    retort::Result<retort::python::ModulePtr> run(const std::string& text, const std::string& file = "revision.py");
    // The error text of a script that must fail; "no error" otherwise.
    std::string failure(const std::string& text);

    std::string printed;
    std::vector<std::string> logged;
    std::unique_ptr<retort::python::Interpreter> interpreter;
};
