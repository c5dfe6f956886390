#pragma once

// The backups of the connected database, newest first. GUI thread only.

#include <QAbstractTableModel>
#include <QDateTime>

#include <vector>

#include "core/backup/backup_entry.h"

namespace retort::ui {

class BackupListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { DateColumn, LabelColumn, RevisionColumn, RowsColumn, SizeColumn, StateColumn, ColumnCount };
    enum Role { DamagedRole = Qt::UserRole + 1 };

    explicit BackupListModel(QObject* parent = nullptr);

    void setBackups(std::vector<backup::BackupEntry> backups);
    [[nodiscard]] const backup::BackupEntry& entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const backup::BackupEntry& entry, int column) const;
    [[nodiscard]] QString toolTip(const backup::BackupEntry& entry, int column) const;

    std::vector<backup::BackupEntry> m_backups;
};

// "47d9b21f6c03, 5f82ca019d37", "base", or "no version table": where the copied database stood.
[[nodiscard]] QString backupPosition(const backup::BackupEntry& entry);

} // namespace retort::ui
