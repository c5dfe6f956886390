#include "ui/shell/top_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/shell/window_actions.h"
#include "ui/support/format.h"
#include "ui/support/icons.h"
#include "ui/support/profile_colours.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/elided_label.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int roomForTexts = 1040; // below this width the buttons show their icons only
constexpr int longestName = 28;

QString shortened(const QString& name)
{
    return name.size() <= longestName ? name : name.first(longestName - 1) + u'…';
}

QString standing(const project::DatabaseState& state)
{
    QStringList rows;
    for (const std::string& row : state.rows)
        rows.append(shortId(row));
    return rows.isEmpty() ? TopBar::tr("at base") : TopBar::tr("at %1").arg(rows.join(u", "_s));
}

} // namespace

TopBar::TopBar(const WindowActions& actions, QWidget* parent)
    : QWidget(parent), m_project(new QToolButton(this)), m_database(new QToolButton(this)), m_use(new QLabel(this)),
      m_where(new ElidedLabel(this)), m_next(new QLabel(this))
{
    setObjectName(u"topBar"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 7);
    row->setSpacing(8);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);

    m_project->setObjectName(u"projectButton"_s);
    m_project->setIcon(icon(Glyph::Folder));
    m_project->setFont(strong);
    m_project->setMenu(actions.recentMenu());
    m_project->setPopupMode(QToolButton::InstantPopup);
    m_database->setObjectName(u"databaseButton"_s);
    m_database->setIcon(icon(Glyph::Database));
    for (QToolButton* button : {m_project, m_database}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setMinimumHeight(30);
    }
    m_use->setFont(smallFont());
    m_where->setObjectName(u"whereLabel"_s);
    m_where->setMinimumCharacters(8);
    m_next->setObjectName(u"nextLabel"_s);
    m_next->setFont(strong);
    // Without an alignment the lowest of them would be as high as any can become, however large the text.
    row->addWidget(m_project, 0, Qt::AlignVCenter);
    row->addWidget(addRule(), 0, Qt::AlignVCenter);
    row->addWidget(m_database, 0, Qt::AlignVCenter);
    row->addWidget(m_use);
    row->addWidget(addRule(), 0, Qt::AlignVCenter);
    row->addWidget(m_where);
    row->addWidget(m_next);
    row->addStretch(1);
    m_merge = addButton(actions.mergeHeads);
    m_merge->setObjectName(u"mergeHeadsButton"_s);
    row->addWidget(m_merge, 0, Qt::AlignVCenter);
    for (QAction* action : {actions.downgradeOne, actions.upgradeOne, actions.upgradeHead})
        row->addWidget(addButton(action), 0, Qt::AlignVCenter);
    row->addWidget(addRule(), 0, Qt::AlignVCenter);
    row->addWidget(addButton(actions.backUp), 0, Qt::AlignVCenter);
    row->addWidget(addButton(actions.compare), 0, Qt::AlignVCenter);
    row->addWidget(addButton(actions.palette), 0, Qt::AlignVCenter);
    m_buttons.last()->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_buttons.removeLast();
    connect(m_database, &QToolButton::clicked, this, &TopBar::databaseClicked);
}

QToolButton* TopBar::addButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setMinimumSize(30, 30);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons.append(button);
    return button;
}

QWidget* TopBar::addRule()
{
    auto* rule = new QFrame(this);
    rule->setFrameShape(QFrame::VLine);
    rule->setFixedHeight(20);
    rule->setForegroundRole(QPalette::Mid);
    rule->setFrameShadow(QFrame::Plain);
    return rule;
}

void TopBar::setTextColor(QWidget* widget, const QColor& color)
{
    QPalette changed = widget->palette();
    changed.setColor(QPalette::WindowText, color);
    changed.setColor(QPalette::ButtonText, color);
    widget->setPalette(changed);
}

void TopBar::showState(const project::ProjectSession& session, DatabaseUse use, const QString& candidate)
{
    const auto project = session.project();
    m_project->setText((project ? shortened(toQString(project->name())) : tr("No project")) + u" ▾"_s);
    m_project->setToolTip(project ? QString::fromStdString(project->folder().string()) : tr("Open a project"));
    m_merge->setVisible(project && project->map()->heads().size() > 1);
    m_production = session.database().connected() && use == DatabaseUse::Production;
    const ThemeColors& colors = colorsOf(palette());
    m_use->setVisible(session.database().connected());
    const bool readOnly = session.database().readOnly();
    m_use->setText((use == DatabaseUse::Production ? tr("PRODUCTION") : use == DatabaseUse::Testing ? tr("testing") : tr("development"))
                   + (readOnly ? u" · "_s + tr("read-only") : QString()));
    m_mark = session.database().profile ? profileColour(toQString(session.database().profile->colour), palette()) : QColor();
    setTextColor(m_use, m_production ? colors.production : colors.muted);
    showDatabase(session, candidate);
    update();
}

void TopBar::showDatabase(const project::ProjectSession& session, const QString& candidate)
{
    using Phase = project::DatabaseState::Phase;
    const ThemeColors& colors = colorsOf(palette());
    const project::DatabaseState& state = session.database();
    const bool placed = state.connected() && session.project();
    m_next->setVisible(placed);
    m_where->setMuted(!state.connected());
    m_database->setToolTip(tr("Choose the database to work on"));
    switch (state.phase) {
    case Phase::Disconnected:
    case Phase::Failed:
        m_database->setText(candidate.isEmpty() ? tr("Connect…") : tr("Connect to %1…").arg(shortened(candidate)));
        m_where->setText(state.phase == Phase::Failed ? tr("The connection failed.") : tr("No database; previews work without one"));
        break;
    case Phase::Connecting:
        m_database->setText(shortened(state.name));
        m_where->setText(tr("Connecting…"));
        break;
    case Phase::Connected:
        m_database->setText(shortened(state.profile ? tr("%1 (%2)").arg(toQString(state.profile->name), state.name) : state.name));
        m_database->setToolTip(tr("%1\n%2\n%3").arg(state.displayUrl, state.product, state.source));
        m_where->setText(standing(state));
        m_next->setText(state.broken                ? tr("a run broke off")
                        : !state.unknownRows.empty() ? tr("unknown revision")
                        : state.pending == 0       ? tr("up to date")
                                                   : tr("%1 pending").arg(state.pending));
        setTextColor(m_next, state.broken || !state.unknownRows.empty() ? colors.problem : state.pending == 0 ? colors.applied : colors.pending);
        break;
    }
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto style = width() < roomForTexts ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* button : std::as_const(m_buttons))
        button->setToolButtonStyle(style);
}

void TopBar::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_production ? colors.productionSoft : colors.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_production ? colors.production : colors.border);
    if (m_mark.isValid()) // of the connection profile, below its name
        painter.fillRect(QRect(m_database->x() + 4, height() - 4, m_database->width() - 8, 3), m_mark);
}

} // namespace retort::ui
