#pragma once

// What may stand where the cursor is in a script that is being written, and so need not be correct Python: directives behind
// "op.", types behind "sa.", tables and columns in the strings that name them. Thread-safe: values only.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/editing/schema_names.h"

namespace retort::editing {

// The call whose arguments the cursor is in.
struct CallAtCursor {
    std::string name; // "op.add_column", as the script writes it
    std::string signature;
    std::uint32_t begin = 0; // bytes: of the name
    // Of the parameter that is being written, within the signature; empty: none of them.
    std::uint32_t parameterBegin = 0;
    std::uint32_t parameterEnd = 0;

    friend bool operator==(const CallAtCursor&, const CallAtCursor&) = default;
};

struct Suggestion {
    std::string text;
    std::string signature; // of what can be called
    bool callable = false;

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

struct Completion {
    std::uint32_t begin = 0; // bytes: where what is being typed begins
    std::string typed;
    bool inString = false;
    std::vector<Suggestion> suggestions; // that begin with what is typed, whatever its case; sorted without regard to it
    std::optional<CallAtCursor> call;
};

// offset: of the cursor, in bytes.
[[nodiscard]] Completion completionAt(std::string_view script, std::uint32_t offset, const SchemaNames& names);

} // namespace retort::editing
