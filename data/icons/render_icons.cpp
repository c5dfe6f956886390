// render_icons SMALL.svg LARGE.svg FOLDER SIZE...: FOLDER/SIZE.png for each size in pixels. Up to 24 pixels the small drawing is
// used, which has fewer and thicker parts, laid out on its own 16 pixels. Runs when Retort is built; it is not installed.

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

constexpr int largestSmall = 24;

bool render(const QString& drawing, int size, const QString& file)
{
    QSvgRenderer renderer(drawing);
    if (!renderer.isValid())
        return false;
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    return image.convertToFormat(QImage::Format_ARGB32).save(file, "PNG", 1);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 5) {
        std::fputs("usage: render_icons SMALL.svg LARGE.svg FOLDER SIZE...\n", stderr);
        return 2;
    }
    for (int i = 4; i < argc; ++i) {
        const int size = QByteArray(argv[i]).toInt();
        const QString file = QString::fromLocal8Bit(argv[3]) + QLatin1Char('/') + QString::number(size) + QStringLiteral(".png");
        if (size <= 0 || !render(QString::fromLocal8Bit(argv[size <= largestSmall ? 1 : 2]), size, file)) {
            std::fprintf(stderr, "render_icons: cannot make %s\n", qPrintable(file));
            return 1;
        }
    }
    return 0;
}
