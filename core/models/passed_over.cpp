// Statements of the project's modules that could not be evaluated: which of them may hide a table.

#include <algorithm>

#include "core/models/session.h"
#include "core/python/syntax/walk.h"

namespace retort::models {

namespace {

bool isModelCall(std::string_view name)
{
    return name == "Column" || name == "mapped_column" || name == "Table" || name == "Field" || name == "relationship";
}

std::string_view calledName(const py::ast::Expr& function)
{
    if (const auto* name = std::get_if<py::ast::Name>(&function.node))
        return name->id;
    const auto* attribute = std::get_if<py::ast::Attribute>(&function.node);
    return attribute ? std::string_view(attribute->name) : std::string_view();
}

// What a statement would make, by its looks.
struct Looks {
    bool isModel = false;
    std::string tableName;

    bool statement(const py::ast::Stmt& statement)
    {
        if (const auto* assign = std::get_if<py::ast::Assign>(&statement.node)) {
            for (const py::ast::Expr& target : assign->targets) {
                const auto* name = std::get_if<py::ast::Name>(&target.node);
                if (!name || (name->id != "__tablename__" && name->id != "__table__"))
                    continue;
                isModel = true;
                if (const std::string* text = py::ast::asString(assign->value))
                    tableName = *text;
            }
        }
        if (const auto* annotated = std::get_if<py::ast::AnnAssign>(&statement.node)) {
            const auto* subscript = std::get_if<py::ast::Subscript>(&annotated->annotation.node);
            isModel = isModel || (subscript && calledName(*subscript->value) == "Mapped");
        }
        return true;
    }
    bool expression(const py::ast::Expr& expression)
    {
        const auto* call = std::get_if<py::ast::Call>(&expression.node);
        if (!call || !isModelCall(calledName(*call->function)))
            return true;
        isModel = true;
        if (calledName(*call->function) == "Table" && !call->arguments.empty() && tableName.empty()) {
            if (const std::string* text = py::ast::asString(*call->arguments.front().value))
                tableName = *text;
        }
        return true;
    }
};

} // namespace

namespace {

// A class with a base that is not known: whether its own attributes are those of a model.
bool hasModelAttributes(const py::ast::ClassDef& cls)
{
    return std::ranges::any_of(cls.body, [](const py::ast::Stmt& statement) {
        const auto* assign = std::get_if<py::ast::Assign>(&statement.node);
        const auto* annotated = std::get_if<py::ast::AnnAssign>(&statement.node);
        if (annotated) {
            const auto* subscript = std::get_if<py::ast::Subscript>(&annotated->annotation.node);
            return subscript && calledName(*subscript->value) == "Mapped";
        }
        if (!assign)
            return false;
        const auto* call = std::get_if<py::ast::Call>(&assign->value.node);
        const std::string_view called = call ? calledName(*call->function) : std::string_view();
        return called == "Column" || called == "mapped_column" || called == "relationship"
               || std::ranges::any_of(assign->targets, [](const py::ast::Expr& target) {
                      const auto* name = std::get_if<py::ast::Name>(&target.node);
                      return name && (name->id == "__tablename__" || name->id == "__table__");
                  });
    });
}

} // namespace

void Session::reportPassedOver(const py::ast::Stmt& statement, const text::SourceText& source, const Error& reason)
{
    Looks looks;
    py::ast::Walker(looks).walk(statement);
    // A function makes no table until it is called, and a call of it says then what it cannot.
    const bool isFunction = std::holds_alternative<py::ast::FunctionDef>(statement.node);
    // A call or a block may have been there for its effect on a table, wherever that is.
    const bool isForEffect =
        std::visit([]<class Node>(const Node&) {
            return std::is_same_v<Node, py::ast::ExprStmt> || std::is_same_v<Node, py::ast::For>
                   || std::is_same_v<Node, py::ast::While> || std::is_same_v<Node, py::ast::If>
                   || std::is_same_v<Node, py::ast::With> || std::is_same_v<Node, py::ast::Try>;
        }, statement.node);
    if ((!looks.isModel && !isForEffect) || isFunction)
        return;
    // A mixin is no table: the classes that it is a base of are told by themselves.
    const auto* definition = std::get_if<py::ast::ClassDef>(&statement.node);
    const bool baseOnly = reason.code == ErrorCode::NotFound;
    if (baseOnly && definition && (!hasModelAttributes(*definition) || looks.tableName.empty()))
        return;
    bindings::environment::ModelNote note{.reason = reason.message, .where = source.location(statement.range)};
    if (!looks.isModel)
        note.reason = "a statement could not be evaluated: " + reason.message;
    if (!looks.tableName.empty())
        note.table = sql::QualifiedName{.schema = {}, .name = sql::Identifier(looks.tableName)};
    if (const auto* cls = std::get_if<py::ast::ClassDef>(&statement.node))
        note.subject = cls->name;
    m_reading.notes.push_back(std::move(note));
}

} // namespace retort::models
