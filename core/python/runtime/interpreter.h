#pragma once

// The evaluator. An Interpreter runs one revision script (and the modules it uses) in a closed world: scripts reach only
// the objects, modules and host services given here. Not thread-safe; make one per evaluation, use it in one thread. It must
// outlive every Value that came from it. Destroying it breaks reference cycles between functions and scopes.

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/python/runtime/module.h"
#include "core/python/runtime/object.h"
#include "core/python/runtime/protocol.h"
#include "core/python/runtime/type.h"
#include "core/python/syntax/ast.h"

namespace retort::python {

// Each one exceeded is an Error with ErrorCode::Limit that names it.
struct Limits {
    std::uint64_t steps = 20'000'000;               // statements, calls, operators and loop turns
    std::uint32_t callDepth = 400;                  // nested calls of script functions
    std::size_t stackBytes = 3 * 1024 * 1024;       // C++ stack the evaluator may use; keep below the thread's
    std::size_t stringBytes = 64 * 1024 * 1024;     // one str or bytes
    std::size_t items = 5'000'000;                  // one list, tuple, dict, set
    std::size_t memoryBytes = 320 * 1024 * 1024;    // everything alive together, as far as it is accounted for
    std::chrono::milliseconds processorTime{1200};  // of the evaluating thread, for one evaluation
};

// The outside world as far as scripts can see it. Empty functions: nothing printed, a fixed clock, zero random bytes.
struct HostServices {
    std::function<void(std::string_view)> print;    // text as print() would write it, end included
    std::function<void(LogLevel, std::string_view logger, std::string_view message)> log;
    std::function<std::chrono::system_clock::time_point()> clock;
    std::function<std::chrono::seconds(std::chrono::system_clock::time_point)> utcOffset;    // of local time
    std::function<void(std::span<std::uint8_t>)> random;
    std::map<std::string, std::string, std::less<>> environment;
};

struct InterpreterOptions {
    Limits limits;
    HostServices host;
    std::stop_token stop;
    // For code that is read, not run (env.py): asked at every innermost expression that cannot be evaluated, and for
    // every value of kind Opaque. What it gives stands for the expression; nothing: the outcome stays as it is.
    // Empty, as a migration needs it: the evaluation stops there.
    std::function<std::optional<Value>(const EvalResult<Value>& outcome)> substitute;
    // Async functions run to their end when they are called, and await gives its operand: the order is that of an event
    // loop with one task.
    bool plainAsync = false;
    // For reading an application's models: imports run when they are reached, since what they run for may be its effect
    // (a class that registers itself); class bodies keep their annotations for classAnnotations(); a class may have a
    // metaclass that is a script class (it counts as its last base) and bases that are not known beside a declarative one
    // (see kUnknownBase); and a module that a script imports is read past every statement that fails, each of which is
    // reported here.
    std::function<void(const ast::Stmt& statement, const text::SourceText& source, const Error& reason)> passedOver;
};

// In the namespace of a class: a base that is not known and was left out.
inline constexpr std::string_view kUnknownBase = "__retort_unknown_base__";
// A classmethod-like function that is called for every class derived from the one that has it, after __init_subclass__,
// where a metaclass's __init__ would be.
inline constexpr std::string_view kMetaclassInit = "__retort_metaclass_init__";

class Scope;

class Interpreter {
public:
    explicit Interpreter(InterpreterOptions options = {});
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    // ---- set-up ----
    // Later resolvers are asked after earlier ones.
    void addResolver(std::shared_ptr<ModuleResolver> resolver);
    // Names every module sees (installLibrary of core/python/library fills them).
    [[nodiscard]] DictObject& builtins() { return *m_builtins; }

    // ---- the border: what hosts call; errors carry the place in the script ----
    // Runs the module's statements in order. `name` is its __name__. This is "the revision file" of
    // CallContext::revisionSite. Steps are counted afresh from here. lenient: statements that are not evaluated natively
    // are passed over, as in modules that scripts import; the names they bind are refused when they are used.
    [[nodiscard]] Result<ModulePtr> runModule(std::shared_ptr<const ast::Module> module, std::string name, bool lenient = false);
    [[nodiscard]] Result<Value> callFunction(const Value& function, const Arguments& arguments = {});
    // module.name(...). NotFound when the module has no such attribute.
    [[nodiscard]] Result<Value> callFunction(const ModulePtr& module, std::string_view name, const Arguments& arguments = {});
    // For other native work that evaluates (str() of a value ...): runs `work` inside the border.
    [[nodiscard]] Result<Value> guarded(const std::function<EvalResult<Value>()>& work);

    // ---- modules ----
    // The module, resolved now; null when no resolver knows it.
    [[nodiscard]] EvalResult<ModulePtr> importModule(std::string_view dottedName);
    // Runs source text as a module of that name (for resolvers of project-local modules). A syntax error is a
    // SyntaxError exception.
    [[nodiscard]] EvalResult<ModulePtr> importSource(std::string name, const text::SourceText& source);

    // ---- for native code and the evaluator ----
    [[nodiscard]] const Limits& limits() const { return m_options.limits; }
    [[nodiscard]] const HostServices& host() const { return m_options.host; }
    [[nodiscard]] bool plainAsync() const { return m_options.plainAsync; }
    [[nodiscard]] bool readsModels() const { return static_cast<bool>(m_options.passedOver); }
    void reportPassedOver(const ast::Stmt& statement, const text::SourceText& source, const Error& reason) const
    {
        m_options.passedOver(statement, source, reason);
    }
    // For an import statement under readsModels(): the module and those around it, whatever becomes of them; only the end
    // of the evaluation is an error.
    [[nodiscard]] EvalResult<void> importNow(std::string_view dottedName);
    // The outcome of an expression, with InterpreterOptions::substitute applied.
    [[nodiscard]] EvalResult<Value> settled(EvalResult<Value> outcome) const
    {
        return m_options.substitute ? substituted(std::move(outcome)) : std::move(outcome);
    }
    // One unit of work: checks steps, memory and cancellation. Call it in native loops.
    [[nodiscard]] EvalResult<void> step()
    {
        if (++m_steps < m_nextCheck) [[likely]]
            return {};
        return checkLimits();
    }
    // Ends the evaluation with this error at the next step; for native code that cannot fail where it finds out.
    void stopSoon(Error error)
    {
        if (!m_stopError)
            m_stopError = std::move(error);
        m_nextCheck = 0;
    }
    // Between the two the thread's time does not count: native code waits for, or works as, a database.
    void pauseClock();
    void resumeClock();
    // Refuses a single allocation beyond the limits before it is made.
    [[nodiscard]] EvalResult<void> checkStringSize(std::uint64_t bytes) const;
    [[nodiscard]] EvalResult<void> checkItemCount(std::uint64_t items) const;
    [[nodiscard]] std::uint64_t steps() const { return m_steps; }
    // Guards recursion in native code (repr of nested lists ...).
    [[nodiscard]] EvalResult<void> checkStack() const;

    [[nodiscard]] CallSite site() const;
    [[nodiscard]] CallSite revisionSite() const;
    // The innermost place in a file whose name does not start with the prefix.
    [[nodiscard]] CallSite siteOutside(std::string_view fileNamePrefix) const;
    // True while this object is being printed further out; for repr of cyclic containers.
    [[nodiscard]] bool enterRepr(const Object* object);
    void leaveRepr(const Object* object);

    // The names visible where the script is now; used by globals(), locals(), super().
    [[nodiscard]] Scope* currentScope() const;

    // ---- for the evaluator only ----
    struct Frame {
        Scope* scope = nullptr;
        std::string function;
        text::SourceRange statement;
        text::SourceRange expression;
    };
    [[nodiscard]] Frame& frame() { return m_frames.back(); }
    // Exceptions being handled by except blocks, innermost last.
    [[nodiscard]] std::vector<std::shared_ptr<ExceptionObject>>& handled() { return m_handled; }
    // Records where a failure passed: the place of a stop, a traceback entry of an exception.
    void note(Raised& raised, const text::SourceText& source, text::SourceRange range);
    // A scope that a function captured: emptied when the interpreter goes, since the two refer to each other.
    void keepForCleanup(Scope& scope);
    // Likewise a class, whose attributes may refer to it (members of an enum).
    void keepForCleanup(TypeObject& cls) { m_classes.push_back(cls.weak_from_this()); }

private:
    friend class FrameGuard;

    [[nodiscard]] EvalResult<Value> substituted(EvalResult<Value> outcome) const;
    [[nodiscard]] EvalResult<void> checkLimits();
    struct ModuleKind {
        bool isRevision = false;
        bool lenient = true;
    };
    [[nodiscard]] EvalResult<ModulePtr> executeModule(std::shared_ptr<const ast::Module> module, std::string name,
                                                      ModuleKind kind);
    [[nodiscard]] Error toError(const Raised& raised);
    void beginWork();
    void endWork();

    InterpreterOptions m_options;
    std::shared_ptr<DictObject> m_builtins;
    std::vector<std::shared_ptr<ModuleResolver>> m_resolvers;
    std::map<std::string, ModulePtr, std::less<>> m_modules;
    std::vector<std::weak_ptr<Scope>> m_scopes;     // emptied on destruction
    // Of every module that was run, those that failed or were replaced by another of their name too: its functions hold
    // it, and it holds them. Emptied on destruction.
    std::vector<std::weak_ptr<DictObject>> m_namespaces;
    std::vector<std::weak_ptr<Object>> m_classes;
    std::vector<Frame> m_frames;
    std::vector<const Object*> m_reprStack;
    std::vector<std::shared_ptr<ExceptionObject>> m_handled;
    std::uint64_t m_steps = 0;
    std::uint64_t m_nextCheck = 0;
    std::int64_t m_memoryBase = 0;
    std::chrono::nanoseconds m_timeBase{};
    std::chrono::nanoseconds m_pausedAt{};
    std::optional<Error> m_stopError;
    std::uintptr_t m_stackBase = 0;
    std::uint32_t m_callDepth = 0;
    std::uint32_t m_borderDepth = 0;
};

} // namespace retort::python
