#pragma once

// Identifier resolution and planning with the error texts that Alembic's commands print
// (script/base.py: ScriptDirectory, _catch_revision_errors). Pure functions over an immutable map.
//
// Errors: RevisionMap = what a command reports as "FAILED: <message>"; Evaluation ("AssertionError", "KeyError: ...")
// = where Alembic dies of an uncaught exception (exit status 1).

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/script/revision_map.h"

namespace retort::script {

using MapPointer = std::shared_ptr<const RevisionMap>;

// One step of a run. from/to carry dependencies (they drive the version table); the NoDeps pair is what Alembic logs.
struct MigrationStep {
    enum class Kind { Upgrade, Downgrade, Stamp };

    Kind kind = Kind::Upgrade;
    std::optional<NodeIndex> node;             // the script to run; nothing for a stamp
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::vector<std::string> fromNoDeps;
    std::vector<std::string> toNoDeps;
    bool isUpgrade = true;
    bool branchMove = false;                   // stamp only
    std::string doc;                           // message of the script, empty for a stamp

    // "upgrade a -> b": what offline mode writes after "-- Running "
    [[nodiscard]] std::string shortLog() const;
    // "upgrade a -> b, message": what is logged after "Running "
    [[nodiscard]] std::string log() const;
};

struct MigrationPlan {
    std::shared_ptr<const RevisionMap> map;
    std::vector<MigrationStep> steps;          // in the order of execution
    std::vector<std::string> warnings;
};


// currentHeads: the rows of the version table (or the start revision of an offline range; empty = base).
[[nodiscard]] Result<MigrationPlan> planUpgrade(const MapPointer& map, const std::vector<std::string>& currentHeads,
                                                const std::string& destination);
[[nodiscard]] Result<MigrationPlan> planDowngrade(const MapPointer& map, const std::vector<std::string>& currentHeads,
                                                  const std::string& destination);
// destinations: identifiers, "heads", "base"; none means "base".
[[nodiscard]] Result<MigrationPlan> planStamp(const MapPointer& map, const std::vector<std::string>& currentHeads,
                                              const std::vector<std::string>& destinations);

// These scripts in this order, whatever a planner would say: to go on with a run that was planned before. RevisionMap when
// one of them is no longer there.
struct ScriptToRun {
    std::string revision;
    bool isUpgrade = true;
};
[[nodiscard]] Result<MigrationPlan> planScripts(const MapPointer& map, const std::vector<ScriptToRun>& scripts);

// A bound of a history range: one identifier ("base", "heads", "abc", "-3") or the rows of the database.
struct RangeBound {
    RangeBound(std::string one) : identifiers{std::move(one)} {}                                   // NOLINT implicit
    RangeBound(const char* one) : identifiers{std::string(one)} {}                                 // NOLINT implicit
    RangeBound(std::vector<std::string> rows) : identifiers(std::move(rows)), isList(true) {}      // NOLINT implicit

    std::vector<std::string> identifiers;
    bool isList = false;
};

// `alembic history`: newest first, both bounds inclusive.
[[nodiscard]] Result<NodeList> walkRevisions(const MapPointer& map, const RangeBound& base, const RangeBound& head);

// Every identifier form of REV-10..13; empty for "base". Elements are never repeated unless asked for twice.
[[nodiscard]] Result<NodeList> resolveRevisions(const MapPointer& map, const std::string& identifier);
[[nodiscard]] Result<NodeList> resolveRevisions(const MapPointer& map, const std::vector<std::string>& identifiers);
// Exactly one revision, or nothing for "base".
[[nodiscard]] Result<std::optional<NodeIndex>> resolveRevision(const MapPointer& map, const std::string& identifier);

// Rows plus the heads that are only implied through dependencies (REV-54), rows first.
[[nodiscard]] Result<NodeList> effectiveHeads(const MapPointer& map, const std::vector<std::string>& currentHeads);

// Every revision that is applied when the version table holds these rows (ancestors incl. dependencies).
[[nodiscard]] Result<NodeList> appliedRevisions(const MapPointer& map, const std::vector<std::string>& currentHeads);

} // namespace retort::script
