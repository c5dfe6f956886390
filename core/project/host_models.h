#pragma once

// The project's models, read by the project's own Python: for what the native evaluation leaves open. Runs the project's code,
// so only after the user said that he trusts it. Blocks; call it from a worker.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/models/target_models.h"
#include "core/project/project.h"
#include "core/pythonhost/host.h"

namespace retort::project {

struct HostModelsRequest {
    pythonhost::Interpreter interpreter;
    std::string dialect; // of the database that is compared with: "postgresql"
    std::map<std::string, std::string> variables; // the process's environment
    std::vector<std::string> xArguments = {};
    std::optional<std::string> tag = {};
    std::string databaseUrl = {}; // that the user gave instead of the project's; empty: none
    std::optional<std::size_t> modelsOfRun = {}; // see bindings::EnvironmentInputs; nothing: there is one run
    pythonhost::HostLimits limits = {};
};

struct HostModels {
    std::shared_ptr<const models::TargetModels> models; // null: failed
    std::optional<Error> error;
    std::string traceback; // of an exception in the project's code
    std::string output;    // what the project's code printed
};

// The interpreter that the project's Python would be. chosen: see findInterpreter().
[[nodiscard]] Result<pythonhost::Interpreter> projectInterpreter(const Project& project, const std::map<std::string, std::string>& variables,
                                                                 const std::string& chosen = {});

// native: what the native evaluation gave. Functions of env.py stay in Python, so include_name and include_object are taken
// from there; when it does not have them either this fails (Unsupported), because without them tables could be dropped.
[[nodiscard]] HostModels readModelsWithPython(const Project& project, const Result<std::shared_ptr<const models::TargetModels>>& native,
                                              const HostModelsRequest& request, const JobContext& context = {});

// Whether the project's Python may know what the native evaluation does not.
[[nodiscard]] bool leavesOpen(const Result<std::shared_ptr<const models::TargetModels>>& native);

} // namespace retort::project
