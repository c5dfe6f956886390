// Engines and connections as env.py makes them: they carry a URL and never connect. Async ones look the same, because
// async code runs in order here.

#include <algorithm>
#include <array>

#include "core/bindings/environment/state.h"
#include "core/bindings/exceptions.h"
#include "core/python/runtime/function.h"

namespace retort::bindings::environment {

namespace {

using Evaluated = py::EvalResult<py::Value>;

// sqlalchemy.engine.URL.
class UrlObject final : public py::Object {
public:
    explicit UrlObject(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] std::string typeName() const override { return "URL"; }
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    // str() hides the password, so it is not the URL.
    [[nodiscard]] py::EvalResult<std::string> repr(py::Interpreter&) override
    {
        if (m_text.contains('@'))
            return py::unsupported("the text of a URL without its password");
        return m_text;
    }

private:
    std::string m_text;
};

Evaluated renderAsString(py::CallContext& context, UrlObject& url, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool hide, arguments.flag("hide_password"));
    if (!hide)
        return py::Value(url.text());
    RETORT_TRY(std::string shown, url.repr(context.interpreter));
    return py::Value(std::move(shown));
}

py::EvalResult<py::Attribute> UrlObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<UrlObject> methods = {{"render_as_string", "hide_password=True", &renderAsString}};
    if (name == "drivername")
        return py::Attribute(py::Value(m_text.substr(0, m_text.find(':'))));
    if (py::Attribute method = methods.bind(self<UrlObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'url." + std::string(name) + "' is not read");
}

// Engine, Connection and Transaction in one: env.py moves freely between the first two (engine.begin() gives a
// connection), and what the third does happens elsewhere.
class StandIn final : public py::Object {
public:
    enum class Kind { Engine, Connection, Transaction };

    StandIn(State& state, Kind kind, py::Value url) : m_state(state), m_kind(kind), m_url(std::move(url)) {}
    [[nodiscard]] std::string typeName() const override
    {
        constexpr std::array names = {"Engine", "Connection", "Transaction"};
        return names[static_cast<std::size_t>(m_kind)];
    }
    [[nodiscard]] State& state() const { return m_state; }
    [[nodiscard]] Kind standsFor() const { return m_kind; }
    [[nodiscard]] const py::Value& url() const { return m_url; }
    [[nodiscard]] py::Value as(Kind kind) const { return std::make_shared<StandIn>(m_state, kind, m_url); }

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    // connection.dialect.default_schema_name = ...: only a connection would notice.
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter&, std::string_view name, py::Value) override
    {
        m_state.noteNotDone("env.py sets '" + std::string(name) + "' of the "
                            + (m_kind == Kind::Engine ? "engine" : "connection"));
        return {};
    }
    // with engine.connect() as connection, with engine.begin() as connection, with connection.begin().
    [[nodiscard]] Evaluated enter(py::CallContext&) override { return py::Value(self<StandIn>()); }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }

private:
    State& m_state;
    Kind m_kind;
    py::Value m_url;
};

Evaluated toConnection(py::CallContext&, StandIn& object, const py::BoundArguments&)
{
    return object.as(StandIn::Kind::Connection);
}

// engine.begin() gives a connection, connection.begin() a transaction.
Evaluated begin(py::CallContext&, StandIn& object, const py::BoundArguments&)
{
    return object.as(object.standsFor() == StandIn::Kind::Engine ? StandIn::Kind::Connection
                                                                 : StandIn::Kind::Transaction);
}

Evaluated itself(py::CallContext&, StandIn& object, const py::BoundArguments&)
{
    return py::Value(object.self<StandIn>());
}

Evaluated nothing(py::CallContext&, StandIn&, const py::BoundArguments&)
{
    return py::Value();
}

Evaluated execute(py::CallContext&, StandIn& object, const py::BoundArguments&)
{
    State& state = object.state();
    state.noteNotDone("env.py executes SQL on the connection");
    return makeUnknown(state, {.reason = "it is read from the database", .line = state.line()});
}

Evaluated runSync(py::CallContext& context, StandIn& object, const py::BoundArguments& arguments)
{
    py::Arguments passed;
    passed.positional.emplace_back(object.self<StandIn>());
    passed.positional.insert(passed.positional.end(), arguments.rest().begin(), arguments.rest().end());
    passed.keyword = arguments.extra();
    return py::call(context.interpreter, arguments["fn"], passed);
}

// The part of a dialect that its URL tells.
class DialectName final : public py::Object {
public:
    DialectName(State& state, py::Value url) : m_state(state), m_url(std::move(url)) {}
    [[nodiscard]] std::string typeName() const override { return "Dialect"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        const std::string* url = m_url.str();
        if (name == "name" && url)
            return py::Attribute(py::Value(url->substr(0, url->find_first_of(":+"))));
        return py::unsupported("'dialect." + std::string(name) + "' of an engine is not read");
    }
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter&, std::string_view name, py::Value) override
    {
        m_state.noteNotDone("env.py sets '" + std::string(name) + "' of the dialect");
        return {};
    }

private:
    State& m_state;
    py::Value m_url;
};

py::EvalResult<py::Attribute> StandIn::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<StandIn> methods = {
        {"connect", "*args, **kw", &toConnection},
        {"begin", "*args, **kw", &begin},
        {"begin_twophase", "*args, **kw", &begin},
        {"begin_nested", "", &begin},
        {"execution_options", "*args, **kw", &itself},
        {"run_sync", "fn, *args, **kw", &runSync},
        {"execute", "*args, **kw", &execute},
        {"exec_driver_sql", "*args, **kw", &execute},
        {"scalar", "*args, **kw", &execute},
        {"dispose", "*args, **kw", &nothing},
        {"commit", "", &nothing},
        {"rollback", "", &nothing},
        {"prepare", "", &nothing},
        {"close", "", &nothing},
    };
    if (name == "url")
        return py::Attribute(whyUnknown(m_url) ? m_url : py::Value(std::make_shared<UrlObject>(*m_url.str())));
    if (name == "dialect")
        return py::Attribute(whyUnknown(m_url) ? m_url : py::Value(std::make_shared<DialectName>(m_state, m_url)));
    if (name == "engine" || name == "sync_engine" || name == "bind")
        return py::Attribute(as(Kind::Engine));
    if (py::Attribute method = methods.bind(self<StandIn>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'" + std::string(name) + "' of a database connection is not read");
}

Evaluated makeEngine(State& state, const py::Value& url)
{
    if (std::optional<py::Value> known = urlOf(state, url); known && !isEngine(url))
        return py::Value(std::make_shared<StandIn>(state, StandIn::Kind::Engine, *known));
    return raise(state.run, "ArgumentError", "Expected string or URL object, got " + py::typeName(url));
}

Evaluated createEngine(State& state, const py::BoundArguments& arguments)
{
    return makeEngine(state, arguments["url"]);
}

// sqlalchemy engine/create.py: engine_from_config
Evaluated engineFromConfig(State& state, const py::BoundArguments& arguments)
{
    const py::Value& configuration = arguments["configuration"];
    if (whyUnknown(configuration))
        return makeEngine(state, configuration);
    const py::Value* url = arguments.given("url") ? &arguments["url"] : nullptr;
    RETORT_TRY(const std::string prefix, arguments.text("prefix"));
    if (!url) {
        py::DictObject* dict = py::asDict(configuration);
        if (!dict)
            return py::unsupported("engine_from_config() of something that is no dict");
        url = dict->table().find(std::string_view(prefix + "url"));
    }
    if (!url)
        return py::keyError(py::Value("url"));
    return makeEngine(state, *url);
}

Evaluated makeUrl(State& state, const py::BoundArguments& arguments)
{
    const std::optional<py::Value> url = urlOf(state, arguments["name_or_url"]);
    if (!url)
        return raise(state.run, "ArgumentError",
                     "Expected string or URL object, got " + py::typeName(arguments["name_or_url"]));
    return whyUnknown(*url) ? *url : py::Value(std::make_shared<UrlObject>(*url->str()));
}

// AsyncEngine(engine): the engine.
Evaluated sameEngine(State&, const py::BoundArguments& arguments)
{
    return arguments["sync_engine"];
}

// urllib.parse.quote(text, safe=" +")
std::string percentQuoted(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain || std::string_view("_.-~ +").contains(c))
            out += c;
        else
            out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return out;
}

// sqlalchemy engine/url.py: URL.create, render_as_string
Evaluated createUrl(State& state, const py::BoundArguments& arguments)
{
    for (const char* name : {"drivername", "username", "password", "host", "port", "database", "query"}) {
        if (whyUnknown(arguments[name]))
            return makeUnknown(state, *whyUnknown(arguments[name]));
    }
    RETORT_TRY(std::string text, arguments.text("drivername"));
    text += "://";
    RETORT_TRY(const std::optional<std::string> user, arguments.textOrNone("username"));
    RETORT_TRY(const std::optional<std::string> host, arguments.textOrNone("host"));
    RETORT_TRY(const std::optional<std::string> database, arguments.textOrNone("database"));
    RETORT_TRY(const std::optional<std::int64_t> port, arguments.integerOrNone("port"));
    if (user) {
        text += percentQuoted(*user);
        if (!arguments["password"].isNone()) {
            RETORT_TRY(const std::string password, py::toStr(state.run.interpreter(), arguments["password"]));
            text += ":" + percentQuoted(password);
        }
        text += "@";
    }
    if (host)
        text += host->contains(':') ? "[" + *host + "]" : *host;
    if (port)
        text += ":" + std::to_string(*port);
    if (database)
        text += "/" + *database;
    py::DictObject* query = py::asDict(arguments["query"]);
    if (!arguments["query"].isNone() && (!query || query->table().size() != 0))
        return py::unsupported("URL.create() with a query is not read");
    return py::Value(std::make_shared<UrlObject>(std::move(text)));
}

struct EngineFunction {
    std::string_view name;
    std::string_view signature;
    Evaluated (*body)(State&, const py::BoundArguments&);
};

constexpr auto engineFunctions = std::to_array<EngineFunction>({
    {"AsyncEngine", "sync_engine", &sameEngine},
    {"async_engine_from_config", "configuration, prefix='sqlalchemy.', *, url=..., **kw", &engineFromConfig},
    {"create_async_engine", "url, **kw", &createEngine},
    {"create_engine", "url, **kw", &createEngine},
    {"engine_from_config", "configuration, prefix='sqlalchemy.', *, url=..., **kw", &engineFromConfig},
    {"make_url", "name_or_url", &makeUrl},
});

py::Value boundFunction(State& state, const EngineFunction& function)
{
    const auto body = function.body;
    return py::makeFunction(
        std::string(function.name), function.signature,
        [&state, body](py::CallContext&, const py::BoundArguments& arguments) { return body(state, arguments); });
}

// sqlalchemy.URL, for its create().
class UrlClass final : public py::Object {
public:
    explicit UrlClass(State& state) : m_state(state) {}
    [[nodiscard]] std::string typeName() const override { return "type"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        static constexpr EngineFunction create = {
            "create", "drivername, username=None, password=None, host=None, port=None, database=None, query=None",
            &createUrl};
        if (name == "create")
            return py::Attribute(boundFunction(m_state, create));
        return py::unsupported("'URL." + std::string(name) + "' is not read");
    }

private:
    State& m_state;
};

} // namespace

std::optional<py::Value> urlOf(State&, const py::Value& value)
{
    if (whyUnknown(value) || value.str())
        return value;
    if (const auto url = value.as<UrlObject>())
        return py::Value(url->text());
    if (const auto standIn = value.as<StandIn>())
        return standIn->url();
    return std::nullopt;
}

bool isEngine(const py::Value& value)
{
    const auto standIn = value.as<StandIn>();
    return standIn && standIn->standsFor() == StandIn::Kind::Engine;
}

bool isStandIn(const py::Value& value)
{
    return value.as<StandIn>() != nullptr || value.as<UrlObject>() != nullptr;
}

std::optional<py::Value> findEngineFunction(State& state, std::string_view name)
{
    if (name == "URL")
        return py::Value(std::make_shared<UrlClass>(state));
    const auto found = std::ranges::find(engineFunctions, name, &EngineFunction::name);
    return found == engineFunctions.end() ? std::nullopt : std::optional(boundFunction(state, *found));
}

} // namespace retort::bindings::environment
