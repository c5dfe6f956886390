#pragma once

// All that a script does, undone, with what the operations themselves do not say (which columns a dropped table had) taken from
// the schema that they find. See reverse.h for a single operation. Thread-safe.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/operations/operation.h"
#include "core/operations/schema_model.h"

namespace retort::operations {

// Something about an operation that whoever writes its undoing has to know.
struct ReversalRemark {
    OperationSource source;
    std::string text;     // a clause without a full stop: "drop_table of 'x' cannot be reversed: ..."
    bool undone = false;  // the operation is undone all the same, or did nothing; else that is left to do
};
struct Reversal {
    std::vector<Operation> operations; // that undo it, in the order in which they have to run
    std::vector<ReversalRemark> remarks;
};
struct ScriptReversal {
    std::vector<Reversal> steps; // the last operation first; one for each operation
    // Steps whose shapes come from the schema, and up to that point parts of the history could not be followed.
    bool uncertain = false;
    SchemaModel after; // the schema that the script leaves
};

// before: the schema that the script finds; empty and with a gap where it is not known. dialect: SQLAlchemy's name. inBatches:
// what undoes it is going to stand in batch blocks, where constraints need names. What
// cannot be undone has a remark and no operation; a batch block keeps those of its operations that can.
[[nodiscard]] ScriptReversal reverseScript(const std::vector<Operation>& operations, const SchemaModel& before, std::string_view dialect,
                                           bool inBatches = false);

} // namespace retort::operations
