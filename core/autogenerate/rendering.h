#pragma once

// What the parts of the renderer share; not for anybody else. One Rendering serves one call of render.h.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/autogenerate/render.h"
#include "core/base/error.h"
#include "core/dialects/generic/dialect.h"
#include "core/operations/operation.h"
#include "core/python/printer/call.h"
#include "core/python/printer/literals.h"

namespace retort::autogenerate {

namespace printer = python::printer;
using Text = Result<std::string>;

// alembic autogenerate/api.py: AutogenContext, as far as rendering reads and fills it.
struct Rendering {
    const dialects::Dialect& dialect;
    const RenderOptions& options;
    bool inBatch = false;
    sql::QualifiedName table = {}; // that columns and constraints are written for
    std::set<std::string> imports = {};
    std::vector<std::string> warnings = {};

    // What render_item makes of an object; nothing: it leaves that to us.
    [[nodiscard]] Result<std::optional<schema::OwnText>> own(std::string_view kind, const schema::RenderedObject& object);
    // "op." or "batch_op."
    [[nodiscard]] std::string operationPrefix() const { return inBatch ? "batch_op." : options.alembicPrefix; }
    [[nodiscard]] std::string sa(std::string_view name) const { return options.sqlalchemyPrefix + std::string(name); }
    // "postgresql.", and the import for it.
    [[nodiscard]] std::string dialectPrefix(std::string_view module);
    [[nodiscard]] printer::Call directive(std::string_view name) const
    {
        return printer::Call(operationPrefix() + std::string(name));
    }
};

// Lines as mako's PythonPrinter gets them: only the first line of a statement is indented.
using Lines = std::vector<std::string>;

// --- render_body.cpp
[[nodiscard]] Result<Lines> renderLines(Rendering& rendering, const operations::Operation& operation);
[[nodiscard]] Lines indented(Lines lines);

// --- render_names.cpp: names, options, values
// repr() of a name; conventional ones as op.f('x'), none as None (_render_gen_name).
[[nodiscard]] std::string nameText(const Rendering& rendering, const std::optional<sql::Identifier>& name);
[[nodiscard]] std::string identifierText(const sql::Identifier& name); // _ident
[[nodiscard]] std::string identifierList(const std::vector<sql::Identifier>& names);
[[nodiscard]] std::string optionalText(const std::optional<std::string>& text); // 'x' or None
[[nodiscard]] std::string optionalName(const std::optional<sql::Identifier>& name);
void addSchema(printer::Call& call, const std::optional<sql::Identifier>& schema, std::string_view keyword = "schema");
[[nodiscard]] std::string autoincrementText(schema::Autoincrement autoincrement);
// A dialect keyword argument's value (_render_potential_expr).
[[nodiscard]] Text optionText(Rendering& rendering, const schema::OptionValue& value);
[[nodiscard]] Result<void> addOptions(Rendering& rendering, printer::Call& call, const schema::DialectOptions& options);
// A value of a row; may need an import.
[[nodiscard]] Text valueText(Rendering& rendering, const sql::Value& value);

// --- render_expressions.cpp
enum class Place { Plain, ServerDefault, Index };
// The SQL of an expression (impl.render_ddl_sql_expr).
[[nodiscard]] Text expressionSql(Rendering& rendering, const sql::ExpressionPtr& expression, Place place = Place::Plain);
// sa.text('...')
[[nodiscard]] Text expressionText(Rendering& rendering, const sql::ExpressionPtr& expression, Place place = Place::Plain);
// _render_server_default; empty: render_item leaves it out.
[[nodiscard]] Text serverDefaultText(Rendering& rendering, const sql::ExpressionPtr& expression);
[[nodiscard]] Text serverDefaultText(Rendering& rendering, const std::string& literal);
[[nodiscard]] std::string fetchedValueText(const Rendering& rendering);
[[nodiscard]] Text computedText(Rendering& rendering, const schema::Computed& computed);
[[nodiscard]] Text identityText(Rendering& rendering, const schema::Identity& identity);
[[nodiscard]] Text sequenceText(Rendering& rendering, const schema::Sequence& sequence);
// The given change of a default; nothing when there is none to write.
[[nodiscard]] Text defaultChangeText(Rendering& rendering, const operations::DefaultChange& change);
// Whether existing_server_default has something to say: given, not None and not empty.
[[nodiscard]] bool saysSomething(const operations::DefaultChange& change);

// --- render_types.cpp
[[nodiscard]] Text typeText(Rendering& rendering, const types::TypePtr& type);
// The class instead of an object of it: sa.DateTime.
[[nodiscard]] Text typeClassText(Rendering& rendering, const types::TypePtr& type);

// --- render_columns.cpp
[[nodiscard]] Text columnText(Rendering& rendering, const schema::Column& column, bool whole);
[[nodiscard]] Text addColumnText(Rendering& rendering, const operations::AddColumn& add);
[[nodiscard]] Text dropColumnText(Rendering& rendering, const operations::DropColumn& drop);
[[nodiscard]] Text alterColumnText(Rendering& rendering, const operations::AlterColumn& alter);

// --- render_constraints.cpp
// As an argument of create_table(); nothing for those that a type or an empty key makes by itself.
[[nodiscard]] Result<std::optional<std::string>> constraintText(Rendering& rendering, const schema::Constraint& constraint);
[[nodiscard]] Text foreignKeyText(Rendering& rendering, const schema::ColumnForeignKey& key);
[[nodiscard]] Text createConstraintText(Rendering& rendering, const operations::CreateConstraint& create);
[[nodiscard]] Text dropConstraintText(Rendering& rendering, const operations::DropConstraint& drop);

// --- render_indexes.cpp
[[nodiscard]] Text createIndexText(Rendering& rendering, const operations::CreateIndex& create);
[[nodiscard]] Text dropIndexText(Rendering& rendering, const operations::DropIndex& drop);
[[nodiscard]] Text indexText(Rendering& rendering, const schema::Index& index); // sa.Index(...)

// --- render_tables.cpp
[[nodiscard]] Text createTableText(Rendering& rendering, const operations::CreateTable& create);
[[nodiscard]] Text dropTableText(Rendering& rendering, const operations::DropTable& drop);
[[nodiscard]] Text renameTableText(Rendering& rendering, const operations::RenameTable& rename);
[[nodiscard]] Text createTableCommentText(Rendering& rendering, const operations::CreateTableComment& comment);
[[nodiscard]] Text dropTableCommentText(Rendering& rendering, const operations::DropTableComment& comment);
[[nodiscard]] Text tableText(Rendering& rendering, const schema::Table& table); // sa.Table(...), for copy_from=

// --- render_data.cpp
[[nodiscard]] Text executeText(Rendering& rendering, const operations::Execute& execute);
[[nodiscard]] Text bulkInsertText(Rendering& rendering, const operations::BulkInsert& insert);
[[nodiscard]] Text namedTypeText(Rendering& rendering, const types::TypePtr& type, std::string_view method, bool checkFirst);

// --- render_batch.cpp
[[nodiscard]] Text batchHeader(Rendering& rendering, const operations::BatchAlterTable& batch);

} // namespace retort::autogenerate
