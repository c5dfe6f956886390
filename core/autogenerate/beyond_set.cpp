#include "core/autogenerate/beyond_set.h"

#include <ranges>

namespace retort::autogenerate {

Result<BeyondSet> beyondFrom(std::string_view text)
{
    BeyondSet set;
    for (const auto part : std::views::split(text.empty() ? std::string_view(",") : text, ',')) { // nothing is no name either
        const std::string_view name(part.begin(), part.end());
        if (name == "all") {
            set.add(BeyondSet::all());
            continue;
        }
        const auto row = std::ranges::find(beyondNames, name, &BeyondName::name);
        if (row == beyondNames.end()) {
            std::string known = "all";
            for (const BeyondName& one : beyondNames)
                known += ", " + std::string(one.name);
            return fail(ErrorCode::InvalidArgument, "'" + std::string(name) + "' is nothing that could be compared beyond Alembic; there are " + known);
        }
        set.add(row->kind);
    }
    return set;
}

} // namespace retort::autogenerate
