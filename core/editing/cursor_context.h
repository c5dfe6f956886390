#pragma once

// Where in a Python text that need not be complete a place is: in a string, behind a dot, in the arguments of which calls. Reads
// the text up to there once. Not for anybody but completion.cpp.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::editing {

// An argument whose value is a string, or a list of them.
struct ArgumentText {
    std::size_t position = 0; // from 0; of those with a keyword without meaning
    std::string keyword;
    std::string text; // its first string
};

// An open bracket; callee is empty unless it opens the arguments of a call.
struct OpenBracket {
    char bracket = '(';
    std::string callee;           // "op.add_column"
    std::uint32_t calleeBegin = 0;
    std::size_t position = 0;     // of the argument at hand
    std::string keyword;          // of the argument at hand
    std::vector<ArgumentText> texts;
};

struct CursorContext {
    bool inComment = false;
    std::optional<std::uint32_t> stringBegin; // of the text behind the quote, when the place is inside of a string
    std::vector<OpenBracket> open;            // the innermost last
    std::map<std::string, std::string> batches; // name of the block -> its table: with op.batch_alter_table("t") as name:
};

[[nodiscard]] CursorContext contextAt(std::string_view text, std::uint32_t offset);

[[nodiscard]] bool isNameByte(char c);

} // namespace retort::editing
