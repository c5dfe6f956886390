#include "core/python/printer/call.h"

#include "core/python/printer/literals.h"

namespace retort::python::printer {

Call& Call::argument(std::string source)
{
    m_arguments.push_back(std::move(source));
    return *this;
}

Call& Call::keyword(std::string_view name, std::string_view source)
{
    m_arguments.push_back(std::string(name) + "=" + std::string(source));
    return *this;
}

Call& Call::text(std::string_view value)
{
    return argument(reprText(value));
}

Call& Call::textKeyword(std::string_view name, std::string_view value)
{
    return keyword(name, reprText(value));
}

std::string Call::source() const
{
    return m_function + "(" + joined(m_arguments) + ")";
}

std::string Call::wrapped(std::size_t kept, std::string_view indent) const
{
    std::string out = m_function + "(";
    for (std::size_t i = 0; i < m_arguments.size(); ++i) {
        if (i > 0)
            out += i < kept ? ", " : ",\n" + std::string(indent);
        out += m_arguments[i];
    }
    return out + ")";
}

} // namespace retort::python::printer
