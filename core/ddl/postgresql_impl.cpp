#include "core/ddl/postgresql_impl.h"

#include <algorithm>
#include <array>

#include "core/operations/visit.h"

namespace retort::ddl {

namespace {

using operations::AlterColumn;

// "SET START WITH 5 SET CYCLE ": the options that differ, by name. A value that the new identity leaves at its default
// is not touched (alembic ddl/impl.py: _compare_identity_default).
std::string changedOptions(const dialects::Dialect& dialect, const schema::Identity& wanted,
                           const schema::Identity& existing)
{
    std::string text;
    if (wanted.always != existing.always)
        text += std::string("SET GENERATED ") + (wanted.always ? "ALWAYS " : "BY DEFAULT ");
    const schema::IdentityOptions& to = wanted.options;
    const schema::IdentityOptions& from = existing.options;
    const auto set = [&](auto member) {
        using Value = std::remove_cvref_t<decltype(to.*member)>;
        if (to.*member == from.*member || to.*member == Value{})
            return;
        schema::IdentityOptions only;
        only.*member = to.*member;
        text += "SET " + dialect.identityOptionsSql(only) + " ";
    };
    using Options = schema::IdentityOptions;
    set(&Options::cache);
    set(&Options::cycle);
    set(&Options::increment);
    set(&Options::maxvalue);
    set(&Options::minvalue);
    set(&Options::nomaxvalue);
    set(&Options::nominvalue);
    set(&Options::start);
    return text;
}

} // namespace

Result<void> PostgresqlImpl::alterColumn(const AlterColumn& alter)
{
    const schema::OptionValue* option = schema::findOption(alter.options, "postgresql_using");
    const bool isGivenUsing = option != nullptr && !std::holds_alternative<std::monostate>(*option);
    if (isGivenUsing && !alter.type)
        return fail(ErrorCode::Compile, "postgresql_using must be used with the type_ parameter");
    AlterColumn rest = alter;
    rest.type = nullptr;
    if (alter.type) {
        std::string usingText;
        if (isGivenUsing) {
            if (const auto* text = std::get_if<std::string>(option))
                usingText = *text;
            else if (const auto* expression = std::get_if<sql::ExpressionPtr>(option)) {
                RETORT_TRY(usingText, dialect().expression(*expression));
            } else
                return fail(ErrorCode::Compile, "postgresql_using must be SQL text");
        }
        RETORT_CHECK(columnTypeUsing(alter, usingText));
    }
    return MigrationImpl::alterColumn(rest);
}

// The blank before USING stays when there is no USING; the offline writer strips it.
Result<void> PostgresqlImpl::columnTypeUsing(const AlterColumn& alter, const std::string& usingText)
{
    RETORT_TRY(const std::string type, dialect().typeSql(alter.type));
    sink().sql(alterColumnPrefix(alter) + " TYPE " + type + " " + (usingText.empty() ? "" : "USING " + usingText));
    return {};
}

// alembic ddl/postgresql.py: visit_identity_column. Not given counts as an identity without options there.
Result<void> PostgresqlImpl::columnIdentity(const AlterColumn& alter)
{
    const auto* wanted = std::get_if<schema::Identity>(&alter.serverDefault);
    if (wanted == nullptr && isDropped(alter.serverDefault)) {
        sink().sql(alterColumnPrefix(alter) + " DROP IDENTITY");
        return {};
    }
    if (wanted == nullptr)
        return fail(
            ErrorCode::Compile,
            "an identity column gets another server default only after its identity was dropped (server_default=None)");
    if (isDropped(alter.existingServerDefault)) { // existing_server_default=None: there is none
        RETORT_TRY(const std::string identity, dialect().identitySql(*wanted));
        sink().sql(alterColumnPrefix(alter) + " ADD " + identity);
        return {};
    }
    if (std::holds_alternative<sql::ExpressionPtr>(alter.existingServerDefault))
        return fail(ErrorCode::Compile, "TypeError: an identity cannot be compared with an existing server default that "
                                        "is an SQL expression");
    const auto* existing = std::get_if<schema::Identity>(&alter.existingServerDefault);
    sink().sql(alterColumnPrefix(alter) + " "
               + changedOptions(dialect(), *wanted, existing != nullptr ? *existing : schema::Identity{}));
    return {};
}

Result<void> PostgresqlImpl::columnComment(const AlterColumn& alter)
{
    const auto* text = std::get_if<std::string>(&alter.comment);
    sink().sql("COMMENT ON COLUMN " + dialect().formatTableDotted(alter.table) + "." + dialect().quote(alter.column)
               + " IS " + (text != nullptr ? dialect().stringLiteral(*text) : "NULL"));
    return {};
}

Result<void> PostgresqlImpl::renameTable(const operations::RenameTable& rename)
{
    sink().sql(alterTable(rename.table) + " RENAME TO " + dialect().quote(rename.newName));
    return {};
}

// alembic ddl/postgresql.py: prep_table_for_batch. Constraint names are unique per schema.
Result<void> PostgresqlImpl::prepareForBatch(const schema::Table& oldTable, const std::set<std::string>& names)
{
    std::vector<schema::Constraint> ordered = oldTable.constraints;
    std::ranges::stable_sort(
        ordered, {}, [](const schema::Constraint& constraint) { return schema::base(constraint).creationOrder; });
    for (const schema::Constraint& constraint : ordered) {
        const std::optional<sql::Identifier>& name = schema::base(constraint).name;
        if (name && names.contains(name->text()))
            RETORT_CHECK(emit(dialect().dropConstraint(constraint, oldTable.name)));
    }
    return {};
}

} // namespace retort::ddl
