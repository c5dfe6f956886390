#include "ui/shell/problems_pane.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/models/problem_model.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

// The glyph of the severity before the message; it needs the palette, so the model cannot give it.
class ProblemDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.fontMetrics.height() + 8));
        return size;
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem shifted = option;
        if (index.column() == ProblemModel::MessageColumn) {
            const ThemeColors& colors = colorsOf(option.palette);
            const bool problem = index.data(ProblemModel::SeverityRole).toInt() == static_cast<int>(Problem::Severity::Problem);
            const QRectF box(option.rect.left() + 8, option.rect.center().y() - 6.5, 14, 14);
            paintGlyph(*painter, problem ? Glyph::Problem : Glyph::Warning, box, problem ? colors.problem : colors.warning);
            shifted.rect.setLeft(option.rect.left() + 28);
        } else {
            shifted.palette.setColor(QPalette::Text, colorsOf(option.palette).muted);
        }
        QStyledItemDelegate::paint(painter, shifted, index);
    }
};

} // namespace

ProblemsPane::ProblemsPane(ProblemModel* model, QWidget* parent)
    : QWidget(parent), m_model(model), m_view(new QTreeView(this)), m_pages(new QStackedWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_view->setObjectName(u"problemsView"_s);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setModel(model);
    m_view->setItemDelegate(new ProblemDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ProblemModel::MessageColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ProblemModel::PlaceColumn, QHeaderView::ResizeToContents);
    auto* none = new QLabel(tr("No problems: every script could be read and the graph is whole."), this);
    none->setAlignment(Qt::AlignCenter);
    none->setForegroundRole(QPalette::PlaceholderText);
    none->setBackgroundRole(QPalette::Base);
    none->setAutoFillBackground(true);
    m_pages->addWidget(m_view);
    m_pages->addWidget(none);
    column->addWidget(m_pages);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) { Q_EMIT problemActivated(index.row()); });
    connect(model, &QAbstractItemModel::modelReset, this, &ProblemsPane::updatePage);
    updatePage();
}

void ProblemsPane::updatePage()
{
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
}

} // namespace retort::ui
