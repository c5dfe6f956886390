#include <algorithm>
#include <set>
#include <utility>

#include "core/script/revision_query.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

using Kind = QueryTarget::Kind;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::vector<char> flagsOf(const NodeList& nodes, std::size_t size)
{
    std::vector<char> flags(size, 0);
    for (const NodeIndex node : nodes)
        flags[node] = 1;
    return flags;
}

} // namespace

// _relative_destination = re.compile(r"(?:(.+?)@)?(\w+)?((?:\+|-)\d+)"), matched at the start
std::optional<RevisionQuery::Relative> RevisionQuery::parseRelative(const std::string& text)
{
    const auto tail = [&](std::size_t begin) -> std::optional<Relative> {
        std::size_t at = begin;
        while (at < text.size()) {
            std::size_t next = at;
            if (!isWordCharacter(nextCodePoint(text, next)))
                break;
            at = next;
        }
        if (at >= text.size() || (text[at] != '+' && text[at] != '-'))
            return std::nullopt;
        std::size_t end = at + 1;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end == at + 1)
            return std::nullopt;
        Relative result{.text = text.substr(at, end - at), .steps = *pythonInt(text.substr(at, end - at))};
        if (at > begin)
            result.symbol = text.substr(begin, at - begin);
        return result;
    };
    for (std::size_t at = text.find('@', 1); at != std::string::npos && !text.empty(); at = text.find('@', at + 1)) {
        if (text.substr(0, at).contains('\n'))
            break;
        if (auto result = tail(at + 1)) {
            result->label = text.substr(0, at);
            return result;
        }
    }
    return tail(0);
}

QueryError RevisionQuery::notEnough(const std::string& relative, std::int64_t steps)
{
    return {.kind = QueryError::Kind::Revision,
            .message = "Relative revision " + relative + " didn't produce " + std::to_string(steps < 0 ? -steps : steps)
                + " migrations"};
}

// One step of RevisionMap._walk
QueryResult<QueryTargets> RevisionQuery::walkChildren(QueryTarget at, bool up, const std::optional<std::string>& label) const
{
    const auto targetsOf = [&](const auto& nodes) {
        QueryTargets targets;
        for (const NodeIndex node : nodes)
            targets.push_back(QueryTarget::at(*m_map.indexOf(m_map.id(node))));
        return targets;
    };
    if (!up) {
        if (at.kind == Kind::Base)
            return QueryTargets();
        QueryTargets down = at.kind == Kind::None ? targetsOf(m_map.heads()) : targetsOf(m_map.parents(at.node));
        if (down.empty())
            down.push_back({.kind = Kind::Base});
        return down;
    }
    if (at.kind == Kind::Base)
        return assertionFailed();
    QueryTargets children = at.kind == Kind::None ? targetsOf(m_map.bases()) : targetsOf(m_map.children(at.node));
    if (!label || label->empty())
        return children;
    RETORT_TRY(const NodeList nodes, onlyNodes(children));
    RETORT_TRY(const NodeList filtered, filterForLineage(nodes, *label));
    return targetsOf(filtered);
}

// RevisionMap._walk
QueryResult<QueryTarget> RevisionQuery::walk(QueryTarget start, std::int64_t steps, const std::optional<std::string>& label,
                                             bool noOverwalk) const
{
    QueryTarget at = start;
    for (std::int64_t left = steps < 0 ? -steps : steps; left > 0; --left) {
        RETORT_TRY(const QueryTargets children, walkChildren(at, steps > 0, label));
        if (children.empty())
            return noOverwalk ? QueryTarget() : at;
        if (children.size() > 1)
            return queryFailure(QueryError::Kind::Revision, "Ambiguous walk");
        at = children.front();
    }
    return at;
}

// The start revisions of "label@+n"
QueryResult<QueryTargets> RevisionQuery::upgradeStarts(const QueryId& current, const std::string& label) const
{
    std::vector<std::string> rows = current.tuple();
    QueryTargets currentTargets;
    if (!rows.empty()) {
        RETORT_TRY(currentTargets, getRevisions(QueryId(rows)));
    }
    // A walk that ended below the base gives the text "base", which is then looked up as an identifier.
    const auto odd = std::ranges::find_if(currentTargets, [](QueryTarget target) { return target.kind != Kind::Node; });
    if (odd != currentTargets.end() && odd->kind == Kind::Base)
        RETORT_CHECK(forIdentifier("base", std::nullopt));
    RETORT_TRY(const NodeList nodes, onlyNodes(currentTargets));
    RETORT_TRY(const NodeList onBranch, filterForLineage(nodes, label));
    QueryTargets starts;
    for (const NodeIndex node : onBranch)
        starts.push_back(QueryTarget::at(node));
    if (!starts.empty())
        return starts;
    // The branch is not among the heads: the tips of its part that is already applied.
    const NodeList applied = m_map.ancestors(nodes, RevisionMap::Edges::WithDependencies);
    RETORT_TRY(const NodeList active, filterForLineage(applied, label));
    std::vector<char> below(m_map.size(), 0);
    for (const NodeIndex node : active) {
        for (const NodeIndex parent : m_map.normalizedParents(node))
            below[parent] = 1;
    }
    for (const NodeIndex node : active) {
        if (below[node] == 0)
            starts.push_back(QueryTarget::at(node));
    }
    if (starts.empty())
        starts.emplace_back();
    return starts;
}

QueryResult<QueryTarget> RevisionQuery::upgradeFromCurrent(const QueryId& current, const Relative& relative,
                                                           bool assertLength) const
{
    QueryTarget start;
    if (relative.label) {
        RETORT_TRY(const QueryTargets starts, upgradeStarts(current, *relative.label));
        if (starts.size() > 1)
            return queryFailure(QueryError::Kind::Revision, "Ambiguous upgrade from multiple current revisions");
        start = starts.front();
    } else {
        const std::vector<std::string> rows = current.tuple();
        if (rows.size() > 1)
            return queryFailure(QueryError::Kind::Revision, "Ambiguous upgrade from multiple current revisions");
        if (!rows.empty()) {
            RETORT_TRY(start, getRevision(QueryId(rows.front())));
        }
    }
    RETORT_TRY(const QueryTarget target, walk(start, relative.steps, relative.label, assertLength));
    if (target.kind == Kind::None)
        return std::unexpected(notEnough(relative.text, relative.steps));
    return target;
}

// RevisionMap._parse_upgrade_target
QueryResult<QueryTargets> RevisionQuery::parseUpgradeTarget(const QueryId& current, const QueryId& target, bool assertLength) const
{
    const auto relative = target.text() != nullptr ? parseRelative(*target.text()) : std::nullopt;
    if (!relative)
        return getRevisions(target);
    if (!relative->symbol) {
        if (relative->steps <= 0)
            return std::unexpected(notEnough(std::to_string(relative->steps), relative->steps));
        RETORT_TRY(const QueryTarget reached, upgradeFromCurrent(current, *relative, assertLength));
        return QueryTargets{reached};
    }
    const bool up = relative->steps > 0;
    const std::string start = !up && relative->label ? *relative->label + "@" + *relative->symbol : *relative->symbol;
    RETORT_TRY(const QueryTarget from, getRevision(QueryId(start)));
    RETORT_TRY(const QueryTarget reached, walk(from, relative->steps, up ? relative->label : std::nullopt, assertLength));
    return QueryTargets{reached};
}

// The revision that "-n" without a symbol counts from; may set the label that restricts the walk.
QueryResult<std::string> RevisionQuery::downgradeSymbol(const QueryId& current, Relative& relative) const
{
    const std::vector<std::string> rows = current.tuple();
    if (relative.label) {
        RETORT_TRY(std::vector<std::string> symbols, filterKeys(rows, *relative.label));
        if (symbols.empty()) {
            // The branch may be applied through a dependency of another head only.
            RETORT_TRY(const NodeList all, allCurrent(rows));
            RETORT_TRY(const NodeList onBranch, filterForLineage(all, *relative.label));
            symbols = idsOf(onBranch);
        }
        if (symbols.size() != 1)
            return assertionFailed();
        return symbols.front();
    }
    if (rows.empty())
        return std::unexpected(notEnough(relative.text, relative.steps));
    if (m_warnings != nullptr && std::set<std::string>(rows.begin(), rows.end()).size() > 1) {
        m_warnings->push_back("downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future"
                              " release.");
    }
    relative.label = rows.front();
    return rows.front();
}

QueryResult<RevisionQuery::DowngradeTarget> RevisionQuery::downgradeRelative(const QueryId& current, Relative relative,
                                                                             bool assertLength) const
{
    const bool fromCurrent = !relative.symbol;
    if (relative.steps >= 0) {
        if (fromCurrent)
            return std::unexpected(notEnough(relative.text, relative.steps));
        RETORT_TRY(const QueryTarget from, getRevision(QueryId(*relative.symbol)));
        RETORT_TRY(const QueryTarget reached, walk(from, relative.steps, relative.label, assertLength));
        if (reached.kind == Kind::None)
            return queryFailure(QueryError::Kind::Revision, "Walked too far");
        return DowngradeTarget{.label = relative.label, .target = reached};
    }
    if (fromCurrent) {
        RETORT_TRY(relative.symbol, downgradeSymbol(current, relative));
    }
    const std::string start = relative.label ? *relative.label + "@" + *relative.symbol : *relative.symbol;
    RETORT_TRY(const QueryTarget from, getRevision(QueryId(start)));
    RETORT_TRY(const QueryTarget reached, walk(from, relative.steps, std::nullopt, assertLength));
    if (reached.kind == Kind::None) {
        if (fromCurrent)
            return std::unexpected(notEnough(relative.text, relative.steps));
        return queryFailure(QueryError::Kind::Revision, "Walked too far");
    }
    return DowngradeTarget{.label = relative.label, .target = reached};
}

// RevisionMap._parse_downgrade_target
QueryResult<RevisionQuery::DowngradeTarget> RevisionQuery::parseDowngradeTarget(const QueryId& current, const QueryId& target,
                                                                                bool assertLength) const
{
    if (target.isNone())
        return DowngradeTarget();
    if (target.text() == nullptr)
        return assertionFailed();
    const std::string& text = *target.text();
    if (auto relative = parseRelative(text))
        return downgradeRelative(current, std::move(*relative), assertLength);
    DowngradeTarget result;
    const std::size_t at = text.rfind('@');
    if (at != std::string::npos && at > 0)
        result.label = text.substr(0, at);
    RETORT_TRY(result.target, getRevision(QueryId(at == std::string::npos ? text : text.substr(at + 1))));
    return result;
}

// The check in _iterate_related_revisions(check=True): none of the targets may lie on another one's lineage.
QueryResult<void> RevisionQuery::checkOverlap(const NodeList& targets, bool down) const
{
    const std::vector<char> isTarget = flagsOf(targets, m_map.size());
    std::vector<char> seen(m_map.size(), 0);
    NodeList todo;
    for (const NodeIndex target : targets) {
        NodeList overlaps;
        todo.push_back(target);
        while (!todo.empty()) {
            const NodeIndex node = todo.back();
            todo.pop_back();
            if (isTarget[node] != 0 && node != target && !std::ranges::contains(overlaps, node))
                overlaps.push_back(node);
            if (std::exchange(seen[node], 1) != 0)
                continue;
            const auto next = down ? m_map.normalizedParents(node) : m_map.children(node);
            todo.insert(todo.end(), next.begin(), next.end());
        }
        if (!overlaps.empty()) {
            return queryFailure(QueryError::Kind::Revision, "Requested revision " + m_map.id(target)
                                                                + " overlaps with other requested revisions "
                                                                + joinComma(idsOf(overlaps)));
        }
    }
    return {};
}

QueryResult<NodeList> RevisionQuery::checkedAncestors(const NodeList& targets) const
{
    RETORT_CHECK(checkOverlap(targets, true));
    return m_map.ancestors(targets, RevisionMap::Edges::WithDependencies);
}

// "branch@..." as the lower bound keeps only targets of that branch.
QueryResult<NodeList> RevisionQuery::narrowToBranch(NodeList targets, const std::string& lower) const
{
    std::string branch = lower.substr(0, lower.find('@'));
    RETORT_TRY(const QueryTarget revision, getRevision(QueryId(branch)));
    if (revision.kind == Kind::Node && m_map.id(revision.node) == branch) {
        const auto labels = m_map.branchLabels(revision.node);
        if (labels.size() != 1)
            return assertionFailed();
        branch = labels.front();
    }
    std::erase_if(targets, [&](NodeIndex node) { return !m_map.hasBranchLabel(node, branch); });
    return targets;
}

// A relative lower bound cannot be looked up like an identifier; lower becomes what it stands for.
QueryResult<QueryTargets> RevisionQuery::lowerRevisions(const Range& range, QueryId& lower, QueryTargets current) const
{
    if (current.empty() || current.front().kind != Kind::None)
        return current;
    RETORT_TRY(const DowngradeTarget target, parseDowngradeTarget(range.upper, range.lower, range.assertRelativeLength));
    if (target.target.kind == Kind::None)
        return assertionFailed();
    if (target.target.kind == Kind::Base) {
        lower = QueryId();
        return QueryTargets();
    }
    lower = QueryId(m_map.id(target.target.node));
    return QueryTargets{target.target};
}

// RevisionMap._collect_upgrade_revisions
QueryResult<RevisionQuery::Collected> RevisionQuery::collectUpgrade(const Range& range) const
{
    RETORT_TRY(const QueryTargets parsed, parseUpgradeTarget(range.lower, range.upper, range.assertRelativeLength));
    RETORT_TRY(NodeList targets, onlyNodes(parsed));
    if (range.lower.text() != nullptr && range.lower.text()->contains('@')) {
        RETORT_TRY(targets, narrowToBranch(std::move(targets), *range.lower.text()));
    }
    RETORT_TRY(const NodeList requiredNodes, checkedAncestors(targets));
    const std::vector<char> required = flagsOf(requiredNodes, m_map.size());
    RETORT_TRY(QueryTargets current, getRevisions(range.lower));
    const auto isForeign = [&](QueryTarget target) {
        return target.kind == Kind::Base || (target.kind == Kind::Node && required[target.node] == 0);
    };
    if (!range.implicitBase && std::ranges::any_of(current, isForeign)) {
        return std::unexpected(QueryError{.kind = QueryError::Kind::RangeNotAncestor,
                                          .lower = range.lower.printed(),
                                          .upper = range.upper.printed()});
    }
    QueryId lower = range.lower;
    RETORT_TRY(current, lowerRevisions(range, lower, std::move(current)));
    RETORT_TRY(const NodeList currentNodes, onlyNodes(current));
    RETORT_TRY(const NodeList appliedNodes, checkedAncestors(currentNodes));
    const std::vector<char> applied = flagsOf(appliedNodes, m_map.size());

    NodeList wanted;
    std::ranges::copy_if(requiredNodes, std::back_inserter(wanted), [&](NodeIndex node) { return applied[node] == 0; });
    if (range.inclusive) {
        RETORT_TRY(const QueryTargets lowest, getRevisions(lower));
        RETORT_TRY(const NodeList lowestNodes, onlyNodes(lowest));
        wanted.insert(wanted.end(), lowestNodes.begin(), lowestNodes.end());
    }
    if (!currentNodes.empty() && !range.implicitBase) {
        RETORT_CHECK(checkOverlap(currentNodes, false));
        const auto above = flagsOf(m_map.descendants(currentNodes, RevisionMap::Edges::Versioned), m_map.size());
        std::erase_if(wanted, [&](NodeIndex node) { return above[node] == 0; });
    }
    return Collected{.wanted = std::move(wanted), .heads = std::move(targets)};
}

// The lowest revisions to drop
QueryResult<NodeList> RevisionQuery::downgradeRoots(const DowngradeTarget& target, bool inclusive) const
{
    NodeList roots;
    std::size_t listed = 0;   // Alembic's list also holds a base once more per label that it declares
    if (target.target.kind != Kind::Node) {
        for (const NodeIndex node : m_map.mapOrder()) {
            if (m_map.isBase(node))
                roots.push_back(node);
        }
        listed = roots.size();
        for (const RevisionMap::LabelEntry& entry : m_map.labels())
            listed += m_map.isBase(entry.node) ? 1U : 0U;
    } else if (inclusive) {
        roots.push_back(target.target.node);
        listed = 1;
    } else {
        roots.assign(m_map.children(target.target.node).begin(), m_map.children(target.target.node).end());
        listed = roots.size();
    }
    if (!target.label || target.label->empty() || listed <= 1)
        return roots;
    RETORT_TRY(const NodeIndex branch, resolveBranch(*target.label));
    const auto below = flagsOf(m_map.ancestors(NodeList{branch}, RevisionMap::Edges::Versioned), m_map.size());
    std::erase_if(roots, [&](NodeIndex node) { return below[node] == 0; });
    if (roots.empty())
        return queryFailure(QueryError::Kind::Revision, "Not a valid downgrade target from current heads");
    return roots;
}

// RevisionMap._collect_downgrade_revisions
QueryResult<RevisionQuery::Collected> RevisionQuery::collectDowngrade(const Range& range) const
{
    RETORT_TRY(const DowngradeTarget target, parseDowngradeTarget(range.upper, range.lower, range.assertRelativeLength));
    RETORT_TRY(const NodeList roots, downgradeRoots(target, range.inclusive));
    RETORT_TRY(const QueryTargets upper, getRevisions(range.upper));
    RETORT_TRY(NodeList heads, onlyNodes(upper));
    const NodeList activeNodes = m_map.ancestors(heads, RevisionMap::Edges::WithDependencies);
    const auto active = flagsOf(activeNodes, m_map.size());
    NodeList wanted = m_map.descendants(roots, RevisionMap::Edges::WithDependencies);
    std::erase_if(wanted, [&](NodeIndex node) { return active[node] == 0; });
    if (range.implicitBase) {
        const auto kept = flagsOf(m_map.ancestors(roots, RevisionMap::Edges::WithDependencies), m_map.size());
        std::ranges::copy_if(activeNodes, std::back_inserter(wanted), [&](NodeIndex node) { return kept[node] == 0; });
    }
    if (target.target.kind == Kind::Node && wanted.empty() && !std::ranges::contains(heads, target.target.node)) {
        return std::unexpected(QueryError{.kind = QueryError::Kind::RangeNotAncestor,
                                          .lower = "Nothing to drop",
                                          .upper = range.upper.printed()});
    }
    return Collected{.wanted = std::move(wanted), .heads = std::move(heads)};
}

QueryResult<NodeList> RevisionQuery::iterate(const Range& range) const
{
    // Alembic may fail on the identifiers first; a map that it would not load is refused here in any case.
    RETORT_CHECK(loaded());
    RETORT_TRY(const Collected collected, range.selectForDowngrade ? collectDowngrade(range) : collectUpgrade(range));
    auto order = m_map.topologicalOrder(collected.wanted, collected.heads);
    if (!order)
        return queryFailure(QueryError::Kind::Uncaught, order.error().message);
    return std::move(*order);
}

} // namespace retort::script
