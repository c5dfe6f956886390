#pragma once

// Names and their values while a body runs: the module's, a class body's, a function call's, a comprehension's.
// Language reference: "Naming and binding".

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/python/runtime/containers.h"
#include "core/python/runtime/object.h"
#include "core/python/syntax/ast.h"

namespace retort::python {

class ScriptFunction;

// What all scopes of one source file share. Functions keep it, and so the syntax tree, alive.
struct ModuleState {
    std::shared_ptr<const ast::Module> tree;
    std::string name;
    std::shared_ptr<DictObject> globals;
    bool isRevision = false;
};

// The class that a class body makes; empty until it is made. Methods find it for super().
using ClassCell = std::shared_ptr<std::weak_ptr<Object>>;

class Scope : public std::enable_shared_from_this<Scope> {
public:
    enum class Kind { Module, Class, Function, Comprehension };

    Scope(Kind kind, std::shared_ptr<const ModuleState> module, std::shared_ptr<Scope> parent, const ast::ScopeInfo* info);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const std::shared_ptr<const ModuleState>& module() const { return m_module; }
    [[nodiscard]] const std::shared_ptr<Scope>& parent() const { return m_parent; }
    // The scope that functions defined here see around them: class bodies are skipped.
    [[nodiscard]] std::shared_ptr<Scope> closure();
    // The namespace of a module or class body.
    [[nodiscard]] const std::shared_ptr<DictObject>& names() const { return m_names; }

    [[nodiscard]] EvalResult<Value> load(Interpreter& interpreter, std::string_view name);
    void store(std::string_view name, Value value);
    // Walrus inside a comprehension binds in the scope around it.
    void storeNamed(std::string_view name, Value value);
    [[nodiscard]] EvalResult<void> remove(std::string_view name);
    // locals(): a new dict, or the namespace itself.
    [[nodiscard]] std::shared_ptr<DictObject> locals() const;

    // Parameters come first among the locals.
    void setSlot(std::size_t index, Value value) { m_slots[index] = std::move(value); }
    [[nodiscard]] const std::optional<Value>& slot(std::size_t index) const { return m_slots[index]; }
    [[nodiscard]] std::size_t slotCount() const { return m_slots.size(); }
    void clear();

    const ScriptFunction* function = nullptr;       // the function whose call this is
    ClassCell classCell;                            // class bodies only
    std::string className;                          // class bodies only: the qualified name
    // Class bodies only: what is annotated, in order; the expressions belong to module()->tree.
    std::vector<std::pair<std::string, const ast::Expr*>> annotations;
    text::SourceRange statement;                    // class bodies only: the class statement
    const ast::Block* classBody = nullptr;
    bool registered = false;                        // known to the interpreter, to be cleared at its end

private:
    // The slot of a local name; null: it is not one.
    [[nodiscard]] std::optional<Value>* find(std::string_view name);
    [[nodiscard]] bool isDeclaredGlobal(std::string_view name) const;
    [[nodiscard]] bool isDeclaredNonlocal(std::string_view name) const;
    [[nodiscard]] EvalResult<std::optional<Value>> loadEnclosing(Interpreter& interpreter, std::string_view name);
    [[nodiscard]] EvalResult<Value> loadGlobal(Interpreter& interpreter, std::string_view name);

    Kind m_kind;
    std::shared_ptr<const ModuleState> m_module;
    std::shared_ptr<Scope> m_parent;
    const ast::ScopeInfo* m_info;
    std::vector<std::optional<Value>> m_slots;
    std::shared_ptr<DictObject> m_names;
};

} // namespace retort::python
