#pragma once

#include <optional>
#include <string>

#include "core/sql/value.h"
#include "core/types/sql_type.h"

namespace retort::dialects {

// The text that SQLAlchemy stores for a date, time or datetime; type may be one of sqlite's own classes with a
// storage_format. nullopt: the value is not one the type takes.
[[nodiscard]] std::optional<std::string> storedText(const sql::Value& value, const types::SqlType& type);

// sqlalchemy dialects/sqlite/base.py: _DateTimeMixin.format_is_text_affinity
[[nodiscard]] bool hasTextAffinity(const types::SqlType& type);

} // namespace retort::dialects
