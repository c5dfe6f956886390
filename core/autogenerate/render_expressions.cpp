// SQL expressions, server defaults, Computed and Identity as Python source.

#include <algorithm>

#include "core/autogenerate/rendering.h"
#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/operators.h"
#include "core/operations/visit.h"
#include "core/sql/text_binds.h"

namespace retort::autogenerate {

using operations::Overloaded;

namespace {

// r"^<first>.+<last>$" of re.match(): one line, which a newline may end.
bool isEnclosed(std::string_view text, char first, char last)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    return text.size() > 2 && text.front() == first && text.back() == last && !text.contains('\n');
}

// alembic ddl/sqlite.py: _guess_if_default_is_unparenthesized_sql_expr. Other than SQLAlchemy's own rule this takes
// words and numbers of several digits for expressions, too.
bool isBareForSqlite(std::string_view text)
{
    if (text.empty() || isEnclosed(text, '\'', '\'') || isEnclosed(text, '(', ')'))
        return false;
    const std::string_view line = text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
    const bool isDigit = line.size() == 1 && ((line.front() >= '0' && line.front() <= '9') || line.front() == '.');
    return !isDigit;
}

bool isPlain(std::string_view source, std::string_view printed)
{
    const std::vector<sql::TextPiece> pieces = sql::splitText(source);
    if (pieces.empty())
        return printed.empty();
    return pieces.size() == 1 && !pieces.front().isBind && pieces.front().text == printed;
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
           || static_cast<unsigned char>(c) >= 0x80;
}

// The argument of text() that prints as this SQL. Alembic writes the SQL as it is, so that '{"a":1}' gets a parameter
// called "1".
Text escapedForText(const std::string& sql)
{
    if (isPlain(sql, sql))
        return sql;
    std::string out;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const bool follows = i > 0 && (sql[i - 1] == ':' || isNameCharacter(sql[i - 1]));
        const bool named = i + 1 < sql.size() && isNameCharacter(sql[i + 1]);
        const bool isEscape = i > 0 && sql[i - 1] == '\\';
        if (sql[i] == ':' && (isEscape || (named && !follows)))
            out += '\\';
        out += sql[i];
    }
    if (!isPlain(out, sql))
        return fail(ErrorCode::Unsupported, "the SQL " + printer::reprText(sql) + " cannot be written as text()");
    return out;
}

} // namespace

Text expressionSql(Rendering& rendering, const sql::ExpressionPtr& expression, Place place)
{
    const auto writer = rendering.dialect.expressions().writer({});
    // alembic ddl/postgresql.py: render_ddl_sql_expr. PostgreSQL wants everything but columns and calls in parentheses.
    const bool grouped = place == Place::Index && rendering.dialect.name() == "postgresql"
                         && !std::holds_alternative<sql::ColumnRef>(expression->node);
    RETORT_TRY(std::string sql, grouped ? writer->writeGrouped(expression, dialects::standsAlone) : writer->write(expression));
    if (place == Place::ServerDefault && rendering.dialect.name() == "sqlite" && isBareForSqlite(sql))
        sql = "(" + sql + ")";
    return escapedForText(sql);
}

// alembic autogenerate/render.py: _render_potential_expr
Text expressionText(Rendering& rendering, const sql::ExpressionPtr& expression, Place place)
{
    RETORT_TRY(const std::string sql, expressionSql(rendering, expression, place));
    return printer::Call(rendering.sa("text")).text(sql).source();
}

namespace {

// What render_item makes of a default; nothing: ours.
Result<std::optional<std::string>> ownDefault(Rendering& rendering, const schema::RenderedObject& object)
{
    RETORT_TRY(const std::optional<schema::OwnText> own, rendering.own("server_default", object));
    return own ? std::optional(own->text.value_or("")) : std::nullopt;
}

} // namespace

Text serverDefaultText(Rendering& rendering, const sql::ExpressionPtr& expression)
{
    RETORT_TRY(std::optional<std::string> own, ownDefault(rendering, schema::DefaultClause{expression}));
    if (own)
        return *std::move(own);
    return expressionText(rendering, expression, Place::ServerDefault);
}

// alembic autogenerate/render.py: _render_server_default: re.sub(r"^'|'$", "", default), where '$' also stands before a
// newline at the end.
Text serverDefaultText(Rendering& rendering, const std::string& literal)
{
    RETORT_TRY(std::optional<std::string> own, ownDefault(rendering, schema::DefaultClause{literal}));
    if (own)
        return *std::move(own);
    std::string text = literal;
    if (text.starts_with('\''))
        text.erase(0, 1);
    if (text.ends_with("'\n"))
        text.erase(text.size() - 2, 1);
    else if (text.ends_with('\''))
        text.pop_back();
    return printer::reprText(text);
}

std::string fetchedValueText(const Rendering& rendering)
{
    return rendering.sa("FetchedValue()");
}

// alembic autogenerate/render.py: _render_computed
Text computedText(Rendering& rendering, const schema::Computed& computed)
{
    RETORT_TRY(std::optional<std::string> own, ownDefault(rendering, &computed));
    if (own)
        return *std::move(own);
    RETORT_TRY(const std::string sql, expressionSql(rendering, computed.sqltext));
    const std::string persisted = computed.persisted ? "persisted=" + printer::reprBool(*computed.persisted) : "";
    return rendering.sa("Computed(") + printer::reprText(sql) + ", " + persisted + ")";
}

namespace {

// alembic util/sqla_compat.py: _get_identity_options_dict
void addIdentityOptions(printer::Call& call, const schema::IdentityOptions& options)
{
    const auto number = [&](std::string_view name, const std::optional<std::int64_t>& value) {
        if (value)
            call.keyword(name, std::to_string(*value));
    };
    const auto flag = [&](std::string_view name, const std::optional<bool>& value) {
        if (value)
            call.keyword(name, printer::reprBool(*value));
    };
    number("start", options.start);
    number("increment", options.increment);
    number("minvalue", options.minvalue);
    number("maxvalue", options.maxvalue);
    flag("nominvalue", options.nominvalue ? std::optional(true) : std::nullopt);
    flag("nomaxvalue", options.nomaxvalue ? std::optional(true) : std::nullopt);
    flag("cycle", options.cycle);
    number("cache", options.cache);
    flag("order", options.order);
}

} // namespace

// alembic autogenerate/render.py: _render_identity
Text identityText(Rendering& rendering, const schema::Identity& identity)
{
    RETORT_TRY(std::optional<std::string> own, ownDefault(rendering, &identity));
    if (own)
        return *std::move(own);
    printer::Call call(rendering.sa("Identity"));
    call.keyword("always", printer::reprBool(identity.always));
    if (identity.onNull)
        call.keyword("on_null", printer::reprBool(*identity.onNull));
    addIdentityOptions(call, identity.options);
    return call.source();
}

Text sequenceText(Rendering& rendering, const schema::Sequence& sequence)
{
    printer::Call call(rendering.sa("Sequence"));
    call.text(sequence.name.name.text());
    addIdentityOptions(call, sequence.options);
    addSchema(call, sequence.name.schema);
    if (sequence.dataType) {
        RETORT_TRY(const std::string type, typeText(rendering, sequence.dataType));
        call.keyword("data_type", type);
    }
    if (sequence.optional)
        call.keyword("optional", "True");
    return call.source();
}

// alembic autogenerate/render.py: _render_server_default
Text defaultChangeText(Rendering& rendering, const operations::DefaultChange& change)
{
    return std::visit(
        Overloaded{
            [](const operations::NotGiven&) -> Text { return "False"; },
            [](const operations::DropDefault&) -> Text { return "None"; },
            [&](const std::string& text) { return serverDefaultText(rendering, text); },
            [&](const sql::ExpressionPtr& expression) { return serverDefaultText(rendering, expression); },
            [&](const schema::Computed& computed) { return computedText(rendering, computed); },
            [&](const schema::Identity& identity) { return identityText(rendering, identity); },
            [&](const schema::FetchedValue&) -> Text { return fetchedValueText(rendering); },
        },
        change);
}

bool saysSomething(const operations::DefaultChange& change)
{
    const auto* text = std::get_if<std::string>(&change);
    return !std::holds_alternative<operations::NotGiven>(change)
           && !std::holds_alternative<operations::DropDefault>(change) && !(text && text->empty());
}

} // namespace retort::autogenerate
