// op.create_primary_key, create_foreign_key, create_unique_constraint, create_check_constraint,
// create_exclude_constraint and drop_constraint (alembic operations/ops.py, operations/schemaobj.py).

#include <array>

#include "core/bindings/dialect_arguments.h"
#include "core/bindings/op_directives.h"
#include "core/bindings/schema_names.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;
using Keywords = std::vector<std::pair<std::string, py::Value>>;

py::EvalResult<void> applyName(ScriptRun& run, schema::ConstraintBase& constraint, const py::BoundArguments& arguments)
{
    constraint.creationOrder = run.nextCreationOrder();
    RETORT_TRY(constraint.name,
               identifierOrNone(arguments["constraint_name"], arguments.function(), "constraint_name"));
    return {};
}

// deferrable, initially and comment come among the keywords that are handed to the constraint's constructor.
py::EvalResult<void> applyKeywords(ScriptRun& run, schema::ConstraintBase& constraint, std::string_view construct,
                                   const Keywords& keywords)
{
    Keywords own;
    for (const auto& [name, value] : keywords) {
        if (name == "deferrable") {
            RETORT_TRY(constraint.deferrable, truthOrNone(run, value));
        } else if (name == "initially" && value.isStr()) {
            constraint.initially = *value.str();
        } else if (name == "comment" && value.isStr()) {
            constraint.comment = *value.str();
        } else if (name != "info" && name != "initially" && name != "comment" && name != "use_alter"
                   && name != "link_to_name" && name != "schema") {
            own.emplace_back(name, value);
        }
    }
    RETORT_TRY(constraint.dialectOptions, dialectOptions(run, construct, own));
    return {};
}

Result finish(py::CallContext& context, OpTarget& target, sql::QualifiedName table, schema::Constraint constraint)
{
    RETORT_CHECK(target.add(context, operations::CreateConstraint{.table = std::move(table), .constraint = std::move(constraint)}));
    return py::Value();
}

Result createPrimaryKey(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    schema::PrimaryKeyConstraint constraint;
    RETORT_TRY(sql::QualifiedName table, target.table(arguments));
    RETORT_CHECK(applyName(target.run(), constraint, arguments));
    RETORT_TRY(constraint.columns, identifierList(target.run(), arguments["columns"], "create_primary_key", "columns"));
    return finish(context, target, std::move(table), std::move(constraint));
}

Result createUnique(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    schema::UniqueConstraint constraint;
    RETORT_TRY(sql::QualifiedName table, target.table(arguments));
    RETORT_CHECK(applyName(target.run(), constraint, arguments));
    RETORT_TRY(constraint.columns,
               identifierList(target.run(), arguments["columns"], "create_unique_constraint", "columns"));
    RETORT_CHECK(applyKeywords(target.run(), constraint, "UniqueConstraint", arguments.extra()));
    return finish(context, target, std::move(table), std::move(constraint));
}

Result createCheck(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    schema::CheckConstraint constraint;
    RETORT_TRY(sql::QualifiedName table, target.table(arguments));
    RETORT_CHECK(applyName(target.run(), constraint, arguments));
    RETORT_TRY(constraint.sqltext, ddlExpression(target.run(), arguments["condition"]));
    RETORT_CHECK(applyKeywords(target.run(), constraint, "CheckConstraint", arguments.extra()));
    return finish(context, target, std::move(table), std::move(constraint));
}

Result createForeignKey(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    schema::ForeignKeyConstraint constraint;
    RETORT_TRY(sql::QualifiedName table, target.table(arguments, "source_table", "source_schema"));
    RETORT_CHECK(applyName(target.run(), constraint, arguments));
    RETORT_TRY(constraint.columns,
               identifierList(target.run(), arguments["local_cols"], "create_foreign_key", "local_cols"));
    RETORT_TRY(constraint.referredTable.name,
               requireIdentifier(arguments["referent_table"], "create_foreign_key", "referent_table"));
    RETORT_TRY(constraint.referredTable.schema,
               identifierOrNone(arguments["referent_schema"], "create_foreign_key", "referent_schema"));
    RETORT_TRY(constraint.referredColumns,
               identifierList(target.run(), arguments["remote_cols"], "create_foreign_key", "remote_cols"));
    RETORT_TRY(constraint.onupdate, arguments.textOrNone("onupdate"));
    RETORT_TRY(constraint.ondelete, arguments.textOrNone("ondelete"));
    RETORT_TRY(constraint.match, arguments.textOrNone("match"));
    RETORT_CHECK(applyKeywords(target.run(), constraint, "ForeignKeyConstraint", arguments.extra()));
    for (const auto& [name, value] : arguments.extra()) {
        if (name == "use_alter") {
            RETORT_TRY(constraint.useAlter, py::truth(target.run().interpreter(), value));
        }
    }
    RETORT_TRY(constraint.deferrable, arguments.flagOrNone("deferrable"));
    RETORT_TRY(constraint.initially, arguments.textOrNone("initially"));
    return finish(context, target, std::move(table), std::move(constraint));
}

Result createExclude(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::QualifiedName table, target.table(arguments));
    RETORT_TRY(schema::ExcludeConstraint constraint, excludeConstraintFrom(target.run(), arguments));
    RETORT_TRY(constraint.name,
               identifierOrNone(arguments["constraint_name"], "create_exclude_constraint", "constraint_name"));
    return finish(context, target, std::move(table), std::move(constraint));
}

struct KindName {
    std::string_view name;
    operations::ConstraintKind kind;
};

constexpr auto kindNames = std::to_array<KindName>({
    {"check", operations::ConstraintKind::Check},
    {"foreignkey", operations::ConstraintKind::ForeignKey},
    {"primary", operations::ConstraintKind::Primary},
    {"unique", operations::ConstraintKind::Unique},
});

// alembic schemaobj.py: generic_constraint
py::EvalResult<operations::ConstraintKind> constraintKind(const py::Value& value)
{
    if (value.isNone())
        return operations::ConstraintKind::Unspecified;
    const std::string* text = value.str();
    for (const KindName& row : kindNames) {
        if (text && *text == row.name)
            return row.kind;
    }
    return py::typeError("'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None");
}

Result dropConstraint(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::DropConstraint drop;
    RETORT_TRY(drop.table, target.table(arguments));
    RETORT_TRY(drop.name, identifierOrNone(arguments["constraint_name"], "drop_constraint", "constraint_name"));
    RETORT_TRY(drop.kind, constraintKind(arguments["type_"]));
    RETORT_TRY(drop.ifExists, arguments.flag("if_exists"));
    RETORT_CHECK(target.add(context, std::move(drop)));
    return py::Value();
}

constexpr auto directives = std::to_array<Directive>({
    {"create_primary_key", "constraint_name, table_name, columns, *, schema=None", "constraint_name, columns",
     &createPrimaryKey},
    {"create_unique_constraint", "constraint_name, table_name, columns, *, schema=None, **kw",
     "constraint_name, columns, **kw", &createUnique},
    {"create_check_constraint", "constraint_name, table_name, condition, *, schema=None, **kw",
     "constraint_name, condition, **kw", &createCheck},
    {"create_foreign_key",
     "constraint_name, source_table, referent_table, local_cols, remote_cols, *, onupdate=None, ondelete=None, "
     "deferrable=None, initially=None, "
     "match=None, source_schema=None, referent_schema=None, **dialect_kw",
     "constraint_name, referent_table, local_cols, remote_cols, *, referent_schema=None, onupdate=None, ondelete=None, "
     "deferrable=None, "
     "initially=None, match=None, **dialect_kw",
     &createForeignKey},
    {"create_exclude_constraint",
     "constraint_name, table_name, *elements, name=None, schema=None, deferrable=None, initially=None, using='gist', "
     "where=None, ops=None, **kw",
     "constraint_name, *elements, name=None, deferrable=None, initially=None, using='gist', where=None, ops=None, **kw",
     &createExclude},
    {"drop_constraint", "constraint_name, table_name, type_=None, *, schema=None, if_exists=None",
     "constraint_name, type_=None, *, if_exists=None", &dropConstraint},
});

} // namespace

std::span<const Directive> constraintDirectives()
{
    return directives;
}

} // namespace retort::bindings
