// Types as Python source (alembic autogenerate/render.py: _repr_type).

#include <map>

#include "core/autogenerate/rendering.h"

namespace retort::autogenerate {

namespace {

// A TypeDecorator shows the arguments of what it decorates.
const types::SqlType& shownType(const types::SqlType& type)
{
    const types::SqlType* shown = &type;
    while (shown->isA("TypeDecorator")) {
        const types::TypePtr inner = shown->nested("impl");
        if (!inner)
            break;
        shown = inner.get();
    }
    return *shown;
}

// The types among the arguments, which repr() writes without a prefix. HSTORE, JSON and JSONB of PostgreSQL have one that
// nobody has to give.
std::vector<types::TypePtr> nestedTypes(const types::SqlType& type)
{
    std::vector<types::TypePtr> nested;
    for (const auto& [name, value] : type.arguments()) {
        const auto* inner = std::get_if<types::TypePtr>(&value);
        if (inner && *inner && name != "impl")
            nested.push_back(*inner);
    }
    const bool isJson = type.cls().home == "postgresql" && type.isA("JSON");
    if (nested.empty() && (isJson || type.cls().className == "HSTORE"))
        nested.push_back(types::makeType("Text"));
    return nested;
}

// alembic autogenerate/render.py: _render_type_w_subtype, for PostgreSQL's types alembic ddl/postgresql.py. Alembic does
// so for PostgreSQL's only while PostgreSQL is the database, and takes the inner repr() for a pattern.
Text reprWithPrefixes(Rendering& rendering, const types::SqlType& type)
{
    std::string text = type.repr();
    std::size_t at = text.find('(');
    for (const types::TypePtr& nested : nestedTypes(shownType(type))) {
        const std::string inner = nested->repr();
        RETORT_TRY(const std::string prefixed, typeText(rendering, nested));
        at = text.find(inner, at);
        if (at == std::string::npos)
            break;
        text.replace(at, inner.size(), prefixed);
        at += prefixed.size();
    }
    return text;
}

// repr() leaves out what stands behind the '*' of DOMAIN's constructor.
Text domainText(Rendering& rendering, const types::SqlType& type)
{
    printer::Call call("DOMAIN");
    for (const auto& [name, value] : type.arguments()) {
        std::string text = "None";
        if (const auto* inner = std::get_if<types::TypePtr>(&value)) {
            RETORT_TRY(text, typeText(rendering, *inner));
        } else if (const auto* word = std::get_if<std::string>(&value)) {
            text = printer::reprText(*word);
        } else if (const auto* flag = std::get_if<bool>(&value)) {
            text = printer::reprBool(*flag);
        } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
            text = std::to_string(*number);
        }
        if (name == "name" || name == "data_type")
            call.argument(std::move(text));
        else if (name == "metadata")
            call.keyword(name, rendering.sa("MetaData()"));
        else if (name != "metadata_schema")
            call.keyword(name, text);
    }
    return call.source();
}

// Enum(metadata=...): the object itself has no text; that there is one keeps create_table() from making the type.
std::string withMetaData(const Rendering& rendering, std::string text)
{
    const std::string_view shown = "metadata=MetaData()";
    if (const std::size_t at = text.find(shown); at != std::string::npos)
        text.replace(at, shown.size(), "metadata=" + rendering.sa("MetaData()"));
    return text;
}

// alembic autogenerate/render.py: _user_autogenerate_prefix
Text modulePrefix(const Rendering& rendering, const types::SqlType& type)
{
    if (rendering.options.userModulePrefix)
        return *rendering.options.userModulePrefix;
    if (type.scriptModule().empty())
        return fail(ErrorCode::Unsupported, "the module of the type " + type.scriptClassName() + " is not known");
    return type.scriptModule() + ".";
}

std::string textOf(const schema::OwnText& own)
{
    return own.text.value_or("None");
}

Text plainTypeText(Rendering& rendering, const types::SqlType& type)
{
    if (!type.scriptClassName().empty()) {
        RETORT_TRY(const std::string prefix, modulePrefix(rendering, type));
        RETORT_TRY(const std::string text, reprWithPrefixes(rendering, type));
        if (text.starts_with('<'))
            return fail(ErrorCode::Unsupported, "how an object of the type " + type.scriptClassName() + " is written is not known");
        return prefix + text;
    }
    const std::string home(type.cls().home);
    const std::string prefix = home == "sqlalchemy" ? rendering.options.sqlalchemyPrefix : rendering.dialectPrefix(home);
    if (type.cls().className == "DOMAIN") {
        RETORT_TRY(const std::string text, domainText(rendering, type));
        return prefix + text;
    }
    RETORT_TRY(std::string text, reprWithPrefixes(rendering, type));
    // ENUM's repr() does not say that create_table() is to leave the type alone.
    if (home == "postgresql" && type.isA("Enum") && !type.flag("create_type", true))
        text.insert(text.size() - 1, ", create_type=False");
    return prefix + (type.argument("metadata") ? withMetaData(rendering, std::move(text)) : text);
}

Text variantText(Rendering& rendering, const types::TypePtr& type)
{
    RETORT_TRY(const std::optional<schema::OwnText> own, rendering.own("type", type));
    return own ? textOf(*own) : plainTypeText(rendering, *type);
}

} // namespace

// alembic autogenerate/render.py: _repr_type, _render_Variant_type. As later versions of Alembic do, variants of a
// dialect's own types are kept.
Text typeText(Rendering& rendering, const types::TypePtr& type)
{
    if (!type)
        return rendering.sa("NullType()");
    RETORT_TRY(const std::optional<schema::OwnText> own, rendering.own("type", type));
    if (own)
        return textOf(*own);
    RETORT_TRY(std::string text, plainTypeText(rendering, *type));
    std::map<std::string, types::TypePtr> variants;
    for (const auto& [dialect, variant] : type->variants()) {
        // What a compiles() function makes of it is no variant that the script gave.
        if (!variant->argument("compiled"))
            variants[dialect] = variant;
    }
    for (const auto& [dialect, variant] : variants) {
        RETORT_TRY(const std::string inner, variantText(rendering, variant));
        text += ".with_variant(" + inner + ", " + printer::reprText(dialect) + ")";
    }
    return text;
}

Text typeClassText(Rendering& rendering, const types::TypePtr& type)
{
    RETORT_TRY(const std::string text, plainTypeText(rendering, *type));
    return text.substr(0, text.find('('));
}

} // namespace retort::autogenerate
