#pragma once

// Where in the body of a function of a script something can be put in, and the edit that does it. Every byte that is there stays,
// but for a pass (or ...) that is the whole body, whose place is taken.

#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>

#include "core/editing/script_shape.h"
#include "core/editing/text_edit.h"

namespace retort::editing {

struct BodyPlace {
    enum class How { Behind, Before, Instead, OnHeaderLine };
    How how = How::Behind;
    text::SourceRange range;  // of what is replaced; empty: inserted there
    std::uint32_t line = 0;   // of the last statement before it; 0: it is the beginning
};

// Behind the statement that the line of the caret is in or comes after; at the end where the caret is not in the body, and before
// a return or raise. Nothing: what stands behind the header ("def upgrade(): run()") leaves no place.
[[nodiscard]] std::optional<BodyPlace> placeAt(const ScriptShape& shape, const ScriptFunction& function, std::uint32_t caret);
// At the beginning, behind a docstring.
[[nodiscard]] std::optional<BodyPlace> placeAtBegin(const ScriptShape& shape, const ScriptFunction& function);

// lines: with indentations of four blanks, without a line end behind the last.
[[nodiscard]] TextEdit putAt(const ScriptShape& shape, const ScriptFunction& function, const BodyPlace& place, std::string_view lines);

} // namespace retort::editing
