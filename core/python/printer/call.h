#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::python::printer {

// A call as Python source, put together one argument after the other: Call("op.f").text("x").source() is "op.f('x')".
// Arguments are written in the order in which they are added; a value object without any guarantee about threads.
class Call {
public:
    explicit Call(std::string function) : m_function(std::move(function)) {}

    Call& argument(std::string source);                           // source is Python already
    Call& keyword(std::string_view name, std::string_view source); // name=source
    Call& text(std::string_view value);                           // a str literal
    Call& textKeyword(std::string_view name, std::string_view value);

    [[nodiscard]] const std::vector<std::string>& arguments() const { return m_arguments; }
    // f(a, b=c)
    [[nodiscard]] std::string source() const;
    // The first `kept` arguments beside the function's name, each of the others on a line of its own behind `indent`.
    [[nodiscard]] std::string wrapped(std::size_t kept, std::string_view indent) const;

private:
    std::string m_function;
    std::vector<std::string> m_arguments;
};

} // namespace retort::python::printer
