#include <algorithm>

#include "core/python/library/regex.h"
#include "core/python/runtime/unicode.h"

namespace retort::python::library {

namespace {

constexpr std::size_t kMaxSteps = 1'000'000;
constexpr std::size_t kMaxStack = 100'000;

bool isWordCharacter(char32_t code)
{
    return code == '_' || isDecimal(code) || isAlpha(code).value_or(true);
}

char32_t foldCase(char32_t code)
{
    const auto lower = toLower(code);
    if (!lower)
        return code;
    std::size_t at = 0;
    return decodeAt(*lower, at);
}

} // namespace

// Backtracking with an explicit stack: no recursion on the length of the text.
class RegexMatcher {
public:
    RegexMatcher(const Regex& regex, std::string_view text) : m_regex(regex), m_text(text) {}

    retort::Result<bool> runAt(std::size_t pc, std::size_t start, bool full, Regex::Groups& groups)
    {
        std::vector<Choice> stack;
        std::vector<std::ptrdiff_t> loops(m_regex.m_loops, -1);
        stack.push_back({pc, start, groups, loops});
        while (!stack.empty()) {
            Choice choice = std::move(stack.back());
            stack.pop_back();
            RETORT_TRY(const bool matched, follow(choice, full, stack));
            if (matched) {
                groups = std::move(choice.groups);
                m_end = choice.at;
                return true;
            }
        }
        return false;
    }

private:
    using Op = Regex::Op;
    struct Choice {
        std::size_t pc = 0, at = 0;
        Regex::Groups groups;
        std::vector<std::ptrdiff_t> loops;
    };

    // Runs one thread until it matches (true) or dies (false); alternatives go on the stack.
    retort::Result<bool> follow(Choice& now, bool full, std::vector<Choice>& stack)
    {
        while (true) {
            if (++m_steps > kMaxSteps || stack.size() > kMaxStack)
                return fail(ErrorCode::Limit, "a regular expression took too many steps");
            const Regex::Instruction& item = m_regex.m_program[now.pc];
            switch (item.op) {
            case Op::Match:
                return !full || now.at == m_text.size();
            case Op::Jump: now.pc = item.a; continue;
            case Op::Split:
                stack.push_back({item.b, now.at, now.groups, now.loops});
                now.pc = item.a;
                continue;
            case Op::Save: now.groups[item.a] = static_cast<std::ptrdiff_t>(now.at); break;
            case Op::LoopStart: now.loops[item.a] = static_cast<std::ptrdiff_t>(now.at); break;
            case Op::LoopCheck:
                if (now.loops[item.a] == static_cast<std::ptrdiff_t>(now.at))
                    return false;
                break;
            case Op::LookAhead:
            case Op::LookBehind: {
                RETORT_TRY(const bool holds, look(item, now));
                if (!holds)
                    return false;
                now.pc = item.a;
                continue;
            }
            default:
                if (!consume(item, now))
                    return false;
                break;
            }
            ++now.pc;
        }
    }

    retort::Result<bool> look(const Regex::Instruction& item, Choice& now)
    {
        std::size_t start = now.at;
        bool reachable = true;
        for (std::size_t i = 0; item.op == Op::LookBehind && i < item.b; ++i) {
            if (start == 0) {
                reachable = false;
                break;
            }
            --start;
            while (start > 0 && (static_cast<unsigned char>(m_text[start]) & 0xC0U) == 0x80U)
                --start;
        }
        bool found = false;
        if (reachable) {
            Regex::Groups groups = now.groups;
            RETORT_TRY(found, runAt(now.pc + 1, start, false, groups));
            if (found && !item.negative)
                now.groups = std::move(groups);
        }
        return found != item.negative;
    }

    bool consume(const Regex::Instruction& item, Choice& now) const
    {
        switch (item.op) {
        case Op::Start:
            return now.at == 0 || (m_regex.m_flags.multiLine && m_text[now.at - 1] == '\n');
        case Op::TextStart: return now.at == 0;
        case Op::End:
            return now.at == m_text.size() || (now.at + 1 == m_text.size() && m_text[now.at] == '\n')
                   || (m_regex.m_flags.multiLine && m_text[now.at] == '\n');
        case Op::TextEnd: return now.at == m_text.size();
        case Op::Word: return atWordEdge(now.at);
        case Op::NotWord: return !atWordEdge(now.at);
        case Op::Backref: {
            const std::ptrdiff_t begin = now.groups[item.a * 2], end = now.groups[item.a * 2 + 1];
            if (begin < 0 || end < 0)
                return false;
            const std::string_view wanted = m_text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
            if (m_text.substr(now.at, wanted.size()) != wanted)
                return false;
            now.at += wanted.size();
            return true;
        }
        default: break;
        }
        if (now.at >= m_text.size())
            return false;
        const char32_t code = decodeAt(m_text, now.at);
        if (item.op == Op::Any)
            return m_regex.m_flags.dotAll || code != '\n';
        if (item.op == Op::Class)
            return inClass(m_regex.m_classes[item.a], code);
        return code == item.character
               || (m_regex.m_flags.ignoreCase && foldCase(code) == foldCase(item.character));
    }

    bool atWordEdge(std::size_t at) const
    {
        bool before = false, after = false;
        if (at > 0) {
            std::size_t start = at - 1;
            while (start > 0 && (static_cast<unsigned char>(m_text[start]) & 0xC0U) == 0x80U)
                --start;
            before = isWordCharacter(decodeAt(m_text, start));
        }
        if (at < m_text.size()) {
            std::size_t next = at;
            after = isWordCharacter(decodeAt(m_text, next));
        }
        return before != after;
    }

    static bool holdsItem(const Regex::ClassItem& item, char32_t code)
    {
        switch (item.kind) {
        case 'd': return isDecimal(code);
        case 'D': return !isDecimal(code);
        case 'w': return isWordCharacter(code);
        case 'W': return !isWordCharacter(code);
        case 's': return isSpace(code);
        case 'S': return !isSpace(code);
        default: return code >= item.first && code <= item.last;
        }
    }

    bool inClass(const Regex::CharacterClass& wanted, char32_t code) const
    {
        const auto holds = [&](char32_t candidate) {
            return std::ranges::any_of(wanted.items, [&](const Regex::ClassItem& item) { return holdsItem(item, candidate); });
        };
        bool found = holds(code);
        if (!found && m_regex.m_flags.ignoreCase) {
            found = holds(foldCase(code));
            if (const auto upper = toUpper(code); !found && upper) {
                std::size_t at = 0;
                found = holds(decodeAt(*upper, at));
            }
        }
        return found != wanted.negative;
    }

    const Regex& m_regex;
    std::string_view m_text;
    std::size_t m_steps = 0;
    std::size_t m_end = 0;
};

retort::Result<std::optional<Regex::Groups>> Regex::match(std::string_view text, std::size_t from, Anchor anchor) const
{
    RegexMatcher matcher(*this, text);
    for (std::size_t start = from; start <= text.size();) {
        Groups groups((m_groups + 1) * 2, -1);
        RETORT_TRY(const bool matched, matcher.runAt(0, start, anchor == Anchor::Full, groups));
        if (matched)
            return std::optional<Groups>(std::move(groups));
        if (anchor != Anchor::Search || start == text.size())
            break;
        decodeAt(text, start);
    }
    return std::optional<Groups>();
}

} // namespace retort::python::library
