// Names, options and values as Python source.

#include <format>

#include "core/autogenerate/rendering.h"
#include "core/operations/visit.h"

namespace retort::autogenerate {

using operations::Overloaded;

std::string Rendering::dialectPrefix(std::string_view module)
{
    imports.insert("from sqlalchemy.dialects import " + std::string(module));
    return std::string(module) + ".";
}

// alembic autogenerate/render.py: _render_gen_name
Result<std::optional<schema::OwnText>> Rendering::own(std::string_view kind, const schema::RenderedObject& object)
{
    if (!options.renderItem)
        return std::nullopt;
    RETORT_TRY(std::optional<schema::OwnText> own, options.renderItem(kind, object, table));
    if (own)
        imports.insert(own->imports.begin(), own->imports.end());
    return own;
}

std::string nameText(const Rendering& rendering, const std::optional<sql::Identifier>& name)
{
    if (!name)
        return "None";
    if (name->conventional())
        return rendering.directive("f").text(name->text()).source();
    return printer::reprText(name->text());
}

std::string identifierText(const sql::Identifier& name)
{
    return printer::reprText(name.text());
}

std::string identifierList(const std::vector<sql::Identifier>& names)
{
    std::vector<std::string> items;
    for (const sql::Identifier& name : names)
        items.push_back(identifierText(name));
    return printer::list(items);
}

std::string optionalText(const std::optional<std::string>& text)
{
    return text ? printer::reprText(*text) : "None";
}

std::string optionalName(const std::optional<sql::Identifier>& name)
{
    return name ? identifierText(*name) : "None";
}

void addSchema(printer::Call& call, const std::optional<sql::Identifier>& schema, std::string_view keyword)
{
    if (schema && !schema->empty())
        call.textKeyword(keyword, schema->text());
}

std::string autoincrementText(schema::Autoincrement autoincrement)
{
    switch (autoincrement) {
    case schema::Autoincrement::Auto: return "'auto'";
    case schema::Autoincrement::Yes: return "True";
    case schema::Autoincrement::No: return "False";
    case schema::Autoincrement::IgnoreForeignKey: return "'ignore_fk'";
    }
    return {};
}

namespace {

Text optionMapText(Rendering& rendering, const schema::OptionMap& map)
{
    std::vector<std::pair<std::string, std::string>> items;
    for (const auto& [key, value] : map.items) {
        RETORT_TRY(std::string text, optionText(rendering, value));
        items.emplace_back(printer::reprText(key), std::move(text));
    }
    return printer::dict(items);
}

} // namespace

// alembic autogenerate/render.py: _render_potential_expr
Text optionText(Rendering& rendering, const schema::OptionValue& value)
{
    return std::visit(
        Overloaded{
            [](std::monostate) -> Text { return "None"; },
            [](bool flag) -> Text { return printer::reprBool(flag); },
            [](std::int64_t number) -> Text { return std::to_string(number); },
            [](double number) -> Text { return printer::reprFloat(number); },
            [](const std::string& text) -> Text { return printer::reprText(text); },
            [](const std::vector<std::string>& items) -> Text { return printer::reprTextList(items); },
            [&](const sql::ExpressionPtr& expression) { return expressionText(rendering, expression); },
            [&](const std::shared_ptr<const schema::OptionMap>& map) { return optionMapText(rendering, *map); },
            [&](const types::TypePtr& type) { return typeText(rendering, type); },
        },
        value);
}

// alembic autogenerate/render.py: _render_dialect_kwargs_items
Result<void> addOptions(Rendering& rendering, printer::Call& call, const schema::DialectOptions& options)
{
    for (const auto& [name, value] : options) {
        RETORT_TRY(const std::string text, optionText(rendering, value));
        call.keyword(name, text);
    }
    return {};
}

namespace {

std::string timeArguments(const sql::Time& time)
{
    std::string out = std::format("{}, {}", time.hour, time.minute);
    if (time.second != 0 || time.microsecond != 0)
        out += std::format(", {}", time.second);
    if (time.microsecond != 0)
        out += std::format(", {}", time.microsecond);
    return out;
}

std::string dateTimeText(const sql::DateTime& moment)
{
    const std::string zone =
        !moment.hasOffset          ? std::string()
        : moment.offsetSeconds == 0 ? std::string(", tzinfo=datetime.timezone.utc")
                                    : std::format(", tzinfo=datetime.timezone(datetime.timedelta(seconds={}))", moment.offsetSeconds);
    return std::format("datetime.datetime({}, {}, {}, {}{})", moment.date.year, moment.date.month, moment.date.day,
                       timeArguments(moment.time), zone);
}

} // namespace

Text valueText(Rendering& rendering, const sql::Value& value)
{
    const auto of = [&](std::string_view module, std::string text) -> Text {
        rendering.imports.insert("import " + std::string(module));
        return text;
    };
    return std::visit(
        Overloaded{
            [](std::monostate) -> Text { return "None"; },
            [](bool flag) -> Text { return printer::reprBool(flag); },
            [](std::int64_t number) -> Text { return std::to_string(number); },
            [](double number) -> Text { return printer::reprFloat(number); },
            [](const std::string& text) -> Text { return printer::reprText(text); },
            [](const sql::Bytes& bytes) -> Text { return printer::reprBytes(bytes.bytes); },
            [&](const sql::Date& date) {
                return of("datetime", std::format("datetime.date({}, {}, {})", date.year, date.month, date.day));
            },
            [&](const sql::Time& time) { return of("datetime", "datetime.time(" + timeArguments(time) + ")"); },
            [&](const sql::DateTime& moment) { return of("datetime", dateTimeText(moment)); },
            [&](const sql::Interval& interval) {
                return of("datetime", std::format("datetime.timedelta(days={}, seconds={}, microseconds={})", interval.days,
                                                  interval.seconds, interval.microseconds));
            },
            [&](const sql::Decimal& number) {
                return of("decimal", "decimal.Decimal(" + printer::reprText(number.text) + ")");
            },
            [&](const sql::Uuid& uuid) { return of("uuid", "uuid.UUID(" + printer::reprText(uuid.text) + ")"); },
            [&](const sql::Json& json) { return of("json", "json.loads(" + printer::reprText(json.text) + ")"); },
            [](const sql::Opaque& opaque) -> Text {
                return fail(ErrorCode::Unsupported, "a value of the type " + opaque.type + " has no Python text here");
            },
        },
        value);
}

} // namespace retort::autogenerate
