#include "app/cli/command_line.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <ranges>

#include "app/cli/argument_parser.h"
#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/parsers.h"
#include "app/cli/profile_access.h"
#include "app/cli/standard_output.h"
#include "app/common/config_request.h"
#include "app/common/exit_status.h"

namespace retort::cli {

namespace {

using app::ExitStatus;

constexpr const char* messagingLogger = "alembic.util.messaging";

int usageError(const ArgumentParser& parser, const std::string& message)
{
    std::fputs((parser.usage() + parser.program() + ": error: " + message + "\n").c_str(), stderr);
    return static_cast<int>(ExitStatus::Usage);
}

int uncaught(const Error& error)
{
    flushOutput();
    std::fputs((std::string(programName) + ": " + describe(error) + "\n").c_str(), stderr);
    return static_cast<int>(ExitStatus::Uncaught);
}

// What env.py ends the program with: sys.exit(7), sys.exit(). Nothing for all else, also where a revision does it: that would end
// well without having been run.
std::optional<int> exitOfEnvironment(const Error& error)
{
    constexpr std::string_view exit = "SystemExit";
    if (error.code != ErrorCode::Evaluation || !error.message.starts_with(exit) || !error.where || !error.where->file.ends_with("/env.py"))
        return std::nullopt;
    const std::string_view rest = std::string_view(error.message).substr(exit.size());
    constexpr std::string_view before = ": ";
    if (rest.empty() || rest == ": None" || rest == ": False")
        return 0;
    if (!rest.starts_with(before))
        return std::nullopt;
    int status = 0;
    const char* const end = rest.data() + rest.size();
    const auto [at, wrong] = std::from_chars(rest.data() + before.size(), end, status);
    return wrong == std::errc() && at == end ? std::optional(status & 0xff) : std::nullopt; // as the system has it
}

// alembic util/messaging.py: err
int failed(const CommandContext& context, const Error& error)
{
    if (const std::optional<int> status = exitOfEnvironment(error)) {
        context.complain("env.py ends here: " + describe(error));
        return *status;
    }
    if (context.options().raiseErrors || app::exitStatusOf(error) != ExitStatus::Failed)
        return uncaught(error);
    flushOutput();
    context.log().write(LogLevel::Error, messagingLogger, error.message);
    // The place and the cause are not part of Alembic's message, but too useful to drop.
    if ((error.where && !error.where->file.empty()) || error.cause)
        context.complain(describe(error));
    context.message("FAILED: " + error.message);
    return static_cast<int>(ExitStatus::Failed);
}

Result<GlobalOptions> globalOptions(const Arguments& arguments, const Compat& compat)
{
    const char* environment = std::getenv("ALEMBIC_CONFIG"); // NOLINT concurrency: before any thread starts
    const std::string* section = arguments.value("--name");
    GlobalOptions options;
    options.compat = compat;
    std::vector<std::string> files = arguments.values("--config");
    if (compat.lastConfigCounts && files.size() > 1)
        files.erase(files.begin(), files.end() - 1);
    RETORT_TRY(options.config, app::configRequest(files, section != nullptr ? *section : "alembic",
                                                  environment != nullptr ? environment : ""));
    if (compat.readsIniOnly)
        options.config.tomlPath.clear();
    options.config.pathSeparator = !compat.ignoresPathSeparator;
    options.config.quotePaths = compat.quotesPaths;
    options.xArguments = arguments.values("-x");
    if (const std::string* url = arguments.value("--database-url"))
        options.databaseUrl = *url;
    if (const std::string* engine = arguments.value("--engine"))
        options.engine = *engine;
    RETORT_TRY(options.profile, profileOptions(arguments));
    if (options.profile.profile)
        options.databaseUrl = options.profile.profile->url.displayText(); // it holds no password
    RETORT_TRY(options.limits, runLimits(arguments));
    options.trust = arguments.has("--trust");
    if (const std::string* python = arguments.value("--python"))
        options.python = *python;
    options.quiet = arguments.has("--quiet");
    options.raiseErrors = arguments.has("--raiseerr");
    return options;
}

int runCommand(const CommandEntry& entry, const ArgumentParser& global, const Arguments& globalArguments)
{
    Compat compat;
    if (const std::string* version = globalArguments.value("--compat")) {
        const auto answer = compatWith(*version);
        if (!answer)
            return usageError(global, answer.error());
        compat = *answer;
    }
    if (const auto limits = runLimits(globalArguments); !limits)
        return usageError(global, limits.error().message);
    const std::unique_ptr<Command> command = entry.create();
    const ArgumentParser parser = commandParser(entry, *command, compat);
    const auto arguments = parser.parse(std::span(globalArguments.rest).subspan(1));
    if (!arguments)
        return usageError(parser, arguments.error());
    if (arguments->has("--help")) {
        writeOutput(parser.help());
        return 0;
    }
    std::vector<std::string> unrecognized = globalArguments.unrecognized;
    unrecognized.insert(unrecognized.end(), arguments->unrecognized.begin(), arguments->unrecognized.end());
    if (!unrecognized.empty()) {
        std::string message = "unrecognized arguments:";
        for (const std::string& argument : unrecognized)
            message += " " + argument;
        return usageError(global, message);
    }
    auto options = globalOptions(globalArguments, compat);
    if (!options)
        return uncaught(options.error());
    CommandContext context(std::move(*options));
    const Result<void> result = command->run(context, *arguments);
    if (!result && context.hasTold(result.error()))
        return static_cast<int>(app::exitStatusOf(result.error()));
    if (!result)
        return failed(context, result.error());
    if (context.hasGaps())
        return static_cast<int>(app::ExitStatus::Gaps);
    if (context.differs())
        return static_cast<int>(app::ExitStatus::Uncaught); // as `diff` and `git diff --exit-code` end
    return context.scanError() ? static_cast<int>(app::exitStatusOf(*context.scanError())) : 0;
}

} // namespace

namespace {

int runParsed(const std::vector<std::string>& arguments)
{
    const ArgumentParser parser = globalParser();
    const auto parsed = parser.parse(arguments);
    if (!parsed)
        return usageError(parser, parsed.error());
    if (parsed->has("--help")) {
        writeOutput(parser.help());
        return 0;
    }
    if (parsed->has("--version")) {
        writeOutput(std::string(programName) + " " + RETORT_VERSION + "\n");
        return 0;
    }
    if (parsed->rest.empty()) {
        if (parsed->unrecognized.empty())
            return usageError(parser, "too few arguments");
        std::string message = "unrecognized arguments:";
        for (const std::string& argument : parsed->unrecognized)
            message += " " + argument;
        return usageError(parser, message);
    }
    const auto table = commandTable();
    const auto entry = std::ranges::find(table, std::string_view(parsed->rest.front()), &CommandEntry::name);
    return runCommand(*entry, parser, *parsed);
}

} // namespace

int runCommandLine(const std::vector<std::string>& arguments)
{
    const int status = runParsed(arguments);
    const std::string error = outputError();
    if (error.empty())
        return status;
    std::fputs((std::string(programName) + ": The output is not complete, because standard output cannot be written: " + error + "\n").c_str(), stderr);
    return status == 0 ? static_cast<int>(ExitStatus::Uncaught) : status;
}

} // namespace retort::cli
