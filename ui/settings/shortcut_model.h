#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace retort::ui {

class Shortcuts;

// Every action with its shortcut; what the user changed is bold. Follows Shortcuts.
class ShortcutModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { CommandColumn, KeysColumn, ColumnCount };

    explicit ShortcutModel(const Shortcuts& shortcuts, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Shortcuts& m_shortcuts;
};

// Leaves the rows in which every word stands in the name or in the keys.
class ShortcutFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QStringList& words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace retort::ui
