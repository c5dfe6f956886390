#include <algorithm>

#include "core/python/library/regex.h"
#include "core/python/runtime/unicode.h"

namespace retort::python::library {

// Recursive descent over the pattern; emits instructions as it goes. A quantifier copies the code of its atom.
class RegexCompiler {
public:
    RegexCompiler(std::string_view pattern, RegexFlags flags) : m_pattern(pattern) { m_regex->m_flags = flags; }

    retort::Result<std::shared_ptr<const Regex>> run()
    {
        RETORT_CHECK(inlineFlags());
        emit({.op = Op::Save, .a = 0});
        RETORT_CHECK(alternatives(0));
        if (m_at != m_pattern.size())
            return bad("unbalanced parenthesis");
        emit({.op = Op::Save, .a = 1});
        emit({.op = Op::Match});
        return m_regex;
    }

private:
    using Op = Regex::Op;
    using Status = retort::Result<void>;
    using Code = std::vector<Regex::Instruction>;

    // (?i) and the like at the very start.
    Status inlineFlags()
    {
        while (m_pattern.substr(m_at, 2) == "(?" && m_at + 2 < m_pattern.size()
               && std::string_view("aimsxu").find(m_pattern[m_at + 2]) != std::string_view::npos) {
            std::size_t end = m_at + 2;
            while (end < m_pattern.size() && m_pattern[end] >= 'a' && m_pattern[end] <= 'z')
                ++end;
            if (end >= m_pattern.size() || m_pattern[end] != ')')
                return beyond("flags for a part of a pattern");
            for (const char c : m_pattern.substr(m_at + 2, end - m_at - 2)) {
                m_regex->m_flags.ignoreCase = m_regex->m_flags.ignoreCase || c == 'i';
                m_regex->m_flags.multiLine = m_regex->m_flags.multiLine || c == 'm';
                m_regex->m_flags.dotAll = m_regex->m_flags.dotAll || c == 's';
                m_regex->m_flags.verbose = m_regex->m_flags.verbose || c == 'x';
            }
            m_at = end + 1;
        }
        return {};
    }

    std::unexpected<Error> bad(const std::string& what) const
    {
        return fail(ErrorCode::InvalidArgument, what + " at position " + std::to_string(m_at));
    }
    static std::unexpected<Error> beyond(const std::string& what)
    {
        return fail(ErrorCode::Unsupported, "a regular expression with " + what + " is not evaluated natively");
    }

    std::size_t emit(Regex::Instruction instruction)
    {
        code().push_back(instruction);
        return code().size() - 1;
    }
    Code& code() { return m_regex->m_program; }
    [[nodiscard]] bool more() const { return m_at < m_pattern.size(); }
    [[nodiscard]] char peek() const { return more() ? m_pattern[m_at] : '\0'; }

    Status alternatives(int depth)
    {
        if (depth > 100)
            return beyond("more than 100 nested groups");
        const std::size_t start = code().size();
        std::vector<std::size_t> ends;
        std::size_t branch = start;
        while (true) {
            RETORT_CHECK(sequence(depth));
            if (peek() != '|' || !more())
                break;
            ++m_at;
            // Split in front of this branch, jump behind the whole group at its end.
            insert(branch, {.op = Op::Split, .a = branch + 1, .b = 0});
            for (std::size_t& end : ends)
                end += end >= branch ? 1U : 0U;
            ends.push_back(emit({.op = Op::Jump}));
            code()[branch].b = code().size();
            branch = code().size();
        }
        for (const std::size_t end : ends)
            code()[end].a = code().size();
        return {};
    }

    // Inserts an instruction; targets behind it move on.
    void insert(std::size_t at, Regex::Instruction instruction)
    {
        for (Regex::Instruction& item : code())
            shift(item, at, 1);
        code().insert(code().begin() + static_cast<std::ptrdiff_t>(at), instruction);
    }
    static void shift(Regex::Instruction& item, std::size_t from, std::size_t by)
    {
        const bool target = item.op == Op::Split || item.op == Op::Jump || item.op == Op::LookAhead
                            || item.op == Op::LookBehind;
        if (target && item.a >= from)
            item.a += by;
        if (item.op == Op::Split && item.b >= from)
            item.b += by;
    }

    Status sequence(int depth)
    {
        while (more() && peek() != '|' && peek() != ')') {
            if (m_regex->m_flags.verbose && skipVerbose())
                continue;
            const std::size_t start = code().size();
            RETORT_CHECK(atom(depth));
            while (m_regex->m_flags.verbose && more() && skipVerbose()) {}
            RETORT_CHECK(quantifier(start));
            if (code().size() > 20'000)
                return beyond("such large repetitions");
        }
        return {};
    }

    bool skipVerbose()
    {
        if (isSpace(static_cast<unsigned char>(peek()))) {
            ++m_at;
            return true;
        }
        if (peek() != '#')
            return false;
        while (more() && peek() != '\n')
            ++m_at;
        return true;
    }

    Status atom(int depth)
    {
        const char32_t c = decodeAt(m_pattern, m_at);
        switch (c) {
        case '(': return group(depth);
        case '[': return characterClass();
        case '.': emit({.op = Op::Any}); return {};
        case '^': emit({.op = Op::Start}); return {};
        case '$': emit({.op = Op::End}); return {};
        case '\\': return escape();
        case '*':
        case '+':
        case '?': return bad("nothing to repeat");
        default: emit({.op = Op::Char, .character = c}); return {};
        }
    }

    Status group(int depth)
    {
        std::size_t number = 0;
        if (m_pattern.substr(m_at, 2) == "?:") {
            m_at += 2;
        } else if (m_pattern.substr(m_at, 2) == "?=" || m_pattern.substr(m_at, 2) == "?!") {
            return look(depth, false);
        } else if (m_pattern.substr(m_at, 3) == "?<=" || m_pattern.substr(m_at, 3) == "?<!") {
            return look(depth, true);
        } else if (m_pattern.substr(m_at, 3) == "?P=") {
            const std::size_t end = std::min(m_pattern.find(')', m_at), m_pattern.size());
            const auto found = m_regex->m_names.find(std::string(m_pattern.substr(m_at + 3, end - m_at - 3)));
            if (found == m_regex->m_names.end())
                return bad("unknown group name");
            m_at = end + 1;
            emit({.op = Op::Backref, .a = found->second});
            return {};
        } else if (m_pattern.substr(m_at, 3) == "?P<") {
            const std::size_t end = m_pattern.find('>', m_at);
            if (end == std::string_view::npos)
                return bad("missing >, unterminated name");
            number = ++m_regex->m_groups;
            m_regex->m_names[std::string(m_pattern.substr(m_at + 3, end - m_at - 3))] = number;
            m_at = end + 1;
        } else if (m_pattern.substr(m_at, 2) == "?#") {
            m_at = std::min(m_pattern.find(')', m_at), m_pattern.size() - 1) + 1;
            return {};
        } else if (peek() == '?') {
            return beyond("'(?" + std::string(m_pattern.substr(m_at + 1, 1)) + "'");
        } else {
            number = ++m_regex->m_groups;
        }
        if (number > 0)
            emit({.op = Op::Save, .a = number * 2});
        RETORT_CHECK(alternatives(depth + 1));
        if (!more() || peek() != ')')
            return bad("missing ), unterminated subpattern");
        ++m_at;
        if (number > 0)
            emit({.op = Op::Save, .a = number * 2 + 1});
        return {};
    }

    Status look(int depth, bool behind)
    {
        const bool negative = m_pattern[m_at + (behind ? 2 : 1)] == '!';
        m_at += behind ? 3 : 2;
        const std::size_t place = emit({.op = behind ? Op::LookBehind : Op::LookAhead, .negative = negative});
        RETORT_CHECK(alternatives(depth + 1));
        if (!more() || peek() != ')')
            return bad("missing ), unterminated subpattern");
        ++m_at;
        emit({.op = Op::Match});
        code()[place].a = code().size();
        if (!behind)
            return {};
        std::size_t size = 0;
        for (std::size_t i = place + 1; i + 1 < code().size(); ++i) {
            const Op op = code()[i].op;
            if (op == Op::Start || op == Op::End || op == Op::TextStart || op == Op::TextEnd || op == Op::Word
                || op == Op::NotWord)
                continue;
            if (op != Op::Char && op != Op::Any && op != Op::Class)
                return beyond("a look-behind of variable width");
            ++size;
        }
        code()[place].b = size;
        return {};
    }

    Status quantifier(std::size_t start)
    {
        const char c = peek();
        std::size_t least = 0, most = 0;
        bool open = false;
        if (!more())
            return {};
        if (c == '*' || c == '+' || c == '?') {
            ++m_at;
            least = c == '+' ? 1 : 0;
            most = 1;
            open = c != '?';
        } else if (c == '{' && readRange(least, most, open)) {
            if (!open && most < least)
                return bad("min repeat greater than max repeat");
        } else {
            return {};
        }
        const bool lazy = more() && peek() == '?';
        if (lazy)
            ++m_at;
        if (more() && (peek() == '*' || peek() == '+'))
            return peek() == '+' && !lazy ? Status(beyond("possessive quantifiers")) : Status(bad("multiple repeat"));
        return repeat(start, least, most, open, lazy);
    }

    bool readRange(std::size_t& least, std::size_t& most, bool& open)
    {
        std::size_t at = m_at + 1;
        const auto number = [&](std::size_t& out) {
            const std::size_t first = at;
            out = 0;
            for (; at < m_pattern.size() && m_pattern[at] >= '0' && m_pattern[at] <= '9'; ++at)
                out = std::min<std::size_t>(out * 10 + static_cast<std::size_t>(m_pattern[at] - '0'), 100'000);
            return at > first;
        };
        const bool first = number(least);
        open = false;
        if (at < m_pattern.size() && m_pattern[at] == ',') {
            ++at;
            open = !number(most);
        } else {
            if (!first)
                return false;
            most = least;
        }
        if (at >= m_pattern.size() || m_pattern[at] != '}')
            return false;
        m_at = at + 1;
        return true;
    }

    Status repeat(std::size_t start, std::size_t least, std::size_t most, bool open, bool lazy)
    {
        const Code body(code().begin() + static_cast<std::ptrdiff_t>(start), code().end());
        const std::size_t copies = open ? least + 1 : most;
        if ((body.size() + 3) * std::max<std::size_t>(copies, 1) > 20'000)
            return beyond("such large repetitions");
        code().resize(start);
        const auto append = [&]() {
            const std::size_t base = code().size();
            for (Regex::Instruction item : body) {
                // Targets are absolute: move them from where the body was.
                if (item.op == Op::Split || item.op == Op::Jump || item.op == Op::LookAhead || item.op == Op::LookBehind)
                    item.a += base - start;
                if (item.op == Op::Split)
                    item.b += base - start;
                code().push_back(item);
            }
        };
        for (std::size_t i = 0; i < least; ++i)
            append();
        const auto choose = [&](std::size_t split, std::size_t inside, std::size_t outside) {
            code()[split].a = lazy ? outside : inside;
            code()[split].b = lazy ? inside : outside;
        };
        if (open) {
            // LoopCheck refuses a turn that consumed nothing, so that (a*)* ends.
            const std::size_t loop = m_regex->m_loops++;
            const std::size_t split = emit({.op = Op::Split});
            emit({.op = Op::LoopStart, .a = loop});
            append();
            emit({.op = Op::LoopCheck, .a = loop});
            emit({.op = Op::Jump, .a = split});
            choose(split, split + 1, code().size());
            return {};
        }
        std::vector<std::size_t> splits;
        for (std::size_t i = least; i < most; ++i) {
            splits.push_back(emit({.op = Op::Split}));
            append();
        }
        for (const std::size_t split : splits)
            choose(split, split + 1, code().size());
        return {};
    }

    static std::optional<char32_t> simpleEscape(char32_t c)
    {
        switch (c) {
        case 'n': return U'\n';
        case 't': return U'\t';
        case 'r': return U'\r';
        case 'f': return U'\f';
        case 'v': return U'\v';
        case 'a': return U'\a';
        default: break;
        }
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter ? std::nullopt : std::optional<char32_t>(c);
    }

    retort::Result<char32_t> hexEscape(char32_t c)
    {
        const std::size_t size = c == 'x' ? 2 : c == 'u' ? 4 : 8;
        char32_t code = 0;
        for (std::size_t i = 0; i < size; ++i, ++m_at) {
            const char digit = peek();
            const int value = digit >= '0' && digit <= '9' ? digit - '0'
                              : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                              : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
            if (value < 0 || !more())
                return bad("incomplete escape");
            code = code * 16 + static_cast<char32_t>(value);
        }
        return code;
    }

    Status escape()
    {
        if (!more())
            return bad("bad escape (end of pattern)");
        const char32_t c = decodeAt(m_pattern, m_at);
        switch (c) {
        case 'd': case 'D': case 'w': case 'W': case 's': case 'S':
            m_regex->m_classes.push_back({{{0, 0, static_cast<char>(c)}}, false});
            emit({.op = Op::Class, .a = m_regex->m_classes.size() - 1});
            return {};
        case 'b': emit({.op = Op::Word}); return {};
        case 'B': emit({.op = Op::NotWord}); return {};
        case 'A': emit({.op = Op::TextStart}); return {};
        case 'Z': emit({.op = Op::TextEnd}); return {};
        case 'x': case 'u': case 'U': {
            RETORT_TRY(const char32_t code, hexEscape(c));
            emit({.op = Op::Char, .character = code});
            return {};
        }
        default: break;
        }
        if (c >= '1' && c <= '9') {
            std::size_t number = static_cast<std::size_t>(c - '0');
            if (peek() >= '0' && peek() <= '9' && more())
                number = number * 10 + static_cast<std::size_t>(m_pattern[m_at++] - '0');
            if (number > m_regex->m_groups)
                return bad("invalid group reference " + std::to_string(number));
            emit({.op = Op::Backref, .a = number});
            return {};
        }
        const auto plain = simpleEscape(c);
        if (!plain)
            return c == '0' ? Status(beyond("octal escapes")) : Status(bad("bad escape"));
        emit({.op = Op::Char, .character = *plain});
        return {};
    }

    // One member of [...]: a character, or a class escape (kind set).
    retort::Result<Regex::ClassItem> classMember()
    {
        const char32_t c = decodeAt(m_pattern, m_at);
        if (c != '\\')
            return Regex::ClassItem{c, c, 0};
        if (!more())
            return bad("unterminated character set");
        const char32_t escaped = decodeAt(m_pattern, m_at);
        if (std::u32string_view(U"dDwWsS").find(escaped) != std::u32string_view::npos)
            return Regex::ClassItem{0, 0, static_cast<char>(escaped)};
        if (escaped == 'b')
            return Regex::ClassItem{8, 8, 0};
        if (escaped == 'x' || escaped == 'u' || escaped == 'U') {
            RETORT_TRY(const char32_t code, hexEscape(escaped));
            return Regex::ClassItem{code, code, 0};
        }
        const auto plain = simpleEscape(escaped);
        if (!plain)
            return bad("bad escape");
        return Regex::ClassItem{*plain, *plain, 0};
    }

    Status characterClass()
    {
        Regex::CharacterClass result;
        if (peek() == '^') {
            result.negative = true;
            ++m_at;
        }
        bool first = true;
        while (true) {
            if (!more())
                return bad("unterminated character set");
            if (peek() == ']' && !first) {
                ++m_at;
                break;
            }
            first = false;
            RETORT_TRY(Regex::ClassItem item, classMember());
            const bool range = peek() == '-' && m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] != ']';
            if (range && item.kind == 0) {
                ++m_at;
                RETORT_TRY(const Regex::ClassItem last, classMember());
                if (last.kind != 0 || last.first < item.first)
                    return bad("bad character range");
                item.last = last.first;
            }
            result.items.push_back(item);
        }
        m_regex->m_classes.push_back(std::move(result));
        emit({.op = Op::Class, .a = m_regex->m_classes.size() - 1});
        return {};
    }

    std::string_view m_pattern;
    std::size_t m_at = 0;
    std::shared_ptr<Regex> m_regex = std::make_shared<Regex>();
};

retort::Result<std::shared_ptr<const Regex>> Regex::compile(std::string_view pattern, RegexFlags flags)
{
    return RegexCompiler(pattern, flags).run();
}

} // namespace retort::python::library
