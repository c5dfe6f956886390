#pragma once

#include <string>

#include "core/sql/identifier.h"

namespace retort::sql {

// "schema.table" or "table", without quotes: SQLAlchemy's Table.fullname, which is also how people are told of a table. Not for SQL.
[[nodiscard]] inline std::string dottedName(const QualifiedName& name)
{
    return (name.schema ? name.schema->text() + '.' : std::string()) + name.name.text();
}

} // namespace retort::sql
