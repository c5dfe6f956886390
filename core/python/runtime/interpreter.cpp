#include "core/python/runtime/interpreter.h"

#include <algorithm>
#include <ctime>

#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/parse_cache.h"
#include "core/python/runtime/scope.h"
#include "core/python/syntax/parse.h"

namespace retort::python {

namespace {

constexpr std::uint64_t kCheckEvery = 1024;

std::chrono::nanoseconds threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::uintptr_t stackPosition()
{
    return reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
}

} // namespace

Interpreter::Interpreter(InterpreterOptions options) : m_options(std::move(options)), m_builtins(makeDict()) {}

Interpreter::~Interpreter()
{
    for (const auto& held : m_scopes) {
        if (const auto scope = held.lock())
            scope->clear();
    }
    for (const auto& held : m_classes) {
        const auto cls = held.lock();
        if (!cls)
            continue;
        static_cast<TypeObject&>(*cls).attributes()->table().clear();
        // A class that a function made is a local of the scope that its body is in.
        if (auto* script = dynamic_cast<ScriptClass*>(cls.get()))
            script->setBodyScope(nullptr);
    }
    for (const auto& held : m_namespaces) {
        if (const auto names = held.lock())
            names->table().clear();
    }
    for (const auto& [name, module] : m_modules) {
        if (module)
            module->attributes()->table().clear();
    }
}

void Interpreter::addResolver(std::shared_ptr<ModuleResolver> resolver)
{
    m_resolvers.push_back(std::move(resolver));
}

void Interpreter::keepForCleanup(Scope& scope)
{
    if (std::exchange(scope.registered, true))
        return;
    m_scopes.push_back(scope.weak_from_this());
    // Forget those that are gone, so that a long loop of closures does not pile up.
    if (m_scopes.size() >= 1024 && (m_scopes.size() & (m_scopes.size() - 1)) == 0)
        std::erase_if(m_scopes, [](const std::weak_ptr<Scope>& held) { return held.expired(); });
}

// ---- the border ----

void Interpreter::beginWork()
{
    if (m_borderDepth++ > 0)
        return;
    m_stackBase = stackPosition();
    m_memoryBase = chargedBytes();
    m_timeBase = threadTime();
    m_stopError.reset();
    m_steps = 0;
    m_nextCheck = std::min(kCheckEvery, m_options.limits.steps + 1);
}

void Interpreter::endWork()
{
    if (--m_borderDepth == 0) {
        m_frames.clear();
        m_handled.clear();
        m_reprStack.clear();
        m_callDepth = 0;
    }
}

Result<Value> Interpreter::guarded(const std::function<EvalResult<Value>()>& work)
{
    beginWork();
    auto result = m_options.stop.stop_requested()
                      ? EvalResult<Value>(std::unexpected(Raised(Error{.code = ErrorCode::Cancelled, .message = "cancelled"})))
                      : work();
    std::optional<Error> error;
    if (!result)
        error = toError(result.error());
    endWork();
    if (error)
        return std::unexpected(std::move(*error));
    return std::move(*result);
}

Result<ModulePtr> Interpreter::runModule(std::shared_ptr<const ast::Module> module, std::string name, bool lenient)
{
    ModulePtr made;
    RETORT_CHECK(guarded([&]() -> EvalResult<Value> {
        RETORT_TRY(made, executeModule(std::move(module), std::move(name), {.isRevision = true, .lenient = lenient}));
        return Value();
    }));
    return made;
}

Result<Value> Interpreter::callFunction(const Value& function, const Arguments& arguments)
{
    return guarded([&]() { return call(*this, function, arguments); });
}

Result<Value> Interpreter::callFunction(const ModulePtr& module, std::string_view name, const Arguments& arguments)
{
    std::optional<Value> function;
    RETORT_CHECK(guarded([&]() -> EvalResult<Value> {
        RETORT_TRY(function, module->getAttribute(*this, name));
        return Value();
    }));
    if (!function)
        return fail(ErrorCode::NotFound, "module '" + module->name() + "' has no attribute '" + std::string(name) + "'");
    return callFunction(*function, arguments);
}

// "TypeName: text" and the innermost place.
Error Interpreter::toError(const Raised& raised)
{
    if (!raised.isException())
        return raised.stop();
    const auto& exception = raised.exception();
    // sys.exit("7") is not sys.exit(7), nor sys.exit("") sys.exit(): the one says why, the other is a status.
    const std::vector<Value>& arguments = exception->arguments();
    const bool saysWhy = exception->typeName() == "SystemExit" && arguments.size() == 1 && arguments.front().isStr();
    auto text = saysWhy ? toRepr(*this, arguments.front()) : exception->str(*this);
    Error error{.code = ErrorCode::Evaluation, .message = exception->typeName()};
    if (text && !text->empty())
        error.message += ": " + *text;
    std::ranges::replace(error.message, '\n', ' ');
    if (!exception->traceback().empty())
        error.where = exception->traceback().front().site.location();
    return error;
}

// ---- modules ----

EvalResult<ModulePtr> Interpreter::executeModule(std::shared_ptr<const ast::Module> tree, std::string name, ModuleKind kind)
{
    auto module = std::make_shared<ModuleObject>(name);
    m_namespaces.push_back(module->attributes());
    auto state = std::make_shared<ModuleState>(ModuleState{tree, std::move(name), module->attributes(), kind.isRevision});
    auto& globals = module->attributes()->table();
    const std::string* text = ast::docstring(tree->body);
    globals.set("__doc__", text ? Value(*text) : Value());
    globals.set("__file__", Value(tree->source.fileName()));
    auto scope = std::make_shared<Scope>(Scope::Kind::Module, std::move(state), nullptr, nullptr);
    m_scopes.push_back(scope);
    m_modules.insert_or_assign(module->name(), module);
    FrameGuard frame(*this, *scope, "<module>");
    RETORT_CHECK(frame.entered());
    Evaluator evaluator(*this, *scope);
    auto ran = kind.lenient ? evaluator.runModuleBody(tree->body) : evaluator.runStatements(tree->body);
    if (!ran) {
        m_modules.erase(module->name());        // a module that failed is not there for the next import
        return std::unexpected(std::move(ran).error());
    }
    return module;
}

EvalResult<ModulePtr> Interpreter::importSource(std::string name, const text::SourceText& source)
{
    ParseCache* cache = ParseCache::current();
    ParseResult parsed = cache ? cache->parse(source) : parse(source);
    if (!parsed.ok()) {
        const Error& error = parsed.diagnostics.front().error;
        return raise(exceptionType("SyntaxError"), describe(error));
    }
    return executeModule(std::move(parsed.module), std::move(name), {});
}

EvalResult<ModulePtr> Interpreter::importModule(std::string_view dottedName)
{
    if (const auto known = m_modules.find(dottedName); known != m_modules.end())
        return known->second;
    RETORT_CHECK(checkStack());
    for (const auto& resolver : m_resolvers) {
        RETORT_TRY(ModulePtr module, resolver->resolve(*this, dottedName));
        if (module) {
            m_modules.insert_or_assign(std::string(dottedName), module);
            return module;
        }
    }
    // A module that is only an attribute of its parent: os.path.
    ModulePtr found;
    if (const std::size_t dot = dottedName.rfind('.'); dot != std::string_view::npos) {
        RETORT_TRY(const ModulePtr parent, importModule(dottedName.substr(0, dot)));
        const Value* attribute = parent ? std::as_const(*parent->attributes()).table().find(dottedName.substr(dot + 1))
                                        : nullptr;
        if (attribute)
            found = std::dynamic_pointer_cast<ModuleObject>(attribute->objectPtr());
    }
    m_modules.insert_or_assign(std::string(dottedName), found);
    return found;
}

EvalResult<void> Interpreter::importNow(std::string_view dottedName)
{
    for (std::size_t dot = dottedName.find('.');; dot = dottedName.find('.', dot + 1)) {
        const auto module = importModule(dottedName.substr(0, dot));
        const bool stops =
            !module && !module.error().isException() && module.error().stop().code != ErrorCode::Unsupported;
        if (stops)
            return std::unexpected(module.error());
        if (dot == std::string_view::npos)
            return {};
    }
}

// ---- limits ----

EvalResult<void> Interpreter::checkLimits()
{
    if (m_stopError)
        return std::unexpected(Raised(*m_stopError));
    if (m_steps > m_options.limits.steps)
        return limitExceeded("the script took more than " + std::to_string(m_options.limits.steps) + " steps");
    if (chargedBytes() - m_memoryBase > static_cast<std::int64_t>(m_options.limits.memoryBytes))
        return limitExceeded("the script used more than " + std::to_string(m_options.limits.memoryBytes >> 20U)
                             + " MiB of memory");
    if (threadTime() - m_timeBase > m_options.limits.processorTime)
        return limitExceeded("the script took more than " + std::to_string(m_options.limits.processorTime.count())
                             + " ms of processor time");
    if (m_options.stop.stop_requested())
        return std::unexpected(Raised(Error{.code = ErrorCode::Cancelled, .message = "cancelled"}));
    m_nextCheck = std::min(m_steps + kCheckEvery, m_options.limits.steps + 1);
    return {};
}

void Interpreter::pauseClock()
{
    m_pausedAt = threadTime();
}

void Interpreter::resumeClock()
{
    m_timeBase += threadTime() - m_pausedAt;
}

EvalResult<void> Interpreter::checkStringSize(std::uint64_t bytes) const
{
    if (bytes > m_options.limits.stringBytes)
        return limitExceeded("a string would be longer than " + std::to_string(m_options.limits.stringBytes) + " bytes");
    if (bytes > 65536 && chargedBytes() - m_memoryBase + static_cast<std::int64_t>(bytes)
                             > static_cast<std::int64_t>(m_options.limits.memoryBytes))
        return limitExceeded("the script used more than " + std::to_string(m_options.limits.memoryBytes >> 20U)
                             + " MiB of memory");
    return {};
}

EvalResult<void> Interpreter::checkItemCount(std::uint64_t items) const
{
    if (items > m_options.limits.items)
        return limitExceeded("a collection would hold more than " + std::to_string(m_options.limits.items) + " items");
    if (items > 4096 && chargedBytes() - m_memoryBase + static_cast<std::int64_t>(items * sizeof(Value))
                            > static_cast<std::int64_t>(m_options.limits.memoryBytes))
        return limitExceeded("the script used more than " + std::to_string(m_options.limits.memoryBytes >> 20U)
                             + " MiB of memory");
    return {};
}

EvalResult<void> Interpreter::checkStack() const
{
    const std::uintptr_t here = stackPosition();
    const std::uintptr_t used = m_stackBase > here ? m_stackBase - here : here - m_stackBase;
    if (m_borderDepth > 0 && used > m_options.limits.stackBytes)
        return limitExceeded("the script nests or recurses too deeply");
    return {};
}

EvalResult<Value> Interpreter::substituted(EvalResult<Value> outcome) const
{
    if (outcome && (!outcome->object() || outcome->object()->kind() != ObjectKind::Opaque))
        return outcome;
    if (std::optional<Value> substitute = m_options.substitute(outcome))
        return std::move(*substitute);
    return outcome;
}

// ---- frames ----

FrameGuard::FrameGuard(Interpreter& interpreter, Scope& scope, std::string function, text::SourceRange statement)
    : m_interpreter(interpreter)
{
    m_interpreter.m_frames.push_back({&scope, std::move(function), statement, statement});
    ++m_interpreter.m_callDepth;
}

FrameGuard::~FrameGuard()
{
    m_interpreter.m_frames.pop_back();
    --m_interpreter.m_callDepth;
}

EvalResult<void> FrameGuard::entered() const
{
    if (m_interpreter.m_callDepth > m_interpreter.limits().callDepth)
        return limitExceeded("the script nested more than " + std::to_string(m_interpreter.limits().callDepth) + " calls");
    return {};
}

namespace {

CallSite siteOf(const Interpreter::Frame& frame)
{
    const auto range = frame.expression.empty() ? frame.statement : frame.expression;
    return {frame.scope->module()->tree->source, range, frame.statement};
}

} // namespace

CallSite Interpreter::site() const
{
    return m_frames.empty() ? CallSite() : siteOf(m_frames.back());
}

CallSite Interpreter::revisionSite() const
{
    for (std::size_t i = m_frames.size(); i-- > 0;) {
        if (m_frames[i].scope->module()->isRevision)
            return siteOf(m_frames[i]);
    }
    return site();
}

CallSite Interpreter::siteOutside(std::string_view fileNamePrefix) const
{
    for (std::size_t i = m_frames.size(); i-- > 0;) {
        if (!m_frames[i].scope->module()->tree->source.fileName().starts_with(fileNamePrefix))
            return siteOf(m_frames[i]);
    }
    return site();
}

Scope* Interpreter::currentScope() const
{
    return m_frames.empty() ? nullptr : m_frames.back().scope;
}

void Interpreter::note(Raised& raised, const text::SourceText& source, text::SourceRange range)
{
    if (!raised.isException()) {
        if (!raised.stop().where)
            raised.locateStop(source.location(range));
        return;
    }
    ExceptionObject& exception = *raised.exception();
    if (m_frames.size() >= exception.tracedDepth)
        return;
    exception.tracedDepth = m_frames.size();
    const text::SourceRange statement = m_frames.empty() ? range : m_frames.back().statement;
    exception.traceback().push_back({{source, range, statement}, m_frames.empty() ? "" : m_frames.back().function});
}

bool Interpreter::enterRepr(const Object* object)
{
    if (std::ranges::find(m_reprStack, object) != m_reprStack.end())
        return false;
    m_reprStack.push_back(object);
    return true;
}

void Interpreter::leaveRepr(const Object* object)
{
    if (!m_reprStack.empty() && m_reprStack.back() == object)
        m_reprStack.pop_back();
}

} // namespace retort::python
