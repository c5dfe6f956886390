#include "core/bindings/evaluate.h"

#include <limits>
#include <random>
#include <span>
#include <utility>

#include "core/bindings/modules.h"
#include "core/bindings/opaque.h"
#include "core/bindings/script_run.h"
#include "core/python/library/library.h"
#include "core/python/syntax/parse.h"

namespace retort::bindings {

namespace {

// The largest of 9,009 real scripts has 281 kB (corpus.md T14); reading this much takes one to two seconds.
constexpr std::size_t largestScript = 2U << 20U;

py::InterpreterOptions optionsFor(const EvaluationEnvironment& environment)
{
    py::InterpreterOptions options;
    options.stop = environment.stop;
    if (environment.live != nullptr) {
        options.limits.steps = std::numeric_limits<std::uint64_t>::max() - 1;
        options.limits.processorTime = std::chrono::hours(24);
    }
    options.host.environment = {environment.osEnvironment.begin(), environment.osEnvironment.end()};
    py::useSystemWorld(options.host);
    if (environment.moment) {
        options.host.clock = [at = environment.moment->at, looks = std::chrono::microseconds(0)]() mutable { return at + looks++; };
        options.host.random = [engine = std::mt19937_64(environment.moment->seed)](std::span<std::uint8_t> bytes) mutable {
            for (std::uint8_t& byte : bytes)
                byte = static_cast<std::uint8_t>(engine() & 0xFFU);
        };
    }
    return options;
}

} // namespace

Moment momentNow()
{
    std::random_device source;
    return {.at = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()),
            .seed = (std::uint64_t{source()} << 32U) | source()};
}

namespace {

std::string_view functionName(Direction direction)
{
    return direction == Direction::Upgrade ? "upgrade" : "downgrade";
}

// What the script printed, each piece with the line of the revision file that was running.
class OutputCollector {
public:
    explicit OutputCollector(std::vector<ScriptOutput>& output) : m_output(output) {}

    void connect(py::InterpreterOptions& options)
    {
        options.host.print = [this](std::string_view text) { add(std::string(text), false); };
        options.host.log = [this](LogLevel, std::string_view, std::string_view message) {
            add(std::string(message) + "\n", true);
        };
    }
    void attach(const py::Interpreter& interpreter) { m_interpreter = &interpreter; }

private:
    void add(std::string text, bool logged)
    {
        std::uint32_t line = 0;
        if (m_interpreter) {
            const py::CallSite site = m_interpreter->revisionSite();
            line = site.source.position(site.statement.begin).line;
        }
        m_charge.update(m_bytes += text.size() + sizeof(ScriptOutput));
        m_output.push_back({.text = std::move(text), .line = line, .logged = logged});
    }

    std::vector<ScriptOutput>& m_output;
    const py::Interpreter* m_interpreter = nullptr;
    std::size_t m_bytes = 0;
    py::MemoryCharge m_charge; // so that output without end is stopped by the limit on memory
};

void noteStarImports(ScriptRun& run, const py::ast::Module& module)
{
    for (const py::ast::Stmt& statement : module.body) {
        const auto* import = std::get_if<py::ast::ImportFrom>(&statement.node);
        if (import && import->star)
            run.addStarImport(import->module);
    }
}

// Keywords of run_migrations(); one that is not known stops the script where it uses it.
py::Arguments callArguments(const RunArguments& given)
{
    py::Arguments arguments;
    for (const auto& [name, value] : given) {
        py::Value converted;
        if (const bool* flag = std::get_if<bool>(&value))
            converted = py::Value(*flag);
        else if (const std::int64_t* number = std::get_if<std::int64_t>(&value))
            converted = py::Value(*number);
        else if (const std::string* text = std::get_if<std::string>(&value))
            converted = py::Value(*text);
        else if (const UnknownArgument* unknown = std::get_if<UnknownArgument>(&value))
            converted = makeOpaque("object", unknown->reason);
        arguments.keyword.emplace_back(name, std::move(converted));
    }
    return arguments;
}

Result<void> evaluate(ScriptRun& run, std::shared_ptr<const py::ast::Module> module, Direction direction)
{
    const std::string file = module->source.fileName();
    RETORT_TRY(const py::ModulePtr loaded,
               run.interpreter().runModule(
                   std::move(module), run.environment().revision.empty() ? "revision" : run.environment().revision, true));
    if (loaded->attributes()->table().find(functionName(direction)) == nullptr) {
        return fail(ErrorCode::Evaluation, "The script has no function " + std::string(functionName(direction)) + "()",
                    SourceLocation{.file = file, .line = 1, .column = 1});
    }
    run.startMigrating();
    RETORT_CHECK(run.interpreter().callFunction(loaded, functionName(direction),
                                                callArguments(run.environment().runArguments)));
    return {};
}

} // namespace

Evaluation evaluateScript(const text::SourceText& script, Direction direction, const EvaluationEnvironment& environment)
{
    Evaluation evaluation;
    if (script.bytes().size() > largestScript) {
        evaluation.error = Error{.code = ErrorCode::Limit,
                                 .message = "the script is larger than " + std::to_string(largestScript >> 20U) + " MiB",
                                 .where = SourceLocation{.file = script.fileName(), .line = 1, .column = 1}};
        return evaluation;
    }
    auto module = py::parseStrict(script);
    if (!module) {
        evaluation.error = std::move(module).error();
        return evaluation;
    }
    OutputCollector collector(evaluation.output);
    py::InterpreterOptions options = optionsFor(environment);
    collector.connect(options);
    // The interpreter frees the script's objects when it goes, and they refer to the run: the run goes last.
    std::optional<ScriptRun> run;
    py::Interpreter interpreter(std::move(options));
    run.emplace(interpreter, environment);
    collector.attach(interpreter);
    py::installLibrary(interpreter);
    interpreter.addResolver(makeModuleResolver(*run));
    noteStarImports(*run, **module);
    if (auto done = evaluate(*run, std::move(*module), direction); !done)
        evaluation.error = std::move(done).error();
    evaluation.operations = run->recorder().take();
    evaluation.needsDatabase = evaluation.error && run->needsDatabase();
    evaluation.readsAtLine = run->readsAtLine();
    evaluation.assumedAtLines.assign(run->assumedAtLines().begin(), run->assumedAtLines().end());
    run->releaseObjects();
    return evaluation;
}

} // namespace retort::bindings
