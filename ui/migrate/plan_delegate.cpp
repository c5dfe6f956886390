#include "ui/migrate/plan_delegate.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

#include "ui/models/plan_model.h"
#include "ui/sql/sql_lines.h"
#include "ui/support/format.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

QColor stateColor(StepState state, const ThemeColors& colors)
{
    switch (state) {
    case StepState::Planned:
    case StepState::NotRun: return colors.muted;
    case StepState::Running: return colors.accent;
    case StepState::Done: return colors.applied;
    case StepState::Failed: return colors.problem;
    case StepState::RolledBack: return colors.warning;
    }
    return colors.muted;
}

void paintState(QPainter& painter, StepState state, const QRectF& box, const ThemeColors& colors)
{
    const QColor color = stateColor(state, colors);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case StepState::Done: paintGlyph(painter, Glyph::Check, box, color); break;
    case StepState::Failed: paintGlyph(painter, Glyph::Problem, box, color); break;
    case StepState::RolledBack: paintGlyph(painter, Glyph::Refresh, box, color); break;
    case StepState::Running:
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.center(), 5, 5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(box.center(), 2.2, 2.2);
        break;
    case StepState::Planned:
    case StepState::NotRun:
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.center(), 4.5, 4.5);
        break;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

PlanDelegate::PlanDelegate(QObject* parent) : QStyledItemDelegate(parent)
{
    updateFonts();
}

void PlanDelegate::updateFonts()
{
    m_font = QApplication::font();
    m_bold = m_font;
    m_bold.setWeight(QFont::DemiBold);
    m_mono = monospaceFont();
    m_rowHeight = QFontMetrics(m_mono).height() + 6;
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool step = index.data(PlanModel::IsStepRole).toBool();
    const QFontMetrics metrics(step ? m_font : m_mono);
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 48, m_rowHeight};
}

void PlanDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = colorsOf(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.state & QStyle::State_Active ? colors.selection : colors.selectionInactive);
    if (index.data(PlanModel::IsStepRole).toBool())
        paintStep(*painter, option, index);
    else if (index.column() == PlanModel::TextColumn)
        paintLine(*painter, option, index);
}

void PlanDelegate::paintStep(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = colorsOf(option.palette);
    const auto state = static_cast<StepState>(index.data(PlanModel::StateRole).toInt());
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect room = option.rect.adjusted(4, 0, -12, 0);
    const bool impossible = state == StepState::Planned && !index.data(PlanModel::IncompleteRole).toString().isEmpty();
    const auto trial = static_cast<TrialState>(index.data(PlanModel::TrialRole).toInt());
    const bool tried = state == StepState::Planned && trial != TrialState::NotTried;
    const QString word = impossible ? tr("cannot run") : tried ? index.data(PlanModel::TrialWordRole).toString() : stepStateWord(state);
    const QColor triedColor = trial == TrialState::Passed ? colors.applied : colors.warning;
    painter.setFont(m_font);
    painter.setPen(impossible ? colors.problem : tried ? triedColor : stateColor(state, colors));
    painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignRight), word);
    room.setRight(room.right() - (word.isEmpty() ? 0 : QFontMetrics(m_font).horizontalAdvance(word) + 12));
    paintState(painter, impossible ? StepState::Failed : state, QRectF(room.left(), room.center().y() - 6.5, 14, 14), colors);
    room.setLeft(room.left() + 22);
    const QString id = shortId(toUtf8(index.data(PlanModel::RevisionIdRole).toString()));
    const int idWidth = QFontMetrics(m_mono).horizontalAdvance(id) + 12;
    painter.setFont(m_bold);
    painter.setPen(colors.text);
    const QFontMetrics metrics(m_bold);
    const int textWidth = std::min(metrics.horizontalAdvance(text) + 1, std::max(room.width() - idWidth, 40));
    painter.drawText(QRect(room.left(), room.top(), textWidth, room.height()), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(text, Qt::ElideRight, textWidth));
    if (id == text)
        return;
    painter.setFont(m_mono);
    painter.setPen(colors.muted);
    painter.drawText(room.adjusted(textWidth + 12, 0, 0, 0), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), id);
}

// The formats of the lines of a step, worked out when its first line is painted.
const QList<QTextLayout::FormatRange>& PlanDelegate::formatsOf(const QModelIndex& line, const QPalette& palette) const
{
    static const QList<QTextLayout::FormatRange> none;
    if (const QRgb text = palette.color(QPalette::Text).rgb(); text != m_formatsFor) {
        m_formatsFor = text;
        m_formats.clear();
    }
    const int step = line.parent().row();
    auto found = m_formats.find(step);
    if (found == m_formats.end()) {
        QStringList lines;
        for (int row = 0; row < line.model()->rowCount(line.parent()); ++row)
            lines.append(line.siblingAtRow(row).data().toString());
        found = m_formats.emplace(step, highlightSqlLines(lines, m_dialect, palette)).first;
    }
    const auto row = static_cast<std::size_t>(line.row());
    return row < found->second.size() ? found->second[row] : none;
}

void PlanDelegate::setDialect(const QString& dialect)
{
    m_dialect = dialect;
    m_formats.clear();
}

void PlanDelegate::paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = colorsOf(option.palette);
    QTextLayout layout(index.data(Qt::DisplayRole).toString(), m_mono);
    layout.setFormats(formatsOf(index, option.palette));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    painter.setPen(colors.text);
    layout.draw(&painter, QPointF(option.rect.left() + 26, option.rect.top() + (option.rect.height() - line.height()) / 2));
    painter.restore();
}

} // namespace retort::ui
