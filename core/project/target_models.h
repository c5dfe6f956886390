#pragma once

// The project's target_metadata: core/models asked with the project's configuration and modules.

#include <string>

#include "core/models/target_models.h"
#include "core/project/environment_file.h"
#include "core/script/config.h"
#include "core/script/module_source.h"
#include "core/text/source_text.h"

namespace retort::project {

// source is env.py, modules those of the project; dialect that of the database that the models are to be compared with ("mysql" also for MariaDB).
// question.offline is of no account: models are those of an online run. Blocking, see core/models/target_models.h.
[[nodiscard]] Result<models::TargetModels> readTargetModels(const text::SourceText& source, const script::Config& config,
                                                            script::ModuleSource modules, const EnvironmentQuestion& question,
                                                            const std::string& dialect);

} // namespace retort::project
