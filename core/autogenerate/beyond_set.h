#pragma once

// What Alembic's comparison leaves out and Retort's can do when it is asked to, each with a name for people.

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace retort::autogenerate {

enum class Beyond : std::uint8_t {
    Enums,       // the values of enum types
    Checks,      // the text of named check constraints
    Computed,    // the expressions of computed columns
    Sequences,   // sequences that the models have and the database lacks
    Cycles,      // foreign keys that a script cannot make, or drop, together with their tables
    KeepUnknown, // tables that no revision of the history knows are not dropped
};

struct BeyondName {
    Beyond kind;
    std::string_view name;
};
// One line for each.
inline constexpr auto beyondNames = std::to_array<BeyondName>({
    {Beyond::Enums, "enums"},
    {Beyond::Checks, "checks"},
    {Beyond::Computed, "computed"},
    {Beyond::Sequences, "sequences"},
    {Beyond::Cycles, "cycles"},
    {Beyond::KeepUnknown, "keep-unknown"},
});

[[nodiscard]] constexpr std::string_view nameOf(Beyond kind)
{
    return std::ranges::find(beyondNames, kind, &BeyondName::kind)->name;
}

class BeyondSet {
public:
    BeyondSet() = default; // as Alembic
    BeyondSet(std::initializer_list<Beyond> kinds)
    {
        for (const Beyond kind : kinds)
            add(kind);
    }
    [[nodiscard]] static BeyondSet all()
    {
        BeyondSet set;
        for (const BeyondName& row : beyondNames)
            set.add(row.kind);
        return set;
    }

    [[nodiscard]] bool has(Beyond kind) const { return m_kinds[static_cast<std::size_t>(kind)]; }
    void add(Beyond kind) { m_kinds.set(static_cast<std::size_t>(kind)); }
    void add(const BeyondSet& others) { m_kinds |= others.m_kinds; }

    friend bool operator==(const BeyondSet&, const BeyondSet&) = default;

private:
    std::bitset<beyondNames.size()> m_kinds;
};

// "checks,sequences", or "all". Error: a name that is none, with those that there are.
[[nodiscard]] Result<BeyondSet> beyondFrom(std::string_view text);

} // namespace retort::autogenerate
