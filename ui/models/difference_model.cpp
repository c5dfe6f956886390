#include "ui/models/difference_model.h"

#include <algorithm>

#include "core/dialects/registry.h"
#include "core/sql/dotted_name.h"
#include "ui/models/difference_words.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr quintptr tableId = 0; // the internal id of a table's row; of a part's: its table's row + 1

DifferenceModel::Kind kindOf(autogenerate::ChangeKind kind)
{
    using From = autogenerate::ChangeKind;
    switch (kind) {
    case From::AddTable:
    case From::AddColumn:
    case From::AddIndex:
    case From::AddConstraint: return DifferenceModel::Kind::Added;
    case From::RemoveTable:
    case From::RemoveColumn:
    case From::RemoveIndex:
    case From::RemoveConstraint: return DifferenceModel::Kind::Removed;
    case From::AlterColumn:
    case From::TableComment:
    case From::RenameTable:
    case From::RenameColumn:
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
    m_wanted.clear();
    m_tables.clear();
    const auto dialect = m_comparison ? dialects::findDialect(m_comparison->settings.dialect) : fail(ErrorCode::InvalidArgument, {});
    for (std::size_t g = 0; dialect && g < m_comparison->comparison.groups.size(); ++g) {
        const autogenerate::DifferenceGroup& group = m_comparison->comparison.groups[g];
        m_wanted.emplace_back(group.differences.size(), true);
        for (std::size_t d = 0; d < group.differences.size(); ++d) {
            const autogenerate::Difference& difference = group.differences[d];
            const QString text = toQString(sql::dottedName(difference.table));
            auto table = std::ranges::find(m_tables, text, &Table::name);
            if (table == m_tables.end()) {
                m_tables.push_back({.name = text, .kind = Kind::Changed, .parts = {}});
                table = m_tables.end() - 1;
            }
            const bool whole = difference.kind == autogenerate::ChangeKind::AddTable || difference.kind == autogenerate::ChangeKind::RemoveTable;
            if (whole)
                table->kind = kindOf(difference.kind);
            DifferenceWords words = differenceWords(difference, **dialect);
            table->parts.push_back({.group = g, .difference = d, .kind = kindOf(difference.kind), .what = std::move(words.what),
                                    .inDatabase = std::move(words.inDatabase), .inModel = std::move(words.inModel)});
        }
    }
    endResetModel();
    Q_EMIT tickedChanged();
}

void DifferenceModel::setSides(const QString& from, const QString& to)
{
    m_from = from;
    m_to = to;
    Q_EMIT headerDataChanged(Qt::Horizontal, DatabaseColumn, ModelColumn);
}

int DifferenceModel::total() const
{
    int count = 0;
    for (const Table& table : m_tables)
        count += static_cast<int>(table.parts.size());
    return count;
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
    for (const Part& part : table.parts)
        m_wanted[part.group][part.difference] = on;
}

Qt::CheckState DifferenceModel::stateOf(const Table& table) const
{
    const auto count = std::ranges::count_if(table.parts, [this](const Part& part) { return isTicked(part); });
    return count == 0 ? Qt::Unchecked : static_cast<std::size_t>(count) == table.parts.size() ? Qt::Checked : Qt::PartiallyChecked;
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

QVariant DifferenceModel::tableData(const Table& table, int column, int role) const
{
    const QString word = table.kind == Kind::Added ? tr("new table") : table.kind != Kind::Removed ? QString() : m_from.isEmpty() ? tr("not in the models") : tr("only here");
    switch (role) {
    case Qt::DisplayRole:
        if (column == WhatColumn)
            return table.name;
        return (column == ModelColumn) == (table.kind == Kind::Added) && table.kind != Kind::Changed ? word : QString();
    case Qt::CheckStateRole: return column == WhatColumn && m_from.isEmpty() ? QVariant(stateOf(table)) : QVariant();
    case Qt::AccessibleTextRole: return word.isEmpty() ? tr("table %1").arg(table.name) : tr("table %1, %2").arg(table.name, word);
    case KindRole: return static_cast<int>(table.kind);
    default: return {};
    }
}

QVariant DifferenceModel::partData(const Table& table, const Part& part, int column, int role) const
{
    const QString side = column == DatabaseColumn ? part.inDatabase : part.inModel;
    switch (role) {
    case Qt::DisplayRole: return column == WhatColumn ? part.what : side.isEmpty() ? u"–"_s : side;
    case Qt::ToolTipRole: return column == WhatColumn ? part.what : side;
    case Qt::CheckStateRole: return column == WhatColumn && table.kind == Kind::Changed && m_from.isEmpty() ? QVariant(isTicked(part) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return column == WhatColumn ? tr("%1: %2 %3, %4 %5", "what differs, then each side and what it has")
                                          .arg(part.what, headerData(DatabaseColumn, Qt::Horizontal, Qt::DisplayRole).toString(), part.inDatabase.isEmpty() ? tr("nothing") : part.inDatabase,
                                               headerData(ModelColumn, Qt::Horizontal, Qt::DisplayRole).toString(), part.inModel.isEmpty() ? tr("nothing") : part.inModel)
                                    : side;
    case KindRole: return static_cast<int>(part.kind);
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
