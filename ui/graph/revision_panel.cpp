#include "ui/graph/revision_panel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/graph/revision_minimap.h"
#include "ui/graph/revision_view.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/support/format.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/empty_state.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int narrowestWithMap = 420; // pixels for the list and its overview
constexpr int narrowest = 360; // pixels for the field, the matches and the buttons

QString filterHelp()
{
    const auto row = [](const QString& typed, const QString& what) {
        return u"<tr><td style='padding-right:12px'><b>%1</b></td><td>%2</td></tr>"_s.arg(typed.toHtmlEscaped(), what.toHtmlEscaped());
    };
    return u"<p>"_s + RevisionPanel::tr("Every word must match: in the message, the id, a label, the date, or a table or column that the revision touches.")
           + u"</p><table cellspacing='2'>"_s + row(u"head base merge pending applied edited"_s, RevisionPanel::tr("what the revision is")) + row(u"table:users"_s, RevisionPanel::tr("touches this table"))
           + row(u"column:email"_s, RevisionPanel::tr("touches a column of this name")) + row(u"column:users.email"_s, RevisionPanel::tr("touches this column"))
           + row(u"branch:billing"_s, RevisionPanel::tr("every revision of this branch")) + row(u"label:billing"_s, RevisionPanel::tr("declares this label"))
           + row(u"id:3f2a"_s, RevisionPanel::tr("the id begins like this")) + row(u"message:index"_s, RevisionPanel::tr("only in the message")) + row(u"\"two words\""_s, RevisionPanel::tr("together"))
           + u"</table>"_s;
}

} // namespace

RevisionPanel::RevisionPanel(QWidget* parent)
    : QWidget(parent), m_model(new RevisionListModel(this)), m_filter(new RevisionFilterModel(m_model, this)), m_search(new QLineEdit(this)),
      m_heads(new QToolButton(this)), m_pending(new QToolButton(this)), m_matches(new QLabel(this)), m_pages(new QStackedWidget(this)),
      m_view(new RevisionView(m_filter, this)), m_minimap(new RevisionMinimap(m_view, m_filter, this)), m_empty(new EmptyState(this)),
      m_rangeBar(new QFrame(this)), m_rangeText(new QLabel(m_rangeBar)), m_rangeSql(new QPushButton(tr("SQL of the Range"), m_rangeBar))
{
    createHeader();
    createRangeBar();
    auto* list = new QWidget(m_pages);
    auto* beside = new QHBoxLayout(list);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_view, 1);
    beside->addWidget(m_minimap);
    m_minimap->hide();
    m_pages->addWidget(list);
    m_pages->addWidget(m_empty);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    layout()->addWidget(m_pages);
    layout()->addWidget(m_rangeBar);

    connect(m_filter, &RevisionFilterModel::filterChanged, this, &RevisionPanel::updatePage);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &RevisionPanel::updatePage);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &RevisionPanel::updatePage);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &RevisionPanel::updatePage);
    connect(m_view, &RevisionView::rangeChanged, this, &RevisionPanel::updateRange);
    connect(m_minimap, &RevisionMinimap::usefulChanged, this, &RevisionPanel::updateMinimap);
    connect(m_view, &RevisionView::filterRequested, this, &RevisionPanel::focusFilter);
    updatePage();
}

void RevisionPanel::createHeader()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(4);
    column->addLayout(row);

    m_search->setObjectName(u"revisionFilter"_s);
    m_search->setPlaceholderText(tr("Filter by message, table:users, column:email, label…"));
    m_search->setAccessibleName(tr("Filter revisions"));
    m_search->setToolTip(filterHelp());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    row->addWidget(m_search, 1);
    m_matches->setObjectName(u"matchCount"_s);
    m_matches->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_matches);
    for (QToolButton* button : {m_heads, m_pending}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setMinimumHeight(28);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, &RevisionPanel::toggleOnly);
    }
    m_heads->setObjectName(u"onlyHeads"_s);
    m_heads->setToolTip(tr("Show only the heads"));
    m_pending->setObjectName(u"onlyPending"_s);
    m_pending->setToolTip(tr("Show only what the database does not have yet"));
    connect(m_search, &QLineEdit::textChanged, m_filter, &RevisionFilterModel::setText);
}

void RevisionPanel::createRangeBar()
{
    m_rangeBar->setObjectName(u"rangeBar"_s);
    auto* row = new QHBoxLayout(m_rangeBar);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    m_rangeText->setObjectName(u"rangeText"_s);
    m_rangeText->setWordWrap(true);
    m_rangeText->setTextFormat(Qt::PlainText);
    m_rangeText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rangeSql->setObjectName(u"rangeSql"_s);
    m_rangeSql->setToolTip(tr("Show the SQL that leads from the oldest to the newest of the selected revisions"));
    auto* close = new QToolButton(m_rangeBar);
    close->setObjectName(u"rangeClose"_s);
    close->setAutoRaise(true);
    close->setIcon(icon(Glyph::Close));
    close->setToolTip(tr("Select one revision only (Esc)"));
    close->setAccessibleName(tr("Select one revision only"));
    row->addWidget(m_rangeText, 1);
    row->addWidget(m_rangeSql);
    row->addWidget(close);
    m_rangeBar->hide();
    connect(m_rangeSql, &QPushButton::clicked, this, &RevisionPanel::sqlOfRangeRequested);
    connect(close, &QToolButton::clicked, this, [this] {
        m_view->clearRange();
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void RevisionPanel::updateRange()
{
    const auto& range = m_view->range();
    m_rangeBar->setVisible(range.has_value());
    if (!range)
        return;
    const QString from = shortId(range->from);
    const QString to = shortId(range->to);
    m_rangeSql->setVisible(!range->none);
    if (range->none && range->none->code == ErrorCode::NotFound)
        m_rangeText->setText(tr("Neither of %1 and %2 comes before the other").arg(to, from));
    else if (range->none)
        m_rangeText->setText(errorSentence(*range->none));
    else if (range->nodes.size() == 1)
        m_rangeText->setText(tr("1 revision after %1: %2").arg(from, to));
    else
        m_rangeText->setText(tr("%1 revisions after %2, up to %3").arg(range->nodes.size()).arg(from, to));
}

bool RevisionPanel::folds(std::size_t revisions) const
{
    constexpr std::size_t longList = 60; // a shorter one is seen whole soon enough
    return m_folding.value_or(revisions >= longList);
}

void RevisionPanel::setFolding(std::optional<bool> fold)
{
    m_folding = fold;
    m_filter->setFolding(folds(m_model->snapshot() ? m_model->snapshot()->map().size() : 0));
}

void RevisionPanel::showProject(const std::shared_ptr<const project::Project>& project)
{
    m_hasProject = project != nullptr;
    std::vector<std::string> unreadable;
    if (project) {
        for (const Error& diagnostic : project->scan().diagnostics) {
            if (diagnostic.where)
                unreadable.push_back(diagnostic.where->file);
        }
    }
    m_filter->setFolding(folds(project ? project->map()->size() : 0));
    m_model->setRevisions(project ? project->map() : nullptr, std::move(unreadable));
    if (!project) {
        clearFilter();
        m_filter->setTouchedNames(nullptr);
    }
    updatePage();
}

void RevisionPanel::showTouchedNames(const std::shared_ptr<const project::TouchedIndex>& index)
{
    m_filter->setTouchedNames(index);
}

void RevisionPanel::showDatabase(const project::DatabaseState& database)
{
    m_model->setDatabase(database);
    updatePage();
}

void RevisionPanel::setDensity(Density density)
{
    m_view->setDensity(density);
}

void RevisionPanel::setMinimap(bool show)
{
    m_wantsMinimap = show;
    updateMinimap();
}

void RevisionPanel::updateMinimap()
{
    m_minimap->setVisible(m_wantsMinimap && m_minimap->isUseful() && width() >= narrowestWithMap);
}

void RevisionPanel::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RevisionPanel::setFilter(const QString& text, RevisionFilterModel::Only only)
{
    m_search->setText(text);
    m_heads->setChecked(only == RevisionFilterModel::Only::Heads);
    m_pending->setChecked(only == RevisionFilterModel::Only::Pending);
    m_filter->setOnly(only);
}

bool RevisionPanel::clearFilter()
{
    const bool any = m_filter->filtering() || !m_search->text().isEmpty();
    m_search->clear();
    m_heads->setChecked(false);
    m_pending->setChecked(false);
    m_filter->setOnly(RevisionFilterModel::Only::Everything);
    return any;
}

void RevisionPanel::toggleOnly()
{
    auto* clicked = qobject_cast<QToolButton*>(sender());
    (clicked == m_heads ? m_pending : m_heads)->setChecked(false);
    if (!clicked->isChecked())
        m_filter->setOnly(RevisionFilterModel::Only::Everything);
    else
        m_filter->setOnly(clicked == m_heads ? RevisionFilterModel::Only::Heads : RevisionFilterModel::Only::Pending);
}

void RevisionPanel::updateCounts()
{
    const int heads = static_cast<int>(m_model->headCount());
    const int pending = static_cast<int>(m_model->pendingCount());
    m_heads->setText(tr("%n heads", nullptr, heads));
    m_pending->setText(tr("%1 pending").arg(pending));
    // In a narrow panel what is typed comes first.
    const bool room = width() >= narrowest || m_filter->terms().isEmpty();
    m_heads->setVisible((heads > 0 && room) || m_heads->isChecked());
    m_pending->setVisible((pending > 0 && room) || m_pending->isChecked());
    updateMatches();
}

void RevisionPanel::updateMatches()
{
    m_matches->setVisible(!m_filter->terms().isEmpty());
    const int rows = m_filter->rowCount();
    const QString count = tr("%n matches", nullptr, rows);
    const bool sofar = m_filter->awaitsTouchedNames();
    m_matches->setText(sofar ? tr("%1 so far").arg(count) : count);
    const int incomplete = static_cast<int>(m_filter->incompleteScripts());
    m_matches->setToolTip(sofar             ? tr("What the revisions touch is still being read.")
                          : incomplete == 0 ? QString()
                          : tr("%n scripts cannot be read to their end; they may touch more than is known.", nullptr, incomplete));
}

void RevisionPanel::updatePage()
{
    updateCounts();
    const bool empty = m_filter->rowCount() == 0;
    m_search->setEnabled(m_hasProject);
    if (empty && m_model->rowCount() > 0 && m_filter->awaitsTouchedNames()) {
        m_empty->setTexts(tr("Nothing so far"), tr("Which tables and columns the revisions touch is still being read. What matches appears here."));
    } else if (empty && m_model->rowCount() > 0) {
        m_empty->setTexts(tr("Nothing matches"), tr("No revision has all of these words. Press Esc to see every revision again."));
    } else if (empty && m_hasProject) {
        m_empty->setTexts(tr("No revisions yet"),
                          tr("This project has no revision scripts. Write the first one, let the models make it (compare them with a database), or have it "
                             "made from a database that has tables already."));
    } else if (empty) {
        m_empty->setTexts(tr("No project is open"), tr("Open the folder that holds alembic.ini, or drop it here."));
    }
    offerFirst(empty && m_model->rowCount() == 0 && m_hasProject);
    m_pages->setCurrentIndex(empty ? 1 : 0);
}

void RevisionPanel::offerFirst(bool offer)
{
    if (offer == m_offersFirst)
        return;
    m_offersFirst = offer;
    m_empty->clearButtons();
    if (!offer)
        return;
    connect(m_empty->addButton(tr("New Revision…"), true), &QPushButton::clicked, this, &RevisionPanel::newRevisionRequested);
    connect(m_empty->addButton(tr("Adopt a Database…")), &QPushButton::clicked, this, &RevisionPanel::adoptRequested);
}

void RevisionPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateMinimap();
    if ((event->size().width() < narrowest) != (event->oldSize().width() < narrowest))
        updateCounts();
}

// From the filter, Down and Enter go to the list; Esc takes the filter away.
bool RevisionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            clearFilter();
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (!m_view->currentIndex().isValid() && m_filter->rowCount() > 0)
                m_view->setCurrentIndex(m_filter->index(0, 0));
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace retort::ui
