#include "tests/bindings/dump.h"

#include "core/operations/visit.h"

namespace retort::tests {

namespace {

using operations::Overloaded;

std::string shown(const sql::Identifier& name)
{
    std::string text = name.text();
    if (name.conventional())
        text += "~";
    if (name.quote())
        text = *name.quote() ? "!" + text + "!" : "?" + text + "?";
    return text;
}

std::string shown(const std::optional<sql::Identifier>& name)
{
    return name ? shown(*name) : "<unnamed>";
}

std::string shown(const sql::QualifiedName& name)
{
    return (name.schema ? shown(*name.schema) + "." : "") + shown(name.name);
}

std::string shown(const std::vector<sql::Identifier>& names)
{
    std::string text;
    for (const sql::Identifier& name : names)
        text += (text.empty() ? "" : ",") + shown(name);
    return "(" + text + ")";
}

std::string shown(const schema::OptionValue& value)
{
    return std::visit(Overloaded{
                          [](std::monostate) -> std::string { return "None"; },
                          [](bool flag) -> std::string { return flag ? "True" : "False"; },
                          [](std::int64_t number) -> std::string { return std::to_string(number); },
                          [](double number) -> std::string { return std::to_string(number); },
                          [](const std::string& text) -> std::string { return "'" + text + "'"; },
                          [](const std::vector<std::string>& items) -> std::string {
                              std::string text;
                              for (const std::string& item : items)
                                  text += (text.empty() ? "" : ",") + item;
                              return "[" + text + "]";
                          },
                          [](const sql::ExpressionPtr& expression) -> std::string { return dump(expression); },
                          [](const std::shared_ptr<const schema::OptionMap>& map) -> std::string {
                              std::string text;
                              for (const auto& [key, item] : map->items)
                                  text += (text.empty() ? "" : ",") + key + ":" + shown(item);
                              return "{" + text + "}";
                          },
                          [](const types::TypePtr& type) -> std::string { return type->repr(); },
                      },
                      value);
}

std::string shown(const schema::DialectOptions& options)
{
    std::string text;
    for (const auto& [name, value] : options)
        text += " " + name + "=" + shown(value);
    return text;
}

std::string numbers(const schema::IdentityOptions& options)
{
    return (options.start ? " start=" + std::to_string(*options.start) : "")
           + (options.increment ? " increment=" + std::to_string(*options.increment) : "");
}

std::string reference(const std::string& target, const std::optional<std::string>& ondelete,
                      const std::optional<std::string>& onupdate)
{
    return "->" + target + (ondelete ? " ondelete=" + *ondelete : "") + (onupdate ? " onupdate=" + *onupdate : "");
}

std::string shown(const schema::Constraint& constraint)
{
    const schema::ConstraintBase& base = schema::base(constraint);
    const std::string kind = std::visit(
        Overloaded{
            [](const schema::PrimaryKeyConstraint& key) -> std::string { return "primary" + shown(key.columns); },
            [](const schema::UniqueConstraint& unique) -> std::string { return "unique" + shown(unique.columns); },
            [](const schema::CheckConstraint& check) -> std::string {
                return check.typeBound ? "check of " + shown(check.typeBoundColumn)
                                       : "check(" + dump(check.sqltext) + ")";
            },
            [](const schema::ForeignKeyConstraint& key) -> std::string {
                return "foreign" + shown(key.columns)
                       + reference(shown(key.referredTable) + shown(key.referredColumns), key.ondelete, key.onupdate);
            },
            [](const schema::ExcludeConstraint& exclude) -> std::string {
                std::string text = "exclude " + exclude.usingMethod;
                for (const auto& [expression, op] : exclude.elements)
                    text += " " + dump(expression) + " WITH " + op;
                return text + (exclude.where ? " WHERE " + dump(exclude.where) : "");
            },
        },
        constraint);
    return kind + (base.name ? " named " + shown(*base.name) : "")
           + (base.deferrable ? (*base.deferrable ? " deferrable" : " not-deferrable") : "")
           + (base.initially ? " initially=" + *base.initially : "") + shown(base.dialectOptions);
}

std::string shown(const schema::ServerDefault& value)
{
    return std::visit(
        Overloaded{
            [](schema::NoDefault) -> std::string { return ""; },
            [](const std::string& text) -> std::string { return " default='" + text + "'"; },
            [](const sql::ExpressionPtr& expression) -> std::string { return " default=" + dump(expression); },
            [](const schema::FetchedValue&) -> std::string { return " default=fetched"; },
        },
        value);
}

std::string shown(const schema::Column& column)
{
    std::string text = shown(column.name) + " " + column.type->repr();
    for (const auto& [dialect, variant] : column.type->variants())
        text += "/" + dialect + ":" + variant->repr();
    if (const types::TypePtr decorated = column.type->decoratedFor("sqlite"); decorated && column.type->variants().empty())
        text += "/" + decorated->repr();
    if (column.nullable)
        text += *column.nullable ? " null" : " not-null";
    text += column.primaryKey ? " pk" : "";
    if (column.autoincrementGiven)
        text += column.autoincrement == schema::Autoincrement::Yes ? " autoincrement" : " no-autoincrement";
    text += shown(column.serverDefault);
    if (column.computed)
        text += " computed=" + dump(column.computed->sqltext);
    if (column.identity)
        text +=
            std::string(" identity") + (column.identity->always ? " always" : "") + numbers(column.identity->options);
    if (column.sequence)
        text += " sequence=" + shown(column.sequence->name);
    if (column.index)
        text += " index";
    if (column.unique)
        text += " unique";
    if (column.comment)
        text += " comment='" + *column.comment + "'";
    for (const schema::ColumnForeignKey& key : column.foreignKeys)
        text += " " + reference(key.target, key.options.ondelete, key.options.onupdate)
                + (key.name ? " named " + shown(*key.name) : "");
    for (const schema::Constraint& constraint : column.constraints)
        text += " {" + shown(constraint) + "}";
    return text + shown(column.dialectOptions);
}

std::string shown(const schema::Index& index)
{
    std::string text;
    for (const sql::ExpressionPtr& expression : index.expressions)
        text += (text.empty() ? "" : ",") + dump(expression);
    return shown(index.name) + "(" + text + ")" + (index.unique ? " unique" : "") + shown(index.dialectOptions);
}

std::string shown(const schema::Table& table)
{
    std::string text = shown(table.name);
    for (const schema::Column& column : table.columns)
        text += "; " + shown(column);
    for (const schema::Constraint& constraint : table.constraints)
        text += "; " + shown(constraint);
    for (const schema::Index& index : table.indexes)
        text += "; index " + shown(index);
    return text + (table.comment ? "; comment='" + *table.comment + "'" : "") + shown(table.dialectOptions);
}

std::string shown(const operations::DefaultChange& change, const std::string& name)
{
    return std::visit(
        Overloaded{
            [](const operations::NotGiven&) -> std::string { return ""; },
            [&](const operations::DropDefault&) -> std::string { return " " + name + "=None"; },
            [&](const std::string& text) -> std::string { return " " + name + "='" + text + "'"; },
            [&](const sql::ExpressionPtr& expression) -> std::string { return " " + name + "=" + dump(expression); },
            [&](const schema::Computed& computed) -> std::string {
                return " " + name + "=computed " + dump(computed.sqltext);
            },
            [&](const schema::Identity& identity) -> std::string {
                return " " + name + "=identity" + numbers(identity.options);
            },
            [&](const schema::FetchedValue&) -> std::string { return " " + name + "=fetched"; },
        },
        change);
}

std::string flag(const std::optional<bool>& value, const std::string& name)
{
    return value ? " " + name + "=" + (*value ? "True" : "False") : "";
}

std::string shown(const operations::AlterColumn& alter)
{
    std::string text = shown(alter.table) + "." + shown(alter.column) + flag(alter.nullable, "nullable")
                       + shown(alter.serverDefault, "server_default");
    if (const auto* comment = std::get_if<std::string>(&alter.comment))
        text += " comment='" + *comment + "'";
    else if (std::holds_alternative<std::monostate>(alter.comment))
        text += " comment=None";
    text += alter.newName ? " name=" + shown(*alter.newName) : "";
    text += alter.type ? " type=" + alter.type->repr() : "";
    text += alter.existingType ? " existing_type=" + alter.existingType->repr() : "";
    text += shown(alter.existingServerDefault, "existing_server_default")
            + flag(alter.existingNullable, "existing_nullable");
    text += alter.existingComment ? " existing_comment='" + *alter.existingComment + "'" : "";
    text += alter.autoincrement ? " autoincrement" : "";
    text += alter.insertAfter ? " after=" + shown(*alter.insertAfter) : "";
    return text + shown(alter.options);
}

std::string rows(const operations::BulkInsert& insert)
{
    std::string text;
    for (const auto& row : insert.rows) {
        text += " (";
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i == 0 ? "" : ", ") + row[i].first + "=" + dump(row[i].second);
        text += ")";
    }
    return text;
}

std::string block(const std::vector<operations::Operation>& operations)
{
    std::string text = dump(operations);
    std::string indented;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        indented += "\n  " + text.substr(begin, end - begin);
        begin = end == std::string::npos ? text.size() : end + 1;
    }
    return indented;
}

std::string arguments(const operations::OperationBody& body)
{
    using namespace operations;
    return std::visit(
        Overloaded{
            [](const CreateTable& op) -> std::string {
                return shown(op.table) + (op.ifNotExists ? " if-not-exists" : "");
            },
            [](const DropTable& op) -> std::string {
                return shown(op.table) + (op.ifExists ? " if-exists" : "") + shown(op.dialectOptions);
            },
            [](const RenameTable& op) -> std::string { return shown(op.table) + " to " + shown(op.newName); },
            [](const AddColumn& op) -> std::string {
                return shown(op.table) + " " + shown(op.column) + (op.ifNotExists ? " if-not-exists" : "")
                       + (op.insertAfter ? " after=" + shown(*op.insertAfter) : "");
            },
            [](const DropColumn& op) -> std::string {
                return shown(op.table) + "." + shown(op.column) + (op.ifExists ? " if-exists" : "") + shown(op.options);
            },
            [](const AlterColumn& op) -> std::string { return shown(op); },
            [](const CreateIndex& op) -> std::string {
                return shown(op.table) + " " + shown(op.index) + flag(op.ifNotExists, "if_not_exists");
            },
            [](const DropIndex& op) -> std::string {
                return shown(op.name) + (op.table ? " on " + shown(*op.table) : "") + flag(op.ifExists, "if_exists")
                       + shown(op.dialectOptions);
            },
            [](const CreateConstraint& op) -> std::string { return shown(op.table) + " " + shown(op.constraint); },
            [](const DropConstraint& op) -> std::string {
                return shown(op.table) + " " + shown(op.name) + " kind " + std::to_string(static_cast<int>(op.kind));
            },
            [](const CreateTableComment& op) -> std::string {
                return shown(op.table) + " '" + op.comment.value_or("") + "'";
            },
            [](const DropTableComment& op) -> std::string { return shown(op.table); },
            [](const Execute& op) -> std::string { return dump(op.statement); },
            [](const BulkInsert& op) -> std::string { return shown(op.table.name) + rows(op); },
            [](const CreateType& op) -> std::string { return op.type->repr() + (op.checkFirst ? " checkfirst" : ""); },
            [](const DropType& op) -> std::string { return op.type->repr() + (op.checkFirst ? " checkfirst" : ""); },
            [](const BatchAlterTable& op) -> std::string {
                return shown(op.table) + (op.copyFrom ? " copy_from=" + shown(*op.copyFrom) : "")
                       + block(op.operations);
            },
            [](const AutocommitBlock& op) -> std::string { return block(op.operations); },
        },
        body);
}

} // namespace

std::string dump(const std::vector<operations::Operation>& operations)
{
    std::string text;
    for (const operations::Operation& operation : operations)
        text += (text.empty() ? "" : "\n") + std::string(operations::directiveName(operation.body)) + " "
                + arguments(operation.body);
    return text;
}

} // namespace retort::tests
