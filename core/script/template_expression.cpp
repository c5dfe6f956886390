#include "core/script/template_expression.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/script/python_literal.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

using Value = TemplateValue;
using Evaluated = std::expected<Value, std::string>;
using Text = std::expected<std::string, std::string>;

std::unexpected<std::string> refuse(std::string reason)
{
    return std::unexpected(std::move(reason));
}

std::string reprOf(const Value& value);

struct Printer {
    bool repr = false;

    Text operator()(const TemplateNone&) const { return "None"; }
    Text operator()(bool flag) const { return flag ? "True" : "False"; }
    Text operator()(std::int64_t number) const { return std::to_string(number); }
    Text operator()(const std::string& text) const { return repr ? pythonRepr(text) : text; }
    Text operator()(const TemplateDate& date) const { return date.text; }
    Text operator()(const TemplateUndefined& name) const { return refuse("NameError: '" + name.name + "' is not defined"); }
    Text operator()(const Value::Sequence& sequence) const
    {
        std::string out(1, sequence.isList ? '[' : '(');
        for (std::size_t i = 0; i < sequence.items.size(); ++i)
            out += (i == 0 ? "" : ", ") + reprOf(sequence.items[i]);
        if (sequence.items.size() == 1 && !sequence.isList)
            out += ',';
        return out + (sequence.isList ? ']' : ')');
    }
};

std::string reprOf(const Value& value)
{
    return std::visit(Printer{.repr = true}, value.data).value_or("Undefined");
}

Text strOf(const Value& value)
{
    return std::visit(Printer{}, value.data);
}

// alembic util/messaging.py: format_as_comma
Text commaOf(const Value& value)
{
    if (std::holds_alternative<TemplateNone>(value.data))
        return std::string();
    const auto* sequence = std::get_if<Value::Sequence>(&value.data);
    if (sequence == nullptr)
        return strOf(value);
    std::vector<std::string> parts;
    for (const Value& item : sequence->items) {
        RETORT_TRY(std::string part, strOf(item));
        parts.push_back(std::move(part));
    }
    return joinComma(parts);
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
}

class Parser {
public:
    Parser(std::string_view text, const TemplateScopes& scopes) : m_text(text), m_scopes(scopes) {}

    Evaluated run()
    {
        RETORT_TRY(Value value, conditional());
        skipBlanks();
        if (m_at < m_text.size())
            return refuse("the expression '" + std::string(pythonStrip(m_text)) + "' is not understood");
        return value;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || (m_text[m_at] >= '\t' && m_text[m_at] <= '\r')))
            ++m_at;
    }

    bool takeWord(std::string_view word)
    {
        skipBlanks();
        const std::string_view rest = m_text.substr(m_at);
        if (!rest.starts_with(word) || (rest.size() > word.size() && isNameCharacter(rest[word.size()])))
            return false;
        m_at += word.size();
        return true;
    }

    bool take(std::string_view sign)
    {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(sign))
            return false;
        m_at += sign.size();
        return true;
    }

    Evaluated conditional()
    {
        RETORT_TRY(Value value, disjunction());
        if (!takeWord("if"))
            return value;
        RETORT_TRY(const Value condition, disjunction());
        if (!takeWord("else"))
            return refuse("a conditional expression without 'else'");
        RETORT_TRY(Value other, conditional());
        return isTrue(condition) ? std::move(value) : std::move(other);
    }

    Evaluated disjunction()
    {
        RETORT_TRY(Value value, conjunction());
        while (takeWord("or")) {
            RETORT_TRY(Value other, conjunction());
            value = isTrue(value) ? std::move(value) : std::move(other);
        }
        return value;
    }

    Evaluated conjunction()
    {
        RETORT_TRY(Value value, negation());
        while (takeWord("and")) {
            RETORT_TRY(Value other, negation());
            value = isTrue(value) ? std::move(other) : std::move(value);
        }
        return value;
    }

    Evaluated negation()
    {
        if (!takeWord("not"))
            return comparison();
        RETORT_TRY(const Value value, negation());
        return Value{!isTrue(value)};
    }

    static Evaluated contains(const Value& item, const Value& container)
    {
        if (const auto* sequence = std::get_if<Value::Sequence>(&container.data))
            return Value{std::ranges::contains(sequence->items, item)};
        const auto* text = std::get_if<std::string>(&container.data);
        const auto* part = std::get_if<std::string>(&item.data);
        if (text == nullptr || part == nullptr)
            return refuse("'in' with something that is neither text nor a sequence");
        return Value{text->contains(*part)};
    }

    Evaluated comparison()
    {
        RETORT_TRY(Value left, sum());
        const auto equal = [&](bool wanted) -> Evaluated {
            RETORT_TRY(const Value right, sum());
            return Value{(left == right) == wanted};
        };
        if (take("=="))
            return equal(true);
        if (take("!="))
            return equal(false);
        if (takeWord("is"))
            return equal(!takeWord("not"));
        const std::size_t before = m_at;
        const bool negated = takeWord("not");
        if (takeWord("in")) {
            RETORT_TRY(const Value container, sum());
            RETORT_TRY(const Value found, contains(left, container));
            return Value{isTrue(found) != negated};
        }
        m_at = before;
        return left;
    }

    // Texts, and lists.
    Evaluated sum()
    {
        RETORT_TRY(Value left, formatted());
        while (take("+")) {
            RETORT_TRY(const Value right, formatted());
            auto* text = std::get_if<std::string>(&left.data);
            const auto* more = std::get_if<std::string>(&right.data);
            auto* list = std::get_if<Value::Sequence>(&left.data);
            const auto* items = std::get_if<Value::Sequence>(&right.data);
            if (text != nullptr && more != nullptr)
                *text += *more;
            else if (list != nullptr && items != nullptr && list->isList == items->isList)
                list->items.insert(list->items.end(), items->items.begin(), items->items.end());
            else
                return refuse("'+' with anything but two texts, lists or tuples");
        }
        return left;
    }

    // "%s_upgrades" % name
    Evaluated formatted()
    {
        RETORT_TRY(Value left, primary());
        if (!take("%"))
            return left;
        RETORT_TRY(const Value right, primary());
        auto* text = std::get_if<std::string>(&left.data);
        const std::size_t place = text != nullptr ? text->find('%') : std::string::npos;
        if (place == std::string::npos || !text->substr(place).starts_with("%s") || text->find('%', place + 1) != std::string::npos)
            return refuse("'%' with anything but one '%s'");
        RETORT_TRY(const std::string inserted, strOf(right));
        return Value{text->substr(0, place) + inserted + text->substr(place + 2)};
    }

    // re.split(r",\s*", text), with or without white space before the comma.
    static Evaluated split(const std::string& pattern, const std::string& text)
    {
        const bool before = pattern == "\\s*,\\s*";
        const bool after = before || pattern == ",\\s*" || pattern == ", *";
        if (!after && pattern != ",")
            return refuse("re.split() with the pattern '" + pattern + "'");
        const std::string_view blanks = pattern == ", *" ? " " : " \t\n\r\f\v";
        Value::Sequence parts{.items = {}, .isList = true};
        std::string_view rest = text;
        while (true) {
            const std::size_t comma = rest.find(',');
            std::string_view part = rest.substr(0, comma);
            if (before && comma != std::string_view::npos)
                part = part.substr(0, part.find_last_not_of(blanks) + 1);
            parts.items.push_back(Value{std::string(part)});
            if (comma == std::string_view::npos)
                return Value{std::move(parts)};
            rest.remove_prefix(comma + 1);
            if (after)
                rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
        }
    }

    Evaluated primary()
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return refuse("an empty expression");
        if (const auto token = stringAt(m_text, static_cast<std::uint32_t>(m_at)))
            return string(*token);
        if (take("("))
            return parenthesis();
        if (take("["))
            return items("]", Value::Sequence{.items = {}, .isList = true});
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && (isNameCharacter(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        const std::string_view name = m_text.substr(begin, m_at - begin);
        if (name.empty())
            return refuse("'" + std::string(m_text.substr(m_at, 1)) + "' is not understood here");
        if (const auto number = pythonInt(name))
            return Value{*number};
        return take("(") ? call(name) : variable(name);
    }

    // Up to the sign, with a comma between them and perhaps behind the last.
    Evaluated items(std::string_view end, Value::Sequence sequence)
    {
        while (!take(end)) {
            RETORT_TRY(Value item, conditional());
            sequence.items.push_back(std::move(item));
            if (!take(",")) {
                if (!take(end))
                    return refuse("a list or tuple without its '" + std::string(end) + "'");
                break;
            }
        }
        return Value{std::move(sequence)};
    }

    Evaluated parenthesis()
    {
        if (take(")"))
            return Value{Value::Sequence{.items = {}, .isList = false}};
        RETORT_TRY(Value value, conditional());
        if (take(","))
            return items(")", Value::Sequence{.items = {std::move(value)}, .isList = false});
        if (!take(")"))
            return refuse("an unclosed parenthesis");
        return value;
    }

    Evaluated string(const StringToken& token)
    {
        if (!token.terminated || token.bytes || token.format)
            return refuse("a string of this kind");
        m_at = token.end;
        return Value{decodeString(m_text, token)};
    }

    [[nodiscard]] const Value* lookUp(std::string_view name) const
    {
        for (const TemplateVariables* scope : m_scopes) {
            if (const auto found = scope->find(name); found != scope->end())
                return &found->second;
        }
        return nullptr;
    }

    Evaluated variable(std::string_view name)
    {
        if (name == "None")
            return Value{TemplateNone()};
        if (name == "True" || name == "False")
            return Value{name == "True"};
        if (const Value* found = lookUp(name))
            return *found;
        if (name.contains('.'))
            return refuse("the attribute " + std::string(name));
        return Value{TemplateUndefined{std::string(name)}};
    }

    Evaluated call(std::string_view name)
    {
        std::vector<Value> arguments;
        while (!take(")")) {
            RETORT_TRY(Value argument, conditional());
            arguments.push_back(std::move(argument));
            if (!take(",") && !m_text.substr(m_at).starts_with(")"))
                return refuse("the arguments of " + std::string(name));
        }
        if (name == "context.get" && (arguments.size() == 1 || arguments.size() == 2)) {
            const auto* key = std::get_if<std::string>(&arguments.front().data);
            const Value* found = key != nullptr ? lookUp(*key) : nullptr;
            if (found != nullptr)
                return *found;
            return arguments.size() == 2 ? arguments[1] : Value{TemplateNone()};
        }
        const auto textAt = [&](std::size_t i) { return i < arguments.size() ? std::get_if<std::string>(&arguments[i].data) : nullptr; };
        if (name == "re.split" && arguments.size() == 2 && textAt(0) != nullptr && textAt(1) != nullptr)
            return split(*textAt(0), *textAt(1));
        if (name == "config.get_main_option" && textAt(0) != nullptr && arguments.size() <= 2) {
            const Value* found = lookUp(std::string(name) + ":" + *textAt(0));
            if (found != nullptr)
                return *found;
            return arguments.size() == 2 ? arguments[1] : Value{TemplateNone()};
        }
        constexpr std::array<std::string_view, 4> known = {"repr", "str", "len", "comma"};
        if (arguments.size() != 1 || !std::ranges::contains(known, name))
            return refuse("the call of " + std::string(name));
        const Value& argument = arguments.front();
        if (name == "len")
            return length(argument);
        if (name == "repr") {
            if (const auto* undefined = std::get_if<TemplateUndefined>(&argument.data))
                return refuse("NameError: '" + undefined->name + "' is not defined");
            return Value{reprOf(argument)};
        }
        RETORT_TRY(std::string text, name == "str" ? strOf(argument) : commaOf(argument));
        return Value{std::move(text)};
    }

    static Evaluated length(const Value& value)
    {
        if (const auto* text = std::get_if<std::string>(&value.data))
            return Value{static_cast<std::int64_t>(codePointCount(*text))};
        if (const auto* sequence = std::get_if<Value::Sequence>(&value.data))
            return Value{static_cast<std::int64_t>(sequence->items.size())};
        return refuse("len() of something without a length");
    }

    std::string_view m_text;
    const TemplateScopes& m_scopes;
    std::size_t m_at = 0;
};

} // namespace

bool isTrue(const TemplateValue& value)
{
    struct Truth {
        bool operator()(const TemplateNone&) const { return false; }
        bool operator()(bool flag) const { return flag; }
        bool operator()(std::int64_t number) const { return number != 0; }
        bool operator()(const std::string& text) const { return !text.empty(); }
        bool operator()(const TemplateDate&) const { return true; }
        bool operator()(const TemplateUndefined&) const { return false; }
        bool operator()(const TemplateValue::Sequence& sequence) const { return !sequence.items.empty(); }
    };
    return std::visit(Truth(), value.data);
}

std::size_t filterBar(std::string_view expression)
{
    for (std::size_t i = 0; i < expression.size(); ++i) {
        if (const auto token = stringAt(expression, static_cast<std::uint32_t>(i)))
            i = token->end - 1;
        else if (expression[i] == '|')
            return i;
    }
    return std::string_view::npos;
}

std::expected<TemplateValue, std::string> evaluateTemplateExpression(std::string_view expression, const TemplateScopes& scopes)
{
    return Parser(expression, scopes).run();
}

std::expected<std::string, std::string> evaluateTemplateText(std::string_view expressionAndFilters, const TemplateScopes& scopes)
{
    const std::size_t bar = filterBar(expressionAndFilters);
    std::vector<std::string_view> filters;
    if (bar != std::string_view::npos) {
        std::string_view rest = expressionAndFilters.substr(bar + 1);
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            filters.push_back(pythonStrip(rest.substr(0, comma)));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    RETORT_TRY(Value value, evaluateTemplateExpression(expressionAndFilters.substr(0, bar), scopes));
    // Mako applies str() first unless the filter n is given.
    if (!std::ranges::contains(filters, "n"))
        filters.insert(filters.begin(), "str");
    for (const std::string_view filter : filters) {
        if (filter == "n")
            continue;
        if (filter != "str" && filter != "unicode" && filter != "comma" && filter != "trim")
            return refuse("the filter '" + std::string(filter) + "'");
        RETORT_TRY(std::string text, filter == "comma" ? commaOf(value) : strOf(value));
        value = Value{filter == "trim" ? std::string(pythonStrip(text)) : std::move(text)};
    }
    return strOf(value);
}

} // namespace retort::script
