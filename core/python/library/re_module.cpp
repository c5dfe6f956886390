#include <algorithm>

#include <algorithm>

#include "core/python/printer/literals.h"
#include "core/python/library/modules.h"
#include "core/python/library/regex.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/unicode.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;
using RegexPtr = std::shared_ptr<const Regex>;

constexpr std::int64_t kIgnoreCase = 2, kMultiLine = 8, kDotAll = 16, kUnicode = 32, kVerbose = 64;

const TypePtr& errorType()
{
    static const TypePtr type = makeExceptionType("error", "re", {types().exception});
    return type;
}

EvalResult<std::optional<Regex::Groups>> find(const Regex& regex, std::string_view text, std::size_t from,
                                              Regex::Anchor anchor)
{
    auto found = regex.match(text, from, anchor);
    if (!found)
        return std::unexpected(Raised(std::move(found).error()));
    return std::move(*found);
}

// ---- match objects ----

class MatchObject final : public Object {
public:
    MatchObject(RegexPtr regex, Value text, Regex::Groups groups)
        : m_regex(std::move(regex)), m_text(std::move(text)), m_groups(std::move(groups))
    {
    }
    std::string typeName() const override { return "re.Match"; }

    EvalResult<std::size_t> index(const Value& key) const
    {
        if (const auto number = key.integer(); number && *number >= 0 && *number <= static_cast<std::int64_t>(m_regex->groupCount()))
            return static_cast<std::size_t>(*number);
        if (const std::string* name = key.str()) {
            const auto found = m_regex->groupNames().find(*name);
            if (found != m_regex->groupNames().end())
                return found->second;
        }
        return indexError("no such group");
    }
    Value text(std::size_t group, const Value& missing = {}) const
    {
        const std::ptrdiff_t begin = m_groups[group * 2], end = m_groups[group * 2 + 1];
        if (begin < 0 || end < begin)
            return missing;
        return Value(std::string_view(*m_text.str()).substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    }
    std::int64_t position(std::size_t group, bool end) const
    {
        const std::ptrdiff_t at = m_groups[group * 2 + (end ? 1 : 0)];
        return at < 0 ? -1 : static_cast<std::int64_t>(countCodePoints(std::string_view(*m_text.str()).substr(0, static_cast<std::size_t>(at))));
    }

    EvalResult<Value> getItem(Interpreter&, const Value& key) override
    {
        RETORT_TRY(const std::size_t group, index(key));
        return text(group);
    }
    EvalResult<std::string> repr(Interpreter& interpreter) override
    {
        RETORT_TRY(const std::string shown, toRepr(interpreter, text(0)));
        return "<re.Match object; span=(" + std::to_string(position(0, false)) + ", " + std::to_string(position(0, true))
               + "), match=" + shown + ">";
    }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    const Regex& regex() const { return *m_regex; }
    const Value& subject() const { return m_text; }

private:
    RegexPtr m_regex;
    Value m_text;
    Regex::Groups m_groups;
};

Result group(CallContext&, MatchObject& self, Args args)
{
    std::vector<Value> out;
    for (const Value& key : args.rest()) {
        RETORT_TRY(const std::size_t number, self.index(key));
        out.push_back(self.text(number));
    }
    if (out.empty())
        return self.text(0);
    return out.size() == 1 ? out.front() : makeTuple(std::move(out));
}

Result groups(CallContext&, MatchObject& self, Args args)
{
    std::vector<Value> out;
    for (std::size_t i = 1; i <= self.regex().groupCount(); ++i)
        out.push_back(self.text(i, args.at(0)));
    return makeTuple(std::move(out));
}

Result groupDict(CallContext&, MatchObject& self, Args args)
{
    auto dict = makeDict();
    std::vector<std::pair<std::size_t, std::string>> names;
    for (const auto& [name, number] : self.regex().groupNames())
        names.emplace_back(number, name);
    std::ranges::sort(names);
    for (const auto& [number, name] : names)
        dict->table().set(name, self.text(number, args.at(0)));
    return Value(dict);
}

Result start(CallContext&, MatchObject& self, Args args)
{
    RETORT_TRY(const std::size_t number, self.index(args.at(0)));
    return Value(self.position(number, false));
}

Result end(CallContext&, MatchObject& self, Args args)
{
    RETORT_TRY(const std::size_t number, self.index(args.at(0)));
    return Value(self.position(number, true));
}

Result span(CallContext&, MatchObject& self, Args args)
{
    RETORT_TRY(const std::size_t number, self.index(args.at(0)));
    return makeTuple({Value(self.position(number, false)), Value(self.position(number, true))});
}

EvalResult<Attribute> MatchObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    static const MethodTable<MatchObject> methods = {
        {"group", "*groups", python::library::group}, {"groups", "default=None", groups}, {"groupdict", "default=None", groupDict},
        {"start", "group=0", start},                  {"end", "group=0", end},            {"span", "group=0", span}};
    if (name == "string")
        return m_text;
    if (Attribute method = methods.bind(self<MatchObject>(), name))
        return method;
    return Object::getAttribute(interpreter, name);
}

// ---- patterns ----

class PatternObject final : public Object {
public:
    PatternObject(RegexPtr regex, std::string pattern) : m_regex(std::move(regex)), m_pattern(std::move(pattern)) {}
    std::string typeName() const override { return "re.Pattern"; }
    const RegexPtr& regex() const { return m_regex; }
    EvalResult<std::string> repr(Interpreter&) override { return "re.compile(" + printer::reprText(m_pattern) + ")"; }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;

private:
    RegexPtr m_regex;
    std::string m_pattern;
};

EvalResult<std::shared_ptr<PatternObject>> compilePattern(const Value& pattern, std::int64_t flags)
{
    if (auto compiled = pattern.as<PatternObject>())
        return compiled;
    const std::string* text = pattern.str();
    if (!text)
        return asBytes(pattern) ? unsupported("a regular expression over bytes is not evaluated natively")
                                : typeError("first argument must be string or compiled pattern");
    if ((flags & ~(kIgnoreCase | kMultiLine | kDotAll | kUnicode | kVerbose)) != 0)
        return unsupported("these regular expression flags are not evaluated natively");
    auto regex = Regex::compile(*text, {(flags & kIgnoreCase) != 0, (flags & kMultiLine) != 0, (flags & kDotAll) != 0,
                                        (flags & kVerbose) != 0});
    if (!regex) {
        if (regex.error().code == ErrorCode::InvalidArgument)
            return raise(errorType(), regex.error().message);
        return std::unexpected(Raised(std::move(regex).error()));
    }
    return std::make_shared<PatternObject>(std::move(*regex), *text);
}

EvalResult<std::string> subject(const Value& value)
{
    if (const std::string* text = value.str())
        return *text;
    return typeError("expected string or bytes-like object, got '" + typeName(value) + "'");
}

Result matchOnce(const PatternObject& pattern, const Value& string, Regex::Anchor anchor)
{
    RETORT_TRY(const std::string text, subject(string));
    RETORT_TRY(auto found, find(*pattern.regex(), text, 0, anchor));
    if (!found)
        return Value();
    return Value(std::make_shared<MatchObject>(pattern.regex(), Value(text), std::move(*found)));
}

// Every match from left to right. Empty matches are allowed next to the one before, but not twice at one place.
EvalResult<std::vector<Regex::Groups>> allMatches(Interpreter& interpreter, const Regex& regex, std::string_view text,
                                                  std::size_t most)
{
    std::vector<Regex::Groups> out;
    std::size_t at = 0;
    while (at <= text.size() && (most == 0 || out.size() < most)) {
        RETORT_CHECK(interpreter.step());
        RETORT_TRY(auto found, find(regex, text, at, Regex::Anchor::Search));
        if (!found)
            break;
        const auto first = static_cast<std::size_t>((*found)[0]), last = static_cast<std::size_t>((*found)[1]);
        at = last;
        if (first == last) {
            if (at >= text.size())
                at = text.size() + 1;
            else
                decodeAt(text, at);
        }
        out.push_back(std::move(*found));
    }
    return out;
}

Result findAll(Interpreter& interpreter, const PatternObject& pattern, const Value& string)
{
    RETORT_TRY(const std::string text, subject(string));
    RETORT_TRY(auto matches, allMatches(interpreter, *pattern.regex(), text, 0));
    std::vector<Value> out;
    for (Regex::Groups& groupsFound : matches) {
        const MatchObject match(pattern.regex(), Value(text), std::move(groupsFound));
        const std::size_t count = pattern.regex()->groupCount();
        if (count <= 1) {
            out.push_back(match.text(count, Value("")));
            continue;
        }
        std::vector<Value> parts;
        for (std::size_t i = 1; i <= count; ++i)
            parts.push_back(match.text(i, Value("")));
        out.push_back(makeTuple(std::move(parts)));
    }
    return makeList(std::move(out));
}

Result findIter(Interpreter& interpreter, const PatternObject& pattern, const Value& string)
{
    RETORT_TRY(const std::string text, subject(string));
    RETORT_TRY(auto matches, allMatches(interpreter, *pattern.regex(), text, 0));
    std::vector<Value> out;
    for (Regex::Groups& groupsFound : matches)
        out.emplace_back(std::make_shared<MatchObject>(pattern.regex(), Value(text), std::move(groupsFound)));
    return Value(iterateVector(std::move(out)));
}

// \1, \g<1>, \g<name> and the letter escapes of a replacement. Lib/re/_parser.py: parse_template.
EvalResult<std::string> expand(const MatchObject& match, std::string_view pattern)
{
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '\\' || i + 1 == pattern.size()) {
            out += pattern[i];
            continue;
        }
        const char c = pattern[++i];
        if (c == 'g' && i + 1 < pattern.size() && pattern[i + 1] == '<') {
            const std::size_t close = pattern.find('>', i);
            if (close == std::string_view::npos)
                return raise(errorType(), "missing >, unterminated name");
            const std::string name(pattern.substr(i + 2, close - i - 2));
            const bool number = !name.empty() && name.size() < 4 && name.find_first_not_of("0123456789") == std::string::npos;
            RETORT_TRY(const std::size_t which, match.index(number ? Value(std::stol(name)) : Value(name)));
            out += *match.text(which, Value("")).str();
            i = close;
        } else if (c >= '1' && c <= '9') {
            RETORT_TRY(const std::size_t which, match.index(Value(static_cast<std::int64_t>(c - '0'))));
            out += *match.text(which, Value("")).str();
        } else if (c == 'n' || c == 't' || c == 'r') {
            out += c == 'n' ? '\n' : c == 't' ? '\t' : '\r';
        } else if (c == '\\') {
            out += '\\';
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '0') {
            return c == '0' ? RaisedResult(unsupported("octal escapes in a replacement are not evaluated natively"))
                            : raise(errorType(), std::string("bad escape \\") + c);
        } else {
            out += '\\';
            out += c;
        }
    }
    return out;
}

EvalResult<std::pair<std::string, std::size_t>> substitute(Interpreter& interpreter, const PatternObject& pattern,
                                                           const Value& replacement, const Value& string, std::int64_t count)
{
    RETORT_TRY(const std::string text, subject(string));
    RETORT_TRY(auto matches, allMatches(interpreter, *pattern.regex(), text, count > 0 ? static_cast<std::size_t>(count) : 0));
    std::string out;
    std::size_t at = 0;
    for (Regex::Groups& groupsFound : matches) {
        const auto first = static_cast<std::size_t>(groupsFound[0]), last = static_cast<std::size_t>(groupsFound[1]);
        out.append(text, at, first - at);
        at = last;
        auto match = std::make_shared<MatchObject>(pattern.regex(), Value(text), std::move(groupsFound));
        std::string fresh;
        if (const std::string* fixed = replacement.str()) {
            RETORT_TRY(fresh, expand(*match, *fixed));
        } else {
            RETORT_TRY(const Value made, call(interpreter, replacement, Arguments{{Value(match)}, {}}));
            if (!made.str())
                return typeError("expected str instance, " + typeName(made) + " found");
            fresh = *made.str();
        }
        out += fresh;
        RETORT_CHECK(interpreter.checkStringSize(out.size()));
    }
    out.append(text, at);
    return std::pair(std::move(out), matches.size());
}

Result split(Interpreter& interpreter, const PatternObject& pattern, const Value& string, std::int64_t most)
{
    RETORT_TRY(const std::string text, subject(string));
    RETORT_TRY(auto matches, allMatches(interpreter, *pattern.regex(), text, most > 0 ? static_cast<std::size_t>(most) : 0));
    std::vector<Value> out;
    std::size_t at = 0;
    for (Regex::Groups& groupsFound : matches) {
        const auto first = static_cast<std::size_t>(groupsFound[0]), last = static_cast<std::size_t>(groupsFound[1]);
        out.emplace_back(std::string_view(text).substr(at, first - at));
        at = last;
        const MatchObject match(pattern.regex(), Value(text), std::move(groupsFound));
        for (std::size_t i = 1; i <= pattern.regex()->groupCount(); ++i)
            out.push_back(match.text(i));
    }
    out.emplace_back(std::string_view(text).substr(at));
    return makeList(std::move(out));
}

// The functions of the module and the methods of a pattern, by name: both take the string after what precedes it here.
Result apply(CallContext& context, std::string_view name, const PatternObject& pattern, Args args)
{
    Interpreter& interpreter = context.interpreter;
    if (name == "match")
        return matchOnce(pattern, args["string"], Regex::Anchor::Start);
    if (name == "fullmatch")
        return matchOnce(pattern, args["string"], Regex::Anchor::Full);
    if (name == "search")
        return matchOnce(pattern, args["string"], Regex::Anchor::Search);
    if (name == "findall")
        return findAll(interpreter, pattern, args["string"]);
    if (name == "finditer")
        return findIter(interpreter, pattern, args["string"]);
    if (name == "split") {
        RETORT_TRY(const std::int64_t most, args.integer("maxsplit"));
        return split(interpreter, pattern, args["string"], most);
    }
    RETORT_TRY(const std::int64_t count, args.integer("count"));
    RETORT_TRY(auto result, substitute(interpreter, pattern, args["repl"], args["string"], count));
    if (name == "sub")
        return Value(std::move(result.first));
    return makeTuple({Value(std::move(result.first)), Value(result.second)});
}

struct Function {
    const char* name;
    const char* parameters;
};
constexpr Function kFunctions[] = {{"match", "string"},     {"fullmatch", "string"},
                                   {"search", "string"},    {"findall", "string"},
                                   {"finditer", "string"},  {"split", "string, maxsplit=0"},
                                   {"sub", "repl, string, count=0"}, {"subn", "repl, string, count=0"}};

EvalResult<Attribute> PatternObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (name == "pattern")
        return Value(m_pattern);
    if (name == "groups")
        return Value(m_regex->groupCount());
    for (const Function& function : kFunctions) {
        if (function.name != name)
            continue;
        return makeFunction(function.name, function.parameters,
                            [self = self<PatternObject>(), called = function.name](CallContext& context, Args args) {
                                return apply(context, called, *self, args);
                            });
    }
    return Object::getAttribute(interpreter, name);
}

Result escape(CallContext&, Args args)
{
    RETORT_TRY(const std::string text, args.text("pattern"));
    std::string out;
    for (const char c : text) {
        // Lib/re/__init__.py: _special_chars_map.
        if (std::string_view("()[]{}?*+-|^$\\.&~# \t\n\r\v\f").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return Value(std::move(out));
}

} // namespace

ModulePtr makeReModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    for (const Function& function : kFunctions) {
        const std::string spec = std::string("pattern, ") + function.parameters + ", flags=0";
        define(module, function.name, spec, [called = function.name](CallContext& context, Args args) -> Result {
            RETORT_TRY(const std::int64_t flags, args.integer("flags"));
            RETORT_TRY(const auto pattern, compilePattern(args["pattern"], flags));
            return apply(context, called, *pattern, args);
        });
    }
    define(module, "compile", "pattern, flags=0", [](CallContext&, Args args) -> Result {
        RETORT_TRY(const std::int64_t flags, args.integer("flags"));
        RETORT_TRY(const auto pattern, compilePattern(args.at(0), flags));
        return Value(pattern);
    });
    define(module, "escape", "pattern", escape);
    constexpr std::pair<const char*, std::int64_t> flags[] = {{"I", kIgnoreCase}, {"IGNORECASE", kIgnoreCase}, {"M", kMultiLine},
                                                              {"MULTILINE", kMultiLine}, {"S", kDotAll}, {"DOTALL", kDotAll},
                                                              {"U", kUnicode}, {"UNICODE", kUnicode}, {"X", kVerbose},
                                                              {"VERBOSE", kVerbose}, {"A", 256}, {"ASCII", 256}};
    for (const auto& [flag, value] : flags)
        module->set(flag, Value(value));
    module->set("error", Value(errorType()));
    module->set("PatternError", Value(errorType()));
    return module;
}

} // namespace retort::python::library
