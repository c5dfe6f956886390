#include "ui/settings/shortcut_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/settings/key_field.h"
#include "ui/settings/shortcut_model.h"
#include "ui/support/shortcuts.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/roomy_delegate.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

ShortcutPage::ShortcutPage(Shortcuts& shortcuts, const QMenuBar* menus, QWidget* parent)
    : QWidget(parent), m_shortcuts(shortcuts), m_menus(menus), m_model(new ShortcutModel(shortcuts, this)), m_filter(new ShortcutFilter(this)),
      m_list(new QTreeView(this)), m_name(new ElidedLabel(this)), m_field(new KeyField(this)), m_set(new QPushButton(tr("Set"), this)),
      m_reset(new QPushButton(tr("Reset"), this)), m_resetAll(new QPushButton(tr("Reset All"), this)), m_message(new QLabel(this))
{
    m_filter->setSourceModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    createList();
    column->addWidget(m_list, 1);
    createEditor();
    connect(&m_shortcuts, &Shortcuts::shortcutsChanged, this, &ShortcutPage::showSelected);
    m_list->setCurrentIndex(m_filter->index(0, 0));
}

void ShortcutPage::createList()
{
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ShortcutModel::CommandColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ShortcutModel::KeysColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionsMovable(false);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutPage::showSelected);
    connect(m_list, &QTreeView::activated, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
}

void ShortcutPage::createEditor()
{
    auto* editor = new QWidget(this);
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_field->setObjectName(u"shortcutField"_s);
    m_field->setFixedWidth(m_field->fontMetrics().averageCharWidth() * 26);
    m_set->setObjectName(u"shortcutSet"_s);
    m_reset->setObjectName(u"shortcutReset"_s);
    m_resetAll->setObjectName(u"shortcutResetAll"_s);
    m_message->setObjectName(u"shortcutMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(m_name, 1);
    row->addWidget(m_field);
    row->addWidget(m_set);
    row->addWidget(m_reset);
    row->addWidget(m_resetAll);
    column->addLayout(row);
    column->addWidget(m_message);
    layout()->addWidget(editor);
    connect(m_field, &KeyField::keySequenceChanged, this, &ShortcutPage::judge);
    connect(m_field, &KeyField::confirmed, this, [this] {
        if (m_set->isEnabled())
            take();
    });
    connect(m_field, &KeyField::left, this, [this] {
        showSelected();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_set, &QPushButton::clicked, this, &ShortcutPage::take);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutPage::resetSelected);
    connect(m_resetAll, &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
}

QAction* ShortcutPage::selected() const
{
    const QModelIndex index = m_filter->mapToSource(m_list->currentIndex());
    return index.isValid() ? m_shortcuts.actions().at(index.row()) : nullptr;
}

void ShortcutPage::select(const QAction* action)
{
    const auto row = static_cast<int>(m_shortcuts.actions().indexOf(action));
    m_list->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, 0)));
}

void ShortcutPage::showSelected()
{
    const QAction* action = selected();
    m_name->setText(action != nullptr ? actionName(action) : QString());
    m_field->setAccessibleName(action != nullptr ? tr("Shortcut of %1").arg(actionName(action)) : tr("Shortcut"));
    m_field->setEnabled(action != nullptr);
    m_field->setKeySequence(action != nullptr ? action->shortcut() : QKeySequence());
    m_reset->setEnabled(action != nullptr && m_shortcuts.changed(action));
    m_reset->setToolTip(m_reset->isEnabled() ? QString() : tr("This shortcut is the standard one."));
    m_resetAll->setEnabled(m_shortcuts.anyChanged());
    m_resetAll->setToolTip(m_resetAll->isEnabled() ? tr("Give every command its standard shortcut again") : tr("All shortcuts are the standard ones."));
    judge();
}

// Why the keys cannot be a shortcut at all.
QString ShortcutPage::objection(const QKeySequence& keys) const
{
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (isTyping(keys))
        return tr("%1 is typed into texts and walks lists. Hold Ctrl, Alt or Meta with it, or choose a function key.").arg(shown);
    for (const QAction* menu : m_menus->actions()) {
        if (!keys.isEmpty() && QKeySequence::mnemonic(menu->text()) == keys)
            return tr("%1 opens the menu %2.").arg(shown, actionName(menu));
    }
    return {};
}

void ShortcutPage::judge()
{
    const QAction* action = selected();
    const QKeySequence keys = m_field->keySequence();
    const bool other = action != nullptr && keys != action->shortcut();
    const QString why = other ? objection(keys) : QString();
    const QAction* owner = other ? m_shortcuts.owner(keys, action) : nullptr;
    const QString shown = keys.toString(QKeySequence::NativeText);
    m_set->setEnabled(other && why.isEmpty());
    m_set->setText(owner != nullptr && why.isEmpty() ? tr("Take Over") : tr("Set"));
    if (!why.isEmpty())
        m_message->setText(why);
    else if (owner != nullptr)
        m_message->setText(tr("%1 is the shortcut of “%2”, which is then left without one.").arg(shown, actionName(owner)));
    else if (other && keys.isEmpty())
        m_message->setText(tr("Without keys the command has no shortcut. It stays in the menus and in the command palette."));
    else if (other)
        m_message->setText(tr("%1 is free.").arg(shown));
    else
        m_message->setText(tr("Select a command, press Enter, and then the keys that it is to have."));
}

void ShortcutPage::take()
{
    if (QAction* action = selected()) {
        m_shortcuts.assign(action, m_field->keySequence());
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

// Where another command has the standard keys by now, that is said first, as with any other keys.
void ShortcutPage::resetSelected()
{
    QAction* action = selected();
    if (action == nullptr)
        return;
    const QKeySequence standard = m_shortcuts.standard(action);
    if (m_shortcuts.owner(standard, action) == nullptr)
        m_shortcuts.assign(action, standard);
    else
        m_field->setKeySequence(standard);
}

int ShortcutPage::search(const QStringList& words)
{
    m_filter->setWords(words);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
    showSelected();
    const int found = m_filter->rowCount();
    if (found == 0)
        m_message->setText(tr("No command has these words in its name or its shortcut."));
    return found;
}

QString ShortcutPage::message() const
{
    return m_message->text();
}

} // namespace retort::ui
