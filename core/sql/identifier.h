#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace retort::sql {

// A name in SQL. It can only reach SQL text through a dialect's identifier preparer, which decides about quoting.
// quote is what SQLAlchemy's quoted_name carries: true forces quotes, false forbids them, empty lets the dialect decide.
// conventional marks names made by op.f() or a naming convention: they are truncated, never rejected, when too long,
// and no convention is applied to them again.
class Identifier {
public:
    Identifier() = default;
    Identifier(std::string name) : m_name(std::move(name)) {}
    Identifier(const char* name) : m_name(name) {}
    Identifier(std::string name, std::optional<bool> quote, bool conventional = false)
        : m_name(std::move(name)), m_quote(quote), m_conventional(conventional)
    {
    }

    [[nodiscard]] static Identifier conventionalName(std::string name) { return {std::move(name), std::nullopt, true}; }
    // A name that the compiler of a statement makes up, "anon_1": the same for the same number within one statement
    // (sqlalchemy sql/elements.py: _anonymous_label).
    [[nodiscard]] static Identifier anonymous(std::uint32_t number, std::string base)
    {
        Identifier name("%(" + std::to_string(number) + " " + base + ")s");
        name.m_anonymousBase = std::move(base);
        return name;
    }

    [[nodiscard]] const std::string& text() const { return m_name; }
    [[nodiscard]] bool empty() const { return m_name.empty(); }
    [[nodiscard]] std::optional<bool> quote() const { return m_quote; }
    [[nodiscard]] bool conventional() const { return m_conventional; }
    [[nodiscard]] bool isAnonymous() const { return !m_anonymousBase.empty(); }
    [[nodiscard]] const std::string& anonymousBase() const { return m_anonymousBase; }

    // Names compare by their text; how they are to be quoted is no part of their identity.
    friend bool operator==(const Identifier& a, const Identifier& b) { return a.m_name == b.m_name; }
    friend auto operator<=>(const Identifier& a, const Identifier& b) { return a.m_name <=> b.m_name; }

private:
    std::string m_name;
    std::string m_anonymousBase;
    std::optional<bool> m_quote;
    bool m_conventional = false;
};

// [schema.]name. The schema may have dots ("catalog.owner"): the preparer splits it unless its quoting is forced.
struct QualifiedName {
    std::optional<Identifier> schema;
    Identifier name;

    friend bool operator==(const QualifiedName&, const QualifiedName&) = default;
    friend auto operator<=>(const QualifiedName&, const QualifiedName&) = default;
};

} // namespace retort::sql
