#include "ui/models/backup_list_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

std::int64_t rowsIn(const backup::BackupEntry& entry)
{
    return std::accumulate(entry.tables.begin(), entry.tables.end(), std::int64_t{0},
                           [](std::int64_t sum, const backup::TableCount& table) { return sum + std::max<std::int64_t>(table.rows, 0); });
}

// Dumps of MySQL and MariaDB are not.
bool isCounted(const backup::BackupEntry& entry)
{
    return entry.tables.empty() || std::ranges::any_of(entry.tables, [](const backup::TableCount& table) { return table.rows >= 0; });
}

QString checkedHow(const backup::BackupEntry& entry)
{
    QString text = entry.kind == backup::sqliteKind
                       ? BackupListModel::tr("The copy passed SQLite’s integrity check when it was made. It is checked again before it is restored.")
                       : BackupListModel::tr("The dump was found complete when it was made. It is checked again before it is restored.");
    for (const std::string& note : entry.notes)
        text += u'\n' + toQString(note);
    return text;
}

} // namespace

QString backupPosition(const backup::BackupEntry& entry)
{
    if (!entry.hasVersionTable)
        return BackupListModel::tr("no version table");
    return positionText(entry.revisions);
}

BackupListModel::BackupListModel(QObject* parent) : QAbstractTableModel(parent) {}

void BackupListModel::setBackups(std::vector<backup::BackupEntry> backups)
{
    if (backups == m_backups)
        return;
    beginResetModel();
    m_backups = std::move(backups);
    endResetModel();
}

const backup::BackupEntry& BackupListModel::entry(int row) const
{
    return m_backups.at(static_cast<std::size_t>(row));
}

int BackupListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BackupListModel::text(const backup::BackupEntry& entry, int column) const
{
    switch (column) {
    case DateColumn: return relativeDate(entry.createdAt.toLocalTime(), QDateTime::currentDateTime());
    case LabelColumn: return entry.label;
    case RevisionColumn: return backupPosition(entry);
    case RowsColumn: {
        const QString tables = tr("%n tables", nullptr, static_cast<int>(entry.tables.size()));
        return isCounted(entry) ? tr("%1 in %2", "rows, tables").arg(tr("%Ln rows", nullptr, static_cast<int>(rowsIn(entry))), tables) : tables;
    }
    case SizeColumn: return dataSize(entry.size);
    case StateColumn: return entry.damage.empty() ? tr("verified") : tr("damaged");
    default: return {};
    }
}

QString BackupListModel::toolTip(const backup::BackupEntry& entry, int column) const
{
    switch (column) {
    case DateColumn: return exactDate(entry.createdAt.toLocalTime());
    case RowsColumn: {
        QStringList lines;
        for (const backup::TableCount& table : entry.tables)
            lines.append(table.rows < 0 ? toQString(table.table) : tr("%1: %Ln rows", nullptr, static_cast<int>(table.rows)).arg(toQString(table.table)));
        return lines.join(u'\n');
    }
    case StateColumn: {
        if (entry.damage.empty())
            return checkedHow(entry);
        QStringList lines;
        for (const std::string& line : entry.damage)
            lines.append(toQString(line));
        return lines.join(u'\n');
    }
    case LabelColumn: return entry.fileName;
    default: return text(entry, column);
    }
}

QVariant BackupListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const backup::BackupEntry& one = entry(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(one, index.column());
    case Qt::ToolTipRole: return toolTip(one, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case DamagedRole: return !one.damage.empty();
    default: return {};
    }
}

QVariant BackupListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case DateColumn: return tr("Made");
    case LabelColumn: return tr("Label");
    case RevisionColumn: return tr("Database at");
    case RowsColumn: return tr("Holds");
    case SizeColumn: return tr("Size");
    case StateColumn: return tr("State");
    default: return {};
    }
}

} // namespace retort::ui
