// Constructor arguments of SQL types: from a measured parameter list to a Signature, and from Python values to
// TypeValue.

#include <algorithm>
#include <array>
#include <cctype>

#include "core/base/utf8.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/table_object.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

// Arguments that have no influence on SQL.
constexpr auto ignoredArguments = std::to_array<std::string_view>({
    "metadata",
    "values_callable",
    "sort_key_function",
    "omit_aliases",
    "validate_strings",
    "_create_events",
    "_disable_warnings",
    "_adapted_from",
    "pickler",
    "comparator",
    "protocol",
    "regexp",
    "decimal_return_scale",
    "convert_unicode",
    "epoch",
});

bool isPlainDefault(std::string_view text)
{
    if (text == "None" || text == "True" || text == "False")
        return true;
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

const types::TypeParameter* variadic(const types::TypeClass& row)
{
    const auto found =
        std::ranges::find(row.parameters, types::TypeParameter::Kind::VarPositional, &types::TypeParameter::kind);
    return found == row.parameters.end() ? nullptr : &*found;
}

// "*enums" -> "enums"
std::string parameterName(const types::TypeParameter& parameter)
{
    std::string_view name = parameter.name;
    name.remove_prefix(std::min(name.find_first_not_of('*'), name.size()));
    return std::string(name);
}

bool takesEnumeration(const types::TypeClass& row)
{
    return row.isA("Enum") || row.name == "SET";
}

// sqlalchemy sqltypes.py, dialects/postgresql/array.py: ARRAY.__init__
py::EvalResult<void> checkItemType(const types::TypeClass& row, const types::TypePtr& item)
{
    if (item && item->isA("ARRAY") && (row.home == "sqlalchemy" || item->cls().home == row.home))
        return py::valueError("Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype");
    return {};
}

py::EvalResult<types::TypeValue> typeValue(ScriptRun& run, const types::TypeClass& row, std::string_view name,
                                           const py::Value& value)
{
    if (value.isNone())
        return types::TypeValue(std::monostate());
    if (value.isBool())
        return types::TypeValue(*value.boolean());
    if (value.isInt())
        return types::TypeValue(*value.integer());
    if (value.isFloat())
        return types::TypeValue(*value.number());
    if (const std::string* text = value.str())
        return types::TypeValue(*text);
    if (isTypeLike(value)) {
        RETORT_TRY(types::TypePtr type, typeFromValue(run, value));
        return types::TypeValue(std::move(type));
    }
    // DOMAIN(check=text("VALUE > 0"))
    if (const auto element = value.as<SqlElement>(); element && row.isA("DOMAIN")) {
        const auto* text = std::get_if<sql::TextClause>(&element->expression()->node);
        if (text && text->binds.empty() && !text->isParameter)
            return types::TypeValue(text->text);
    }
    return py::unsupported("a '" + py::typeName(value) + "' as argument '" + std::string(name) + "' of "
                           + std::string(row.name) + "() is not evaluated natively");
}

// The values of a Python enumeration: the members' names, or what values_callable makes of the class.
py::EvalResult<std::vector<std::string>> enumClassValues(ScriptRun& run, const py::Value& cls,
                                                         const py::Value* valuesCallable)
{
    py::Value source;
    if (valuesCallable && !valuesCallable->isNone()) {
        py::Arguments arguments;
        arguments.positional.push_back(cls);
        RETORT_TRY(source, py::call(run.interpreter(), *valuesCallable, arguments));
    } else {
        RETORT_TRY(source, py::getAttribute(run.interpreter(), cls, "__members__"));
    }
    RETORT_TRY(const std::vector<py::Value> items, py::toVector(run.interpreter(), source));
    std::vector<std::string> values;
    for (const py::Value& item : items) {
        const std::string* text = item.str();
        if (!text)
            return py::unsupported("an enumeration whose values are not strings is not evaluated natively");
        values.push_back(*text);
    }
    return values;
}

struct Enumeration {
    std::vector<std::string> values;
    std::optional<std::string> className; // of a Python enumeration
};

// sqlalchemy sqltypes.py: Enum._parse_into_values
py::EvalResult<Enumeration> enumeration(ScriptRun& run, const types::TypeClass& row,
                                        const std::vector<py::Value>& given, const py::Value* valuesCallable)
{
    if (given.size() == 1) {
        if (const auto cls = given.front().as<py::TypeObject>()) {
            RETORT_TRY(const py::Attribute members, py::findAttribute(run.interpreter(), given.front(), "__members__"));
            if (members) {
                RETORT_TRY(std::vector<std::string> values, enumClassValues(run, given.front(), valuesCallable));
                return Enumeration{std::move(values), cls->name()};
            }
            // Enum(enum.Enum): of any class, in a type_annotation_map.
            if (run.interpreter().readsModels() && cls->name() == "Enum")
                return Enumeration{};
        }
    }
    Enumeration result;
    for (const py::Value& item : given) {
        const std::string* text = item.str();
        if (!text)
            return py::typeError("the values of " + std::string(row.name) + "() must be str, not "
                                 + py::typeName(item));
        result.values.push_back(*text);
    }
    return result;
}

// sqlalchemy sqltypes.py: Enum._enum_init
py::EvalResult<void> checkLength(const types::TypeClass& row, const std::vector<std::string>& values,
                                 const py::Value* length)
{
    const std::optional<std::int64_t> given = length && row.isA("Enum") ? length->integer() : std::nullopt;
    std::size_t longest = 0;
    for (const std::string& value : values)
        longest = std::max(longest, codePointCount(value));
    if (!given || *given >= static_cast<std::int64_t>(longest))
        return {};
    return py::valueError("When provided, length must be larger or equal than the length of the longest enum "
                          "value. "
                          + std::to_string(*given) + " < " + std::to_string(longest));
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace

bool isPythonEnumeration(const types::TypeClass& row, const py::Arguments& arguments)
{
    return row.isA("Enum") && arguments.positional.size() == 1 && arguments.positional.front().as<py::TypeObject>();
}

std::string signatureSpec(const types::TypeClass& row)
{
    std::string spec;
    bool keywordOnly = false;
    bool extra = false;
    bool optional = false;
    const auto add = [&](std::string_view text) {
        if (!spec.empty())
            spec += ", ";
        spec += text;
    };
    std::vector<std::string> known;
    for (const types::TypeParameter& parameter : row.parameters) {
        const std::string name = parameterName(parameter);
        if (std::ranges::contains(known, name))
            continue;
        known.push_back(name);
        switch (parameter.kind) {
        case types::TypeParameter::Kind::VarPositional:
            if (!keywordOnly)
                add("*" + name);
            keywordOnly = true;
            continue;
        case types::TypeParameter::Kind::VarKeyword: extra = true; continue;
        case types::TypeParameter::Kind::KeywordOnly:
            if (!keywordOnly)
                add("*");
            keywordOnly = true;
            break;
        case types::TypeParameter::Kind::PositionalOrKeyword: break;
        }
        const bool required = parameter.defaultText.empty() && (!optional || keywordOnly);
        optional = optional || !required;
        add(required
                ? name
                : name + "=" + (isPlainDefault(parameter.defaultText) ? std::string(parameter.defaultText) : "..."));
    }
    // sqlalchemy sqltypes.py: Enum._enum_init takes what it knows from its **kw and leaves the rest.
    if (extra || row.isA("Enum"))
        add("**kw");
    return spec;
}

py::EvalResult<std::vector<types::SqlType::Argument>> typeArguments(ScriptRun& run, const types::TypeClass& row,
                                                                    const py::Signature& signature,
                                                                    const py::Arguments& arguments)
{
    RETORT_TRY(const py::BoundArguments bound, signature.bind(std::string(row.name) + ".__init__", arguments));
    // sqlalchemy mysql/types.py: _FloatType.__init__
    const bool isPair = row.home == "mysql" && (row.className == "DOUBLE" || row.className == "REAL");
    if (isPair && bound["precision"].isNone() != bound["scale"].isNone())
        return argumentError(run, "You must specify both precision and scale or omit both altogether.");
    std::vector<types::SqlType::Argument> result;
    bool nameGiven = false;
    const auto convert = [&](const std::string& name, const py::Value& value) -> py::EvalResult<void> {
        nameGiven = nameGiven || name == "name";
        const auto metadata = value.as<MetaDataObject>();
        if (name == "metadata" && metadata && metadata->schema())
            result.emplace_back("metadata_schema", types::TypeValue(metadata->schema()->text()));
        if (name == "metadata" && !value.isNone())
            result.emplace_back(name, types::TypeValue(true)); // create_table() does not create such a type
        if (std::ranges::contains(ignoredArguments, name))
            return {};
        RETORT_TRY(types::TypeValue converted, typeValue(run, row, name, value));
        if (const auto* item = std::get_if<types::TypePtr>(&converted); item && row.isA("ARRAY"))
            RETORT_CHECK(checkItemType(row, *item));
        result.emplace_back(name, std::move(converted));
        return {};
    };
    std::optional<std::string> enumClass;
    if (const types::TypeParameter* rest = variadic(row)) {
        if (takesEnumeration(row)) {
            const py::Value* valuesCallable = arguments.findKeyword("values_callable");
            RETORT_TRY(Enumeration values, enumeration(run, row, bound.rest(), valuesCallable));
            enumClass = std::move(values.className);
            RETORT_CHECK(checkLength(row, values.values, arguments.findKeyword("length")));
            result.emplace_back(parameterName(*rest), types::TypeValue(std::move(values.values)));
        } else if (!bound.rest().empty()) {
            return py::unsupported("positional arguments of " + std::string(row.name)
                                   + "() are not evaluated natively");
        }
    }
    for (const py::Signature::Parameter& parameter : signature.parameters()) {
        const bool isRest = std::ranges::any_of(row.parameters, [&](const types::TypeParameter& own) {
            return own.kind == types::TypeParameter::Kind::VarPositional && parameterName(own) == parameter.name;
        });
        if (!isRest && bound.given(parameter.name))
            RETORT_CHECK(convert(parameter.name, bound[parameter.name]));
    }
    for (const auto& [name, value] : bound.extra()) {
        if (!row.isA("Enum"))
            RETORT_CHECK(convert(name, value));
    }
    // sqlalchemy sqltypes.py: Enum._enum_init: a Python class gives its name, in lower case.
    if (enumClass && !nameGiven)
        result.emplace_back("name", types::TypeValue(lowered(*enumClass)));
    return result;
}

} // namespace retort::bindings
