#pragma once

// Writing new revision files (`alembic revision`, `alembic merge`) without running env.py. Never overwrites a file.

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/script/config.h"
#include "core/script/plan.h"
#include "core/script/script_directory.h"

namespace retort::script {

struct NewRevision {
    std::string id;                                // empty: a random one (12 hex digits)
    std::optional<std::string> message;
    std::vector<std::string> heads = {"head"};     // what it is based on; "base" starts a new base
    bool splice = false;
    std::vector<std::string> branchLabels;
    std::string versionPath;                       // empty: chosen by Alembic's rule
    std::vector<std::string> dependsOn;
    // Bodies, already Python text; empty means "pass".
    std::string upgrades = {};
    std::string downgrades = {};
    // Bodies under other names that the template knows, as upgrade_token and downgrade_token of context.configure() say.
    std::map<std::string, std::string> otherBodies = {};
    std::string imports = {};
    std::optional<std::chrono::sys_time<std::chrono::microseconds>> now = {};  // for tests

    friend bool operator==(const NewRevision&, const NewRevision&) = default;
};

// Told what happens, in Alembic's order: "Creating directory X", "Generating X"; done reports success or failure of
// the last one.
struct RevisionDraft;

struct CreationObserver {
    // What would be written; a failure is the result, and nothing is written.
    std::function<Result<void>(const RevisionDraft& draft)> drafted;
    std::function<void(std::string_view message)> started;
    std::function<void(bool succeeded)> finished;
    // The file stands; what this does to it is in what is read back. A failure is the result; the file stays.
    std::function<Result<void>(const std::filesystem::path& file)> written;
};

// What would be written: decided first, so that a window can show it.
struct RevisionDraft {
    std::string id;
    std::filesystem::path path;
    std::vector<std::filesystem::path> missingFolders;
    std::string text;
};

[[nodiscard]] Result<RevisionDraft> draftRevision(const Config& config, const ScriptDirectory& directory,
                                                  const MapPointer& map, const NewRevision& request);

// What Alembic finds when it loads the file of the draft. Fails where Alembic refuses to: a branch label that another
// revision has, a template without the place for labels.
[[nodiscard]] Result<Revision> readDraft(const RevisionDraft& draft, const NewRevision& request, const RevisionMap& map);

// Drafts, writes atomically, and reads the header back (CMD-16, CMD-19).
[[nodiscard]] Result<Revision> createRevision(const Config& config, const ScriptDirectory& directory,
                                              const MapPointer& map, const NewRevision& request,
                                              const CreationObserver& observer = {});

// 12 lower-case hexadecimal digits.
[[nodiscard]] std::string randomRevisionId();
// The %(slug)s of CFG-10/11.
[[nodiscard]] std::string slugOf(std::string_view message, std::size_t maximumLength);

} // namespace retort::script
