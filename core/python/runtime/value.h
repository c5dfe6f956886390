#pragma once

// A Python value. Copying is cheap: None, bool, int and float are held in place, everything else is a shared reference to
// an Object, so that mutable values have reference semantics. Values belong to one evaluation; use them in one thread.

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace retort::python {

class Object;
class Interpreter;
using ObjectPtr = std::shared_ptr<Object>;

class Value {
public:
    Value() noexcept = default;                                        // None
    Value(const Value&) = default;
    Value(Value&&) noexcept = default;
    Value& operator=(const Value&) = default;
    Value& operator=(Value&&) noexcept = default;
    ~Value()
    {
        if (auto* held = std::get_if<ObjectPtr>(&m_data); held && held->use_count() == 1)
            release(*held);
    }
    template <std::same_as<bool> B>
    Value(B value) noexcept : m_data(value) {}
    template <std::integral I>
        requires(!std::same_as<I, bool> && !std::same_as<I, char>)
    Value(I value) noexcept : m_data(static_cast<std::int64_t>(value)) {}
    template <std::floating_point F>
    Value(F value) noexcept : m_data(static_cast<double>(value)) {}
    template <class S>
        requires std::convertible_to<S, std::string_view>
    Value(S&& text) : Value(makeStr(std::string(std::string_view(text)))) {}
    Value(std::string&& text) : Value(makeStr(std::move(text))) {}
    template <class T>
        requires std::derived_from<T, Object>
    Value(std::shared_ptr<T> object) noexcept : m_data(ObjectPtr(std::move(object))) {}

    [[nodiscard]] bool isNone() const { return m_data.index() == 0; }
    [[nodiscard]] bool isBool() const { return m_data.index() == 1; }
    [[nodiscard]] bool isInt() const { return m_data.index() == 2; }   // not bool
    [[nodiscard]] bool isFloat() const { return m_data.index() == 3; }
    [[nodiscard]] bool isObject() const { return m_data.index() == 4; }
    [[nodiscard]] bool isStr() const { return str() != nullptr; }

    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::optional<std::int64_t> integer() const;         // int, and bool as 0 or 1
    [[nodiscard]] std::optional<double> number() const;                // int, bool or float
    // The UTF-8 text of a str (or of a script class instance derived from str), else null. Valid while the value lives.
    [[nodiscard]] const std::string* str() const;
    // The object behind the reference; null for None, bool, int, float.
    [[nodiscard]] Object* object() const
    {
        const auto* held = std::get_if<ObjectPtr>(&m_data);
        return held ? held->get() : nullptr;
    }
    [[nodiscard]] const ObjectPtr& objectPtr() const;                  // null pointer for non-objects

    // The native object of this class: the object itself or, for an instance of a script class derived from a native class,
    // its native part. Null when it is something else. `value.as<ColumnObject>()`.
    template <class T>
    [[nodiscard]] std::shared_ptr<T> as() const
    {
        if (auto direct = std::dynamic_pointer_cast<T>(objectPtr()))
            return direct;
        return std::dynamic_pointer_cast<T>(nativePart());
    }

    // Python's `is`: same object, or equal None/bool/int/float of the same type.
    [[nodiscard]] bool is(const Value& other) const;

private:
    static ObjectPtr makeStr(std::string text);
    // Drops the last reference without unbounded recursion: a list nested a million times must not overflow the stack.
    static void release(ObjectPtr& last) noexcept;
    [[nodiscard]] ObjectPtr nativePart() const;

    std::variant<std::monostate, bool, std::int64_t, double, ObjectPtr> m_data;
};

} // namespace retort::python
