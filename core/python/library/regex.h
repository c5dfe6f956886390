#pragma once

// A small backtracking regular expression engine with Python's syntax: the common part of it. Patterns beyond that
// (look-behind of variable size, conditional groups, Unicode classes \p, inline flags inside a pattern ...) are refused by
// compile(), never misread. Matching is limited by steps, so a pathological pattern cannot hang the program.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace retort::python::library {

struct RegexFlags {
    bool ignoreCase = false, multiLine = false, dotAll = false, verbose = false;
};

class Regex {
public:
    // InvalidArgument: not a regular expression (re.error). Unsupported: valid, but outside the engine.
    [[nodiscard]] static retort::Result<std::shared_ptr<const Regex>> compile(std::string_view pattern, RegexFlags flags);

    enum class Anchor { Search, Start, Full };
    // Byte offsets of group i at [2i] and [2i+1]; -1: it did not take part.
    using Groups = std::vector<std::ptrdiff_t>;
    // Nothing: no match. Limit: gave up after too many steps.
    [[nodiscard]] retort::Result<std::optional<Groups>> match(std::string_view text, std::size_t from, Anchor anchor) const;

    [[nodiscard]] std::size_t groupCount() const { return m_groups; }       // without group 0
    [[nodiscard]] const std::map<std::string, std::size_t>& groupNames() const { return m_names; }

private:
    friend class RegexCompiler;
    friend class RegexMatcher;

    enum class Op { Char, Any, Class, Start, End, TextStart, TextEnd, Word, NotWord, Save, Split, Jump, Backref, LookAhead,
                    LookBehind, Match, LoopStart, LoopCheck };
    struct Instruction {
        Op op = Op::Match;
        char32_t character = 0;
        std::size_t a = 0, b = 0;       // Split: first and second choice; Jump: target; Save: slot; looks: end and size
        bool negative = false;
    };
    struct ClassItem {
        char32_t first = 0, last = 0;
        char kind = 0;                  // 0: range; d D w W s S
    };
    struct CharacterClass {
        std::vector<ClassItem> items;
        bool negative = false;
    };

    std::vector<Instruction> m_program;
    std::vector<CharacterClass> m_classes;
    std::map<std::string, std::size_t> m_names;
    std::size_t m_groups = 0;
    std::size_t m_loops = 0;
    RegexFlags m_flags;
};

} // namespace retort::python::library
