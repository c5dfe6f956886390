#pragma once

// What every sub-command works with: the global options, the two output streams, and the project's scripts.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/compat.h"
#include "app/cli/console_log.h"
#include "app/cli/run_limits.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/connection_profile.h"
#include "core/script/config.h"
#include "core/script/revision_create.h"
#include "core/script/script_directory.h"

namespace retort::cli {

// What --profile and its companion say.
struct ProfileOptions {
    std::optional<database::ConnectionProfile> profile;
    std::optional<std::string> yesProduction; // a name of a database
};

struct GlobalOptions {
    script::ConfigRequest config;
    std::vector<std::string> xArguments;
    bool quiet = false;
    bool raiseErrors = false;
    Compat compat;                     // --compat
    RunLimits limits;
    bool trust = false;                // --trust: programs that the project names, and its Python, may be run
    std::string python;                // --python: which Python; empty: the project's
    std::string databaseUrl;           // --database-url; may hold a password. Empty: what the project names
    std::string engine;                // --engine: which of several databases; empty: all
    ProfileOptions profile;            // its URL is then the one above, without the password
};

// A project's scripts as one command sees them.
struct Scripts {
    script::Config config;
    script::ScriptDirectory directory;
    script::ScriptScan scan;

    [[nodiscard]] const script::MapPointer& map() const { return scan.map; }
};

class CommandContext {
public:
    explicit CommandContext(GlobalOptions options) : m_options(std::move(options)) {}

    [[nodiscard]] const GlobalOptions& options() const { return m_options; }

    // Data on stdout with a line end; nothing with --quiet.
    void print(std::string_view text) const;
    // Text on stdout as it is, also with --quiet (offline SQL).
    void write(std::string_view text) const;
    // Alembic's util.msg: wrapped and indented when stdin is a terminal.
    void message(std::string_view text, bool lineEnd = true) const;
    // A line on stderr.
    void complain(std::string_view text) const;

    // Status lines "Generating x ...  done".
    [[nodiscard]] script::CreationObserver statusLines() const;

    [[nodiscard]] Result<script::Config> loadConfig() const;
    // Configuration, folder and all headers. Diagnostics go to stderr; they also make the command end with a status
    // other than 0, because Alembic would not have gone on.
    [[nodiscard]] Result<Scripts> openScripts();
    // For commands that act on the graph: fails when a file could not be read.
    [[nodiscard]] Result<Scripts> openCompleteScripts();
    // Reports what a scan found wrong.
    void reportScan(const script::ScriptScan& scan);
    [[nodiscard]] static Result<void> requireComplete(const script::ScriptScan& scan);

    // Whether this very error stands on stderr already, as a diagnostic, and is none that Alembic would print on stdout.
    [[nodiscard]] bool hasTold(const Error& error) const;
    // The first diagnostic of the scan that was opened, if there was one.
    [[nodiscard]] const std::optional<Error>& scanError() const { return m_scanError; }

    // SQL was written that has gaps: the exit status says so.
    void noteGaps() { m_gaps = true; }
    [[nodiscard]] bool hasGaps() const { return m_gaps; }
    // What was compared differs, and that was to be the exit status.
    void noteDifferences() { m_differs = true; }
    [[nodiscard]] bool differs() const { return m_differs; }

    // Log lines as the project's logging configuration wants them.
    void startLogging(const script::Config& config) { m_log = ConsoleLog(config.ini()); }
    [[nodiscard]] const ConsoleLog& log() const { return m_log; }
    [[nodiscard]] JobContext jobContext() const;

private:
    GlobalOptions m_options;
    ConsoleLog m_log;
    std::optional<Error> m_scanError;
    bool m_gaps = false;
    bool m_differs = false;
};

} // namespace retort::cli
