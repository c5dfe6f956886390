#pragma once

// A revision script as it would be written (`alembic revision`, `alembic merge`), to be seen and tried before. Blocks on small
// files; call it from a worker.

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/base/error.h"
#include "core/migration/settings.h"
#include "core/project/project.h"
#include "core/script/plan.h"
#include "core/script/revision_create.h"
#include "core/text/source_text.h"

namespace retort::project {

struct ScriptDraft {
    script::NewRevision asked;    // as it was asked for, to tell which answer this is
    script::NewRevision revision; // with its id and time: writing it writes `text`
    QString text;
    QString fileName;             // without folders
    QString folder;
    std::vector<std::string> unrunHooks; // post write hooks of the project, which are not run
    std::optional<Error> error;   // why there is none

    [[nodiscard]] QString path() const { return folder + u'/' + fileName; }
};

// With revision_environment Alembic runs env.py for every new revision, which may change it: it is evaluated for that, unless
// what it says is in the revision already, as it is for a comparison.
enum class RevisionEnvironment { Evaluate, IsKnown };

// Never fails: what went wrong stands in the draft. Everything that `alembic revision` finds only when the file stands (a
// label that is taken) is an error here.
[[nodiscard]] ScriptDraft draftScript(const Project& project, const script::NewRevision& asked,
                                      RevisionEnvironment environment = RevisionEnvironment::Evaluate);

// Whether what would be written is Python: Syntax, with what has to be mended.
[[nodiscard]] Result<void> checkDraft(const script::RevisionDraft& draft);

// Writes the file; the revision's id.
[[nodiscard]] Result<std::string> writeScript(const Project& project, const ScriptDraft& draft);

// A map with a script that is not written yet, and what loads that script and those that are.
struct MapWithDraft {
    script::MapPointer map;
    std::string id; // of the draft
    migration::ScriptLoader load;
};
[[nodiscard]] Result<MapWithDraft> mapWithDraft(const script::RevisionMap& map, const text::SourceText& draft);

} // namespace retort::project
