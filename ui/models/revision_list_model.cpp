#include "ui/models/revision_list_model.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

QString stateWord(RevisionState state)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("RevisionState", text); };
    switch (state) {
    case RevisionState::NoDatabase: return {};
    case RevisionState::Pending: return tr("pending");
    case RevisionState::Applied: return tr("applied");
    case RevisionState::Here: return tr("the database is here");
    case RevisionState::Missing: return tr("file missing");
    }
    return {};
}

RevisionListModel::RevisionListModel(QObject* parent) : QAbstractTableModel(parent) {}

void RevisionListModel::setRevisions(std::shared_ptr<const script::RevisionMap> map, std::vector<std::string> unreadablePaths)
{
    m_map = std::move(map);
    m_unreadable.assign(m_map ? m_map->size() : 0, false);
    if (m_map && !unreadablePaths.empty()) {
        const std::unordered_set<std::string> paths(unreadablePaths.begin(), unreadablePaths.end());
        for (script::NodeIndex node = 0; node < m_map->size(); ++node)
            m_unreadable[node] = paths.contains(m_map->revision(node).path);
    }
    rebuild();
}

void RevisionListModel::setDatabase(const project::DatabaseState& database)
{
    const bool ghostsChange = database.unknownRows != (m_snapshot ? m_snapshot->unknownRows() : std::vector<std::string>());
    m_database = database;
    if (m_map && ghostsChange) {
        rebuild();
        return;
    }
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
}

void RevisionListModel::setUnreadable(const std::string& revisionId, bool unreadable)
{
    const auto node = m_map ? m_map->indexOf(revisionId) : std::nullopt;
    if (!node || m_unreadable[*node] == unreadable)
        return;
    m_unreadable[*node] = unreadable;
    const int row = static_cast<int>(m_snapshot->rowOf(*node));
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void RevisionListModel::rebuild()
{
    auto snapshot = m_map ? RevisionSnapshot::build(m_map, m_database.unknownRows) : nullptr;
    beginResetModel();
    m_snapshot = std::move(snapshot);
    endResetModel();
}

// After a rescan the state of the database may still speak of the map before it.
bool RevisionListModel::databaseFits() const
{
    return m_database.connected() && m_map && m_database.applied.size() == m_map->size() && m_database.position.size() == m_map->size();
}

RevisionFacts RevisionListModel::facts(std::uint32_t row) const
{
    RevisionFacts facts;
    const RevisionRow& one = m_snapshot->rows()[row];
    if (!one.node) {
        facts.state = RevisionState::Missing;
        return facts;
    }
    const script::NodeIndex node = *one.node;
    facts.head = m_map->isHead(node);
    facts.base = m_map->isBase(node);
    facts.merge = m_map->isMergePoint(node);
    facts.branchPoint = m_map->isBranchPoint(node);
    facts.unreadable = m_unreadable[node];
    if (databaseFits())
        facts.state = m_database.position[node] ? RevisionState::Here : m_database.applied[node] ? RevisionState::Applied : RevisionState::Pending;
    return facts;
}

const std::string& RevisionListModel::idAt(std::uint32_t row) const
{
    const RevisionRow& one = m_snapshot->rows()[row];
    return one.node ? m_map->id(*one.node) : one.ghost;
}

const script::Revision* RevisionListModel::revisionAt(std::uint32_t row) const
{
    const RevisionRow& one = m_snapshot->rows()[row];
    return one.node ? &m_map->revision(*one.node) : nullptr;
}

QString RevisionListModel::message(std::uint32_t row) const
{
    if (const script::Revision* revision = revisionAt(row)) {
        const QString text = revisionMessage(revision->doc(), revision->path, revision->id.str());
        return text.isEmpty() ? tr("(no message)") : text;
    }
    const auto& unknown = m_snapshot->unknownRows();
    if (std::ranges::find(unknown, idAt(row)) != unknown.end())
        return tr("the database stands at a revision that this project does not have");
    return tr("missing: no file declares this revision");
}

QStringList RevisionListModel::words(std::uint32_t row) const
{
    QStringList words;
    const RevisionFacts what = facts(row);
    if (std::ranges::contains(m_database.edited, idAt(row), &project::EditedScript::revision))
        words.append(tr("edited")); // first: where there is little room it is what must be seen
    if (what.head)
        words.append(tr("head"));
    if (what.base)
        words.append(tr("base"));
    if (what.merge)
        words.append(tr("merge"));
    if (what.branchPoint)
        words.append(tr("branch point"));
    if (const script::Revision* revision = revisionAt(row)) {
        for (const std::string& label : revision->branchLabels)
            words.append(toQString(label));
    }
    return words;
}

QString RevisionListModel::marker(std::uint32_t row) const
{
    const auto& unknown = m_snapshot->unknownRows();
    const bool stands = facts(row).state == RevisionState::Here || std::ranges::find(unknown, idAt(row)) != unknown.end();
    return stands ? m_database.name : QString();
}

std::optional<std::uint32_t> RevisionListModel::rowOfId(std::string_view id) const
{
    return m_snapshot ? m_snapshot->rowOfId(id) : std::nullopt;
}

std::size_t RevisionListModel::headCount() const
{
    return m_map ? m_map->heads().size() : 0;
}

std::size_t RevisionListModel::pendingCount() const
{
    return databaseFits() ? m_database.pending : 0;
}

int RevisionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->rows().size());
}

int RevisionListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RevisionListModel::displayText(std::uint32_t row, int column) const
{
    const script::Revision* revision = revisionAt(row);
    switch (column) {
    case MessageColumn: return message(row);
    case LabelsColumn: return words(row).join(u", "_s);
    case IdColumn: return shortId(idAt(row));
    case DateColumn:
        return revision != nullptr && revision->createDate ? relativeDate(parseCreateDate(*revision->createDate), QDateTime::currentDateTime())
                                                           : QString();
    default: return {};
    }
}

QString RevisionListModel::toolTip(std::uint32_t row, int column) const
{
    const script::Revision* revision = revisionAt(row);
    if (column == DateColumn && revision != nullptr && revision->createDate) {
        const QString exact = exactDate(parseCreateDate(*revision->createDate));
        return exact.isEmpty() ? toQString(*revision->createDate) : exact;
    }
    if (column == IdColumn)
        return toQString(idAt(row));
    if (revision == nullptr)
        return tr("%1: %2").arg(toQString(idAt(row)), message(row));
    return revision->longDoc.empty() ? message(row) : toQString(revision->longDoc);
}

QString RevisionListModel::accessibleText(std::uint32_t row) const
{
    const RevisionFacts what = facts(row);
    QStringList parts{message(row), tr("revision %1").arg(toQString(idAt(row)))};
    if (const QString word = stateWord(what.state); !word.isEmpty())
        parts.append(word);
    if (what.unreadable)
        parts.append(tr("cannot be read whole"));
    parts.append(words(row));
    return parts.join(u", "_s);
}

QVariant RevisionListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::uint32_t>(index.row());
    switch (role) {
    case Qt::DisplayRole: return displayText(row, index.column());
    case Qt::ToolTipRole: return toolTip(row, index.column());
    case Qt::AccessibleTextRole: return index.column() == MessageColumn ? accessibleText(row) : displayText(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == DateColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case RevisionIdRole: return toQString(idAt(row));
    case StateRole: return static_cast<int>(facts(row).state);
    case HeadRole: return facts(row).head;
    case BaseRole: return facts(row).base;
    case MergeRole: return facts(row).merge;
    case BranchPointRole: return facts(row).branchPoint;
    case UnreadableRole: return facts(row).unreadable;
    case PathRole: return revisionAt(row) != nullptr ? toQString(revisionAt(row)->path) : QString();
    default: return {};
    }
}

QVariant RevisionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case MessageColumn: return tr("Message");
    case LabelsColumn: return tr("Labels");
    case IdColumn: return tr("Revision");
    case DateColumn: return tr("Created");
    default: return {};
    }
}

} // namespace retort::ui
