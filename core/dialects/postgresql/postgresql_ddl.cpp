#include "core/dialects/postgresql/postgresql_ddl.h"

#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/operators.h"
#include "core/dialects/generic/options.h"
#include "core/dialects/postgresql/postgresql_types.h"

namespace retort::dialects {

namespace {

constexpr std::string_view usingPattern = "^(?:btree|hash|gist|gin|[\\w_]+)$";
constexpr std::string_view onDeletePattern = "^(?:RESTRICT|CASCADE|SET (?:NULL|DEFAULT)(?:\\s*\\(.+\\))?|NO ACTION)$";

std::string notValid(const schema::ConstraintBase& constraint)
{
    return isSet(constraint.dialectOptions, "postgresql_not_valid") ? " NOT VALID" : "";
}

const PostgresqlTypeCompiler& typesOf(const Dialect& dialect)
{
    return static_cast<const PostgresqlTypeCompiler&>(dialect.types());
}

// The name by which postgresql_ops refers to an index element.
std::optional<std::string> elementKey(const sql::Expression& expression)
{
    if (const auto* column = std::get_if<sql::ColumnRef>(&expression.node))
        return column->name.text();
    if (const auto* label = std::get_if<sql::Label>(&expression.node))
        return label->name.text();
    return std::nullopt;
}

} // namespace

DdlCompiler::Text PostgresqlDdlCompiler::computedSql(const schema::Computed& computed) const
{
    if (computed.persisted == false)
        return fail(ErrorCode::Compile, "PostrgreSQL computed columns do not support 'virtual' persistence; set the "
                                        "'persisted' flag to None or True for "
                                        "PostgreSQL support.");
    RETORT_TRY(const std::string text, dialect().expression(computed.sqltext));
    return "GENERATED ALWAYS AS (" + text + ") STORED";
}

DdlCompiler::Text PostgresqlDdlCompiler::typeAndDefault(const schema::Column& column, const schema::Table& table) const
{
    if (column.primaryKey) {
        RETORT_TRY(const schema::Column* autoincrement, schema::autoincrementColumn(table));
        const bool isPlain = !column.identity && (!column.sequence || column.sequence->optional)
                             && !column.clientDefault && !column.clientDefaultGiven;
        if (isPlain && autoincrement && autoincrement->name == column.name) {
            const types::TypePtr type = types::SqlType::forDialect(column.type, dialect().name());
            return std::string(type->isA("BigInteger")     ? "BIGSERIAL"
                               : type->isA("SmallInteger") ? "SMALLSERIAL"
                                                           : "SERIAL");
        }
    }
    RETORT_CHECK(typesOf(dialect()).checkAdaptable(column.type));
    RETORT_TRY(std::string text, dialect().typeSql(column.type));
    RETORT_TRY(const std::optional<std::string> defaultText, defaultSql(column.serverDefault));
    return defaultText ? text + " DEFAULT " + *defaultText : text;
}

DdlCompiler::Text PostgresqlDdlCompiler::columnSpecification(const schema::Column& column,
                                                             const schema::Table& table) const
{
    RETORT_TRY(const std::string type, typeAndDefault(column, table));
    std::string text = dialect().quote(column.name) + " " + type;
    if (column.computed) {
        RETORT_TRY(const std::string computed, computedSql(*column.computed));
        text += " " + computed;
    }
    if (column.identity) {
        RETORT_TRY(const std::string identity, identitySql(*column.identity));
        text += " " + identity;
    }
    if (!column.effectivelyNullable() && !column.identity)
        text += " NOT NULL";
    else if (column.effectivelyNullable() && column.identity)
        text += " NULL";
    return text;
}

DdlCompiler::OptionalText PostgresqlDdlCompiler::check(const schema::CheckConstraint& constraint,
                                                       const schema::Table& table) const
{
    const schema::Column* column = constraint.typeBound ? table.findColumn(constraint.typeBoundColumn.text()) : nullptr;
    if (column && column->type && column->type->isA("ARRAY"))
        return fail(ErrorCode::Compile, "PostgreSQL dialect cannot produce the CHECK constraint for ARRAY of non-native "
                                        "ENUM; please specify create_constraint=False on this Enum datatype.");
    RETORT_TRY(std::optional<std::string> text, DdlCompiler::check(constraint, table));
    return *text + notValid(constraint);
}

DdlCompiler::OptionalText PostgresqlDdlCompiler::foreignKey(const schema::ForeignKeyConstraint& constraint,
                                                            const schema::Table& table) const
{
    RETORT_TRY(std::optional<std::string> text, DdlCompiler::foreignKey(constraint, table));
    return *text + notValid(constraint);
}

DdlCompiler::Text PostgresqlDdlCompiler::onDelete(const std::string& action) const
{
    // SET NULL and SET DEFAULT may name columns: SET NULL (a, b)
    std::string keywords = action;
    const std::size_t open = action.find('(');
    if (open != std::string::npos && action.ends_with(')') && action.size() > open + 2) {
        keywords = action.substr(0, action.find_last_not_of(" \t\n", open - 1) + 1);
        if (upperCase(keywords) != "SET NULL" && upperCase(keywords) != "SET DEFAULT")
            keywords = action;
    }
    RETORT_CHECK(
        validatedPhrase(keywords, {"RESTRICT", "CASCADE", "SET NULL", "NO ACTION", "SET DEFAULT"}, onDeletePattern));
    return " ON DELETE " + action;
}

std::string PostgresqlDdlCompiler::uniqueDistinct(const schema::UniqueConstraint& constraint) const
{
    const auto flag = booleanOption(constraint.dialectOptions, "postgresql_nulls_not_distinct");
    return !flag ? "" : *flag ? "NULLS NOT DISTINCT " : "NULLS DISTINCT ";
}

DdlCompiler::OptionalText PostgresqlDdlCompiler::exclude(const schema::ExcludeConstraint& constraint,
                                                         const schema::Table&) const
{
    RETORT_TRY(std::string text, constraintPrefix(constraint));
    std::string elements;
    for (const auto& [expression, op] : constraint.elements) {
        RETORT_TRY(std::string element, dialect().expression(expression));
        const auto key = elementKey(*expression);
        for (const auto& [name, opclass] : constraint.ops) {
            if (key == name)
                element += " " + opclass;
        }
        elements += (elements.empty() ? "" : ", ") + element + " WITH " + op;
    }
    RETORT_TRY(const std::string method, validatedWord(constraint.usingMethod, usingPattern));
    text += "EXCLUDE USING " + lowerCase(method) + " (" + elements + ")";
    if (constraint.where) {
        RETORT_TRY(const std::string condition,
                   dialect().expression(constraint.where, {.literalBinds = true, .includeTable = true}));
        text += " WHERE (" + condition + ")";
    }
    RETORT_TRY(const std::string suffix, deferrability(constraint));
    return text + suffix;
}

DdlCompiler::Text PostgresqlDdlCompiler::indexElements(const schema::Index& index) const
{
    const schema::OptionMap* ops = mapOption(index.dialectOptions, "postgresql_ops");
    std::string out;
    for (const sql::ExpressionPtr& expression : index.expressions) {
        const bool isColumn = std::holds_alternative<sql::ColumnRef>(expression->node);
        const auto writer = dialect().expressions().writer({});
        RETORT_TRY(std::string text,
                   isColumn ? writer->write(expression) : writer->writeGrouped(expression, standsAlone));
        const auto key = elementKey(*expression);
        const schema::OptionValue* opclass = ops && key ? findItem(*ops, *key) : nullptr;
        if (opclass)
            text += " " + dialects::text(*opclass).value_or("");
        out += (out.empty() ? "" : ", ") + text;
    }
    return out;
}

namespace {

std::string withClause(const schema::OptionMap* parameters)
{
    std::string out;
    if (!parameters)
        return out;
    for (const auto& [name, value] : parameters->items)
        out += (out.empty() ? "" : ", ") + name + " = " + text(value).value_or("None");
    return out.empty() ? out : " WITH (" + out + ")";
}

} // namespace

DdlCompiler::Text PostgresqlDdlCompiler::createIndex(const schema::Index& index, const schema::Table& table,
                                                     CreateIndexOptions options) const
{
    const schema::DialectOptions& given = index.dialectOptions;
    RETORT_TRY(const std::string name, indexName(index, std::nullopt, "CREATE INDEX"));
    std::string text = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX "
                       + (isSet(given, "postgresql_concurrently") ? "CONCURRENTLY " : "")
                       + (options.ifNotExists ? "IF NOT EXISTS " : "") + name + " ON "
                       + dialect().formatTable(table.name) + " ";
    if (const auto method = textOption(given, "postgresql_using"); method && !method->empty()) {
        RETORT_TRY(const std::string phrase, validatedWord(*method, usingPattern));
        text += "USING " + lowerCase(phrase) + " ";
    }
    RETORT_TRY(const std::string elements, indexElements(index));
    text += "(" + elements + ")";

    std::vector<sql::Identifier> included;
    for (const std::string& column : listOption(given, "postgresql_include")) {
        if (!table.columns.empty() && !table.findColumn(column))
            return fail(ErrorCode::Compile, "KeyError: '" + column + "'"); // index.table.c[column]
        included.emplace_back(column);
    }
    if (!included.empty())
        text += " INCLUDE (" + columnList(included) + ")";
    if (const auto distinct = booleanOption(given, "postgresql_nulls_not_distinct"))
        text += *distinct ? " NULLS NOT DISTINCT" : " NULLS DISTINCT";
    text += withClause(mapOption(given, "postgresql_with"));
    if (const auto tablespace = textOption(given, "postgresql_tablespace"); tablespace && !tablespace->empty())
        text += " TABLESPACE " + dialect().quote(*tablespace);
    if (const sql::ExpressionPtr where = expressionOption(given, "postgresql_where")) {
        const auto writer = dialect().expressions().writer({});
        RETORT_TRY(const std::string condition, writer->writeCondition(where, asBoolean));
        text += " WHERE " + condition;
    }
    return text;
}

DdlCompiler::Text PostgresqlDdlCompiler::dropIndex(const schema::Index& index, const sql::QualifiedName& table,
                                                   bool ifExists) const
{
    RETORT_TRY(const std::string name, indexName(index, table.schema, "DROP INDEX"));
    return std::string("\nDROP INDEX ")
           + (isSet(index.dialectOptions, "postgresql_concurrently") ? "CONCURRENTLY " : "")
           + (ifExists ? "IF EXISTS " : "") + name;
}

DdlCompiler::Text PostgresqlDdlCompiler::tableOptions(const schema::Table& table) const
{
    const schema::DialectOptions& given = table.dialectOptions;
    std::string text;
    std::vector<sql::Identifier> parents;
    for (const std::string& parent : listOption(given, "postgresql_inherits"))
        parents.emplace_back(parent);
    if (!parents.empty())
        text += "\n INHERITS ( " + columnList(parents) + " )";
    if (const auto clause = textOption(given, "postgresql_partition_by"); clause && !clause->empty())
        text += "\n PARTITION BY " + *clause;
    if (const auto method = textOption(given, "postgresql_using"); method && !method->empty())
        text += "\n USING " + *method;
    if (const auto oids = booleanOption(given, "postgresql_with_oids"))
        text += *oids ? "\n WITH OIDS" : "\n WITHOUT OIDS";
    if (const auto onCommit = textOption(given, "postgresql_on_commit"); onCommit && !onCommit->empty()) {
        std::string action = upperCase(*onCommit);
        for (char& c : action)
            c = c == '_' ? ' ' : c;
        text += "\n ON COMMIT " + action;
    }
    if (const auto tablespace = textOption(given, "postgresql_tablespace"); tablespace && !tablespace->empty())
        text += "\n TABLESPACE " + dialect().quote(*tablespace);
    return text;
}

DdlCompiler::Text PostgresqlDdlCompiler::createDomain(const types::SqlType& type) const
{
    RETORT_TRY(const std::string name, typesOf(dialect()).typeName(type));
    RETORT_TRY(std::string text, dialect().typeSql(type.nested("data_type")));
    text = "CREATE DOMAIN " + name + " AS " + text + " ";
    std::string options;
    const auto add = [&](const std::string& option) { options += (options.empty() ? "" : " ") + option; };
    if (const auto collation = type.string("collation"))
        add("COLLATE " + dialect().quote(*collation));
    if (const auto defaultText = type.string("default"))
        add("DEFAULT " + dialect().stringLiteral(*defaultText));
    if (const auto constraint = type.string("constraint_name")) {
        RETORT_TRY(const std::string constraintName, dialect().formatConstraintName(*constraint));
        add("CONSTRAINT " + constraintName);
    }
    if (type.flag("not_null"))
        add("NOT NULL");
    if (const auto condition = type.string("check")) {
        RETORT_TRY(const std::string checkText,
                   dialect().expression(sql::makeExpression(sql::TextClause{.text = *condition, .binds = {}})));
        add("CHECK (" + checkText + ")");
    }
    return text + options;
}

DdlCompiler::Text PostgresqlDdlCompiler::createType(const types::TypePtr& declared) const
{
    const types::TypePtr type = types::SqlType::forDialect(declared, dialect().name());
    if (type->isA("DOMAIN"))
        return createDomain(*type);
    if (type->string("name").value_or("").empty())
        return fail(ErrorCode::Compile, "PostgreSQL ENUM type requires a name.");
    RETORT_TRY(const std::string name, typesOf(dialect()).typeName(*type));
    std::string values;
    if (const auto* enums = type->strings("enums")) {
        for (const std::string& value : *enums)
            values += (values.empty() ? "" : ", ") + dialect().stringLiteral(value);
    }
    return "CREATE TYPE " + name + " AS ENUM (" + values + ")";
}

DdlCompiler::Text PostgresqlDdlCompiler::dropType(const types::TypePtr& declared) const
{
    const types::TypePtr type = types::SqlType::forDialect(declared, dialect().name());
    RETORT_TRY(const std::string name, typesOf(dialect()).typeName(*type));
    return (type->isA("DOMAIN") ? "DROP DOMAIN " : "DROP TYPE ") + name;
}

} // namespace retort::dialects
