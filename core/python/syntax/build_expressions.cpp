#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/python/syntax/builder.h"

namespace retort::python {

using tree::Field;
using tree::Kind;
using tree::Node;

namespace {

// CPython gives up at 200 nested parentheses and a few thousand nested operators; one figure serves both here.
constexpr int kMaxDepth = 600;

template <class T>
ast::Expr make(text::SourceRange range, T node)
{
    return ast::Expr{range, std::move(node)};
}

ast::Expr nothing(text::SourceRange range)
{
    return make(range, ast::Constant{ast::NoneLiteral{}});
}

ast::ExprPtr box(ast::Expr expression)
{
    return std::make_unique<ast::Expr>(std::move(expression));
}

const std::unordered_map<std::string_view, ast::BinaryOperator> kBinary = {
    {"+", ast::BinaryOperator::Add},     {"-", ast::BinaryOperator::Sub},    {"*", ast::BinaryOperator::Mul},
    {"@", ast::BinaryOperator::MatMul},  {"/", ast::BinaryOperator::Div},    {"//", ast::BinaryOperator::FloorDiv},
    {"%", ast::BinaryOperator::Mod},     {"**", ast::BinaryOperator::Pow},   {"<<", ast::BinaryOperator::LShift},
    {">>", ast::BinaryOperator::RShift}, {"&", ast::BinaryOperator::And},    {"|", ast::BinaryOperator::Or},
    {"^", ast::BinaryOperator::Xor},
};

const std::unordered_map<std::string_view, ast::CompareOperator> kCompare = {
    {"==", ast::CompareOperator::Eq}, {"!=", ast::CompareOperator::Ne},         {"<", ast::CompareOperator::Lt},
    {"<=", ast::CompareOperator::Le}, {">", ast::CompareOperator::Gt},          {">=", ast::CompareOperator::Ge},
    {"is", ast::CompareOperator::Is}, {"is not", ast::CompareOperator::IsNot},  {"in", ast::CompareOperator::In},
    {"not in", ast::CompareOperator::NotIn},
};

bool isKeyword(std::string_view word)
{
    static const std::unordered_set<std::string_view> keywords = {
        "False",  "None",   "True",    "and",    "as",   "assert", "async",  "await",    "break", "class", "continue", "def",
        "del",    "elif",   "else",    "except", "for",  "from",   "global", "if",       "in",    "is",    "import",   "not",
        "lambda", "finally", "nonlocal", "or",   "pass", "raise",  "return", "try",      "while", "with",  "yield"};
    return keywords.contains(word);
}

// What CPython calls an expression in "cannot assign to ..."; empty for what may be assigned to.
struct DescribeTarget {
    std::string_view operator()(const ast::Constant& constant) const
    {
        if (std::holds_alternative<ast::NoneLiteral>(constant.value))
            return "None";
        if (const bool* value = std::get_if<bool>(&constant.value))
            return *value ? "True" : "False";
        if (std::holds_alternative<ast::EllipsisLiteral>(constant.value))
            return "ellipsis";
        return "literal";
    }
    std::string_view operator()(const ast::JoinedStr&) const { return "f-string expression"; }
    std::string_view operator()(const ast::Set&) const { return "set display"; }
    std::string_view operator()(const ast::Dict&) const { return "dict literal"; }
    std::string_view operator()(const ast::Call&) const { return "function call"; }
    std::string_view operator()(const ast::Unary&) const { return "expression"; }
    std::string_view operator()(const ast::Binary&) const { return "expression"; }
    std::string_view operator()(const ast::BoolOp&) const { return "expression"; }
    std::string_view operator()(const ast::Compare&) const { return "comparison"; }
    std::string_view operator()(const ast::Conditional&) const { return "conditional expression"; }
    std::string_view operator()(const ast::NamedExpr&) const { return "named expression"; }
    std::string_view operator()(const ast::Lambda&) const { return "lambda"; }
    std::string_view operator()(const ast::Comprehension& comprehension) const
    {
        return comprehension.kind == ast::Comprehension::Kind::Generator ? "generator expression" : "comprehension";
    }
    std::string_view operator()(const ast::UnsupportedExpr&) const { return "expression"; }
    std::string_view operator()(const auto&) const { return {}; }       // names, attributes ...: fine
};

std::string_view describeTarget(const ast::Expr& target)
{
    return std::visit(DescribeTarget{}, target.node);
}

// The expression that starts where this one starts: what a star in front would stick to. Null: it starts itself.
ast::Expr* leftmost(ast::Expr& expression)
{
    if (auto* call = std::get_if<ast::Call>(&expression.node))
        return call->function.get();
    if (auto* attribute = std::get_if<ast::Attribute>(&expression.node))
        return attribute->value.get();
    if (auto* subscript = std::get_if<ast::Subscript>(&expression.node))
        return subscript->value.get();
    if (auto* binary = std::get_if<ast::Binary>(&expression.node))
        return binary->left.get();
    if (auto* boolean = std::get_if<ast::BoolOp>(&expression.node))
        return &boolean->values.front();
    if (auto* compare = std::get_if<ast::Compare>(&expression.node))
        return compare->left.get();
    if (auto* conditional = std::get_if<ast::Conditional>(&expression.node))
        return conditional->then.get();
    return nullptr;
}

// The grammar reads [*f(x)] as a call of *f; the star belongs in front of the whole.
ast::Expr hoistStar(ast::Expr expression)
{
    ast::Expr* first = leftmost(expression);
    auto* starred = first ? std::get_if<ast::Starred>(&first->node) : nullptr;
    if (!starred)
        return expression;
    const text::SourceRange range = expression.range;
    const ast::ExprPtr inner = std::move(starred->value);
    expression.range.begin = inner->range.begin;
    *first = std::move(*inner);
    return make(range, ast::Starred{box(std::move(expression))});
}

} // namespace

class Builder::DepthGuard {
public:
    explicit DepthGuard(Builder& builder) : m_builder(builder) { ++m_builder.m_depth; }
    ~DepthGuard() { --m_builder.m_depth; }
    [[nodiscard]] bool tooDeep() const { return m_builder.m_depth > kMaxDepth; }

private:
    Builder& m_builder;
};

void Builder::report(text::SourceRange range, std::string message)
{
    m_diagnostics.push_back(makeDiagnostic(m_source, range, std::move(message)));
}

ast::ExprPtr Builder::boxed(const Node& node)
{
    return node.isNull() ? nullptr : box(expression(node));
}

ast::Expr Builder::expression(const Node& node)
{
    const DepthGuard guard(*this);
    if (guard.tooDeep()) {
        if (m_depth == kMaxDepth + 1)
            report(node.range(), "too deeply nested expression");
        return nothing(node.range());
    }
    return hoistStar(anyExpression(node));
}

ast::Expr Builder::anyExpression(const Node& node)
{
    const auto range = node.range();
    switch (node.kind) {
    case Kind::Identifier:
        if (isKeyword(m_source.slice(range)))           // the grammar takes a stray "else: x" for an annotation
            report(range, "invalid syntax near '" + textOf(node) + "'");
        return make(range, ast::Name{textOf(node)});
    case Kind::None: return nothing(range);
    case Kind::True: return make(range, ast::Constant{true});
    case Kind::False: return make(range, ast::Constant{false});
    case Kind::Ellipsis: return make(range, ast::Constant{ast::EllipsisLiteral{}});
    case Kind::Integer: return integer(node);
    case Kind::Float: return floating(node);
    case Kind::String: return string(node);
    case Kind::ConcatenatedString: return concatenated(node);
    case Kind::Tuple:
    case Kind::TuplePattern:
    case Kind::ExpressionList:
    case Kind::PatternList: return tupleOf(node);
    case Kind::List:
    case Kind::ListPattern: return make(range, ast::List{elements(node)});
    case Kind::Set: return make(range, ast::Set{elements(node)});
    case Kind::Dictionary: return dictionary(node);
    case Kind::ListSplat:
    case Kind::ListSplatPattern:
    case Kind::ParenthesizedListSplat: return splat(node);
    case Kind::ListComprehension: return comprehension(node, ast::Comprehension::Kind::List);
    case Kind::SetComprehension: return comprehension(node, ast::Comprehension::Kind::Set);
    case Kind::DictionaryComprehension: return comprehension(node, ast::Comprehension::Kind::Dict);
    case Kind::GeneratorExpression: return comprehension(node, ast::Comprehension::Kind::Generator);
    case Kind::Attribute: {
        const auto parts = tree::children(node);
        const Node name = tree::child(parts, Field::Attribute);
        return make(range, ast::Attribute{boxed(tree::child(parts, Field::Object)), textOf(name), name.range()});
    }
    case Kind::Subscript: return subscript(node);
    case Kind::Slice: return slice(node);
    case Kind::Call: return callExpression(node);
    case Kind::UnaryOperator: return unaryOperator(node);
    case Kind::NotOperator:
        return make(range, ast::Unary{ast::UnaryOperator::Not, boxed(tree::child(tree::children(node), Field::Argument))});
    case Kind::BinaryOperator: return binaryOperator(node);
    case Kind::BooleanOperator: return booleanOperator(node);
    case Kind::ComparisonOperator: return comparison(node);
    case Kind::ConditionalExpression: return conditional(node);
    case Kind::NamedExpression: return namedExpression(node);
    case Kind::Lambda: return lambda(node);
    case Kind::Type:
    case Kind::GenericType:
    case Kind::UnionType:
    case Kind::MemberType:
    case Kind::SplatType:
    case Kind::ConstrainedType: return annotation(node);
    // A call of the builtin with that name, which no script can name otherwise.
    case Kind::Await: {
        ast::Call call{.function = box(make(range, ast::Name{"await"})), .arguments = {}};
        const Node operand = tree::children(node).back();
        call.arguments.push_back({.kind = ast::CallArgument::Kind::Positional, .name = {}, .range = operand.range(), .value = boxed(operand)});
        return make(range, std::move(call));
    }
    case Kind::Yield:
        if (!m_context.inFunction)
            report(range, "'yield' outside function");
        m_context.hasYield = true;
        return make(range, ast::UnsupportedExpr{"'yield'"});
    case Kind::ParenthesizedExpression: {
        const auto inner = tree::namedChildren(node);
        if (inner.size() == 1)
            return expression(inner.front());
        break;
    }
    case Kind::AsPatternTarget: {
        const auto inner = tree::namedChildren(node);
        if (inner.size() == 1)
            return expression(inner.front());
        return make(range, ast::Name{textOf(node)});
    }
    default: break;
    }
    report(range, "invalid syntax");
    return nothing(range);
}

std::vector<ast::Expr> Builder::elements(const Node& node)
{
    std::vector<ast::Expr> result;
    for (const Node& item : tree::namedChildren(node))
        result.push_back(expression(item));
    return result;
}

ast::Expr Builder::tupleOf(const Node& node)
{
    if (node.kind == Kind::TuplePattern) {              // (x) = 1 is no tuple
        const auto parts = tree::children(node);
        if (parts.size() == 3 && parts[1].named() && parts[1].kind != Kind::ListSplatPattern)
            return expression(parts[1]);
    }
    return make(node.range(), ast::Tuple{elements(node)});
}

ast::Expr Builder::splat(const Node& node)
{
    const auto inner = tree::namedChildren(node);
    if (inner.size() != 1) {
        report(node.range(), "invalid syntax");
        return nothing(node.range());
    }
    if (node.kind == Kind::ParenthesizedListSplat) {
        report(node.range(), "cannot use starred expression here");
        return nothing(node.range());
    }
    return make(node.range(), ast::Starred{boxed(inner.front())});
}

ast::Expr Builder::subscript(const Node& node)
{
    const auto parts = tree::children(node);
    std::vector<ast::Expr> indices;
    bool comma = false;
    text::SourceRange range = node.range();
    for (const Node& part : parts) {
        if (part.field == Field::Subscript && part.named()) {
            if (indices.empty())
                range.begin = part.range().begin;
            range.end = part.range().end;
            indices.push_back(expression(part));
        } else if (part.type() == ",") {
            comma = true;
        }
    }
    ast::ExprPtr index;
    if (indices.size() == 1 && !comma)
        index = box(std::move(indices.front()));
    else
        index = box(make(range, ast::Tuple{std::move(indices)}));
    return make(node.range(), ast::Subscript{boxed(tree::child(parts, Field::Value)), std::move(index)});
}

ast::Expr Builder::slice(const Node& node)
{
    ast::Slice result;
    ast::ExprPtr* const places[] = {&result.lower, &result.upper, &result.step};
    std::size_t place = 0;
    for (const Node& part : tree::children(node)) {
        if (part.type() == ":")
            place = std::min<std::size_t>(place + 1, 2);
        else if (part.named())
            *places[place] = boxed(part);
    }
    return make(node.range(), std::move(result));
}

ast::Expr Builder::dictionary(const Node& node)
{
    ast::Dict result;
    for (const Node& item : tree::namedChildren(node)) {
        const auto parts = tree::children(item);
        if (item.kind == Kind::Pair) {
            result.items.push_back({boxed(tree::child(parts, Field::Key)), boxed(tree::child(parts, Field::Value))});
        } else if (item.kind == Kind::DictionarySplat) {
            const auto inner = tree::namedChildren(item);
            result.items.push_back({nullptr, inner.empty() ? box(nothing(item.range())) : boxed(inner.front())});
        } else {
            report(item.range(), "':' expected after dictionary key");
        }
    }
    return make(node.range(), std::move(result));
}

ast::Expr Builder::comprehension(const Node& node, ast::Comprehension::Kind kind)
{
    ast::Comprehension result;
    result.kind = kind;
    for (const Node& part : tree::namedChildren(node)) {
        if (part.field == Field::Body) {
            if (kind == ast::Comprehension::Kind::Dict) {
                const auto pair = tree::children(part);
                result.element = boxed(tree::child(pair, Field::Key));
                result.value = boxed(tree::child(pair, Field::Value));
            } else {
                result.element = boxed(part);
                if (std::holds_alternative<ast::Starred>(result.element->node))
                    report(part.range(), "iterable unpacking cannot be used in comprehension");
            }
        } else if (part.kind == Kind::ForInClause) {
            ast::ComprehensionClause clause;
            std::vector<ast::Expr> sources;
            for (const Node& piece : tree::children(part)) {
                if (piece.field == Field::Left)
                    clause.target = boxed(piece);
                else if (piece.field == Field::Right && piece.named())
                    sources.push_back(expression(piece));
                else if (piece.type() == "async")
                    clause.isAsync = true;
            }
            if (sources.size() != 1 || !clause.target) {
                report(part.range(), "invalid syntax");
                return nothing(node.range());
            }
            checkTarget(*clause.target);
            clause.iterable = box(std::move(sources.front()));
            result.clauses.push_back(std::move(clause));
        } else if (part.kind == Kind::IfClause && !result.clauses.empty()) {
            for (const Node& piece : tree::namedChildren(part))
                result.clauses.back().conditions.push_back(expression(piece));
        }
    }
    if (!result.element || result.clauses.empty()) {
        report(node.range(), "invalid syntax");
        return nothing(node.range());
    }
    result.scope = scopeOf(result.clauses);
    return make(node.range(), std::move(result));
}

ast::Expr Builder::callExpression(const Node& node)
{
    const auto parts = tree::children(node);
    ast::Call result;
    result.function = boxed(tree::child(parts, Field::Function));
    const Node list = tree::child(parts, Field::Arguments);
    if (list.kind == Kind::GeneratorExpression) {
        ast::CallArgument argument;
        argument.range = list.range();
        argument.value = boxed(list);
        result.arguments.push_back(std::move(argument));
    } else {
        result.arguments = arguments(list);
    }
    return make(node.range(), std::move(result));
}

std::vector<ast::CallArgument> Builder::arguments(const Node& node)
{
    using ArgumentKind = ast::CallArgument::Kind;
    std::vector<ast::CallArgument> result;
    bool keywords = false, doubleStar = false;
    const auto items = tree::namedChildren(node);
    for (const Node& item : items) {
        ast::CallArgument argument;
        argument.range = item.range();
        if (item.kind == Kind::KeywordArgument) {
            const auto parts = tree::children(item);
            argument.kind = ArgumentKind::Keyword;
            argument.name = textOf(tree::child(parts, Field::Name));
            argument.value = boxed(tree::child(parts, Field::Value));
            const bool repeated = std::ranges::any_of(result, [&](const ast::CallArgument& other) {
                return other.kind == ArgumentKind::Keyword && other.name == argument.name;
            });
            if (repeated)
                report(item.range(), "keyword argument repeated: " + argument.name);
            keywords = true;
        } else if (item.kind == Kind::ListSplat || item.kind == Kind::DictionarySplat) {
            const auto inner = tree::namedChildren(item);
            const bool single = item.kind == Kind::ListSplat;
            if (single && doubleStar)
                report(item.range(), "iterable argument unpacking follows keyword argument unpacking");
            argument.kind = single ? ArgumentKind::Star : ArgumentKind::DoubleStar;
            argument.value = inner.empty() ? box(nothing(item.range())) : boxed(inner.front());
            doubleStar = doubleStar || !single;
        } else {
            argument.value = boxed(item);
            if (doubleStar)
                report(item.range(), "positional argument follows keyword argument unpacking");
            else if (keywords)
                report(item.range(), "positional argument follows keyword argument");
        }
        result.push_back(std::move(argument));
    }
    return result;
}

ast::Expr Builder::binaryOperator(const Node& node)
{
    const auto parts = tree::children(node);
    const auto found = kBinary.find(tree::child(parts, Field::Operator).type());
    if (found == kBinary.end()) {
        report(node.range(), "invalid syntax");
        return nothing(node.range());
    }
    return make(node.range(), ast::Binary{found->second, boxed(tree::child(parts, Field::Left)),
                                          boxed(tree::child(parts, Field::Right))});
}

ast::Expr Builder::unaryOperator(const Node& node)
{
    const auto parts = tree::children(node);
    const std::string_view symbol = tree::child(parts, Field::Operator).type();
    const auto op = symbol == "-" ? ast::UnaryOperator::Neg
                    : symbol == "+" ? ast::UnaryOperator::Pos : ast::UnaryOperator::Invert;
    return make(node.range(), ast::Unary{op, boxed(tree::child(parts, Field::Argument))});
}

ast::Expr Builder::booleanOperator(const Node& node)
{
    // a or b or c nests to the left in the grammar; one BoolOp holds the whole chain.
    ast::BoolOp result;
    std::vector<Node> operands;
    Node current = node;
    const auto symbolOf = [](const Node& item) {
        return tree::child(tree::children(item), Field::Operator).type();
    };
    const std::string_view symbol = symbolOf(node);
    while (current.kind == Kind::BooleanOperator && symbolOf(current) == symbol) {
        const auto parts = tree::children(current);
        operands.push_back(tree::child(parts, Field::Right));
        current = tree::child(parts, Field::Left);
    }
    operands.push_back(current);
    result.isAnd = symbol == "and";
    for (std::size_t i = operands.size(); i-- > 0;)
        result.values.push_back(expression(operands[i]));
    return make(node.range(), std::move(result));
}

ast::Expr Builder::comparison(const Node& node)
{
    ast::Compare result;
    std::string_view symbol;
    for (const Node& part : tree::children(node)) {
        if (part.field == Field::Operators) {
            symbol = part.type();
            continue;
        }
        if (!result.left) {
            result.left = boxed(part);
            continue;
        }
        const auto found = kCompare.find(symbol);
        if (found == kCompare.end()) {
            report(node.range(), symbol == "<>" ? "'<>' is Python 2; write '!='" : "invalid syntax");
            return nothing(node.range());
        }
        result.rest.push_back({found->second, boxed(part)});
    }
    return make(node.range(), std::move(result));
}

ast::Expr Builder::conditional(const Node& node)
{
    const auto parts = tree::namedChildren(node);
    if (parts.size() != 3) {
        report(node.range(), "invalid syntax");
        return nothing(node.range());
    }
    return make(node.range(), ast::Conditional{boxed(parts[1]), boxed(parts[0]), boxed(parts[2])});
}

ast::Expr Builder::namedExpression(const Node& node)
{
    const auto parts = tree::children(node);
    return make(node.range(),
                ast::NamedExpr{textOf(tree::child(parts, Field::Name)), boxed(tree::child(parts, Field::Value))});
}

ast::Expr Builder::lambda(const Node& node)
{
    const auto parts = tree::children(node);
    ast::Lambda result;
    if (const Node list = tree::child(parts, Field::Parameters); !list.isNull())
        result.parameters = parameters(list);
    const Context outer = std::exchange(m_context, Context{.inFunction = true});
    result.body = boxed(tree::child(parts, Field::Body));
    m_context = outer;
    result.scope = scopeOf(result.parameters, *result.body);
    return make(node.range(), std::move(result));
}

ast::Expr Builder::annotation(const Node& node)
{
    const auto inner = tree::namedChildren(node);
    if (node.kind == Kind::Type && inner.size() == 1)
        return expression(inner.front());
    if (node.kind == Kind::GenericType && inner.size() == 2) {
        std::vector<ast::Expr> indices = elements(inner[1]);
        ast::ExprPtr index;
        if (indices.size() == 1)
            index = box(std::move(indices.front()));
        else
            index = box(make(inner[1].range(), ast::Tuple{std::move(indices)}));
        return make(node.range(), ast::Subscript{boxed(inner[0]), std::move(index)});
    }
    if (node.kind == Kind::UnionType && inner.size() == 2)
        return make(node.range(), ast::Binary{ast::BinaryOperator::Or, boxed(inner[0]), boxed(inner[1])});
    if (node.kind == Kind::MemberType && inner.size() == 2)
        return make(node.range(), ast::Attribute{boxed(inner[0]), textOf(inner[1]), inner[1].range()});
    return make(node.range(), ast::UnsupportedExpr{"this annotation"});
}

void Builder::checkTarget(const ast::Expr& target, std::string_view verb)
{
    if (const auto* tuple = std::get_if<ast::Tuple>(&target.node)) {
        for (const ast::Expr& item : tuple->elements)
            checkTarget(item, verb);
        return;
    }
    if (const auto* list = std::get_if<ast::List>(&target.node)) {
        for (const ast::Expr& item : list->elements)
            checkTarget(item, verb);
        return;
    }
    if (const auto* starred = std::get_if<ast::Starred>(&target.node))
        return checkTarget(*starred->value, verb);
    if (const std::string_view what = describeTarget(target); !what.empty())
        report(target.range, "cannot " + std::string(verb) + " " + std::string(what));
}

} // namespace retort::python
