#include "core/script/version_rows.h"

#include <algorithm>

#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

using Ids = std::vector<std::string>;
using Changes = std::vector<VersionRowChange>;

bool contains(const Ids& ids, const std::string& id)
{
    return std::ranges::contains(ids, id);
}

Ids without(Ids ids, const Ids& removed)
{
    std::erase_if(ids, [&](const std::string& id) { return contains(removed, id); });
    return ids;
}

Ids common(const Ids& rows, const Ids& ids)
{
    Ids result;
    std::ranges::copy_if(rows, std::back_inserter(result), [&](const std::string& id) { return contains(ids, id); });
    return result;
}

// Applies changes to a copy of the rows, failing where Alembic's set operations or assertions would.
class Transition {
public:
    explicit Transition(Ids rows) : m_rows(std::move(rows)) {}

    Result<void> insert(const std::string& id)
    {
        if (contains(m_rows, id))
            return fail(ErrorCode::Evaluation, "AssertionError: revision " + id + " is already a row of the version table");
        m_rows.push_back(id);
        m_changes.push_back({.kind = VersionRowChange::Kind::Insert, .to = id});
        return {};
    }

    Result<void> remove(const std::string& id)
    {
        const auto row = std::ranges::find(m_rows, id);
        if (row == m_rows.end())
            return fail(ErrorCode::Evaluation, "KeyError: " + pythonRepr(id));
        m_rows.erase(row);
        m_changes.push_back({.kind = VersionRowChange::Kind::Delete, .from = id});
        return {};
    }

    Result<void> update(const std::string& from, const std::string& to)
    {
        if (contains(m_rows, to))
            return fail(ErrorCode::Evaluation, "AssertionError: revision " + to + " is already a row of the version table");
        const auto row = std::ranges::find(m_rows, from);
        if (row == m_rows.end())
            return fail(ErrorCode::Evaluation, "KeyError: " + pythonRepr(from));
        *row = to;
        m_changes.push_back({.kind = VersionRowChange::Kind::Update, .from = from, .to = to});
        return {};
    }

    // Delete all but the last, update the last.
    Result<void> merge(const Ids& from, const std::string& to)
    {
        if (from.empty())
            return fail(ErrorCode::Evaluation, "IndexError: list index out of range");
        for (std::size_t i = 0; i + 1 < from.size(); ++i)
            RETORT_CHECK(remove(from[i]));
        return update(from.back(), to);
    }

    // Insert all but the last, update to the last.
    Result<void> split(const std::string& from, const Ids& to)
    {
        for (std::size_t i = 0; i + 1 < to.size(); ++i)
            RETORT_CHECK(insert(to[i]));
        return update(from, to.back());
    }

    Ids m_rows;
    Changes m_changes;
};

Ids ancestorIds(const RevisionMap& map, const Ids& ids, bool withSelf)
{
    NodeList start;
    for (const std::string& id : ids) {
        if (const auto node = map.indexOf(id))
            start.push_back(*node);
    }
    Ids result;
    for (const NodeIndex node : map.ancestors(start, RevisionMap::Edges::WithDependencies)) {
        if (withSelf || !std::ranges::contains(start, node))
            result.push_back(map.id(node));
    }
    return result;
}

// runtime/migration.py: RevisionStep.merge_branch_idents
Ids mergedRows(const RevisionMap& map, const MigrationStep& step, const Ids& rows)
{
    const Ids others = without(rows, step.from);
    return others.empty() ? step.from : without(step.from, ancestorIds(map, others, true));
}

// runtime/migration.py: RevisionStep._unmerge_to_revisions
Ids unmergedRows(const RevisionMap& map, const MigrationStep& step, const Ids& rows)
{
    const Ids others = without(rows, step.from);
    if (!others.empty())
        return without(step.to, ancestorIds(map, others, true));
    Ids implied;
    for (const std::string& id : step.to) {
        const Ids below = ancestorIds(map, {id}, false);
        implied.insert(implied.end(), below.begin(), below.end());
    }
    return without(step.to, implied);
}

// HeadMaintainer.update_to_step for an upgrade
Result<void> upgrade(const RevisionMap& map, const MigrationStep& step, Transition& rows)
{
    const Ids present = common(rows.m_rows, step.from);
    const std::string& own = step.to.front();
    if (present.empty())
        return rows.insert(own);
    if (step.from.size() > 1 && present.size() > 1)
        return rows.merge(mergedRows(map, step, rows.m_rows), own);
    return rows.update(step.from.size() == 1 ? step.from.front() : present.front(), own);
}

// HeadMaintainer.update_to_step for a downgrade
Result<void> downgrade(const RevisionMap& map, const MigrationStep& step, Transition& rows)
{
    const std::string& own = step.from.front();
    if (contains(rows.m_rows, own)) {
        const Ids to = unmergedRows(map, step, rows.m_rows);
        if (step.to.empty() || to.empty())
            return rows.remove(own);
        return step.to.size() > 1 ? rows.split(own, to) : rows.update(own, step.to.front());
    }
    if (step.to.size() == 1)
        return rows.update(own, step.to.front());
    const Ids present = common(rows.m_rows, step.to);
    if (present.size() != 1)
        return fail(ErrorCode::Evaluation, "AssertionError: Can't do an UPDATE because downrevision is ambiguous");
    return rows.update(own, present.front());
}

// HeadMaintainer.update_to_step for a StampStep
Result<void> stamp(const MigrationStep& step, Transition& rows)
{
    if (!step.isUpgrade && step.branchMove) {
        return step.from.size() == 1 ? rows.remove(step.from.front()) : fail(ErrorCode::Evaluation, "AssertionError");
    }
    const bool startsBranch = step.branchMove || !without(step.from, rows.m_rows).empty();
    if (step.isUpgrade && startsBranch && !without(step.to, rows.m_rows).empty())
        return step.to.size() == 1 ? rows.insert(step.to.front()) : fail(ErrorCode::Evaluation, "AssertionError");
    if (step.from.size() > 1)
        return rows.merge(step.from, step.to.front());
    if (step.to.size() > 1)
        return rows.split(step.from.front(), step.to);
    if (step.from.size() != 1 || step.to.size() != 1)
        return fail(ErrorCode::Evaluation, "AssertionError");
    return rows.update(step.from.front(), step.to.front());
}

} // namespace

HeadMaintainer::HeadMaintainer(MapPointer map, std::vector<std::string> rows) : m_map(std::move(map))
{
    for (std::string& row : rows) {
        if (!contains(m_rows, row))
            m_rows.push_back(std::move(row));
    }
}

// alembic runtime/migration.py: HeadMaintainer.update_to_step
Result<std::vector<VersionRowChange>> HeadMaintainer::apply(const MigrationStep& step)
{
    Transition rows(m_rows);
    switch (step.kind) {
    case MigrationStep::Kind::Upgrade:
        RETORT_CHECK(upgrade(*m_map, step, rows));
        break;
    case MigrationStep::Kind::Downgrade:
        RETORT_CHECK(downgrade(*m_map, step, rows));
        break;
    case MigrationStep::Kind::Stamp:
        RETORT_CHECK(stamp(step, rows));
        break;
    }
    m_rows = std::move(rows.m_rows);
    return std::move(rows.m_changes);
}

} // namespace retort::script
