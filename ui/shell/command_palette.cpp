#include "ui/shell/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

int fuzzyRank(const QString& pattern, const QString& text)
{
    if (const qsizetype at = text.indexOf(pattern, 0, Qt::CaseInsensitive); at >= 0)
        return static_cast<int>(at);
    int gaps = 100;
    qsizetype from = 0;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        gaps += static_cast<int>(at - from);
        from = at + 1;
    }
    return gaps;
}

CommandPalette::CommandPalette(QWidget* window) : QFrame(window, Qt::Popup), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_WindowPropagation);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    m_field->setPlaceholderText(tr("Type what you want to do"));
    m_field->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::open(const QList<QAction*>& actions)
{
    m_actions = actions;
    m_field->clear();
    refill();
    const QRect window = parentWidget()->geometry();
    const int width = std::min(520, window.width() - 64);
    const int height = std::min(380, window.height() - 96);
    setGeometry(window.left() + (window.width() - width) / 2, window.top() + 64, width, height);
    show();
    m_field->setFocus();
}

void CommandPalette::refill()
{
    const QString pattern = m_field->text().trimmed();
    QList<std::pair<int, QAction*>> ranked;
    for (QAction* action : std::as_const(m_actions)) {
        if (const int rank = fuzzyRank(pattern, withoutKey(action->text())); rank >= 0)
            ranked.append({rank, action});
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, QAction*>::first);
    m_list->clear();
    for (const auto& [rank, action] : std::as_const(ranked)) {
        QString text = withoutKey(action->text());
        if (const QString keys = action->shortcut().toString(QKeySequence::NativeText); !keys.isEmpty())
            text += u"   "_s + keys;
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(action));
        item->setSizeHint(QSize(10, fontMetrics().height() + 12));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    QListWidgetItem* item = m_list->currentItem();
    hide();
    if (item == nullptr)
        return;
    // After the popup is gone: the action may open another one, and wants the focus back where it was.
    auto* action = item->data(Qt::UserRole).value<QAction*>();
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int rows = m_list->count();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0) {
            const int step = key == Qt::Key_Down ? 1 : rows - 1;
            m_list->setCurrentRow((m_list->currentRow() + step) % rows);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace retort::ui
