#include "app/cli/run_limits.h"

#include <charconv>

namespace retort::cli {

namespace {

using Milliseconds = std::chrono::milliseconds;

// "2.5"; at most a day, so that nothing overflows.
Result<std::optional<Milliseconds>> seconds(const Arguments& arguments, const std::string& option)
{
    const std::string* text = arguments.value(option);
    if (!text)
        return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    constexpr double day = 86'400;
    if (error != std::errc() || end != text->data() + text->size() || !(number >= 0 && number <= day))
        return fail(ErrorCode::InvalidArgument, "argument " + option + ": not a number of seconds: '" + *text + "'");
    return Milliseconds(static_cast<std::int64_t>(number * 1000));
}

} // namespace

void declareRunLimits(ArgumentParser& parser)
{
    const auto add = [&](const char* name, const char* valueName, const char* help) {
        parser.addOption({.names = {name}, .kind = Option::Kind::Value, .help = help, .valueName = valueName, .abbreviable = false});
    };
    add("--lock-wait", "SECONDS", "Wait this long for another run on the same database to end (default: 60)");
    add("--lock-timeout", "SECONDS", "Let no statement wait longer than this for what other sessions have locked (default: as the server is set up)");
    add("--lock-retries", "N", "Try again this often when --lock-timeout ends a statement: its whole transaction where there is one (default: 0)");
    add("--statement-timeout", "SECONDS", "Let no statement run longer than this (PostgreSQL, MariaDB; default: as the server is set up)");
}

Result<RunLimits> runLimits(const Arguments& arguments)
{
    RunLimits limits;
    RETORT_TRY(const std::optional<Milliseconds> wait, seconds(arguments, "--lock-wait"));
    limits.lockWait = wait.value_or(limits.lockWait);
    RETORT_TRY(limits.lockTimeout, seconds(arguments, "--lock-timeout"));
    RETORT_TRY(limits.statementTimeout, seconds(arguments, "--statement-timeout"));
    if (const std::string* text = arguments.value("--lock-retries")) {
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), limits.lockRetries);
        if (error != std::errc() || end != text->data() + text->size() || limits.lockRetries > 1000)
            return fail(ErrorCode::InvalidArgument, "argument --lock-retries: not a number up to 1000: '" + *text + "'");
    }
    return limits;
}

} // namespace retort::cli
