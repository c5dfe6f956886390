#pragma once

// Python text to syntax tree. parse() never fails: it returns what could be understood together with every syntax error
// found, each with its place and a sentence a person understands. Thread-safe; keeps no state between calls.

#include <memory>
#include <vector>

#include "core/base/error.h"
#include "core/python/syntax/ast.h"
#include "core/text/source_text.h"

namespace retort::python {

// One syntax error: error.code is Syntax; error.where names the place; range is the same place in bytes (for underlining;
// never empty unless the text is).
struct SyntaxDiagnostic {
    Error error;
    text::SourceRange range;
};

struct ParseResult {
    std::shared_ptr<const ast::Module> module;      // never null; statements with errors are left out
    std::vector<SyntaxDiagnostic> diagnostics;      // in source order; empty: the text is valid

    [[nodiscard]] bool ok() const { return diagnostics.empty(); }
};

[[nodiscard]] ParseResult parse(const text::SourceText& source);

// Only the errors, for checks as one types: same diagnostics as parse(), without keeping a tree.
[[nodiscard]] std::vector<SyntaxDiagnostic> checkSyntax(const text::SourceText& source);

// parse() for callers that cannot use a broken file: the first diagnostic becomes the error.
[[nodiscard]] Result<std::shared_ptr<const ast::Module>> parseStrict(const text::SourceText& source);

} // namespace retort::python
