#include "ui/models/revision_filter_model.h"

#include <algorithm>

#include "ui/models/revision_list_model.h"
#include "ui/support/text.h"

namespace retort::ui {

RevisionFilterModel::RevisionFilterModel(RevisionListModel* source, QObject* parent) : QSortFilterProxyModel(parent), m_source(source)
{
    setSourceModel(source);
}

void RevisionFilterModel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    const QStringList terms = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (terms != m_terms) {
        m_terms = terms;
        invalidateRowsFilter();
    }
    Q_EMIT filterChanged();
}

void RevisionFilterModel::setOnly(Only only)
{
    if (only == m_only)
        return;
    m_only = only;
    invalidateRowsFilter();
    Q_EMIT filterChanged();
}

std::uint32_t RevisionFilterModel::sourceRow(const QModelIndex& proxyIndex) const
{
    return static_cast<std::uint32_t>(mapToSource(proxyIndex).row());
}

bool RevisionFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    if (!filtering())
        return true;
    const auto sourceRow = static_cast<std::uint32_t>(row);
    const RevisionFacts facts = m_source->facts(sourceRow);
    switch (m_only) {
    case Only::Everything: break;
    case Only::Heads:
        if (!facts.head)
            return false;
        break;
    case Only::Pending:
        if (facts.state != RevisionState::Pending)
            return false;
        break;
    case Only::Problems:
        if (!facts.unreadable && facts.state != RevisionState::Missing)
            return false;
        break;
    }
    return std::ranges::all_of(m_terms, [&](const QString& term) { return matches(sourceRow, term); });
}

bool RevisionFilterModel::matches(std::uint32_t row, const QString& term) const
{
    const auto holds = [&](const QString& text) { return text.contains(term, Qt::CaseInsensitive); };
    if (holds(toQString(m_source->idAt(row))) || holds(m_source->message(row)))
        return true;
    if (const script::Revision* revision = m_source->revisionAt(row); revision != nullptr && revision->createDate
                                                                      && holds(toQString(*revision->createDate)))
        return true;
    return std::ranges::any_of(m_source->words(row), holds) || holds(stateWord(m_source->facts(row).state));
}

} // namespace retort::ui
