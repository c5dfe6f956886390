// Reads what metadata_json.cpp writes, and says where a document is not as it should be.

#include <algorithm>

#include "core/models/metadata_json.h"

namespace retort::models {

namespace {

using Object = JsonValue::Object;
using Array = JsonValue::Array;

// A value with its place in the document.
class Node {
public:
    Node(const JsonValue* value, std::string place) : m_value(value), m_place(std::move(place)) {}

    [[nodiscard]] std::unexpected<Error> wrong(std::string_view what) const
    {
        return fail(ErrorCode::InvalidArgument,
                    "the description of the models is broken: " + (m_place.empty() ? "it" : m_place) + " " + std::string(what));
    }
    [[nodiscard]] bool isNull() const { return m_value == nullptr || m_value->isNull(); }
    [[nodiscard]] Node operator[](std::string_view member) const
    {
        return {m_value ? m_value->find(member) : nullptr, m_place + (m_place.empty() ? "" : ".") + std::string(member)};
    }
    [[nodiscard]] Result<std::vector<Node>> items() const
    {
        const Array* array = m_value ? m_value->array() : nullptr;
        if (!array)
            return wrong("is no list");
        std::vector<Node> nodes;
        for (std::size_t i = 0; i < array->size(); ++i)
            nodes.emplace_back(&(*array)[i], m_place + "[" + std::to_string(i) + "]");
        return nodes;
    }
    [[nodiscard]] Result<std::vector<std::pair<std::string, Node>>> members() const
    {
        const Object* object = m_value ? m_value->object() : nullptr;
        if (!object)
            return wrong("is no object");
        std::vector<std::pair<std::string, Node>> nodes;
        for (const auto& [name, value] : *object)
            nodes.emplace_back(name, Node(&value, m_place + "." + name));
        return nodes;
    }
    [[nodiscard]] Result<std::string> text() const
    {
        const std::string* text = m_value ? m_value->text() : nullptr;
        return text ? Result<std::string>(*text) : wrong("is no text");
    }
    [[nodiscard]] Result<std::optional<std::string>> textOrNull() const
    {
        if (isNull())
            return std::optional<std::string>();
        return text().transform([](std::string found) { return std::optional(std::move(found)); });
    }
    [[nodiscard]] Result<std::optional<sql::Identifier>> nameOrNull() const
    {
        RETORT_TRY(std::optional<std::string> found, textOrNull());
        return found ? std::optional(sql::Identifier(std::move(*found))) : std::nullopt;
    }
    [[nodiscard]] Result<bool> flag() const
    {
        const bool* flag = m_value ? m_value->flag() : nullptr;
        return flag ? Result<bool>(*flag) : wrong("is neither true nor false");
    }
    [[nodiscard]] Result<std::optional<bool>> flagOrNull() const
    {
        if (isNull())
            return std::optional<bool>();
        return flag().transform([](bool found) { return std::optional(found); });
    }
    [[nodiscard]] Result<std::optional<std::int64_t>> numberOrNull() const
    {
        if (isNull())
            return std::optional<std::int64_t>();
        const std::int64_t* number = m_value->integer();
        if (!number)
            return wrong("is no whole number");
        return std::optional(*number);
    }
    [[nodiscard]] Result<std::vector<sql::Identifier>> names() const
    {
        RETORT_TRY(const std::vector<Node> nodes, items());
        std::vector<sql::Identifier> result;
        for (const Node& node : nodes) {
            RETORT_TRY(std::string name, node.text());
            result.emplace_back(std::move(name));
        }
        return result;
    }
    [[nodiscard]] const JsonValue& value() const { return *m_value; }

private:
    const JsonValue* m_value; // null: not there
    std::string m_place;
};

sql::ExpressionPtr textClause(std::string text)
{
    return sql::makeExpression(sql::TextClause{.text = std::move(text), .binds = {}});
}

Result<sql::ExpressionPtr> expression(const Node& node)
{
    if (node.isNull())
        return sql::ExpressionPtr();
    return node.text().transform([](std::string text) { return textClause(std::move(text)); });
}

// {"column": name}, {"sql": text} or {"modifier": "DESC", "of": one of these}
Result<sql::ExpressionPtr> indexed(const Node& node)
{
    if (!node["modifier"].isNull()) {
        RETORT_TRY(std::string modifier, node["modifier"].text());
        RETORT_TRY(sql::ExpressionPtr operand, indexed(node["of"]));
        return sql::makeExpression(sql::UnaryExpression{.op = std::move(modifier), .operand = std::move(operand), .postfix = true});
    }
    if (node["column"].isNull())
        return node["sql"].text().transform([](std::string text) { return textClause(std::move(text)); });
    return node["column"].text().transform([](std::string name) {
        return sql::makeExpression(sql::ColumnRef{.table = {}, .name = sql::Identifier(std::move(name)), .type = nullptr});
    });
}

Result<types::TypePtr> type(const Node& node);

// What a class of a script is made from. base, which the project's Python gives: the arguments as the library's class has them.
Result<types::TypePtr> typeOfScript(const Node& node, const std::string& repr)
{
    if (!node["base"].isNull())
        return type(node["base"]);
    RETORT_TRY(const std::string base, node["script"].text());
    std::vector<types::SqlType::Argument> arguments;
    if (!node["impl"].isNull()) {
        RETORT_TRY(types::TypePtr impl, type(node["impl"]));
        arguments.emplace_back("impl", types::TypeValue(std::move(impl)));
    }
    if (!node["col_spec"].isNull()) {
        RETORT_TRY(std::string spec, node["col_spec"].text());
        arguments.emplace_back("col_spec", types::TypeValue(std::move(spec)));
    }
    const types::TypeClass* cls = types::findTypeClass("sqlalchemy", base);
    if (cls && !arguments.empty())
        return std::make_shared<const types::SqlType>(*cls, std::move(arguments));
    // Derived from another class than TypeDecorator and UserDefinedType: its arguments are those of that class.
    auto known = typeFromRepr(base + repr.substr(std::min(repr.find('('), repr.size())), "sqlalchemy");
    return known ? std::move(known) : node.wrong(known.error().message);
}

// "ARRAY(Upper(length=3), dimensions=2)" with NullType() for its item.
std::string withPlainItem(const std::string& repr)
{
    const std::size_t begin = repr.find('(') + 1;
    std::size_t end = begin;
    for (int depth = 0; end < repr.size(); ++end) {
        depth += repr[end] == '(' ? 1 : repr[end] == ')' ? -1 : 0;
        if (depth < 0 || (depth == 0 && repr[end] == ','))
            break;
    }
    return repr.substr(0, begin) + "NullType()" + repr.substr(end);
}

Result<types::TypePtr> type(const Node& node)
{
    RETORT_TRY(const std::string repr, node["repr"].text());
    RETORT_TRY(const std::string module, node["module"].text());
    types::TypePtr result;
    if (!node["item"].isNull()) {
        RETORT_TRY(types::TypePtr item, type(node["item"]));
        auto array = typeFromRepr(withPlainItem(repr), module);
        if (!array)
            return node.wrong(array.error().message);
        result = (*array)->withArgument("item_type", types::TypeValue(std::move(item)));
    } else if (node["script"].isNull()) {
        auto known = typeFromRepr(repr, module);
        if (!known)
            return node.wrong(known.error().message);
        result = std::move(*known);
    } else {
        RETORT_TRY(result, typeOfScript(node, repr));
        // What such a class shows of itself is its own affair.
        result = result->named(repr.substr(0, repr.find('(')))->definedIn(module);
        if (result->repr() != repr)
            result = result->writtenAs(repr);
    }
    if (node["variants"].isNull())
        return result;
    RETORT_TRY(const auto variants, node["variants"].members());
    for (const auto& [dialect, held] : variants) {
        RETORT_TRY(types::TypePtr variant, type(held));
        result = result->withVariant(std::move(variant), {dialect});
    }
    return result;
}

Result<schema::DialectOptions> options(const Node& node);

Result<schema::OptionValue> optionValue(const Node& node)
{
    if (node.isNull())
        return schema::OptionValue(std::monostate());
    const JsonValue& value = node.value();
    if (const bool* flag = value.flag())
        return schema::OptionValue(*flag);
    if (const std::int64_t* number = value.integer())
        return schema::OptionValue(*number);
    if (const double* real = std::get_if<double>(&value.data))
        return schema::OptionValue(*real);
    if (const std::string* text = value.text())
        return schema::OptionValue(*text);
    if (value.array()) {
        RETORT_TRY(const std::vector<Node> nodes, node.items());
        std::vector<std::string> items;
        for (const Node& item : nodes) {
            RETORT_TRY(std::string text, item.text());
            items.push_back(std::move(text));
        }
        return schema::OptionValue(std::move(items));
    }
    if (!node["sql"].isNull())
        return expression(node["sql"]).transform([](sql::ExpressionPtr held) { return schema::OptionValue(std::move(held)); });
    if (!node["type"].isNull())
        return type(node["type"]).transform([](types::TypePtr held) { return schema::OptionValue(std::move(held)); });
    RETORT_TRY(schema::DialectOptions items, options(node["map"]));
    return schema::OptionValue(std::make_shared<const schema::OptionMap>(schema::OptionMap{std::move(items)}));
}

Result<schema::DialectOptions> options(const Node& node)
{
    RETORT_TRY(const auto members, node.members());
    schema::DialectOptions result;
    for (const auto& [name, held] : members) {
        RETORT_TRY(schema::OptionValue value, optionValue(held));
        result.emplace_back(name, std::move(value));
    }
    return result;
}

Result<schema::ServerDefault> serverDefault(const Node& node)
{
    if (node.isNull())
        return schema::ServerDefault(schema::NoDefault{});
    if (!node["fetched"].isNull())
        return schema::ServerDefault(schema::FetchedValue{});
    if (!node["text"].isNull())
        return node["text"].text().transform([](std::string text) { return schema::ServerDefault(std::move(text)); });
    return node["sql"].text().transform([](std::string text) { return schema::ServerDefault(textClause(std::move(text))); });
}

Result<schema::IdentityOptions> identityOptions(const Node& node)
{
    schema::IdentityOptions result;
    RETORT_TRY(result.start, node["start"].numberOrNull());
    RETORT_TRY(result.increment, node["increment"].numberOrNull());
    RETORT_TRY(result.minvalue, node["minvalue"].numberOrNull());
    RETORT_TRY(result.maxvalue, node["maxvalue"].numberOrNull());
    RETORT_TRY(result.cache, node["cache"].numberOrNull());
    RETORT_TRY(result.nominvalue, node["nominvalue"].flag());
    RETORT_TRY(result.nomaxvalue, node["nomaxvalue"].flag());
    RETORT_TRY(result.cycle, node["cycle"].flagOrNull());
    RETORT_TRY(result.order, node["order"].flagOrNull());
    return result;
}

Result<schema::Sequence> sequence(const Node& node)
{
    schema::Sequence value;
    RETORT_TRY(value.name.schema, node["schema"].nameOrNull());
    RETORT_TRY(std::string name, node["name"].text());
    value.name.name = sql::Identifier(std::move(name));
    RETORT_TRY(value.optional, node["optional"].flag());
    RETORT_TRY(value.options, identityOptions(node));
    if (!node["data_type"].isNull()) {
        RETORT_TRY(value.dataType, type(node["data_type"]));
    }
    return value;
}

Result<void> generated(const Node& node, schema::Column& column)
{
    if (const Node computed = node["computed"]; !computed.isNull()) {
        schema::Computed value;
        RETORT_TRY(value.sqltext, expression(computed["sql"]));
        RETORT_TRY(value.persisted, computed["persisted"].flagOrNull());
        column.computed = std::move(value);
    }
    if (const Node identity = node["identity"]; !identity.isNull()) {
        schema::Identity value;
        RETORT_TRY(value.always, identity["always"].flag());
        RETORT_TRY(value.onNull, identity["on_null"].flagOrNull());
        RETORT_TRY(value.options, identityOptions(identity));
        column.identity = std::move(value);
    }
    if (const Node held = node["sequence"]; !held.isNull()) {
        RETORT_TRY(column.sequence, sequence(held));
    }
    return {};
}

Result<schema::Column> column(const Node& node)
{
    schema::Column result;
    RETORT_TRY(std::string name, node["name"].text());
    result.name = sql::Identifier(std::move(name));
    RETORT_TRY(result.type, type(node["type"]));
    RETORT_TRY(result.nullable, node["nullable"].flag());
    RETORT_TRY(result.primaryKey, node["primary_key"].flag());
    RETORT_TRY(const std::string autoincrement, node["autoincrement"].text());
    constexpr std::string_view words[] = {"auto", "true", "false", "ignore_fk"};
    const auto* word = std::ranges::find(words, autoincrement);
    if (word == std::end(words))
        return node["autoincrement"].wrong("is none of auto, true, false and ignore_fk");
    result.autoincrement = static_cast<schema::Autoincrement>(word - std::begin(words));
    result.autoincrementGiven = result.autoincrement != schema::Autoincrement::Auto;
    RETORT_TRY(result.serverDefault, serverDefault(node["server_default"]));
    RETORT_CHECK(generated(node, result));
    RETORT_TRY(result.clientDefaultGiven, node["default"].flag());
    RETORT_TRY(result.comment, node["comment"].textOrNull());
    RETORT_TRY(result.dialectOptions, options(node["options"]));
    return result;
}

Result<schema::Constraint> checkConstraint(const Node& node, const schema::Table& table)
{
    schema::CheckConstraint check;
    if (node["type_of"].isNull()) {
        RETORT_TRY(check.sqltext, expression(node["sql"]));
        return schema::Constraint(std::move(check));
    }
    // What the type itself asks for: made anew from it.
    RETORT_TRY(const std::string name, node["type_of"].text());
    const schema::Column* of = table.findColumn(name);
    if (!of)
        return node["type_of"].wrong("names no column of the table");
    for (schema::Constraint& made : schema::buildTable(table.name, {schema::TableItem(*of)}).constraints) {
        auto* bound = std::get_if<schema::CheckConstraint>(&made);
        if (bound && bound->typeBound)
            return schema::Constraint(std::move(*bound));
    }
    return node["type_of"].wrong("names a column whose type has no constraint");
}

Result<schema::Constraint> foreignKey(const Node& node)
{
    schema::ForeignKeyConstraint key;
    RETORT_TRY(key.columns, node["columns"].names());
    RETORT_TRY(key.referredTable.schema, node["referred_schema"].nameOrNull());
    RETORT_TRY(std::string table, node["referred_table"].text());
    key.referredTable.name = sql::Identifier(std::move(table));
    RETORT_TRY(key.referredColumns, node["referred_columns"].names());
    RETORT_TRY(key.onupdate, node["onupdate"].textOrNull());
    RETORT_TRY(key.ondelete, node["ondelete"].textOrNull());
    RETORT_TRY(key.match, node["match"].textOrNull());
    RETORT_TRY(key.useAlter, node["use_alter"].flag());
    return schema::Constraint(std::move(key));
}

Result<schema::Constraint> exclude(const Node& node)
{
    schema::ExcludeConstraint result;
    RETORT_TRY(const std::vector<Node> elements, node["elements"].items());
    for (const Node& element : elements) {
        RETORT_TRY(sql::ExpressionPtr held, indexed(element["expression"]));
        RETORT_TRY(std::string op, element["operator"].text());
        result.elements.emplace_back(std::move(held), std::move(op));
    }
    RETORT_TRY(result.usingMethod, node["using"].text());
    RETORT_TRY(result.where, expression(node["where"]));
    RETORT_TRY(const auto ops, node["ops"].members());
    for (const auto& [name, held] : ops) {
        RETORT_TRY(std::string op, held.text());
        result.ops.emplace_back(name, std::move(op));
    }
    return schema::Constraint(std::move(result));
}

Result<schema::Constraint> ofKind(const Node& node, const std::string& kind, const schema::Table& table)
{
    if (kind == "primary_key") {
        schema::PrimaryKeyConstraint key;
        RETORT_TRY(key.columns, node["columns"].names());
        return schema::Constraint(std::move(key));
    }
    if (kind == "unique") {
        schema::UniqueConstraint unique;
        RETORT_TRY(unique.columns, node["columns"].names());
        return schema::Constraint(std::move(unique));
    }
    if (kind == "check")
        return checkConstraint(node, table);
    if (kind == "foreign_key")
        return foreignKey(node);
    if (kind == "exclude")
        return exclude(node);
    return node["kind"].wrong("is no kind of constraint");
}

Result<schema::Constraint> constraint(const Node& node, const schema::Table& table, std::uint32_t order)
{
    RETORT_TRY(const std::string kind, node["kind"].text());
    RETORT_TRY(schema::Constraint result, ofKind(node, kind, table));
    schema::ConstraintBase& base = schema::base(result);
    base.creationOrder = order;
    RETORT_TRY(base.name, node["name"].nameOrNull());
    RETORT_TRY(base.deferrable, node["deferrable"].flagOrNull());
    RETORT_TRY(base.initially, node["initially"].textOrNull());
    RETORT_TRY(base.comment, node["comment"].textOrNull());
    RETORT_TRY(base.dialectOptions, options(node["options"]));
    return result;
}

Result<schema::Index> index(const Node& node)
{
    schema::Index result;
    RETORT_TRY(result.name, node["name"].nameOrNull());
    RETORT_TRY(result.unique, node["unique"].flag());
    RETORT_TRY(const std::vector<Node> expressions, node["expressions"].items());
    for (const Node& one : expressions) {
        RETORT_TRY(sql::ExpressionPtr held, indexed(one));
        result.expressions.push_back(std::move(held));
    }
    RETORT_TRY(result.dialectOptions, options(node["options"]));
    return result;
}

Result<schema::Table> table(const Node& node)
{
    schema::Table result;
    RETORT_TRY(result.name.schema, node["schema"].nameOrNull());
    RETORT_TRY(std::string name, node["name"].text());
    result.name.name = sql::Identifier(std::move(name));
    RETORT_TRY(result.comment, node["comment"].textOrNull());
    RETORT_TRY(const std::vector<sql::Identifier> prefixes, node["prefixes"].names());
    for (const sql::Identifier& prefix : prefixes)
        result.prefixes.push_back(prefix.text());
    RETORT_TRY(result.dialectOptions, options(node["options"]));
    RETORT_TRY(const std::vector<Node> columns, node["columns"].items());
    for (const Node& one : columns) {
        RETORT_TRY(schema::Column held, column(one));
        result.columns.push_back(std::move(held));
    }
    RETORT_TRY(const std::vector<Node> constraints, node["constraints"].items());
    for (const Node& one : constraints) {
        const auto order = static_cast<std::uint32_t>(result.constraints.size() + 1);
        RETORT_TRY(schema::Constraint held, constraint(one, result, order));
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&held);
            key && key->columns.size() != key->referredColumns.size())
            return one.wrong("has not as many columns as it refers to");
        result.constraints.push_back(std::move(held));
    }
    RETORT_TRY(const std::vector<Node> indexes, node["indexes"].items());
    for (const Node& one : indexes) {
        RETORT_TRY(schema::Index held, index(one));
        result.indexes.push_back(std::move(held));
    }
    return result;
}

} // namespace

Result<std::vector<schema::MetaData>> metadataFromJson(const JsonValue& document)
{
    const Node root(&document, "");
    RETORT_TRY(const std::string format, root["format"].text());
    if (format != "retort-metadata")
        return root["format"].wrong("is not retort-metadata");
    RETORT_TRY(const std::optional<std::int64_t> version, root["version"].numberOrNull());
    if (version != metadataFormatVersion)
        return root["version"].wrong("is not a version that is known here");
    RETORT_TRY(const std::vector<Node> all, root["metadata"].items());
    std::vector<schema::MetaData> result;
    for (const Node& one : all) {
        schema::MetaData metadata;
        RETORT_TRY(metadata.schema, one["schema"].nameOrNull());
        metadata.naming.templates.clear();
        RETORT_TRY(const auto naming, one["naming"].members());
        for (const auto& [key, held] : naming) {
            RETORT_TRY(metadata.naming.templates[key], held.text());
        }
        RETORT_TRY(const std::vector<Node> tables, one["tables"].items());
        for (const Node& held : tables) {
            RETORT_TRY(schema::Table read, table(held));
            metadata.tables.push_back(std::move(read));
        }
        if (const Node sequences = one["sequences"]; !sequences.isNull()) {
            RETORT_TRY(const std::vector<Node> held, sequences.items());
            for (const Node& node : held) {
                RETORT_TRY(schema::Sequence read, sequence(node));
                metadata.sequences.push_back(std::move(read));
            }
        }
        result.push_back(std::move(metadata));
    }
    return result;
}

Result<std::vector<schema::MetaData>> metadataFromText(std::string_view text)
{
    RETORT_TRY(const JsonValue document, readJson(text));
    return metadataFromJson(document);
}

} // namespace retort::models
