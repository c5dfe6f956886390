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
    switch (state) {
    case RevisionState::NoDatabase: return {};
    case RevisionState::Pending: return RevisionListModel::tr("pending");
    case RevisionState::Applied: return RevisionListModel::tr("applied");
    case RevisionState::Here: return RevisionListModel::tr("the database is here");
    case RevisionState::Missing: return RevisionListModel::tr("file missing");
    }
    return {};
}

namespace {

QString sentenceOf(const std::string& message)
{
    const QString text = toQString(message);
    return text.endsWith(u'.') || text.endsWith(u'。') ? text : text + u'.';
}

} // namespace

RevisionListModel::RevisionListModel(QObject* parent) : QAbstractTableModel(parent) {}

void RevisionListModel::setRevisions(std::shared_ptr<const script::RevisionMap> map, std::vector<std::string> unreadablePaths)
{
    beginResetModel(); // who is told of it may still ask for the rows that are
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
    if (m_map && ghostsChange) {
        beginResetModel();
        m_database = database;
        rebuild();
        return;
    }
    m_database = database;
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

std::vector<std::string> RevisionListModel::unreadablePaths() const
{
    std::vector<std::string> paths;
    for (script::NodeIndex node = 0; node < m_unreadable.size(); ++node) {
        if (m_unreadable[node])
            paths.push_back(m_map->revision(node).path);
    }
    return paths;
}

// Ends the reset that has begun.
void RevisionListModel::rebuild()
{
    m_snapshot = m_map ? RevisionSnapshot::build(m_map, m_database.unknownRows) : nullptr;
    findDefects();
    endResetModel();
}

void RevisionListModel::findDefects()
{
    using Kind = script::MapProblem::Kind;
    m_defects.clear();
    m_referrers.clear();
    if (!m_map)
        return;
    for (script::NodeIndex node = 0; node < m_map->size(); ++node) {
        for (const std::string& id : m_map->missingParents(node))
            m_referrers[id].push_back(node);
    }
    for (const script::MapProblem& problem : m_map->problems()) {
        switch (problem.kind) {
        case Kind::MissingParent:
        case Kind::MissingDependency: continue; // the ghost says so
        case Kind::DuplicateId:
            for (const script::NodeIndex node : problem.nodes) {
                const bool counts = node == problem.nodes.back();
                m_defects[node].push_back({tr("duplicate id"), counts ? tr("Another file declares this id, too. This one counts: it is loaded last.")
                                                                      : tr("Another file declares this id, too, and that one counts: it is loaded last. This file is not run.")});
            }
            continue;
        case Kind::SelfLoop:
        case Kind::DependencySelfLoop:
        case Kind::Cycle:
        case Kind::DependencyCycle:
            for (const script::NodeIndex node : problem.nodes)
                m_defects[node].push_back({tr("cycle"), tr("%1 A revision cannot come before itself; Alembic refuses to load this history.").arg(sentenceOf(problem.message))});
            continue;
        case Kind::LabelClash:
            for (const script::NodeIndex node : problem.nodes)
                m_defects[node].push_back({tr("label twice"), sentenceOf(problem.message)});
            continue;
        }
    }
}

// "missing, named by 3f2a and 9c1e"
QString RevisionListModel::missingMessage(const std::string& id) const
{
    constexpr std::size_t named = 2;
    const auto found = m_referrers.find(id);
    if (found == m_referrers.end())
        return tr("missing: no file declares this revision");
    QStringList names;
    for (const script::NodeIndex node : found->second) {
        if (static_cast<std::size_t>(names.size()) < named)
            names.append(shortId(m_map->id(node)));
    }
    const std::size_t count = found->second.size();
    if (count == 1)
        return tr("missing, named by %1").arg(names.front());
    if (count == named)
        return tr("missing, named by %1 and %2").arg(names.front(), names.back());
    return tr("missing, named by %1 and %2 more").arg(names.join(u", "_s)).arg(count - named);
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
    facts.defect = m_defects.contains(node);
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
    return missingMessage(idAt(row));
}

QList<RevisionWord> RevisionListModel::taggedWords(std::uint32_t row) const
{
    using Kind = RevisionWord::Kind;
    QList<RevisionWord> words;
    const RevisionFacts what = facts(row);
    // First what must be seen where there is little room.
    if (isEdited(row))
        words.append({Kind::Edited, tr("edited")});
    if (what.defect) {
        for (const Defect& defect : m_defects.at(*m_snapshot->rows()[row].node))
            words.append({Kind::Defect, defect.word});
    }
    if (what.head)
        words.append({Kind::Head, tr("head")});
    if (what.base)
        words.append({Kind::Plain, tr("base")});
    if (what.merge)
        words.append({Kind::Plain, tr("merge")});
    if (what.branchPoint)
        words.append({Kind::Plain, tr("branch point")});
    if (const script::Revision* revision = revisionAt(row)) {
        for (const std::string& label : revision->branchLabels)
            words.append({Kind::Label, toQString(label)});
    }
    return words;
}

QStringList RevisionListModel::words(std::uint32_t row) const
{
    QStringList texts;
    for (const RevisionWord& word : taggedWords(row))
        texts.append(word.text);
    return texts;
}

QString RevisionListModel::defect(std::uint32_t row) const
{
    const auto node = m_snapshot->rows()[row].node;
    const auto found = node ? m_defects.find(*node) : m_defects.end();
    if (found == m_defects.end())
        return {};
    QStringList sentences;
    for (const Defect& one : found->second)
        sentences.append(one.sentence);
    return sentences.join(u'\n');
}

bool RevisionListModel::isEdited(std::uint32_t row) const
{
    return !m_database.edited.empty() && std::ranges::contains(m_database.edited, idAt(row), &project::EditedScript::revision);
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
    if (revision == nullptr) {
        const QString text = tr("%1: %2").arg(toQString(idAt(row)), message(row));
        return m_referrers.contains(idAt(row)) ? QString(text + u'\n' + tr("No file declares this revision. Either its file was lost, or what names it has to be put onto another one."))
                                               : text;
    }
    const QString text = revision->longDoc.empty() ? message(row) : toQString(revision->longDoc);
    const QString wrong = defect(row);
    return wrong.isEmpty() ? text : QString(text + u"\n\n"_s + wrong);
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
