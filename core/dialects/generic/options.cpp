#include "core/dialects/generic/options.h"

#include <algorithm>

#include "core/dialects/generic/value_text.h"

namespace retort::dialects {

bool isSet(const schema::DialectOptions& options, std::string_view name)
{
    const schema::OptionValue* value = schema::findOption(options, name);
    if (!value)
        return false;
    struct Truth {
        bool operator()(std::monostate) const { return false; }
        bool operator()(bool flag) const { return flag; }
        bool operator()(std::int64_t number) const { return number != 0; }
        bool operator()(double number) const { return number < 0 || number > 0; }
        bool operator()(const std::string& string) const { return !string.empty(); }
        bool operator()(const std::vector<std::string>& list) const { return !list.empty(); }
        bool operator()(const sql::ExpressionPtr& expression) const { return expression != nullptr; }
        bool operator()(const std::shared_ptr<const schema::OptionMap>& map) const
        {
            return map && !map->items.empty();
        }
        bool operator()(const types::TypePtr& type) const { return type != nullptr; }
    };
    return std::visit(Truth{}, *value);
}

std::optional<bool> booleanOption(const schema::DialectOptions& options, std::string_view name)
{
    const schema::OptionValue* value = schema::findOption(options, name);
    const bool* flag = value ? std::get_if<bool>(value) : nullptr;
    return flag ? std::optional(*flag) : std::nullopt;
}

std::optional<std::string> text(const schema::OptionValue& value)
{
    if (const auto* string = std::get_if<std::string>(&value))
        return *string;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* number = std::get_if<double>(&value))
        return pythonFloat(*number);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "True" : "False";
    return std::nullopt;
}

std::optional<std::string> textOption(const schema::DialectOptions& options, std::string_view name)
{
    const schema::OptionValue* value = schema::findOption(options, name);
    return value ? text(*value) : std::nullopt;
}

std::vector<std::string> listOption(const schema::DialectOptions& options, std::string_view name)
{
    const schema::OptionValue* value = schema::findOption(options, name);
    if (!value)
        return {};
    if (const auto* list = std::get_if<std::vector<std::string>>(value))
        return *list;
    if (const auto* single = std::get_if<std::string>(value))
        return {*single};
    return {};
}

sql::ExpressionPtr expressionOption(const schema::DialectOptions& options, std::string_view name)
{
    const schema::OptionValue* value = schema::findOption(options, name);
    if (!value)
        return nullptr;
    if (const auto* expression = std::get_if<sql::ExpressionPtr>(value))
        return *expression;
    if (const auto* string = std::get_if<std::string>(value))
        return sql::makeExpression(sql::TextClause{.text = *string, .binds = {}});
    return nullptr;
}

const schema::OptionMap* mapOption(const schema::DialectOptions& options, std::string_view name)
{
    const schema::OptionValue* value = schema::findOption(options, name);
    const auto* map = value ? std::get_if<std::shared_ptr<const schema::OptionMap>>(value) : nullptr;
    return map ? map->get() : nullptr;
}

const schema::OptionValue* findItem(const schema::OptionMap& map, std::string_view key)
{
    const auto found =
        std::ranges::find(map.items, key, [](const auto& item) -> std::string_view { return item.first; });
    return found == map.items.end() ? nullptr : &found->second;
}

} // namespace retort::dialects
