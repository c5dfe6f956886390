#pragma once

// Which names a statement has to do with, found without running it.

#include <string>
#include <vector>

#include "core/python/syntax/ast.h"

namespace retort::python {

struct StatementNames {
    std::vector<std::string> bound;     // in the statement's own scope: assigned, defined, imported
    std::vector<std::string> mentioned; // read, the bodies of functions and classes left out
};
[[nodiscard]] StatementNames namesIn(const ast::Stmt& statement);

} // namespace retort::python
