#include "core/dialects/generic/expression_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/expression_compiler.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/generic/literal_writer.h"
#include "core/dialects/generic/operators.h"
#include "core/dialects/generic/type_compiler.h"
#include "core/sql/text_binds.h"

namespace retort::dialects {

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

// sqlalchemy sql/functions.py: AnsiFunction; printed in capitals (sysdate aside), with parentheses only when there are
// arguments.
constexpr std::string_view ansiFunctions[] = {"current_date", "current_time", "current_timestamp",
                                              "current_user", "localtime",    "localtimestamp",
                                              "session_user", "sysdate",      "user"};

// sqlalchemy sql/functions.py: classes found whatever the case a script writes them in.
constexpr std::string_view knownFunctions[] = {
    "aggregate_strings", "array_agg",       "char_length", "coalesce", "concat", "count",      "cube", "cume_dist",
    "dense_rank",        "grouping_sets",   "max",         "min",      "mode",   "next_value", "now",  "percent_rank",
    "percentile_cont",   "percentile_disc", "random",      "rank",     "rollup", "sum"};

const types::TypePtr& typeOf(const sql::ExpressionPtr& expression)
{
    static const types::TypePtr none;
    if (!expression)
        return none;
    if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
        return column->type;
    if (const auto* cast = std::get_if<sql::Cast>(&expression->node))
        return cast->type;
    return none;
}

// sqlalchemy type_api.py: coerce_compared_value. The column's type if the value's own has the same affinity or none.
types::TypePtr comparedType(const sql::Value& value, const types::TypePtr& other)
{
    types::TypePtr own = LiteralWriter::deducedType(value);
    if (types::isNullType(other))
        return own;
    return types::isNullType(own) || own->affinity() == other->affinity() ? other : own;
}

bool isBoolean(const types::TypePtr& type)
{
    return type && type->affinity() == "Boolean";
}

// What SQLAlchemy wraps in AsBoolean: values of a Boolean type that are no comparison (elements.py:
// ColumnElement.self_group).
bool isBooleanColumn(const sql::Expression& expression)
{
    if (std::holds_alternative<sql::True>(expression.node) || std::holds_alternative<sql::False>(expression.node))
        return true;
    if (const auto* literal = std::get_if<sql::Literal>(&expression.node))
        return literal->type ? isBoolean(literal->type) : std::holds_alternative<bool>(literal->value);
    if (const auto* text = std::get_if<sql::TextClause>(&expression.node))
        return text->isParameter && !text->binds.empty() && isBoolean(text->binds.front().type);
    if (const auto* cast = std::get_if<sql::Cast>(&expression.node))
        return isBoolean(cast->type);
    if (const auto* label = std::get_if<sql::Label>(&expression.node))
        return isBooleanColumn(*label->operand);
    const auto* column = std::get_if<sql::ColumnRef>(&expression.node);
    return column && isBoolean(column->type);
}

} // namespace

Result<std::optional<std::string>> ExpressionWriter::specialFunction(const sql::FunctionCall&, const std::string&)
{
    return std::nullopt;
}

Result<std::optional<std::string>> ExpressionWriter::specialBinary(const sql::BinaryExpression&)
{
    return std::nullopt;
}

Result<std::optional<std::string>> ExpressionWriter::specialSelect(const sql::Select&,
                                                                   const std::vector<sql::TableRef>&, bool)
{
    return std::nullopt;
}

Result<std::string> ExpressionWriter::selectPrefix(const sql::Select&)
{
    return std::string();
}

Result<std::string> ExpressionWriter::write(const sql::ExpressionPtr& expression)
{
    if (!expression)
        return fail(ErrorCode::Compile, "Can't compile an empty expression");
    return std::visit([this](const auto& item) { return node(item); }, expression->node);
}

Result<std::string> ExpressionWriter::writeGrouped(const sql::ExpressionPtr& expression, const Operator& against)
{
    RETORT_TRY(std::string text, write(expression));
    const auto op = outermostOperator(*expression);
    const auto* clause = std::get_if<sql::TextClause>(&expression->node);
    const bool textOfIn = against.text == "IN" && clause && !clause->isParameter;
    return textOfIn || (op && needsParentheses(*op, against)) ? "(" + text + ")" : text;
}

Result<std::string> ExpressionWriter::writeCondition(const sql::ExpressionPtr& expression, const Operator& against)
{
    RETORT_TRY(std::string text, writeGrouped(expression, against));
    if (!m_dialect.traits().nativeBoolean && isBooleanColumn(*expression))
        return text + " = 1";
    return text;
}

Result<std::string> ExpressionWriter::joined(const std::vector<sql::ExpressionPtr>& items, std::string_view separator)
{
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        RETORT_TRY(const std::string text, write(items[i]));
        out += i ? separator : std::string_view();
        out += text;
    }
    return out;
}

namespace {

// sqlalchemy sql/compiler.py: SQLCompiler.bindname_escape_characters
std::string escapedParameterName(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const bool isSeparator = c == '.' || c == '[' || c == ']' || c == ' ';
        out += isSeparator ? '_' : c == '%' ? 'P' : c == '(' ? 'A' : c == ')' ? 'Z' : c == ':' ? 'C' : c;
    }
    return out;
}

} // namespace

std::string ExpressionWriter::parameter(std::string_view name) const
{
    switch (m_dialect.settings().paramStyle) {
    case ParamStyle::Qmark: return "?";
    case ParamStyle::Format: return "%s";
    case ParamStyle::Pyformat: return "%(" + escapedParameterName(name) + ")s";
    case ParamStyle::Named: break;
    }
    return ":" + escapedParameterName(name);
}

std::string ExpressionWriter::uniqueName(std::string_view base)
{
    return std::string(base) + "_" + std::to_string(++m_counters[std::string(base)]);
}

Result<std::string> ExpressionWriter::literalOrParameter(const sql::Value& value, const types::TypePtr& type,
                                                         std::string_view parameterName, bool inlineLiteral)
{
    if (m_context.literalBinds || inlineLiteral)
        return m_dialect.literal(value, type);
    return typedParameter(parameterName, type ? type : LiteralWriter::deducedType(value));
}

Result<std::string> ExpressionWriter::typedParameter(std::string_view name, const types::TypePtr& type) const
{
    if (!type)
        return parameter(name);
    RETORT_TRY(const std::string cast, parameterCast(type));
    return parameter(name) + cast;
}

// sqlalchemy sql/compiler.py: visit_textclause
Result<std::string> ExpressionWriter::node(const sql::TextClause& text)
{
    std::string out;
    for (const sql::TextPiece& piece : sql::splitText(text.text)) {
        if (!piece.isBind) {
            out += m_dialect.preparer().escapePercents(piece.text);
            continue;
        }
        const auto bind = std::ranges::find(text.binds, piece.text, &sql::TextBind::name);
        const bool hasValue = bind != text.binds.end() && bind->value;
        const bool isList = bind != text.binds.end() && bind->list;
        if (!m_context.literalBinds && isList)
            out += "(__[POSTCOMPILE_" + piece.text + "])";
        else if (!m_context.literalBinds || piece.text.contains('$')) {
            RETORT_TRY(const std::string written,
                       typedParameter(piece.text, bind != text.binds.end() ? bind->type : nullptr));
            out += written;
        } else if (isList) {
            const bool isEmpty = std::get<sql::ExpressionList>(bind->list->node).items.empty();
            RETORT_TRY(const std::string values,
                       isEmpty ? Result<std::string>(std::string(emptyList(false))) : write(bind->list));
            out += values;
        }
        else if (!hasValue)
            out += "NULL";
        else {
            RETORT_TRY(const std::string value, m_dialect.literal(*bind->value, bind->type));
            // Two in a row would begin a comment, and take the rest of the line with it; drivers keep them apart, too.
            if (out.ends_with('-') && value.starts_with('-'))
                out += ' ';
            out += value;
        }
    }
    return out;
}

Result<std::string> ExpressionWriter::node(const sql::LiteralColumn& column)
{
    return m_dialect.preparer().escapePercents(column.text);
}

Result<std::string> ExpressionWriter::node(const sql::Literal& literal)
{
    const bool isParameter = !m_context.literalBinds && !literal.inlineLiteral;
    return literalOrParameter(literal.value, literal.type, isParameter ? uniqueName(m_parameterName) : std::string(),
                              literal.inlineLiteral);
}

Result<std::string> ExpressionWriter::node(const sql::Null&)
{
    return std::string("NULL");
}

Result<std::string> ExpressionWriter::node(const sql::True&)
{
    return std::string(m_dialect.expressions().literals().boolean(true));
}

Result<std::string> ExpressionWriter::node(const sql::False&)
{
    return std::string(m_dialect.expressions().literals().boolean(false));
}

Result<std::string> ExpressionWriter::node(const sql::ColumnRef& column)
{
    const std::string name = nameText(column.name);
    if (!m_context.includeTable || column.table.name.empty())
        return name;
    return m_dialect.formatTable({.schema = column.table.schema, .name = resolved(column.table.name)}) + "." + name;
}

// sqlalchemy sql/compiler.py: _truncated_identifier
sql::Identifier ExpressionWriter::resolved(const sql::Identifier& name)
{
    if (!name.isAnonymous())
        return name;
    const auto [known, isNew] = m_anonymous.try_emplace(name.text());
    if (isNew)
        known->second = uniqueName(name.anonymousBase());
    return {known->second};
}

std::string ExpressionWriter::nameText(const sql::Identifier& name)
{
    return m_dialect.quote(resolved(name));
}

Result<std::string> ExpressionWriter::arguments(const sql::FunctionCall& call)
{
    std::string inner;
    for (const sql::ExpressionPtr& argument : call.arguments) {
        // A function's parameters have its name (sqlalchemy sql/functions.py: Function._bind_param).
        const std::string outer = std::exchange(m_parameterName, call.name);
        const bool isLiteral = std::holds_alternative<sql::Literal>(argument->node);
        if (!isLiteral)
            m_parameterName = outer;
        RETORT_TRY(const std::string text, writeGrouped(argument, ","));
        m_parameterName = outer;
        inner += (inner.empty() ? "" : ", ") + text;
    }
    return "(" + inner + ")";
}

// sqlalchemy sql/compiler.py: visit_function
Result<std::string> ExpressionWriter::node(const sql::FunctionCall& call)
{
    const std::string known = lower(call.name);
    if (call.package.empty()) {
        RETORT_TRY(std::optional<std::string> special, specialFunction(call, known));
        if (special)
            return std::move(*special);
        if (std::ranges::contains(ansiFunctions, known)) {
            std::string name = known;
            for (char& c : name)
                c = known != "sysdate" && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            if (call.arguments.empty())
                return name;
            RETORT_TRY(const std::string list, arguments(call));
            return name + list;
        }
        if (known == "count" && call.arguments.empty())
            return std::string("count(*)");
    }
    const bool isKnown = call.package.empty() && std::ranges::contains(knownFunctions, known);
    std::vector<std::string> parts = call.package;
    parts.push_back(isKnown ? known : call.name);
    std::string name;
    for (const std::string& part : parts)
        name += (name.empty() ? "" : ".")
                + (m_dialect.preparer().hasIllegalCharacters(part) ? m_dialect.preparer().quoteAlways(part) : part);
    RETORT_TRY(const std::string list, arguments(call));
    return name + list;
}

// The name of a parameter beside another operand: that one's (sqlalchemy elements.py: ColumnElement._bind_param).
std::string ExpressionWriter::parameterBase(const sql::ExpressionPtr& other) const
{
    if (!other || m_inPattern)
        return m_parameterName;
    if (const auto* literal = std::get_if<sql::LiteralColumn>(&other->node))
        return literal->text;
    if (const auto* column = std::get_if<sql::ColumnRef>(&other->node))
        return column->name.text();
    if (const auto* call = std::get_if<sql::FunctionCall>(&other->node))
        return call->name;
    if (const auto* label = std::get_if<sql::Label>(&other->node))
        return label->name.text();
    return "param";
}

Result<std::string> ExpressionWriter::operand(const sql::ExpressionPtr& item, const sql::ExpressionPtr& other,
                                              const Operator& op)
{
    const auto* literal = item ? std::get_if<sql::Literal>(&item->node) : nullptr;
    const auto* access = item ? std::get_if<sql::BinaryExpression>(&item->node) : nullptr;
    if (access && (access->op == sql::jsonItem || access->op == sql::jsonText) && groupsJsonItems()) {
        RETORT_TRY(const std::string text, write(item));
        return "(" + text + ")";
    }
    if (!literal)
        return writeGrouped(item, op);
    const types::TypePtr type = literal->type ? literal->type : comparedType(literal->value, typeOf(other));
    const bool isParameter = !m_context.literalBinds && !literal->inlineLiteral;
    return literalOrParameter(literal->value, type,
                              isParameter ? uniqueName(literal->isExplicit ? m_parameterName : parameterBase(other)) : std::string(),
                              literal->inlineLiteral);
}

// contains() and its like: operators without a place in SQLAlchemy's table, whose pattern is put together when they are
// written, so that it is not put in parentheses (compiler.py: visit_contains_op_binary).
bool ExpressionWriter::isAffixMatch(const sql::BinaryExpression& binary)
{
    return binary.precedence == sql::affixPrecedence && (binary.op == "LIKE" || binary.op == "NOT LIKE");
}

Result<std::string> ExpressionWriter::left(const sql::BinaryExpression& binary)
{
    if (isAffixMatch(binary))
        return operand(binary.left, binary.right, Operator(binary.op, -sql::affixPrecedence));
    return operand(binary.left, binary.right, Operator(binary.op, binary.precedence));
}

Result<std::string> ExpressionWriter::right(const sql::BinaryExpression& binary)
{
    if (isAffixMatch(binary)) {
        const std::string outer = std::exchange(m_parameterName, parameterBase(binary.left));
        const bool wasInPattern = std::exchange(m_inPattern, true);
        Result<std::string> text = write(binary.right);
        m_inPattern = wasInPattern;
        m_parameterName = outer;
        return text;
    }
    return operand(binary.right, binary.left, Operator(binary.op, binary.precedence));
}

namespace {

// The divisor as it stands in CAST(): grouped as beside "/", and a literal with the type it takes, so that the CAST does
// not give it another one.
sql::ExpressionPtr divisorOperand(const sql::ExpressionPtr& operand, const types::TypePtr& type)
{
    const auto* literal = std::get_if<sql::Literal>(&operand->node);
    const auto op = outermostOperator(*operand);
    if (op && needsParentheses(*op, "/"))
        return sql::makeExpression(sql::Grouping{operand});
    if (!literal)
        return operand;
    return sql::makeExpression(
        sql::Literal{.value = literal->value, .type = type, .inlineLiteral = literal->inlineLiteral});
}

} // namespace

// sqlalchemy sql/compiler.py: visit_truediv_binary, with div_is_floordiv
Result<std::string> ExpressionWriter::exactDivision(const sql::BinaryExpression& binary)
{
    const types::TypePtr type = operandType(binary.right, binary.left);
    const bool isNumeric = type && type->affinity() == "Numeric";
    const types::TypePtr target = isNumeric ? type : types::makeType("Numeric");
    RETORT_TRY(const std::string dividend, left(binary));
    const auto* column = std::get_if<sql::ColumnRef>(&binary.left->node);
    const std::string parameterName = std::exchange(m_parameterName, column ? column->name.text() : "param");
    const Result<std::string> divisor =
        write(sql::makeExpression(sql::Cast{.operand = divisorOperand(binary.right, type), .type = target}));
    m_parameterName = parameterName;
    if (!divisor)
        return divisor;
    return dividend + " / " + *divisor;
}

Result<std::pair<std::string, std::string>> ExpressionWriter::boundOperands(const sql::BinaryExpression& binary)
{
    const RenderContext own = std::exchange(m_context, {.literalBinds = false, .includeTable = true});
    Result<std::string> leftText = left(binary);
    Result<std::string> rightText = right(binary);
    m_context = own;
    if (!leftText || !rightText)
        return std::unexpected(leftText ? std::move(rightText).error() : std::move(leftText).error());
    return std::pair(std::move(*leftText), std::move(*rightText));
}

Result<std::string> ExpressionWriter::rowCount(const sql::ExpressionPtr& count)
{
    const auto* literal = std::get_if<sql::Literal>(&count->node);
    if (literal && !literal->inlineLiteral && !m_context.literalBinds)
        return "__[POSTCOMPILE_" + uniqueName("param") + "]";
    return write(count);
}

types::TypePtr ExpressionWriter::operandType(const sql::ExpressionPtr& operand, const sql::ExpressionPtr& other)
{
    const auto* literal = std::get_if<sql::Literal>(&operand->node);
    if (!literal)
        return typeOf(operand);
    return literal->type ? literal->type : comparedType(literal->value, typeOf(other));
}

Result<std::string> ExpressionWriter::inList(const sql::BinaryExpression& binary)
{
    RETORT_TRY(const std::string leftText, left(binary));
    const auto* list = std::get_if<sql::ExpressionList>(&binary.right->node);
    const bool negated = binary.op == "NOT IN";
    std::string listText;
    const bool hasTuples =
        list && !list->items.empty() && std::holds_alternative<sql::ExpressionList>(list->items.front()->node);
    if (hasTuples) {
        RETORT_TRY(listText, tupleList(*list, binary.left));
    } else if (!list) {
        RETORT_TRY(listText, writeGrouped(binary.right, "IN"));
    } else if (m_context.literalBinds && list->items.empty()) {
        listText = emptyList(negated);
    } else if (!m_context.literalBinds && std::ranges::all_of(list->items, [](const auto& item) {
                   return std::holds_alternative<sql::Literal>(item->node);
               })) {
        listText = "(__[POSTCOMPILE_" + uniqueName(parameterBase(binary.left)) + "])";
    } else {
        for (const sql::ExpressionPtr& item : list->items) {
            RETORT_TRY(const std::string text, operand(item, binary.left, ","));
            listText += (listText.empty() ? "(" : ", ") + text;
        }
        listText += ")";
    }
    const std::string text = leftText + " " + binary.op + " " + listText;
    return negated ? "(" + text + ")" : text;
}

// sqlalchemy sql/compiler.py: _literal_execute_expanding_parameter_literal_binds
Result<std::string> ExpressionWriter::tupleList(const sql::ExpressionList& list, const sql::ExpressionPtr& subject)
{
    if (!m_context.literalBinds)
        return "(__[POSTCOMPILE_" + uniqueName("param") + "])";
    const auto* names = std::get_if<sql::ExpressionList>(&subject->node);
    std::string out;
    for (const sql::ExpressionPtr& item : list.items) {
        const auto* tuple = std::get_if<sql::ExpressionList>(&item->node);
        std::string values;
        for (std::size_t i = 0; tuple && i < tuple->items.size(); ++i) {
            const sql::ExpressionPtr& other = names && i < names->items.size() ? names->items[i] : subject;
            RETORT_TRY(const std::string value, operand(tuple->items[i], other, ","));
            values += (i ? ", " : "") + value;
        }
        out += (out.empty() ? "(" : ", (") + values + ")";
    }
    return std::string(tuplesAreValues() ? "(VALUES " : "(") + out + ")";
}

std::string ExpressionWriter::escapeClause(const sql::BinaryExpression& binary) const
{
    return binary.escape ? " ESCAPE " + m_dialect.expressions().literals().string(*binary.escape) : std::string();
}

// a BETWEEN b AND c: b and c are never put in parentheses (default_comparator.py: _between_impl, group=False).
Result<std::string> ExpressionWriter::range(const sql::BinaryExpression& binary)
{
    const auto& bounds = std::get<sql::ExpressionList>(binary.right->node);
    RETORT_TRY(std::string out, operand(binary.left, bounds.items.front(), binary.op));
    out += " " + binary.op + " ";
    for (std::size_t i = 0; i < bounds.items.size(); ++i) {
        const bool isLiteral = std::holds_alternative<sql::Literal>(bounds.items[i]->node);
        RETORT_TRY(const std::string bound,
                   isLiteral ? operand(bounds.items[i], binary.left, ",") : write(bounds.items[i]));
        out += (i ? " AND " : "") + bound;
    }
    return out;
}

Result<std::string> ExpressionWriter::node(const sql::BinaryExpression& binary)
{
    if (!binary.left || !binary.right)
        return fail(ErrorCode::Compile, "Can't compile an operator without operands");
    RETORT_TRY(std::optional<std::string> special, specialBinary(binary));
    if (special)
        return std::move(*special);
    if (binary.op == sql::jsonItem || binary.op == sql::jsonText)
        return jsonAccess(binary);
    if (binary.op == sql::arrayItem)
        return fail(ErrorCode::Compile, "Compiler can't render element of type <built-in function getitem>");
    if (binary.op == "REGEXP" && !binary.precedence && m_dialect.name() != "sqlite" && !m_dialect.isMySqlFamily())
        return fail(ErrorCode::Compile,
                    std::string(m_dialect.name()) + " dialect does not support regular expressions");
    if (binary.op == "IN" || binary.op == "NOT IN")
        return inList(binary);
    const bool isRange = binary.op == "BETWEEN" || binary.op == "NOT BETWEEN";
    if (isRange && std::holds_alternative<sql::ExpressionList>(binary.right->node))
        return range(binary);
    RETORT_TRY(const std::string leftText, left(binary));
    RETORT_TRY(std::string rightText, right(binary));
    if (!binary.precedence && (binary.op == integerDivision || binary.op == floorDivision))
        return dividesIntegers() && binary.op == integerDivision ? leftText + " / " + rightText
                                                                 : "FLOOR(" + leftText + " / " + rightText + ")";
    if (binary.op == "ILIKE" || binary.op == "NOT ILIKE")
        return "lower(" + leftText + ")" + (binary.op == "ILIKE" ? " LIKE " : " NOT LIKE ") + "lower(" + rightText + ")"
               + escapeClause(binary);
    rightText += escapeClause(binary);
    return leftText + " " + m_dialect.preparer().escapePercents(binary.op) + " " + rightText;
}

Result<std::string> ExpressionWriter::node(const sql::UnaryExpression& unary)
{
    if (unary.postfix) {
        RETORT_TRY(const std::string text, writeGrouped(unary.operand, unary.op));
        return text + " " + unary.op;
    }
    // sqlalchemy sql/compiler.py: visit_is_true_unary_operator, visit_is_false_unary_operator
    if (unary.op == sql::isTrue || unary.op == sql::isFalse) {
        RETORT_TRY(const std::string text, write(unary.operand));
        if (m_dialect.traits().nativeBoolean)
            return unary.op == sql::isTrue ? text : "NOT " + text;
        return text + (unary.op == sql::isTrue ? " = 1" : " = 0");
    }
    if (unary.op == "NOT" && !m_dialect.traits().nativeBoolean && isBooleanColumn(*unary.operand)) {
        RETORT_TRY(const std::string text, write(unary.operand));
        return text + " = 0";
    }
    if (unary.op == "-") {
        RETORT_TRY(const std::string text, writeGrouped(unary.operand, "-u"));
        // A comment would begin; SQLAlchemy writes it offline.
        const bool apart = m_dialect.settings().boundValues && text.starts_with('-');
        return (apart ? "- " : "-") + text;
    }
    RETORT_TRY(const std::string text, writeGrouped(unary.operand, unary.op));
    return unary.op + " " + text;
}

Result<std::string> ExpressionWriter::node(const sql::Grouping& grouping)
{
    RETORT_TRY(const std::string text, write(grouping.operand));
    return "(" + text + ")";
}

// sqlalchemy sql/compiler.py: visit_over
Result<std::string> ExpressionWriter::node(const sql::Over& over)
{
    RETORT_TRY(const std::string function, write(over.function));
    std::string window;
    const auto add = [&](std::string_view words, const std::vector<sql::ExpressionPtr>& items) -> Result<void> {
        for (std::size_t i = 0; i < items.size(); ++i) {
            RETORT_TRY(const std::string text, writeGrouped(items[i], ","));
            window += i ? std::string(", ") : std::string(window.empty() ? "" : " ") + std::string(words) + " BY ";
            window += text;
        }
        return {};
    };
    RETORT_CHECK(add("PARTITION", over.partitionBy));
    RETORT_CHECK(add("ORDER", over.orderBy));
    return function + " OVER (" + window + ")";
}

Result<std::string> ExpressionWriter::node(const sql::FunctionFilter& filter)
{
    RETORT_TRY(const std::string function, write(filter.function));
    RETORT_TRY(const std::string condition, write(filter.condition));
    return function + " FILTER (WHERE " + condition + ")";
}

Result<std::string> ExpressionWriter::node(const sql::Extract& extract)
{
    RETORT_TRY(const std::string text, write(extract.operand));
    return extractText(extract, text);
}

Result<std::string> ExpressionWriter::extractText(const sql::Extract& extract, const std::string& operand) const
{
    return "EXTRACT(" + extract.field + " FROM " + operand + ")";
}

Result<std::string> ExpressionWriter::node(const sql::ExpressionList& list)
{
    if (list.op == "RETURNING" && hasOwnReturning())
        return returningInsert(list);
    const bool isComma = list.op == ",";
    const bool isCondition = list.op == "AND" || list.op == "OR";
    // compiler.py: returning_clause; the columns come last.
    const bool isUnqualified = list.op == "RETURNING" && !m_dialect.traits().qualifiedReturning;
    std::string out;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const bool wasQualified = m_context.includeTable;
        m_context.includeTable = wasQualified && !(isUnqualified && i > 0);
        RETORT_TRY(const std::string text,
                   isCondition ? writeCondition(list.items[i], list.op) : writeGrouped(list.items[i], list.op));
        m_context.includeTable = wasQualified;
        if (i)
            out += isComma ? ", " : " " + list.op + " ";
        out += text;
    }
    return list.parenthesised ? "(" + out + ")" : out;
}

Result<std::string> ExpressionWriter::node(const sql::Cast& cast)
{
    RETORT_TRY(const std::optional<std::string> type, m_dialect.types().castSql(cast.type));
    // cast("5", Integer) binds its value with the target type.
    const auto* literal = std::get_if<sql::Literal>(&cast.operand->node);
    const sql::ExpressionPtr typed =
        literal && !literal->type
            ? sql::makeExpression(sql::Literal{literal->value, cast.type, literal->inlineLiteral})
            : cast.operand;
    if (!type)
        return writeGrouped(typed, standsAlone);
    RETORT_TRY(const std::string text, write(typed));
    // compiler.py: visit_cast: a collation stands behind the parenthesis.
    const std::size_t collation = m_dialect.isMySqlFamily() ? std::string::npos : type->find(" COLLATE ");
    return "CAST(" + text + " AS " + type->substr(0, collation) + ")"
           + (collation == std::string::npos ? std::string() : type->substr(collation));
}

Result<std::string> ExpressionWriter::node(const sql::Collate& collate)
{
    RETORT_TRY(const std::string text, writeGrouped(collate.operand, "COLLATE"));
    return text + " COLLATE " + m_dialect.preparer().formatCollation(collate.collation);
}

Result<std::string> ExpressionWriter::node(const sql::Case& item)
{
    std::string out = "CASE";
    if (item.subject) {
        RETORT_TRY(const std::string subject, write(item.subject));
        out += " " + subject;
    }
    for (const auto& [condition, value] : item.whens) {
        RETORT_TRY(const std::string when, writeGrouped(condition, standsAlone));
        RETORT_TRY(const std::string then, write(value));
        out += " WHEN " + when + " THEN " + then;
    }
    if (item.otherwise) {
        RETORT_TRY(const std::string otherwise, write(item.otherwise));
        out += " ELSE " + otherwise;
    }
    return out + " END";
}

Result<std::string> ExpressionWriter::node(const sql::Label& label)
{
    return write(label.operand);
}

Result<std::string> ExpressionWriter::node(const sql::DdlStatement& ddl)
{
    std::string out;
    for (const auto& part : ddl.parts) {
        if (const auto* text = std::get_if<std::string>(&part)) {
            out += *text;
        } else if (const auto* name = std::get_if<sql::QualifiedName>(&part)) {
            out += m_dialect.formatTable(*name);
        } else {
            RETORT_TRY(const std::string type, m_dialect.typeSql(std::get<types::TypePtr>(part)));
            out += type;
        }
    }
    return out;
}

Result<std::string> ExpressionWriter::node(const sql::NextValue& next)
{
    return nextValueText(m_dialect.formatTable(next.sequence));
}

// sqlalchemy sql/compiler.py: visit_sequence
Result<std::string> ExpressionWriter::nextValueText(const std::string&) const
{
    return fail(ErrorCode::Compile,
                "Dialect '" + std::string(m_dialect.name()) + "' does not support sequence increments.");
}

Result<std::string> ExpressionWriter::jsonItemText(const std::string&, const std::string&) const
{
    return fail(ErrorCode::Compile,
                "Compiler can't render element of type json_getitem_op on " + std::string(m_dialect.name()));
}

// sqlalchemy dialects/sqlite/json.py, mysql/json.py: JSONIndexType
sql::Value ExpressionWriter::jsonKey(const sql::Value& key) const
{
    if (const auto* index = std::get_if<std::int64_t>(&key))
        return "$[" + std::to_string(*index) + "]";
    const auto* text = std::get_if<std::string>(&key);
    return "$.\"" + (text ? *text : std::string()) + "\"";
}

Result<std::string> ExpressionWriter::jsonAccess(const sql::BinaryExpression& binary)
{
    RETORT_TRY(const std::string json, left(binary));
    const auto* literal = std::get_if<sql::Literal>(&binary.right->node);
    const auto* column = std::get_if<sql::ColumnRef>(&binary.left->node);
    if (!literal)
        return fail(ErrorCode::Compile, "a key of a JSON value has to be a plain value");
    RETORT_TRY(const std::string key,
               literalOrParameter(jsonKey(literal->value), nullptr,
                                  m_context.literalBinds ? std::string()
                                                         : uniqueName(column ? column->name.text() : "param"),
                                  false));
    return binary.op == sql::jsonText ? json + " ->> " + key : jsonItemText(json, key);
}

Result<std::string> ExpressionWriter::node(const sql::Uncompilable& refused)
{
    return fail(ErrorCode::Compile, refused.message);
}

Result<std::string> ExpressionWriter::node(const sql::DdlText& ddl)
{
    return m_dialect.preparer().escapePercents(ddl.text);
}

} // namespace retort::dialects
