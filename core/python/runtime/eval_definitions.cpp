#include <algorithm>

#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/placeholder.h"
#include "core/python/runtime/script_function.h"
#include "core/python/runtime/singletons.h"

namespace retort::python {

EvalResult<Value> Evaluator::decorated(Value value, const std::vector<ast::Expr>& decorators)
{
    std::vector<Value> functions;
    for (const ast::Expr& decorator : decorators) {
        RETORT_TRY(Value function, evaluate(decorator));
        functions.push_back(std::move(function));
    }
    for (std::size_t i = functions.size(); i-- > 0;) {
        m_interpreter.frame().expression = decorators[i].range;
        RETORT_TRY(value, call(m_interpreter, functions[i], Arguments{{value}, {}}));
    }
    return value;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::FunctionDef& node, const ast::Stmt&)
{
    RETORT_TRY(auto values, defaults(node.parameters));
    RETORT_TRY(Value function, decorated(makeFunctionValue(&node, nullptr, std::move(values)), node.decorators));
    m_scope.store(node.name, std::move(function));
    return Flow::Normal;
}

EvalResult<std::vector<TypePtr>> Evaluator::basesFrom(const std::vector<Value>& values)
{
    std::vector<TypePtr> bases;
    for (const Value& value : values) {
        if (dynamic_cast<const InertObject*>(value.object()))       // Generic[T], Protocol
            continue;
        auto type = std::dynamic_pointer_cast<TypeObject>(value.objectPtr());
        if (!type)
            return unsupported("a class derived from a '" + typeName(value) + "' object is not evaluated natively");
        if (type != types().object)
            bases.push_back(std::move(type));
    }
    return bases;
}

namespace {

// Base[T] is Base: what stands in the brackets is for type checkers, and may well be something that is not there.
EvalResult<Value> baseClass(Evaluator& evaluator, const ast::Expr& expression)
{
    if (const auto* subscript = std::get_if<ast::Subscript>(&expression.node)) {
        RETORT_TRY(const Value base, evaluator.evaluate(*subscript->value));
        if (base.object() && base.object()->kind() == ObjectKind::Type)
            return base;
    }
    return evaluator.evaluate(expression);
}

} // namespace

namespace {

bool isUnknown(const Value& value) { return value.object() && value.object()->kind() == ObjectKind::Unknown; }

// Takes the bases that are not known out of those of a class; the first of them.
std::optional<Value> takeUnknownBase(std::vector<Value>& bases)
{
    const auto unknown = std::ranges::find_if(bases, isUnknown);
    if (unknown == bases.end())
        return std::nullopt;
    std::optional<Value> first = *unknown;
    std::erase_if(bases, isUnknown);
    return first;
}

bool isDeclarative(const TypeObject& cls) { return cls.findInMro("_sa_registry") != nullptr; }

} // namespace

// The positional and keyword arguments of a class statement.
EvalResult<Arguments> Evaluator::classArguments(const ast::ClassDef& node)
{
    Arguments given;
    const auto isPlain = [](const ast::CallArgument& argument) {
        return argument.kind == ast::CallArgument::Kind::Positional || argument.kind == ast::CallArgument::Kind::Keyword;
    };
    if (!std::ranges::all_of(node.bases, isPlain)) {
        RETORT_TRY(given, arguments(node.bases, Value()));
    } else {
        for (const ast::CallArgument& argument : node.bases) {
            RETORT_TRY(Value value, baseClass(*this, *argument.value));
            if (argument.kind == ast::CallArgument::Kind::Positional)
                given.positional.push_back(std::move(value));
            else
                given.keyword.emplace_back(argument.name, std::move(value));
        }
    }
    return given;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::ClassDef& node, const ast::Stmt& statement)
{
    RETORT_TRY(Arguments given, classArguments(node));
    const std::optional<Value> unknownBase =
        m_interpreter.readsModels() ? takeUnknownBase(given.positional) : std::nullopt;
    Arguments keywords;
    std::optional<Value> metaclass;
    for (auto& [name, value] : given.keyword) {
        if (name != "metaclass")
            keywords.keyword.emplace_back(name, value);
        else if (m_interpreter.readsModels() && dynamic_cast<const ScriptClass*>(value.object()))
            metaclass = value;
        else if (!dynamic_cast<const InertObject*>(value.object()) && !value.is(Value(types().type)))
            return unsupported("a class with a metaclass is not evaluated natively");
    }
    if (metaclass)
        given.positional.push_back(*metaclass);
    RETORT_TRY(std::vector<TypePtr> bases, basesFrom(given.positional));
    auto scope = std::make_shared<Scope>(Scope::Kind::Class, m_scope.module(), m_scope.closure(), &node.scope);
    scope->className = qualified(node.name);
    scope->statement = {statement.range.begin, node.nameRange.end};
    scope->classBody = &node.body;
    auto& names = scope->names()->table();
    names.set("__module__", Value(m_scope.module()->name));
    names.set("__qualname__", Value(scope->className));
    if (const std::string* text = ast::docstring(node.body))
        names.set("__doc__", Value(*text));
    if (unknownBase)
        names.set(kUnknownBase, *unknownBase);
    if (metaclass)
        names.set("__metaclass__", *metaclass);
    {
        FrameGuard frame(m_interpreter, *scope, node.name, statement.range);
        RETORT_CHECK(frame.entered());
        RETORT_CHECK(Evaluator(m_interpreter, *scope).runStatements(node.body));
    }
    m_interpreter.frame().statement = m_interpreter.frame().expression = statement.range;
    CallContext context{m_interpreter};
    RETORT_TRY(const auto made, makeScriptClass(context, node.name, m_scope.module()->name, std::move(bases),
                                                scope->names(), keywords, scope->classCell.get(),
                                                m_interpreter.readsModels() ? scope : nullptr));
    if (m_interpreter.readsModels())
        m_interpreter.keepForCleanup(*scope);
    if (unknownBase && !isDeclarative(*made))
        m_interpreter.reportPassedOver(statement, source(), Error{.code = ErrorCode::NotFound,
                                                                  .message = "a base of it is not known"});
    RETORT_TRY(Value cls, decorated(Value(made), node.decorators));
    m_scope.store(node.name, std::move(cls));
    return Flow::Normal;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Import& node, const ast::Stmt&)
{
    for (const ast::ImportName& name : node.names) {
        const std::uint32_t line = source().position(name.range.begin).line;
        const std::string top = name.name.substr(0, name.name.find('.'));
        // `import a.b` binds a; a.b is found as its attribute.
        if (name.alias.empty())
            m_scope.store(top, Value(std::make_shared<PlaceholderObject>(top, "", line)));
        else
            m_scope.store(name.alias, Value(std::make_shared<PlaceholderObject>(name.name, "", line)));
        if (m_interpreter.readsModels())
            RETORT_CHECK(m_interpreter.importNow(name.name));
    }
    return Flow::Normal;
}

namespace {

// importlib/_bootstrap.py: _resolve_name.
EvalResult<std::string> absoluteName(const ast::ImportFrom& node, const ModuleState& module)
{
    if (node.level == 0)
        return node.module;
    if (module.isRevision)
        return importError("attempted relative import with no known parent package");
    std::string package = module.name;
    const bool isPackage = module.tree->source.fileName().ends_with("__init__.py");
    for (int level = isPackage ? 1 : 0; level < node.level; ++level) {
        const std::size_t dot = package.rfind('.');
        if (dot == std::string::npos)
            return importError("attempted relative import beyond top-level package");
        package.erase(dot);
    }
    return node.module.empty() ? package : package + "." + node.module;
}

} // namespace

EvalResult<Evaluator::Flow> Evaluator::on(const ast::ImportFrom& node, const ast::Stmt& statement)
{
    RETORT_TRY(const std::string module, absoluteName(node, *m_scope.module()));
    for (const ast::ImportName& name : node.names) {
        const std::uint32_t line = source().position(name.range.begin).line;
        m_scope.store(name.alias.empty() ? name.name : name.alias,
                      Value(std::make_shared<PlaceholderObject>(module, name.name, line)));
    }
    if (m_interpreter.readsModels())
        RETORT_CHECK(importNamesNow(module, node));
    if (!node.star)
        return Flow::Normal;
    RETORT_TRY(const Value value, PlaceholderObject(module, "", source().position(statement.range.begin).line)
                                      .resolve(m_interpreter));
    auto& imported = static_cast<ModuleObject&>(*value.object());
    RETORT_CHECK(imported.prepareStarImport(m_interpreter));
    const auto& table = std::as_const(*imported.attributes()).table();
    const Value* all = table.find(std::string_view("__all__"));
    const std::vector<Value>* listed = all ? sequenceItems(*all) : nullptr;
    const auto isTaken = [&](const std::string& name) {
        if (!listed)
            return !name.starts_with('_');
        return std::ranges::any_of(*listed, [&](const Value& item) { return item.str() && *item.str() == name; });
    };
    std::vector<std::pair<std::string, Value>> names;
    for (const HashTable::Entry& entry : table.entries()) {
        const std::string* name = entry.live ? entry.key.str() : nullptr;
        if (name && isTaken(*name))
            names.emplace_back(*name, entry.value);
    }
    for (const auto& [name, held] : names)
        m_scope.store(name, held);
    return Flow::Normal;
}

// The module of a `from` import, and those of its names that are modules below it and not in its namespace.
EvalResult<void> Evaluator::importNamesNow(const std::string& dottedName, const ast::ImportFrom& node)
{
    RETORT_CHECK(m_interpreter.importNow(dottedName));
    const auto module = m_interpreter.importModule(dottedName);
    for (const ast::ImportName& name : node.names) {
        const Value* known =
            module && *module ? std::as_const(*(*module)->attributes()).table().find(name.name) : nullptr;
        // `from . import name` in the package itself has put a placeholder there.
        const bool isOpen = !known || (known->object() && known->object()->kind() == ObjectKind::Placeholder);
        if (module && *module && isOpen)
            RETORT_CHECK(m_interpreter.importNow(dottedName + "." + name.name));
    }
    return {};
}

// ---- super ----

namespace {

// Attributes of the classes behind `cls` in the method resolution order of self's class.
class SuperObject final : public Object {
public:
    SuperObject(TypePtr cls, Value self) : m_class(std::move(cls)), m_self(std::move(self)) {}
    std::string typeName() const override { return "super"; }

    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        auto* asClass = dynamic_cast<TypeObject*>(m_self.object());
        const TypePtr start = asClass ? std::static_pointer_cast<TypeObject>(m_self.objectPtr()) : typeOf(m_self);
        const auto& order = start->mro();
        std::size_t at = 0;
        while (at < order.size() && order[at] != m_class.get())
            ++at;
        for (++at; at < order.size(); ++at) {
            const Value* found = std::as_const(*order[at]->attributes()).table().find(name);
            if (!found)
                continue;
            if (asClass && (name == "__init_subclass__" || name == kMetaclassInit)
                && found->object() && found->object()->kind() == ObjectKind::Function)
                return Value(std::make_shared<BoundMethod>(*found, m_self));
            if (asClass)
                return bindToClass(interpreter, *found, *asClass);
            return bindAttribute(interpreter, *found, m_self, *start);
        }
        return inherited(name, asClass != nullptr, interpreter);
    }

private:
    static EvalResult<Value> bindToClass(Interpreter& interpreter, const Value& found, TypeObject& cls)
    {
        if (hasGet(found))
            return bindClassAttribute(interpreter, found, cls);
        if (const auto* method = dynamic_cast<ClassMethodObject*>(found.object()))
            return Value(std::make_shared<BoundMethod>(method->function(), Value(cls.shared_from_this())));
        if (const auto* method = dynamic_cast<StaticMethodObject*>(found.object()))
            return method->function();
        return found;
    }

    // What `object` and the native part offer.
    EvalResult<Attribute> inherited(std::string_view name, bool onClass, Interpreter& interpreter)
    {
        if (name == "__init__") {
            return makeFunction("__init__", [self = m_self](CallContext& context, const Arguments& arguments) {
                return initialiseNative(context, self, arguments);
            });
        }
        if (name == "__init_subclass__")
            return makeFunction("__init_subclass__", [](CallContext&, const Arguments&) -> EvalResult<Value> { return Value(); });
        if (name == "__setattr__") {
            return makeFunction("__setattr__", "name, value", [self = m_self](CallContext&, const BoundArguments& args) -> EvalResult<Value> {
                auto* instance = dynamic_cast<InstanceObject*>(self.object());
                RETORT_TRY(const std::string attribute, args.text("name"));
                if (instance)
                    instance->attributes()->table().set(attribute, args.at(1));
                return Value();
            });
        }
        auto* instance = dynamic_cast<InstanceObject*>(m_self.object());
        if (onClass || !instance)
            return std::nullopt;
        if (instance->native()) {
            RETORT_TRY(Attribute found, instance->native()->getAttribute(interpreter, name));
            if (found)
                return found;
        }
        const auto native = instance->native();
        const bool shown = name == "__repr__" || name == "__str__";
        if (shown && native) {
            return makeFunction(std::string(name), [native, isStr = name == "__str__"](CallContext& context, const Arguments&)
                                                       -> EvalResult<Value> {
                return isStr ? native->str(context.interpreter) : native->repr(context.interpreter);
            });
        }
        return itemMethod(name, native);
    }

    // super().__getitem__ and the like of dict and list subclasses.
    static EvalResult<Attribute> itemMethod(std::string_view name, const ObjectPtr& native)
    {
        if (!native)
            return std::nullopt;
        if (name == "__getitem__") {
            return makeFunction("__getitem__", "key", [native](CallContext& context, const BoundArguments& args) {
                return native->getItem(context.interpreter, args.at(0));
            });
        }
        if (name == "__setitem__") {
            return makeFunction("__setitem__", "key, value", [native](CallContext& context, const BoundArguments& args) -> EvalResult<Value> {
                RETORT_CHECK(native->setItem(context.interpreter, args.at(0), args.at(1)));
                return Value();
            });
        }
        return std::nullopt;
    }

    TypePtr m_class;
    Value m_self;
};

} // namespace

EvalResult<Value> makeSuper(CallContext& context, const Arguments& arguments)
{
    if (arguments.positional.size() == 2) {
        auto cls = std::dynamic_pointer_cast<TypeObject>(arguments.positional[0].objectPtr());
        if (!cls)
            return typeError("super() argument 1 must be a type, not " + typeName(arguments.positional[0]));
        return Value(std::make_shared<SuperObject>(std::move(cls), arguments.positional[1]));
    }
    if (!arguments.positional.empty())
        return unsupported("super() with one argument is not evaluated natively");
    // The innermost function, seen from here, that a class body defined; its first parameter is self.
    for (Scope* scope = context.interpreter.currentScope(); scope; scope = scope->parent().get()) {
        const TypePtr cls = scope->function ? scope->function->definingClass() : nullptr;
        if (!cls)
            continue;
        if (scope->slotCount() == 0 || !scope->slot(0))
            return runtimeError("super(): no arguments");
        return Value(std::make_shared<SuperObject>(cls, *scope->slot(0)));
    }
    return runtimeError("super(): no arguments");
}

} // namespace retort::python
