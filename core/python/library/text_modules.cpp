// textwrap and string.

#include <algorithm>

#include "core/python/library/modules.h"
#include "core/python/runtime/unicode.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

std::vector<std::string_view> linesWithEnds(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

std::size_t blankPrefix(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

// Lib/textwrap.py: dedent (3.13): the common leading blanks of all lines that hold more than blanks.
Result dedent(CallContext&, Args args)
{
    RETORT_TRY(const std::string text, args.text("text"));
    const auto lines = linesWithEnds(text);
    std::optional<std::string_view> margin;
    for (const std::string_view line : lines) {
        if (isBlank(line))
            continue;
        const std::string_view prefix = line.substr(0, blankPrefix(line));
        if (!margin) {
            margin = prefix;
            continue;
        }
        std::size_t same = 0;
        while (same < margin->size() && same < prefix.size() && (*margin)[same] == prefix[same])
            ++same;
        margin = margin->substr(0, same);
    }
    std::string out;
    for (const std::string_view line : lines) {
        if (isBlank(line))
            out += line.ends_with('\n') ? "\n" : "";
        else
            out += line.substr(margin->size());
    }
    return Value(std::move(out));
}

Result indent(CallContext&, Args args)
{
    RETORT_TRY(const std::string text, args.text("text"));
    RETORT_TRY(const std::string prefix, args.text("prefix"));
    if (!args["predicate"].isNone())
        return unsupported("textwrap.indent() with a predicate is not evaluated natively");
    std::string out;
    for (const std::string_view line : linesWithEnds(text)) {
        if (!isBlank(line))
            out += prefix;
        out += line;
    }
    return Value(std::move(out));
}

} // namespace

ModulePtr makeTextwrapModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "dedent", "text", dedent);
    define(module, "indent", "text, prefix, predicate=None", indent);
    return module;
}

ModulePtr makeStringModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    const std::string lower = "abcdefghijklmnopqrstuvwxyz", upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", digits = "0123456789";
    const std::string punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", blanks = " \t\n\r\v\f";
    module->set("ascii_lowercase", Value(lower));
    module->set("ascii_uppercase", Value(upper));
    module->set("ascii_letters", Value(lower + upper));
    module->set("digits", Value(digits));
    module->set("hexdigits", Value(digits + "abcdefABCDEF"));
    module->set("octdigits", Value("01234567"));
    module->set("punctuation", Value(punctuation));
    module->set("whitespace", Value(blanks));
    module->set("printable", Value(digits + lower + upper + punctuation + blanks));
    return module;
}

} // namespace retort::python::library
