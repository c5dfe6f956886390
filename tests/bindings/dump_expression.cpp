#include "tests/bindings/dump.h"

#include "core/operations/visit.h"

namespace retort::tests {

namespace {

using operations::Overloaded;

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string text(const sql::Value& value)
{
    return std::visit(Overloaded{
                          [](std::monostate) -> std::string { return "NULL"; },
                          [](bool flag) -> std::string { return flag ? "True" : "False"; },
                          [](std::int64_t number) -> std::string { return std::to_string(number); },
                          [](double number) -> std::string { return std::to_string(number); },
                          [](const std::string& string) -> std::string { return "'" + string + "'"; },
                          [](const sql::Bytes& bytes) -> std::string { return "b'" + bytes.bytes + "'"; },
                          [](const sql::Date& date) -> std::string {
                              return "date(" + std::to_string(date.year) + "-" + twoDigits(date.month) + "-"
                                     + twoDigits(date.day) + ")";
                          },
                          [](const sql::Time& time) -> std::string {
                              return "time(" + twoDigits(time.hour) + ":" + twoDigits(time.minute) + ")";
                          },
                          [](const sql::DateTime& moment) -> std::string {
                              return "datetime(" + std::to_string(moment.date.year) + "-" + twoDigits(moment.date.month)
                                     + "-" + twoDigits(moment.date.day) + " " + twoDigits(moment.time.hour) + ":"
                                     + twoDigits(moment.time.minute)
                                     + (moment.hasOffset ? " offset " + std::to_string(moment.offsetSeconds) : "")
                                     + ")";
                          },
                          [](const sql::Interval& interval) -> std::string {
                              return "interval(" + std::to_string(interval.days) + "d)";
                          },
                          [](const sql::Decimal& decimal) -> std::string { return "decimal(" + decimal.text + ")"; },
                          [](const sql::Uuid& uuid) -> std::string { return "uuid(" + uuid.text + ")"; },
                          [](const sql::Json& json) -> std::string { return "json(" + json.text + ")"; },
                          [](const sql::Opaque& opaque) -> std::string { return opaque.type + "(" + opaque.text + ")"; },
                      },
                      value);
}

std::string joined(const std::vector<sql::ExpressionPtr>& items, const std::string& separator)
{
    std::string result;
    for (const sql::ExpressionPtr& item : items)
        result += (result.empty() ? "" : separator) + dump(item);
    return result;
}

std::string name(const sql::QualifiedName& qualified)
{
    return (qualified.schema ? qualified.schema->text() + "." : "") + qualified.name.text();
}

std::string name(const sql::TableRef& table)
{
    return name(table.name) + (table.alias ? " AS " + table.alias->text() : "");
}

// The tables of UPDATE ... FROM and DELETE ... USING.
std::string others(const std::vector<sql::TableRef>& tables)
{
    std::string out;
    for (const sql::TableRef& table : tables)
        out += (out.empty() ? " FROM " : ", ") + name(table);
    return out;
}

std::string text(const sql::TextClause& clause)
{
    std::string binds;
    for (const sql::TextBind& bind : clause.binds)
        binds += (binds.empty() ? "" : ", ") + bind.name + "=" + (bind.value ? text(*bind.value) : "?");
    return "text(" + clause.text + (binds.empty() ? "" : " | " + binds) + ")";
}

std::string text(const sql::Select& select)
{
    std::string from;
    for (const sql::TableRef& table : select.from)
        from += (from.empty() ? "" : ", ") + name(table);
    std::string result = std::string("(SELECT ") + (select.distinct ? "DISTINCT " : "") + joined(select.columns, ", ");
    if (!from.empty())
        result += " FROM " + from;
    if (select.where)
        result += " WHERE " + dump(select.where);
    if (!select.groupBy.empty())
        result += " GROUP BY " + joined(select.groupBy, ", ");
    if (!select.orderBy.empty())
        result += " ORDER BY " + joined(select.orderBy, ", ");
    if (select.limit)
        result += " LIMIT " + dump(select.limit);
    if (select.offset)
        result += " OFFSET " + dump(select.offset);
    return result + ")";
}

std::string text(const std::vector<sql::Assignment>& row)
{
    std::string result;
    for (const sql::Assignment& assignment : row)
        result += (result.empty() ? "" : ", ") + assignment.column.text() + "=" + dump(assignment.value);
    return result;
}

std::string text(const sql::Insert& insert)
{
    std::string result = "INSERT " + name(insert.table);
    for (const std::vector<sql::Assignment>& row : insert.rows)
        result += " (" + text(row) + ")";
    if (!insert.select)
        return result;
    std::string columns;
    for (const sql::Identifier& column : insert.columns)
        columns += (columns.empty() ? "" : ", ") + column.text();
    return result + " [" + columns + "] " + dump(insert.select);
}

std::string text(const sql::Case& node)
{
    std::string result = "CASE" + (node.subject ? " " + dump(node.subject) : "");
    for (const auto& [condition, value] : node.whens)
        result += " WHEN " + dump(condition) + " THEN " + dump(value);
    return result + (node.otherwise ? " ELSE " + dump(node.otherwise) : "") + " END";
}

std::string text(const sql::FunctionCall& call)
{
    std::string result;
    for (const std::string& part : call.package)
        result += part + ".";
    return result + call.name + "(" + joined(call.arguments, ", ") + ")";
}

} // namespace

std::string dump(const sql::ExpressionPtr& expression)
{
    if (!expression)
        return "<null>";
    return std::visit(
        Overloaded{
            [](const sql::TextClause& node) -> std::string { return text(node); },
            [](const sql::LiteralColumn& node) -> std::string { return "`" + node.text + "`"; },
            [](const sql::Literal& node) -> std::string {
                return (node.inlineLiteral ? "inline " : "") + text(node.value)
                       + (node.type ? ":" + node.type->repr() : "");
            },
            [](const sql::Null&) -> std::string { return "NULL"; },
            [](const sql::True&) -> std::string { return "true"; },
            [](const sql::False&) -> std::string { return "false"; },
            [](const sql::ColumnRef& node) -> std::string {
                return (node.table.name.empty() ? "" : name(node.table) + ".") + node.name.text();
            },
            [](const sql::FunctionCall& node) -> std::string { return text(node); },
            [](const sql::BinaryExpression& node) -> std::string {
                return "[" + dump(node.left) + " " + node.op + " " + dump(node.right) + "]";
            },
            [](const sql::UnaryExpression& node) -> std::string {
                return node.postfix ? dump(node.operand) + " " + node.op : node.op + " " + dump(node.operand);
            },
            [](const sql::Grouping& node) -> std::string { return "(" + dump(node.operand) + ")"; },
            [](const sql::ExpressionList& node) -> std::string {
                return "{" + joined(node.items, " " + node.op + " ") + "}";
            },
            [](const sql::Cast& node) -> std::string {
                return "CAST(" + dump(node.operand) + " AS " + node.type->repr() + ")";
            },
            [](const sql::Collate& node) -> std::string {
                return dump(node.operand) + " COLLATE " + node.collation.text();
            },
            [](const sql::Case& node) -> std::string { return text(node); },
            [](const sql::Label& node) -> std::string { return dump(node.operand) + " AS " + node.name.text(); },
            [](const sql::Over& node) -> std::string {
                return dump(node.function) + " OVER (" + joined(node.partitionBy, ", ") + " ORDER BY "
                       + joined(node.orderBy, ", ") + ")";
            },
            [](const sql::FunctionFilter& node) -> std::string {
                return dump(node.function) + " FILTER " + dump(node.condition);
            },
            [](const sql::Extract& node) -> std::string {
                return "EXTRACT(" + node.field + " FROM " + dump(node.operand) + ")";
            },
            [](const sql::Select& node) -> std::string { return text(node); },
            [](const sql::CompoundSelect& node) -> std::string {
                return joined(node.selects, " " + node.keyword + " ");
            },
            [](const sql::Insert& node) -> std::string { return text(node); },
            [](const sql::Update& node) -> std::string {
                return "UPDATE " + name(node.table) + others(node.extra) + " SET " + text(node.values)
                       + (node.where ? " WHERE " + dump(node.where) : "");
            },
            [](const sql::Delete& node) -> std::string {
                return "DELETE " + name(node.table) + others(node.extra) + (node.where ? " WHERE " + dump(node.where) : "");
            },
            [](const sql::DdlText& node) -> std::string { return "ddl(" + node.text + ")"; },
            [](const sql::DdlStatement& node) -> std::string {
                std::string result;
                for (const auto& part : node.parts)
                    result += std::visit(Overloaded{
                                             [](const std::string& words) -> std::string { return words; },
                                             [](const sql::QualifiedName& given) -> std::string { return name(given); },
                                             [](const types::TypePtr& type) -> std::string { return type->repr(); },
                                         },
                                         part);
                return "ddl(" + result + ")";
            },
            [](const sql::NextValue& node) -> std::string { return "next(" + name(node.sequence) + ")"; },
            [](const sql::Uncompilable& node) -> std::string { return "error(" + node.message + ")"; },
        },
        expression->node);
}

} // namespace retort::tests
