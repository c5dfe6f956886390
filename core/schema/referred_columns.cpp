#include "core/schema/referred_columns.h"

namespace retort::schema {

namespace {

class Collector {
public:
    void visit(const sql::ExpressionPtr& expression)
    {
        if (expression)
            std::visit([this](const auto& node) { collect(node); }, expression->node);
    }

    std::vector<sql::ColumnRef> columns;

private:
    void visitAll(const std::vector<sql::ExpressionPtr>& items)
    {
        for (const sql::ExpressionPtr& item : items)
            visit(item);
    }

    void collect(const sql::ColumnRef& column) { columns.push_back(column); }
    void collect(const sql::FunctionCall& call) { visitAll(call.arguments); }
    void collect(const sql::BinaryExpression& binary)
    {
        visit(binary.left);
        visit(binary.right);
    }
    void collect(const sql::UnaryExpression& unary) { visit(unary.operand); }
    void collect(const sql::Grouping& grouping) { visit(grouping.operand); }
    void collect(const sql::ExpressionList& list) { visitAll(list.items); }
    void collect(const sql::Cast& cast) { visit(cast.operand); }
    void collect(const sql::Collate& collate) { visit(collate.operand); }
    void collect(const sql::Label& label) { visit(label.operand); }
    void collect(const sql::Case& node)
    {
        visit(node.subject);
        for (const auto& [condition, value] : node.whens) {
            visit(condition);
            visit(value);
        }
        visit(node.otherwise);
    }
    void collect(const sql::Over& over)
    {
        visit(over.function);
        visitAll(over.partitionBy);
        visitAll(over.orderBy);
    }
    void collect(const sql::FunctionFilter& filter)
    {
        visit(filter.function);
        visit(filter.condition);
    }
    void collect(const sql::Extract& extract) { visit(extract.operand); }
    // No columns, or columns of another scope.
    void collect(const sql::TextClause&) {}
    void collect(const sql::LiteralColumn&) {}
    void collect(const sql::Literal&) {}
    void collect(const sql::Null&) {}
    void collect(const sql::True&) {}
    void collect(const sql::False&) {}
    void collect(const sql::Select&) {}
    void collect(const sql::CompoundSelect&) {}
    void collect(const sql::Insert&) {}
    void collect(const sql::Update&) {}
    void collect(const sql::Delete&) {}
    void collect(const sql::DdlText&) {}
    void collect(const sql::Uncompilable&) {}
};

} // namespace

std::vector<sql::ColumnRef> referredColumns(const sql::ExpressionPtr& expression)
{
    Collector collector;
    collector.visit(expression);
    return std::move(collector.columns);
}

} // namespace retort::schema
