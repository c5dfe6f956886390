#include "app/cli/command_context.h"

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/cli/standard_output.h"
#include "app/common/exit_status.h"

namespace retort::cli {

namespace {

// The width of the terminal on stdin; 0 when it is none. [alembic util/messaging.py: TERMWIDTH]
std::size_t terminalWidth()
{
    winsize size{};
    return ioctl(STDIN_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// textwrap.wrap with an indent of two blanks: words are kept whole unless they are longer than a line.
std::string wrapped(std::string_view text, std::size_t width)
{
    constexpr std::string_view indent = "  ";
    std::string out;
    std::string line(indent);
    const auto finish = [&] {
        out += (out.empty() ? "" : "\n") + line;
        line = indent;
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t gap = line.size() > indent.size() ? 1 : 0;
        if (gap != 0 && line.size() + gap + word.size() > width)
            finish();
        else if (gap != 0)
            line += ' ';
        while (line.size() + word.size() > width && width > indent.size()) {
            line += word.substr(0, width - line.size());
            word.remove_prefix(width - indent.size() < word.size() ? width - indent.size() : word.size());
            finish();
        }
        line += word;
    }
    finish();
    return out;
}

} // namespace

void CommandContext::write(std::string_view text) const
{
    writeOutput(text);
}

void CommandContext::print(std::string_view text) const
{
    if (m_options.quiet)
        return;
    write(text);
    write("\n");
}

void CommandContext::message(std::string_view text, bool lineEnd) const
{
    if (m_options.quiet)
        return;
    const std::size_t width = terminalWidth();
    write(width == 0 ? std::string(text) : wrapped(text, width));
    if (lineEnd)
        write("\n");
}

void CommandContext::complain(std::string_view text) const
{
    flushOutput();
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fputc('\n', stderr);
}

script::CreationObserver CommandContext::statusLines() const
{
    return {.started = [this](std::string_view text) { message(std::string(text) + " ...", false); },
            .finished =
                [this](bool succeeded) {
                    if (!m_options.quiet)
                        write(succeeded ? "  done\n" : "  FAILED\n");
                }};
}

Result<script::Config> CommandContext::loadConfig() const
{
    return script::Config::load(m_options.config);
}

void CommandContext::reportScan(const script::ScriptScan& scan)
{
    for (const std::string& warning : scan.warnings)
        complain("warning: " + warning);
    for (const Error& diagnostic : scan.diagnostics)
        complain("error: " + describe(diagnostic));
    if (!scan.diagnostics.empty())
        m_scanError = scan.diagnostics.front();
}

bool CommandContext::hasTold(const Error& error) const
{
    return m_scanError && app::exitStatusOf(error) == app::ExitStatus::Uncaught && describe(*m_scanError) == describe(error);
}

Result<void> CommandContext::requireComplete(const script::ScriptScan& scan)
{
    if (scan.diagnostics.empty())
        return {};
    return std::unexpected(scan.diagnostics.front());
}

Result<Scripts> CommandContext::openScripts()
{
    RETORT_TRY(script::Config config, loadConfig());
    RETORT_TRY(script::ScriptDirectory directory, script::ScriptDirectory::open(config));
    RETORT_TRY(script::ScriptScan scan, directory.scan());
    reportScan(scan);
    return Scripts{.config = std::move(config), .directory = std::move(directory), .scan = std::move(scan)};
}

Result<Scripts> CommandContext::openCompleteScripts()
{
    RETORT_TRY(Scripts scripts, openScripts());
    RETORT_CHECK(requireComplete(scripts.scan));
    return scripts;
}

JobContext CommandContext::jobContext() const
{
    JobContext context;
    context.log = [this](LogLevel level, std::string_view logger, std::string_view text) {
        flushOutput();
        m_log.write(level, logger, text);
    };
    return context;
}

} // namespace retort::cli
