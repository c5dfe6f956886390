#include "core/ddl/expression_columns.h"

#include <utility>

namespace retort::ddl {

namespace {

class Renamer {
public:
    explicit Renamer(const ColumnRename& rename) : m_rename(rename) {}

    sql::ExpressionPtr operator()(const sql::ExpressionPtr& expression) const
    {
        if (!expression)
            return expression;
        return std::visit([&](const auto& node) { return visit(node, expression); }, expression->node);
    }

private:
    // Leaves, and whole statements, which bring tables of their own.
    template <class Node>
    sql::ExpressionPtr visit(const Node&, const sql::ExpressionPtr& whole) const
    {
        return whole;
    }
    sql::ExpressionPtr visit(const sql::ColumnRef& column, const sql::ExpressionPtr&) const
    {
        return sql::makeExpression(m_rename(column));
    }
    sql::ExpressionPtr visit(sql::FunctionCall call, const sql::ExpressionPtr&) const
    {
        for (sql::ExpressionPtr& argument : call.arguments)
            argument = (*this)(argument);
        return sql::makeExpression(std::move(call));
    }
    sql::ExpressionPtr visit(sql::BinaryExpression binary, const sql::ExpressionPtr&) const
    {
        binary.left = (*this)(binary.left);
        binary.right = (*this)(binary.right);
        return sql::makeExpression(std::move(binary));
    }
    sql::ExpressionPtr visit(sql::ExpressionList list, const sql::ExpressionPtr&) const
    {
        for (sql::ExpressionPtr& item : list.items)
            item = (*this)(item);
        return sql::makeExpression(std::move(list));
    }
    sql::ExpressionPtr visit(sql::Case choice, const sql::ExpressionPtr&) const
    {
        choice.subject = (*this)(choice.subject);
        for (auto& [condition, result] : choice.whens) {
            condition = (*this)(condition);
            result = (*this)(result);
        }
        choice.otherwise = (*this)(choice.otherwise);
        return sql::makeExpression(std::move(choice));
    }
    template <class Node>
    sql::ExpressionPtr visitOperand(Node node) const
    {
        node.operand = (*this)(node.operand);
        return sql::makeExpression(std::move(node));
    }
    sql::ExpressionPtr visit(const sql::UnaryExpression& unary, const sql::ExpressionPtr&) const
    {
        return visitOperand(unary);
    }
    sql::ExpressionPtr visit(const sql::Cast& cast, const sql::ExpressionPtr&) const { return visitOperand(cast); }
    sql::ExpressionPtr visit(const sql::Collate& collate, const sql::ExpressionPtr&) const
    {
        return visitOperand(collate);
    }
    sql::ExpressionPtr visit(const sql::Label& label, const sql::ExpressionPtr&) const { return visitOperand(label); }
    sql::ExpressionPtr visit(const sql::Grouping& grouping, const sql::ExpressionPtr&) const
    {
        return visitOperand(grouping);
    }
    sql::ExpressionPtr visit(const sql::Extract& extract, const sql::ExpressionPtr&) const
    {
        return visitOperand(extract);
    }

    const ColumnRename& m_rename;
};

} // namespace

std::vector<std::string> columnsIn(const sql::ExpressionPtr& expression)
{
    std::vector<std::string> names;
    const ColumnRename collect = [&names](const sql::ColumnRef& column) {
        names.push_back(column.name.text());
        return column;
    };
    Renamer{collect}(expression);
    return names;
}

sql::ExpressionPtr renameColumns(const sql::ExpressionPtr& expression, const ColumnRename& rename)
{
    return Renamer{rename}(expression);
}

} // namespace retort::ddl
