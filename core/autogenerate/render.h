#pragma once

// Operations as the Python text of a revision script: alembic autogenerate/render.py (1.13). The text is Alembic's, byte
// for byte, wherever that text says all that the operation holds. Where it does not, what is missing is added behind
// Alembic's own arguments (AlterColumn::newName, if_exists=, the dialect options of keys), and where Alembic writes
// Python that cannot run (JSONB(astext_type=Text()) outside of PostgreSQL, autoincrement=ignore_fk) ours does; so
// evaluating the text gives the operations back. Two things are not in the text, as they are not in Alembic's: whether
// names are quoted by force (quoted_name), and a column's default= on the client.
//
// Errors: Unsupported when something has no Python text (the message says what), Compile and InvalidArgument from the
// dialect's compiler of expressions. Thread-safe: no state between calls.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/autogenerate/operation_group.h"
#include "core/base/error.h"
#include "core/dialects/generic/dialect.h"
#include "core/operations/operation.h"
#include "core/schema/rendered_object.h"
#include "core/types/sql_type.h"

namespace retort::autogenerate {

struct RenderOptions {
    // Expressions (server defaults, conditions, parts of indexes) are compiled for it, with literal values.
    std::string dialect;
    // Those of the connection; the defaults are SQLAlchemy's without one.
    dialects::DialectSettings dialectSettings = {};
    std::string sqlalchemyPrefix = "sa.";
    std::string alembicPrefix = "op.";
    // Before the types of other modules, in place of the module's name (context.configure(user_module_prefix=...)).
    std::optional<std::string> userModulePrefix = {};
    // OperationGroups of a table become batch blocks; those that are asBatch do anyway.
    bool renderAsBatch = false;
    // add_column with the column's ForeignKey objects, primary_key=, unique= and index=, create_table with the table's
    // indexes. Alembic leaves these out, because comparing makes operations of their own of them; what somebody wrote
    // needs them.
    bool wholeColumns = false;
    // deferrable=False. Autogenerate leaves it out as Alembic does: every database takes it for granted.
    bool notDeferrable = true;
    // env.py's render_item; null: it has none.
    schema::RenderItem renderItem = {};
};

struct RenderedBody {
    std::string body;
    std::set<std::string> imports; // "from sqlalchemy.dialects import postgresql"
    // Sentences about what the text leaves out.
    std::vector<std::string> warnings;
};

// alembic autogenerate/render.py: _render_cmd_body. With its two marker comments and "pass" when there is nothing to do;
// every line ends with a newline.
[[nodiscard]] Result<RenderedBody> renderBody(std::span<const OperationGroup> groups, const RenderOptions& options);

// alembic autogenerate/render.py: render_op_text. One statement without a newline at its end.
[[nodiscard]] Result<RenderedBody> renderOperation(const operations::Operation& operation, const RenderOptions& options);

// alembic autogenerate/render.py: _repr_type. "sa.String(length=50)"
[[nodiscard]] Result<RenderedBody> renderType(const types::TypePtr& type, const RenderOptions& options);

// alembic autogenerate/render.py: _indent. A body as ${upgrades} of the template has it: indented by four blanks but for
// its first line, no blanks at the ends of lines.
[[nodiscard]] std::string indentForTemplate(std::string_view body);

} // namespace retort::autogenerate
