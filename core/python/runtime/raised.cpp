#include "core/python/runtime/raised.h"

#include "core/python/runtime/type.h"

namespace retort::python {

Raised::Raised(std::shared_ptr<ExceptionObject> exception) : m_data(std::move(exception)) {}

Raised::Raised(Error stop) : m_data(std::make_shared<const Error>(std::move(stop))) {}

void Raised::locateStop(SourceLocation where)
{
    auto* stop = std::get_if<std::shared_ptr<const Error>>(&m_data);
    if (!stop || (*stop)->where)
        return;
    Error located = **stop;
    located.where = std::move(where);
    *stop = std::make_shared<const Error>(std::move(located));
}

RaisedResult raise(const TypePtr& exceptionType, std::string message)
{
    std::vector<Value> arguments;
    arguments.emplace_back(std::move(message));
    return std::unexpected(Raised(std::make_shared<ExceptionObject>(exceptionType, std::move(arguments))));
}

RaisedResult typeError(std::string message) { return raise(exceptionType("TypeError"), std::move(message)); }
RaisedResult valueError(std::string message) { return raise(exceptionType("ValueError"), std::move(message)); }
RaisedResult attributeError(std::string message) { return raise(exceptionType("AttributeError"), std::move(message)); }
RaisedResult indexError(std::string message) { return raise(exceptionType("IndexError"), std::move(message)); }
RaisedResult nameError(std::string message) { return raise(exceptionType("NameError"), std::move(message)); }
RaisedResult runtimeError(std::string message) { return raise(exceptionType("RuntimeError"), std::move(message)); }
RaisedResult importError(std::string message) { return raise(exceptionType("ImportError"), std::move(message)); }

RaisedResult notImplementedError(std::string message)
{
    return raise(exceptionType("NotImplementedError"), std::move(message));
}

RaisedResult keyError(Value key)
{
    std::vector<Value> arguments;
    arguments.push_back(std::move(key));
    return std::unexpected(Raised(std::make_shared<ExceptionObject>(exceptionType("KeyError"), std::move(arguments))));
}

RaisedResult unsupported(std::string reason)
{
    return std::unexpected(Raised(Error{.code = ErrorCode::Unsupported, .message = std::move(reason)}));
}

RaisedResult limitExceeded(std::string what)
{
    return std::unexpected(Raised(Error{.code = ErrorCode::Limit, .message = std::move(what)}));
}

} // namespace retort::python
