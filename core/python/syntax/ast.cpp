#include "core/python/syntax/ast.h"

namespace retort::python::ast {

const Constant* asConstant(const Expr& expression)
{
    return std::get_if<Constant>(&expression.node);
}

const std::string* asString(const Expr& expression)
{
    const Constant* constant = asConstant(expression);
    return constant ? std::get_if<std::string>(&constant->value) : nullptr;
}

const std::string* docstring(const Block& body)
{
    if (body.empty())
        return nullptr;
    const auto* statement = std::get_if<ExprStmt>(&body.front().node);
    return statement ? asString(statement->value) : nullptr;
}

const char* symbol(BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::Add: return "+";
    case BinaryOperator::Sub: return "-";
    case BinaryOperator::Mul: return "*";
    case BinaryOperator::MatMul: return "@";
    case BinaryOperator::Div: return "/";
    case BinaryOperator::FloorDiv: return "//";
    case BinaryOperator::Mod: return "%";
    case BinaryOperator::Pow: return "**";
    case BinaryOperator::LShift: return "<<";
    case BinaryOperator::RShift: return ">>";
    case BinaryOperator::And: return "&";
    case BinaryOperator::Or: return "|";
    case BinaryOperator::Xor: return "^";
    }
    return "";
}

const char* symbol(CompareOperator op)
{
    switch (op) {
    case CompareOperator::Eq: return "==";
    case CompareOperator::Ne: return "!=";
    case CompareOperator::Lt: return "<";
    case CompareOperator::Le: return "<=";
    case CompareOperator::Gt: return ">";
    case CompareOperator::Ge: return ">=";
    case CompareOperator::Is: return "is";
    case CompareOperator::IsNot: return "is not";
    case CompareOperator::In: return "in";
    case CompareOperator::NotIn: return "not in";
    }
    return "";
}

const char* symbol(UnaryOperator op)
{
    switch (op) {
    case UnaryOperator::Neg: return "-";
    case UnaryOperator::Pos: return "+";
    case UnaryOperator::Invert: return "~";
    case UnaryOperator::Not: return "not";
    }
    return "";
}

} // namespace retort::python::ast
