#include "tests/dialects/case_builder.h"

#include <algorithm>

#include <QJsonArray>

namespace retort::testing {

namespace {

using sql::makeExpression;

template <class T>
const T* as(const Object* object)
{
    return object ? std::get_if<T>(&object->value) : nullptr;
}

std::string stringOf(const QJsonValue& value)
{
    return value.toString().toStdString();
}

bool isNone(const Object* object)
{
    return !object || std::holds_alternative<std::monostate>(object->value);
}

sql::TableRef predefinedTable(std::string name, std::vector<std::pair<std::string, std::string>> columns,
                              std::optional<sql::Identifier> schema = {})
{
    sql::TableRef table{.name = {.schema = std::move(schema), .name = std::move(name)}, .columns = {}, .alias = {}};
    for (const auto& [column, type] : columns)
        table.columns.push_back({.table = table.name, .name = column, .type = types::makeType(type)});
    return table;
}

std::optional<std::string> optionalString(const Object* object)
{
    return isNone(object) ? std::nullopt : std::optional(CaseBuilder::string(*object));
}

std::optional<bool> optionalBool(const Object* object)
{
    return isNone(object) ? std::nullopt : std::optional(CaseBuilder::truth(object));
}

std::optional<std::int64_t> optionalInt(const Object* object)
{
    const auto* number = as<std::int64_t>(object);
    return number ? std::optional(*number) : std::nullopt;
}

sql::ExpressionPtr textExpression(std::string text)
{
    return makeExpression(sql::TextClause{.text = std::move(text), .binds = {}});
}

struct TypeValueVisitor {
    types::TypeValue operator()(std::monostate) const { return std::monostate(); }
    types::TypeValue operator()(bool flag) const { return flag; }
    types::TypeValue operator()(std::int64_t number) const { return number; }
    types::TypeValue operator()(double number) const { return number; }
    types::TypeValue operator()(const std::string& text) const { return text; }
    types::TypeValue operator()(const types::TypePtr& type) const { return type; }
    types::TypeValue operator()(const Path& path) const { return CaseBuilder::type(Object{path}); }
    template <class T>
    types::TypeValue operator()(const T&) const
    {
        throw NotBuildable("a type argument of this kind");
    }
};

types::TypeValue typeValue(const Object& object)
{
    return std::visit(TypeValueVisitor{}, object.value);
}

schema::OptionValue optionValue(const Object& object)
{
    if (const auto* text = as<std::string>(&object))
        return *text;
    if (const auto* flag = as<bool>(&object))
        return *flag;
    if (const auto* number = as<std::int64_t>(&object))
        return *number;
    if (const auto* expression = as<sql::ExpressionPtr>(&object))
        return *expression;
    if (const auto* list = as<List>(&object)) {
        std::vector<std::string> strings;
        for (const Object& item : **list)
            strings.push_back(CaseBuilder::string(item));
        return strings;
    }
    if (const auto* dict = as<Dict>(&object)) {
        auto map = std::make_shared<schema::OptionMap>();
        for (const auto& [key, item] : **dict)
            map->items.emplace_back(CaseBuilder::string(key), optionValue(item));
        return std::shared_ptr<const schema::OptionMap>(map);
    }
    return std::monostate();
}

} // namespace

const Object* Arguments::keyword(const std::string& name) const
{
    const auto found = std::ranges::find(keywords, name, &std::pair<std::string, Object>::first);
    return found == keywords.end() ? nullptr : &found->second;
}

const Object* Arguments::get(std::size_t position, const std::string& name) const
{
    return position < positional.size() ? &positional[position] : keyword(name);
}

std::string CaseBuilder::string(const Object& object)
{
    if (const auto* text = as<std::string>(&object))
        return *text;
    if (const auto* name = as<sql::Identifier>(&object))
        return name->text();
    throw NotBuildable("a string was expected");
}

sql::Identifier CaseBuilder::identifier(const Object& object)
{
    if (const auto* name = as<sql::Identifier>(&object))
        return *name;
    return string(object);
}

bool CaseBuilder::truth(const Object* object)
{
    const auto* flag = as<bool>(object);
    return flag && *flag;
}

std::vector<Object> CaseBuilder::items(const Object& object)
{
    const auto* list = as<List>(&object);
    return list ? **list : std::vector<Object>{object};
}

types::TypePtr CaseBuilder::type(const Object& object)
{
    if (const auto* type = as<types::TypePtr>(&object))
        return *type;
    if (const auto* path = as<Path>(&object)) {
        const std::size_t dot = path->text.rfind('.');
        const std::string name = path->text.substr(dot + 1);
        std::string module = path->text.substr(0, dot);
        if (module.starts_with("sa"))
            module = "sqlalchemy";
        if (name == "NULLTYPE")
            return types::nullType();
        if (const types::TypeClass* cls = types::findTypeClass(module, name))
            return std::make_shared<const types::SqlType>(*cls, std::vector<types::SqlType::Argument>{});
    }
    if (isNone(&object))
        return nullptr;
    throw NotBuildable("a type was expected");
}

sql::Value CaseBuilder::value(const Object& object)
{
    if (isNone(&object))
        return std::monostate();
    if (const auto* flag = as<bool>(&object))
        return *flag;
    if (const auto* number = as<std::int64_t>(&object))
        return *number;
    if (const auto* number = as<double>(&object))
        return *number;
    if (const auto* text = as<std::string>(&object))
        return *text;
    if (const auto* value = as<sql::Value>(&object))
        return *value;
    const auto json = [](const auto& self, const Object& item) -> std::string {
        if (const auto* text = as<std::string>(&item))
            return "\"" + *text + "\"";
        if (const auto* number = as<std::int64_t>(&item))
            return std::to_string(*number);
        if (const auto* flag = as<bool>(&item))
            return *flag ? "true" : "false";
        std::string out;
        if (const auto* list = as<List>(&item)) {
            for (const Object& element : **list)
                out += (out.empty() ? "" : ", ") + self(self, element);
            return "[" + out + "]";
        }
        if (const auto* dict = as<Dict>(&item)) {
            for (const auto& [key, element] : **dict)
                out += (out.empty() ? "" : ", ") + self(self, key) + ": " + self(self, element);
            return "{" + out + "}";
        }
        return "null";
    };
    return sql::Json{json(json, object)};
}

sql::ExpressionPtr CaseBuilder::expression(const Object& object)
{
    if (const auto* expression = as<sql::ExpressionPtr>(&object))
        return *expression;
    if (isNone(&object))
        return makeExpression(sql::Null{});
    return makeExpression(sql::Literal{.value = value(object), .type = nullptr});
}

schema::DialectOptions CaseBuilder::dialectOptions(const Arguments& arguments)
{
    schema::DialectOptions options;
    for (const auto& [name, value] : arguments.keywords) {
        for (const std::string_view prefix : {"sqlite_", "postgresql_", "mysql_", "mariadb_", "mssql_", "oracle_"}) {
            if (name.starts_with(prefix))
                options.emplace_back(name, optionValue(value));
        }
    }
    return options;
}

Arguments CaseBuilder::arguments(const QJsonObject& node)
{
    Arguments result;
    for (const QJsonValue item : node[u"a"].toArray())
        result.positional.push_back(evaluate(item.toObject()));
    for (const QJsonValue item : node[u"kw"].toArray())
        result.keywords.emplace_back(stringOf(item[0]), evaluate(item[1].toObject()));
    return result;
}

Object CaseBuilder::evaluate(const QJsonObject& node)
{
    const QString kind = node[u"k"].toString();
    if (kind == u"none")
        return {};
    if (kind == u"bool")
        return {node[u"v"].toBool()};
    if (kind == u"int")
        return {static_cast<std::int64_t>(node[u"v"].toString().toLongLong())};
    if (kind == u"float")
        return {node[u"v"].toString().toDouble()};
    if (kind == u"str")
        return {stringOf(node[u"v"])};
    if (kind == u"bytes")
        return {sql::Value(sql::Bytes{node[u"v"].toString().toLatin1().toStdString()})};
    if (kind == u"list") {
        auto list = std::make_shared<std::vector<Object>>();
        for (const QJsonValue item : node[u"v"].toArray())
            list->push_back(evaluate(item.toObject()));
        return {list};
    }
    if (kind == u"dict") {
        auto dict = std::make_shared<std::vector<std::pair<Object, Object>>>();
        for (const QJsonValue item : node[u"v"].toArray())
            dict->emplace_back(evaluate(item[0].toObject()), evaluate(item[1].toObject()));
        return {dict};
    }
    if (kind == u"name") {
        const std::string name = stringOf(node[u"v"]);
        if (name == "t")
            return {predefinedTable("t", {{"a", "Integer"},
                                          {"b", "String"},
                                          {"flag", "Boolean"},
                                          {"d", "DateTime"},
                                          {"n", "Numeric"},
                                          {"Mixed", "String"}})};
        if (name == "u")
            return {predefinedTable("u", {{"id", "Integer"}, {"t_a", "Integer"}, {"b", "String"}})};
        if (name == "st")
            return {predefinedTable("st", {{"a", "Integer"}, {"b", "String"}}, "sch")};
        return {Path{name}};
    }
    if (kind == u"attr")
        return attribute(evaluate(node[u"o"].toObject()), stringOf(node[u"n"]));
    if (kind == u"unary") {
        if (node[u"op"].toString() == u"USub")
            return {makeExpression(
                sql::UnaryExpression{.op = "-", .operand = expression(evaluate(node[u"o"].toObject()))})};
        return {
            makeExpression(sql::UnaryExpression{.op = "NOT", .operand = expression(evaluate(node[u"o"].toObject()))})};
    }
    if (kind == u"binary")
        return binary(node);
    const QJsonObject function = node[u"f"].toObject();
    const Arguments given = arguments(node);
    if (function[u"k"].toString() == u"attr") {
        const Object self = evaluate(function[u"o"].toObject());
        const std::string name = stringOf(function[u"n"]);
        if (const auto* path = std::get_if<Path>(&self.value))
            return call(path->text + "." + name, given);
        return method(self, name, given);
    }
    return call(stringOf(function[u"v"]), given);
}

Object CaseBuilder::attribute(const Object& self, const std::string& name)
{
    if (const auto* path = as<Path>(&self))
        return {Path{path->text + "." + name}};
    if (const auto* table = as<sql::TableRef>(&self); table && name == "c")
        return {ColumnsOf{*table}};
    if (const auto* columns = as<ColumnsOf>(&self)) {
        for (const sql::ColumnRef& column : columns->table.columns) {
            if (column.name.text() == name)
                return {makeExpression(column)};
        }
    }
    throw NotBuildable("attribute " + name);
}

Object CaseBuilder::binary(const QJsonObject& node)
{
    static const std::map<std::string, std::string> operators{
        {"Eq", "="},  {"NotEq", "!="}, {"Lt", "<"},  {"LtE", "<="}, {"Gt", ">"},       {"GtE", ">="},  {"Add", "+"},
        {"Sub", "-"}, {"Mult", "*"},   {"Div", "/"}, {"Mod", "%"},  {"BitAnd", "AND"}, {"BitOr", "OR"}};
    const Object left = evaluate(node[u"l"].toObject());
    const Object right = evaluate(node[u"r"].toObject());
    std::string op = operators.at(stringOf(node[u"op"]));
    if (op == "AND" || op == "OR")
        return {makeExpression(sql::ExpressionList{.op = op, .items = {expression(left), expression(right)}})};
    if (isNone(&right) && (op == "=" || op == "!="))
        op = op == "=" ? "IS" : "IS NOT";
    const auto* column = as<sql::ExpressionPtr>(&left);
    const auto* reference = column ? std::get_if<sql::ColumnRef>(&(*column)->node) : nullptr;
    const auto* concatenation = column ? std::get_if<sql::BinaryExpression>(&(*column)->node) : nullptr;
    if (op == "+" && concatenation && concatenation->op == "||")
        op = "||";
    if (op == "+" && reference && reference->type && reference->type->affinity() == "String")
        op = "||";
    return {makeExpression(sql::BinaryExpression{.op = op, .left = expression(left), .right = expression(right)})};
}

Object CaseBuilder::makeType(const std::string& module, const std::string& name, const Arguments& given)
{
    const types::TypeClass* cls = types::findTypeClass(module, name);
    if (!cls)
        throw NotBuildable("type " + module + "." + name);
    std::vector<types::SqlType::Argument> arguments;
    std::size_t position = 0;
    for (const types::TypeParameter& parameter : cls->parameters) {
        using Kind = types::TypeParameter::Kind;
        if (parameter.kind == Kind::VarPositional) {
            std::vector<std::string> values;
            for (; position < given.positional.size(); ++position)
                values.push_back(string(given.positional[position]));
            arguments.emplace_back(parameter.name, values);
        } else if (parameter.kind == Kind::PositionalOrKeyword && position < given.positional.size()) {
            arguments.emplace_back(parameter.name, typeValue(given.positional[position++]));
        } else if (const Object* keyword = given.keyword(std::string(parameter.name))) {
            arguments.emplace_back(parameter.name, typeValue(*keyword));
        }
    }
    if (position < given.positional.size())
        throw NotBuildable("too many arguments for " + name);
    return {types::TypePtr(std::make_shared<const types::SqlType>(*cls, std::move(arguments)))};
}

Object CaseBuilder::column(const Arguments& given)
{
    schema::Column column;
    column.type = types::nullType();
    bool named = false;
    for (const Object& item : given.positional) {
        if (!named) {
            column.name = identifier(item);
            named = true;
        } else if (const auto* key = as<schema::ColumnForeignKey>(&item)) {
            column.foreignKeys.push_back(*key);
        } else if (const auto* constraint = as<schema::Constraint>(&item)) {
            column.constraints.push_back(*constraint);
        } else if (const auto* computed = as<schema::Computed>(&item)) {
            column.computed = *computed;
        } else if (const auto* identity = as<schema::Identity>(&item)) {
            column.identity = *identity;
        } else if (const auto* sequence = as<schema::Sequence>(&item)) {
            column.sequence = *sequence;
        } else {
            column.type = type(item);
        }
    }
    column.nullable = optionalBool(given.keyword("nullable"));
    column.primaryKey = truth(given.keyword("primary_key"));
    column.index = optionalBool(given.keyword("index"));
    column.unique = optionalBool(given.keyword("unique"));
    column.comment = optionalString(given.keyword("comment"));
    column.system = truth(given.keyword("system"));
    if (const Object* flag = given.keyword("autoincrement")) {
        column.autoincrementGiven = true;
        if (as<bool>(flag))
            column.autoincrement = truth(flag) ? schema::Autoincrement::Yes : schema::Autoincrement::No;
        else if (string(*flag) == "ignore_fk")
            column.autoincrement = schema::Autoincrement::IgnoreForeignKey;
    }
    if (const Object* defaultValue = given.keyword("default"))
        column.clientDefault = value(*defaultValue);
    if (const Object* serverDefault = given.keyword("server_default"); !isNone(serverDefault)) {
        if (const auto* text = as<std::string>(serverDefault))
            column.serverDefault = *text;
        else if (const auto* identity = as<schema::Identity>(serverDefault))
            column.identity = *identity;
        else if (as<Path>(serverDefault))
            column.serverDefault = schema::FetchedValue{};
        else
            column.serverDefault = expression(*serverDefault);
    }
    column.dialectOptions = dialectOptions(given);
    return {column};
}

namespace {

void readOptions(schema::ConstraintBase& constraint, const Arguments& given)
{
    if (const Object* name = given.keyword("name"); !isNone(name))
        constraint.name = CaseBuilder::identifier(*name);
    constraint.deferrable = optionalBool(given.keyword("deferrable"));
    constraint.initially = optionalString(given.keyword("initially"));
    constraint.comment = optionalString(given.keyword("comment"));
    constraint.dialectOptions = CaseBuilder::dialectOptions(given);
}

std::vector<sql::Identifier> names(const std::vector<Object>& objects)
{
    std::vector<sql::Identifier> result;
    for (const Object& object : objects)
        result.push_back(CaseBuilder::identifier(object));
    return result;
}

schema::ForeignKeyConstraint foreignKeyConstraint(const Arguments& given)
{
    schema::ForeignKeyConstraint key;
    readOptions(key, given);
    key.columns = names(CaseBuilder::items(given.positional.at(0)));
    for (const Object& target : CaseBuilder::items(given.positional.at(1))) {
        schema::ColumnSpec spec = schema::parseColumnSpec(CaseBuilder::string(target));
        key.referredTable = spec.table;
        key.referredColumns.push_back(spec.column);
    }
    if (const Object* name = given.get(2, "name"); !isNone(name))
        key.name = CaseBuilder::identifier(*name);
    key.onupdate = optionalString(given.keyword("onupdate"));
    key.ondelete = optionalString(given.keyword("ondelete"));
    key.match = optionalString(given.keyword("match"));
    key.useAlter = CaseBuilder::truth(given.keyword("use_alter"));
    return key;
}

schema::ExcludeConstraint excludeConstraint(const Arguments& given)
{
    schema::ExcludeConstraint constraint;
    readOptions(constraint, given);
    for (const Object& element : given.positional) {
        const std::vector<Object> pair = CaseBuilder::items(element);
        const auto* name = std::get_if<std::string>(&pair.at(0).value);
        constraint.elements.emplace_back(
            name ? makeExpression(sql::ColumnRef{.table = {}, .name = *name, .type = nullptr})
                 : CaseBuilder::expression(pair[0]),
            CaseBuilder::string(pair.at(1)));
    }
    if (const Object* method = given.keyword("using"))
        constraint.usingMethod = CaseBuilder::string(*method);
    if (const Object* where = given.keyword("where"))
        constraint.where = std::holds_alternative<std::string>(where->value)
                               ? textExpression(CaseBuilder::string(*where))
                               : CaseBuilder::expression(*where);
    if (const Object* ops = given.keyword("ops")) {
        for (const auto& [key, value] : *std::get<Dict>(ops->value))
            constraint.ops.emplace_back(CaseBuilder::string(key), CaseBuilder::string(value));
    }
    return constraint;
}

schema::IdentityOptions identityOptions(const Arguments& given, std::size_t firstPosition)
{
    schema::IdentityOptions options;
    options.start = optionalInt(given.get(firstPosition, "start"));
    options.increment = optionalInt(given.get(firstPosition + 1, "increment"));
    options.minvalue = optionalInt(given.keyword("minvalue"));
    options.maxvalue = optionalInt(given.keyword("maxvalue"));
    options.cache = optionalInt(given.keyword("cache"));
    options.nominvalue = CaseBuilder::truth(given.keyword("nominvalue"));
    options.nomaxvalue = CaseBuilder::truth(given.keyword("nomaxvalue"));
    options.cycle = optionalBool(given.keyword("cycle"));
    return options;
}

} // namespace

Object CaseBuilder::constraint(const std::string& kind, const Arguments& given)
{
    schema::Constraint result;
    if (kind == "sa.PrimaryKeyConstraint") {
        schema::PrimaryKeyConstraint key;
        readOptions(key, given);
        key.columns = names(given.positional);
        result = key;
    } else if (kind == "sa.UniqueConstraint") {
        schema::UniqueConstraint unique;
        readOptions(unique, given);
        unique.columns = names(given.positional);
        result = unique;
    } else if (kind == "sa.CheckConstraint") {
        schema::CheckConstraint check;
        readOptions(check, given);
        const Object& condition = given.positional.at(0);
        check.sqltext = as<std::string>(&condition) ? textExpression(string(condition)) : expression(condition);
        result = check;
    } else if (kind == "sa.ForeignKeyConstraint") {
        result = foreignKeyConstraint(given);
    } else {
        result = excludeConstraint(given);
    }
    schema::base(result).creationOrder = ++m_created;
    return {result};
}

Object CaseBuilder::expressionCall(const std::string& function, const Arguments& given)
{
    const auto argument = [&](std::size_t i) { return expression(given.positional.at(i)); };
    const auto conjunction = [&](const std::string& op) {
        sql::ExpressionList list{.op = op, .items = {}};
        for (const Object& item : given.positional)
            list.items.push_back(expression(item));
        return Object{makeExpression(std::move(list))};
    };
    const std::string name = function.substr(3);
    if (name.starts_with("func.")) {
        sql::FunctionCall call;
        std::string rest = name.substr(5);
        for (std::size_t dot = rest.find('.'); dot != std::string::npos; dot = rest.find('.')) {
            call.package.push_back(rest.substr(0, dot));
            rest.erase(0, dot + 1);
        }
        call.name = rest;
        for (const Object& item : given.positional)
            call.arguments.push_back(expression(item));
        return {makeExpression(std::move(call))};
    }
    if (name == "text")
        return {textExpression(string(given.positional.at(0)))};
    if (name == "literal_column")
        return {makeExpression(sql::LiteralColumn{string(given.positional.at(0))})};
    if (name == "literal") {
        const Object* typed = given.get(1, "type_");
        return {makeExpression(
            sql::Literal{.value = value(given.positional.at(0)), .type = typed ? type(*typed) : nullptr})};
    }
    if (name == "null")
        return {makeExpression(sql::Null{})};
    if (name == "true")
        return {makeExpression(sql::True{})};
    if (name == "false")
        return {makeExpression(sql::False{})};
    if (name == "column")
        return {
            makeExpression(sql::ColumnRef{.table = {},
                                          .name = identifier(given.positional.at(0)),
                                          .type = given.positional.size() > 1 ? type(given.positional[1]) : nullptr})};
    if (name == "cast")
        return {makeExpression(sql::Cast{.operand = argument(0), .type = type(given.positional.at(1))})};
    if (name == "and_" || name == "or_")
        return conjunction(name == "and_" ? "AND" : "OR");
    if (name == "not_")
        return {makeExpression(sql::UnaryExpression{.op = "NOT", .operand = argument(0)})};
    if (name == "desc" || name == "asc")
        return {makeExpression(
            sql::UnaryExpression{.op = name == "desc" ? "DESC" : "ASC", .operand = argument(0), .postfix = true})};
    if (name == "exists")
        return {makeExpression(sql::UnaryExpression{.op = "EXISTS", .operand = argument(0)})};
    if (name == "case") {
        sql::Case result;
        for (const Object& item : given.positional) {
            const std::vector<Object> pair = items(item);
            result.whens.emplace_back(expression(pair.at(0)), expression(pair.at(1)));
        }
        if (const Object* otherwise = given.keyword("else_"))
            result.otherwise = expression(*otherwise);
        return {makeExpression(std::move(result))};
    }
    if (name == "select") {
        sql::Select select;
        for (const Object& item : given.positional) {
            if (const auto* table = as<sql::TableRef>(&item)) {
                for (const sql::ColumnRef& column : table->columns)
                    select.columns.push_back(makeExpression(column));
            } else {
                select.columns.push_back(expression(item));
            }
        }
        return {makeExpression(std::move(select))};
    }
    if (name == "insert")
        return {makeExpression(sql::Insert{.table = std::get<sql::TableRef>(given.positional.at(0).value),
                                           .rows = {},
                                           .select = nullptr,
                                           .columns = {}})};
    if (name == "update")
        return {makeExpression(sql::Update{
            .table = std::get<sql::TableRef>(given.positional.at(0).value), .values = {}, .where = nullptr})};
    if (name == "delete")
        return {makeExpression(
            sql::Delete{.table = std::get<sql::TableRef>(given.positional.at(0).value), .where = nullptr})};
    throw NotBuildable(function);
}

namespace {

sql::Value temporal(const std::string& function, const Arguments& given)
{
    const auto number = [&](std::size_t position, const std::string& name) -> int {
        const Object* object = given.get(position, name);
        const auto* found = object ? std::get_if<std::int64_t>(&object->value) : nullptr;
        return found ? static_cast<int>(*found) : 0;
    };
    if (function == "datetime.date")
        return sql::Date{number(0, "year"), number(1, "month"), number(2, "day")};
    if (function == "datetime.time")
        return sql::Time{number(0, "hour"), number(1, "minute"), number(2, "second"), number(3, "microsecond")};
    if (function == "datetime.timedelta")
        return sql::Interval{number(0, "days"), number(1, "seconds"), number(2, "microseconds")};
    sql::DateTime result{
        .date = {number(0, "year"), number(1, "month"), number(2, "day")},
        .time = {number(3, "hour"), number(4, "minute"), number(5, "second"), number(6, "microsecond")}};
    result.hasOffset = given.keyword("tzinfo") != nullptr;
    return result;
}

} // namespace

Object CaseBuilder::call(const std::string& function, const Arguments& given)
{
    if (function == "col") {
        const Object* typed = given.get(1, "type_");
        const Object* table = given.keyword("table");
        const Object* tableSchema = given.keyword("schema");
        sql::ColumnRef column{
            .table = {}, .name = identifier(given.positional.at(0)), .type = typed ? type(*typed) : nullptr};
        if (table)
            column.table = {.schema = tableSchema ? std::optional(identifier(*tableSchema)) : std::nullopt,
                            .name = identifier(*table)};
        return {makeExpression(column)};
    }
    if (function == "conv")
        return {sql::Identifier::conventionalName(string(given.positional.at(0)))};
    if (function == "quoted_name") {
        const Object* quote = given.get(1, "quote");
        return {sql::Identifier(string(given.positional.at(0)),
                                isNone(quote) ? std::nullopt : std::optional(truth(quote)))};
    }
    if (function.starts_with("datetime."))
        return {temporal(function, given)};
    if (function == "decimal.Decimal")
        return {sql::Value(sql::Decimal{string(given.positional.at(0))})};
    if (function == "uuid.UUID")
        return {sql::Value(sql::Uuid{string(given.positional.at(0))})};
    if (function == "sa.Column")
        return column(given);
    if (function.ends_with("Constraint"))
        return constraint(function, given);
    if (function == "sa.ForeignKey") {
        schema::ColumnForeignKey key{.target = string(given.positional.at(0)), .name = {}, .options = {}};
        if (const Object* name = given.keyword("name"); !isNone(name))
            key.name = identifier(*name);
        key.options = {.onupdate = optionalString(given.keyword("onupdate")),
                       .ondelete = optionalString(given.keyword("ondelete")),
                       .initially = optionalString(given.keyword("initially")),
                       .match = optionalString(given.keyword("match")),
                       .deferrable = optionalBool(given.keyword("deferrable")),
                       .useAlter = truth(given.keyword("use_alter")),
                       .dialectOptions = dialectOptions(given)};
        return {key};
    }
    if (function == "sa.Index") {
        schema::Index index;
        if (!isNone(&given.positional.at(0)))
            index.name = identifier(given.positional[0]);
        for (std::size_t i = 1; i < given.positional.size(); ++i) {
            const auto* name = as<std::string>(&given.positional[i]);
            index.expressions.push_back(
                name ? makeExpression(sql::ColumnRef{.table = {}, .name = *name, .type = nullptr})
                     : expression(given.positional[i]));
        }
        index.unique = truth(given.keyword("unique"));
        index.dialectOptions = dialectOptions(given);
        return {index};
    }
    if (function == "sa.Computed") {
        const Object& text = given.positional.at(0);
        return {schema::Computed{.sqltext = as<std::string>(&text) ? textExpression(string(text)) : expression(text),
                                 .persisted = optionalBool(given.get(1, "persisted"))}};
    }
    if (function == "sa.Identity")
        return {schema::Identity{
            .always = truth(given.keyword("always")), .onNull = {}, .options = identityOptions(given, 2)}};
    if (function == "sa.Sequence")
        return {schema::Sequence{.name = {.schema = {}, .name = identifier(given.positional.at(0))},
                                 .options = identityOptions(given, 1),
                                 .optional = truth(given.keyword("optional"))}};
    if (function == "sa.FetchedValue")
        return {Path{function}};
    const std::size_t dot = function.rfind('.');
    const std::string name = function.substr(dot + 1);
    const std::string module = function.starts_with("sa.") ? "sqlalchemy" : function.substr(0, dot);
    if (!function.starts_with("sa.func.") && types::findTypeClass(module, name))
        return makeType(module, name, given);
    return expressionCall(function, given);
}

Object CaseBuilder::statementMethod(const sql::Expression& statement, const std::string& name, const Arguments& given)
{
    const auto addCondition = [&](const sql::ExpressionPtr& old) {
        const sql::ExpressionPtr condition = expression(given.positional.at(0));
        return old ? makeExpression(sql::ExpressionList{.op = "AND", .items = {old, condition}}) : condition;
    };
    const auto assignments = [](const Dict& dict) {
        std::vector<sql::Assignment> row;
        for (const auto& [key, value] : *dict)
            row.push_back({.column = string(key), .value = expression(value), .type = nullptr});
        return row;
    };
    const auto keywordRow = [&] {
        std::vector<sql::Assignment> row;
        for (const auto& [key, value] : given.keywords)
            row.push_back({.column = key, .value = expression(value), .type = nullptr});
        return row;
    };
    if (const auto* select = std::get_if<sql::Select>(&statement.node)) {
        sql::Select changed = *select;
        if (name == "where")
            changed.where = addCondition(changed.where);
        else if (name == "select_from")
            changed.from.push_back(std::get<sql::TableRef>(given.positional.at(0).value));
        else if (name == "limit")
            changed.limit = expression(given.positional.at(0));
        else if (name == "offset")
            changed.offset = expression(given.positional.at(0));
        else if (name == "distinct")
            changed.distinct = true;
        else if (name == "order_by" || name == "group_by") {
            for (const Object& item : given.positional)
                (name == "order_by" ? changed.orderBy : changed.groupBy).push_back(expression(item));
        } else if (name != "scalar_subquery") {
            throw NotBuildable("select." + name);
        }
        return {makeExpression(changed)};
    }
    if (const auto* insert = std::get_if<sql::Insert>(&statement.node)) {
        sql::Insert changed = *insert;
        if (name == "from_select") {
            for (const Object& column : items(given.positional.at(0)))
                changed.columns.push_back(identifier(column));
            changed.select = expression(given.positional.at(1));
        } else if (!given.positional.empty()) {
            for (const Object& row : items(given.positional[0]))
                changed.rows.push_back(assignments(std::get<Dict>(row.value)));
        } else {
            changed.rows.push_back(keywordRow());
        }
        return {makeExpression(changed)};
    }
    if (const auto* update = std::get_if<sql::Update>(&statement.node)) {
        sql::Update changed = *update;
        if (name == "where")
            changed.where = addCondition(changed.where);
        else
            changed.values =
                given.positional.empty() ? keywordRow() : assignments(std::get<Dict>(given.positional[0].value));
        return {makeExpression(changed)};
    }
    sql::Delete changed = std::get<sql::Delete>(statement.node);
    changed.where = addCondition(changed.where);
    return {makeExpression(changed)};
}

Object CaseBuilder::method(const Object& self, const std::string& name, const Arguments& given)
{
    if (const auto* type = as<types::TypePtr>(&self); type && name == "with_variant") {
        std::vector<std::string> dialects;
        for (std::size_t i = 1; i < given.positional.size(); ++i)
            dialects.push_back(string(given.positional[i]));
        return {(*type)->withVariant(CaseBuilder::type(given.positional.at(0)), dialects)};
    }
    if (const auto* table = as<sql::TableRef>(&self))
        return expressionCall("sa." + name, Arguments{.positional = {Object{*table}}, .keywords = {}});
    const sql::ExpressionPtr operand = expression(self);
    const bool isStatement =
        std::holds_alternative<sql::Select>(operand->node) || std::holds_alternative<sql::Insert>(operand->node)
        || std::holds_alternative<sql::Update>(operand->node) || std::holds_alternative<sql::Delete>(operand->node);
    if (isStatement && name != "label")
        return statementMethod(*operand, name, given);
    if (name == "bindparams") {
        sql::TextClause text = std::get<sql::TextClause>(operand->node);
        for (const auto& [key, value] : given.keywords)
            text.binds.push_back({.name = key, .value = CaseBuilder::value(value), .type = nullptr});
        return {makeExpression(text)};
    }
    if (name == "desc" || name == "asc")
        return {makeExpression(
            sql::UnaryExpression{.op = name == "desc" ? "DESC" : "ASC", .operand = operand, .postfix = true})};
    if (name == "nulls_first" || name == "nulls_last")
        return {makeExpression(sql::UnaryExpression{
            .op = name == "nulls_first" ? "NULLS FIRST" : "NULLS LAST", .operand = operand, .postfix = true})};
    if (name == "collate")
        return {makeExpression(sql::Collate{.operand = operand, .collation = string(given.positional.at(0))})};
    if (name == "label")
        return {makeExpression(sql::Label{.operand = operand, .name = string(given.positional.at(0))})};
    if (name == "cast")
        return {makeExpression(sql::Cast{.operand = operand, .type = type(given.positional.at(0))})};
    static const std::map<std::string, std::string> operators{{"like", "LIKE"},
                                                              {"not_like", "NOT LIKE"},
                                                              {"ilike", "ILIKE"},
                                                              {"not_ilike", "NOT ILIKE"},
                                                              {"is_", "IS"},
                                                              {"is_not", "IS NOT"},
                                                              {"in_", "IN"},
                                                              {"not_in", "NOT IN"},
                                                              {"is_distinct_from", "IS DISTINCT FROM"},
                                                              {"concat", "||"}};
    if (name == "op")
        throw NotBuildable("op()");
    const auto found = operators.find(name);
    if (found == operators.end())
        throw NotBuildable("method " + name);
    const Object& argument = given.positional.at(0);
    if (as<List>(&argument)) {
        sql::ExpressionList list{.op = ",", .items = {}, .parenthesised = true};
        for (const Object& item : items(argument))
            list.items.push_back(expression(item));
        return {makeExpression(
            sql::BinaryExpression{.op = found->second, .left = operand, .right = makeExpression(std::move(list))})};
    }
    return {makeExpression(sql::BinaryExpression{.op = found->second, .left = operand, .right = expression(argument)})};
}

} // namespace retort::testing
