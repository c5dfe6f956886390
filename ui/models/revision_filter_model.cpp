#include "ui/models/revision_filter_model.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ui/models/revision_list_model.h"
#include "ui/support/text.h"

namespace retort::ui {

namespace {

using Field = RevisionTerm::Field;

// Many names are looked through at every key: letters of English are folded, all others have to be the same.
bool contains(std::string_view text, std::string_view wanted)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return !std::ranges::search(text, wanted, {}, small, small).empty();
}

} // namespace

RevisionFilterModel::RevisionFilterModel(RevisionListModel* source, QObject* parent) : QSortFilterProxyModel(parent), m_source(source)
{
    // Before the base class looks at the rows again.
    connect(source, &QAbstractItemModel::modelReset, this, &RevisionFilterModel::findRuns);
    connect(source, &QAbstractItemModel::dataChanged, this, &RevisionFilterModel::runsMayHaveChanged);
    setSourceModel(source);
}

void RevisionFilterModel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    if (QList<RevisionTerm> terms = parseRevisionQuery(text); terms != m_terms) {
        m_terms = std::move(terms);
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
    const auto sourceRow = static_cast<std::uint32_t>(row);
    if (!filtering()) {
        const RevisionRun* run = closedRunOf(sourceRow);
        return run == nullptr || run->first == sourceRow;
    }
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
    return std::ranges::all_of(m_terms, [&](const RevisionTerm& term) { return matches(sourceRow, term); });
}

void RevisionFilterModel::setTouchedNames(std::shared_ptr<const project::TouchedIndex> index)
{
    m_touched = std::move(index);
    if (m_terms.isEmpty())
        return;
    invalidateRowsFilter();
    Q_EMIT filterChanged();
}

bool RevisionFilterModel::awaitsTouchedNames() const
{
    const auto asks = [](const RevisionTerm& term) { return term.field == Field::Any || term.field == Field::Table || term.field == Field::Column; };
    const auto& snapshot = m_source->snapshot();
    return snapshot && std::ranges::any_of(m_terms, asks) && (!m_touched || m_touched->map() != snapshot->mapPointer());
}

bool RevisionFilterModel::matches(std::uint32_t row, const RevisionTerm& term) const
{
    const auto holds = [&](const QString& text) { return text.contains(term.text, Qt::CaseInsensitive); };
    switch (term.field) {
    case Field::Any: return matchesShown(row, term.text) || touchedName(row, term) != nullptr;
    case Field::Table:
    case Field::Column: return touchedName(row, term) != nullptr;
    case Field::Label: {
        const script::Revision* revision = m_source->revisionAt(row);
        return revision != nullptr && std::ranges::any_of(revision->branchLabels, [&](const std::string& label) { return holds(toQString(label)); });
    }
    case Field::Branch: return isOfBranch(row, term.text);
    case Field::Id: return toQString(m_source->idAt(row)).startsWith(term.text, Qt::CaseInsensitive);
    case Field::Message: return holds(m_source->message(row));
    }
    return false;
}

bool RevisionFilterModel::matchesShown(std::uint32_t row, const QString& text) const
{
    const auto holds = [&](const QString& shown) { return shown.contains(text, Qt::CaseInsensitive); };
    if (holds(toQString(m_source->idAt(row))) || holds(m_source->message(row)))
        return true;
    if (const script::Revision* revision = m_source->revisionAt(row); revision != nullptr && revision->createDate
                                                                      && holds(toQString(*revision->createDate)))
        return true;
    return std::ranges::any_of(m_source->words(row), holds) || holds(stateWord(m_source->facts(row).state));
}

// The branch that has this very name, else all whose names begin like it: who types sees where it leads.
bool RevisionFilterModel::isOfBranch(std::uint32_t row, const QString& text) const
{
    const auto node = m_source->snapshot()->rows()[row].node;
    if (!node)
        return false;
    const script::RevisionMap& map = m_source->snapshot()->map();
    const auto isIt = [&](const std::string& label) { return toQString(label).compare(text, Qt::CaseInsensitive) == 0; };
    const bool whole = std::ranges::any_of(map.labels(), isIt, &script::RevisionMap::LabelEntry::label);
    return std::ranges::any_of(map.branchLabels(*node), [&](const std::string& label) {
        return whole ? isIt(label) : toQString(label).startsWith(text, Qt::CaseInsensitive);
    });
}

// The first name of what the row's script touches that a term finds; null: none does.
const std::string* RevisionFilterModel::touchedName(std::uint32_t row, const RevisionTerm& term) const
{
    const script::Revision* revision = m_source->revisionAt(row);
    const project::TouchedScript* script = revision && m_touched ? m_touched->of(*revision) : nullptr;
    if (!script)
        return nullptr;
    const std::string wanted = toUtf8(term.text);
    const auto find = [&](const std::vector<std::string>& names, const auto& part) -> const std::string* {
        const auto found = std::ranges::find_if(names, [&](const std::string& name) { return contains(part(name), wanted); });
        return found == names.end() ? nullptr : &*found;
    };
    const auto whole = [](const std::string& name) { return std::string_view(name); };
    // "users" is no column of "users.id", but "users.id" is.
    const bool qualified = wanted.contains('.');
    const auto ownName = [&](const std::string& name) { return qualified ? std::string_view(name) : std::string_view(name).substr(name.rfind('.') + 1); };
    if (term.field != Field::Column) {
        if (const std::string* table = find(script->names.tables, whole))
            return table;
    }
    return term.field == Field::Table ? nullptr : find(script->names.columns, ownName);
}

QStringList RevisionFilterModel::foundNames(std::uint32_t row) const
{
    QStringList names;
    for (const RevisionTerm& term : m_terms) {
        if (term.field == Field::Any && matchesShown(row, term.text))
            continue;
        const std::string* name = touchedName(row, term);
        if (name && !names.contains(toQString(*name)))
            names.append(toQString(*name));
    }
    return names;
}

} // namespace retort::ui
