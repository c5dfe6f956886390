#pragma once

// Arguments of a call, and the binder that sorts them into a native function's parameters with Python's own TypeErrors.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/python/runtime/raised.h"
#include "core/python/runtime/value.h"

namespace retort::python {

struct Arguments {
    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> keyword;

    [[nodiscard]] bool empty() const { return positional.empty() && keyword.empty(); }
    [[nodiscard]] const Value* findKeyword(std::string_view name) const;
};

class BoundArguments;

// A parameter list, written as in Python: "table_name, *columns, schema=None, if_exists=False, **kw". Defaults are None,
// True, False, numbers, 'strings' and `...` ("not given": the value is None, given() tells). "/" and a bare "*" work as in
// Python. Parse it once (static const). A spec that does not parse is a programming error and asserts.
class Signature {
public:
    explicit Signature(std::string_view spec);

    // function is the name in error messages, without parentheses: "rename_table() missing 1 required ...".
    [[nodiscard]] EvalResult<BoundArguments> bind(std::string_view function, const Arguments& arguments) const;

    struct Parameter {
        std::string name;
        bool keywordOnly = false;
        bool positionalOnly = false;
        bool hasDefault = false;
        Value defaultValue;
    };
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return m_parameters; }
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view name) const;

private:
    friend class BoundArguments;
    std::vector<Parameter> m_parameters;
    std::size_t m_positionalCount = 0;              // parameters that may be given by position
    bool m_rest = false;                            // *args
    bool m_extra = false;                           // **kw
};

// Parameters by name. Asking for a name that the signature has not asserts. Refers to the Signature: keep that alive.
class BoundArguments {
public:
    [[nodiscard]] const Value& operator[](std::string_view name) const;
    [[nodiscard]] const Value& at(std::size_t index) const { return m_values[index]; }
    // Whether the caller passed it (as opposed to its default).
    [[nodiscard]] bool given(std::string_view name) const;
    [[nodiscard]] const std::vector<Value>& rest() const { return m_rest; }                        // *args
    [[nodiscard]] const std::vector<std::pair<std::string, Value>>& extra() const { return m_extra; } // **kw

    // Conversions; a value of another type is a TypeError: "rename_table() argument 'schema' must be str, not int".
    [[nodiscard]] EvalResult<std::string> text(std::string_view name) const;
    [[nodiscard]] EvalResult<std::optional<std::string>> textOrNone(std::string_view name) const;
    [[nodiscard]] EvalResult<bool> flag(std::string_view name) const;                              // bool or None (= false)
    [[nodiscard]] EvalResult<std::optional<bool>> flagOrNone(std::string_view name) const;
    [[nodiscard]] EvalResult<std::int64_t> integer(std::string_view name) const;
    [[nodiscard]] EvalResult<std::optional<std::int64_t>> integerOrNone(std::string_view name) const;
    [[nodiscard]] const std::string& function() const { return m_function; }

private:
    friend class Signature;
    [[nodiscard]] RaisedResult wrongType(std::string_view name, std::string_view expected, const Value& got) const;

    const Signature* m_signature = nullptr;
    std::string m_function;
    std::vector<Value> m_values;
    std::vector<bool> m_given;
    std::vector<Value> m_rest;
    std::vector<std::pair<std::string, Value>> m_extra;
};

} // namespace retort::python
