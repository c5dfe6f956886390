#include "core/script/plan.h"

#include <algorithm>

#include "core/script/revision_query.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

// How one command words the errors of a query. [script/base.py: ScriptDirectory._catch_revision_errors]
struct Wording {
    std::optional<std::string> ancestor = {};
    std::optional<std::string> multipleHeads = {};
    std::optional<std::string> start = {};
    std::optional<std::string> end = {};
};

Error translate(const QueryError& error, const Wording& wording)
{
    using Kind = QueryError::Kind;
    const auto because = [](std::string message) { return Error{.code = ErrorCode::RevisionMap, .message = std::move(message)}; };
    switch (error.kind) {
    case Kind::RangeNotAncestor:
        return because(wording.ancestor.value_or("Requested range " + wording.start.value_or(error.lower) + ":"
                                                 + wording.end.value_or(error.upper)
                                                 + " does not refer to ancestor/descendant revisions along the same branch"));
    case Kind::MultipleHeads: {
        const std::string argument = wording.end && !wording.end->empty() ? *wording.end : error.argument;
        return because(wording.multipleHeads.value_or(
            "Multiple head revisions are present for given argument '" + argument
            + "'; please specify a specific target revision, '<branchname>@" + argument
            + "' to narrow to a specific head, or 'heads' for all heads"));
    }
    case Kind::Resolution:
        return because("Can't locate revision identified by '" + error.argument + "'").causedBy(because(error.message));
    case Kind::Revision:
        return because(error.message);
    case Kind::Uncaught:
        break;
    }
    return Error{.code = ErrorCode::Evaluation, .message = error.message};
}

template <class T>
Result<T> worded(QueryResult<T> result, const Wording& wording = {})
{
    if (result)
        return std::move(*result);
    return std::unexpected(translate(result.error(), wording));
}

Result<NodeList> nodesOf(const QueryTargets& targets)
{
    NodeList nodes;
    for (const QueryTarget target : targets) {
        if (target.kind != QueryTarget::Kind::Node)
            return fail(ErrorCode::Evaluation, "AttributeError: the identifier leads below the base");
        nodes.push_back(target.node);
    }
    return nodes;
}

MigrationStep scriptStep(const RevisionMap& map, NodeIndex node, bool up)
{
    const Revision& revision = map.revision(node);
    MigrationStep step{.kind = up ? MigrationStep::Kind::Upgrade : MigrationStep::Kind::Downgrade,
                       .node = node,
                       .from = map.normalizedParentIds(node),
                       .to = {revision.id.str()},
                       .fromNoDeps = revision.downRevisions,
                       .toNoDeps = {revision.id.str()},
                       .isUpgrade = up,
                       .doc = std::string(revision.doc())};
    if (!up) {
        std::swap(step.from, step.to);
        std::swap(step.fromNoDeps, step.toNoDeps);
    }
    return step;
}

MigrationStep stampStep(std::vector<std::string> from, std::vector<std::string> to, bool up, bool branchMove)
{
    return {.kind = MigrationStep::Kind::Stamp,
            .from = from,
            .to = to,
            .fromNoDeps = std::move(from),
            .toNoDeps = std::move(to),
            .isUpgrade = up,
            .branchMove = branchMove};
}

bool intersects(const NodeList& family, const NodeList& nodes)
{
    return std::ranges::any_of(nodes, [&](NodeIndex node) { return std::ranges::contains(family, node); });
}

// The steps that stamp one destination; None stands for the base. rows: the rows on the lineage of any destination.
Result<void> stampTo(const RevisionMap& map, QueryTarget target, const NodeList& rows, std::vector<MigrationStep>& steps)
{
    std::vector<std::string> ids;
    for (const NodeIndex row : rows)
        ids.push_back(map.id(row));
    if (target.kind == QueryTarget::Kind::None) {
        for (const std::string& id : ids)
            steps.push_back(stampStep({id}, {}, false, true));
        return {};
    }
    if (target.kind == QueryTarget::Kind::Base)
        return fail(ErrorCode::Evaluation, "AttributeError: the identifier leads below the base");
    if (std::ranges::contains(rows, target.node))
        return {};
    const NodeList start{target.node};
    const bool rowsAbove = intersects(map.descendants(start, RevisionMap::Edges::WithDependencies), rows);
    const bool rowsBelow = intersects(map.ancestors(start, RevisionMap::Edges::WithDependencies), rows);
    if (rowsAbove && rowsBelow)
        return fail(ErrorCode::Evaluation, "AssertionError");
    if (rowsAbove || rowsBelow)
        steps.push_back(stampStep(std::move(ids), {map.id(target.node)}, rowsBelow, false));
    else
        steps.push_back(stampStep({}, {map.id(target.node)}, true, true));
    return {};
}

} // namespace

std::string MigrationStep::shortLog() const
{
    const char* name = kind == Kind::Upgrade ? "upgrade " : kind == Kind::Downgrade ? "downgrade " : "stamp_revision ";
    return name + joinComma(fromNoDeps) + " -> " + joinComma(toNoDeps);
}

std::string MigrationStep::log() const
{
    return doc.empty() ? shortLog() : shortLog() + ", " + doc;
}

// alembic script/base.py: ScriptDirectory._upgrade_revs
Result<MigrationPlan> planUpgrade(const MapPointer& map, const std::vector<std::string>& currentHeads,
                                  const std::string& destination)
{
    MigrationPlan plan{.map = map};
    const RevisionQuery query(*map, &plan.warnings);
    const Wording wording{.ancestor = "Destination " + destination + " is not a valid upgrade target from current head(s)",
                          .end = destination};
    RETORT_TRY(const NodeList nodes,
               worded(query.iterate({.upper = destination, .lower = currentHeads, .implicitBase = true}), wording));
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
        plan.steps.push_back(scriptStep(*map, *node, true));
    return plan;
}

// alembic script/base.py: ScriptDirectory._downgrade_revs
Result<MigrationPlan> planDowngrade(const MapPointer& map, const std::vector<std::string>& currentHeads,
                                    const std::string& destination)
{
    MigrationPlan plan{.map = map};
    const RevisionQuery query(*map, &plan.warnings);
    const Wording wording{.ancestor = "Destination " + destination + " is not a valid downgrade target from current head(s)",
                          .end = destination};
    RETORT_TRY(const NodeList nodes,
               worded(query.iterate({.upper = currentHeads, .lower = destination, .selectForDowngrade = true}), wording));
    for (const NodeIndex node : nodes)
        plan.steps.push_back(scriptStep(*map, node, false));
    return plan;
}

Result<MigrationPlan> planScripts(const MapPointer& map, const std::vector<ScriptToRun>& scripts)
{
    MigrationPlan plan{.map = map, .steps = {}, .warnings = {}};
    for (const ScriptToRun& script : scripts) {
        const auto node = map->indexOf(script.revision);
        if (!node)
            return fail(ErrorCode::RevisionMap, "There is no revision " + script.revision + " any more");
        plan.steps.push_back(scriptStep(*map, *node, script.isUpgrade));
    }
    return plan;
}

// alembic script/base.py: ScriptDirectory._stamp_revs
Result<MigrationPlan> planStamp(const MapPointer& map, const std::vector<std::string>& currentHeads,
                                const std::vector<std::string>& destinations)
{
    MigrationPlan plan{.map = map};
    const RevisionQuery query(*map, &plan.warnings);
    const Wording wording{.multipleHeads = "Multiple heads are present; please specify a single target revision"};
    RETORT_TRY(const NodeList rows, resolveRevisions(map, currentHeads));
    const std::vector<std::string> targets = destinations.empty() ? std::vector<std::string>{"base"} : destinations;
    NodeList related;
    for (const std::string& target : targets) {
        if (target.empty())
            continue;
        RETORT_TRY(const NodeList some, worded(query.filterForLineage(rows, target, true), wording));
        for (const NodeIndex node : some) {
            if (!std::ranges::contains(related, node))
                related.push_back(node);
        }
    }
    RETORT_TRY(QueryTargets reached, worded(query.getRevisions(QueryId(targets))));
    if (reached.empty())
        reached.emplace_back();
    for (const QueryTarget target : reached) {
        RETORT_CHECK(stampTo(*map, target, related, plan.steps));
    }
    return plan;
}

// alembic script/base.py: ScriptDirectory.walk_revisions
Result<NodeList> walkRevisions(const MapPointer& map, const RangeBound& base, const RangeBound& head)
{
    const auto idOf = [](const RangeBound& bound) {
        return bound.isList ? QueryId(bound.identifiers) : QueryId(bound.identifiers.front());
    };
    const RevisionQuery query(*map, nullptr);
    const Wording wording{.start = idOf(base).printed(), .end = idOf(head).printed()};
    return worded(query.iterate({.upper = idOf(head), .lower = idOf(base), .inclusive = true, .assertRelativeLength = false}),
                  wording);
}

Result<NodeList> resolveRevisions(const MapPointer& map, const std::string& identifier)
{
    RETORT_TRY(const QueryTargets targets, worded(RevisionQuery(*map, nullptr).getRevisions(QueryId(identifier))));
    return nodesOf(targets);
}

Result<NodeList> resolveRevisions(const MapPointer& map, const std::vector<std::string>& identifiers)
{
    const RevisionQuery query(*map, nullptr);
    RETORT_CHECK(worded(query.loaded().transform([] { return true; })));
    RETORT_TRY(const QueryTargets targets, worded(query.getRevisions(QueryId(identifiers))));
    return nodesOf(targets);
}

Result<std::optional<NodeIndex>> resolveRevision(const MapPointer& map, const std::string& identifier)
{
    RETORT_TRY(const QueryTarget target, worded(RevisionQuery(*map, nullptr).getRevision(QueryId(identifier))));
    return target.kind == QueryTarget::Kind::Node ? std::optional(target.node) : std::nullopt;
}

Result<NodeList> effectiveHeads(const MapPointer& map, const std::vector<std::string>& currentHeads)
{
    const RevisionQuery query(*map, nullptr);
    RETORT_CHECK(worded(query.loaded().transform([] { return true; })));
    return worded(query.allCurrent(currentHeads));
}

Result<NodeList> appliedRevisions(const MapPointer& map, const std::vector<std::string>& currentHeads)
{
    RETORT_TRY(const NodeList rows, resolveRevisions(map, currentHeads));
    return map->ancestors(rows, RevisionMap::Edges::WithDependencies);
}

} // namespace retort::script
