#pragma once

// How a live run ended.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/ddl/compiler.h"
#include "core/operations/operation.h"

namespace retort::migration {

enum class RunState {
    NothingChanged, // no step was applied (there was none to apply, or the first one failed and was rolled back)
    AllApplied,
    StoppedAfter, // applied.back() is where the database stands
    Unknown,      // a failure could not be rolled back (RunReport::partlyIn), or the connection was lost in a COMMIT
};

struct FailedStatement {
    std::string revision;
    std::string statement;              // empty when evaluation or compilation failed
    operations::OperationSource source; // in the revision's script
};

struct RunReport {
    RunState state = RunState::NothingChanged;
    std::vector<std::string> applied;   // revision ids of the steps that are committed, in order
    std::vector<std::string> rows;      // the version table after the run
    std::size_t statementsRun = 0;
    std::optional<Error> error;         // why it stopped; code Cancelled when it was asked to
    std::optional<FailedStatement> failed;
    std::vector<ddl::DdlWarning> warnings;
    // SQL that was executed and committed, in order, as executed.
    std::vector<std::string> executed;
    // Those of them that belong to the step that failed: with Unknown, what is in the database of a revision that the
    // version table does not name.
    std::vector<std::string> partlyIn;
};

} // namespace retort::migration
