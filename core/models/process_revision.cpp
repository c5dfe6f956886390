// process_revision_directives of env.py, called for a revision that a comparison fills.

#include "core/bindings/environment/revision_directives.h"
#include "core/models/session.h"

namespace retort::models {

using bindings::environment::State;

void connectRevisionHook(const std::shared_ptr<Session>& session, TargetModels& models)
{
    if (session->option("process_revision_directives") == nullptr)
        return;
    models.functions.processRevision = [session](const bindings::RevisionQuestion& question) -> Result<bindings::ProcessedRevision> {
        bindings::ProcessedRevision processed;
        State& state = session->state();
        state.revision = &question;
        auto done = session->interpreter().guarded([&]() -> py::EvalResult<py::Value> {
            RETORT_TRY(processed, bindings::environment::processRevision(state, *session->option("process_revision_directives")));
            return py::Value();
        });
        state.revision = nullptr;
        if (!done)
            return std::unexpected(std::move(done).error());
        return processed;
    };
}

} // namespace retort::models
