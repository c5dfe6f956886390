#include "ui/shell/bottom_panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/elided_label.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int passingMs = 4000; // long enough to be read

} // namespace

BottomPanel::BottomPanel(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)), m_header(new QWidget(this)),
      m_status(new ElidedLabel(this)), m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this)), m_passing(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(4, 1, 12, 0);
    row->setSpacing(8);
    m_tabs->setObjectName(u"bottomTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false); // a long status gives way to them, not they to it
    m_status->setObjectName(u"statusText"_s);
    m_status->setMuted(true);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_cancel->setIcon(icon(Glyph::Stop));
    m_cancel->setIconSize(QSize(12, 12));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_progress);
    row->addWidget(m_status);
    row->addWidget(m_cancel);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
    m_header->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_progress->hide();
    m_cancel->hide();
    m_passing->setSingleShot(true);
    m_passing->setInterval(passingMs);
    connect(m_passing, &QTimer::timeout, this, [this] { m_status->setText(m_job); });

    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            setOpen(!(m_open && index == m_tabs->currentIndex()));
    });
    connect(m_cancel, &QToolButton::clicked, this, &BottomPanel::cancelRequested);
}

int BottomPanel::addPage(const QString& title, QWidget* page)
{
    m_pages->addWidget(page);
    return m_tabs->addTab(title);
}

void BottomPanel::setTitle(int page, const QString& title)
{
    m_tabs->setTabText(page, title);
}

void BottomPanel::openPage(int page)
{
    m_tabs->setCurrentIndex(page);
    setOpen(true);
}

int BottomPanel::currentPage() const
{
    return m_tabs->currentIndex();
}

void BottomPanel::setOpen(bool open)
{
    m_pages->setVisible(open);
    m_tabs->setProperty("folded", !open);
    m_tabs->update();
    setMaximumHeight(open ? QWIDGETSIZE_MAX : m_header->sizeHint().height());
    if (m_open == open)
        return;
    m_open = open;
    Q_EMIT openChanged(open);
}

void BottomPanel::setStatus(const QString& text)
{
    m_status->setText(text);
    if (!m_job.isEmpty())
        m_passing->start();
}

void BottomPanel::setJob(const QString& text, qint64 done, qint64 total)
{
    m_job = text;
    m_cancel->show();
    if (!m_passing->isActive())
        m_status->setText(text);
    m_progress->setVisible(total > 0);
    if (total > 0) {
        // QProgressBar counts in int; files may be larger.
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(done * 1000 / total));
    }
}

void BottomPanel::endJob()
{
    m_job.clear();
    m_passing->stop();
    m_cancel->hide();
    m_progress->hide();
}

QString BottomPanel::status() const
{
    return m_status->text();
}

void BottomPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColors& colors = colorsOf(palette());
    painter.fillRect(m_header->geometry(), colors.window);
}

} // namespace retort::ui
