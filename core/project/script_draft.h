#pragma once

// A revision script that somebody asks for by hand (`alembic revision`, `alembic merge`), as it would be written. Blocks on
// small files; call it from a worker.

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/base/error.h"
#include "core/project/project.h"
#include "core/script/revision_create.h"

namespace retort::project {

struct ScriptDraft {
    script::NewRevision asked;    // as it was asked for, to tell which answer this is
    script::NewRevision revision; // with its id and time: writing it writes `text`
    QString text;
    QString fileName;             // without folders
    QString folder;
    std::vector<std::string> unrunHooks; // post write hooks of the project, which are not run
    std::optional<Error> error;   // why there is none
};

// Never fails: what went wrong stands in the draft. Everything that `alembic revision` finds only when the file stands (a
// label that is taken) is an error here.
[[nodiscard]] ScriptDraft draftScript(const Project& project, const script::NewRevision& asked);

// Writes the file; the revision's id.
[[nodiscard]] Result<std::string> writeScript(const Project& project, const ScriptDraft& draft);

} // namespace retort::project
