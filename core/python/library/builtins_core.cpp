#include <algorithm>

#include "core/python/library/modules.h"
#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/scope.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

Result print(CallContext& context, Args args)
{
    const auto piece = [](const Value& value, const char* fallback, const char* what) -> EvalResult<std::string> {
        if (value.isNone())
            return fallback;
        if (const std::string* text = value.str())
            return *text;
        return typeError(std::string(what) + " must be None or a string, not " + typeName(value));
    };
    if (!args["file"].isNone())
        return Value();                                 // to stderr or a file of the script's own: not ours to show
    RETORT_TRY(const std::string separator, piece(args["sep"], " ", "sep"));
    RETORT_TRY(const std::string end, piece(args["end"], "\n", "end"));
    std::string out;
    for (std::size_t i = 0; i < args.rest().size(); ++i) {
        RETORT_TRY(const std::string text, toStr(context.interpreter, args.rest()[i]));
        out += (i > 0 ? separator : "") + text;
        RETORT_CHECK(context.interpreter.checkStringSize(out.size()));
    }
    if (const auto& write = context.interpreter.host().print)
        write(out + end);
    return Value();
}

Result len(CallContext& context, Args args)
{
    RETORT_TRY(const std::size_t size, length(context.interpreter, args.at(0)));
    return Value(size);
}

Result repr(CallContext& context, Args args) { return toRepr(context.interpreter, args.at(0)); }

Result ascii(CallContext& context, Args args)
{
    RETORT_TRY(const std::string text, toRepr(context.interpreter, args.at(0)));
    return Value(asciiOnly(text));
}

Result format(CallContext& context, Args args)
{
    RETORT_TRY(const std::string spec, args.text("format_spec"));
    return toFormat(context.interpreter, args.at(0), spec);
}

Result hash(CallContext& context, Args args)
{
    RETORT_TRY(const std::size_t value, toHash(context.interpreter, args.at(0)));
    return Value(static_cast<std::int64_t>(value >> 2U));
}

Result id(CallContext&, Args args)
{
    const Object* object = args.at(0).object();
    return Value(object ? static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(object) >> 1U)
                        : args.at(0).integer().value_or(0));
}

Result callable(CallContext&, Args args) { return Value(isCallable(args.at(0))); }

// ---- classes ----

EvalResult<bool> isAny(const Value& classes, const char* function, const std::function<bool(const TypeObject&)>& test)
{
    if (const auto* type = dynamic_cast<const TypeObject*>(classes.object()))
        return test(*type);
    if (const TupleObject* tuple = asTuple(classes)) {
        for (const Value& item : tuple->items()) {
            RETORT_TRY(const bool found, isAny(item, function, test));
            if (found)
                return true;
        }
        return false;
    }
    if (classes.object() && classes.object()->typeName() == "typing object")
        return unsupported(std::string(function) + "() with a typing construct is not evaluated natively");
    return typeError(std::string(function) + "() arg 2 must be a type, a tuple of types, or a union");
}

Result isinstance(CallContext&, Args args)
{
    return isAny(args.at(1), "isinstance", [&](const TypeObject& type) { return isInstance(args.at(0), type); });
}

Result issubclass(CallContext&, Args args)
{
    const auto* cls = dynamic_cast<const TypeObject*>(args.at(0).object());
    if (!cls)
        return typeError("issubclass() arg 1 must be a class");
    return isAny(args.at(1), "issubclass", [&](const TypeObject& type) { return cls->isSubtypeOf(type); });
}

// ---- attributes ----

Result getattr(CallContext& context, Args args)
{
    const std::string* name = args.at(1).str();
    if (!name)
        return typeError("attribute name must be string, not '" + typeName(args.at(1)) + "'");
    if (!args.given("default"))
        return getAttribute(context.interpreter, args.at(0), *name);
    RETORT_TRY(const Attribute found, findAttribute(context.interpreter, args.at(0), *name));
    return found ? *found : args.at(2);
}

Result hasattr(CallContext& context, Args args)
{
    const std::string* name = args.at(1).str();
    if (!name)
        return typeError("attribute name must be string, not '" + typeName(args.at(1)) + "'");
    RETORT_TRY(const Attribute found, findAttribute(context.interpreter, args.at(0), *name));
    return Value(found.has_value());
}

Result setattr(CallContext& context, Args args)
{
    const std::string* name = args.at(1).str();
    if (!name)
        return typeError("attribute name must be string, not '" + typeName(args.at(1)) + "'");
    RETORT_CHECK(setAttribute(context.interpreter, args.at(0), *name, args.at(2)));
    return Value();
}

Result delattr(CallContext& context, Args args)
{
    RETORT_TRY(const std::string name, args.text("name"));
    RETORT_CHECK(deleteAttribute(context.interpreter, args.at(0), name));
    return Value();
}

Result vars(CallContext& context, Args args)
{
    if (!args.given("object"))
        return Value(context.interpreter.currentScope()->locals());
    RETORT_TRY(const Attribute found, findAttribute(context.interpreter, args.at(0), "__dict__"));
    if (!found)
        return typeError("vars() argument must have __dict__ attribute");
    return *found;
}

Result dir(CallContext& context, Args args)
{
    Value source;
    if (args.given("object")) {
        RETORT_TRY(const Attribute found, findAttribute(context.interpreter, args.at(0), "__dict__"));
        if (!found)
            return unsupported("dir() of this object is not evaluated natively");
        source = *found;
    } else {
        source = Value(context.interpreter.currentScope()->locals());
    }
    RETORT_TRY(std::vector<Value> names, toVector(context.interpreter, source));
    std::ranges::sort(names, {}, [](const Value& name) { return name.str() ? *name.str() : std::string(); });
    return makeList(std::move(names));
}

// ---- namespaces ----

Result globals(CallContext& context, Args)
{
    const Scope* scope = context.interpreter.currentScope();
    return scope ? Value(scope->module()->globals) : Value();
}

Result locals(CallContext& context, Args)
{
    const Scope* scope = context.interpreter.currentScope();
    return scope ? Value(scope->locals()) : Value();
}

Result importByName(CallContext& context, Args args)
{
    RETORT_TRY(const std::string name, args.text("name"));
    RETORT_TRY(const ModulePtr module, context.interpreter.importModule(name.substr(0, name.find('.'))));
    if (!module)
        return unsupported("'" + name + "' is not available natively");
    return Value(module);
}

BoundBody refused(const char* what)
{
    return [what](CallContext&, Args) -> Result { return unsupported(std::string(what) + " is not evaluated natively"); };
}

} // namespace

void addCoreBuiltins(HashTable& names)
{
    define(names, "print", "*values, sep=None, end=None, file=None, flush=False", print);
    define(names, "len", "obj, /", len);
    define(names, "repr", "obj, /", repr);
    define(names, "ascii", "obj, /", ascii);
    define(names, "format", "value, format_spec='', /", format);
    define(names, "hash", "obj, /", hash);
    define(names, "id", "obj, /", id);
    define(names, "callable", "obj, /", callable);
    define(names, "isinstance", "obj, class_or_tuple, /", isinstance);
    define(names, "issubclass", "cls, class_or_tuple, /", issubclass);
    define(names, "getattr", "obj, name, default=..., /", getattr);
    define(names, "hasattr", "obj, name, /", hasattr);
    define(names, "setattr", "obj, name, value, /", setattr);
    define(names, "delattr", "obj, name, /", delattr);
    define(names, "vars", "object=..., /", vars);
    define(names, "dir", "object=..., /", dir);
    define(names, "globals", "", globals);
    define(names, "locals", "", locals);
    define(names, "__import__", "name, globals=None, locals=None, fromlist=None, level=0", importByName);
    for (const char* name : {"open", "input", "eval", "exec", "compile", "breakpoint", "exit", "quit", "help", "bytearray",
                             "memoryview", "complex", "aiter", "anext"})
        define(names, name, "*args, **kwargs", refused(name));
    // What `await x` is parsed to.
    define(names, "await", "awaitable, /", [](CallContext& context, Args args) -> Result {
        if (!context.interpreter.plainAsync())
            return unsupported("'await' is not evaluated natively");
        return args.at(0);
    });
    names.set("super", makeFunction("super", makeSuper));
}

} // namespace retort::python::library
