#include "ui/support/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <initializer_list>

namespace retort::ui {

namespace {

// A small language for paths: M x y, L x y, Z; arcs and circles are added by hand.
QPainterPath lines(std::initializer_list<QPolygonF> polylines)
{
    QPainterPath path;
    for (const QPolygonF& polyline : polylines)
        path.addPolygon(polyline);
    return path;
}

QPolygonF line(std::initializer_list<QPointF> points)
{
    return QPolygonF(QList<QPointF>(points));
}

QPainterPath folder()
{
    return lines({line({{1.5, 13}, {1.5, 3.5}, {6, 3.5}, {7.5, 5.5}, {14.5, 5.5}, {14.5, 13}, {1.5, 13}})});
}

QPainterPath database()
{
    QPainterPath path;
    path.addEllipse(QRectF(2.5, 1.5, 11, 4));
    path.moveTo(2.5, 3.5);
    path.lineTo(2.5, 12.5);
    path.arcTo(QRectF(2.5, 10.5, 11, 4), 180, 180);
    path.lineTo(13.5, 3.5);
    path.moveTo(2.5, 8);
    path.arcTo(QRectF(2.5, 6, 11, 4), 180, 180);
    return path;
}

QPainterPath refresh()
{
    QPainterPath path;
    path.arcMoveTo(QRectF(2.5, 2.5, 11, 11), 40);
    path.arcTo(QRectF(2.5, 2.5, 11, 11), 40, 290);
    path.addPolygon(line({{13.8, 1.8}, {13, 5.2}, {9.6, 4.6}}));
    return path;
}

QPainterPath warning()
{
    return lines({line({{8, 1.8}, {14.8, 13.8}, {1.2, 13.8}, {8, 1.8}}), line({{8, 6}, {8, 9.6}}), line({{8, 11.4}, {8, 11.9}})});
}

QPainterPath circled(std::initializer_list<QPolygonF> inside)
{
    QPainterPath path = lines(inside);
    path.addEllipse(QRectF(1.5, 1.5, 13, 13));
    return path;
}

QPainterPath search()
{
    QPainterPath path;
    path.addEllipse(QRectF(2, 2, 8.5, 8.5));
    path.addPolygon(line({{9.5, 9.5}, {14, 14}}));
    return path;
}

QPainterPath stamp()
{
    QPainterPath path = lines({line({{2, 14.5}, {14, 14.5}}), line({{2.5, 11.8}, {2.5, 9.5}, {13.5, 9.5}, {13.5, 11.8}, {2.5, 11.8}}),
                               line({{6.8, 9.2}, {6.5, 6}}), line({{9.2, 9.2}, {9.5, 6}})});
    path.addEllipse(QRectF(5.6, 1.2, 4.8, 4.8));
    return path;
}

QPainterPath location()
{
    QPainterPath path;
    path.addEllipse(QRectF(2.5, 2.5, 11, 11));
    path.addEllipse(QRectF(6, 6, 4, 4));
    return path;
}

QPainterPath pathOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Folder: return folder();
    case Glyph::Database: return database();
    case Glyph::StepUp: return lines({line({{8, 14}, {8, 3}}), line({{3.5, 7.5}, {8, 3}, {12.5, 7.5}})});
    case Glyph::StepDown: return lines({line({{8, 2}, {8, 13}}), line({{3.5, 8.5}, {8, 13}, {12.5, 8.5}})});
    case Glyph::ToHead: return lines({line({{8, 14.5}, {8, 5.5}}), line({{3.5, 9.5}, {8, 5}, {12.5, 9.5}}), line({{2.5, 2}, {13.5, 2}})});
    case Glyph::ToBase: return lines({line({{8, 1.5}, {8, 10.5}}), line({{3.5, 6.5}, {8, 11}, {12.5, 6.5}}), line({{2.5, 14}, {13.5, 14}})});
    case Glyph::Backup:
        return lines({line({{8, 1.5}, {8, 9.5}}), line({{4.5, 6.2}, {8, 9.7}, {11.5, 6.2}}),
                      line({{1.8, 9.5}, {1.8, 14}, {14.2, 14}, {14.2, 9.5}})});
    case Glyph::Restore:
        return lines({line({{8, 10}, {8, 2}}), line({{4.5, 5.2}, {8, 1.7}, {11.5, 5.2}}),
                      line({{1.8, 9.5}, {1.8, 14}, {14.2, 14}, {14.2, 9.5}})});
    case Glyph::Search: return search();
    case Glyph::Warning: return warning();
    case Glyph::Problem: return circled({line({{5.4, 5.4}, {10.6, 10.6}}), line({{10.6, 5.4}, {5.4, 10.6}})});
    case Glyph::Info: return circled({line({{8, 7.2}, {8, 11.6}}), line({{8, 4.5}, {8, 5}})});
    case Glyph::Close: return lines({line({{3.5, 3.5}, {12.5, 12.5}}), line({{12.5, 3.5}, {3.5, 12.5}})});
    case Glyph::Refresh: return refresh();
    case Glyph::Check: return lines({line({{2.5, 8.5}, {6.3, 12.3}, {13.5, 4}})});
    case Glyph::Delete:
        return lines({line({{2, 4}, {14, 4}}), line({{6, 4}, {6, 1.8}, {10, 1.8}, {10, 4}}),
                      line({{3.5, 4}, {4.3, 14.3}, {11.7, 14.3}, {12.5, 4}})});
    case Glyph::Stamp: return stamp();
    case Glyph::Script:
        return lines({line({{3, 1.5}, {9.5, 1.5}, {13, 5}, {13, 14.5}, {3, 14.5}, {3, 1.5}}), line({{9.3, 1.7}, {9.3, 5.2}, {12.8, 5.2}}),
                      line({{5.5, 8.2}, {10.5, 8.2}}), line({{5.5, 11}, {10.5, 11}})});
    case Glyph::Plug:
        return lines({line({{5.5, 1.5}, {5.5, 5}}), line({{10.5, 1.5}, {10.5, 5}}),
                      line({{3, 5}, {13, 5}, {13, 8}, {10.5, 10.8}, {5.5, 10.8}, {3, 8}, {3, 5}}), line({{8, 11}, {8, 14.8}})});
    case Glyph::ChevronDown: return lines({line({{4, 6}, {8, 10}, {12, 6}})});
    case Glyph::Location: return location();
    case Glyph::Compare:
        return lines({line({{2, 3}, {6.5, 3}, {6.5, 13}, {2, 13}, {2, 3}}), line({{9.5, 3}, {14, 3}, {14, 13}, {9.5, 13}, {9.5, 3}}),
                      line({{3.8, 6}, {4.8, 6}}), line({{11.2, 6}, {12.3, 6}}), line({{11.2, 9}, {12.3, 9}})});
    case Glyph::Merge: return lines({line({{4, 13}, {4, 10}, {8, 6.5}, {8, 2.5}}), line({{12, 13}, {12, 10}, {8, 6.5}}), line({{5.5, 4.8}, {8, 2.5}, {10.5, 4.8}})});
    case Glyph::Add: return lines({line({{8, 3}, {8, 13}}), line({{3, 8}, {13, 8}})});
    case Glyph::Stop: return lines({line({{3.5, 3.5}, {12.5, 3.5}, {12.5, 12.5}, {3.5, 12.5}, {3.5, 3.5}})});
    }
    return {};
}

class GlyphEngine : public QIconEngine {
public:
    explicit GlyphEngine(Glyph glyph) : m_glyph(glyph) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        paintGlyph(*painter, m_glyph, rect, QGuiApplication::palette().color(group, QPalette::ButtonText));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& rect, const QColor& color)
{
    const qreal side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(glyph));
    painter.restore();
}

QIcon icon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace retort::ui
