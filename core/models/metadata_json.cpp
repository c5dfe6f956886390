// Writes the format:
//
// {"format": "retort-metadata", "version": 1, "metadata": [{"schema", "naming": {key: template}, "tables": [table],
//   "sequences": [sequence]}]}; sequences of no column, and left out where there are none
// table: {"schema", "name", "comment", "prefixes", "options", "columns", "constraints", "indexes"}
// column: {"name", "type", "nullable", "primary_key", "autoincrement", "server_default", "computed", "identity",
//          "sequence", "default", "comment", "options"}; "default" tells whether there is a client-side one
// constraint: {"kind": "primary_key"|"unique"|"check"|"foreign_key"|"exclude", "name", "columns" ...}, the primary
//          key first, the others in the order in which they were made
// index: {"name", "unique", "expressions": [{"column"}|{"sql"}|{"modifier": "DESC", "of": expression}], "options"}
// type: {"repr", "module", "script", "impl", "item", "col_spec", "variants": {dialect: type}}; "script" is the class of
//          SQLAlchemy that a class of the application derives from, and "base", which only the project's Python gives, that
//          class as a type with the arguments that it got
// server_default: null | {"text"} | {"sql"} | {"fetched": true}
// options: {name: value}; a value is a plain one, {"sql"}, {"type"} or {"map": {...}}

#include "core/models/metadata_json.h"

#include <algorithm>

namespace retort::models {

namespace {

using Object = JsonValue::Object;
using Array = JsonValue::Array;
using Json = Result<JsonValue>;

JsonValue nameJson(const std::optional<sql::Identifier>& name)
{
    return name ? JsonValue(name->text()) : JsonValue();
}
JsonValue textJson(const std::optional<std::string>& text)
{
    return text ? JsonValue(*text) : JsonValue();
}
JsonValue flagJson(const std::optional<bool>& flag)
{
    return flag ? JsonValue(*flag) : JsonValue();
}
JsonValue numberJson(const std::optional<std::int64_t>& number)
{
    return number ? JsonValue(*number) : JsonValue();
}
JsonValue namesJson(const std::vector<sql::Identifier>& names)
{
    Array items;
    for (const sql::Identifier& name : names)
        items.emplace_back(name.text());
    return items;
}

class Writer {
public:
    explicit Writer(const dialects::Dialect& dialect) : m_dialect(dialect) {}

    Json metadata(const schema::MetaData& metadata) const
    {
        Object naming;
        for (const auto& [key, text] : metadata.naming.templates)
            naming.emplace_back(key, JsonValue(text));
        Array tables;
        for (const schema::Table& one : metadata.tables) {
            RETORT_TRY(JsonValue written, table(one));
            tables.push_back(std::move(written));
        }
        Object result{{"schema", nameJson(metadata.schema)}, {"naming", JsonValue(std::move(naming))}, {"tables", JsonValue(std::move(tables))}};
        Array sequences;
        for (const schema::Sequence& one : metadata.sequences) {
            RETORT_TRY(JsonValue written, sequence(one));
            sequences.push_back(std::move(written));
        }
        if (!sequences.empty())
            result.emplace_back("sequences", JsonValue(std::move(sequences)));
        return JsonValue(std::move(result));
    }

    Json table(const schema::Table& table) const
    {
        Array columns;
        for (const schema::Column& one : table.columns) {
            RETORT_TRY(JsonValue written, column(one));
            columns.push_back(std::move(written));
        }
        std::vector<const schema::Constraint*> ordered;
        for (const schema::Constraint& one : table.constraints)
            ordered.push_back(&one);
        std::ranges::stable_sort(ordered, {}, [](const schema::Constraint* one) {
            return std::pair(!std::holds_alternative<schema::PrimaryKeyConstraint>(*one), schema::base(*one).creationOrder);
        });
        Array constraints;
        for (const schema::Constraint* one : ordered) {
            RETORT_TRY(JsonValue written, constraint(*one));
            constraints.push_back(std::move(written));
        }
        Array indexes;
        for (const schema::Index& one : table.indexes) {
            RETORT_TRY(JsonValue written, index(one));
            indexes.push_back(std::move(written));
        }
        Array prefixes;
        for (const std::string& prefix : table.prefixes)
            prefixes.emplace_back(prefix);
        RETORT_TRY(JsonValue written, options(table.dialectOptions));
        return JsonValue(Object{{"schema", nameJson(table.name.schema)},
                                {"name", JsonValue(table.name.name.text())},
                                {"comment", textJson(table.comment)},
                                {"prefixes", JsonValue(std::move(prefixes))},
                                {"options", std::move(written)},
                                {"columns", JsonValue(std::move(columns))},
                                {"constraints", JsonValue(std::move(constraints))},
                                {"indexes", JsonValue(std::move(indexes))}});
    }

private:
    Json sql(const sql::ExpressionPtr& expression) const
    {
        if (!expression)
            return JsonValue();
        // A text stands for itself on every dialect.
        if (const auto* text = std::get_if<sql::TextClause>(&expression->node); text && text->binds.empty())
            return JsonValue(text->text);
        return m_dialect.expression(expression).transform([](std::string text) { return JsonValue(std::move(text)); });
    }

    Json type(const types::TypePtr& type) const
    {
        if (!type)
            return JsonValue();
        const bool isScript = !type->scriptClassName().empty();
        const types::TypePtr impl = type->isA("TypeDecorator") ? type->nested("impl") : nullptr;
        RETORT_TRY(JsonValue inner, this->type(isScript ? impl : nullptr));
        Object variants;
        for (const auto& [dialect, variant] : type->variants()) {
            RETORT_TRY(JsonValue written, this->type(variant));
            variants.emplace_back(dialect, std::move(written));
        }
        const std::string module = isScript ? type->scriptModule() : std::string(type->cls().home);
        Object result{{"repr", JsonValue(type->repr())}, {"module", JsonValue(module)}};
        if (isScript)
            result.emplace_back("script", JsonValue(std::string(impl ? "TypeDecorator" : type->cls().name)));
        if (isScript && impl)
            result.emplace_back("impl", std::move(inner));
        // A class of the script inside an array: its repr() alone does not tell what it is.
        const types::TypePtr item = type->isA("ARRAY") ? type->nested("item_type") : nullptr;
        if (item && !item->scriptClassName().empty()) {
            RETORT_TRY(JsonValue written, this->type(item));
            result.emplace_back("item", std::move(written));
        }
        if (const auto spec = type->string("col_spec"))
            result.emplace_back("col_spec", JsonValue(*spec));
        if (!variants.empty())
            result.emplace_back("variants", JsonValue(std::move(variants)));
        return JsonValue(std::move(result));
    }

    Json optionValue(const schema::OptionValue& value) const
    {
        if (const bool* flag = std::get_if<bool>(&value))
            return JsonValue(*flag);
        if (const std::int64_t* number = std::get_if<std::int64_t>(&value))
            return JsonValue(*number);
        if (const double* real = std::get_if<double>(&value))
            return JsonValue(*real);
        if (const std::string* text = std::get_if<std::string>(&value))
            return JsonValue(*text);
        if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
            Array items;
            for (const std::string& item : *list)
                items.emplace_back(item);
            return JsonValue(std::move(items));
        }
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&value)) {
            RETORT_TRY(JsonValue written, sql(*expression));
            return JsonValue(Object{{"sql", std::move(written)}});
        }
        if (const auto* held = std::get_if<types::TypePtr>(&value)) {
            RETORT_TRY(JsonValue written, type(*held));
            return JsonValue(Object{{"type", std::move(written)}});
        }
        if (const auto* map = std::get_if<std::shared_ptr<const schema::OptionMap>>(&value)) {
            RETORT_TRY(JsonValue written, options((*map)->items));
            return JsonValue(Object{{"map", std::move(written)}});
        }
        return JsonValue();
    }

    Json options(const schema::DialectOptions& options) const
    {
        Object result;
        for (const auto& [name, value] : options) {
            RETORT_TRY(JsonValue written, optionValue(value));
            result.emplace_back(name, std::move(written));
        }
        return JsonValue(std::move(result));
    }

    Json serverDefault(const schema::ServerDefault& value) const
    {
        if (const std::string* text = std::get_if<std::string>(&value))
            return JsonValue(Object{{"text", JsonValue(*text)}});
        if (std::holds_alternative<schema::FetchedValue>(value))
            return JsonValue(Object{{"fetched", JsonValue(true)}});
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&value)) {
            RETORT_TRY(JsonValue written, sql(*expression));
            return JsonValue(Object{{"sql", std::move(written)}});
        }
        return JsonValue();
    }

    static Object identityOptions(const schema::IdentityOptions& options)
    {
        return {{"start", numberJson(options.start)},       {"increment", numberJson(options.increment)},
                {"minvalue", numberJson(options.minvalue)}, {"maxvalue", numberJson(options.maxvalue)},
                {"nominvalue", JsonValue(options.nominvalue)}, {"nomaxvalue", JsonValue(options.nomaxvalue)},
                {"cycle", flagJson(options.cycle)},         {"cache", numberJson(options.cache)},
                {"order", flagJson(options.order)}};
    }

    Json sequence(const std::optional<schema::Sequence>& sequence) const
    {
        if (!sequence)
            return JsonValue();
        RETORT_TRY(JsonValue dataType, type(sequence->dataType));
        Object result{{"schema", nameJson(sequence->name.schema)},
                      {"name", JsonValue(sequence->name.name.text())},
                      {"optional", JsonValue(sequence->optional)},
                      {"data_type", std::move(dataType)}};
        for (auto& member : identityOptions(sequence->options))
            result.push_back(std::move(member));
        return JsonValue(std::move(result));
    }

    static JsonValue identity(const std::optional<schema::Identity>& identity)
    {
        if (!identity)
            return {};
        Object result{{"always", JsonValue(identity->always)}, {"on_null", flagJson(identity->onNull)}};
        for (auto& member : identityOptions(identity->options))
            result.push_back(std::move(member));
        return result;
    }

    Json column(const schema::Column& column) const
    {
        constexpr const char* autoincrements[] = {"auto", "true", "false", "ignore_fk"};
        JsonValue computed;
        if (column.computed) {
            RETORT_TRY(JsonValue text, sql(column.computed->sqltext));
            computed = Object{{"sql", std::move(text)}, {"persisted", flagJson(column.computed->persisted)}};
        }
        RETORT_TRY(JsonValue typeJson, type(column.type));
        RETORT_TRY(JsonValue defaultJson, serverDefault(column.serverDefault));
        RETORT_TRY(JsonValue sequenceJson, sequence(column.sequence));
        RETORT_TRY(JsonValue optionsJson, options(column.dialectOptions));
        return JsonValue(Object{
            {"name", JsonValue(column.name.text())},
            {"type", std::move(typeJson)},
            {"nullable", JsonValue(column.effectivelyNullable())},
            {"primary_key", JsonValue(column.primaryKey)},
            {"autoincrement", JsonValue(autoincrements[static_cast<std::size_t>(column.autoincrement)])},
            {"server_default", std::move(defaultJson)},
            {"computed", std::move(computed)},
            {"identity", identity(column.identity)},
            {"sequence", std::move(sequenceJson)},
            {"default", JsonValue(column.clientDefaultGiven || column.clientDefault.has_value())},
            {"comment", textJson(column.comment)},
            {"options", std::move(optionsJson)}});
    }

    Json constraint(const schema::Constraint& constraint) const
    {
        RETORT_TRY(Object result, std::visit([this](const auto& one) { return members(one); }, constraint));
        const schema::ConstraintBase& base = schema::base(constraint);
        RETORT_TRY(JsonValue optionsJson, options(base.dialectOptions));
        result.insert(result.begin() + 1, {"name", nameJson(base.name)});
        result.emplace_back("deferrable", flagJson(base.deferrable));
        result.emplace_back("initially", textJson(base.initially));
        result.emplace_back("comment", textJson(base.comment));
        result.emplace_back("options", std::move(optionsJson));
        return JsonValue(std::move(result));
    }

    using Members = Result<Object>;
    static Members members(const schema::PrimaryKeyConstraint& key)
    {
        return Object{{"kind", "primary_key"}, {"columns", namesJson(key.columns)}};
    }
    static Members members(const schema::UniqueConstraint& unique)
    {
        return Object{{"kind", "unique"}, {"columns", namesJson(unique.columns)}};
    }
    Members members(const schema::CheckConstraint& check) const
    {
        Object result{{"kind", "check"}};
        if (check.typeBound) {
            result.emplace_back("type_of", JsonValue(check.typeBoundColumn.text()));
            return result;
        }
        RETORT_TRY(JsonValue text, sql(check.sqltext));
        result.emplace_back("sql", std::move(text));
        return result;
    }
    static Members members(const schema::ForeignKeyConstraint& key)
    {
        return Object{{"kind", "foreign_key"},
                      {"columns", namesJson(key.columns)},
                      {"referred_schema", nameJson(key.referredTable.schema)},
                      {"referred_table", JsonValue(key.referredTable.name.text())},
                      {"referred_columns", namesJson(key.referredColumns)},
                      {"onupdate", textJson(key.onupdate)},
                      {"ondelete", textJson(key.ondelete)},
                      {"match", textJson(key.match)},
                      {"use_alter", JsonValue(key.useAlter)}};
    }
    Members members(const schema::ExcludeConstraint& exclude) const
    {
        Array elements;
        for (const auto& [expression, op] : exclude.elements) {
            RETORT_TRY(JsonValue written, indexed(expression));
            elements.push_back(JsonValue(Object{{"expression", std::move(written)}, {"operator", JsonValue(op)}}));
        }
        Object ops;
        for (const auto& [name, op] : exclude.ops)
            ops.emplace_back(name, JsonValue(op));
        RETORT_TRY(JsonValue where, sql(exclude.where));
        return Object{{"kind", "exclude"},
                      {"elements", JsonValue(std::move(elements))},
                      {"using", JsonValue(exclude.usingMethod)},
                      {"where", std::move(where)},
                      {"ops", JsonValue(std::move(ops))}};
    }

    Json indexed(const sql::ExpressionPtr& expression) const
    {
        if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
            return JsonValue(Object{{"column", JsonValue(column->name.text())}});
        if (const auto* modified = std::get_if<sql::UnaryExpression>(&expression->node); modified && modified->postfix) {
            RETORT_TRY(JsonValue inner, indexed(modified->operand));
            return JsonValue(Object{{"modifier", JsonValue(modified->op)}, {"of", std::move(inner)}});
        }
        RETORT_TRY(JsonValue written, sql(expression));
        return JsonValue(Object{{"sql", std::move(written)}});
    }

    Json index(const schema::Index& index) const
    {
        Array expressions;
        for (const sql::ExpressionPtr& expression : index.expressions) {
            RETORT_TRY(JsonValue written, indexed(expression));
            expressions.push_back(std::move(written));
        }
        RETORT_TRY(JsonValue optionsJson, options(index.dialectOptions));
        return JsonValue(Object{{"name", nameJson(index.name)},
                                {"unique", JsonValue(index.unique)},
                                {"expressions", JsonValue(std::move(expressions))},
                                {"options", std::move(optionsJson)}});
    }

    const dialects::Dialect& m_dialect;
};

} // namespace

Result<JsonValue> tableToJson(const schema::Table& table, const dialects::Dialect& dialect)
{
    return Writer(dialect).table(table);
}

Result<JsonValue> metadataToJson(const std::vector<schema::MetaData>& metadata, const dialects::Dialect& dialect)
{
    Array items;
    for (const schema::MetaData& one : metadata) {
        RETORT_TRY(JsonValue written, Writer(dialect).metadata(one));
        items.push_back(std::move(written));
    }
    return JsonValue(Object{{"format", "retort-metadata"},
                            {"version", JsonValue(metadataFormatVersion)},
                            {"metadata", JsonValue(std::move(items))}});
}

} // namespace retort::models
