#include "ui/shell/welcome_page.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/elided_label.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int recentHeight = 28;

} // namespace

WelcomePage::WelcomePage(QWidget* parent) : EmptyState(parent), m_recent(new QWidget(this)), m_list(new QVBoxLayout(m_recent))
{
    setObjectName(u"welcomePage"_s);
    m_list->setContentsMargins(0, 16, 0, 0);
    m_list->setSpacing(2);
    showIdle();
    QPushButton* open = addButton(tr("Open Folder…"), true);
    setFocusProxy(open);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openFolderRequested);
    QPushButton* create = addButton(tr("New Project…"));
    create->setObjectName(u"welcomeNew"_s);
    connect(create, &QPushButton::clicked, this, &WelcomePage::newProjectRequested);
    QPushButton* adopt = addButton(tr("Adopt an Existing Database…"));
    adopt->setObjectName(u"welcomeAdopt"_s);
    adopt->setToolTip(tr("For a database that has tables and no migrations yet: a project is made, and its first revision from the tables"));
    connect(adopt, &QPushButton::clicked, this, &WelcomePage::adoptRequested);
    QPushButton* sample = addButton(tr("Try the Sample Project…"));
    sample->setObjectName(u"welcomeSample"_s);
    sample->setToolTip(tr("A copy of a small shop, with a database to step up and down"));
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    addWidget(m_recent);
}

void WelcomePage::showIdle()
{
    setTexts(tr("Open an Alembic project"),
             tr("Choose the folder that holds alembic.ini (or pyproject.toml with [tool.alembic]), or drop it onto this window. "
                "Nothing in the project is run: revision scripts are read, and their SQL is shown."));
}

void WelcomePage::showOpening(const QString& folder)
{
    setTexts(tr("Opening %1…").arg(QFileInfo(folder).fileName()), QDir::toNativeSeparators(folder));
}

void WelcomePage::showFailure(const QString& sentence)
{
    setTexts(tr("This folder could not be opened"), sentence);
}

void WelcomePage::showRecent(const QStringList& folders)
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (folders.isEmpty())
        return;
    auto* title = new QLabel(tr("Recent"), m_recent);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_list->addWidget(title);
    for (const QString& folder : folders) {
        auto* button = new QToolButton(m_recent);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(Glyph::Folder));
        button->setText(QFileInfo(folder).fileName() + u"   "_s + QDir::toNativeSeparators(QFileInfo(folder).path()));
        button->setToolTip(QDir::toNativeSeparators(folder));
        button->setMinimumHeight(recentHeight);
        m_list->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, folder] { Q_EMIT projectChosen(folder); });
    }
    fitRecent();
}

// As many as there is room for; the File menu has the rest.
void WelcomePage::fitRecent()
{
    constexpr int slack = 48; // the text above wraps into more lines than its hint says
    const int others = sizeHint().height() - m_recent->sizeHint().height() + slack;
    const int title = m_list->contentsMargins().top() + fontMetrics().height() + m_list->spacing();
    const int fits = std::max((height() - others - title) / (recentHeight + m_list->spacing()), 1);
    int shown = 0;
    for (QToolButton* button : m_recent->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly))
        button->setVisible(shown++ < fits);
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    EmptyState::resizeEvent(event);
    fitRecent();
}

} // namespace retort::ui
