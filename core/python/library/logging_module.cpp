#include "core/python/library/modules.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

struct Level {
    const char* method;
    LogLevel level;
};
constexpr Level kLevels[] = {{"debug", LogLevel::Debug},     {"info", LogLevel::Info},      {"warning", LogLevel::Warning},
                             {"warn", LogLevel::Warning},    {"error", LogLevel::Error},    {"exception", LogLevel::Error},
                             {"critical", LogLevel::Error},  {"fatal", LogLevel::Error}};

// Lib/logging: LogRecord.getMessage.
Result write(CallContext& context, const std::string& logger, LogLevel level, const Value& message,
             const std::vector<Value>& arguments)
{
    RETORT_TRY(std::string text, toStr(context.interpreter, message));
    if (!arguments.empty()) {
        const bool mapping = arguments.size() == 1 && asDict(arguments.front());
        RETORT_TRY(const Value shown, binary(context.interpreter, BinaryOp::Mod, Value(text),
                                             mapping ? arguments.front() : makeTuple(arguments)));
        RETORT_TRY(text, toStr(context.interpreter, shown));
    }
    if (const auto& log = context.interpreter.host().log)
        log(level, logger, text);
    return Value();
}

Value logFunction(const Level& entry, const std::string& logger)
{
    return makeFunction(entry.method, "msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None",
                        [level = entry.level, logger](CallContext& context, Args args) {
                            return write(context, logger, level, args.at(0), args.rest());
                        });
}

class LoggerObject final : public Object {
public:
    explicit LoggerObject(std::string name) : m_name(std::move(name)) {}
    std::string typeName() const override { return "Logger"; }

    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        for (const Level& entry : kLevels) {
            if (entry.method == name)
                return logFunction(entry, m_name);
        }
        if (name == "name")
            return Value(m_name);
        if (name == "log") {
            return makeFunction("log", "level, msg, *args, **kw", [logger = m_name](CallContext& context, Args args) -> Result {
                RETORT_TRY(const std::int64_t number, args.integer("level"));
                const LogLevel level = number >= 40 ? LogLevel::Error : number >= 30 ? LogLevel::Warning
                                       : number >= 20                                ? LogLevel::Info
                                                                                     : LogLevel::Debug;
                return write(context, logger, level, args.at(1), args.rest());
            });
        }
        // Set-up of handlers and levels has no effect here: the host decides what is shown.
        if (name == "setLevel" || name == "addHandler" || name == "removeHandler" || name == "addFilter")
            return makeFunction(std::string(name), "*args", [](CallContext&, Args) -> Result { return Value(); });
        if (name == "isEnabledFor")
            return makeFunction("isEnabledFor", "level", [](CallContext&, Args) -> Result { return Value(true); });
        if (name == "handlers")
            return makeList({});
        if (name == "propagate" || name == "disabled")
            return Value(name == "propagate");
        return Object::getAttribute(interpreter, name);
    }
    EvalResult<void> setAttribute(Interpreter&, std::string_view, Value) override { return {}; }
    EvalResult<std::string> repr(Interpreter&) override { return "<Logger " + m_name + " (INFO)>"; }

private:
    std::string m_name;
};

// Handlers and formatters: accepted and ignored.
class IgnoredObject final : public Object {
public:
    std::string typeName() const override { return "Handler"; }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        if (name.starts_with("set") || name == "close" || name == "flush" || name == "addFilter")
            return makeFunction(std::string(name), "*args, **kw", [](CallContext&, Args) -> Result { return Value(); });
        return Object::getAttribute(interpreter, name);
    }
};

Result ignored(CallContext&, Args) { return Value(std::make_shared<IgnoredObject>()); }

} // namespace

ModulePtr makeLoggingModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "getLogger", "name=None", [](CallContext&, Args args) -> Result {
        RETORT_TRY(const auto logger, args.textOrNone("name"));
        return Value(std::make_shared<LoggerObject>(logger.value_or("root")));
    });
    for (const Level& entry : kLevels)
        module->set(entry.method, logFunction(entry, "root"));
    constexpr std::pair<const char*, int> numbers[] = {{"NOTSET", 0}, {"DEBUG", 10}, {"INFO", 20}, {"WARNING", 30},
                                                       {"WARN", 30},  {"ERROR", 40}, {"CRITICAL", 50}, {"FATAL", 50}};
    for (const auto& [level, number] : numbers)
        module->set(level, Value(number));
    define(module, "basicConfig", "**kw", [](CallContext&, Args) -> Result { return Value(); });
    define(module, "StreamHandler", "stream=None", ignored);
    define(module, "NullHandler", "", ignored);
    define(module, "Formatter", "*args, **kw", ignored);
    return module;
}

} // namespace retort::python::library
