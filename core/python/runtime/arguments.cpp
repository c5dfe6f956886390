#include "core/python/runtime/arguments.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "core/python/runtime/protocol.h"

namespace retort::python {

namespace {

std::string_view trim(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

// Splits at commas outside quotes.
std::vector<std::string_view> splitParameters(std::string_view spec)
{
    std::vector<std::string_view> result;
    std::size_t start = 0;
    char quote = 0;
    for (std::size_t i = 0; i <= spec.size(); ++i) {
        if (i < spec.size() && quote == 0 && (spec[i] == '\'' || spec[i] == '"'))
            quote = spec[i];
        else if (i < spec.size() && spec[i] == quote)
            quote = 0;
        if (i == spec.size() || (spec[i] == ',' && quote == 0)) {
            if (const auto item = trim(spec.substr(start, i - start)); !item.empty())
                result.push_back(item);
            start = i + 1;
        }
    }
    return result;
}

Value parseDefault(std::string_view text)
{
    if (text == "None" || text == "...")
        return {};
    if (text == "True" || text == "False")
        return text == "True";
    if (text.size() >= 2 && (text.front() == '\'' || text.front() == '"'))
        return text.substr(1, text.size() - 2);
    std::int64_t integer = 0;
    const char* const end = text.data() + text.size();
    if (const auto parsed = std::from_chars(text.data(), end, integer); parsed.ec == std::errc{} && parsed.ptr == end)
        return integer;
    double number = 0;
    const auto parsed = std::from_chars(text.data(), end, number);
    assert(parsed.ec == std::errc{} && parsed.ptr == end && "bad default in a Signature");
    (void)parsed;
    return number;
}

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'": as CPython lists missing arguments.
std::string listNames(const std::vector<std::string>& names)
{
    std::string result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            result += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        result += "'" + names[i] + "'";
    }
    return result;
}

} // namespace

const Value* Arguments::findKeyword(std::string_view name) const
{
    for (const auto& [key, value] : keyword) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

Signature::Signature(std::string_view spec)
{
    bool keywordOnly = false;
    for (std::string_view item : splitParameters(spec)) {
        if (item == "/") {
            for (Parameter& earlier : m_parameters)
                earlier.positionalOnly = true;
        } else if (item == "*") {
            keywordOnly = true;
        } else if (item.starts_with("**")) {
            m_extra = true;
        } else if (item.starts_with("*")) {
            m_rest = true;
            keywordOnly = true;
        } else {
            Parameter parameter;
            const std::size_t equals = item.find('=');
            parameter.name = std::string(trim(item.substr(0, equals)));
            parameter.keywordOnly = keywordOnly;
            if (equals != std::string_view::npos) {
                parameter.hasDefault = true;
                parameter.defaultValue = parseDefault(trim(item.substr(equals + 1)));
            }
            m_positionalCount += keywordOnly ? 0U : 1U;
            m_parameters.push_back(std::move(parameter));
        }
    }
}

std::optional<std::size_t> Signature::indexOf(std::string_view name) const
{
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (m_parameters[i].name == name)
            return i;
    }
    return std::nullopt;
}

// CPython Python/ceval.c: initialize_locals, with its error texts.
EvalResult<BoundArguments> Signature::bind(std::string_view function, const Arguments& arguments) const
{
    BoundArguments bound;
    bound.m_signature = this;
    bound.m_function = std::string(function);
    bound.m_values.resize(m_parameters.size());
    bound.m_given.resize(m_parameters.size(), false);
    const std::string name = bound.m_function + "()";
    std::size_t used = 0;
    for (std::size_t i = 0; i < m_parameters.size() && used < arguments.positional.size(); ++i) {
        if (m_parameters[i].keywordOnly)
            break;
        bound.m_values[i] = arguments.positional[used++];
        bound.m_given[i] = true;
    }
    bound.m_rest.assign(arguments.positional.begin() + static_cast<std::ptrdiff_t>(used), arguments.positional.end());
    for (const auto& [key, value] : arguments.keyword) {
        const auto index = indexOf(key);
        if (!index || m_parameters[*index].positionalOnly) {
            if (!m_extra)
                return typeError(name + " got an unexpected keyword argument '" + key + "'");
            bound.m_extra.emplace_back(key, value);
            continue;
        }
        if (bound.m_given[*index])
            return typeError(name + " got multiple values for argument '" + key + "'");
        bound.m_values[*index] = value;
        bound.m_given[*index] = true;
    }
    if (!m_rest && !bound.m_rest.empty()) {
        const std::size_t given = arguments.positional.size();
        std::size_t defaults = 0;
        for (std::size_t i = 0; i < m_positionalCount; ++i)
            defaults += m_parameters[i].hasDefault ? 1U : 0U;
        std::string takes = std::to_string(m_positionalCount);
        if (defaults > 0)
            takes = "from " + std::to_string(m_positionalCount - defaults) + " to " + takes;
        const bool plural = defaults > 0 || m_positionalCount != 1;
        return typeError(name + " takes " + takes + " positional argument" + (plural ? "s" : "") + " but "
                         + std::to_string(given) + (given == 1 ? " was" : " were") + " given");
    }
    std::vector<std::string> missing, missingKeywords;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (bound.m_given[i])
            continue;
        if (m_parameters[i].hasDefault)
            bound.m_values[i] = m_parameters[i].defaultValue;
        else
            (m_parameters[i].keywordOnly ? missingKeywords : missing).push_back(m_parameters[i].name);
    }
    const auto complain = [&](const std::vector<std::string>& names, const char* kind) {
        return typeError(name + " missing " + std::to_string(names.size()) + " required " + kind + " argument"
                         + (names.size() == 1 ? "" : "s") + ": " + listNames(names));
    };
    if (!missing.empty())
        return complain(missing, "positional");
    if (!missingKeywords.empty())
        return complain(missingKeywords, "keyword-only");
    return bound;
}

const Value& BoundArguments::operator[](std::string_view name) const
{
    const auto index = m_signature->indexOf(name);
    assert(index && "no such parameter in the Signature");
    return m_values[index.value_or(0)];
}

bool BoundArguments::given(std::string_view name) const
{
    const auto index = m_signature->indexOf(name);
    assert(index && "no such parameter in the Signature");
    return m_given[index.value_or(0)];
}

RaisedResult BoundArguments::wrongType(std::string_view name, std::string_view expected, const Value& got) const
{
    return typeError(m_function + "() argument '" + std::string(name) + "' must be " + std::string(expected) + ", not "
                     + (got.isNone() ? "None" : typeName(got)));
}

EvalResult<std::string> BoundArguments::text(std::string_view name) const
{
    const Value& value = (*this)[name];
    if (const std::string* text = value.str())
        return *text;
    return wrongType(name, "str", value);
}

EvalResult<std::optional<std::string>> BoundArguments::textOrNone(std::string_view name) const
{
    const Value& value = (*this)[name];
    if (value.isNone())
        return std::optional<std::string>();
    if (const std::string* text = value.str())
        return std::optional<std::string>(*text);
    return wrongType(name, "str or None", value);
}

EvalResult<bool> BoundArguments::flag(std::string_view name) const
{
    const Value& value = (*this)[name];
    if (value.isNone())
        return false;
    if (const auto integer = value.integer())       // bool, and 0 or 1 as scripts sometimes write
        return *integer != 0;
    return wrongType(name, "bool", value);
}

EvalResult<std::optional<bool>> BoundArguments::flagOrNone(std::string_view name) const
{
    if ((*this)[name].isNone())
        return std::optional<bool>();
    RETORT_TRY(const bool value, flag(name));
    return std::optional<bool>(value);
}

EvalResult<std::int64_t> BoundArguments::integer(std::string_view name) const
{
    const Value& value = (*this)[name];
    if (const auto integer = value.integer())
        return *integer;
    return wrongType(name, "int", value);
}

EvalResult<std::optional<std::int64_t>> BoundArguments::integerOrNone(std::string_view name) const
{
    if ((*this)[name].isNone())
        return std::optional<std::int64_t>();
    RETORT_TRY(const std::int64_t value, integer(name));
    return std::optional<std::int64_t>(value);
}

} // namespace retort::python
