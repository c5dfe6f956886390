#pragma once

#include <map>
#include <string>

#include "core/base/error.h"
#include "core/schema/table.h"

namespace retort::schema {

// MetaData(naming_convention=...): templates by key "ix", "uq", "ck", "fk", "pk". The default has only
// "ix": "ix_%(column_0_label)s", like SQLAlchemy.
struct NamingConvention {
    std::map<std::string, std::string> templates = {{"ix", "ix_%(column_0_label)s"}};
};

// sqlalchemy sql/naming.py: _constraint_name_for_table. The name a constraint or index of this table gets: its own, or
// the convention's (then marked conventional()), or none. Fails as SQLAlchemy does (missing %(constraint_name)s,
// unknown tokens).
[[nodiscard]] Result<std::optional<Identifier>> constraintName(const Constraint& constraint, const Table& table, const NamingConvention& convention);
[[nodiscard]] Result<std::optional<Identifier>> indexName(const Index& index, const Table& table, const NamingConvention& convention);

// Every constraint and index named by the convention, in place.
[[nodiscard]] Result<Table> withConventionalNames(Table table, const NamingConvention& convention);

} // namespace retort::schema
