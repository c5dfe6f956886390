#pragma once

// Reads the header of a revision script from its bytes: docstring and the top-level assignments that Alembic looks
// at. A hand-written lexer over strings, comments, brackets and line structure; function bodies are passed over, no
// syntax tree is built (measured: that would be 10x slower on a large project).

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/script/python_literal.h"
#include "core/script/revision.h"

namespace retort::script {

// Stands for a down_revision that the script has but that cannot be read from it; no script has this id.
inline constexpr std::string_view unknownParent = "(unknown)";

// A top-level `name = value` (or annotated); the value is not parsed yet.
struct Assignment {
    std::string_view name;
    text::SourceRange value;
};

// A top-level `from module import name [as alias]` or `import module [as alias]`.
struct ImportedName {
    std::string_view alias;     // the name it is bound to here
    std::string_view module;    // with leading dots if relative
    std::string_view name;      // empty for `import module`
};

// The top level of one module. Views point into the scanned bytes.
struct ModuleOutline {
    std::optional<std::string> docstring;
    text::SourceRange docstringRange;
    std::vector<Assignment> assignments;
    std::vector<ImportedName> imports;
    // Set when the text cannot be Python: unterminated string or bracket.
    std::optional<Error> error;

    // Last assignment to the name (that is what the module attribute holds in the end).
    [[nodiscard]] const Assignment* find(std::string_view name) const;
};

[[nodiscard]] ModuleOutline outlineModule(std::string_view bytes, const std::string& fileName);

// Finds the value of a (dotted) name that the module imports; used for headers such as `branch_labels = (cli.EXPAND,)`.
// The first argument is the outline of the module that uses the name.
using ConstantResolver = std::function<Result<LiteralValue>(const ModuleOutline&, std::string_view dottedName)>;

struct HeaderScan {
    std::optional<Revision> revision;      // missing when there is no usable id
    std::vector<Error> diagnostics;
};

// path is what diagnostics and Revision::path say; the file name is used for the legacy id rule (REV-03).
[[nodiscard]] HeaderScan scanHeader(std::string_view bytes, const std::string& path, const ConstantResolver& resolver);

} // namespace retort::script
