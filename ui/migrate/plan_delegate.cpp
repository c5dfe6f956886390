#include "ui/migrate/plan_delegate.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QSet>

#include "ui/models/plan_model.h"
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

const QSet<QString>& keywords()
{
    static const QSet<QString> words = {
        u"CREATE"_s, u"TABLE"_s,  u"ALTER"_s,    u"DROP"_s,    u"INDEX"_s,      u"UNIQUE"_s,  u"INSERT"_s,     u"INTO"_s,    u"VALUES"_s,
        u"UPDATE"_s, u"SET"_s,    u"DELETE"_s,   u"FROM"_s,    u"WHERE"_s,      u"SELECT"_s,  u"ADD"_s,        u"COLUMN"_s,  u"CONSTRAINT"_s,
        u"PRIMARY"_s, u"KEY"_s,   u"FOREIGN"_s,  u"REFERENCES"_s, u"NOT"_s,     u"NULL"_s,    u"DEFAULT"_s,    u"CHECK"_s,   u"RENAME"_s,
        u"TO"_s,     u"ON"_s,     u"AND"_s,      u"OR"_s,      u"IN"_s,         u"IS"_s,      u"AS"_s,         u"CASCADE"_s, u"RESTRICT"_s,
        u"BETWEEN"_s, u"TYPE"_s,  u"COMMENT"_s,  u"BEGIN"_s,   u"COMMIT"_s,     u"IF"_s,      u"EXISTS"_s,     u"USING"_s,   u"TEMPORARY"_s};
    return words;
}

bool wordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// One line of SQL in three colours: words of the language, literals, everything else.
void paintSql(QPainter& painter, QPointF at, const QString& text, const ThemeColors& colors)
{
    const QFontMetricsF metrics(painter.font());
    const bool comment = text.trimmed().startsWith(u"--"_s);
    qsizetype i = 0;
    while (i < text.size()) {
        qsizetype end = i + 1;
        QColor color = comment ? colors.muted : colors.text;
        if (text.at(i) == u'\'') {
            end = text.indexOf(u'\'', i + 1);
            end = end < 0 ? text.size() : end + 1;
            color = comment ? color : colors.applied;
        } else if (wordCharacter(text.at(i))) {
            while (end < text.size() && wordCharacter(text.at(end)))
                ++end;
            if (!comment && keywords().contains(text.sliced(i, end - i)))
                color = colors.accent;
        } else {
            while (end < text.size() && !wordCharacter(text.at(end)) && text.at(end) != u'\'')
                ++end;
        }
        const QString part = text.sliced(i, end - i);
        painter.setPen(color);
        painter.drawText(at, part);
        at.rx() += metrics.horizontalAdvance(part);
        i = end;
    }
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
    const QString word = stepStateWord(state);
    painter.setFont(m_font);
    painter.setPen(stateColor(state, colors));
    painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignRight), word);
    room.setRight(room.right() - (word.isEmpty() ? 0 : QFontMetrics(m_font).horizontalAdvance(word) + 12));
    paintState(painter, state, QRectF(room.left(), room.center().y() - 6.5, 14, 14), colors);
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

void PlanDelegate::paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter.setFont(m_mono);
    const QFontMetrics metrics(m_mono);
    const int baseline = option.rect.top() + (option.rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    paintSql(painter, QPointF(option.rect.left() + 26, baseline), index.data(Qt::DisplayRole).toString(), colorsOf(option.palette));
    painter.restore();
}

} // namespace retort::ui
