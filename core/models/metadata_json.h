#pragma once

// MetaData as JSON: what the project's own Python hands over, and what tests compare. Format "retort-metadata", version
// 1 (metadata_json.cpp is its description). SQL expressions are the text of one dialect in it, so that reading gives
// text clauses; types are what Python's repr() shows, with the module of their class and their variants.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/dialects/generic/dialect.h"
#include "core/models/json_value.h"
#include "core/schema/metadata.h"

namespace retort::models {

inline constexpr std::int64_t metadataFormatVersion = 1;

// An expression that the dialect cannot write fails with its error.
[[nodiscard]] Result<JsonValue> metadataToJson(const std::vector<schema::MetaData>& metadata,
                                               const dialects::Dialect& dialect);
[[nodiscard]] Result<JsonValue> tableToJson(const schema::Table& table, const dialects::Dialect& dialect);

// A version that is not known, a member that is missing or of the wrong kind, and a type that is not known fail with
// the place in the document ("metadata[0].tables[3].columns[1].type").
[[nodiscard]] Result<std::vector<schema::MetaData>> metadataFromJson(const JsonValue& document);
[[nodiscard]] Result<std::vector<schema::MetaData>> metadataFromText(std::string_view text);

// A type's repr() ("String(length=50)", "ARRAY(Integer())") in the module of its class ("sqlalchemy", "postgresql").
[[nodiscard]] Result<types::TypePtr> typeFromRepr(std::string_view repr, std::string_view module);

} // namespace retort::models
