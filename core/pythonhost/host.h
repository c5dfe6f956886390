#pragma once

// The project's own Python reads env.py and the models, as Alembic would: for models that cannot be evaluated natively. It
// is the project's code that runs, with all that the user may do, so ask him first. In a process (group) of its own, with
// limits on time, memory and the size of its answer. run() blocks: call it from a worker thread, never from that of the
// window; it needs no event loop.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/pythonhost/interpreter.h"

namespace retort::pythonhost {

struct HostLimits {
    std::chrono::milliseconds time = std::chrono::seconds(60); // of everything together
    std::uint64_t memoryBytes = std::uint64_t{2} << 30U;       // of addresses (RLIMIT_AS)
    std::size_t answerBytes = std::size_t{64} << 20U;
};

struct HostRequest {
    Interpreter interpreter;
    std::map<std::string, std::string> environment; // of the process, all of it
    std::filesystem::path folder;                   // where it runs
    std::string iniFile;                            // as the user named it; empty: none
    std::string tomlFile;                           // empty: none
    std::string section = "alembic";
    std::string scriptLocation; // for an ini file that names none
    std::vector<std::string> xArguments;
    std::optional<std::string> tag;
    std::string dialect;                     // whose SQL the expressions are written in; empty: that of env.py
    std::string databaseUrl;                 // instead of sqlalchemy.url; may hold a password, and is never an argument
    std::vector<std::string> projectFolders; // what counts as the project's own code, when something goes wrong
    HostLimits limits;
};

struct HostResult {
    // Why there is no answer, a sentence with the place in the project's code where there is one. NotFound: Alembic is not
    // installed there. Evaluation: the project's code raised an exception. Limit: it took too long, too much memory, or said
    // too much. Io: it cannot be started, crashed or went away. Cancelled.
    std::optional<Error> error;
    std::string traceback; // of that exception, as Python prints it
    std::string answer;    // JSON, as host_script/retort_host.py describes it
    bool offline = true;   // env.py ran in offline mode; else with a database
    std::string output;    // what it printed, standard output and error in the order of their coming; the last 64 kB
};

// Offline mode first, which needs no database; where env.py fails in it or configures nothing, a second process runs it online.
[[nodiscard]] HostResult run(const HostRequest& request, const JobContext& context = {});

} // namespace retort::pythonhost
