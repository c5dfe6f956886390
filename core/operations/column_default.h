#pragma once

#include "core/operations/operation.h"

namespace retort::operations {

// What a column has for a default, as alter_column(server_default=) takes it; computed columns and identities count.
[[nodiscard]] DefaultChange defaultOf(const schema::Column& column);

[[nodiscard]] inline bool isGiven(const DefaultChange& change)
{
    return !std::holds_alternative<NotGiven>(change);
}

} // namespace retort::operations
