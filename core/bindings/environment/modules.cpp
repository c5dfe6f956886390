// Modules and builtins that mean something else in env.py than in a migration.

#include <algorithm>
#include <array>
#include <set>

#include "core/bindings/environment/revision_directives.h"
#include "core/bindings/environment/state.h"
#include "core/bindings/modules.h"
#include "core/python/library/modules.h"
#include "core/python/runtime/function.h"
#include "core/python/syntax/walk.h"

namespace retort::bindings::environment {

namespace {

using Evaluated = py::EvalResult<py::Value>;
using NameFinder = std::optional<py::Value> (*)(State&, std::string_view);

// ---- os.environ, dotenv ----

Evaluated variable(State& state, const std::string& name, const py::Value& otherwise)
{
    state.noteRead(name);
    const auto found = state.inputs.osEnvironment.find(name);
    if (found != state.inputs.osEnvironment.end())
        return py::Value(found->second);
    if (state.readsDotenv)
        return makeUnknown(state, {.reason = "the variable " + name + " is not set, but may come from a .env file",
                                   .line = state.line()});
    return otherwise;
}

class EnvironObject final : public py::DictObject {
public:
    explicit EnvironObject(State& state) : m_state(state)
    {
        for (const auto& [name, value] : state.inputs.osEnvironment)
            table().set(name, py::Value(value));
    }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (name != "get")
            return DictObject::getAttribute(interpreter, name);
        return py::Attribute(py::makeFunction(
            "get", "key, default=None, /",
            [self = self<EnvironObject>()](py::CallContext&, const py::BoundArguments& arguments) -> Evaluated {
                RETORT_TRY(const std::string key, arguments.text("key"));
                return self->read(key, arguments["default"]);
            }));
    }
    [[nodiscard]] Evaluated getItem(py::Interpreter& interpreter, const py::Value& key) override
    {
        if (key.str()) {
            RETORT_TRY(const py::Value value, read(*key.str(), py::Value()));
            if (!value.isNone())
                return value;
        }
        return DictObject::getItem(interpreter, key);
    }
    [[nodiscard]] py::EvalResult<bool> contains(py::Interpreter& interpreter, const py::Value& item) override
    {
        if (item.str()) {
            RETORT_TRY(const py::Value value, read(*item.str(), py::Value()));
            if (whyUnknown(value))
                return py::unsupported(whyUnknown(value)->reason);
        }
        return DictObject::contains(interpreter, item);
    }

private:
    // Also sees what env.py itself has put there.
    Evaluated read(const std::string& name, const py::Value& otherwise)
    {
        if (const py::Value* own = table().find(std::string_view(name))) {
            m_state.noteRead(name);
            return *own;
        }
        return variable(m_state, name, otherwise);
    }

    State& m_state;
};

std::optional<py::Value> findOsName(State& state, std::string_view name)
{
    if (name == "environ")
        return state.run.shared("environment:environ",
                                [&]() -> py::Value { return std::make_shared<EnvironObject>(state); });
    if (name == "getcwd" && !state.inputs.currentFolder.empty()) {
        return py::makeFunction("getcwd", "", [&state](py::CallContext&, const py::BoundArguments&) -> Evaluated {
            return py::Value(state.inputs.currentFolder);
        });
    }
    if (name != "getenv")
        return std::nullopt;
    return py::makeFunction("getenv", "key, default=None",
                            [&state](py::CallContext&, const py::BoundArguments& arguments) -> Evaluated {
                                RETORT_TRY(const std::string key, arguments.text("key"));
                                return variable(state, key, arguments["default"]);
                            });
}

std::optional<py::Value> findDotenvName(State& state, std::string_view name)
{
    if (name != "load_dotenv")
        return std::nullopt;
    return py::makeFunction("load_dotenv", "*args, **kw",
                            [&state](py::CallContext&, const py::BoundArguments&) -> Evaluated {
                                state.readsDotenv = true;
                                return py::Value(true);
                            });
}

// ---- sys.path ----

py::Value sysPath(State& state)
{
    return state.run.shared("environment:sys.path", [&]() -> py::Value {
        std::vector<py::Value> folders;
        for (const std::string& folder : state.inputs.sysPath)
            folders.emplace_back(folder);
        return py::makeList(std::move(folders));
    });
}

std::optional<py::Value> findSysName(State& state, std::string_view name)
{
    return name == "path" ? std::optional(sysPath(state)) : std::nullopt;
}

} // namespace

void readSysPath(State& state)
{
    const auto unknown = [&state](std::uint32_t line, const std::string& why) {
        state.result.notDone.push_back({.reason = "env.py puts a folder on sys.path that cannot be told" + (why.empty() ? std::string() : " (" + why + ")")
                                                  + "; modules may come from there. Add it to prepend_sys_path in the configuration",
                                        .line = line});
    };
    const py::Value* assigned = state.sys ? state.sys->attributes()->table().find(std::string_view("path")) : nullptr;
    const py::Value path = assigned ? *assigned : sysPath(state);
    const auto items = py::sequenceItems(path);
    if (!items) {
        state.result.sysPath = state.inputs.sysPath;
        const NotKnown* why = whyUnknown(path);
        return unknown(why ? why->line : 0, why ? why->reason : std::string());
    }
    state.result.sysPath.clear();
    for (const py::Value& item : *items) {
        if (const std::string* folder = item.str())
            state.result.sysPath.push_back(*folder);
        else if (const NotKnown* why = whyUnknown(item))
            unknown(why->line, why->reason);
    }
}

namespace {

std::optional<py::Value> findSiteName(State& state, std::string_view name)
{
    if (name != "addsitedir")
        return std::nullopt;
    return py::makeFunction("addsitedir", "sitedir, known_paths=None", [&state](py::CallContext& context, const py::BoundArguments& arguments) -> Evaluated {
        return py::callMethod(context.interpreter, sysPath(state), "append", {.positional = {arguments["sitedir"]}, .keyword = {}});
    });
}

// ---- small stand-ins ----

py::Value doesNothing(std::string name)
{
    return py::makeFunction(std::move(name), "*args, **kw",
                            [](py::CallContext&, const py::BoundArguments&) -> Evaluated { return py::Value(); });
}

std::optional<py::Value> findLoggingConfigName(State&, std::string_view name)
{
    return name == "fileConfig" || name == "dictConfig" ? std::optional(doesNothing(std::string(name))) : std::nullopt;
}

// A coroutine has run when it was called, so it only has to be passed on.
std::optional<py::Value> findAsyncioName(State&, std::string_view name)
{
    if (name == "run") {
        return py::makeFunction(
            "run", "main, *args, **kw",
            [](py::CallContext&, const py::BoundArguments& arguments) -> Evaluated { return arguments["main"]; });
    }
    return name == "set_event_loop_policy" || name == "set_event_loop" ? std::optional(doesNothing(std::string(name)))
                                                                       : std::nullopt;
}

// ---- the modules ----

struct Overlay {
    std::string_view module;
    NameFinder find;
    bool replaces; // nothing of the module itself is left
};

constexpr auto overlays = std::to_array<Overlay>({
    {"alembic.context", &findContextFunction, true},
    {"alembic.script", &findScriptName, false},
    {"asyncio", &findAsyncioName, true},
    {"dotenv", &findDotenvName, true},
    {"logging.config", &findLoggingConfigName, true},
    {"os", &findOsName, false},
    {"site", &findSiteName, true},
    {"sqlalchemy", &findEngineFunction, false},
    {"sqlalchemy.engine", &findEngineFunction, false},
    {"sqlalchemy.engine.url", &findEngineFunction, false},
    {"sqlalchemy.ext.asyncio", &findEngineFunction, false},
    {"sys", &findSysName, false},
});

class OverlaidModule final : public py::ModuleObject {
public:
    OverlaidModule(State& state, const Overlay& overlay, py::ModulePtr below)
        : ModuleObject(std::string(overlay.module)), m_state(state), m_overlay(overlay), m_below(std::move(below))
    {
    }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (const py::Value* known = attributes()->table().find(name))
            return py::Attribute(*known);
        if (std::optional<py::Value> found = m_overlay.find(m_state, name))
            return py::Attribute(std::move(found));
        if (m_below)
            return m_below->getAttribute(interpreter, name);
        if (name.starts_with("__"))
            return py::Attribute();
        return py::unsupported("'" + this->name() + "." + std::string(name) + "' is not read");
    }
    // `from sqlalchemy import *`: what the module below has, and what stands for more of it here.
    [[nodiscard]] py::EvalResult<void> prepareStarImport(py::Interpreter& interpreter) override
    {
        if (!m_below)
            return {};
        RETORT_CHECK(m_below->prepareStarImport(interpreter));
        const py::HashTable& below = std::as_const(*m_below->attributes()).table();
        for (const py::HashTable::Entry& entry : below.entries()) {
            const std::string* name = entry.live ? entry.key.str() : nullptr;
            if (name != nullptr && attributes()->table().find(std::string_view(*name)) == nullptr)
                set(*name, entry.value);
        }
        if (m_overlay.module != "sqlalchemy")
            return {};
        for (const std::string_view name : engineNames) {
            RETORT_TRY(const py::Attribute found, getAttribute(interpreter, name));
            if (found)
                set(name, *found);
        }
        return {};
    }

private:
    // What `*` brings of SQLAlchemy 2.0 and 1.4 beside names of tables, types and expressions.
    static constexpr auto engineNames = std::to_array<std::string_view>(
        {"AssertionPool", "Connection", "Dialect", "Engine", "NullPool", "Pool", "QueuePool", "SingletonThreadPool", "StaticPool", "URL", "create_engine", "create_mock_engine",
         "dialects", "engine", "engine_from_config", "event", "exc", "inspection", "log", "make_url", "pool", "schema", "sql", "types", "util"});

    State& m_state;
    const Overlay& m_overlay;
    py::ModulePtr m_below;
};

// ---- `from application import *` ----

// Names that a module uses, and those that it binds.
struct NameSearch {
    std::set<std::string> used;
    std::set<std::string> bound;

    bool statement(const py::ast::Stmt& statement)
    {
        if (const auto* function = std::get_if<py::ast::FunctionDef>(&statement.node))
            bound.insert(function->name);
        if (const auto* cls = std::get_if<py::ast::ClassDef>(&statement.node))
            bound.insert(cls->name);
        if (const auto* assign = std::get_if<py::ast::Assign>(&statement.node)) {
            for (const py::ast::Expr& target : assign->targets) {
                if (const auto* name = std::get_if<py::ast::Name>(&target.node))
                    bound.insert(name->id);
            }
        }
        const auto* import = std::get_if<py::ast::Import>(&statement.node);
        const auto* from = std::get_if<py::ast::ImportFrom>(&statement.node);
        for (const py::ast::ImportName& name : import ? import->names
                                               : from ? from->names
                                                      : std::vector<py::ast::ImportName>())
            bound.insert(!name.alias.empty() ? name.alias : name.name.substr(0, name.name.find('.')));
        return true;
    }
    bool expression(const py::ast::Expr& expression)
    {
        if (const auto* name = std::get_if<py::ast::Name>(&expression.node))
            used.insert(name->id);
        return true;
    }
};

// A module of which nothing is known but its name (and what was put into it).
class OpaqueModule final : public py::ModuleObject {
public:
    using ModuleObject::ModuleObject;
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        if (const py::Value* known = attributes()->table().find(name))
            return py::Attribute(*known);
        return py::unsupported("'" + this->name() + "' is not evaluated");
    }
};

class EnvironmentResolver final : public py::ModuleResolver {
public:
    EnvironmentResolver(State& state, const py::ast::Module& module)
        : m_state(state), m_bindings(makeModuleResolver(state.run))
    {
        NameSearch search;
        py::ast::Walker(search).walk(module.body);
        std::ranges::set_difference(search.used, search.bound, std::back_inserter(m_freeNames));
    }

    [[nodiscard]] py::EvalResult<py::ModulePtr> resolve(py::Interpreter& interpreter, std::string_view name) override
    {
        const auto overlay = std::ranges::find(overlays, name, &Overlay::module);
        if (overlay != overlays.end()) {
            py::ModulePtr below;
            if (name == "os")
                below = py::library::makeOsModule(interpreter, "os");
            else if (name == "sys")
                below = py::library::makeSysModule(interpreter, "sys");
            else if (!overlay->replaces) {
                RETORT_TRY(below, m_bindings->resolve(interpreter, name));
            }
            auto module = std::make_shared<OverlaidModule>(m_state, *overlay, std::move(below));
            if (name == "sys")
                m_state.sys = module;
            return py::ModulePtr(std::move(module));
        }
        if (m_state.models) {
            RETORT_TRY(py::ModulePtr model, modelModule(m_state, interpreter, *m_bindings, name));
            if (model)
                return model;
        }
        RETORT_TRY(const py::ModulePtr known, m_bindings->resolve(interpreter, name));
        if (known || m_state.models)
            return known;
        if (py::ModulePtr own = projectModule(interpreter, name))
            return own;
        return m_state.run.isStarImported(name) ? starModule(interpreter, name) : nullptr;
    }

private:
    // A module of the project. Of one that cannot be evaluated nothing is known, nor of those beyond the budget: the
    // settings that env.py reads are near, and importing a whole application takes seconds.
    py::ModulePtr projectModule(py::Interpreter& interpreter, std::string_view name)
    {
        const auto source = m_state.inputs.projectModule ? m_state.inputs.projectModule(name) : std::nullopt;
        if (!source)
            return nullptr;
        const std::size_t bytes = source->bytes().size();
        if (bytes > m_bytesLeft)
            return std::make_shared<OpaqueModule>(std::string(name));
        m_bytesLeft -= bytes;
        auto module = interpreter.importSource(std::string(name), *source);
        return module ? *module : std::make_shared<OpaqueModule>(std::string(name));
    }

    // Any name that env.py uses and does not bind may come from here; builtins stay what they are.
    py::ModulePtr starModule(py::Interpreter& interpreter, std::string_view name)
    {
        auto module = std::make_shared<OpaqueModule>(std::string(name));
        for (const std::string& free : m_freeNames) {
            if (!interpreter.builtins().table().find(std::string_view(free)))
                module->set(free, makeUnknown(m_state, {.reason = "it may come from '" + std::string(name)
                                                                  + "', which is not evaluated",
                                                        .line = m_state.line()}));
        }
        return module;
    }

    State& m_state;
    std::shared_ptr<py::ModuleResolver> m_bindings;
    std::vector<std::string> m_freeNames;
    std::size_t m_bytesLeft = 128 * 1024; // of project modules
};

// ---- builtins ----

// Questions about a value that is not known have no answer; other functions are made of the value, which says so
// itself.
void guardBuiltin(State& state, std::string_view name)
{
    py::HashTable& table = state.run.interpreter().builtins().table();
    const py::Value original = *table.find(name);
    table.set(name, py::makeFunction(
                        std::string(name),
                        [&state, original](py::CallContext& context, const py::Arguments& arguments) -> Evaluated {
                            if (!arguments.positional.empty()) {
                                const py::Value& asked = arguments.positional.front();
                                if (const NotKnown* why = whyUnknown(asked))
                                    return makeUnknown(state, *why);
                                if (isStandIn(asked))
                                    return makeUnknown(
                                        state, {.reason = "what a database connection is", .line = state.line()});
                            }
                            return py::call(context.interpreter, original, arguments);
                        }));
}

Evaluated open(State& state, const py::BoundArguments& arguments)
{
    const std::string* mode = arguments["mode"].str();
    if (!mode || !mode->contains('w'))
        return py::unsupported("what a file holds");
    if (const NotKnown* why = whyUnknown(arguments["file"]))
        return makeUnknown(state, *why);
    RETORT_TRY(std::string path, arguments.text("file"));
    return makeFile(std::move(path));
}

// What is printed is part of the output; something that is not known cannot be.
void guardPrint(State& state)
{
    py::HashTable& table = state.run.interpreter().builtins().table();
    const py::Value original = *table.find(std::string_view("print"));
    table.set("print",
              py::makeFunction(
                  "print", [&state, original](py::CallContext& context, const py::Arguments& arguments) -> Evaluated {
                      if (std::ranges::any_of(arguments.positional,
                                              [](const py::Value& value) { return whyUnknown(value); })) {
                          state.noteNotDone("env.py prints something that is not known");
                          return py::Value();
                      }
                      return py::call(context.interpreter, original, arguments);
                  }));
}

} // namespace

std::shared_ptr<py::ModuleResolver> makeEnvironmentResolver(State& state, const py::ast::Module& module)
{
    return std::make_shared<EnvironmentResolver>(state, module);
}

void replaceBuiltins(State& state)
{
    for (const std::string_view name : {"isinstance", "issubclass", "hasattr", "callable"})
        guardBuiltin(state, name);
    guardPrint(state);
    state.run.interpreter().builtins().table().set(
        "open", py::makeFunction("open", "file, mode='r', **kw",
                                 [&state](py::CallContext&, const py::BoundArguments& arguments) {
                                     return open(state, arguments);
                                 }));
}

} // namespace retort::bindings::environment
