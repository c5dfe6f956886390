#include "ui/diff/difference_list.h"

#include <QAction>
#include <QHash>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/diff/difference_tree.h"
#include "ui/models/difference_model.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

// Always as high, so that nothing jumps from one row to the next; where there is little room the rows have it.
constexpr int reasonLines = 2;
constexpr int roomForRows = 240; // pixels of the whole list

QLabel* createLine(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setContentsMargins(8, 4, 8, 4);
    return label;
}

// Of a difference its key, which is unlike any name of a table.
QString nameOf(const QModelIndex& row)
{
    const QString key = row.data(DifferenceModel::KeyRole).toString();
    return key.isEmpty() ? row.data().toString() : key;
}

} // namespace

DifferenceList::DifferenceList(DifferenceModel* model, QWidget* parent)
    : QWidget(parent), m_model(model), m_tree(new QTreeView(this)), m_reason(createLine(this, u"differenceReason"_s)), m_aside(createLine(this, u"asideLine"_s))
{
    m_tree->setObjectName(u"differenceTree"_s);
    m_tree->setAccessibleName(tr("Differences"));
    showDifferences(m_tree, m_model);
    createActions();

    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setAccessibleName(tr("About the selected difference"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_aside->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_aside->setAccessibleName(tr("Differences that are set aside"));
    connect(m_aside, &QLabel::linkActivated, this, [this] { m_model->setShowsAside(!m_model->showsAside()); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(m_reason);
    column->addWidget(m_aside);
    for (QWidget* line : {static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_aside), static_cast<QWidget*>(this)}) {
        line->setAutoFillBackground(true);
        line->setBackgroundRole(QPalette::Base);
    }
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DifferenceList::showReason);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &DifferenceList::keepPlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DifferenceList::begin);
    begin();
}

void DifferenceList::createActions()
{
    m_asideAction = new QAction(tr("Do Not Show Again"), this);
    m_asideAction->setObjectName(u"setAside"_s);
    m_againAction = new QAction(tr("Show All Again"), this);
    m_againAction->setObjectName(u"showAllAgain"_s);
    m_tree->addActions({m_asideAction, m_againAction});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_asideAction, &QAction::triggered, this, [this] {
        const QModelIndex current = m_tree->currentIndex();
        Q_EMIT asideChosen(m_model->asideWith(current, !current.data(DifferenceModel::AsideRole).toBool()));
    });
    connect(m_againAction, &QAction::triggered, this, [this] {
        QStringList keys = m_model->setAside();
        m_model->setShowsAside(true);
        for (const QModelIndex& row : rows()) {
            if (row.data(DifferenceModel::AsideRole).toBool())
                keys.removeAll(row.data(DifferenceModel::KeyRole).toString());
        }
        m_model->setShowsAside(false);
        Q_EMIT asideChosen(keys);
    });
}

QModelIndexList DifferenceList::rows() const
{
    QModelIndexList all;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex table = m_model->index(row, DifferenceModel::WhatColumn);
        all.append(table);
        for (int part = 0; part < m_model->rowCount(table); ++part)
            all.append(m_model->index(part, DifferenceModel::WhatColumn, table));
    }
    return all;
}

// The current row, then those below it, then those above it: where a row goes, the next one takes its place.
void DifferenceList::keepPlace()
{
    m_place.clear();
    m_folded.clear();
    m_scrolled = m_tree->verticalScrollBar()->value();
    const QModelIndexList all = rows();
    for (const QModelIndex& row : all) {
        if (m_model->hasChildren(row) && !m_tree->isExpanded(row))
            m_folded.append(nameOf(row));
    }
    const qsizetype current = all.indexOf(m_tree->currentIndex().siblingAtColumn(DifferenceModel::WhatColumn));
    for (qsizetype row = current; current >= 0 && row < all.size(); ++row)
        m_place.append(nameOf(all.at(row)));
    for (qsizetype row = current - 1; row >= 0; --row)
        m_place.append(nameOf(all.at(row)));
}

void DifferenceList::begin()
{
    m_tree->expandAll();
    QHash<QString, QModelIndex> named;
    for (const QModelIndex& row : rows()) {
        named.insert(nameOf(row), row);
        if (m_folded.contains(nameOf(row)))
            m_tree->collapse(row);
    }
    const auto kept = std::ranges::find_if(m_place, [&](const QString& name) { return named.contains(name); });
    if (kept != m_place.cend()) {
        m_tree->setCurrentIndex(named.value(*kept));
        m_tree->verticalScrollBar()->setValue(m_scrolled);
        m_tree->scrollTo(m_tree->currentIndex());
        showReason();
        showAsideLine();
        return;
    }
    // Of a table that comes or goes the whole; else the first difference of it, of which there is something to say.
    const QModelIndex table = m_model->index(0, DifferenceModel::WhatColumn);
    const QModelIndex first = m_model->index(0, DifferenceModel::WhatColumn, table);
    m_tree->setCurrentIndex(table.data(DifferenceModel::ReasonRole).toString().isEmpty() && first.isValid() ? first : table);
    showReason();
    showAsideLine();
}

void DifferenceList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int lines = height() < roomForRows ? 1 : reasonLines;
    m_reason->setFixedHeight(lines * m_reason->fontMetrics().lineSpacing() + 8);
}

void DifferenceList::showReason()
{
    const QModelIndex current = m_tree->currentIndex();
    const QString reason = current.data(DifferenceModel::ReasonRole).toString();
    m_reason->setText(reason);
    m_reason->setToolTip(reason);
    const bool aside = current.data(DifferenceModel::AsideRole).toBool();
    m_asideAction->setText(aside ? tr("Show Again") : tr("Do Not Show Again"));
    m_asideAction->setEnabled(current.isValid());
    m_againAction->setVisible(m_model->asideCount() > 0);
}

void DifferenceList::showAsideLine()
{
    const int count = m_model->asideCount();
    m_aside->setVisible(count > 0);
    const QString link = u"<a href=\"aside\">%1</a>"_s.arg(m_model->showsAside() ? tr("Hide them") : tr("Show them"));
    m_aside->setText(count > 0 ? tr("%n differences are set aside.", nullptr, count) + u' ' + link : QString());
}

QString DifferenceList::reasonText() const
{
    return m_reason->text();
}

QString DifferenceList::asideText() const
{
    return m_aside->text();
}

} // namespace retort::ui
