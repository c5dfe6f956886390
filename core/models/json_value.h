#pragma once

// JSON as a value, as far as exchanging MetaData needs it. Objects keep the order of their members. Plain data; any
// thread.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace retort::models {

class JsonValue {
public:
    using Array = std::vector<JsonValue>;
    using Object = std::vector<std::pair<std::string, JsonValue>>;
    using Data = std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object>;

    JsonValue() = default;
    JsonValue(Data value) : data(std::move(value)) {}
    JsonValue(bool value) : data(value) {}
    JsonValue(std::int64_t value) : data(value) {}
    JsonValue(double value) : data(value) {}
    JsonValue(const char* value) : data(std::string(value)) {}
    JsonValue(std::string value) : data(std::move(value)) {}
    JsonValue(Array value) : data(std::move(value)) {}
    JsonValue(Object value) : data(std::move(value)) {}

    [[nodiscard]] bool isNull() const { return data.index() == 0; }
    [[nodiscard]] const JsonValue* find(std::string_view member) const; // null: no object, or no such member
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&data); }
    [[nodiscard]] const bool* flag() const { return std::get_if<bool>(&data); }
    [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&data); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&data); }

    Data data;

    friend bool operator==(const JsonValue&, const JsonValue&) = default;
};

// Text with two blanks of indentation per level and no newline at its end, as json.dumps(value, indent=2,
// ensure_ascii=False) writes it.
[[nodiscard]] std::string writeJson(const JsonValue& value);
// Nesting is limited to 200 levels.
[[nodiscard]] Result<JsonValue> readJson(std::string_view text);

} // namespace retort::models
