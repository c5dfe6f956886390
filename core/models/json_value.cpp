#include "core/models/json_value.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace retort::models {

namespace {

using Json = nlohmann::ordered_json;

constexpr int deepest = 200;

JsonValue fromLibrary(const Json& json)
{
    switch (json.type()) {
    case Json::value_t::boolean: return json.get<bool>();
    case Json::value_t::number_integer: return json.get<std::int64_t>();
    case Json::value_t::number_unsigned: {
        const auto number = json.get<std::uint64_t>();
        return std::in_range<std::int64_t>(number) ? JsonValue(static_cast<std::int64_t>(number)) : JsonValue(static_cast<double>(number));
    }
    case Json::value_t::number_float: return json.get<double>();
    case Json::value_t::string: return json.get<std::string>();
    case Json::value_t::array: {
        JsonValue::Array items;
        for (const Json& item : json)
            items.push_back(fromLibrary(item));
        return items;
    }
    case Json::value_t::object: {
        JsonValue::Object members;
        for (const auto& [name, item] : json.items())
            members.emplace_back(name, fromLibrary(item));
        return members;
    }
    case Json::value_t::null:
    case Json::value_t::binary:
    case Json::value_t::discarded: break; // the last two are not in a text that was read
    }
    return {};
}

Json toLibrary(const JsonValue& value)
{
    struct Visitor {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool flag) const { return flag; }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(double number) const { return number; }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const JsonValue::Array& items) const
        {
            Json json = Json::array();
            for (const JsonValue& item : items)
                json.push_back(toLibrary(item));
            return json;
        }
        Json operator()(const JsonValue::Object& members) const
        {
            Json json = Json::object();
            for (const auto& [name, item] : members)
                json.emplace(name, toLibrary(item));
            return json;
        }
    };
    return std::visit(Visitor{}, value.data);
}

} // namespace

const JsonValue* JsonValue::find(std::string_view member) const
{
    const Object* members = object();
    if (!members)
        return nullptr;
    const auto found = std::ranges::find(*members, member, &Object::value_type::first);
    return found == members->end() ? nullptr : &found->second;
}

std::string writeJson(const JsonValue& value)
{
    // Names of a database may be in any encoding; a broken byte must not end the program.
    return toLibrary(value).dump(2, ' ', false, Json::error_handler_t::replace);
}

Result<JsonValue> readJson(std::string_view text)
{
    bool isDeep = false;
    const auto watchDepth = [&](int depth, Json::parse_event_t, Json&) {
        isDeep = isDeep || depth > deepest;
        return !isDeep;
    };
    try {
        const Json json = Json::parse(text, watchDepth);
        if (!isDeep)
            return fromLibrary(json);
    } catch (const Json::exception& error) {
        if (!isDeep)
            return fail(ErrorCode::Syntax, std::string("this is not JSON: ") + error.what());
    }
    return fail(ErrorCode::Syntax, "this JSON is nested more deeply than " + std::to_string(deepest) + " levels");
}

} // namespace retort::models
