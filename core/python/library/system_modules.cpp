// os, sys, time, warnings, copy, contextlib: as much of the outside world as the host gives.

#include <cmath>

#include "core/python/library/modules.h"
#include "core/python/runtime/dict_views.h"
#include "core/python/runtime/singletons.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

Result getenv(CallContext& context, Args args)
{
    RETORT_TRY(const std::string name, args.text("key"));
    const auto& environment = context.interpreter.host().environment;
    const auto found = environment.find(name);
    return found == environment.end() ? args.at(1) : Value(found->second);
}

// ---- os.path, POSIX rules ----

// A str, or what __fspath__() of a path object gives.
Result fspath(CallContext& context, const Value& path, const std::string& what)
{
    if (path.str())
        return path;
    RETORT_TRY(const Attribute method, getAttribute(context.interpreter, path, "__fspath__"));
    if (!method)
        return typeError(what + " should be string, bytes or os.PathLike, not " + typeName(path));
    return call(context.interpreter, *method, {});
}

Result fspathFunction(CallContext& context, Args args)
{
    return fspath(context, args.at(0), "expected str, bytes or os.PathLike object;");
}

EvalResult<std::string> pathText(CallContext& context, const Value& path)
{
    RETORT_TRY(const Value text, fspath(context, path, "path"));
    return text.str() ? *text.str() : std::string();
}

Result join(CallContext& context, Args args)
{
    std::string out;
    for (const Value& part : args.rest()) {
        RETORT_TRY(const std::string text, pathText(context, part));
        if (text.starts_with('/') || out.empty())
            out = text;
        else
            out += (out.ends_with('/') ? "" : "/") + text;
    }
    return Value(std::move(out));
}

// CPython Lib/posixpath.py: normpath
std::string normalized(const std::string& path)
{
    if (path.empty())
        return ".";
    const bool absolute = path.starts_with('/');
    std::string root = !absolute ? "" : path.starts_with("//") && !path.starts_with("///") ? "//" : "/";
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        std::string part = path.substr(at, end - at);
        at = end + 1;
        if (part.empty() || part == ".")
            continue;
        if (part != ".." || (!absolute && parts.empty()) || (!parts.empty() && parts.back() == ".."))
            parts.push_back(std::move(part));
        else if (!parts.empty())
            parts.pop_back();
    }
    std::string out = std::move(root);
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : "/") + parts[i];
    return out.empty() ? "." : out;
}

Result normpath(CallContext& context, Args args)
{
    RETORT_TRY(const std::string path, pathText(context, args["path"]));
    return Value(normalized(path));
}

// Links are not followed: nothing of the file system is looked at.
Result abspath(CallContext& context, Args args)
{
    RETORT_TRY(std::string path, pathText(context, args["path"]));
    if (!path.starts_with('/')) {
        RETORT_TRY(const ModulePtr os, context.interpreter.importModule("os"));
        RETORT_TRY(const Value folder, callMethod(context.interpreter, Value(os), "getcwd", {}));
        if (!folder.str())
            return folder; // a value that is not known
        path = *folder.str() + '/' + path;
    }
    return Value(normalized(path));
}

Result isabs(CallContext& context, Args args)
{
    RETORT_TRY(const std::string path, pathText(context, args["s"]));
    return Value(path.starts_with('/'));
}

std::pair<std::string, std::string> splitPath(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return {"", path};
    std::string head = path.substr(0, slash + 1);
    if (const std::size_t last = head.find_last_not_of('/'); last != std::string::npos)
        head.resize(last + 1);
    return {head, path.substr(slash + 1)};
}

Result basename(CallContext& context, Args args)
{
    RETORT_TRY(const std::string path, pathText(context, args["p"]));
    return Value(splitPath(path).second);
}

Result dirname(CallContext& context, Args args)
{
    RETORT_TRY(const std::string path, pathText(context, args["p"]));
    return Value(splitPath(path).first);
}

Result split(CallContext& context, Args args)
{
    RETORT_TRY(const std::string path, pathText(context, args["p"]));
    const auto [head, tail] = splitPath(path);
    return makeTuple({Value(head), Value(tail)});
}

Result splitext(CallContext&, Args args)
{
    RETORT_TRY(const std::string path, args.text("p"));
    const std::string name = splitPath(path).second;
    const std::size_t first = name.find_first_not_of('.');
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || first == std::string::npos || dot < first)
        return makeTuple({Value(path), Value("")});
    const std::size_t at = path.size() - name.size() + dot;
    return makeTuple({Value(path.substr(0, at)), Value(path.substr(at))});
}

// ---- time ----

double secondsSinceEpoch(Interpreter& interpreter)
{
    const auto& clock = interpreter.host().clock;
    const auto now = clock ? clock() : std::chrono::system_clock::time_point();
    return static_cast<double>(std::chrono::duration_cast<std::chrono::microseconds>(now.time_since_epoch()).count()) / 1e6;
}

Result time(CallContext& context, Args) { return Value(secondsSinceEpoch(context.interpreter)); }
Result nothing(CallContext&, Args) { return Value(); }

// ---- copy ----

Result shallowCopy(CallContext& context, Args args)
{
    const Value& value = args.at(0);
    if (!value.object() || value.str() || value.object()->kind() == ObjectKind::Tuple
        || value.object()->kind() == ObjectKind::Type || value.object()->kind() == ObjectKind::Function)
        return value;
    RETORT_TRY(const Attribute method, findAttribute(context.interpreter, value, "copy"));
    const bool container = asList(value) || asDict(value) || asSet(value);
    if (!method || !container)
        return unsupported("copy.copy() of a '" + typeName(value) + "' object is not evaluated natively");
    return call(context.interpreter, *method, {});
}

Result deepCopy(Interpreter& interpreter, const Value& value)
{
    RETORT_CHECK(interpreter.step());
    RETORT_CHECK(interpreter.checkStack());
    const Object* object = value.object();
    if (!object)
        return value;
    switch (object->kind()) {
    case ObjectKind::List:
    case ObjectKind::Tuple: {
        std::vector<Value> items;
        for (const Value& item : *sequenceItems(value)) {
            RETORT_TRY(Value copied, deepCopy(interpreter, item));
            items.push_back(std::move(copied));
        }
        return object->kind() == ObjectKind::List ? makeList(std::move(items)) : makeTuple(std::move(items));
    }
    case ObjectKind::Dict: {
        if (object->typeName() != "dict")
            break;
        auto dict = makeDict();
        const auto entries = asDict(value)->table().entries();
        for (const HashTable::Entry& entry : entries) {
            if (!entry.live)
                continue;
            RETORT_TRY(Value copied, deepCopy(interpreter, entry.value));
            RETORT_CHECK(dict->table().set(interpreter, entry.key, std::move(copied)));
        }
        return Value(dict);
    }
    case ObjectKind::Set: return callMethod(interpreter, value, "copy", {});
    case ObjectKind::Str:
    case ObjectKind::Bytes:
    case ObjectKind::Range:
    case ObjectKind::Function:
    case ObjectKind::Type:
    case ObjectKind::Ellipsis: return value;
    default: break;
    }
    return unsupported("copy.deepcopy() of a '" + typeName(value) + "' object is not evaluated natively");
}

// ---- contextlib ----

class SuppressObject final : public Object {
public:
    explicit SuppressObject(std::vector<Value> types) : m_types(std::move(types)) {}
    std::string typeName() const override { return "suppress"; }
    EvalResult<Value> enter(CallContext&) override { return Value(shared_from_this()); }
    EvalResult<bool> exit(CallContext&, const ExceptionObject* pending) override
    {
        for (const Value& item : m_types) {
            const auto* type = dynamic_cast<const TypeObject*>(item.object());
            if (pending && type && pending->type()->isSubtypeOf(*type))
                return true;
        }
        return false;
    }

private:
    std::vector<Value> m_types;
};

class NullContext final : public Object {
public:
    explicit NullContext(Value value) : m_value(std::move(value)) {}
    std::string typeName() const override { return "nullcontext"; }
    EvalResult<Value> enter(CallContext&) override { return m_value; }
    EvalResult<bool> exit(CallContext&, const ExceptionObject*) override { return false; }

private:
    Value m_value;
};

} // namespace

ModulePtr makeOsPathModule(Interpreter&, const std::string& name)
{
    auto path = makeModule(name);
    define(path, "join", "*paths", join);
    define(path, "basename", "p", basename);
    define(path, "dirname", "p", dirname);
    define(path, "splitext", "p", splitext);
    define(path, "split", "p", split);
    define(path, "normpath", "path", normpath);
    define(path, "abspath", "path", abspath);
    define(path, "realpath", "path", abspath);
    define(path, "isabs", "s", isabs);
    path->set("sep", Value("/"));
    path->set("curdir", Value("."));
    path->set("pardir", Value(".."));
    return path;
}

ModulePtr makeOsModule(Interpreter& interpreter, const std::string& name)
{
    auto module = makeModule(name);
    auto environment = makeDict();
    for (const auto& [key, value] : interpreter.host().environment)
        environment->table().set(key, Value(value));
    module->set("environ", Value(environment));
    module->set("sep", Value("/"));
    module->set("linesep", Value("\n"));
    module->set("name", Value("posix"));
    module->set("pathsep", Value(":"));
    define(module, "getenv", "key, default=None", getenv);
    define(module, "fspath", "path", fspathFunction);
    module->set("curdir", Value("."));
    module->set("pardir", Value(".."));
    module->set("path", Value(makeOsPathModule(interpreter, name + ".path")));
    return module;
}

ModulePtr makeSysModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    // The version whose behaviour the evaluator follows.
    module->set("version_info", makeTuple({Value(3), Value(13), Value(0), Value("final"), Value(0)}));
    module->set("version", Value("3.13.0 (retort)"));
    module->set("platform", Value("linux"));
    module->set("maxsize", Value(INT64_MAX));
    module->set("path", makeList({}));
    module->set("argv", makeList({Value("")}));
    module->set("modules", Value(makeDict()));
    module->set("byteorder", Value("little"));
    module->set("stdout", Value(std::make_shared<InertObject>("stdout")));
    module->set("stderr", Value(std::make_shared<InertObject>("stderr")));
    define(module, "exit", "code=None, /", [](CallContext&, Args args) -> Result {
        return std::unexpected(Raised(std::make_shared<ExceptionObject>(exceptionType("SystemExit"),
                                                                        std::vector<Value>{args.at(0)})));
    });
    return module;
}

ModulePtr makeTimeModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "time", "", time);
    define(module, "monotonic", "", time);
    define(module, "perf_counter", "", time);
    define(module, "sleep", "secs, /", nothing);            // a preview does not wait
    return module;
}

ModulePtr makeWarningsModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "warn", "message, category=None, stacklevel=1, source=None, **kw", [](CallContext& context, Args args) -> Result {
        RETORT_TRY(const std::string text, toStr(context.interpreter, args.at(0)));
        if (const auto& log = context.interpreter.host().log)
            log(LogLevel::Warning, "py.warnings", text);
        return Value();
    });
    define(module, "filterwarnings", "*args, **kw", nothing);
    define(module, "simplefilter", "*args, **kw", nothing);
    return module;
}

ModulePtr makeCopyModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "copy", "x", shallowCopy);
    define(module, "deepcopy", "x, memo=None", [](CallContext& context, Args args) {
        return deepCopy(context.interpreter, args.at(0));
    });
    return module;
}

ModulePtr makeContextlibModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "suppress", "*exceptions", [](CallContext&, Args args) -> Result {
        return Value(std::make_shared<SuppressObject>(args.rest()));
    });
    define(module, "nullcontext", "enter_result=None", [](CallContext&, Args args) -> Result {
        return Value(std::make_shared<NullContext>(args.at(0)));
    });
    return module;
}

} // namespace retort::python::library
