#include "ui/models/revision_moves.h"

#include <QCoreApplication>

#include <algorithm>

#include "ui/support/format.h"
#include "ui/support/text.h"

namespace retort::ui {

namespace {

class RevisionMoves {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::RevisionMoves)
};

} // namespace

Result<std::vector<script::NewParents>> possibleMove(const script::RevisionMap& map, const project::DatabaseState& database, const script::MoveWish& wish)
{
    RETORT_TRY(std::vector<script::NewParents> plan, script::planMove(map, wish));
    if (!database.connected() || database.applied.size() != map.size())
        return plan;
    const auto applied = std::ranges::find_if(plan, [&](const script::NewParents& change) { return database.applied[change.node]; });
    if (applied == plan.end())
        return plan;
    if (applied->node == wish.node)
        return fail(ErrorCode::Conflict, toUtf8(RevisionMoves::tr("%1 went through this revision already; where it stands in the history cannot be changed any more.").arg(database.name)));
    return fail(ErrorCode::Conflict, toUtf8(RevisionMoves::tr("%1 went through %2 already; where that stands in the history cannot be changed any more.")
                                                .arg(database.name, shortId(map.id(applied->node)))));
}

bool leavesFollowersByItself(script::Placement placement)
{
    return placement != script::Placement::Onto;
}

QString moveSentence(const script::RevisionMap& map, const script::MoveWish& wish)
{
    const QString moved = shortId(map.id(wish.node));
    const QString other = wish.others.empty() ? QString() : shortId(wish.others.front());
    switch (wish.placement) {
    case script::Placement::Onto: return RevisionMoves::tr("Move %1 onto %2, with what comes after it").arg(moved, other);
    case script::Placement::After: return RevisionMoves::tr("Put %1 between %2 and what comes after that").arg(moved, other);
    case script::Placement::Before: return RevisionMoves::tr("Put %1 between %2 and what comes before that").arg(moved, other);
    }
    return {};
}

} // namespace retort::ui
