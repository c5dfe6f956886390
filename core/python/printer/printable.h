#pragma once

namespace retort::python::printer {

// str.isprintable() of one character, as Python 3.13 (Unicode 15.1) knows it.
[[nodiscard]] bool isPrintable(char32_t code);

} // namespace retort::python::printer
