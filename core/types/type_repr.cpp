// SqlType::repr(): sqlalchemy util/langhelpers.py: generic_repr, with the classes that pass it other constructors to
// look at (dialects/mysql/types.py, sql/sqltypes.py: Enum).

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/python/printer/literals.h"
#include "core/types/sql_type.h"

namespace retort::types {

namespace {

namespace printer = python::printer;

std::string reprOf(const TypeValue& value)
{
    struct Visitor {
        std::string operator()(std::monostate) const { return "None"; }
        std::string operator()(bool flag) const { return flag ? "True" : "False"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return printer::reprFloat(number); }
        std::string operator()(const std::string& text) const { return printer::reprText(text); }
        std::string operator()(const std::vector<std::string>& items) const
        {
            std::string out;
            for (const std::string& item : items)
                out += (out.empty() ? "" : ", ") + printer::reprText(item);
            return out;
        }
        std::string operator()(const TypePtr& type) const { return type ? type->repr() : "None"; }
    };
    return std::visit(Visitor{}, value);
}

// Which keyword arguments a class shows, in order, with the value that is not worth showing.
using Shown = std::vector<std::pair<std::string_view, std::string_view>>;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> mysqlStringKeywords{{{"charset", "None"},
                                                                                            {"collation", "None"},
                                                                                            {"ascii", "False"},
                                                                                            {"binary", "False"},
                                                                                            {"unicode", "False"},
                                                                                            {"national", "False"}}};

Shown mysqlShown(const SqlType& type)
{
    if (type.isA("_StringType") || type.cls().className == "SET") {
        Shown shown(mysqlStringKeywords.begin(), mysqlStringKeywords.end());
        if (type.cls().className == "SET")
            shown.emplace_back("retrieve_as_bitwise", "False");
        else if (type.cls().className != "ENUM")
            shown.emplace_back("length", "None");
        return shown;
    }
    if (type.isA("_IntegerType"))
        return {{"display_width", "None"}, {"unsigned", "False"}, {"zerofill", "False"}};
    if (type.isA("_FloatType"))
        return {{"precision", "None"}, {"scale", "None"},     {"asdecimal", "False"},
                {"unsigned", "False"}, {"zerofill", "False"}, {"decimal_return_scale", "None"}};
    return {{"unsigned", "False"},
            {"zerofill", "False"},
            {"precision", "None"},
            {"scale", "None"},
            {"decimal_return_scale", "None"},
            {"asdecimal", "True"}};
}

Shown shownKeywords(const SqlType& type)
{
    const TypeClass& cls = type.cls();
    if (cls.home == "mysql" && (type.isA("_StringType") || type.isA("_NumericType") || cls.className == "SET"))
        return mysqlShown(type);
    if (type.isA("Enum"))
        return {{"name", "None"},  {"schema", "None"},      {"metadata", "None"},           {"inherit_schema", "False"},
                {"quote", "None"}, {"native_enum", "True"}, {"create_constraint", "False"}, {"length", "None"}};
    if (cls.home == "sqlite" && cls.isA("_DateTimeMixin"))
        return {}; // kept under private names
    Shown shown;
    for (const TypeParameter& parameter : cls.parameters) {
        if (parameter.kind == TypeParameter::Kind::PositionalOrKeyword && !parameter.defaultText.empty())
            shown.emplace_back(parameter.name, parameter.defaultText);
    }
    return shown;
}

// The attribute as the constructor leaves it, when it differs from the argument.
std::optional<std::string> attribute(const SqlType& type, std::string_view name)
{
    if (const TypeValue* given = type.argument(name); given && !std::holds_alternative<std::monostate>(*given)) {
        if (name == "length" && type.isA("Enum")) {
            const auto* enums = type.strings("enums");
            std::size_t longest = 0;
            for (const std::string& value : enums ? *enums : std::vector<std::string>{})
                longest = std::max(longest, codePointCount(value));
            if (type.integer("length") == static_cast<std::int64_t>(longest))
                return std::nullopt;
        }
        if (name == "metadata" && type.isA("SchemaType"))
            return "MetaData()";
        return reprOf(*given);
    }
    const TypeClass& cls = type.cls();
    if (name == "astext_type" || name == "text_type")
        return "Text()";
    if (name == "asdecimal" && cls.home == "mysql" && (cls.className == "DOUBLE" || cls.className == "REAL"))
        return "True";
    if (name == "asdecimal" && cls.className == "NUMBER")
        return type.integer("scale").value_or(0) > 0 ? "True" : "False";
    if (name == "national" && cls.home == "mysql" && (cls.className == "NCHAR" || cls.className == "NVARCHAR"))
        return "True";
    if (name == "length" && cls.home == "postgresql" && cls.className == "BIT" && !type.flag("varying"))
        return "1";
    return std::nullopt;
}

} // namespace

std::string SqlType::repr() const
{
    if (!m_scriptRepr.empty())
        return m_scriptRepr;
    // TypeDecorator.__repr__ shows its implementation's arguments under its own name.
    if (m_cls->isA("TypeDecorator")) {
        const TypePtr impl = nested("impl");
        std::string text = impl ? impl->repr() : std::string("()");
        text.erase(0, text.find('('));
        return (m_scriptClassName.empty() ? std::string(m_cls->className) : m_scriptClassName) + text;
    }
    std::vector<std::string> parts;
    for (const TypeParameter& parameter : m_cls->parameters) {
        const bool required =
            parameter.kind == TypeParameter::Kind::PositionalOrKeyword && parameter.defaultText.empty();
        const TypeValue* value = argument(parameter.name);
        if (required)
            parts.push_back(value ? reprOf(*value) : "None");
        else if (parameter.kind == TypeParameter::Kind::VarPositional && value) {
            if (std::string items = reprOf(*value); !items.empty())
                parts.push_back(std::move(items));
        }
    }
    for (const auto& [name, fallback] : shownKeywords(*this)) {
        if (const auto text = attribute(*this, name); text && *text != fallback)
            parts.push_back(std::string(name) + "=" + *text);
    }
    std::string out = m_scriptClassName.empty() ? std::string(m_cls->className) : m_scriptClassName;
    out += "(";
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i ? ", " : "") + parts[i];
    return out + ")";
}

} // namespace retort::types
