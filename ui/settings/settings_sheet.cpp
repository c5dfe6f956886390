#include "ui/settings/settings_sheet.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/settings/settings_page.h"
#include "ui/settings/shortcut_page.h"
#include "ui/support/icons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

SettingsSheet::SettingsSheet(Shortcuts& shortcuts, const QMenuBar* menus, QWidget* parent)
    : Sheet(u"settingsSheet"_s, parent), m_search(new QLineEdit(this)), m_tabs(new QTabWidget(this)), m_general(new SettingsPage(m_tabs)),
      m_shortcuts(new ShortcutPage(shortcuts, menus, m_tabs))
{
    header()->title()->setText(tr("Settings"));
    header()->route()->setText(tr("What is changed here holds at once"));
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Search settings and shortcuts"));
    m_search->setAccessibleName(tr("Search settings and shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    auto* row = new QVBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_search);
    column()->addLayout(row);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_general, tr("General"));
    m_tabs->addTab(m_shortcuts, tr("Shortcuts"));
    column()->addWidget(m_tabs, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsSheet::search);
    connect(m_general, &SettingsPage::changed, this, &SettingsSheet::preferencesChanged);
}

void SettingsSheet::start()
{
    m_search->clear();
    refresh();
    m_search->setFocus(Qt::OtherFocusReason);
}

void SettingsSheet::refresh()
{
    m_general->refresh();
}

void SettingsSheet::showShortcuts()
{
    m_tabs->setCurrentWidget(m_shortcuts);
    m_shortcuts->list()->setFocus(Qt::OtherFocusReason);
}

void SettingsSheet::search(const QString& text)
{
    if (m_search->text() != text) {
        m_search->setText(text);
        return;
    }
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const int general = m_general->search(words);
    const int shortcuts = m_shortcuts->search(words);
    m_tabs->setTabText(0, words.isEmpty() ? tr("General") : tr("General %1").arg(general));
    m_tabs->setTabText(1, words.isEmpty() ? tr("Shortcuts") : tr("Shortcuts %1").arg(shortcuts));
    // To where something was found.
    if (general == 0 && shortcuts > 0)
        m_tabs->setCurrentIndex(1);
    else if (shortcuts == 0 && general > 0)
        m_tabs->setCurrentIndex(0);
}

bool SettingsSheet::openFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

// Esc takes the search away first; Down and Enter go to what it found.
bool SettingsSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_tabs->currentWidget() == m_shortcuts)
            m_shortcuts->list()->setFocus(Qt::OtherFocusReason);
        else
            m_search->nextInFocusChain()->setFocus(Qt::TabFocusReason);
        return true;
    }
    return Sheet::eventFilter(watched, event);
}

} // namespace retort::ui
