#include <algorithm>

#include "core/base/utf8.h"
#include "core/script/revision_query.h"
#include "core/script/unicode_text.h"

namespace retort::script {

std::vector<std::string> QueryId::tuple() const
{
    if (const auto* one = std::get_if<std::string>(&data))
        return {*one};
    if (const auto* many = std::get_if<std::vector<std::string>>(&data))
        return *many;
    return {};
}

std::string QueryId::printed() const
{
    if (const auto* one = std::get_if<std::string>(&data))
        return *one;
    if (const auto* many = std::get_if<std::vector<std::string>>(&data)) {
        std::string out = "(";
        for (std::size_t i = 0; i < many->size(); ++i)
            out += (i == 0 ? "" : ", ") + pythonRepr((*many)[i]);
        return out + (many->size() == 1 ? ",)" : ")");
    }
    return "None";
}

QueryResult<void> RevisionQuery::loaded() const
{
    auto checked = m_map.check();
    if (checked)
        return {};
    const Error& error = checked.error();
    return queryFailure(error.code == ErrorCode::RevisionMap ? QueryError::Kind::Revision : QueryError::Kind::Uncaught,
                        error.message);
}

// RevisionMap._revision_map[key]: ids and labels
std::optional<NodeIndex> RevisionQuery::byKey(const std::string& key) const
{
    const auto node = m_map.indexOf(key);
    return node ? node : m_map.indexOfLabel(key);
}

std::vector<std::string> RevisionQuery::idsOf(const NodeList& nodes) const
{
    std::vector<std::string> ids;
    for (const NodeIndex node : nodes)
        ids.push_back(m_map.id(node));
    return ids;
}

// RevisionMap.get_current_head
QueryResult<std::optional<NodeIndex>> RevisionQuery::currentHead(const std::optional<std::string>& label) const
{
    const bool labelled = label && !label->empty();
    std::vector<std::string> heads = idsOf(m_map.heads());
    if (labelled) {
        RETORT_TRY(heads, filterKeys(heads, *label));
    }
    if (heads.size() > 1) {
        const std::string argument = labelled ? *label + "@head" : "head";
        return queryFailure(QueryError::Kind::MultipleHeads,
                            "Multiple heads are present for given argument '" + argument + "'; " + joinComma(heads), argument);
    }
    return heads.empty() ? std::nullopt : m_map.indexOf(heads.front());
}

// RevisionMap._resolve_revision_number
QueryResult<RevisionQuery::Resolved> RevisionQuery::resolveNumber(const QueryId& id) const
{
    RETORT_CHECK(loaded());
    if (id.text() == nullptr)
        return Resolved{.ids = id.tuple(), .label = {}};
    std::string name = *id.text();
    std::optional<std::string> label;
    if (const std::size_t at = name.find('@'); at != std::string::npos) {
        label = name.substr(0, at);
        name = name.substr(at + 1);
    }
    if (name == "heads") {
        if (!label || label->empty())
            return Resolved{.ids = idsOf(m_map.realHeads()), .label = label};
        RETORT_TRY(auto heads, filterKeys(idsOf(m_map.heads()), *label));
        return Resolved{.ids = std::move(heads), .label = label};
    }
    if (name == "head") {
        RETORT_TRY(const auto head, currentHead(label));
        return Resolved{.ids = head ? std::vector{m_map.id(*head)} : std::vector<std::string>(), .label = label};
    }
    if (name == "base")
        return Resolved{.ids = {}, .label = label};
    return Resolved{.ids = {name}, .label = label};
}

// RevisionMap.get_revisions
QueryResult<QueryTargets> RevisionQuery::getRevisions(const QueryId& id) const
{
    if (const auto* many = std::get_if<std::vector<std::string>>(&id.data)) {
        QueryTargets all;
        for (const std::string& one : *many) {
            RETORT_TRY(const QueryTargets some, getRevisions(QueryId(one)));
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }
    RETORT_TRY(const Resolved resolved, resolveNumber(id));
    if (resolved.ids.size() == 1) {
        const auto steps = pythonInt(resolved.ids.front());
        if (steps && *steps < 0) {
            // "branch@-n": down from the heads
            RETORT_TRY(const QueryTargets heads, getRevisions(QueryId(std::string("heads"))));
            QueryTargets result;
            for (const QueryTarget head : heads) {
                if (resolved.label && !m_map.hasBranchLabel(head.node, *resolved.label))
                    continue;
                RETORT_TRY(const QueryTarget target, walk(head, *steps, std::nullopt, true));
                result.push_back(target);
            }
            return result;
        }
    }
    QueryTargets result;
    for (const std::string& one : resolved.ids) {
        RETORT_TRY(const NodeIndex node, forIdentifier(one, resolved.label));
        result.push_back(QueryTarget::at(node));
    }
    return result;
}

// RevisionMap.get_revision
QueryResult<QueryTarget> RevisionQuery::getRevision(const QueryId& id) const
{
    RETORT_TRY(const Resolved resolved, resolveNumber(id));
    if (resolved.ids.size() > 1) {
        return queryFailure(QueryError::Kind::MultipleHeads,
                            "Multiple heads are present for given argument '" + id.printed() + "'; " + joinComma(resolved.ids),
                            id.printed());
    }
    if (resolved.ids.empty()) {
        if (resolved.label && !resolved.label->empty())
            RETORT_CHECK(resolveBranch(*resolved.label));
        return QueryTarget();
    }
    RETORT_TRY(const NodeIndex node, forIdentifier(resolved.ids.front(), resolved.label));
    return QueryTarget::at(node);
}

// RevisionMap._resolve_branch
QueryResult<NodeIndex> RevisionQuery::resolveBranch(const std::string& label) const
{
    if (const auto node = byKey(label))
        return *node;
    auto node = forIdentifier(label, std::nullopt);
    if (!node && node.error().kind == QueryError::Kind::Resolution)
        return queryFailure(QueryError::Kind::Resolution, "No such branch: '" + label + "'", label);
    return node;
}

QueryResult<NodeIndex> RevisionQuery::partialMatch(const std::string& id, const std::optional<std::string>& label) const
{
    constexpr std::size_t minimumLength = 4;
    if (id.empty())
        return assertionFailed();
    std::vector<std::string> matches;
    const auto consider = [&](const std::string& key) {
        if (key.starts_with(id) && codePointCount(key) >= minimumLength)
            matches.push_back(key);
    };
    for (const NodeIndex node : m_map.mapOrder())
        consider(m_map.id(node));
    for (const RevisionMap::LabelEntry& entry : m_map.labels())
        consider(entry.label);
    if (label) {
        RETORT_TRY(matches, filterKeys(matches, *label));
    }
    if (matches.empty()) {
        return queryFailure(QueryError::Kind::Resolution,
                            "No such revision or branch '" + id + "'"
                                + (codePointCount(id) < minimumLength
                                       ? "; please ensure at least four characters are present for partial revision"
                                         " identifier matches"
                                       : ""),
                            id);
    }
    if (matches.size() > 1) {
        std::vector<std::string> shown;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, matches.size()); ++i)
            shown.push_back("'" + matches[i] + "'");
        return queryFailure(QueryError::Kind::Resolution,
                            "Multiple revisions start with '" + id + "': " + joinComma(shown) + "...", id);
    }
    return *byKey(matches.front());
}

// RevisionMap._revision_for_ident
QueryResult<NodeIndex> RevisionQuery::forIdentifier(const std::string& id, const std::optional<std::string>& label) const
{
    const std::optional<std::string> branch = label && !label->empty() ? label : std::nullopt;
    std::optional<NodeIndex> branchNode;
    if (branch) {
        RETORT_TRY(branchNode, resolveBranch(*branch));
    }
    auto found = byKey(id);
    if (!found) {
        RETORT_TRY(found, partialMatch(id, branch));
    }
    if (branch && relativesOf({*branchNode}, false)[*found] == 0) {
        return queryFailure(QueryError::Kind::Resolution,
                            "Revision " + m_map.id(*found) + " is not a member of branch '" + *branch + "'", id);
    }
    return *found;
}

// The first half of RevisionMap.filter_for_lineage
QueryResult<std::vector<std::string>> RevisionQuery::lineageShares(const std::string& check) const
{
    RETORT_TRY(const Resolved resolved, resolveNumber(QueryId(check)));
    std::vector<std::string> shares;
    if (resolved.label && !resolved.label->empty())
        shares.push_back(*resolved.label);
    shares.insert(shares.end(), resolved.ids.begin(), resolved.ids.end());
    return shares;
}

std::vector<char> RevisionQuery::relativesOf(const NodeList& nodes, bool dependencies) const
{
    const auto edges = dependencies ? RevisionMap::Edges::WithDependencies : RevisionMap::Edges::Versioned;
    std::vector<char> flags(m_map.size(), 0);
    for (const NodeIndex node : m_map.ancestors(nodes, edges))
        flags[node] = 1;
    for (const NodeIndex node : m_map.descendants(nodes, edges))
        flags[node] = 1;
    return flags;
}

// RevisionMap._shares_lineage for many targets at once; being related is symmetric.
QueryResult<std::vector<char>> RevisionQuery::relatives(const std::vector<std::string>& identifiers, bool dependencies) const
{
    NodeList nodes;
    for (const std::string& identifier : identifiers) {
        RETORT_TRY(const NodeIndex node, forIdentifier(identifier, std::nullopt));
        nodes.push_back(node);
    }
    return relativesOf(nodes, dependencies);
}

// RevisionMap.filter_for_lineage
QueryResult<NodeList> RevisionQuery::filterForLineage(const NodeList& targets, const std::string& check, bool dependencies) const
{
    RETORT_TRY(const auto shares, lineageShares(check));
    if (shares.empty() || targets.empty())
        return targets;
    RETORT_TRY(const auto related, relatives(shares, dependencies));
    NodeList result;
    std::ranges::copy_if(targets, std::back_inserter(result), [&](NodeIndex node) { return related[node] != 0; });
    return result;
}

QueryResult<std::vector<std::string>> RevisionQuery::filterKeys(const std::vector<std::string>& keys,
                                                                const std::string& check) const
{
    RETORT_TRY(const auto shares, lineageShares(check));
    if (shares.empty() || keys.empty())
        return keys;
    // The first key is looked up before the branch is.
    RETORT_CHECK(forIdentifier(keys.front(), std::nullopt));
    RETORT_TRY(const auto related, relatives(shares, false));
    std::vector<std::string> result;
    for (const std::string& key : keys) {
        RETORT_TRY(const NodeIndex node, forIdentifier(key, std::nullopt));
        if (related[node] != 0)
            result.push_back(key);
    }
    return result;
}

// RevisionMap._get_all_current and _filter_into_branch_heads: what has no descendant (by down_revision) among the applied.
QueryResult<NodeList> RevisionQuery::allCurrent(const std::vector<std::string>& rows) const
{
    RETORT_TRY(const QueryTargets targets, getRevisions(QueryId(rows)));
    RETORT_TRY(const NodeList top, onlyNodes(targets));
    const NodeList applied = m_map.ancestors(top, RevisionMap::Edges::WithDependencies);
    NodeList below;
    for (const NodeIndex node : applied)
        below.insert(below.end(), m_map.parents(node).begin(), m_map.parents(node).end());
    std::vector<char> covered(m_map.size(), 0);
    for (const NodeIndex node : m_map.ancestors(below, RevisionMap::Edges::Versioned))
        covered[node] = 1;
    NodeList result;
    const auto add = [&](NodeIndex node) {
        if (covered[node] == 0 && !std::ranges::contains(result, node))
            result.push_back(node);
    };
    std::ranges::for_each(top, add);
    std::ranges::for_each(applied, add);
    return result;
}

QueryResult<NodeList> RevisionQuery::onlyNodes(const QueryTargets& targets)
{
    NodeList nodes;
    for (const QueryTarget target : targets) {
        if (target.kind != QueryTarget::Kind::Node)
            return assertionFailed();
        nodes.push_back(target.node);
    }
    return nodes;
}

} // namespace retort::script
