// op.create_index and drop_index (alembic operations/ops.py).

#include <array>

#include "core/bindings/dialect_arguments.h"
#include "core/bindings/op_directives.h"
#include "core/bindings/schema_names.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;
using Keywords = std::vector<std::pair<std::string, py::Value>>;

// Index(quote=..., info=...) may stand among the dialect's keywords. batch_op has its own arguments there, too.
std::optional<py::Value> takeKeyword(Keywords& keywords, std::string_view name)
{
    for (auto keyword = keywords.begin(); keyword != keywords.end(); ++keyword) {
        if (keyword->first != name)
            continue;
        py::Value value = keyword->second;
        keywords.erase(keyword);
        return value;
    }
    return std::nullopt;
}

Result createIndex(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::CreateIndex create;
    RETORT_TRY(create.table, target.table(arguments));
    RETORT_TRY(create.index.name, identifierOrNone(arguments["index_name"], "create_index", "index_name"));
    RETORT_TRY(const std::vector<py::Value> columns, py::toVector(target.run().interpreter(), arguments["columns"]));
    for (const py::Value& column : columns) {
        RETORT_TRY(sql::ExpressionPtr expression, indexExpression(target.run(), column));
        create.index.expressions.push_back(std::move(expression));
    }
    RETORT_TRY(const std::optional<bool> unique, arguments.flagOrNone("unique"));
    create.index.unique = unique.value_or(false);
    RETORT_TRY(create.ifNotExists, arguments.flagOrNone("if_not_exists"));
    Keywords keywords = arguments.extra();
    (void)takeKeyword(keywords, "info");
    if (const std::optional<py::Value> quote = takeKeyword(keywords, "quote");
        quote && quote->isBool() && create.index.name)
        create.index.name =
            sql::Identifier(create.index.name->text(), quote->boolean(), create.index.name->conventional());
    RETORT_TRY(create.index.dialectOptions, dialectOptions(target.run(), "Index", keywords));
    RETORT_CHECK(target.add(context, std::move(create)));
    return py::Value();
}

Result dropIndex(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    operations::DropIndex drop;
    RETORT_TRY(drop.name, identifierOrNone(arguments["index_name"], "drop_index", "index_name"));
    if (target.isBatch()) {
        drop.table = target.batchTable();
        drop.schema = drop.table->schema;
    } else {
        RETORT_TRY(drop.schema, identifierOrNone(arguments["schema"], "drop_index", "schema"));
        RETORT_TRY(std::optional<sql::Identifier> table,
                   identifierOrNone(arguments["table_name"], "drop_index", "table_name"));
        if (table)
            drop.table = qualifiedName(std::move(*table), drop.schema);
    }
    RETORT_TRY(drop.ifExists, arguments.flagOrNone("if_exists"));
    Keywords keywords = arguments.extra();
    for (const std::string_view own : {"info", "quote", "unique"})
        (void)takeKeyword(keywords, own);
    RETORT_TRY(drop.dialectOptions, dialectOptions(target.run(), "Index", keywords));
    RETORT_CHECK(target.add(context, std::move(drop)));
    return py::Value();
}

constexpr auto directives = std::to_array<Directive>({
    {"create_index", "index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw",
     "index_name, columns, *, unique=False, if_not_exists=None, **kw", &createIndex},
    {"drop_index", "index_name, table_name=None, *, schema=None, if_exists=None, **kw",
     "index_name, *, if_exists=None, **kw", &dropIndex},
});

} // namespace

std::span<const Directive> indexDirectives()
{
    return directives;
}

} // namespace retort::bindings
