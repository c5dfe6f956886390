#include "tests/python_runtime/script_runner.h"

using namespace retort;
using namespace retort::python;

ScriptRunner::ScriptRunner(InterpreterOptions options)
{
    options.host.print = [this](std::string_view text) { printed += text; };
    options.host.log = [this](LogLevel, std::string_view logger, std::string_view message) {
        logged.push_back(std::string(logger) + ": " + std::string(message));
    };
    options.host.random = [next = std::uint8_t{1}](std::span<std::uint8_t> bytes) mutable {
        for (std::uint8_t& byte : bytes)
            byte = next++;
    };
    options.host.clock = [] { return std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000)); };
    interpreter = std::make_unique<Interpreter>(std::move(options));
    installLibrary(*interpreter);
}

Result<ModulePtr> ScriptRunner::run(const std::string& text, const std::string& file)
{
    RETORT_TRY(auto module, parseStrict(text::SourceText(file, text)));
    return interpreter->runModule(std::move(module), "__main__");
}

std::string ScriptRunner::failure(const std::string& text)
{
    const auto result = run(text);
    return result ? "no error" : describe(result.error());
}
