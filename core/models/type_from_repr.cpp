// A type from its repr(), which is a call with plain values, lists of texts and other types: parsed as Python.

#include "core/models/metadata_json.h"
#include "core/python/syntax/parse.h"

namespace retort::models {

namespace {

namespace ast = retort::python::ast;

// The name of a called class: String, or what stands after the last dot.
std::string className(const ast::Expr& function)
{
    if (const auto* name = std::get_if<ast::Name>(&function.node))
        return name->id;
    const auto* attribute = std::get_if<ast::Attribute>(&function.node);
    return attribute ? attribute->name : std::string();
}

class TypeReader {
public:
    explicit TypeReader(std::string_view module) : m_module(module) {}

    Result<types::TypePtr> type(const ast::Expr& expression) const
    {
        const auto* call = std::get_if<ast::Call>(&expression.node);
        const std::string name = call ? className(*call->function) : std::string();
        const types::TypeClass* cls = name.empty() ? nullptr : types::findTypeClass(m_module, name);
        if (!cls && !name.empty())
            cls = types::findTypeClass("sqlalchemy", name);
        if (!cls)
            return fail(ErrorCode::InvalidArgument, "names a type that is not known: '" + name + "'");
        return call_(*cls, *call);
    }

private:
    using Arguments = std::vector<types::SqlType::Argument>;

    Result<types::TypePtr> call_(const types::TypeClass& cls, const ast::Call& call) const
    {
        const types::TypeParameter* rest = nullptr;
        std::vector<std::string> positional;
        for (const types::TypeParameter& parameter : cls.parameters) {
            if (parameter.kind == types::TypeParameter::Kind::VarPositional)
                rest = &parameter;
            else if (parameter.kind == types::TypeParameter::Kind::PositionalOrKeyword)
                positional.emplace_back(parameter.name);
        }
        Arguments arguments;
        std::vector<std::string> values;
        std::size_t at = 0;
        for (const ast::CallArgument& argument : call.arguments) {
            RETORT_TRY(types::TypeValue held, value(*argument.value));
            if (argument.kind == ast::CallArgument::Kind::Keyword) {
                arguments.emplace_back(argument.name, std::move(held));
            } else if (const std::string* text = rest ? std::get_if<std::string>(&held) : nullptr) {
                values.push_back(*text);
            } else if (at < positional.size()) {
                arguments.emplace_back(positional[at++], std::move(held));
            } else {
                return fail(ErrorCode::InvalidArgument, "gives " + std::string(cls.name) + " an argument too many");
            }
        }
        if (rest) {
            const std::string_view name = rest->name.substr(rest->name.find_first_not_of('*'));
            arguments.emplace(arguments.begin(), std::string(name), types::TypeValue(std::move(values)));
        }
        return std::make_shared<const types::SqlType>(cls, std::move(arguments));
    }

    Result<types::TypeValue> value(const ast::Expr& expression) const
    {
        if (const auto* call = std::get_if<ast::Call>(&expression.node); call && className(*call->function) == "MetaData")
            return types::TypeValue(true);
        if (std::holds_alternative<ast::Call>(expression.node))
            return type(expression).transform([](types::TypePtr held) { return types::TypeValue(std::move(held)); });
        double sign = 1;
        const ast::Expr* inner = &expression;
        if (const auto* unary = std::get_if<ast::Unary>(&expression.node)) {
            inner = unary->operand.get();
            sign = -1;
        }
        const ast::Constant* constant = ast::asConstant(*inner);
        if (!constant)
            return fail(ErrorCode::InvalidArgument, "has an argument that is no plain value");
        if (const std::string* text = std::get_if<std::string>(&constant->value))
            return types::TypeValue(*text);
        if (const bool* flag = std::get_if<bool>(&constant->value))
            return types::TypeValue(*flag);
        if (const std::int64_t* number = std::get_if<std::int64_t>(&constant->value))
            return types::TypeValue(sign < 0 ? -*number : *number);
        if (const double* real = std::get_if<double>(&constant->value))
            return types::TypeValue(sign * *real);
        return types::TypeValue(std::monostate());
    }

    std::string_view m_module;
};

} // namespace

Result<types::TypePtr> typeFromRepr(std::string_view repr, std::string_view module)
{
    const auto broken = [&] { return fail(ErrorCode::InvalidArgument, "is no type: '" + std::string(repr) + "'"); };
    const python::ParseResult parsed = python::parse(text::SourceText("type", std::string(repr)));
    if (!parsed.ok() || parsed.module->body.size() != 1)
        return broken();
    const auto* statement = std::get_if<ast::ExprStmt>(&parsed.module->body.front().node);
    if (!statement)
        return broken();
    return TypeReader(module).type(statement->value);
}

} // namespace retort::models
