#pragma once

// The part of Mako that script.py.mako files use: ${expr}, ${expr | comma,n}, % if / elif / else / for, ## comments,
// line continuation, <%text>, <%doc>. Expressions: names, string, int, None, True and False literals, `a if c else b`,
// and / or / not, comparisons, in, "%s" % value, repr, str, len, comma, context.get(name, default), loop.index / first /
// last, and what the multidb template needs: <% name = expression %>, import re, re.split(r",\s*", text) and
// config.get_main_option(name, default), which reads the variable "config.get_main_option:" + name. Anything else is an Unsupported error with its line.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace retort::script {

struct TemplateNone {
    friend bool operator==(const TemplateNone&, const TemplateNone&) = default;
};
// A name that the caller did not provide: false in a condition, an error when printed (Mako's UNDEFINED).
struct TemplateUndefined {
    std::string name;
    friend bool operator==(const TemplateUndefined&, const TemplateUndefined&) = default;
};
// A date: printed as Python prints a datetime.
struct TemplateDate {
    std::string text;
    friend bool operator==(const TemplateDate&, const TemplateDate&) = default;
};
struct TemplateValue {
    // a tuple or a list
    struct Sequence {
        std::vector<TemplateValue> items;
        bool isList = false;
        friend bool operator==(const Sequence&, const Sequence&) = default;
    };
    std::variant<TemplateNone, bool, std::int64_t, std::string, TemplateDate, TemplateUndefined, Sequence> data;

    friend bool operator==(const TemplateValue&, const TemplateValue&) = default;
};

using TemplateVariables = std::map<std::string, TemplateValue, std::less<>>;

// The rendered text. fileName is used in errors only.
[[nodiscard]] Result<std::string> renderTemplate(std::string_view text, const std::string& fileName,
                                                 const TemplateVariables& variables);

} // namespace retort::script
