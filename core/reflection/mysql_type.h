#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/types/sql_type.h"

namespace retort::reflection {

// sqlalchemy dialects/mysql/reflection.py: _parse_column. columnType is COLUMN_TYPE of information_schema: "int(11)
// unsigned", "varchar(20)", "enum('a','b')". charset and collation: where they are not the table's own. NullType for what
// is none of SQLAlchemy's types.
[[nodiscard]] types::TypePtr resolveMysqlType(std::string_view columnType, const std::optional<std::string>& charset,
                                              const std::optional<std::string>& collation);

} // namespace retort::reflection
