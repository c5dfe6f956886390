#include "ui/graph/revision_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <limits>

#include "ui/models/graph_edges.h"
#include "ui/models/revision_filter_model.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr std::uint32_t mostLanes = 12; // wider graphs are cut off on the right
constexpr int chipGap = 4;
constexpr int chipPadding = 6;
constexpr int shortestMessage = 140; // chips give way to the message below this width
constexpr int messageLeft = 4; // between the lanes and the message
constexpr int messageRight = 8;
constexpr int widestFound = 180;     // name by which a row was found

QColor rowSurface(const QStyleOptionViewItem& option, const ThemeColors& colors)
{
    if (option.state & QStyle::State_Selected)
        return option.state & QStyle::State_Active ? colors.selection : colors.selectionInactive;
    return option.state & QStyle::State_MouseOver ? colors.hover : colors.surface;
}

} // namespace

RevisionDelegate::RevisionDelegate(RevisionFilterModel* model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_metrics(QFont()), m_boldMetrics(QFont()), m_chipMetrics(QFont())
{
    updateFonts();
}

void RevisionDelegate::updateFonts()
{
    m_font = QApplication::font();
    m_bold = m_font;
    m_bold.setWeight(QFont::DemiBold);
    m_chipFont = smallFont();
    m_mono = monospaceFont();
    m_metrics = QFontMetrics(m_font);
    m_boldMetrics = QFontMetrics(m_bold);
    m_chipMetrics = QFontMetrics(m_chipFont);
    setDensity(m_density);
}

void RevisionDelegate::setDensity(Density density)
{
    m_density = density;
    const int padding = density == Density::Compact ? 4 : 12;
    m_rowHeight = std::max(m_metrics.height() + padding, 20);
    m_lanes.pitch = density == Density::Compact ? 14 : 16;
}

void RevisionDelegate::updateLanes()
{
    const auto& snapshot = m_model->revisions()->snapshot();
    m_ownLanes.reset();
    if (snapshot && m_model->filtering()) {
        std::vector<std::uint32_t> rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.push_back(m_model->sourceRow(m_model->index(row, 0)));
        m_ownLanes = lanesBetween(*snapshot, rows);
    }
    const std::uint32_t lanes = m_ownLanes ? m_ownLanes->laneCount() : snapshot ? snapshot->lanes().laneCount() : 1;
    m_lanes.shown = std::clamp(lanes, 1U, mostLanes);
}

void RevisionDelegate::setLanes(LaneLayout lanes)
{
    m_lanes.shown = std::max(lanes.laneCount(), 1U);
    m_ownLanes = std::move(lanes);
}

int RevisionDelegate::messageWidth(const QModelIndex& index) const
{
    const std::uint32_t row = m_model->sourceRow(index);
    const QFontMetrics& metrics = m_model->revisions()->facts(row).state == RevisionState::Here ? m_boldMetrics : m_metrics;
    int width = metrics.horizontalAdvance(m_model->revisions()->message(row)) + 2 * chipGap + 1;
    for (const Chip& chip : chips(row, std::numeric_limits<int>::max() / 2, colorsOf(QPalette())))
        width += chipWidth(chip) + chipGap;
    return m_lanes.width() + messageLeft + width + messageRight;
}

int RevisionDelegate::columnWidth(int column) const
{
    switch (column) {
    case RevisionListModel::IdColumn: return QFontMetrics(m_mono).horizontalAdvance(u"0123456789ab"_s) + 20;
    case RevisionListModel::DateColumn: return m_metrics.horizontalAdvance(tr("10 months ago")) + 16;
    default: return shortestMessage;
    }
}

QSize RevisionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {columnWidth(index.column()), m_rowHeight};
}

void RevisionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = colorsOf(option.palette);
    const QColor surface = rowSurface(option, colors);
    painter->fillRect(option.rect, surface);
    const std::uint32_t row = m_model->sourceRow(index);
    const qreal strength = m_light.isLit(row) ? 1 : colors.dimmed;
    if (index.column() == RevisionListModel::MessageColumn) {
        paintGraph(*painter, option, index, surface);
        painter->setOpacity(strength);
        const QRect room = option.rect.adjusted(m_lanes.width() + messageLeft, 0, -messageRight, 0);
        if (m_model->foldedCount(index) > 0)
            paintFolded(*painter, room, index, colors);
        else
            paintMessage(*painter, room, row, colors);
        painter->setOpacity(1);
        return;
    }
    painter->setOpacity(strength);
    const bool id = index.column() == RevisionListModel::IdColumn;
    painter->setFont(id ? m_mono : m_font);
    painter->setPen(colors.muted);
    const QRect room = option.rect.adjusted(8, 0, -8, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(room, static_cast<int>(Qt::AlignVCenter) | static_cast<int>(id ? Qt::AlignLeft : Qt::AlignRight),
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->setOpacity(1);
}

void RevisionDelegate::paintFolded(QPainter& painter, const QRect& room, const QModelIndex& index, const ThemeColors& colors) const
{
    painter.setFont(m_font);
    painter.setPen(colors.muted);
    painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
                     m_metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
}

void RevisionDelegate::paintGraph(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QColor& surface) const
{
    const std::uint32_t row = m_model->sourceRow(index);
    const ThemeColors& colors = colorsOf(option.palette);
    const RevisionFacts facts = m_model->revisions()->facts(row);
    const auto& snapshot = m_model->revisions()->snapshot();
    const LaneLayout& layout = m_ownLanes ? *m_ownLanes : snapshot->lanes();
    const std::uint32_t place = m_ownLanes ? static_cast<std::uint32_t>(index.row()) : row; // in the layout
    if (place >= layout.rowCount())
        return; // the rows are just changing
    // The light is of all rows.
    m_painter.paintLines(painter, option.rect, layout, place, m_lanes, colors, m_ownLanes ? RevisionLight() : m_light);
    const std::uint32_t lane = std::min(layout.lane(place), m_lanes.shown - 1);
    painter.setOpacity(m_light.isLit(row) ? 1 : colors.dimmed);
    const QPointF centre(option.rect.left() + m_lanes.x(lane), (option.rect.top() + option.rect.bottom() + 1) / 2.0);
    if (facts.unreadable || facts.defect) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(surface);
        painter.drawEllipse(centre, 8, 8);
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintGlyph(painter, Glyph::Warning, QRectF(centre - QPointF(7, 7.5), QSizeF(14, 14)), colors.warning);
        painter.setOpacity(1);
        return;
    }
    const QColor color = colors.lanes.at(layout.color(place) % laneColorCount);
    if (m_model->foldedCount(index) > 0)
        m_painter.paintFold(painter, centre, color, surface);
    else
        m_painter.paintNode(painter, centre, facts, color, surface, colors);
    painter.setOpacity(1);
}

RevisionDelegate::Chip RevisionDelegate::chipOf(const RevisionWord& word, const ThemeColors& colors)
{
    switch (word.kind) {
    case RevisionWord::Kind::Edited: return {.text = word.text, .fill = Qt::transparent, .border = colors.border, .color = colors.warning};
    case RevisionWord::Kind::Defect:
        return {.text = word.text, .fill = colors.problemSoft, .border = colors.problemSoft, .color = colors.problem};
    case RevisionWord::Kind::Head: return {.text = word.text, .fill = colors.appliedSoft, .border = colors.appliedSoft, .color = colors.applied};
    case RevisionWord::Kind::Label: return {.text = word.text, .fill = colors.accentSoft, .border = colors.accentSoft, .color = colors.accent};
    case RevisionWord::Kind::Plain: break;
    }
    return {.text = word.text, .fill = Qt::transparent, .border = colors.border, .color = colors.muted};
}

std::vector<RevisionDelegate::Chip> RevisionDelegate::chips(std::uint32_t row, int room, const ThemeColors& colors) const
{
    std::vector<Chip> out;
    const RevisionListModel* revisions = m_model->revisions();
    if (const QString marker = revisions->marker(row); !marker.isEmpty())
        out.push_back({.text = marker, .fill = colors.accent, .border = colors.accent, .color = colors.onAccent, .arrow = true, .needed = true});
    for (const QString& name : m_model->foundNames(row)) {
        const QString text = m_chipMetrics.elidedText(name, Qt::ElideLeft, std::min(widestFound, room / 2));
        out.push_back({.text = text, .fill = colors.matchSoft, .border = colors.matchSoft, .color = colors.text, .needed = true});
    }
    for (const RevisionWord& word : revisions->taggedWords(row))
        out.push_back(chipOf(word, colors));
    return out;
}

int RevisionDelegate::chipWidth(const Chip& chip) const
{
    return m_chipMetrics.horizontalAdvance(chip.text) + 2 * chipPadding + (chip.arrow ? 10 : 0);
}

int RevisionDelegate::paintChip(QPainter& painter, const Chip& chip, int left, const QRect& room) const
{
    const int width = chipWidth(chip);
    const int height = m_chipMetrics.height() + 2;
    const QRectF box(left + 0.5, room.center().y() - height / 2 + 0.5, width - 1, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(chip.border, 1));
    // Not a transparent one: some viewers of SVG paint that black.
    painter.setBrush(chip.fill.alpha() == 0 ? QBrush() : QBrush(chip.fill));
    painter.drawRoundedRect(box, 4, 4);
    QRectF text = box.adjusted(chipPadding, 0, -chipPadding, 0);
    if (chip.arrow) {
        const qreal middle = box.center().y();
        const std::array<QPointF, 3> arrow = {QPointF(text.left() + 6, middle - 4), QPointF(text.left() + 6, middle + 4),
                                              QPointF(text.left(), middle)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(chip.color);
        painter.drawPolygon(arrow.data(), static_cast<int>(arrow.size()));
        text.setLeft(text.left() + 10);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(m_chipFont);
    painter.setPen(chip.color);
    // Printed, letters may take a little more room than they were measured with.
    painter.drawText(text, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | static_cast<int>(Qt::TextDontClip), chip.text);
    return width;
}

void RevisionDelegate::paintMessage(QPainter& painter, const QRect& room, std::uint32_t row, const ThemeColors& colors) const
{
    const RevisionListModel* revisions = m_model->revisions();
    const RevisionFacts facts = revisions->facts(row);
    const bool strong = facts.state == RevisionState::Here;
    const QFontMetrics& metrics = strong ? m_boldMetrics : m_metrics;
    const QString message = revisions->message(row);

    std::vector<Chip> list = chips(row, room.width(), colors);
    int chipsWidth = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const int next = chipsWidth + chipWidth(list[i]) + chipGap;
        if (!list[i].needed && room.width() - next < std::min(shortestMessage, metrics.horizontalAdvance(message))) {
            list.resize(i);
            break;
        }
        chipsWidth = next;
    }
    const int textWidth = std::min(metrics.horizontalAdvance(message) + 1, std::max(room.width() - chipsWidth - chipGap, 0));
    painter.setFont(strong ? m_bold : m_font);
    painter.setPen(facts.state == RevisionState::Missing ? colors.muted : colors.text);
    const QString shown = metrics.elidedText(message, Qt::ElideRight, textWidth);
    const QRect textRoom(room.left(), room.top(), textWidth, room.height());
    paintMatches(painter, textRoom, shown, colors);
    painter.drawText(textRoom, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), shown);
    int left = room.left() + textWidth + 2 * chipGap;
    for (const Chip& chip : list)
        left += paintChip(painter, chip, left, room) + chipGap;
}

// What the filter found is underlaid.
void RevisionDelegate::paintMatches(QPainter& painter, const QRect& room, const QString& text, const ThemeColors& colors) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    for (const RevisionTerm& term : m_model->terms()) {
        const bool ofMessage = term.field == RevisionTerm::Field::Any || term.field == RevisionTerm::Field::Message;
        const qsizetype at = ofMessage ? text.indexOf(term.text, 0, Qt::CaseInsensitive) : -1;
        if (at < 0)
            continue;
        const int left = room.left() + metrics.horizontalAdvance(text.first(at));
        const int width = metrics.horizontalAdvance(text.sliced(at, term.text.size()));
        painter.fillRect(QRect(left - 1, room.center().y() - metrics.height() / 2, width + 2, metrics.height() + 1), colors.matchSoft);
    }
}

bool RevisionDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::ToolTip && index.isValid() && index.column() == RevisionListModel::MessageColumn) {
        const RevisionListModel* revisions = m_model->revisions();
        const std::uint32_t row = m_model->sourceRow(index);
        const QString word = stateWord(revisions->facts(row).state);
        QString text = index.data(Qt::ToolTipRole).toString().toHtmlEscaped().replace(u'\n', u"<br>"_s);
        text.prepend(u"<p style='white-space:pre-wrap'>"_s);
        if (!word.isEmpty())
            text += u"<br><i>"_s + word.toHtmlEscaped() + u"</i>"_s;
        QToolTip::showText(event->globalPos(), text, view->viewport());
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace retort::ui
