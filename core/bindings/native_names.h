#pragma once

// The functions of sqlalchemy that scripts call: text(), and_(), select() ... One row each in the tables of
// element_functions.cpp, statement_functions.cpp and ddl_constructs.cpp.

#include <optional>
#include <span>
#include <string_view>

#include "core/bindings/schema_names.h"

namespace retort::bindings {

struct FunctionRow {
    std::string_view name;
    std::string_view signature;
    Constructor body;
};

[[nodiscard]] std::span<const FunctionRow> elementFunctions();
[[nodiscard]] std::span<const FunctionRow> statementFunctions();
[[nodiscard]] std::span<const FunctionRow> ddlConstructs();

// A name of the sqlalchemy namespace that all its modules share (sqlalchemy, sqlalchemy.sql, .schema, .types ...):
// classes, types and functions.
[[nodiscard]] std::optional<py::Value> findSqlalchemyName(ScriptRun& run, std::string_view name);

} // namespace retort::bindings
