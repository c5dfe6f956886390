// The constraints of DdlCompiler.

#include <algorithm>

#include "core/dialects/generic/ddl_compiler.h"

namespace retort::dialects {

namespace {

// Names that come from SQLAlchemy's own "re" patterns; repr() doubles the backslashes.
std::unexpected<Error> unexpectedPhrase(const std::string& phrase, std::string_view pattern)
{
    std::string shown;
    for (const char c : pattern) {
        shown += c;
        if (c == '\\')
            shown += c;
    }
    return fail(ErrorCode::Compile, "Unexpected SQL phrase: '" + phrase + "' (matching against '" + shown + "')");
}

constexpr std::string_view actionPattern = "^(?:RESTRICT|CASCADE|SET NULL|NO ACTION|SET DEFAULT)$";
const std::vector<std::string_view> actions{"RESTRICT", "CASCADE", "SET NULL", "NO ACTION", "SET DEFAULT"};
constexpr std::string_view initiallyPattern = "^(?:DEFERRED|IMMEDIATE)$";

// The type that a dialect sees in a column whose type has variants; the column's type where there is none.
types::TypePtr effectiveVariant(const types::TypePtr& columnType, std::string_view dialect)
{
    const types::TypePtr variant = columnType->variantFor(dialect);
    return variant ? variant : columnType;
}

} // namespace

Result<std::string> validatedPhrase(const std::string& phrase, const std::vector<std::string_view>& allowed,
                                    std::string_view pattern)
{
    if (!std::ranges::contains(allowed, upperCase(phrase)))
        return unexpectedPhrase(phrase, pattern);
    return phrase;
}

Result<std::string> validatedWord(const std::string& phrase, std::string_view pattern)
{
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    if (phrase.empty() || !std::ranges::all_of(phrase, isWord))
        return unexpectedPhrase(phrase, pattern);
    return phrase;
}

std::string DdlCompiler::columnList(const std::vector<sql::Identifier>& columns) const
{
    std::string out;
    for (const sql::Identifier& column : columns)
        out += (out.empty() ? "" : ", ") + m_dialect.quote(column);
    return out;
}

DdlCompiler::Text DdlCompiler::constraintPrefix(const schema::ConstraintBase& constraint) const
{
    if (!constraint.name)
        return std::string();
    RETORT_TRY(const std::string name, m_dialect.formatConstraintName(*constraint.name));
    return "CONSTRAINT " + name + " ";
}

DdlCompiler::Text DdlCompiler::deferrability(const schema::ConstraintBase& constraint) const
{
    std::string text;
    if (constraint.deferrable)
        text += *constraint.deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
    if (constraint.initially) {
        RETORT_TRY(const std::string phrase,
                   validatedPhrase(*constraint.initially, {"DEFERRED", "IMMEDIATE"}, initiallyPattern));
        text += " INITIALLY " + phrase;
    }
    return text;
}

// sqlalchemy sqltypes.py: Boolean._should_create_constraint, Enum._should_create_constraint
bool DdlCompiler::createsConstraint(const schema::Constraint& constraint) const
{
    const auto* bound = std::get_if<schema::CheckConstraint>(&constraint);
    if (!bound || !bound->typeBound)
        return true;
    if (bound->columnType && effectiveVariant(bound->columnType, m_dialect.name()) != bound->type)
        return false;
    types::TypePtr type = bound->type;
    while (type && type->isA("TypeDecorator"))
        type = type->nested("impl");
    if (!type)
        return true;
    if (type->isA("Enum"))
        return !m_dialect.traits().nativeEnum || !type->flag("native_enum", true);
    return !m_dialect.traits().nativeBoolean && m_dialect.traits().booleanChecks;
}

DdlCompiler::OptionalText DdlCompiler::constraintSql(const schema::Constraint& constraint,
                                                     const schema::Table& table) const
{
    struct Visitor {
        const DdlCompiler& compiler;
        const schema::Table& table;
        OptionalText operator()(const schema::PrimaryKeyConstraint& c) const { return compiler.primaryKey(c, table); }
        OptionalText operator()(const schema::UniqueConstraint& c) const { return compiler.unique(c, table); }
        OptionalText operator()(const schema::CheckConstraint& c) const { return compiler.check(c, table); }
        OptionalText operator()(const schema::ForeignKeyConstraint& c) const { return compiler.foreignKey(c, table); }
        OptionalText operator()(const schema::ExcludeConstraint& c) const { return compiler.exclude(c, table); }
    };
    return std::visit(Visitor{*this, table}, constraint);
}

DdlCompiler::OptionalText DdlCompiler::primaryKey(const schema::PrimaryKeyConstraint& constraint,
                                                  const schema::Table& table) const
{
    std::vector<sql::Identifier> columns = constraint.columns;
    if (constraint.implicit) {
        // sqlalchemy schema.py: columns_autoinc_first
        RETORT_TRY(const schema::Column* first, schema::autoincrementColumn(table));
        if (first)
            std::ranges::stable_partition(columns,
                                          [&](const sql::Identifier& column) { return column == first->name; });
    }
    RETORT_TRY(const std::string prefix, constraintPrefix(constraint));
    RETORT_TRY(const std::string suffix, deferrability(constraint));
    return prefix + "PRIMARY KEY (" + columnList(columns) + ")" + suffix;
}

std::string DdlCompiler::uniqueDistinct(const schema::UniqueConstraint&) const
{
    return {};
}

DdlCompiler::OptionalText DdlCompiler::unique(const schema::UniqueConstraint& constraint, const schema::Table&) const
{
    RETORT_TRY(const std::string prefix, constraintPrefix(constraint));
    RETORT_TRY(const std::string suffix, deferrability(constraint));
    return prefix + "UNIQUE " + uniqueDistinct(constraint) + "(" + columnList(constraint.columns) + ")" + suffix;
}

DdlCompiler::OptionalText DdlCompiler::check(const schema::CheckConstraint& constraint, const schema::Table&) const
{
    if (constraint.nameError)
        return fail(ErrorCode::Compile, *constraint.nameError);
    RETORT_TRY(const std::string prefix, constraintPrefix(constraint));
    RETORT_TRY(const std::string condition, m_dialect.expression(constraint.sqltext));
    RETORT_TRY(const std::string suffix, deferrability(constraint));
    return prefix + "CHECK (" + condition + ")" + suffix;
}

DdlCompiler::OptionalText DdlCompiler::columnCheck(const schema::CheckConstraint& constraint,
                                                   const schema::Table& table) const
{
    return DdlCompiler::check(constraint, table);
}

std::string DdlCompiler::remoteTable(const sql::QualifiedName& table) const
{
    return m_dialect.formatTable(table);
}

DdlCompiler::Text DdlCompiler::matchClause(const std::string& match) const
{
    return " MATCH " + match;
}

DdlCompiler::Text DdlCompiler::onDelete(const std::string& action) const
{
    RETORT_TRY(const std::string phrase, validatedPhrase(action, actions, actionPattern));
    return " ON DELETE " + phrase;
}

DdlCompiler::Text DdlCompiler::onUpdate(const std::string& action) const
{
    RETORT_TRY(const std::string phrase, validatedPhrase(action, actions, actionPattern));
    return " ON UPDATE " + phrase;
}

DdlCompiler::OptionalText DdlCompiler::foreignKey(const schema::ForeignKeyConstraint& constraint,
                                                  const schema::Table&) const
{
    RETORT_TRY(std::string text, constraintPrefix(constraint));
    text += "FOREIGN KEY(" + columnList(constraint.columns) + ") REFERENCES " + remoteTable(constraint.referredTable)
            + " (" + columnList(constraint.referredColumns) + ")";
    if (constraint.match) {
        RETORT_TRY(const std::string match, matchClause(*constraint.match));
        text += match;
    }
    if (constraint.ondelete) {
        RETORT_TRY(const std::string action, onDelete(*constraint.ondelete));
        text += action;
    }
    if (constraint.onupdate) {
        RETORT_TRY(const std::string action, onUpdate(*constraint.onupdate));
        text += action;
    }
    RETORT_TRY(const std::string suffix, deferrability(constraint));
    return text + suffix;
}

DdlCompiler::OptionalText DdlCompiler::exclude(const schema::ExcludeConstraint&, const schema::Table&) const
{
    return fail(ErrorCode::Compile,
                "Compiler <" + std::string(m_dialect.name()) + "> can't render element of type ExcludeConstraint");
}

DdlCompiler::Text DdlCompiler::addConstraint(const schema::Constraint& constraint, const schema::Table& table) const
{
    RETORT_TRY(const std::optional<std::string> text, constraintSql(constraint, table));
    if (!text)
        return fail(ErrorCode::Compile, "This constraint has no text on dialect " + std::string(m_dialect.name()));
    return "ALTER TABLE " + m_dialect.formatTable(table.name) + " ADD " + *text;
}

DdlCompiler::Text DdlCompiler::dropConstraint(const schema::Constraint& constraint, const sql::QualifiedName& table,
                                              DropConstraintOptions options) const
{
    const auto& name = schema::base(constraint).name;
    if (!name)
        return fail(ErrorCode::Compile, "Can't emit DROP CONSTRAINT for constraint; it has no name");
    RETORT_TRY(const std::string formatted, m_dialect.formatConstraintName(*name));
    return "ALTER TABLE " + m_dialect.formatTable(table) + " DROP CONSTRAINT " + (options.ifExists ? "IF EXISTS " : "")
           + formatted + (options.cascade ? " CASCADE" : "");
}

} // namespace retort::dialects
