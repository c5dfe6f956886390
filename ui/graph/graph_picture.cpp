#include "ui/graph/graph_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <utility>

#include "ui/graph/revision_delegate.h"
#include "ui/models/graph_edges.h"
#include "ui/models/revision_list_model.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int margin = 16;              // pixels around the rows
constexpr int widestMessage = 1200;     // pixels; longer ones are shortened
constexpr int highestImage = 32'767;    // pixels that Qt's painter can reach
constexpr qint64 mostPixels = 150'000'000; // of an image in memory, at four bytes each
constexpr int sharp = 2;                // scale of an image for screens of twice the resolution

// "3 years ago" would be wrong in a picture that is kept.
class PrintedModel : public RevisionFilterModel {
public:
    using RevisionFilterModel::RevisionFilterModel;

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole || index.column() != RevisionListModel::DateColumn)
            return RevisionFilterModel::data(index, role);
        const script::Revision* revision = revisions()->revisionAt(sourceRow(index));
        const QDateTime date = revision && revision->createDate ? parseCreateDate(*revision->createDate) : QDateTime();
        return date.isValid() ? date.date().toString(Qt::ISODate) : QString();
    }
};

} // namespace

class GraphPicture::Parts {
public:
    Parts(const GraphContent& content, std::stop_token stopToken)
        : title(content.title), filter(&model), delegate(&filter), stop(std::move(stopToken))
    {
        model.setRevisions(content.map, content.unreadablePaths);
        model.setDatabase(content.database);
        filter.setTouchedNames(content.touched);
        filter.setText(content.filter);
        filter.setOnly(content.only);
        for (int row = 0; row < filter.rowCount(); ++row)
            rows.push_back(filter.sourceRow(filter.index(row, 0)));
        if (model.snapshot())
            delegate.setLanes(lanesBetween(*model.snapshot(), rows));
        measure();
    }

    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int width() const { return m_message + m_id + m_date; }
    [[nodiscard]] int height() const { return static_cast<int>(rows.size()) * m_rowHeight; }

    // The rows from `first` to before `last`, the first of them at the painter's origin.
    void paint(QPainter& painter, int first, int last) const
    {
        QStyleOptionViewItem option;
        option.palette = QPalette(Qt::white);
        option.font = painter.font();
        for (int row = first; row < last && !stop.stop_requested(); ++row) {
            const int top = (row - first) * m_rowHeight;
            int left = 0;
            const auto cell = [&](int column, int cellWidth) {
                option.rect = QRect(left, top, cellWidth, m_rowHeight);
                painter.save();
                delegate.paint(&painter, option, filter.index(row, column));
                painter.restore();
                left += cellWidth;
            };
            cell(RevisionListModel::MessageColumn, m_message);
            cell(RevisionListModel::IdColumn, m_id);
            cell(RevisionListModel::DateColumn, m_date);
        }
    }

    QString title;
    RevisionListModel model;
    PrintedModel filter;
    RevisionDelegate delegate;
    std::vector<std::uint32_t> rows;
    std::stop_token stop;

private:
    void measure()
    {
        m_rowHeight = delegate.sizeHint({}, filter.index(0, 0)).height();
        m_message = delegate.columnWidth(RevisionListModel::MessageColumn);
        for (int row = 0; row < filter.rowCount(); ++row)
            m_message = std::max(m_message, delegate.messageWidth(filter.index(row, 0)));
        m_message = std::min(m_message, widestMessage + delegate.graphWidth());
        m_id = delegate.columnWidth(RevisionListModel::IdColumn);
        m_date = delegate.columnWidth(RevisionListModel::DateColumn);
    }

    int m_rowHeight = 0;
    int m_message = 0;
    int m_id = 0;
    int m_date = 0;
};

GraphPicture::GraphPicture(const GraphContent& content, std::stop_token stop) : m_parts(std::make_unique<Parts>(content, std::move(stop))) {}
GraphPicture::~GraphPicture() = default;

int GraphPicture::dotsPerInch()
{
    const QFontInfo font{QFont()};
    return std::max(qRound(72.0 * font.pixelSize() / font.pointSizeF()), 72);
}

const RevisionListModel& GraphPicture::model() const
{
    return m_parts->model;
}

const std::vector<std::uint32_t>& GraphPicture::rows() const
{
    return m_parts->rows;
}

QByteArray GraphPicture::svg() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    const QSize size(m_parts->width() + 2 * margin, m_parts->height() + 2 * margin);
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch());
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(m_parts->title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(0, 0), size), Qt::white);
    painter.translate(margin, margin);
    m_parts->paint(painter, 0, static_cast<int>(m_parts->rows.size()));
    painter.end();
    return bytes;
}

QByteArray GraphPicture::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_parts->title);
    writer.setCreator(u"Retort"_s);
    writer.setResolution(dotsPerInch());
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    (void)print(writer); // into memory
    return bytes;
}

bool GraphPicture::print(QPagedPaintDevice& device) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const QSize page = device.pageLayout().paintRectPixels(dotsPerInch()).size();
    const int footer = painter.fontMetrics().height() * 2;
    const qreal scale = std::min(1.0, static_cast<qreal>(page.width()) / m_parts->width());
    const int count = static_cast<int>(m_parts->rows.size());
    const int perPage = std::max(1, static_cast<int>((page.height() - footer) / (scale * m_parts->rowHeight())));
    const int pages = std::max(1, (count + perPage - 1) / perPage);
    for (int number = 0; number < pages; ++number) {
        if (number > 0 && !device.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        m_parts->paint(painter, number * perPage, std::min(count, (number + 1) * perPage));
        painter.restore();
        painter.setPen(Qt::darkGray);
        painter.drawText(QRect(0, page.height() - footer, page.width(), footer), static_cast<int>(Qt::AlignBottom | Qt::AlignRight),
                         QCoreApplication::translate("GraphPicture", "%1, page %2 of %3").arg(m_parts->title).arg(number + 1).arg(pages));
    }
    return painter.end();
}

Result<QByteArray> GraphPicture::png() const
{
    const QSize size(m_parts->width() + 2 * margin, m_parts->height() + 2 * margin);
    const auto fits = [&](int scale) {
        return size.height() * scale <= highestImage && size.width() * scale <= highestImage
               && static_cast<qint64>(size.width()) * size.height() * scale * scale <= mostPixels;
    };
    if (!fits(1)) {
        return fail(ErrorCode::Limit, "The picture would be " + std::to_string(size.width()) + " by " + std::to_string(size.height())
                                          + " pixels, which is more than a PNG picture can be made of. Save it as SVG or PDF, or filter the list first.");
    }
    const int scale = fits(sharp) ? sharp : 1;
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(margin, margin);
    m_parts->paint(painter, 0, static_cast<int>(m_parts->rows.size()));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return fail(ErrorCode::Limit, "The picture cannot be made. Save it as SVG or PDF.");
    return bytes;
}

} // namespace retort::ui
