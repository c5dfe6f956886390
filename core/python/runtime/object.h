#pragma once

// The interface of everything a Value can refer to. Native bindings subclass Object (or use NativeFunction, NativeType,
// ModuleObject) and override what their objects can do; every default is Python's own refusal ("'X' object is not
// callable", ...). Objects belong to one evaluation: use them in one thread.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/python/runtime/arguments.h"
#include "core/python/runtime/raised.h"
#include "core/python/runtime/value.h"
#include "core/text/source_text.h"

namespace retort::python {

enum class BinaryOp { Add, Sub, Mul, MatMul, Div, FloorDiv, Mod, Pow, LShift, RShift, And, Or, Xor };
enum class UnaryOp { Neg, Pos, Invert };
enum class CompareOp { Eq, Ne, Lt, Le, Gt, Ge };

// The value of an attribute, or nothing when there is no such attribute. `return std::nullopt;` is "no".
using Attribute = std::optional<Value>;
// The result of an operator, or nothing: NotImplemented, ask the other operand.
using OperatorResult = std::optional<Value>;

// A place in a script as operations are stamped with it. `range` is the call expression, `statement` the whole statement
// around it; both are ranges in `source`.
struct CallSite {
    text::SourceText source;
    text::SourceRange range;
    text::SourceRange statement;

    [[nodiscard]] SourceLocation location() const { return source.location(range); }
};

// What a native function is told about its caller.
struct CallContext {
    Interpreter& interpreter;

    // The call expression being evaluated, wherever it is.
    [[nodiscard]] CallSite site() const;
    // The innermost statement *in the revision file* (the module given to runModule) that led here, also when it called
    // through helper functions, in this file or in others. What operations should be stamped with.
    [[nodiscard]] CallSite revisionSite() const;
};

// Kinds the evaluator itself knows; everything from outside is Native.
enum class ObjectKind { Native, Str, Bytes, List, Tuple, Dict, Set, Range, Slice, Function, BoundMethod, Type, Instance,
                        Module, Exception, Iterator, Ellipsis, NotImplemented, Placeholder,
                        Opaque,      // may be held and passed on; every use stops the evaluation
                        Unknown };   // stands for a value that is not known (InterpreterOptions::substitute)

class IteratorObject;
using IteratorPtr = std::shared_ptr<IteratorObject>;

class Object : public std::enable_shared_from_this<Object> {
public:
    Object() = default;
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    virtual ~Object() = default;

    [[nodiscard]] virtual ObjectKind kind() const { return ObjectKind::Native; }
    // The class name in messages: "'Column' object has no attribute 'x'".
    [[nodiscard]] virtual std::string typeName() const = 0;
    // The class, for type(), isinstance and class attributes. Null: only `object`.
    [[nodiscard]] virtual TypePtr type() const { return nullptr; }

    // Default: methods and attributes of type(), else nothing. Call the base at the end of an override.
    [[nodiscard]] virtual EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name);
    [[nodiscard]] virtual EvalResult<void> setAttribute(Interpreter& interpreter, std::string_view name, Value value);
    [[nodiscard]] virtual EvalResult<void> deleteAttribute(Interpreter& interpreter, std::string_view name);

    [[nodiscard]] virtual bool isCallable() const { return false; }
    [[nodiscard]] virtual EvalResult<Value> call(CallContext& context, const Arguments& arguments);

    [[nodiscard]] virtual EvalResult<Value> getItem(Interpreter& interpreter, const Value& key);
    [[nodiscard]] virtual EvalResult<void> setItem(Interpreter& interpreter, const Value& key, Value value);
    [[nodiscard]] virtual EvalResult<void> deleteItem(Interpreter& interpreter, const Value& key);
    // len(); nothing: "object of type 'X' has no len()".
    [[nodiscard]] virtual EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter);
    // Ready-made iterators: iterateVector, iterateWith below.
    [[nodiscard]] virtual EvalResult<IteratorPtr> iterate(Interpreter& interpreter);
    // `item in self`. Default: compares every item that iterate() gives.
    [[nodiscard]] virtual EvalResult<bool> contains(Interpreter& interpreter, const Value& item);

    // Context manager. exit() is called with the pending Python exception or null, never for stops; true swallows it.
    [[nodiscard]] virtual EvalResult<Value> enter(CallContext& context);
    [[nodiscard]] virtual EvalResult<bool> exit(CallContext& context, const ExceptionObject* pending);

    [[nodiscard]] virtual EvalResult<bool> truth(Interpreter& interpreter);             // default: length() != 0, else true
    [[nodiscard]] virtual EvalResult<std::string> repr(Interpreter& interpreter);       // default: <X object>
    [[nodiscard]] virtual EvalResult<std::string> str(Interpreter& interpreter);        // default: repr()
    [[nodiscard]] virtual EvalResult<std::string> format(Interpreter& interpreter, std::string_view spec); // default: str()
    [[nodiscard]] virtual EvalResult<std::size_t> hash(Interpreter& interpreter);       // default: identity

    // self op other; reflected: other op self. Asked first for the left operand, then (reflected) for the right one.
    [[nodiscard]] virtual EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                            bool reflected);
    [[nodiscard]] virtual EvalResult<OperatorResult> unary(Interpreter& interpreter, UnaryOp op);
    // self op other; the right operand is asked with the mirrored operator. Default: Eq and Ne by identity.
    // The result may be any value (an SQL expression).
    [[nodiscard]] virtual EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other);

    // shared_from_this() as the derived class.
    template <class T>
    [[nodiscard]] std::shared_ptr<T> self()
    {
        return std::static_pointer_cast<T>(shared_from_this());
    }
};

// Yields values one by one; itself iterable.
class IteratorObject : public Object {
public:
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Iterator; }
    [[nodiscard]] std::string typeName() const override { return "iterator"; }
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    // Nothing: exhausted, and stays so.
    [[nodiscard]] virtual EvalResult<std::optional<Value>> next(Interpreter& interpreter) = 0;
};

// An iterator over a copy of these values.
[[nodiscard]] IteratorPtr iterateVector(std::vector<Value> values);
// An iterator from a function.
[[nodiscard]] IteratorPtr iterateWith(std::function<EvalResult<std::optional<Value>>(Interpreter&)> next);

} // namespace retort::python
