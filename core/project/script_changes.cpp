#include "core/project/script_changes.h"

#include <algorithm>

#include "core/project/session_work.h"

namespace retort::project {

Result<void> writeChanges(const std::vector<ScriptChange>& changes)
{
    for (const ScriptChange& change : changes)
        RETORT_CHECK(checkUnchanged(change.path, change.before));
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        auto written = replaceFile(change->path, change->before, change->after, false);
        if (written)
            continue;
        Error error = std::move(written.error());
        for (auto earlier = changes.begin(); earlier != change; ++earlier) {
            if (!replaceFile(earlier->path, earlier->after, earlier->before, false))
                error.message += " " + earlier->path.toStdString() + " was changed already and could not be put back.";
        }
        return std::unexpected(std::move(error));
    }
    return {};
}

std::vector<ScriptChange> reversed(const std::vector<ScriptChange>& changes)
{
    std::vector<ScriptChange> back;
    std::ranges::transform(changes, std::back_inserter(back),
                           [](const ScriptChange& change) { return ScriptChange{.path = change.path, .before = change.after, .after = change.before}; });
    return back;
}

} // namespace retort::project
