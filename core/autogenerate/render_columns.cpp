// sa.Column, add_column, drop_column and alter_column.

#include "core/autogenerate/rendering.h"
#include "core/operations/visit.h"

namespace retort::autogenerate {

using operations::Overloaded;

namespace {

// The default as an argument by position (Computed, Identity) or by name; nothing is added where there is none.
Result<void> addServerDefault(Rendering& rendering, std::vector<std::string>& positional, printer::Call& keywords,
                              const schema::Column& column)
{
    if (column.computed) {
        RETORT_TRY(std::string text, computedText(rendering, *column.computed));
        positional.push_back(std::move(text));
    }
    if (column.identity) {
        RETORT_TRY(std::string text, identityText(rendering, *column.identity));
        positional.push_back(std::move(text));
    }
    const auto add = [&](Text text) -> Result<void> {
        RETORT_CHECK(text);
        if (!text->empty())
            keywords.keyword("server_default", *text);
        return {};
    };
    return std::visit(Overloaded{
                          [](const schema::NoDefault&) -> Result<void> { return {}; },
                          [&](const std::string& text) { return add(serverDefaultText(rendering, text)); },
                          [&](const sql::ExpressionPtr& expression) { return add(serverDefaultText(rendering, expression)); },
                          [&](const schema::FetchedValue&) { return add(fetchedValueText(rendering)); },
                      },
                      column.serverDefault);
}

// What stands in a column and Alembic does not write there. CHECKs it drops; keys and flags it makes operations of.
Result<void> addOwnItems(Rendering& rendering, std::vector<std::string>& positional, const schema::Column& column, bool whole)
{
    for (const schema::Constraint& constraint : column.constraints) {
        RETORT_TRY(const std::optional<std::string> text, constraintText(rendering, constraint));
        if (text)
            positional.push_back(*text);
    }
    if (!whole)
        return {};
    for (const schema::ColumnForeignKey& key : column.foreignKeys) {
        RETORT_TRY(std::string text, foreignKeyText(rendering, key));
        positional.push_back(std::move(text));
    }
    if (column.sequence) {
        RETORT_TRY(std::string text, sequenceText(rendering, *column.sequence));
        positional.push_back(std::move(text));
    }
    return {};
}

void addFlags(printer::Call& keywords, const schema::Column& column)
{
    if (column.primaryKey)
        keywords.keyword("primary_key", "True");
    if (column.unique)
        keywords.keyword("unique", printer::reprBool(*column.unique));
    if (column.index)
        keywords.keyword("index", printer::reprBool(*column.index));
}

} // namespace

// alembic autogenerate/render.py: _render_column
Text columnText(Rendering& rendering, const schema::Column& column, bool whole)
{
    RETORT_TRY(const std::optional<schema::OwnText> own, rendering.own("column", &column));
    if (own)
        return own->text.value_or("");
    RETORT_TRY(const std::string type, typeText(rendering, column.type));
    std::vector<std::string> positional;
    printer::Call keywords("");
    RETORT_CHECK(addServerDefault(rendering, positional, keywords, column));
    RETORT_CHECK(addOwnItems(rendering, positional, column, whole));
    if (column.autoincrement != schema::Autoincrement::Auto)
        keywords.keyword("autoincrement", autoincrementText(column.autoincrement));
    keywords.keyword("nullable", printer::reprBool(column.effectivelyNullable()));
    if (column.system)
        keywords.keyword("system", "True");
    if (column.comment && !column.comment->empty())
        keywords.textKeyword("comment", *column.comment);
    RETORT_CHECK(addOptions(rendering, keywords, column.dialectOptions));
    if (whole)
        addFlags(keywords, column);
    if (column.sequence && !whole)
        rendering.warnings.push_back("The sequence " + column.sequence->name.name.text() + " of the column "
                                     + column.name.text() + " is not written.");
    return rendering.sa("Column(") + identifierText(column.name) + ", " + type + ", "
           + (positional.empty() ? "" : printer::joined(positional) + ", ") + printer::joined(keywords.arguments()) + ")";
}

// alembic autogenerate/render.py: _add_column
Text addColumnText(Rendering& rendering, const operations::AddColumn& add)
{
    rendering.table = add.table;
    RETORT_TRY(std::string column, columnText(rendering, add.column, rendering.options.wholeColumns));
    printer::Call call = rendering.directive("add_column");
    if (!rendering.inBatch)
        call.text(add.table.name.text());
    call.argument(column.empty() ? "None" : std::move(column));
    if (!rendering.inBatch)
        addSchema(call, add.table.schema);
    const auto flag = [&](std::string_view name, bool value) {
        if (value)
            call.keyword(name, "True");
    };
    flag("if_not_exists", add.ifNotExists);
    flag("inline_references", add.inlineReferences);
    flag("inline_primary_key", add.inlinePrimaryKey);
    if (add.insertBefore)
        call.textKeyword("insert_before", add.insertBefore->text());
    if (add.insertAfter)
        call.textKeyword("insert_after", add.insertAfter->text());
    return call.source();
}

// alembic autogenerate/render.py: _drop_column
Text dropColumnText(Rendering& rendering, const operations::DropColumn& drop)
{
    printer::Call call = rendering.directive("drop_column");
    if (!rendering.inBatch)
        call.text(drop.table.name.text());
    call.text(drop.column.text());
    if (!rendering.inBatch)
        addSchema(call, drop.table.schema);
    if (drop.ifExists)
        call.keyword("if_exists", "True");
    RETORT_CHECK(addOptions(rendering, call, drop.options));
    return call.source();
}

namespace {

bool isIdentity(const operations::DefaultChange& change)
{
    return std::holds_alternative<schema::Identity>(change);
}

bool isGiven(const operations::DefaultChange& change)
{
    return !std::holds_alternative<operations::NotGiven>(change);
}

// The type given as a class (existing_type=sa.DateTime) is to be one again.
Text alteredType(Rendering& rendering, const types::TypePtr& type, bool isClass)
{
    return isClass ? typeClassText(rendering, type) : typeText(rendering, type);
}

Result<void> addTypes(Rendering& rendering, printer::Call& call, const operations::AlterColumn& alter)
{
    if (alter.existingType) {
        RETORT_TRY(const std::string type, alteredType(rendering, alter.existingType, alter.typeIsClass && !alter.type));
        call.keyword("existing_type", type);
    }
    if (isGiven(alter.serverDefault)) {
        RETORT_TRY(const std::string text, defaultChangeText(rendering, alter.serverDefault));
        call.keyword("server_default", text);
    }
    if (alter.newName)
        call.textKeyword("new_column_name", alter.newName->text());
    if (alter.type) {
        RETORT_TRY(const std::string type, alteredType(rendering, alter.type, alter.typeIsClass));
        call.keyword("type_", type);
    }
    return {};
}

void addProperties(printer::Call& call, const operations::AlterColumn& alter)
{
    if (alter.nullable)
        call.keyword("nullable", printer::reprBool(*alter.nullable));
    if (const auto* comment = std::get_if<std::string>(&alter.comment))
        call.textKeyword("comment", *comment);
    else if (std::holds_alternative<std::monostate>(alter.comment))
        call.keyword("comment", "None");
    if (alter.existingComment)
        call.textKeyword("existing_comment", *alter.existingComment);
    if (!alter.nullable && alter.existingNullable)
        call.keyword("existing_nullable", printer::reprBool(*alter.existingNullable));
    const auto autoincrement = [&](std::string_view name, const std::optional<schema::Autoincrement>& value) {
        if (value)
            call.keyword(name, autoincrementText(*value));
    };
    autoincrement("autoincrement", alter.autoincrement);
    autoincrement("existing_autoincrement", alter.existingAutoincrement);
}

} // namespace

// alembic autogenerate/render.py: _alter_column. The default that was there is written beside a new one only where the SQL
// depends on it: PostgreSQL alters an identity that is there and adds one that is not.
Text alterColumnText(Rendering& rendering, const operations::AlterColumn& alter)
{
    printer::Call call = rendering.directive("alter_column");
    if (!rendering.inBatch)
        call.text(alter.table.name.text());
    call.text(alter.column.text());
    RETORT_CHECK(addTypes(rendering, call, alter));
    addProperties(call, alter);
    const bool isAlone = !isGiven(alter.serverDefault);
    if ((isAlone || isIdentity(alter.serverDefault) || isIdentity(alter.existingServerDefault))
        && saysSomething(alter.existingServerDefault)) {
        RETORT_TRY(const std::string text, defaultChangeText(rendering, alter.existingServerDefault));
        call.keyword("existing_server_default", text);
    }
    if (!rendering.inBatch)
        addSchema(call, alter.table.schema);
    if (alter.insertBefore)
        call.textKeyword("insert_before", alter.insertBefore->text());
    if (alter.insertAfter)
        call.textKeyword("insert_after", alter.insertAfter->text());
    RETORT_CHECK(addOptions(rendering, call, alter.options));
    return call.wrapped(rendering.inBatch ? 1 : 2, "           ");
}

} // namespace retort::autogenerate
