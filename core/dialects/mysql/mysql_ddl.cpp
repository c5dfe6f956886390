#include "core/dialects/mysql/mysql_ddl.h"

#include <algorithm>

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/options.h"
#include "core/dialects/mysql/mysql_types.h"
#include "core/dialects/mysql/table_options.h"

namespace retort::dialects {

DdlCompiler::Text MysqlDdlCompiler::incrementOrDefault(const schema::Column& column, const schema::Table& table) const
{
    RETORT_TRY(const schema::Column* autoincrement, schema::autoincrementColumn(table));
    // MySQL has no sequences; MariaDB does, but SQLAlchemy learns that from a server only.
    const bool hasDefault = column.hasServerDefault() || column.computed;
    if (autoincrement && autoincrement->name == column.name && !hasDefault)
        return std::string(" AUTO_INCREMENT");
    RETORT_TRY(const std::optional<std::string> defaultText, defaultSql(column.serverDefault));
    if (!defaultText)
        return std::string();
    const bool parentheses = dialect().settings().functionDefaultsInParentheses && !defaultText->contains("ON UPDATE")
                             && needsDefaultParentheses(*defaultText);
    return " DEFAULT " + (parentheses ? "(" + *defaultText + ")" : *defaultText);
}

DdlCompiler::Text MysqlDdlCompiler::columnSpecification(const schema::Column& column, const schema::Table& table) const
{
    RETORT_TRY(const std::string type, dialect().typeSql(column.type));
    std::string text = dialect().quote(column.name) + " " + type;
    if (column.computed) {
        RETORT_TRY(const std::string computed, computedSql(*column.computed));
        text += " " + computed;
    }
    const bool nullable = isMariadb() && column.computed && !column.nullable ? true : column.effectivelyNullable();
    const types::TypePtr seen = types::SqlType::forDialect(column.type, dialect().name());
    RETORT_CHECK(MysqlTypeCompiler::checkDouble(*seen));
    if (!nullable)
        text += " NOT NULL";
    else if (seen->isA("TIMESTAMP") && seen->affinity() == "DateTime")
        text += " NULL"; // without it MySQL makes a TIMESTAMP column NOT NULL
    if (column.comment)
        text += " COMMENT " + dialect().stringLiteral(*column.comment);
    RETORT_TRY(const std::string rest, incrementOrDefault(column, table));
    return text + rest;
}

DdlCompiler::Text MysqlDdlCompiler::tableOptions(const schema::Table& table) const
{
    return mysqlTableOptions(table, dialect());
}

DdlCompiler::OptionalText MysqlDdlCompiler::primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                                       const schema::Table& table) const
{
    RETORT_TRY(std::optional<std::string> text, DdlCompiler::primaryKey(constraint, table));
    if (const auto method = textOption(constraint.dialectOptions, "mysql_using"); method && !method->empty())
        *text += " USING " + dialect().quote(*method);
    return text;
}

DdlCompiler::Text MysqlDdlCompiler::matchClause(const std::string&) const
{
    return fail(
        ErrorCode::Compile,
        "MySQL ignores the 'MATCH' keyword while at the same time causes ON UPDATE/ON DELETE clauses to be ignored.");
}

namespace {

// Functional key parts stand in parentheses of their own.
bool isFunctionalPart(const sql::Expression& expression)
{
    if (const auto* unary = std::get_if<sql::UnaryExpression>(&expression.node))
        return unary->op != "DESC" && unary->op != "ASC";
    return std::holds_alternative<sql::BinaryExpression>(expression.node)
           || std::holds_alternative<sql::Collate>(expression.node)
           || std::holds_alternative<sql::FunctionCall>(expression.node);
}

// What has a name in SQLAlchemy: mysql_length by column asks for it.
bool isNamedElement(const sql::Expression& expression)
{
    return std::holds_alternative<sql::ColumnRef>(expression.node)
           || std::holds_alternative<sql::LiteralColumn>(expression.node)
           || std::holds_alternative<sql::FunctionCall>(expression.node)
           || std::holds_alternative<sql::Label>(expression.node);
}

// The prefix length of one index column: one number for all, or by column name (sqlalchemy dialects/mysql/base.py:
// visit_create_index).
Result<std::string> prefixLength(const schema::OptionValue* length, const sql::Expression& expression,
                                 const std::string& columnText)
{
    if (!length)
        return std::string();
    const auto* map = std::get_if<std::shared_ptr<const schema::OptionMap>>(length);
    std::optional<std::string> number;
    if (map && *map) {
        if (!isNamedElement(expression))
            return fail(ErrorCode::Compile, "mysql_length by column is given for an index on an expression, which has no "
                                            "attribute 'name'");
        const auto* column = std::get_if<sql::ColumnRef>(&expression.node);
        const schema::OptionValue* item = column ? findItem(**map, column->name.text()) : nullptr;
        if (!item)
            item = findItem(**map, columnText);
        number = item ? text(*item) : std::nullopt;
    } else {
        number = text(*length);
    }
    return number ? "(" + *number + ")" : std::string();
}

} // namespace

DdlCompiler::Text MysqlDdlCompiler::createIndex(const schema::Index& index, const schema::Table& table,
                                                CreateIndexOptions options) const
{
    const schema::DialectOptions& given = index.dialectOptions;
    const std::string family(dialect().name());
    const schema::OptionValue* length = schema::findOption(given, family + "_length");
    std::string columns;
    for (const sql::ExpressionPtr& expression : index.expressions) {
        RETORT_TRY(std::string column, dialect().expression(expression));
        if (isFunctionalPart(*expression))
            column = "(" + column + ")";
        RETORT_TRY(const std::string prefix, prefixLength(length, *expression, column));
        columns += (columns.empty() ? "" : ", ") + column + prefix;
    }
    RETORT_TRY(const std::string name, indexName(index, std::nullopt, "CREATE INDEX"));
    std::string out = std::string("CREATE ") + (index.unique ? "UNIQUE " : "");
    if (const auto prefix = textOption(given, family + "_prefix"); prefix && !prefix->empty())
        out += *prefix + " ";
    out += std::string("INDEX ") + (options.ifNotExists ? "IF NOT EXISTS " : "") + name + " ON "
           + dialect().formatTable(table.name) + " (" + columns + ")";
    if (const auto parser = textOption(given, "mysql_with_parser"))
        out += " WITH PARSER " + *parser;
    if (const auto method = textOption(given, "mysql_using"))
        out += " USING " + dialect().quote(*method);
    return out;
}

DdlCompiler::Text MysqlDdlCompiler::dropIndex(const schema::Index& index, const sql::QualifiedName& table,
                                              bool ifExists) const
{
    RETORT_TRY(const std::string name, indexName(index, std::nullopt, "DROP INDEX"));
    return std::string("\nDROP INDEX ") + (ifExists ? "IF EXISTS " : "") + name + " ON " + dialect().formatTable(table);
}

DdlCompiler::Text MysqlDdlCompiler::dropConstraint(const schema::Constraint& constraint,
                                                   const sql::QualifiedName& table, DropConstraintOptions) const
{
    struct Kind {
        bool isMariadb;
        std::string_view operator()(const schema::PrimaryKeyConstraint&) const { return "PRIMARY KEY "; }
        std::string_view operator()(const schema::UniqueConstraint&) const { return "INDEX "; }
        std::string_view operator()(const schema::CheckConstraint&) const
        {
            return isMariadb ? "CONSTRAINT " : "CHECK ";
        }
        std::string_view operator()(const schema::ForeignKeyConstraint&) const { return "FOREIGN KEY "; }
        std::string_view operator()(const schema::ExcludeConstraint&) const { return ""; }
    };
    std::string text = "ALTER TABLE " + dialect().formatTable(table) + " DROP "
                       + std::string(std::visit(Kind{isMariadb()}, constraint));
    if (std::holds_alternative<schema::PrimaryKeyConstraint>(constraint))
        return text;
    const auto& name = schema::base(constraint).name;
    if (!name)
        return fail(ErrorCode::Compile, "Can't emit DROP CONSTRAINT for constraint; it has no name");
    RETORT_TRY(const std::string formatted, dialect().formatConstraintName(*name));
    return text + formatted;
}

DdlCompiler::Text MysqlDdlCompiler::tableComment(const sql::QualifiedName& table,
                                                 const std::optional<std::string>& comment) const
{
    return "ALTER TABLE " + dialect().formatTable(table) + " COMMENT "
           + (comment ? dialect().stringLiteral(*comment) : std::string("''"));
}

DdlCompiler::Text MysqlDdlCompiler::columnComment(const schema::Column& column, const schema::Table& table) const
{
    RETORT_TRY(const std::string specification, columnSpecification(column, table));
    return "ALTER TABLE " + dialect().formatTable(table.name) + " CHANGE " + dialect().quote(column.name) + " "
           + specification;
}

} // namespace retort::dialects
