#include "core/sql/expression.h"

#include <algorithm>

namespace retort::sql {

namespace {

class OperandDepth {
public:
    [[nodiscard]] std::uint32_t deepest() const { return m_deepest; }

    void operator()(const TextClause&) {}
    void operator()(const LiteralColumn&) {}
    void operator()(const Literal&) {}
    void operator()(const Null&) {}
    void operator()(const True&) {}
    void operator()(const False&) {}
    void operator()(const ColumnRef&) {}
    void operator()(const DdlText&) {}
    void operator()(const Uncompilable&) {}
    void operator()(const FunctionCall& call) { all(call.arguments); }
    void operator()(const BinaryExpression& binary)
    {
        one(binary.left);
        one(binary.right);
    }
    void operator()(const UnaryExpression& unary) { one(unary.operand); }
    void operator()(const Grouping& grouping) { one(grouping.operand); }
    void operator()(const ExpressionList& list) { all(list.items); }
    void operator()(const Cast& cast) { one(cast.operand); }
    void operator()(const Collate& collate) { one(collate.operand); }
    void operator()(const Label& label) { one(label.operand); }
    void operator()(const Case& branches)
    {
        one(branches.subject);
        for (const auto& [condition, value] : branches.whens) {
            one(condition);
            one(value);
        }
        one(branches.otherwise);
    }
    void operator()(const Over& over)
    {
        one(over.function);
        all(over.partitionBy);
        all(over.orderBy);
    }
    void operator()(const FunctionFilter& filter)
    {
        one(filter.function);
        one(filter.condition);
    }
    void operator()(const Extract& extract) { one(extract.operand); }
    void operator()(const CompoundSelect& compound)
    {
        all(compound.selects);
        all(compound.orderBy);
        one(compound.limit);
        one(compound.offset);
    }
    void operator()(const Select& select)
    {
        all(select.columns);
        for (const TableRef& table : select.from)
            from(table);
        one(select.where);
        all(select.groupBy);
        one(select.having);
        all(select.orderBy);
        one(select.limit);
        one(select.offset);
    }
    void operator()(const Insert& insert)
    {
        for (const std::vector<Assignment>& row : insert.rows)
            assigned(row);
        one(insert.select);
    }
    void operator()(const Update& update)
    {
        assigned(update.values);
        one(update.where);
    }
    void operator()(const Delete& statement) { one(statement.where); }

private:
    void from(const TableRef& table)
    {
        one(table.query);
        for (const Join* join = table.join.get(); join; join = join->left.join.get()) {
            one(join->on);
            one(join->left.query);
            from(join->right);
        }
    }
    void one(const ExpressionPtr& operand)
    {
        if (operand)
            m_deepest = std::max(m_deepest, operand->depth);
    }
    void all(const std::vector<ExpressionPtr>& operands)
    {
        for (const ExpressionPtr& operand : operands)
            one(operand);
    }
    void assigned(const std::vector<Assignment>& values)
    {
        for (const Assignment& assignment : values)
            one(assignment.value);
    }

    std::uint32_t m_deepest = 0;
};

} // namespace

bool isSameTable(const TableRef& a, const TableRef& b)
{
    return a.kind == b.kind && a.name == b.name && a.alias == b.alias && a.query == b.query && a.join == b.join;
}

std::uint32_t depthOf(const Expression::Node& root)
{
    OperandDepth operands;
    std::visit(operands, root);
    return operands.deepest() + 1;
}

} // namespace retort::sql
