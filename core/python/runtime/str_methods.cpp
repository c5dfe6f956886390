#include <algorithm>
#include <functional>

#include "core/python/printer/printable.h"
#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/indexing.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/unicode.h"

namespace retort::python {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

RaisedResult noCaseTable()
{
    return unsupported("changing the case of letters of this script is not evaluated natively");
}

EvalResult<std::string> mapped(std::string_view text, std::optional<std::string> (*map)(char32_t))
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = map(decodeAt(text, at));
        if (!next)
            return noCaseTable();
        out += *next;
    }
    return out;
}

Result upper(CallContext&, StrObject& self, Args) { return mapped(self.text(), toUpper); }
Result lower(CallContext&, StrObject& self, Args) { return mapped(self.text(), toLower); }

Result casefold(CallContext&, StrObject& self, Args)
{
    if (!self.isAscii() && self.text().find("\xC3\x9F") != std::string::npos)
        return unsupported("casefold() of 'ß' is not evaluated natively");
    return mapped(self.text(), toLower);
}

Result capitalize(CallContext&, StrObject& self, Args)
{
    std::size_t first = 0;
    if (!self.text().empty())
        decodeAt(self.text(), first);
    RETORT_TRY(std::string head, mapped(std::string_view(self.text()).substr(0, first), toUpper));
    RETORT_TRY(const std::string rest, mapped(std::string_view(self.text()).substr(first), toLower));
    return Value(head + rest);
}

Result swapcase(CallContext&, StrObject& self, Args)
{
    std::string out;
    for (std::size_t at = 0; at < self.text().size();) {
        const char32_t code = decodeAt(self.text(), at);
        const auto up = toUpper(code), down = toLower(code);
        if (!up || !down)
            return noCaseTable();
        std::string same;
        appendCodePoint(same, code);
        out += *up == same ? *down : *up;
    }
    return Value(std::move(out));
}

Result title(CallContext&, StrObject& self, Args)
{
    std::string out;
    bool inWord = false;
    for (std::size_t at = 0; at < self.text().size();) {
        const char32_t code = decodeAt(self.text(), at);
        const auto next = inWord ? toLower(code) : toUpper(code);
        if (!next)
            return noCaseTable();
        out += *next;
        inWord = isAlpha(code).value_or(false);
    }
    return Value(std::move(out));
}

// ---- strip, pad ----

EvalResult<std::string_view> stripped(const StrObject& self, const Value& characters, bool left, bool right)
{
    std::string_view text = self.text();
    const std::string* set = characters.str();
    if (!set && !characters.isNone())
        return typeError("strip arg must be None or str");
    const auto matches = [set](std::string_view character, char32_t code) {
        if (!set)
            return isSpace(code);
        for (std::size_t at = 0; at < set->size();) {
            const std::size_t start = at;
            decodeAt(*set, at);
            if (std::string_view(*set).substr(start, at - start) == character)
                return true;
        }
        return false;
    };
    while (left && !text.empty()) {
        std::size_t at = 0;
        const char32_t code = decodeAt(text, at);
        if (!matches(text.substr(0, at), code))
            break;
        text.remove_prefix(at);
    }
    while (right && !text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
            --start;
        std::size_t at = start;
        const char32_t code = decodeAt(text, at);
        if (!matches(text.substr(start), code))
            break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

Result strip(CallContext&, StrObject& self, Args args) { return stripped(self, args.at(0), true, true); }
Result lstrip(CallContext&, StrObject& self, Args args) { return stripped(self, args.at(0), true, false); }
Result rstrip(CallContext&, StrObject& self, Args args) { return stripped(self, args.at(0), false, true); }

Result removePrefix(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const std::string prefix, args.text("prefix"));
    const std::string& text = self.text();
    return Value(text.starts_with(prefix) ? text.substr(prefix.size()) : text);
}

Result removeSuffix(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const std::string suffix, args.text("suffix"));
    const std::string& text = self.text();
    return Value(!suffix.empty() && text.ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text);
}

Result padded(CallContext& context, const StrObject& self, Args args, int side)
{
    RETORT_TRY(const std::int64_t width, args.integer("width"));
    RETORT_TRY(const std::string fill, args.text("fillchar"));
    if (countCodePoints(fill) != 1)
        return typeError("The fill character must be exactly one character long");
    const auto size = static_cast<std::int64_t>(self.codePoints());
    if (width <= size)
        return Value(self.text());
    const auto padding = static_cast<std::uint64_t>(width - size);
    RETORT_CHECK(context.interpreter.checkStringSize(padding * fill.size() + self.text().size()));
    // str.center puts the odd blank left when the width is odd too (CPython: left = pad/2 + (pad & width & 1)).
    const std::uint64_t left = side < 0 ? 0
                               : side > 0 ? padding
                                          : padding / 2 + (padding & static_cast<std::uint64_t>(width) & 1U);
    std::string out;
    for (std::uint64_t i = 0; i < left; ++i)
        out += fill;
    out += self.text();
    for (std::uint64_t i = left; i < padding; ++i)
        out += fill;
    return Value(std::move(out));
}

Result ljust(CallContext& context, StrObject& self, Args args) { return padded(context, self, args, -1); }
Result rjust(CallContext& context, StrObject& self, Args args) { return padded(context, self, args, 1); }
Result center(CallContext& context, StrObject& self, Args args) { return padded(context, self, args, 0); }

Result zfill(CallContext& context, StrObject& self, Args args)
{
    RETORT_TRY(const std::int64_t width, args.integer("width"));
    const auto size = static_cast<std::int64_t>(self.codePoints());
    std::string text = self.text();
    if (width <= size)
        return Value(std::move(text));
    RETORT_CHECK(context.interpreter.checkStringSize(static_cast<std::uint64_t>(width)));
    const std::size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
    text.insert(at, static_cast<std::size_t>(width - size), '0');
    return Value(std::move(text));
}

Result expandTabs(CallContext& context, StrObject& self, Args args)
{
    RETORT_TRY(const std::int64_t size, args.integer("tabsize"));
    std::string out;
    std::size_t column = 0;
    for (const char c : self.text()) {
        if (c == '\t') {
            const auto step = static_cast<std::size_t>(std::max<std::int64_t>(0, size));
            const std::size_t blanks = step == 0 ? 0 : step - column % step;
            RETORT_CHECK(context.interpreter.checkStringSize(out.size() + blanks));
            out.append(blanks, ' ');
            column += blanks;
            continue;
        }
        out.push_back(c);
        column = c == '\n' || c == '\r' ? 0 : column + ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U);
    }
    return Value(std::move(out));
}

// ---- split, join ----

Result splitBlanks(std::string_view text, std::int64_t limit, bool fromRight)
{
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (isSpace(decodeAt(text, at)))
            continue;
        std::size_t end = at;
        while (at < text.size()) {
            end = at;
            if (isSpace(decodeAt(text, at)))
                break;
            end = at;
        }
        words.emplace_back(start, end);
    }
    std::vector<Value> out;
    const auto most = limit < 0 ? words.size() : static_cast<std::size_t>(limit);
    const auto word = [&](std::size_t i) { return Value(text.substr(words[i].first, words[i].second - words[i].first)); };
    if (words.size() <= most) {
        for (std::size_t i = 0; i < words.size(); ++i)
            out.push_back(word(i));
    } else if (fromRight) {
        const std::size_t rest = words.size() - most;
        out.emplace_back(text.substr(0, words[rest - 1].second));       // keeps the blanks on its far side
        for (std::size_t i = rest; i < words.size(); ++i)
            out.push_back(word(i));
    } else {
        for (std::size_t i = 0; i < most; ++i)
            out.push_back(word(i));
        out.emplace_back(text.substr(words[most].first));
    }
    return makeList(std::move(out));
}

Result splitAt(std::string_view text, std::string_view separator, std::int64_t limit, bool fromRight)
{
    if (separator.empty())
        return valueError("empty separator");
    std::vector<Value> out;
    for (std::int64_t used = 0; limit < 0 || used < limit; ++used) {
        const std::size_t found = fromRight ? text.rfind(separator) : text.find(separator);
        if (found == std::string_view::npos)
            break;
        if (fromRight) {
            out.emplace_back(text.substr(found + separator.size()));
            text = text.substr(0, found);
        } else {
            out.emplace_back(text.substr(0, found));
            text = text.substr(found + separator.size());
        }
    }
    out.emplace_back(text);
    if (fromRight)
        std::ranges::reverse(out);
    return makeList(std::move(out));
}

Result splitBy(const StrObject& self, Args args, bool fromRight)
{
    RETORT_TRY(const std::int64_t limit, args.integer("maxsplit"));
    const Value& separator = args["sep"];
    if (separator.isNone())
        return splitBlanks(self.text(), limit, fromRight);
    const std::string* text = separator.str();
    if (!text)
        return typeError("must be str or None, not " + typeName(separator));
    return splitAt(self.text(), *text, limit, fromRight);
}

Result split(CallContext&, StrObject& self, Args args) { return splitBy(self, args, false); }
Result rsplit(CallContext&, StrObject& self, Args args) { return splitBy(self, args, true); }

Result splitLines(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const bool keep, args.flag("keepends"));
    const std::string_view text = self.text();
    std::vector<Value> out;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = at;
        const char32_t code = decodeAt(text, at);
        const bool lineEnd = (code >= 0x0A && code <= 0x0D) || (code >= 0x1C && code <= 0x1E) || code == 0x85
                             || code == 0x2028 || code == 0x2029;
        if (!lineEnd)
            continue;
        if (code == '\r' && at < text.size() && text[at] == '\n')
            ++at;
        out.emplace_back(text.substr(start, (keep ? at : mark) - start));
        start = at;
    }
    if (start < text.size())
        out.emplace_back(text.substr(start));
    return makeList(std::move(out));
}

Result partitionAt(const StrObject& self, Args args, bool fromRight)
{
    RETORT_TRY(const std::string separator, args.text("sep"));
    if (separator.empty())
        return valueError("empty separator");
    const std::string& text = self.text();
    const std::size_t found = fromRight ? text.rfind(separator) : text.find(separator);
    if (found == std::string::npos)
        return fromRight ? makeTuple({Value(""), Value(""), Value(text)}) : makeTuple({Value(text), Value(""), Value("")});
    return makeTuple({Value(text.substr(0, found)), Value(separator), Value(text.substr(found + separator.size()))});
}

Result partition(CallContext&, StrObject& self, Args args) { return partitionAt(self, args, false); }
Result rpartition(CallContext&, StrObject& self, Args args) { return partitionAt(self, args, true); }

Result join(CallContext& context, StrObject& self, Args args)
{
    if (!args.at(0).object())
        return typeError("can only join an iterable");
    std::string out;
    std::size_t index = 0;
    auto walked = forEach(context.interpreter, args.at(0), [&](const Value& item) -> EvalResult<bool> {
        const std::string* text = item.str();
        if (!text)
            return typeError("sequence item " + std::to_string(index) + ": expected str instance, " + typeName(item)
                             + " found");
        if (index++ > 0)
            out += self.text();
        out += *text;
        RETORT_CHECK(context.interpreter.checkStringSize(out.size()));
        return true;
    });
    RETORT_CHECK(std::move(walked));
    return Value(std::move(out));
}

// ---- search ----

struct Window {
    std::size_t begin = 0, end = 0;     // bytes
    bool valid = true;                  // false: start behind the end, nothing is found, not even ""
};

EvalResult<Window> window(const StrObject& self, Args args)
{
    const SliceObject slice(args["start"], args["end"], Value());
    RETORT_TRY(const auto indices, slice.resolve(self.codePoints()));
    const auto start = static_cast<std::size_t>(std::max<std::int64_t>(0, indices.start));
    Window result;
    const auto given = args["start"].integer();
    result.valid = !given || *given <= static_cast<std::int64_t>(self.codePoints());
    result.begin = self.isAscii() ? std::min(start, self.text().size()) : offsetOf(self.text(), start);
    result.end = self.isAscii() ? std::min(start + indices.count, self.text().size())
                                : offsetOf(self.text(), start + indices.count);
    return result;
}

EvalResult<std::optional<std::size_t>> search(const StrObject& self, Args args, bool fromRight)
{
    RETORT_TRY(const std::string what, args.text("sub"));
    RETORT_TRY(const Window place, window(self, args));
    if (!place.valid)
        return std::optional<std::size_t>();
    const std::string_view text = std::string_view(self.text()).substr(place.begin, place.end - place.begin);
    const std::size_t found = fromRight ? text.rfind(what) : text.find(what);
    if (found == std::string_view::npos)
        return std::optional<std::size_t>();
    return std::optional<std::size_t>(
        self.isAscii() ? place.begin + found
                       : countCodePoints(std::string_view(self.text()).substr(0, place.begin + found)));
}

Result find(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const auto found, search(self, args, false));
    return found ? Value(*found) : Value(-1);
}

Result rfind(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const auto found, search(self, args, true));
    return found ? Value(*found) : Value(-1);
}

Result index(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const auto found, search(self, args, false));
    return found ? Result(Value(*found)) : Result(valueError("substring not found"));
}

Result rindex(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const auto found, search(self, args, true));
    return found ? Result(Value(*found)) : Result(valueError("substring not found"));
}

Result count(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(const std::string what, args.text("sub"));
    RETORT_TRY(const Window place, window(self, args));
    if (!place.valid)
        return Value(0);
    const std::string_view text = std::string_view(self.text()).substr(place.begin, place.end - place.begin);
    if (what.empty())
        return Value(countCodePoints(text) + 1);
    std::size_t number = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
        ++number;
    return Value(number);
}

Result affix(const StrObject& self, Args args, bool atEnd)
{
    RETORT_TRY(const Window place, window(self, args));
    const std::string_view text = std::string_view(self.text()).substr(place.begin, place.end - place.begin);
    const auto matches = [&](const std::string& what) {
        return place.valid && (atEnd ? text.ends_with(what) : text.starts_with(what));
    };
    const Value& wanted = args.at(0);
    if (const std::string* what = wanted.str())
        return Value(matches(*what));
    const char* const name = atEnd ? "endswith" : "startswith";
    const TupleObject* tuple = asTuple(wanted);
    if (!tuple)
        return typeError(std::string(name) + " first arg must be str or a tuple of str, not " + typeName(wanted));
    for (const Value& item : tuple->items()) {
        const std::string* what = item.str();
        if (!what)
            return typeError(std::string("tuple for ") + name + " must only contain str, not " + typeName(item));
        if (matches(*what))
            return Value(true);
    }
    return Value(false);
}

Result startsWith(CallContext&, StrObject& self, Args args) { return affix(self, args, false); }
Result endsWith(CallContext&, StrObject& self, Args args) { return affix(self, args, true); }

Result replace(CallContext& context, StrObject& self, Args args)
{
    RETORT_TRY(const std::string old, args.text("old"));
    RETORT_TRY(const std::string fresh, args.text("new"));
    RETORT_TRY(std::int64_t most, args.integer("count"));
    const std::string& text = self.text();
    std::string out;
    std::size_t at = 0;
    while (most != 0) {
        std::size_t found = at;
        if (!old.empty())
            found = text.find(old, at);
        if (found == std::string::npos || found > text.size())
            break;
        out.append(text, at, found - at);
        out += fresh;
        RETORT_CHECK(context.interpreter.checkStringSize(out.size()));
        --most;
        at = found + old.size();
        if (old.empty()) {
            if (at >= text.size()) {
                at = text.size() + 1;
                break;
            }
            std::size_t end = at;
            decodeAt(text, end);
            out.append(text, at, end - at);
            at = end;
        }
    }
    if (at < text.size())
        out.append(text, at);
    return Value(std::move(out));
}

Result translate(CallContext& context, StrObject& self, Args args)
{
    std::string out;
    for (std::size_t at = 0; at < self.text().size();) {
        const char32_t code = decodeAt(self.text(), at);
        auto found = getItem(context.interpreter, args.at(0), Value(static_cast<std::int64_t>(code)));
        if (!found) {
            if (!found.error().isException()
                || !found.error().exception()->type()->isSubtypeOf(*exceptionType("LookupError")))
                return found;
            appendCodePoint(out, code);
            continue;
        }
        if (const std::string* text = found->str())
            out += *text;
        else if (const auto number = found->integer())
            appendCodePoint(out, static_cast<char32_t>(*number));
        else if (!found->isNone())
            return typeError("character mapping must return integer, None or str");
    }
    return Value(std::move(out));
}

// ---- tests ----

Result everyCharacter(const StrObject& self, const std::function<std::optional<bool>(char32_t)>& test)
{
    if (self.text().empty())
        return Value(false);
    for (std::size_t at = 0; at < self.text().size();) {
        const auto holds = test(decodeAt(self.text(), at));
        if (!holds)
            return unsupported("classifying characters of this script is not evaluated natively");
        if (!*holds)
            return Value(false);
    }
    return Value(true);
}

Result isDigitText(CallContext&, StrObject& self, Args) { return everyCharacter(self, isDecimal); }
Result isSpaceText(CallContext&, StrObject& self, Args) { return everyCharacter(self, isSpace); }
Result isAlphaText(CallContext&, StrObject& self, Args) { return everyCharacter(self, isAlpha); }

Result isAlnumText(CallContext&, StrObject& self, Args)
{
    return everyCharacter(self, [](char32_t code) -> std::optional<bool> {
        return isDecimal(code) ? std::optional(true) : isAlpha(code);
    });
}

Result isAsciiText(CallContext&, StrObject& self, Args) { return Value(self.isAscii()); }

Result isPrintableText(CallContext&, StrObject& self, Args)
{
    return self.text().empty() ? Result(Value(true)) : everyCharacter(self, printer::isPrintable);
}

Result isIdentifier(CallContext&, StrObject& self, Args)
{
    const std::string& text = self.text();
    if (text.empty() || (text[0] >= '0' && text[0] <= '9'))
        return Value(false);
    return everyCharacter(self, [](char32_t code) -> std::optional<bool> {
        return code == '_' || isDecimal(code) ? std::optional(true) : isAlpha(code);
    });
}

Result hasOnlyCase(const StrObject& self, bool wantUpper)
{
    bool cased = false;
    for (std::size_t at = 0; at < self.text().size();) {
        const char32_t code = decodeAt(self.text(), at);
        std::string same;
        appendCodePoint(same, code);
        const auto up = toUpper(code), down = toLower(code);
        if (!up || !down)
            return noCaseTable();
        const bool isUpper = *down != same, isLower = *up != same;
        if ((wantUpper && isLower) || (!wantUpper && isUpper))
            return Value(false);
        cased = cased || isUpper || isLower;
    }
    return Value(cased);
}

Result isUpper(CallContext&, StrObject& self, Args) { return hasOnlyCase(self, true); }
Result isLower(CallContext&, StrObject& self, Args) { return hasOnlyCase(self, false); }

Result format(CallContext& context, StrObject& self, Args args)
{
    return strFormat(context.interpreter, self.text(), Arguments{args.rest(), args.extra()});
}

Result formatMap(CallContext& context, StrObject& self, Args args)
{
    const DictObject* mapping = asDict(args.at(0));
    if (!mapping)
        return unsupported("format_map() of anything but a dict is not evaluated natively");
    Arguments arguments;
    for (const auto& entry : mapping->table().entries()) {
        const std::string* key = entry.live ? entry.key.str() : nullptr;
        if (key)
            arguments.keyword.emplace_back(*key, entry.value);
    }
    return strFormat(context.interpreter, self.text(), arguments);
}

Result encode(CallContext&, StrObject& self, Args args)
{
    RETORT_TRY(std::string encoding, args.text("encoding"));
    std::ranges::transform(encoding, encoding.begin(), [](char c) { return c == '-' ? '_' : static_cast<char>(c | 0x20); });
    if (encoding == "utf_8" || encoding == "utf8" || (self.isAscii() && (encoding == "ascii" || encoding == "latin_1")))
        return makeBytes(self.text());
    if (encoding == "ascii")
        return raise(exceptionType("UnicodeEncodeError"), "'ascii' codec can't encode characters: ordinal not in range(128)");
    return unsupported("the encoding '" + encoding + "' is not available natively");
}

const MethodTable<StrObject>& table()
{
    static const MethodTable<StrObject> methods = {
        {"upper", "", upper},
        {"lower", "", lower},
        {"casefold", "", casefold},
        {"capitalize", "", capitalize},
        {"swapcase", "", swapcase},
        {"title", "", title},
        {"strip", "chars=None, /", strip},
        {"lstrip", "chars=None, /", lstrip},
        {"rstrip", "chars=None, /", rstrip},
        {"removeprefix", "prefix, /", removePrefix},
        {"removesuffix", "suffix, /", removeSuffix},
        {"ljust", "width, fillchar=' ', /", ljust},
        {"rjust", "width, fillchar=' ', /", rjust},
        {"center", "width, fillchar=' ', /", center},
        {"zfill", "width, /", zfill},
        {"expandtabs", "tabsize=8", expandTabs},
        {"split", "sep=None, maxsplit=-1", split},
        {"rsplit", "sep=None, maxsplit=-1", rsplit},
        {"splitlines", "keepends=False", splitLines},
        {"partition", "sep, /", partition},
        {"rpartition", "sep, /", rpartition},
        {"join", "iterable, /", join},
        {"find", "sub, start=None, end=None, /", find},
        {"rfind", "sub, start=None, end=None, /", rfind},
        {"index", "sub, start=None, end=None, /", index},
        {"rindex", "sub, start=None, end=None, /", rindex},
        {"count", "sub, start=None, end=None, /", count},
        {"startswith", "prefix, start=None, end=None, /", startsWith},
        {"endswith", "suffix, start=None, end=None, /", endsWith},
        {"replace", "old, new, count=-1", replace},
        {"translate", "table, /", translate},
        {"isdigit", "", isDigitText},
        {"isdecimal", "", isDigitText},
        {"isnumeric", "", isDigitText},
        {"isspace", "", isSpaceText},
        {"isalpha", "", isAlphaText},
        {"isalnum", "", isAlnumText},
        {"isascii", "", isAsciiText},
        {"isprintable", "", isPrintableText},
        {"isidentifier", "", isIdentifier},
        {"isupper", "", isUpper},
        {"islower", "", isLower},
        {"format", "*args, **kwargs", format},
        {"format_map", "mapping, /", formatMap},
        {"encode", "encoding='utf-8', errors='strict'", encode},
    };
    return methods;
}

} // namespace

Attribute strMethod(const std::shared_ptr<StrObject>& self, std::string_view name)
{
    return table().bind(self, name);
}

} // namespace retort::python
