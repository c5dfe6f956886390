#pragma once

// Python values to the core's values and back: names, SQL values, lists.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bindings/script_run.h"
#include "core/sql/identifier.h"
#include "core/sql/value.h"
#include "core/types/sql_type.h"

namespace retort::bindings {

// A str that is a name with a will of its own: sa.quoted_name(text, quote) or, conventional, op.f(text).
[[nodiscard]] py::Value makeQuotedName(ScriptRun& run, std::string text, std::optional<bool> quote, bool conventional);
// The classes quoted_name and conv.
[[nodiscard]] py::TypePtr quotedNameClass(ScriptRun& run, bool conventional);

// The name in a str, quoted_name or conv; nothing when the value is no str.
[[nodiscard]] std::optional<sql::Identifier> identifierOf(const py::Value& value);
// A str; else a TypeError that names the argument.
[[nodiscard]] py::EvalResult<sql::Identifier> requireIdentifier(const py::Value& value, std::string_view function,
                                                                std::string_view argument);
[[nodiscard]] py::EvalResult<std::optional<sql::Identifier>>
identifierOrNone(const py::Value& value, std::string_view function, std::string_view argument);
// An iterable of names; a str is iterated by characters, as Alembic has it. Columns count by their names.
[[nodiscard]] py::EvalResult<std::vector<sql::Identifier>>
identifierList(ScriptRun& run, const py::Value& value, std::string_view function, std::string_view argument);

// A value as SQL will see it; nothing when it has no SQL value of its own (a function, a set ...). type decides what an
// enumeration's member is (its name for Enum) and may be null.
[[nodiscard]] py::EvalResult<std::optional<sql::Value>> sqlValue(ScriptRun& run, const py::Value& value,
                                                                 const types::TypePtr& type);

// sa.JSON.NULL: the JSON value null, where None may be SQL's NULL.
[[nodiscard]] py::Value makeJsonNull();
[[nodiscard]] bool isJsonNull(const py::Value& value);

// What counts where SQLAlchemy only asks whether something is true: Alembic writes deferrable='True'. Nothing for None.
[[nodiscard]] py::EvalResult<std::optional<bool>> truthOrNone(ScriptRun& run, const py::Value& value);

// What repr() shows in messages; never fails.
[[nodiscard]] std::string reprOf(ScriptRun& run, const py::Value& value);

} // namespace retort::bindings
