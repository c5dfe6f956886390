#include <cassert>
#include <map>

#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/exception_type.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/number_methods.h"
#include "core/python/runtime/type_constructors.h"

namespace retort::python {

namespace {

// Finds a method of the type on an example instance, so that str.upper works without one.
using HasMethod = bool (*)(std::string_view);

bool hasNoMethod(std::string_view) { return false; }
bool hasStrMethod(std::string_view name) { return strMethod(std::make_shared<StrObject>(""), name).has_value(); }
bool hasListMethod(std::string_view name) { return listMethod(std::make_shared<ListObject>(), name).has_value(); }
bool hasTupleMethod(std::string_view name) { return tupleMethod(std::make_shared<TupleObject>(), name).has_value(); }
bool hasDictMethod(std::string_view name) { return dictMethod(std::make_shared<DictObject>(), name).has_value(); }
bool hasSetMethod(std::string_view name) { return setMethod(std::make_shared<SetObject>(), name).has_value(); }
bool hasBytesMethod(std::string_view name) { return bytesMethod(std::make_shared<BytesObject>(""), name).has_value(); }
bool hasIntMethod(std::string_view name) { return numberAttribute(Value(1), name).has_value(); }
bool hasFloatMethod(std::string_view name) { return numberAttribute(Value(1.0), name).has_value(); }

class BuiltinType final : public TypeObject {
public:
    enum class Making { Closed, BeforeInit, ByInit };       // Closed: cannot be a base class

    BuiltinType(std::string name, ConstructBody body, HasMethod hasMethod, Making making, std::vector<TypePtr> bases = {})
        : TypeObject(std::move(name), "", std::move(bases)), m_construct(body), m_hasMethod(hasMethod), m_making(making)
    {
    }

    EvalResult<Value> construct(CallContext& context, const Arguments& arguments) override
    {
        return m_construct ? m_construct(context, arguments) : TypeObject::construct(context, arguments);
    }
    EvalResult<ObjectPtr> instantiateSubclass(CallContext& context, TypeObject& cls, const Arguments& arguments) override
    {
        RETORT_TRY(const Value made, construct(context, arguments));
        if (made.isInt() || made.isFloat())
            return boxNumber(made);
        if (!made.object())
            return TypeObject::instantiateSubclass(context, cls, arguments);
        return made.objectPtr();
    }
    bool isSubclassable() const override { return m_making != Making::Closed; }
    bool constructsBeforeInit() const override { return m_making == Making::BeforeInit; }

    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        if (const Attribute special = typeAttribute(m_name, name))
            return special;
        if (!m_hasMethod(name))
            return TypeObject::getAttribute(interpreter, name);
        // str.upper(x) is x.upper()
        return makeFunction(std::string(name), [type = self<TypeObject>(), method = std::string(name)](
                                                   CallContext& context, const Arguments& arguments) -> EvalResult<Value> {
            if (arguments.positional.empty())
                return typeError("unbound method " + type->name() + "." + method + "() needs an argument");
            const Value& receiver = arguments.positional.front();
            if (!isInstance(receiver, *type))
                return typeError("descriptor '" + method + "' for '" + type->name() + "' objects doesn't apply to a '"
                                 + python::typeName(receiver) + "' object");
            Arguments rest = arguments;
            rest.positional.erase(rest.positional.begin());
            return callMethod(context.interpreter, receiver, method, rest);
        });
    }

private:
    ConstructBody m_construct;
    HasMethod m_hasMethod;
    Making m_making;
};

struct ExceptionEntry {
    const char* name;
    const char* base;
};

// Library reference: "Exception hierarchy".
constexpr ExceptionEntry kExceptions[] = {
    {"BaseException", ""},
    {"Exception", "BaseException"},
    {"KeyboardInterrupt", "BaseException"},
    {"SystemExit", "BaseException"},
    {"GeneratorExit", "BaseException"},
    {"ArithmeticError", "Exception"},
    {"FloatingPointError", "ArithmeticError"},
    {"OverflowError", "ArithmeticError"},
    {"ZeroDivisionError", "ArithmeticError"},
    {"AssertionError", "Exception"},
    {"AttributeError", "Exception"},
    {"BufferError", "Exception"},
    {"EOFError", "Exception"},
    {"ImportError", "Exception"},
    {"ModuleNotFoundError", "ImportError"},
    {"LookupError", "Exception"},
    {"IndexError", "LookupError"},
    {"KeyError", "LookupError"},
    {"MemoryError", "Exception"},
    {"NameError", "Exception"},
    {"UnboundLocalError", "NameError"},
    {"OSError", "Exception"},
    {"ConnectionError", "OSError"},
    {"FileExistsError", "OSError"},
    {"FileNotFoundError", "OSError"},
    {"IsADirectoryError", "OSError"},
    {"NotADirectoryError", "OSError"},
    {"PermissionError", "OSError"},
    {"TimeoutError", "OSError"},
    {"ReferenceError", "Exception"},
    {"RuntimeError", "Exception"},
    {"NotImplementedError", "RuntimeError"},
    {"RecursionError", "RuntimeError"},
    {"StopIteration", "Exception"},
    {"StopAsyncIteration", "Exception"},
    {"SyntaxError", "Exception"},
    {"IndentationError", "SyntaxError"},
    {"SystemError", "Exception"},
    {"TypeError", "Exception"},
    {"ValueError", "Exception"},
    {"UnicodeError", "ValueError"},
    {"UnicodeDecodeError", "UnicodeError"},
    {"UnicodeEncodeError", "UnicodeError"},
    {"Warning", "Exception"},
    {"DeprecationWarning", "Warning"},
    {"FutureWarning", "Warning"},
    {"ImportWarning", "Warning"},
    {"PendingDeprecationWarning", "Warning"},
    {"ResourceWarning", "Warning"},
    {"RuntimeWarning", "Warning"},
    {"SyntaxWarning", "Warning"},
    {"UnicodeWarning", "Warning"},
    {"UserWarning", "Warning"},
};

const std::map<std::string, TypePtr, std::less<>>& exceptionTable()
{
    static const std::map<std::string, TypePtr, std::less<>> table = [] {
        std::map<std::string, TypePtr, std::less<>> result;
        for (const ExceptionEntry& entry : kExceptions) {
            std::vector<TypePtr> bases;
            if (*entry.base)
                bases.push_back(result.find(entry.base)->second);
            result[entry.name] = makeExceptionType(entry.name, "", std::move(bases));
        }
        result["IOError"] = result["OSError"];
        result["EnvironmentError"] = result["OSError"];
        return result;
    }();
    return table;
}

BuiltinTypes makeTypes()
{
    using Making = BuiltinType::Making;
    const auto make = [](const char* name, ConstructBody construct, HasMethod hasMethod, Making making,
                         std::vector<TypePtr> bases = {}) -> TypePtr {
        return std::make_shared<BuiltinType>(name, construct, hasMethod, making, std::move(bases));
    };
    BuiltinTypes result;
    result.object = make("object", constructObject, hasNoMethod, Making::ByInit);
    result.type = make("type", constructType, hasNoMethod, Making::Closed);
    result.none = make("NoneType", nullptr, hasNoMethod, Making::Closed);
    result.integer = make("int", constructInt, hasIntMethod, Making::BeforeInit);
    result.boolean = make("bool", constructBool, hasIntMethod, Making::Closed, {result.integer});
    result.floating = make("float", constructFloat, hasFloatMethod, Making::BeforeInit);
    result.str = make("str", constructStr, hasStrMethod, Making::BeforeInit);
    result.bytes = make("bytes", constructBytes, hasBytesMethod, Making::BeforeInit);
    result.tuple = make("tuple", constructTuple, hasTupleMethod, Making::BeforeInit);
    result.frozenset = make("frozenset", constructFrozenSet, hasSetMethod, Making::BeforeInit);
    result.list = make("list", constructList, hasListMethod, Making::ByInit);
    result.dict = make("dict", constructDict, hasDictMethod, Making::ByInit);
    result.set = make("set", constructSet, hasSetMethod, Making::ByInit);
    result.range = make("range", constructRange, hasNoMethod, Making::Closed);
    result.function = make("function", nullptr, hasNoMethod, Making::Closed);
    result.property = make("property", constructProperty, hasNoMethod, Making::Closed);
    result.staticMethod = make("staticmethod", constructStaticMethod, hasNoMethod, Making::Closed);
    result.classMethod = make("classmethod", constructClassMethod, hasNoMethod, Making::Closed);
    result.baseException = exceptionType("BaseException");
    result.exception = exceptionType("Exception");
    for (const ExceptionEntry& entry : kExceptions)
        result.exceptions.push_back(exceptionType(entry.name));
    return result;
}

} // namespace

const BuiltinTypes& types()
{
    static const BuiltinTypes result = makeTypes();
    return result;
}

const TypePtr& exceptionType(std::string_view name)
{
    const auto found = exceptionTable().find(name);
    assert(found != exceptionTable().end() && "no such builtin exception");
    return found->second;
}

} // namespace retort::python
