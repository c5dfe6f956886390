// The half of the filter model that folds long runs.

#include "ui/models/revision_filter_model.h"

#include <algorithm>

#include "ui/models/revision_list_model.h"
#include "ui/support/format.h"

namespace retort::ui {

void RevisionFilterModel::setFolding(bool fold)
{
    if (fold == m_folding)
        return;
    m_folding = fold;
    m_opened.clear(); // folding anew folds everything
    findRuns();
    showRunsAnew();
    Q_EMIT foldingChanged(fold);
}

void RevisionFilterModel::findRuns()
{
    m_runs.clear();
    const auto& snapshot = m_source->snapshot();
    if (!m_folding || !snapshot)
        return;
    m_runs = longRuns(*snapshot, [&](std::uint32_t row) {
        const RevisionFacts facts = m_source->facts(row);
        return facts.state == RevisionState::Here || facts.unreadable || facts.defect || m_source->isEdited(row);
    });
    const auto isOpen = [&](const std::string& id) { return m_opened.contains(id) || id == m_kept; };
    std::unordered_set<std::string> opened;
    for (const RevisionRun& run : m_runs) {
        bool open = false;
        for (std::uint32_t row = run.first; row < run.first + run.count && !open; ++row)
            open = isOpen(m_source->idAt(row));
        for (std::uint32_t row = run.first; row < run.first + run.count && open; ++row)
            opened.insert(m_source->idAt(row));
    }
    m_opened = std::move(opened);
}

// The database moved, or a script turned out to be unreadable: what is worth seeing may be other rows.
void RevisionFilterModel::runsMayHaveChanged()
{
    if (!m_folding)
        return;
    const auto before = m_runs;
    const auto opened = m_opened;
    findRuns();
    if (m_runs != before || m_opened != opened)
        showRunsAnew();
}

void RevisionFilterModel::showRunsAnew()
{
    if (filtering())
        return;
    invalidateRowsFilter();
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
}

const RevisionRun* RevisionFilterModel::runOf(std::uint32_t row) const
{
    const auto after = std::ranges::upper_bound(m_runs, row, {}, &RevisionRun::first);
    if (after == m_runs.begin())
        return nullptr;
    const RevisionRun& run = *std::prev(after);
    return row < run.first + run.count ? &run : nullptr;
}

const RevisionRun* RevisionFilterModel::closedRunOf(std::uint32_t row) const
{
    const RevisionRun* run = m_folding && !filtering() ? runOf(row) : nullptr;
    return run != nullptr && !m_opened.contains(m_source->idAt(run->first)) ? run : nullptr;
}

std::uint32_t RevisionFilterModel::foldedCount(const QModelIndex& proxyIndex) const
{
    const RevisionRun* run = proxyIndex.isValid() ? closedRunOf(sourceRow(proxyIndex)) : nullptr;
    return run != nullptr ? run->count : 0;
}

bool RevisionFilterModel::openRun(std::uint32_t row)
{
    const RevisionRun* run = closedRunOf(row);
    if (run == nullptr)
        return false;
    for (std::uint32_t one = run->first; one < run->first + run->count; ++one)
        m_opened.insert(m_source->idAt(one));
    showRunsAnew();
    return true;
}

bool RevisionFilterModel::closeRun(std::uint32_t row)
{
    const RevisionRun* run = runOf(row);
    if (run == nullptr)
        return false;
    for (std::uint32_t one = run->first; one < run->first + run->count; ++one)
        m_opened.erase(m_source->idAt(one));
    m_kept.clear();
    showRunsAnew();
    return true;
}

bool RevisionFilterModel::isInOpenRun(std::uint32_t row) const
{
    return !filtering() && runOf(row) != nullptr && closedRunOf(row) == nullptr;
}

QString RevisionFilterModel::foldText(const RevisionRun& run, int role) const
{
    const QString newest = shortId(m_source->idAt(run.first));
    const QString oldest = shortId(m_source->idAt(run.first + run.count - 1));
    switch (role) {
    case Qt::DisplayRole: return tr("… %1 more").arg(run.count);
    case Qt::ToolTipRole: return tr("%1 revisions one after the other, from %2 down to %3. Click to show them.").arg(run.count).arg(newest, oldest);
    case Qt::AccessibleTextRole: return tr("%1 revisions folded, from %2 down to %3; press Enter to show them").arg(run.count).arg(newest, oldest);
    default: return {};
    }
}

QVariant RevisionFilterModel::data(const QModelIndex& index, int role) const
{
    const bool texts = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole || role == RevisionListModel::RevisionIdRole
                       || role == RevisionListModel::PathRole;
    const RevisionRun* run = texts && !m_runs.empty() && index.isValid() ? closedRunOf(sourceRow(index)) : nullptr;
    if (run == nullptr)
        return QSortFilterProxyModel::data(index, role);
    const bool said = index.column() == RevisionListModel::MessageColumn || role == Qt::ToolTipRole;
    return said ? QVariant(foldText(*run, role)) : QVariant(QString());
}

} // namespace retort::ui
