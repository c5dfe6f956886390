#include "core/ddl/sqlite_impl.h"

#include <algorithm>
#include <variant>

namespace retort::ddl {

namespace {

constexpr std::string_view useBatchMode = "Please refer to the batch mode feature which allows for "
                                          "SQLite migrations using a copy-and-move strategy.";

std::unexpected<Error> noAlter()
{
    return fail(ErrorCode::Compile,
                "No support for ALTER of constraints in SQLite dialect. " + std::string(useBatchMode));
}

bool isTypeBound(const schema::Constraint& constraint)
{
    const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
    return check != nullptr && check->typeBound;
}

bool wraps(std::string_view text, char open, char close)
{
    return text.size() >= 3 && text.front() == open && text.back() == close && !text.contains('\n');
}

// alembic ddl/sqlite.py: _guess_if_default_is_unparenthesized_sql_expr
bool needsParentheses(std::string_view text)
{
    if (text.empty())
        return false;
    if (text.size() == 1 && (text.front() == '.' || (text.front() >= '0' && text.front() <= '9')))
        return false;
    return !wraps(text, '\'', '\'') && !wraps(text, '(', ')');
}

// Adding this column needs a new table: its default is an expression, or it is a stored generated column.
bool needsNewTable(const schema::Column& column)
{
    if (column.computed)
        return column.computed->persisted.value_or(false);
    return std::holds_alternative<sql::ExpressionPtr>(column.serverDefault);
}

} // namespace

Result<void> SqliteImpl::addConstraint(const AddConstraintStep& step)
{
    if (!isTypeBound(step.constraint))
        return noAlter();
    if (dialect().createsConstraint(step.constraint))
        sink().warn("Skipping unsupported ALTER for creation of implicit constraint. " + std::string(useBatchMode));
    return {};
}

Result<void> SqliteImpl::dropConstraint(const DropConstraintStep& step)
{
    if (!step.typeBound)
        return noAlter();
    return {};
}

Result<void> SqliteImpl::renameTable(const operations::RenameTable& rename)
{
    sink().sql(alterTable(rename.table) + " RENAME TO " + dialect().quote(rename.newName));
    return {};
}

// SQLite has no comments; Alembic sends it the generic statement all the same.
Result<void> SqliteImpl::tableComment(const TableCommentStep& step)
{
    sink().warn("SQLite has no comments on tables and refuses this statement");
    sink().sql("COMMENT ON TABLE " + dialect().formatTable(step.table) + " IS "
               + (step.comment ? dialect().stringLiteral(*step.comment) : "NULL"));
    return {};
}

bool SqliteImpl::requiresRecreate(const std::vector<Step>& steps) const
{
    return std::ranges::any_of(steps, [](const Step& step) {
        if (const auto* add = std::get_if<AddColumnStep>(&step))
            return needsNewTable(add->table.columns.front());
        return !std::holds_alternative<CreateIndexStep>(step) && !std::holds_alternative<DropIndexStep>(step);
    });
}

bool SqliteImpl::castsInBatch(const types::TypePtr& from, const types::TypePtr& to) const
{
    return MigrationImpl::castsInBatch(from, to) && !to->isA("JSON");
}

void SqliteImpl::adjustReflected(schema::Column& column) const
{
    const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault);
    const auto* text = expression != nullptr ? std::get_if<sql::TextClause>(&(*expression)->node) : nullptr;
    if (text != nullptr && needsParentheses(text->text))
        column.serverDefault = sql::makeExpression(sql::TextClause{"(" + text->text + ")", text->binds});
}

} // namespace retort::ddl
