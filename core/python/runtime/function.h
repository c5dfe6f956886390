#pragma once

// Native functions and methods: C++ callables that scripts can call.

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/python/runtime/object.h"

namespace retort::python {

using NativeBody = std::function<EvalResult<Value>(CallContext&, const Arguments&)>;
using BoundBody = std::function<EvalResult<Value>(CallContext&, const BoundArguments&)>;

class NativeFunction final : public Object {
public:
    NativeFunction(std::string name, NativeBody body) : m_name(std::move(name)), m_body(std::move(body)) {}

    [[nodiscard]] std::string typeName() const override { return "builtin_function_or_method"; }
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name;
    NativeBody m_body;
};

// A function that sorts its arguments itself.
[[nodiscard]] Value makeFunction(std::string name, NativeBody body);
// A function with a parameter list (see Signature): makeFunction("f", "name, schema=None", [](auto& context, auto& args) ...).
[[nodiscard]] Value makeFunction(std::string name, std::string_view signature, BoundBody body);

// The methods of a native class T in one table, made once (static const). Use it from T::getAttribute:
//     static const MethodTable<Batch> methods = {{"add_column", "column, *, insert_after=None", &addColumn}, ...};
//     if (auto method = methods.bind(self<Batch>(), name))
//         return method;
//     return Object::getAttribute(interpreter, name);
// A bound method keeps its object alive.
template <class T>
class MethodTable {
public:
    using Body = EvalResult<Value> (*)(CallContext&, T&, const BoundArguments&);
    struct Entry {
        std::string_view name;
        std::string_view signature;
        Body body;
    };

    MethodTable(std::initializer_list<Entry> entries)
    {
        m_methods.reserve(entries.size());
        for (const Entry& entry : entries)
            m_methods.push_back({std::string(entry.name), Signature(entry.signature), entry.body});
    }

    [[nodiscard]] Attribute bind(std::shared_ptr<T> self, std::string_view name) const
    {
        for (const Method& method : m_methods) {
            if (method.name != name)
                continue;
            return makeFunction(method.name,
                                [self = std::move(self), &method](CallContext& context,
                                                                  const Arguments& arguments) -> EvalResult<Value> {
                                    auto bound = method.signature.bind(method.name, arguments);
                                    if (!bound)
                                        return std::unexpected(std::move(bound).error());
                                    return method.body(context, *self, *bound);
                                });
        }
        return std::nullopt;
    }
    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> result;
        for (const Method& method : m_methods)
            result.push_back(method.name);
        return result;
    }

private:
    struct Method {
        std::string name;
        Signature signature;
        Body body;
    };
    std::vector<Method> m_methods;
};

} // namespace retort::python
