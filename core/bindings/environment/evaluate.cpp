#include <algorithm>
#include <chrono>

#include "core/bindings/environment/state.h"
#include "core/python/library/library.h"
#include "core/python/syntax/parse.h"

namespace retort::bindings {

namespace environment {

namespace {

constexpr std::uint64_t maxSteps = 3'000'000; // of all ways together
constexpr int maxWays = 32;
constexpr std::chrono::milliseconds maxTime{1000}; // of all ways together; opening a project waits for it

using ModulePointer = std::shared_ptr<const py::ast::Module>;

EvaluationEnvironment scriptEnvironment(const EnvironmentInputs& inputs)
{
    EvaluationEnvironment environment;
    environment.offline = inputs.offline;
    environment.xArguments = inputs.xArguments;
    environment.tag = inputs.tag;
    return environment;
}

// An exception may quote a URL: user:*** instead of user:password.
std::string withoutPasswords(std::string text)
{
    constexpr std::string_view scheme = "://";
    for (std::size_t at = text.find(scheme); at != std::string::npos; at = text.find(scheme, at + 1)) {
        const std::size_t begin = at + scheme.size();
        const std::size_t end = std::min(text.find_first_of(" \t\n'\"", begin), text.size());
        const std::size_t host = text.rfind('@', end);
        const std::size_t colon = text.find(':', begin);
        if (host != std::string::npos && host > begin && colon < host)
            text.replace(colon + 1, host - colon - 1, "***");
    }
    return text;
}

// One way through env.py.
EnvironmentEvaluation evaluateWay(const ModulePointer& module, const EnvironmentInputs& inputs, Decisions& decisions,
                                  std::uint64_t& stepsLeft)
{
    std::optional<State> state;
    py::InterpreterOptions options;
    options.stop = inputs.stop;
    options.limits.steps = stepsLeft;
    options.plainAsync = true;
    py::useSystemWorld(options.host);
    options.host.environment = {inputs.osEnvironment.begin(), inputs.osEnvironment.end()};
    options.host.print = [&state](std::string_view text) { state->said.printed += text; };
    options.host.log = [&state](LogLevel level, std::string_view logger, std::string_view message) { state->say(level, logger, message); };
    options.substitute = [&state](const py::EvalResult<py::Value>& outcome) { return substituteFor(*state, outcome); };
    // The interpreter frees the script's objects when it goes, and they refer to state and run: those go last.
    const EvaluationEnvironment environment = scriptEnvironment(inputs);
    std::optional<ScriptRun> run;
    py::Interpreter interpreter(std::move(options));
    run.emplace(interpreter, environment);
    state.emplace(State{.run = *run, .inputs = inputs, .config = inputs.config.copy(), .decisions = decisions});
    state->environmentFile = module->source.fileName();
    for (const py::ast::Stmt& statement : module->body) {
        const auto* import = std::get_if<py::ast::ImportFrom>(&statement.node);
        if (import && import->star)
            run->addStarImport(import->module);
    }
    interpreter.addResolver(makeEnvironmentResolver(*state, *module)); // before the library's: it replaces modules
    py::installLibrary(interpreter);
    replaceBuiltins(*state);
    if (auto done = interpreter.runModule(module, "env_py"); !done) {
        state->result.stopped = std::move(done).error();
        state->result.stopped->message = withoutPasswords(std::move(state->result.stopped->message));
    }
    readSysPath(*state);
    stepsLeft -= std::min(stepsLeft, interpreter.steps());
    state->result.after = std::exchange(state->said, {});
    EnvironmentEvaluation result = std::move(state->result);
    state->options.clear();
    state->unknownOptions.clear();
    state->sys.reset();
    run->releaseObjects();
    return result;
}

NotKnown differs(const std::string& what, const EnvironmentValue& one, const EnvironmentValue& other)
{
    for (const EnvironmentValue* value : {&one, &other}) {
        if (const NotKnown* why = std::get_if<NotKnown>(value))
            return *why;
    }
    return {.reason = what + " depends on a value that is not known"};
}

void mergeValue(const std::string& name, EnvironmentValue& into, const EnvironmentValue& other)
{
    if (into != other)
        into = differs(name, into, other);
}

void mergeRun(ConfiguredRun& into, const ConfiguredRun& other)
{
    for (const auto& [name, value] : other.keywords)
        into.keywords.try_emplace(name); // None, as when it is not given
    for (auto& [name, value] : into.keywords) {
        const EnvironmentValue* found = other.find(name);
        mergeValue(name, value, found ? *found : EnvironmentValue());
    }
    if (into.revision != other.revision) {
        into.revision->notKnown = NotKnown{.reason = "what process_revision_directives does depends on a value that is not known", .line = into.line};
        into.revision->dropped = false;
    }
    const bool sameNaming = into.naming.has_value() == other.naming.has_value()
                            && (!into.naming || into.naming->templates == other.naming->templates);
    if (!sameNaming) {
        into.naming.reset();
        into.keywords["target_metadata"] = NotKnown{.reason = "target_metadata depends on a value that is not known"};
    }
    // Only what is logged on all ways.
    std::erase_if(into.before.log, [&](const LogLine& line) { return !std::ranges::contains(other.before.log, line); });
    if (into.arguments.size() != other.arguments.size())
        into.arguments.clear();
    for (std::size_t i = 0; i < into.arguments.size(); ++i)
        mergeValue(into.arguments[i].first, into.arguments[i].second, other.arguments[i].second);
}

void addMissing(std::vector<std::string>& into, const std::vector<std::string>& from)
{
    for (const std::string& item : from) {
        if (!std::ranges::contains(into, item))
            into.push_back(item);
    }
}

// What is the same on all ways that go to their end; ways that end in an exception or run nothing tell only when all
// do.
EnvironmentEvaluation merged(std::vector<EnvironmentEvaluation> ways)
{
    const auto reaches = [](const EnvironmentEvaluation& way) { return !way.stopped && !way.runs.empty(); };
    std::ranges::stable_partition(ways, reaches);
    EnvironmentEvaluation result = std::move(ways.front());
    const bool useful = reaches(result);
    bool sameCount = true;
    for (std::size_t i = 1; i < ways.size(); ++i) {
        addMissing(result.variablesRead, ways[i].variablesRead);
        if (!useful || !reaches(ways[i]))
            continue;
        for (const NotKnown& note : ways[i].notDone) {
            if (!std::ranges::contains(result.notDone, note))
                result.notDone.push_back(note);
        }
        sameCount = sameCount && ways[i].runs.size() == result.runs.size();
        for (std::size_t run = 0; run < std::min(result.runs.size(), ways[i].runs.size()); ++run)
            mergeRun(result.runs[run], ways[i].runs[run]);
    }
    if (!sameCount)
        result.notDone.push_back(
            {.reason = "how often env.py runs the migrations depends on a value that is not known"});
    return result;
}

} // namespace

bool Decisions::decide()
{
    if (m_at >= m_limit)
        return false;
    if (m_at == m_answers.size())
        m_answers.push_back(false);
    return m_answers[m_at++];
}

bool Decisions::next()
{
    m_answers.resize(std::min(m_answers.size(), m_at));
    while (!m_answers.empty() && m_answers.back())
        m_answers.pop_back();
    if (m_answers.empty())
        return false;
    m_answers.back() = true;
    return true;
}

SourceLocation State::place() const
{
    if (!models)
        return {.file = {}, .line = line(), .column = 0};
    SourceLocation where = run.interpreter().siteOutside(shimFilePrefix).location();
    if (where.file == environmentFile)
        where.file.clear();
    return where;
}

NotKnown State::notKnownHere(std::string reason) const
{
    const SourceLocation where = place();
    return {.reason = std::move(reason), .line = where.line, .file = where.file};
}

bool State::decide()
{
    const bool answer = decisions.decide();
    if (models)
        models->decisions.push_back({.where = place()});
    return answer;
}

std::uint32_t State::line() const
{
    const py::CallSite site = run.interpreter().revisionSite();
    return site.source.position(site.range.begin).line;
}

void State::say(LogLevel level, std::string_view logger, std::string_view message)
{
    said.log.push_back({.level = level, .logger = std::string(logger), .message = withoutPasswords(std::string(message))});
}

void State::noteRead(const std::string& variable)
{
    if (!std::ranges::contains(result.variablesRead, variable))
        result.variablesRead.push_back(variable);
}

void State::noteNotDone(std::string what)
{
    const NotKnown note{.reason = std::move(what), .line = line()};
    if (!std::ranges::contains(result.notDone, note))
        result.notDone.push_back(note);
}

} // namespace environment

void SpokenText::append(const SpokenText& more)
{
    printed += more.printed;
    log.insert(log.end(), more.log.begin(), more.log.end());
}

const EnvironmentValue* ConfiguredRun::find(const std::string& keyword) const
{
    const auto found = keywords.find(keyword);
    return found == keywords.end() ? nullptr : &found->second;
}

EnvironmentEvaluation evaluateEnvironment(const text::SourceText& source, const EnvironmentInputs& inputs)
{
    auto module = py::parseStrict(source);
    if (!module) {
        EnvironmentEvaluation broken;
        broken.sysPath = inputs.sysPath;
        broken.stopped = std::move(module).error();
        return broken;
    }
    environment::Decisions decisions;
    std::vector<EnvironmentEvaluation> ways;
    std::uint64_t stepsLeft = environment::maxSteps;
    const auto start = std::chrono::steady_clock::now();
    bool more = true;
    const auto inTime = [&] { return std::chrono::steady_clock::now() - start < environment::maxTime; };
    while (more && stepsLeft > 0 && inTime() && static_cast<int>(ways.size()) < environment::maxWays) {
        decisions.restart();
        ways.push_back(environment::evaluateWay(*module, inputs, decisions, stepsLeft));
        const bool cancelled = ways.back().stopped && ways.back().stopped->code == ErrorCode::Cancelled;
        more = !cancelled && decisions.next();
    }
    EnvironmentEvaluation result = environment::merged(std::move(ways));
    if (more)
        result.notDone.push_back({.reason = "there are too many ways through env.py; not all of them were looked at"});
    return result;
}

} // namespace retort::bindings
