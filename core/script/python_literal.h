#pragma once

// The literals that headers are made of: None, strings (all prefixes and escapes, implicit concatenation), tuples,
// lists and sets of them, and names, which are looked up. Everything else is an Unsupported error that says what
// stands there.

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/text/source_text.h"

namespace retort::script {

struct LiteralValue;

struct LiteralNone {
    friend bool operator==(const LiteralNone&, const LiteralNone&) = default;
};
struct LiteralOther {                  // a literal that a header cannot use: number, True, bytes
    std::string text;
    friend bool operator==(const LiteralOther&, const LiteralOther&) = default;
};

struct LiteralValue {
    std::variant<LiteralNone, std::string, std::vector<LiteralValue>, LiteralOther> data;

    friend bool operator==(const LiteralValue&, const LiteralValue&) = default;
};

using NameLookup = std::function<Result<LiteralValue>(std::string_view dottedName)>;

// Parses the whole of `bytes[range]` (an expression as it stands right of '='). Errors carry no file; their message
// names the construct.
struct LiteralError {
    std::string reason;
    std::uint32_t offset = 0;
};
[[nodiscard]] std::expected<LiteralValue, LiteralError> parseLiteral(std::string_view bytes, text::SourceRange range,
                                                                     const NameLookup& lookup);

// If a string literal starts at `offset` (prefix included), the offset behind it, else nothing. Unterminated: the
// size of the text with terminated = false.
struct StringToken {
    std::uint32_t begin = 0;      // of the prefix
    std::uint32_t contentBegin = 0;
    std::uint32_t contentEnd = 0;
    std::uint32_t end = 0;
    bool raw = false;
    bool bytes = false;
    bool format = false;
    bool terminated = true;
};
[[nodiscard]] std::optional<StringToken> stringAt(std::string_view text, std::uint32_t offset);
// The decoded value; CRLF becomes LF as Python's reader does.
[[nodiscard]] std::string decodeString(std::string_view text, const StringToken& token);

} // namespace retort::script
