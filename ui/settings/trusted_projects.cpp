#include "ui/settings/trusted_projects.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

#include "ui/support/preferences.h"
#include "ui/widgets/roomy_delegate.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

TrustedProjects::TrustedProjects(QWidget* parent)
    : QWidget(parent), m_none(new QLabel(tr("No project is trusted. Compare offers it where it would help."), this)), m_list(new QListWidget(this)),
      m_remove(new QPushButton(tr("Trust No Longer"), this))
{
    m_none->setWordWrap(true);
    m_list->setObjectName(u"trustedProjects"_s);
    m_list->setAccessibleName(tr("Trusted projects"));
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remove->setObjectName(u"trustNoLonger"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_none, 1);
    row->addWidget(m_list, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    connect(m_remove, &QPushButton::clicked, this, &TrustedProjects::removeSelected);
    connect(new QShortcut(QKeySequence(Qt::Key_Delete), m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &TrustedProjects::removeSelected);
}

void TrustedProjects::refresh()
{
    constexpr int mostShown = 5;
    const int at = std::max(m_list->currentRow(), 0);
    m_list->clear();
    for (const QString& folder : Preferences().trustedProjects()) {
        auto* item = new QListWidgetItem(QDir::toNativeSeparators(folder), m_list);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(item->text());
    }
    const int count = m_list->count();
    m_list->setCurrentRow(std::min(at, count - 1));
    m_none->setVisible(count == 0);
    m_list->setVisible(count > 0);
    m_remove->setVisible(count > 0);
    if (count > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(count, mostShown) + 2 * m_list->frameWidth());
}

void TrustedProjects::removeSelected()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    Preferences().setTrusts(item->data(Qt::UserRole).toString(), false);
    refresh();
    Q_EMIT removed();
}

} // namespace retort::ui
