#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/schema/metadata.h"

namespace retort::autogenerate {

// sqlalchemy: MetaData.sorted_tables: by name, but what a foreign key refers to first. Where keys form a cycle, those of
// its tables do not count, and a warning says so. Errors: a key that refers to a table that is not there.
[[nodiscard]] Result<std::vector<const schema::Table*>> sortedTables(const schema::MetaData& metadata, std::vector<std::string>& warnings);

} // namespace retort::autogenerate
