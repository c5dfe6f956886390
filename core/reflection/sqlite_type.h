#pragma once

#include <string_view>

#include "core/types/sql_type.h"

namespace retort::reflection {

// sqlalchemy dialects/sqlite/base.py: _resolve_type_affinity. declared is the type text of a column in any case; exact
// names first, then SQLite's affinity rules. Numbers in parentheses become constructor arguments if the class takes
// as many. exact is false when the class is not the one that the text names ("MONEY" becomes NUMERIC).
struct ResolvedType {
    types::TypePtr type;
    bool exact = true;
};
[[nodiscard]] ResolvedType resolveSqliteType(std::string_view declared);

} // namespace retort::reflection
