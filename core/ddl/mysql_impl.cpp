#include "core/ddl/mysql_impl.h"

namespace retort::ddl {

namespace {

using operations::AlterColumn;

std::unexpected<Error> notIndividually()
{
    return fail(ErrorCode::Compile, "Individual alter column constructs not supported by MySQL");
}

bool autoincrements(const AlterColumn& alter)
{
    // Python asks for the truth of True, False or "auto".
    const std::optional<schema::Autoincrement> wanted =
        alter.autoincrement ? alter.autoincrement : alter.existingAutoincrement;
    return wanted && *wanted != schema::Autoincrement::No;
}

} // namespace

// alembic ddl/mysql.py: MySQLImpl.alter_column
Result<void> MysqlImpl::alterColumn(const AlterColumn& alter)
{
    if (isIdentity(alter) || isComputed(alter)) {
        // The generic rule is asked only for its refusals.
        AlterColumn parts = alter;
        parts.newName.reset();
        parts.comment = operations::NotGiven{};
        parts.autoincrement.reset();
        parts.existingAutoincrement.reset();
        RETORT_CHECK(MigrationImpl::alterColumn(parts));
    }
    const types::TypePtr& type = alter.type ? alter.type : alter.existingType;
    const bool functionalDefault = type && !alter.typeIsClass && affinityOf(type) == "DateTime" && !isDropped(alter.serverDefault);
    const bool commentGiven = !std::holds_alternative<operations::NotGiven>(alter.comment);
    const std::string start = alterTable(alter.table);
    if (alter.newName || functionalDefault) {
        RETORT_TRY(const std::string specified, specification(alter));
        const sql::Identifier& name = alter.newName ? *alter.newName : alter.column;
        sink().sql(start + " CHANGE " + dialect().quote(alter.column) + " " + dialect().quote(name) + " " + specified);
    } else if (alter.nullable || alter.type || alter.autoincrement || commentGiven) {
        RETORT_TRY(const std::string specified, specification(alter));
        sink().sql(start + " MODIFY " + dialect().quote(alter.column) + " " + specified);
    } else if (isGiven(alter.serverDefault)) {
        RETORT_TRY(const std::string clause, defaultClause(alter.serverDefault));
        sink().sql(alterColumnPrefix(alter) + " " + clause);
    }
    return {};
}

// alembic ddl/mysql.py: _mysql_colspec. What is not changed is repeated from the existing_ arguments.
Result<std::string> MysqlImpl::specification(const AlterColumn& alter) const
{
    const types::TypePtr& type = alter.type ? alter.type : alter.existingType;
    if (!type)
        return fail(ErrorCode::Compile, "All MySQL CHANGE/MODIFY COLUMN operations require the existing type.");
    RETORT_TRY(std::string text, dialect().typeSql(type));
    text += alter.nullable.value_or(alter.existingNullable.value_or(true)) ? " NULL" : " NOT NULL";
    if (autoincrements(alter))
        text += " AUTO_INCREMENT";
    const operations::DefaultChange& change =
        isGiven(alter.serverDefault) ? alter.serverDefault : alter.existingServerDefault;
    if (isGiven(change) && !isDropped(change)) {
        RETORT_TRY(const std::string value, defaultText(change));
        text += " DEFAULT " + value;
    }
    const auto* comment = std::get_if<std::string>(&alter.comment);
    if (comment == nullptr && std::holds_alternative<operations::NotGiven>(alter.comment) && alter.existingComment)
        comment = &*alter.existingComment;
    if (comment != nullptr && !comment->empty())
        text += " COMMENT " + dialect().stringLiteral(*comment);
    return text;
}

Result<void> MysqlImpl::columnNullable(const AlterColumn&)
{
    return notIndividually();
}

Result<void> MysqlImpl::columnType(const AlterColumn&)
{
    return notIndividually();
}

Result<void> MysqlImpl::dropConstraint(const DropConstraintStep& step)
{
    if (step.typeBound)
        return {};
    if (step.kind == operations::ConstraintKind::Unspecified)
        return fail(ErrorCode::Compile, "No generic 'DROP CONSTRAINT' in MySQL - please specify constraint type");
    return MigrationImpl::dropConstraint(step);
}

} // namespace retort::ddl
