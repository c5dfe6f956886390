#pragma once

// process_revision_directives of env.py: what a project makes of a revision before it is written (ids of its own, none where
// nothing changes). Blocks; call it in the thread that read the models.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/project/autogenerate.h"
#include "core/project/project.h"
#include "core/script/revision_create.h"

namespace retort::project {

inline constexpr std::string_view droppedByEnvironment = "process_revision_directives of env.py takes this revision out, so none is written.";

// What came of it. notKnown: revision is as it was, and why stands there.
struct RevisionProcessing {
    bool dropped = false; // env.py took the revision out: none is to be written
    bindings::SpokenText said;
    std::optional<bindings::NotKnown> notKnown;

    // "env.py, line 4: what process_revision_directives does is not known (...)"; empty: it is known.
    [[nodiscard]] std::string note() const;
};

// A revision that a comparison fills, for `revision --autogenerate` or for `check`, which writes none. models: of the
// comparison, in the thread that read them. operations: how many of its differences are for the upgrade; with several
// databases that of each, up to the one of this comparison: it is called for one after the other, until one drops it. Call it
// before fillRevision(). revision has its id afterwards. Fails where the function raises an exception.
enum class ComparisonUse { Autogenerate, Check };
[[nodiscard]] Result<RevisionProcessing> processRevision(const Project& project, const models::TargetModels& models, const ModelComparison& comparison,
                                                         std::vector<std::size_t> operations, ComparisonUse use,
                                                         script::NewRevision& revision);

// A revision without a comparison. With revision_environment env.py is evaluated for it; without, nothing happens. A merge is
// not processed by Alembic. Fails where env.py does not get as far as context.run_migrations(), gives the template
// arguments of its own, or does what cannot be told.
enum class RevisionSort { Plain, Merge };
[[nodiscard]] Result<RevisionProcessing> processPlainRevision(const Project& project, const EnvironmentQuestion& question, RevisionSort sort,
                                                              script::NewRevision& revision);

} // namespace retort::project
