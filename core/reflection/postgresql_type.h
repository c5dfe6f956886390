#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/types/sql_type.h"

namespace retort::reflection {

// Enumerations that a type's text may name: name as format_type() writes it, without quotes, and its labels in order.
struct PostgresqlEnum {
    std::optional<std::string> schema; // where it is not in the search path
    std::string name;
    std::vector<std::string> labels;
};
using PostgresqlEnums = std::map<std::string, PostgresqlEnum, std::less<>>;

// sqlalchemy dialects/postgresql/base.py: _reflect_type. formatted is what format_type() says: "character varying(20)",
// "timestamp(3) without time zone", "integer[]", "mood". NullType for what is none of SQLAlchemy's types.
[[nodiscard]] types::TypePtr resolvePostgresqlType(std::string_view formatted, const PostgresqlEnums& enums);

} // namespace retort::reflection
