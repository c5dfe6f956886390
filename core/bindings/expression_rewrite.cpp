#include "core/bindings/expression_rewrite.h"

#include <memory>
#include <utility>
#include <vector>

namespace retort::bindings {

namespace {

class Rewriter {
public:
    explicit Rewriter(const Replacement& replacement) : m_replacement(replacement) {}

    [[nodiscard]] sql::ExpressionPtr apply(const sql::ExpressionPtr& expression)
    {
        if (!expression)
            return expression;
        if (sql::ExpressionPtr replaced = m_replacement(expression)) {
            m_changed = true;
            return replaced;
        }
        const bool outerChanged = m_changed;
        m_changed = false;
        sql::Expression copy = *expression;
        std::visit([&](auto& node) { inside(node); }, copy.node);
        const bool changed = m_changed;
        m_changed = outerChanged || changed;
        return changed ? std::make_shared<const sql::Expression>(std::move(copy)) : expression;
    }

private:
    void in(sql::ExpressionPtr& part) { part = apply(part); }
    void in(std::vector<sql::ExpressionPtr>& parts)
    {
        for (sql::ExpressionPtr& part : parts)
            in(part);
    }
    void in(sql::TableRef& table)
    {
        in(table.query);
        if (!table.join)
            return;
        const bool outerChanged = std::exchange(m_changed, false);
        sql::Join join = *table.join;
        in(join.left);
        in(join.right);
        in(join.on);
        if (m_changed)
            table.join = std::make_shared<const sql::Join>(std::move(join));
        m_changed = outerChanged || m_changed;
    }
    void in(std::vector<sql::Assignment>& assignments)
    {
        for (sql::Assignment& assignment : assignments)
            in(assignment.value);
    }

    void inside(sql::TextClause&) {}
    void inside(sql::LiteralColumn&) {}
    void inside(sql::Literal&) {}
    void inside(sql::Null&) {}
    void inside(sql::True&) {}
    void inside(sql::False&) {}
    void inside(sql::ColumnRef&) {}
    void inside(sql::DdlText&) {}
    void inside(sql::Uncompilable&) {}
    void inside(sql::FunctionCall& node) { in(node.arguments); }
    void inside(sql::BinaryExpression& node)
    {
        in(node.left);
        in(node.right);
    }
    void inside(sql::UnaryExpression& node) { in(node.operand); }
    void inside(sql::ExpressionList& node) { in(node.items); }
    void inside(sql::Cast& node) { in(node.operand); }
    void inside(sql::Collate& node) { in(node.operand); }
    void inside(sql::Label& node) { in(node.operand); }
    void inside(sql::Case& node)
    {
        in(node.subject);
        for (auto& [condition, value] : node.whens) {
            in(condition);
            in(value);
        }
        in(node.otherwise);
    }
    void inside(sql::Grouping& node) { in(node.operand); }
    void inside(sql::Extract& node) { in(node.operand); }
    void inside(sql::Over& node)
    {
        in(node.function);
        in(node.partitionBy);
        in(node.orderBy);
    }
    void inside(sql::FunctionFilter& node)
    {
        in(node.function);
        in(node.condition);
    }
    void inside(sql::CompoundSelect& node)
    {
        in(node.selects);
        in(node.orderBy);
        in(node.limit);
        in(node.offset);
    }
    void inside(sql::Select& node)
    {
        in(node.columns);
        for (sql::TableRef& table : node.from)
            in(table);
        in(node.where);
        in(node.groupBy);
        in(node.having);
        in(node.orderBy);
        in(node.limit);
        in(node.offset);
    }
    void inside(sql::Insert& node)
    {
        for (std::vector<sql::Assignment>& row : node.rows)
            in(row);
        in(node.select);
    }
    void inside(sql::Update& node)
    {
        in(node.values);
        in(node.where);
    }
    void inside(sql::Delete& node) { in(node.where); }

    const Replacement& m_replacement;
    bool m_changed = false;
};

} // namespace

sql::ExpressionPtr rewritten(const sql::ExpressionPtr& expression, const Replacement& replacement)
{
    return Rewriter(replacement).apply(expression);
}

} // namespace retort::bindings
