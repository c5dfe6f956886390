#pragma once

// Small projects for the tests of core/models: a folder of modules and an env.py that passes what one of them calls
// target_metadata.

#include <filesystem>
#include <string>
#include <vector>

#include "core/models/json_value.h"
#include "core/models/target_models.h"

namespace retort::tests {

// Evaluates the env.py text with the folders on sys.path.
[[nodiscard]] Result<models::TargetModels> evaluateEnvironmentText(const std::string& environment,
                                                                   const std::vector<std::filesystem::path>& folders,
                                                                   const std::string& dialect = "sqlite",
                                                                   std::stop_token stop = {});
// The env.py of a case: `from <module> import target_metadata`.
[[nodiscard]] std::string caseEnvironment(const std::string& module);
// Members sorted, and indexes by name: what two writers have to agree about.
[[nodiscard]] models::JsonValue canonical(const models::JsonValue& value);
[[nodiscard]] std::vector<std::string> sentences(const models::TargetModels& models);

} // namespace retort::tests
