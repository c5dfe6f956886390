#include "core/dialects/mssql/mssql_ddl.h"

#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/generic/options.h"

namespace retort::dialects {

namespace {

// "CLUSTERED " or "NONCLUSTERED " where it was asked for.
std::string clustering(const schema::DialectOptions& options)
{
    const schema::OptionValue* given = schema::findOption(options, "mssql_clustered");
    if (!given || std::holds_alternative<std::monostate>(*given))
        return {};
    return isSet(options, "mssql_clustered") ? "CLUSTERED " : "NONCLUSTERED ";
}

std::optional<std::int64_t> integerOption(const schema::DialectOptions& options, std::string_view name)
{
    const schema::OptionValue* value = schema::findOption(options, name);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace

DdlCompiler::Text MssqlDdlCompiler::computedSql(const schema::Computed& computed) const
{
    RETORT_TRY(const std::string text, dialect().expression(computed.sqltext));
    return "AS (" + text + ")" + (computed.persisted == true ? " PERSISTED" : "");
}

// Only where to start and how far to step; the rest is for other databases.
DdlCompiler::Text MssqlDdlCompiler::identitySql(const schema::Identity& identity) const
{
    const schema::IdentityOptions& options = identity.options;
    if (!options.start && !options.increment)
        return std::string(" IDENTITY");
    return " IDENTITY(" + std::to_string(options.start.value_or(1)) + ","
           + std::to_string(options.increment.value_or(1)) + ")";
}

DdlCompiler::Text MssqlDdlCompiler::identityOrDefault(const schema::Column& column, const schema::Table& table) const
{
    schema::Identity implied;
    implied.options.start = integerOption(column.dialectOptions, "mssql_identity_start");
    implied.options.increment = integerOption(column.dialectOptions, "mssql_identity_increment");
    if (column.identity) {
        if (implied.options.start || implied.options.increment)
            return fail(ErrorCode::Compile,
                        "Cannot specify options 'mssql_identity_start' and/or 'mssql_identity_increment' while also "
                        "using the 'Identity' construct.");
        return identitySql(*column.identity);
    }
    RETORT_TRY(const schema::Column* autoincrement, schema::autoincrementColumn(table));
    const bool counts =
        (autoincrement && autoincrement->name == column.name) || column.autoincrement == schema::Autoincrement::Yes;
    if (counts && (!column.sequence || column.sequence->optional))
        return identitySql(implied);
    RETORT_TRY(const std::optional<std::string> defaultText, defaultSql(column.serverDefault));
    return defaultText ? " DEFAULT " + *defaultText : std::string();
}

// sqlalchemy dialects/mssql/base.py: MSDDLCompiler.get_column_specification
DdlCompiler::Text MssqlDdlCompiler::columnSpecification(const schema::Column& column, const schema::Table& table) const
{
    std::string text = dialect().quote(column.name) + " ";
    if (column.computed) {
        RETORT_TRY(const std::string computed, computedSql(*column.computed));
        text += computed;
    } else {
        RETORT_TRY(const std::string type, dialect().typeSql(column.type));
        text += type;
    }
    const bool isRequired = !column.effectivelyNullable() || column.primaryKey || column.sequence
                            || column.autoincrement == schema::Autoincrement::Yes || column.identity;
    if (isRequired)
        text += " NOT NULL";
    else if (!column.computed)
        text += " NULL";
    RETORT_TRY(const std::string rest, identityOrDefault(column, table));
    return text + rest;
}

DdlCompiler::Text MssqlDdlCompiler::createIndex(const schema::Index& index, const schema::Table& table,
                                                CreateIndexOptions) const
{
    const schema::DialectOptions& given = index.dialectOptions;
    RETORT_TRY(const std::string name, indexName(index, std::nullopt, "CREATE INDEX"));
    std::string text = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + clustering(given)
                       + (isSet(given, "mssql_columnstore") ? "COLUMNSTORE " : "") + "INDEX " + name + " ON "
                       + dialect().formatTable(table.name);
    if (!index.expressions.empty()) {
        RETORT_TRY(const std::string columns, indexColumns(index));
        text += " (" + columns + ")";
    }
    std::vector<sql::Identifier> included;
    for (const std::string& column : listOption(given, "mssql_include"))
        included.emplace_back(column);
    if (!included.empty())
        text += " INCLUDE (" + columnList(included) + ")";
    if (const sql::ExpressionPtr where = expressionOption(given, "mssql_where")) {
        RETORT_TRY(const std::string condition, dialect().expression(where));
        text += " WHERE " + condition;
    }
    return text;
}

DdlCompiler::Text MssqlDdlCompiler::dropIndex(const schema::Index& index, const sql::QualifiedName& table, bool) const
{
    RETORT_TRY(const std::string name, indexName(index, std::nullopt, "DROP INDEX"));
    return "\nDROP INDEX " + name + " ON " + dialect().formatTable(table);
}

DdlCompiler::OptionalText MssqlDdlCompiler::primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                                       const schema::Table&) const
{
    RETORT_TRY(const std::string prefix, constraintPrefix(constraint));
    RETORT_TRY(const std::string suffix, deferrability(constraint));
    return prefix + "PRIMARY KEY " + clustering(constraint.dialectOptions) + "(" + columnList(constraint.columns) + ")"
           + suffix;
}

DdlCompiler::OptionalText MssqlDdlCompiler::unique(const schema::UniqueConstraint& constraint,
                                                   const schema::Table&) const
{
    RETORT_TRY(const std::string prefix, constraintPrefix(constraint));
    RETORT_TRY(const std::string suffix, deferrability(constraint));
    return prefix + "UNIQUE " + clustering(constraint.dialectOptions) + "(" + columnList(constraint.columns) + ")"
           + suffix;
}

DdlCompiler::Text MssqlDdlCompiler::extendedProperty(const sql::QualifiedName& table, const std::string& column,
                                                     const std::optional<std::string>& comment) const
{
    // SQLAlchemy takes the default schema from the server, of which offline there is none: Alembic ends there, too.
    if (!table.schema || table.schema->empty())
        return fail(ErrorCode::Compile, "'NoneType' object has no attribute 'startswith': a comment needs the name of "
                                        "the schema on mssql, and offline only schema= gives it");
    RETORT_TRY(const std::string text,
               comment ? dialect().literal(*comment, types::makeType("NVARCHAR")) : Result<std::string>(std::string()));
    return std::string(comment ? "execute sp_addextendedproperty 'MS_Description', " + text + ", "
                               : "execute sp_dropextendedproperty 'MS_Description', ")
           + "'schema', " + dialect().preparer().quoteSchema(*table.schema) + ", 'table', "
           + dialect().preparer().formatTable(table, false) + column;
}

DdlCompiler::Text MssqlDdlCompiler::tableComment(const sql::QualifiedName& table,
                                                 const std::optional<std::string>& comment) const
{
    return extendedProperty(table, {}, comment);
}

DdlCompiler::Text MssqlDdlCompiler::columnComment(const schema::Column& column, const schema::Table& table) const
{
    return extendedProperty(table.name, ", 'column', " + dialect().quote(column.name), column.comment);
}

} // namespace retort::dialects
