#include "ui/models/difference_model.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

#include "core/autogenerate/diff_text.h"
#include "core/dialects/registry.h"
#include "core/sql/dotted_name.h"
#include "ui/models/difference_words.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr quintptr tableId = 0; // the internal id of a table's row; of a part's: its table's row + 1

// What `check` would print of it: all that there is to it.
QString keyOf(const autogenerate::Difference& difference, const dialects::Dialect& dialect)
{
    const autogenerate::Comparison one{.groups = {{.modifies = {}, .differences = {difference}}}, .warnings = {}};
    const auto tuples = autogenerate::diffTuples(one, dialect);
    return tuples ? toQString(autogenerate::diffText(*tuples)) : QString();
}

DifferenceModel::Kind kindOf(autogenerate::ChangeKind kind)
{
    using From = autogenerate::ChangeKind;
    switch (kind) {
    case From::AddTable:
    case From::AddColumn:
    case From::AddIndex:
    case From::AddSequence:
    case From::AddConstraint: return DifferenceModel::Kind::Added;
    case From::RemoveTable:
    case From::RemoveColumn:
    case From::RemoveIndex:
    case From::RemoveConstraint: return DifferenceModel::Kind::Removed;
    case From::AlterColumn:
    case From::TableComment:
    case From::RenameTable:
    case From::RenameColumn:
    case From::ChangeCheck:
    case From::ComputedColumn:
    case From::EnumValues: break;
    }
    return DifferenceModel::Kind::Changed;
}

} // namespace

DifferenceModel::DifferenceModel(QObject* parent) : QAbstractItemModel(parent) {}

void DifferenceModel::setComparison(std::shared_ptr<const project::ModelComparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_parts.clear();
    const auto dialect = m_comparison ? dialects::findDialect(m_comparison->settings.dialect) : fail(ErrorCode::InvalidArgument, {});
    for (std::size_t g = 0; dialect && g < m_comparison->comparison.groups.size(); ++g) {
        const autogenerate::DifferenceGroup& group = m_comparison->comparison.groups[g];
        for (std::size_t d = 0; d < group.differences.size(); ++d) {
            const autogenerate::Difference& difference = group.differences[d];
            DifferenceWords words = differenceWords(difference, **dialect);
            const bool whole = difference.kind == autogenerate::ChangeKind::AddTable || difference.kind == autogenerate::ChangeKind::RemoveTable;
            m_parts.push_back({.group = g, .difference = d, .kind = kindOf(difference.kind), .what = std::move(words.what), .inDatabase = std::move(words.inDatabase),
                               .inModel = std::move(words.inModel), .asWritten = std::move(words.asWritten), .reason = differenceReason(difference), .key = keyOf(difference, **dialect),
                               .table = toQString(sql::dottedName(difference.table)), .whole = whole});
        }
    }
    addTicks();
    arrange();
    endResetModel();
    Q_EMIT tickedChanged();
}

// All but what is set aside and what is not this project's.
void DifferenceModel::addTicks()
{
    m_wanted.clear();
    if (m_comparison) {
        for (const autogenerate::DifferenceGroup& group : m_comparison->comparison.groups)
            m_wanted.emplace_back(group.differences.size(), true);
    }
    for (Part& part : m_parts) {
        part.aside = m_aside.contains(part.key);
        const auto& table = m_comparison->comparison.groups[part.group].differences[part.difference].table;
        if (part.aside || std::ranges::contains(m_comparison->unknown, table, &project::UnknownTable::table))
            m_wanted[part.group][part.difference] = false;
    }
}

void DifferenceModel::arrange()
{
    m_tables.clear();
    for (const Part& part : m_parts) {
        if (part.aside && !m_showsAside)
            continue;
        auto table = std::ranges::find(m_tables, part.table, &Table::name);
        if (table == m_tables.end()) {
            m_tables.push_back({.name = part.table, .kind = Kind::Changed, .parts = {}});
            table = m_tables.end() - 1;
        }
        if (part.whole) {
            table->kind = part.kind;
            const auto& name = m_comparison->comparison.groups[part.group].differences[part.difference].table;
            const auto unknown = std::ranges::find(m_comparison->unknown, name, &project::UnknownTable::table);
            if (unknown != m_comparison->unknown.end())
                table->unknown = unknownWord(*unknown);
        }
        table->parts.push_back(part);
    }
}

void DifferenceModel::setSetAside(const QStringList& keys)
{
    if (keys == m_aside)
        return;
    beginResetModel();
    m_aside = keys;
    // What is ticked stays as it is, but for what is set aside now.
    for (Part& part : m_parts) {
        const bool aside = m_aside.contains(part.key);
        if (aside != part.aside)
            m_wanted[part.group][part.difference] = !aside;
        part.aside = aside;
    }
    arrange();
    endResetModel();
    Q_EMIT tickedChanged();
}

int DifferenceModel::asideCount() const
{
    return static_cast<int>(std::ranges::count(m_parts, true, &Part::aside));
}

void DifferenceModel::setShowsAside(bool shown)
{
    if (shown == m_showsAside)
        return;
    beginResetModel();
    m_showsAside = shown;
    arrange();
    endResetModel();
}

QStringList DifferenceModel::asideWith(const QModelIndex& index, bool aside) const
{
    QStringList keys = m_aside;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return keys;
    const bool whole = index.internalId() == tableId;
    const Table& table = m_tables[static_cast<std::size_t>(whole ? index.row() : static_cast<int>(index.internalId() - 1))];
    for (std::size_t i = 0; i < table.parts.size(); ++i) {
        // A table that comes or goes does so with all that belongs to it.
        if (!whole && table.kind == Kind::Changed && static_cast<int>(i) != index.row())
            continue;
        if (!aside)
            keys.removeAll(table.parts[i].key);
        else if (!keys.contains(table.parts[i].key))
            keys += table.parts[i].key;
    }
    return keys;
}

bool DifferenceModel::isAside(const Table& table) const
{
    return std::ranges::all_of(table.parts, &Part::aside);
}

void DifferenceModel::setSides(const QString& from, const QString& to)
{
    m_from = from;
    m_to = to;
    Q_EMIT headerDataChanged(Qt::Horizontal, DatabaseColumn, ModelColumn);
}

int DifferenceModel::total() const
{
    return static_cast<int>(m_parts.size()) - asideCount();
}

int DifferenceModel::ticked() const
{
    int count = 0;
    for (const std::vector<bool>& group : m_wanted)
        count += static_cast<int>(std::ranges::count(group, true));
    return count;
}

void DifferenceModel::tickAll(bool on)
{
    for (const Table& table : m_tables)
        tick(table, on);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex table = index(row, WhatColumn);
        Q_EMIT dataChanged(table, table, {Qt::CheckStateRole});
        Q_EMIT dataChanged(index(0, WhatColumn, table), index(rowCount(table) - 1, WhatColumn, table), {Qt::CheckStateRole});
    }
    Q_EMIT tickedChanged();
}

void DifferenceModel::tick(const Table& table, bool on)
{
    for (const Part& part : table.parts) {
        if (!part.aside)
            m_wanted[part.group][part.difference] = on;
    }
}

Qt::CheckState DifferenceModel::stateOf(const Table& table) const
{
    const auto count = std::ranges::count_if(table.parts, [this](const Part& part) { return isTicked(part); });
    const auto all = std::ranges::count(table.parts, false, &Part::aside);
    return count == 0 ? Qt::Unchecked : count == all ? Qt::Checked : Qt::PartiallyChecked;
}

QModelIndex DifferenceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : tableId);
}

QModelIndex DifferenceModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == tableId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, tableId);
}

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tables.size());
    if (parent.internalId() != tableId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_tables[static_cast<std::size_t>(parent.row())].parts.size());
}

int DifferenceModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("Difference");
    case DatabaseColumn: return m_from.isEmpty() ? tr("In the database") : m_from;
    case ModelColumn: return m_to.isEmpty() ? tr("In the models") : m_to;
    default: return {};
    }
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == tableId)
        return tableData(m_tables[static_cast<std::size_t>(index.row())], index.column(), role);
    const Table& table = m_tables[static_cast<std::size_t>(index.internalId() - 1)];
    return partData(table, table.parts[static_cast<std::size_t>(index.row())], index.column(), role);
}

QString DifferenceModel::wordOf(const Table& table) const
{
    switch (table.kind) {
    case Kind::Added: return tr("new table");
    case Kind::Removed: return !table.unknown.isEmpty() ? table.unknown : m_from.isEmpty() ? tr("not in the models") : tr("only here");
    case Kind::Changed: break;
    }
    return {};
}

// Of a table that comes or goes: its own.
QString DifferenceModel::reasonOf(const Table& table) const
{
    const auto whole = std::ranges::find(table.parts, true, &Part::whole);
    if (whole == table.parts.end())
        return {};
    return table.unknown.isEmpty() ? whole->reason : tr("%1: %2. It is dropped only if you tick it.", "what was found, and why the table is not this project's").arg(whole->reason, table.unknown);
}

QVariant DifferenceModel::tableData(const Table& table, int column, int role) const
{
    const QString word = wordOf(table);
    const QString name = table.name.isEmpty() ? tr("Sequences") : table.name;
    switch (role) {
    case Qt::DisplayRole:
        if (column == WhatColumn)
            return name;
        return (column == ModelColumn) == (table.kind == Kind::Added) && table.kind != Kind::Changed ? word : QString();
    case Qt::ToolTipRole:
    case ReasonRole: return reasonOf(table);
    case Qt::CheckStateRole: return column == WhatColumn && m_from.isEmpty() && !isAside(table) ? QVariant(stateOf(table)) : QVariant();
    case Qt::ForegroundRole: return isAside(table) ? QVariant(QGuiApplication::palette().placeholderText()) : QVariant();
    case Qt::AccessibleTextRole: return table.name.isEmpty() ? name : word.isEmpty() ? tr("table %1").arg(name) : tr("table %1, %2").arg(name, word);
    case KindRole: return static_cast<int>(table.kind);
    case AsideRole: return isAside(table);
    default: return {};
    }
}

QVariant DifferenceModel::partData(const Table& table, const Part& part, int column, int role) const
{
    const QString side = column == DatabaseColumn ? part.inDatabase : part.inModel;
    const bool ticks = column == WhatColumn && table.kind == Kind::Changed && m_from.isEmpty() && !part.aside;
    switch (role) {
    case Qt::DisplayRole:
        if (column != WhatColumn)
            return side.isEmpty() ? u"–"_s : side;
        return part.aside ? tr("%1 (set aside)").arg(part.what) : part.what;
    case Qt::ToolTipRole:
        if (column == ModelColumn && !part.asWritten.isEmpty())
            return tr("%1\nAs the database writes it: %2").arg(side, part.asWritten);
        return column == WhatColumn ? part.what : side;
    case ReasonRole: return part.aside ? tr("Set aside. %1").arg(part.reason) : part.reason;
    case Qt::CheckStateRole: return ticks ? QVariant(isTicked(part) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ForegroundRole: return part.aside ? QVariant(QGuiApplication::palette().placeholderText()) : QVariant();
    case Qt::AccessibleTextRole: {
        if (column != WhatColumn)
            return side;
        const QString text = tr("%1: %2 %3, %4 %5", "what differs, then each side and what it has")
                                 .arg(part.what, headerData(DatabaseColumn, Qt::Horizontal, Qt::DisplayRole).toString(), part.inDatabase.isEmpty() ? tr("nothing") : part.inDatabase,
                                      headerData(ModelColumn, Qt::Horizontal, Qt::DisplayRole).toString(), part.inModel.isEmpty() ? tr("nothing") : part.inModel);
        return part.aside ? tr("%1, set aside").arg(text) : text;
    }
    case KindRole: return static_cast<int>(part.kind);
    case AsideRole: return part.aside;
    case KeyRole: return part.key;
    default: return {};
    }
}

Qt::ItemFlags DifferenceModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && index.column() == WhatColumn && index.data(Qt::CheckStateRole).isValid())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool DifferenceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool on = value.toInt() != Qt::Unchecked;
    const QModelIndex top = index.internalId() == tableId ? index : index.parent();
    const Table& table = m_tables[static_cast<std::size_t>(top.row())];
    if (index.internalId() == tableId) {
        tick(table, on);
    } else {
        const Part& part = table.parts[static_cast<std::size_t>(index.row())];
        m_wanted[part.group][part.difference] = on;
    }
    Q_EMIT dataChanged(top, top, {Qt::CheckStateRole});
    Q_EMIT dataChanged(this->index(0, WhatColumn, top), this->index(rowCount(top) - 1, WhatColumn, top), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

} // namespace retort::ui
