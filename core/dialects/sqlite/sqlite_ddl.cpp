#include "core/dialects/sqlite/sqlite_ddl.h"

#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/generic/options.h"

namespace retort::dialects {

namespace {

std::string onConflict(const std::optional<std::string>& clause)
{
    return clause ? " ON CONFLICT " + *clause : std::string();
}

// sqlite_autoincrement=True needs the key inline in the column, and then there is no PRIMARY KEY constraint.
bool hasInlineKey(const schema::Column& column, const schema::Table& table)
{
    return isSet(table.dialectOptions, "sqlite_autoincrement") && column.type && column.type->affinity() == "Integer"
           && !table.hasForeignKey(column.name.text());
}

// The option of the constraint, else that of its only column.
std::optional<std::string> conflictOf(const schema::ConstraintBase& constraint,
                                      const std::vector<sql::Identifier>& columns, const schema::Table& table,
                                      std::string_view columnOption)
{
    if (auto own = textOption(constraint.dialectOptions, "sqlite_on_conflict"))
        return own;
    const schema::Column* column = columns.size() == 1 ? table.findColumn(columns.front().text()) : nullptr;
    return column ? textOption(column->dialectOptions, columnOption) : std::nullopt;
}

} // namespace

DdlCompiler::Text SqliteDdlCompiler::columnSpecification(const schema::Column& column, const schema::Table& table) const
{
    RETORT_TRY(const std::string type, dialect().typeSql(column.type));
    std::string text = dialect().quote(column.name) + " " + type;
    RETORT_TRY(const std::optional<std::string> defaultText, defaultSql(column.serverDefault));
    if (defaultText)
        text += " DEFAULT " + (needsDefaultParentheses(*defaultText) ? "(" + *defaultText + ")" : *defaultText);
    if (!column.effectivelyNullable())
        text += " NOT NULL" + onConflict(textOption(column.dialectOptions, "sqlite_on_conflict_not_null"));
    if (column.primaryKey) {
        const schema::PrimaryKeyConstraint* key = table.primaryKey();
        const bool alone = key && key->columns.size() == 1;
        if (column.autoincrement == schema::Autoincrement::Yes && !alone)
            return fail(ErrorCode::Compile, "SQLite does not support autoincrement for composite primary keys");
        if (alone && hasInlineKey(column, table))
            text += " PRIMARY KEY" + onConflict(textOption(column.dialectOptions, "sqlite_on_conflict_primary_key"))
                    + " AUTOINCREMENT";
    }
    if (column.computed) {
        RETORT_TRY(const std::string computed, computedSql(*column.computed));
        text += " " + computed;
    }
    return text;
}

DdlCompiler::OptionalText SqliteDdlCompiler::primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                                        const schema::Table& table) const
{
    if (constraint.columns.size() == 1) {
        const schema::Column* column = table.findColumn(constraint.columns.front().text());
        if (column && column->primaryKey && hasInlineKey(*column, table))
            return std::nullopt;
    }
    RETORT_TRY(std::optional<std::string> text, DdlCompiler::primaryKey(constraint, table));
    return *text + onConflict(conflictOf(constraint, constraint.columns, table, "sqlite_on_conflict_primary_key"));
}

DdlCompiler::OptionalText SqliteDdlCompiler::unique(const schema::UniqueConstraint& constraint,
                                                    const schema::Table& table) const
{
    RETORT_TRY(std::optional<std::string> text, DdlCompiler::unique(constraint, table));
    return *text + onConflict(conflictOf(constraint, constraint.columns, table, "sqlite_on_conflict_unique"));
}

DdlCompiler::OptionalText SqliteDdlCompiler::check(const schema::CheckConstraint& constraint,
                                                   const schema::Table& table) const
{
    RETORT_TRY(std::optional<std::string> text, DdlCompiler::check(constraint, table));
    return *text + onConflict(textOption(constraint.dialectOptions, "sqlite_on_conflict"));
}

DdlCompiler::OptionalText SqliteDdlCompiler::columnCheck(const schema::CheckConstraint& constraint,
                                                         const schema::Table& table) const
{
    if (textOption(constraint.dialectOptions, "sqlite_on_conflict"))
        return fail(ErrorCode::Compile, "SQLite does not support on conflict clause for column check constraint");
    return DdlCompiler::columnCheck(constraint, table);
}

DdlCompiler::OptionalText SqliteDdlCompiler::foreignKey(const schema::ForeignKeyConstraint& constraint,
                                                        const schema::Table& table) const
{
    // SQLite has no foreign keys between attached databases.
    if (constraint.referredTable.schema != table.name.schema)
        return std::nullopt;
    return DdlCompiler::foreignKey(constraint, table);
}

std::string SqliteDdlCompiler::remoteTable(const sql::QualifiedName& table) const
{
    return dialect().quote(table.name);
}

DdlCompiler::Text SqliteDdlCompiler::createIndex(const schema::Index& index, const schema::Table& table,
                                                 CreateIndexOptions options) const
{
    RETORT_TRY(const std::string name, indexName(index, table.name.schema, "CREATE INDEX"));
    RETORT_TRY(const std::string columns, indexColumns(index));
    std::string text = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX "
                       + (options.ifNotExists ? "IF NOT EXISTS " : "") + name + " ON "
                       + dialect().quote(table.name.name) + " (" + columns + ")";
    const schema::OptionValue* given = schema::findOption(index.dialectOptions, "sqlite_where");
    if (given && std::holds_alternative<std::string>(*given))
        return fail(ErrorCode::Compile, "sqlite_where must be an SQL expression such as text(\"...\"), not a string");
    if (const sql::ExpressionPtr where = expressionOption(index.dialectOptions, "sqlite_where")) {
        RETORT_TRY(const std::string condition, dialect().expression(where));
        text += " WHERE " + condition;
    }
    return text;
}

DdlCompiler::Text SqliteDdlCompiler::tableOptions(const schema::Table& table) const
{
    std::string text;
    const schema::OptionValue* rowid = schema::findOption(table.dialectOptions, "sqlite_with_rowid");
    if (rowid && !isSet(table.dialectOptions, "sqlite_with_rowid"))
        text += "\n WITHOUT ROWID";
    if (isSet(table.dialectOptions, "sqlite_strict"))
        text += (text.empty() ? "\n " : ",\n ") + std::string("STRICT");
    return text;
}

} // namespace retort::dialects
