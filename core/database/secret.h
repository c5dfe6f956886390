#pragma once

#include <iosfwd>
#include <string>
#include <utility>

class QDebug;

namespace retort::database {

// A password. It prints as *** wherever it is printed; reveal() is the only way to its text.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string text) : m_text(std::move(text)) {}

    [[nodiscard]] const std::string& reveal() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }

    friend bool operator==(const Secret&, const Secret&) = default;

private:
    std::string m_text;
};

std::ostream& operator<<(std::ostream& out, const Secret& secret);
QDebug operator<<(QDebug out, const Secret& secret);

} // namespace retort::database
