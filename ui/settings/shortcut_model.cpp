#include "ui/settings/shortcut_model.h"

#include <QFont>

#include <algorithm>

#include "ui/support/shortcuts.h"

namespace retort::ui {

ShortcutModel::ShortcutModel(const Shortcuts& shortcuts, QObject* parent) : QAbstractTableModel(parent), m_shortcuts(shortcuts)
{
    connect(&shortcuts, &Shortcuts::shortcutsChanged, this, [this] {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

int ShortcutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shortcuts.actions().size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QAction* action = m_shortcuts.actions().at(index.row());
    const bool changed = m_shortcuts.changed(action);
    if (role == Qt::DisplayRole)
        return index.column() == CommandColumn ? actionName(action) : action->shortcut().toString(QKeySequence::NativeText);
    if (role == Qt::FontRole && changed) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ToolTipRole && changed) {
        const QKeySequence standard = m_shortcuts.standard(action);
        return standard.isEmpty() ? tr("Has no shortcut by default.") : tr("By default %1.").arg(standard.toString(QKeySequence::NativeText));
    }
    return {};
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == CommandColumn ? tr("Command") : tr("Shortcut");
}

void ShortcutFilter::setWords(const QStringList& words)
{
    m_words = words;
    invalidateFilter();
}

bool ShortcutFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QAbstractItemModel* source = sourceModel();
    const QString name = source->index(row, ShortcutModel::CommandColumn, parent).data().toString();
    const QString keys = source->index(row, ShortcutModel::KeysColumn, parent).data().toString();
    return std::ranges::all_of(m_words, [&](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive) || keys.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace retort::ui
