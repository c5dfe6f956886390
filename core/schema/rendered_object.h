#pragma once

// What render_item of env.py is asked when a part of a schema is about to be written as Python, and what it answers (alembic
// autogenerate/render.py: _user_defined_render).

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/error.h"
#include "core/schema/table.h"
#include "core/types/sql_type.h"

namespace retort::schema {

// sqlalchemy's DefaultClause: a text, or an SQL expression.
struct DefaultClause {
    std::variant<std::string, sql::ExpressionPtr> arg;
};
// Valid for the time of the question.
using RenderedObject = std::variant<types::TypePtr, const Column*, const Constraint*, const Computed*, const Identity*, DefaultClause>;

struct OwnText {
    std::optional<std::string> text; // nothing: None, which leaves the object out where it can be left out
    std::set<std::string> imports;   // lines for the script
};
// kind: "type", "column", "server_default", "primary_key", "foreign_key", "unique", "check". table: which the operation is about
// that is being written; without a name where it is about none. Nothing: the object is written as it would be without (False).
using RenderItem = std::function<Result<std::optional<OwnText>>(std::string_view kind, const RenderedObject& object, const sql::QualifiedName& table)>;

} // namespace retort::schema
